import { settingsFileName } from "../../engine/settings.ts";
import type { Message } from "../../message/language.ts";
import { sentence } from "../../message/message.ts";
import { changeTo } from "../../message/title.ts";
import { each } from "../../message/values.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { type Person, sameHuman } from "../../model/people.ts";
import { type PracticePerson, staffOf } from "../../model/practice.ts";
import { mayNamePractice } from "../../model/practice-people.ts";
import { nameless, type StrayName, strayNames } from "../../model/references.ts";
import type { Fix } from "../../read/fix.ts";
import { inOtherLetters, isSameWord, likeliest, nearest } from "../../read/nearest.ts";
import { severalIn, writingSeveral } from "../../read/several.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "person/reference-unknown",
  title: "Each id that the case refers to belongs to a person",
  over: (context) => [
    ...(nameless(context).length > 0 ? [] : strayNames(context).filter(({ isClaim }) => !isClaim)),
    ...strayResponsible(context),
  ],
  *check(stray, context) {
    if (stray.leaf === context.view.responsible) {
      yield {
        at: stray.leaf.ref,
        message: responsibleMessage(stray.name, nearestOf(context, stray)),
        // It concerns only the office, and not the people whom the packet is for.
        severity: "warning",
        fixes: nearestName(context, stray),
      };
      return;
    }
    const several = namesIn(context, stray);
    const severally = several ? writingSeveral(stray.leaf.ref, several) : [];
    yield {
      at: stray.leaf.ref,
      message:
        several && severally.length > 0
          ? sentence('"{name}" names several people. Write their ids in square brackets: [{list}].', {
              name: stray.name,
              list: each(several),
            })
          : messageFor(stray, context),
      // If the field allows only one, no fix chooses among them.
      fixes: several ? severally : nearestName(context, stray),
    };
  },
  severityVaries: "It is a warning for the person in the practice who is responsible for the case.",
  why: "An unknown id does not identify a person, and whatever depends on it cannot be checked.",
  remedy:
    "Write the id that the person has under id, or give that person this id. The representative, the petitioner and a sponsor may also be named by their initials or id under practice in parole-case.config.yaml.",
  about: {
    judges: [
      "beneficiaries[].same_as",
      "forms[].for[]",
      "forms[].by",
      "decisions[].for[]",
      "sponsors[].for[]",
      "request.visa.attempts[].for[]",
      "representative.same_as",
      "responsible",
      "sponsors[].same_as",
    ],
    reads: ["beneficiaries[].id", "petitioner.id", "sponsors[].id"],
  },
  illustration: {
    finding: {
      case: `
petitioner: { id: rosa }
beneficiaries:
  - { id: ana }
  - { id: luz, same_as: rose }
                        ^^^^ No one in this case has the id "rose". Correct the id, or give it to the person.
forms:
  - { form: I-134, for: [ana, lux], by: anna, file: a.pdf }
                              ^^^ No one in this case has the id "lux". Correct the id, or give it to the person.
                                        ^^^^ No one in this case has the id "anna". Correct the id, or give it to the person.
decisions: { for: stranger, outcome: denied }
                  ^^^^^^^^ No one in this case has the id "stranger". Correct the id, or give it to the person.
`,
    },
    clear: {
      case: `
petitioner: { id: rosa }
beneficiaries: [{ id: ana }]
sponsors: [{ id: sponsor, same_as: rosa, for: [ana] }]
forms: [{ form: I-134, for: ana, by: rosa, file: a.pdf }]
receipts: [{ for: TODO who, number: XXX1500000000 }]
`,
    },
  },
  examples: {
    pass: [
      { case: "forms: [{ form: I-131, for: ana, file: a.pdf }]" },
      { case: "beneficiaries: [{ name: { given: Ana } }]\nforms: [{ form: I-131, for: ana, file: a.pdf }]" },
      { case: "beneficiaries: [{ id: request }]\nforms: [{ form: I-131, for: request, file: a.pdf }]" },
      {
        case: "beneficiaries: [{ id: ana }]\nexhibits: [{ label: A, kind: other, file: a.pdf, supports: anna }]",
      },
    ],
    fail: [
      {
        case: `
request: { visa: { attempts: [{ for: rsoa }] } }
                                     ^^^^ No one in this case has the id "rsoa". Correct the id, or give it to the person.
petitioner: { id: rosa }
beneficiaries: [{ id: ana }, { id: self, same_as: rosa }]
`,
        edition: "uscis-2026",
      },
      {
        case: `
responsible: MB
             ^^ "MB" is not the initials of anyone in the practice. Did you mean "MA"?
beneficiaries: [{ id: ana }]
representative: QQQQ
                ^^^^ No one in this case or in the practice has the id "QQQQ". Correct the id.
`,
        practice:
          "practice:\n  staff: [{ initials: MA, name: { given: Marta, family: Aguilar } }]\n  attorneys: [{ initials: JD, name: { given: June, family: Doe } }]\n",
      },
      {
        case: `
responsible: QQQQ
             ^^^^ "QQQQ" is not the initials of anyone in the practice. Correct them.
beneficiaries: [{ id: ana }]
representative: QQQQ
                ^^^^ No one in this case or in the practice has the id "QQQQ". Correct the id.
`,
        practice:
          "practice:\n  staff: [{ initials: MA, name: { given: Marta, family: Aguilar } }]\n  attorneys: [{ initials: JD, name: { given: June, family: Doe } }]\n",
      },
      {
        case: `
beneficiaries: [{ id: ana }]
representative: JD
                ^^ No one in this case has the id "JD", and no parole-case.config.yaml in the case folder or a parent folder describes a practice. Correct the id, or add the person under practice there.
`,
      },
      {
        case: `
beneficiaries: [{ id: ana }]
representative: QQQQ
                ^^^^ No one in this case has the id "QQQQ", and parole-case.config.yaml contains an error. Correct that file first.
`,
        practice:
          "practice:\n  attorneys: [{ initials: JD, name: { given: June, family: Doe } }]\n  staff: [\n",
      },
      {
        case: `
petitioner: { id: rosa }
beneficiaries: [{ id: ana }, { id: luz }]
sponsors: [{ name: { given: Ines, family: Roy }, for: "ana, luz" }]
                                                      ^^^^^^^^^^ "ana, luz" names several people. Write their ids in square brackets: [ana, luz].
`,
      },
    ],
  },
});

/** The responsible person, if the practice does not have them; empty if the practice names no one, or is unknown. */
function strayResponsible({ view: { responsible }, practice }: CaseContext): StrayName[] {
  const staff = staffOf(practice);
  const name = responsible.value;
  if (name === undefined || staff.length === 0 || practice?.isUnread) return [];
  return staff.some(({ initials }) => initials === name) ? [] : [{ leaf: responsible, name, isClaim: false }];
}

function messageFor(stray: StrayName, context: CaseContext): Message {
  const { leaf, name } = stray;
  const { practice } = context;
  const file = settingsFileName;
  if (mayNamePractice(leaf.ref) && practice?.isUnread) {
    return sentence(
      'No one in this case has the id "{name}", and {file} contains an error. Correct that file first.',
      { name, file },
    );
  }
  const near = nearestOf(context, stray);
  if (mayNamePractice(leaf.ref) && practice && near !== undefined) {
    return sentence('No one in this case or in the practice has the id "{name}". Did you mean "{near}"?', {
      name,
      near,
    });
  }
  if (mayNamePractice(leaf.ref) && practice) {
    return sentence('No one in this case or in the practice has the id "{name}". Correct the id.', { name });
  }
  if (leaf.ref.path[0] !== "representative") {
    return sentence('No one in this case has the id "{name}". Correct the id, or give it to the person.', {
      name,
    });
  }
  return sentence(
    'No one in this case has the id "{name}", and no {file} in the case folder or a parent folder describes a practice. Correct the id, or add the person under practice there.',
    { name, file },
  );
}

function responsibleMessage(name: string, near: string | undefined): Message {
  return near === undefined
    ? sentence('"{name}" is not the initials of anyone in the practice. Correct them.', { name })
    : sentence('"{name}" is not the initials of anyone in the practice. Did you mean "{near}"?', {
        name,
        near,
      });
}

/** The names of several people as one text, each with the intended name. */
function namesIn(context: CaseContext, stray: StrayName): readonly string[] | undefined {
  const names = namesMeant(context, stray);
  return severalIn(
    stray.name,
    (words) => names.find((other) => isSameWord(other, words)),
    (words) => nearest(words, names, words.length > 3 ? 2 : 1),
  );
}

/** The name nearest to the one written, among those that the field may name. */
function nearestOf(context: CaseContext, stray: StrayName): string | undefined {
  const { name } = stray;
  const names = namesMeant(context, stray);
  return inOtherLetters(name, names) ?? likeliest(name, names, Math.max(2, Math.floor(name.length / 2)));
}

function nearestName(context: CaseContext, stray: StrayName): Fix[] {
  const { leaf, name } = stray;
  const instead = nearestOf(context, stray);
  if (instead === undefined) return [];
  const same = inOtherLetters(name, namesMeant(context, stray));
  return [
    {
      title: changeTo(instead),
      safe: same !== undefined,
      operations: [{ op: "replace", path: leaf.ref.path, value: instead }],
    },
  ];
}

function namesMeant(context: CaseContext, { leaf }: StrayName): string[] {
  const field = leaf.ref.path.findLast((step) => typeof step === "string");
  return namesFor(context, field, leaf.ref.parent, mayNamePractice(leaf.ref));
}

function namesFor(
  context: CaseContext,
  field: string | undefined,
  owner: Person["ref"] | undefined,
  mayBePractice: boolean,
): string[] {
  const { people, view, beneficiaries, practice } = context;
  const namesOf = (persons: readonly Person[]) =>
    persons.flatMap((person) => sameHuman(people, person)).flatMap(({ person }) => person.id.value ?? []);
  switch (field) {
    case "for":
      return namesOf(beneficiaries);
    case "responsible":
      return staffOf(practice).map(({ initials }) => initials);
    case "by":
      return namesOf(view.sponsors.items);
    default: {
      const others = people.all.filter(({ person }) => person.ref !== owner);
      const own = others.flatMap(({ person }) => person.id.value ?? []);
      const ofPractice = mayBePractice ? (practice?.people ?? []) : [];
      // Among equally near initials, an attorney's are meant if a representative is named.
      const isAttorney = owner?.path[0] === "representative";
      const ids = ofPractice
        .toSorted((one, two) => Number(isAttorney) * (rank(one.part) - rank(two.part)))
        .map(({ id }) => id);
      return isAttorney ? [...ids, ...own] : [...own, ...ids];
    }
  }
}

function rank(part: PracticePerson["part"]): number {
  return part === "attorney" ? 0 : 1;
}
