import type { Message } from "../../message/language.ts";
import { followedBy, sentence } from "../../message/message.ts";
import type { Title } from "../../message/title.ts";
import {
  type Consent,
  canConsent,
  childInWords,
  childrenIn,
  consentsTo,
  isToBeSigned,
  type ListedParent,
  listedParents,
  signedByParent,
} from "../../model/children.ts";
import type { RawFinding } from "../../model/finding.ts";
import { insertionFixes, missingField, placeholderFor } from "../../model/missing-field.ts";
import { type FieldRef, isMissing, nextItem } from "../../read/field-ref.ts";
import type { CaseFix, Fix } from "../../read/fix.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "guardian/consent-missing",
  title: "A parent or legal guardian consents to a child's parole",
  over: childrenIn,
  *check(child, context) {
    const given = consentsTo(child);
    if (!given || given.some(({ relationship }) => canConsent(context, child, relationship.value))) return;
    const signed = signedByParent(context, child);
    if (signed === "cannot-tell") return;
    const parents = listedParents(context, child);
    if (signed === "no-one") {
      if (given.length > 0) return;
      const message = sentence("{child}: the consent of a parent or legal guardian is missing.", {
        child: childInWords(context, child),
      });
      yield* lackOfConsent(child.consents, withAdvice(message, parents), parents, { about: child });
      return;
    }
    const message = sentence(
      "{child}: the only consent of a parent or guardian is the signature on Form I-131. A separate consent letter is customary.",
      { child: childInWords(context, child) },
    );
    yield* lackOfConsent(child.consents, message, parents, {
      about: child,
      severity: "information",
      related: [{ at: signed.signed_by.ref, message: sentence("The signature") }],
    });
  },
  severityVaries: "If a parent or guardian signs the child's Form I-131, it is information only.",
  why: "Parole of a child requires the consent of a parent or legal guardian, whether or not it is for medical treatment. The USCIS page does not state an age. A person under {age-of-majority} on the filing date is treated as a child.",
  remedy:
    "Add the consent of a parent or legal guardian: who consents, the relationship, the date, and the exhibit with the letter.",
  about: {
    requires: [
      "beneficiaries[].consents",
      "beneficiaries[].consents[].relationship",
      "beneficiaries[].consents[].by",
      "beneficiaries[].consents[].exhibit",
    ],
    reads: [
      "beneficiaries[].date_of_birth",
      "beneficiaries[].id",
      "beneficiaries[].petitioner_relationship",
      "filing.date",
      "filing.received_on",
      "forms[].form",
      "forms[].signed_by",
      "petitioner.id",
      "sponsors[].same_as",
    ],
    law: ["age-of-majority"],
  },
  illustration: {
    finding: {
      case: `
beneficiaries:
  - id: ana
    ^^ ana (a child, under 18 on the filing date): the consent of a parent or legal guardian is missing. A parent who is traveling with the child can consent in a short signed statement.
    date_of_birth: 2008-05-04
    parents: [marta]
  - { id: marta, name: { given: Marta, family: Morales }, sex: female, date_of_birth: 1980-05-04 }
`,
    },
    clear: {
      case: `
beneficiaries:
  - { id: luz, date_of_birth: 1980-01-01 }
  - id: ana
    date_of_birth: 2008-05-04
    consents: { by: Marta Morales, relationship: Adoptive Mother }
`,
    },
  },
  examples: {
    pass: [
      { case: "beneficiaries: [{ id: ana, date_of_birth: 1997-08-20 }]" },
      {
        case: "filing: { date: 2015-08-20 }\nbeneficiaries: [{ id: ana, date_of_birth: 1997-08-20 }]",
        asOf: "2015-08-01",
      },
      { case: "beneficiaries: [{ id: ana, date_of_birth: 5/4/2008 }]" },
      {
        case: `
beneficiaries:
  - { id: ana, date_of_birth: 2008-05-04, consents: [{ by: Raúl, relationship: uncle }] }
`,
      },
      {
        case: `
beneficiaries:
  - { id: ana, date_of_birth: 2008-05-04, consents: [{ by: Marta, relationship: [mother] }] }
`,
      },
      {
        case: `
filing: { received_on: some day }
beneficiaries: [{ id: ana, date_of_birth: 2008-05-04 }]
`,
      },
      {
        case: `
petitioner: { name: { given: Marta }, relationship: mother }
beneficiaries: [{ id: ana, date_of_birth: 2008-05-04 }]
forms: [{ form: I-131, for: ana, signed_by: [mother], file: a.pdf }]
`,
      },
    ],
    fail: [
      {
        case: `
petitioner: { id: raul, name: { given: Raúl, family: Morales }, relationship: Father of Ana }
beneficiaries:
  - id: ana
    ^^ Ana (a child, under 18 on the filing date): the consent of a parent or legal guardian is missing.
    name: { given: Ana }
    date_of_birth: 2008-05-04
`,
        edition: "uscis-2026",
      },
      {
        case: `
beneficiaries:
  - id: ana
    date_of_birth: 2008-05-04
    parents: [marta, rosa]
    consents: { by: Marta, relationship: mother, date: TODO YYYY-MM-DD, exhibit: TODO label }
                                                                                 ^^^^^^^^^^ ana (a child, under 18 on the filing date): the consent of a parent or legal guardian is missing. The value is a placeholder.
sponsors: [{ id: marta, name: { given: Marta } }]
`,
      },
      {
        case: `
beneficiaries:
  - id: luz
    date_of_birth: 2008-05-04
    consents: [{ by: Marta Morales, relationship: mother }]
  - id: ana
    ^^ ana (a child, under 18 on the filing date): the consent of a parent or legal guardian is missing.
    date_of_birth: 1997-08-21
`,
      },
      {
        case: `
filing: { date: 2015-08-20 }
beneficiaries:
  - { id: ana, date_of_birth: 1997-08-21 }
      ^^ ana (a child, under 18 on the filing date): the consent of a parent or legal guardian is missing.
`,
        asOf: "2016-01-01",
        edition: "uscis-2026",
      },
      {
        case: `
beneficiaries:
  - id: ana
    date_of_birth: 2008-05-04
    consents:
    ^^^^^^^^ ana (a child, under 18 on the filing date): the consent of a parent or legal guardian is missing. The value is empty.
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    date_of_birth: 2008-05-04
    consents:
      - by: Marta Morales
        ^^ ana (a child, under 18 on the filing date): the consent of a parent or legal guardian is missing.
        date: 2015-07-01
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    date_of_birth: 2008-05-04
    consents:
      - date: 2015-07-01
        ^^^^ ana (a child, under 18 on the filing date): the consent of a parent or legal guardian is missing.
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    date_of_birth: 2008-05-04
    consents:
      - by: Marta Morales
        relationship: TODO ask her
                      ^^^^^^^^^^^^ ana (a child, under 18 on the filing date): the consent of a parent or legal guardian is missing. The value is a placeholder.
`,
      },
      {
        case: `
petitioner: { id: rosa, name: { given: Rosa }, relationship: aunt }
beneficiaries:
  - id: ana
    ^^ ana (a child, under 18 on the filing date): the consent of a parent or legal guardian is missing.
    date_of_birth: 2008-05-04
forms: [{ form: I-131, for: ana, signed_by: [petitioner], file: a.pdf }]
`,
      },
      {
        case: `
petitioner: { id: marta, name: { given: Marta }, relationship: aunt }
beneficiaries:
  - id: ana
    ^^ ana (a child, under 18 on the filing date): the only consent of a parent or guardian is the signature on Form I-131. A separate consent letter is customary.
    petitioner_relationship: Legal guardian
    date_of_birth: 2008-05-04
sponsors: [{ id: sponsor, same_as: marta, for: ana }]
forms: [{ form: I-131, for: ana, signed_by: [sponsor], file: a.pdf }]
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    date_of_birth: 2008-05-04
    consents:
    ^^^^^^^^ ana (a child, under 18 on the filing date): the only consent of a parent or guardian is the signature on Form I-131. A separate consent letter is customary.
      - { by: Raúl, relationship: uncle }
forms: [{ form: I-131, signed_by: [parent], file: a.pdf }]
`,
      },
    ],
  },
});

interface Consents {
  readonly ref: FieldRef;
  readonly items: readonly Consent[];
}

function withAdvice(message: Message, parents: readonly ListedParent[]): Message {
  return parents.some(({ isTravelingAlong }) => isTravelingAlong)
    ? followedBy(
        message,
        sentence("A parent who is traveling with the child can consent in a short signed statement."),
      )
    : message;
}

/** The finding is at the field where the consent, or the missing part of an incomplete one, has to be added. */
function* lackOfConsent(
  { ref, items }: Consents,
  message: Message,
  parents: readonly ListedParent[],
  more: Partial<Omit<RawFinding, "at" | "message" | "isAbsence" | "fixes">>,
): Generator<RawFinding> {
  if (isMissing(ref)) {
    const fixes = [...parents.map((parent) => consentOf(parent, ref, true)), ...insertionFixes(ref)];
    return yield* missingField(ref, message, { ...more, fixes });
  }
  const begun = items.find(
    (consent) => isMissing(consent.by.ref) || isMissing(consent.relationship.ref) || isToBeSigned(consent),
  );
  if (!begun) {
    const at = nextItem(ref);
    const ofParents = parents.map((parent) => consentOf(parent, at, false));
    yield { ...more, at, message, fixes: [...ofParents, insertionOf([at], "Add consent")] };
  } else if (isMissing(begun.ref)) {
    yield* missingField(begun.ref, message, { ...more, fixes: [] });
  } else {
    const lacking = [begun.by.ref, begun.relationship.ref].filter(isMissing);
    const unsigned = isToBeSigned(begun) ? [begun.exhibit.ref, begun.date.ref] : [];
    const open = lacking.filter(({ state }) => state !== "unfinished");
    const at = open[0] ?? lacking[0] ?? unsigned[0] ?? begun.ref;
    const fixes = open.length > 0 ? [insertionOf(open, "Add what is missing")] : [];
    yield* missingField(at, message, { ...more, covers: [...lacking, ...unsigned], fixes });
  }
}

function insertionOf(places: readonly FieldRef[], title: Title): Fix {
  return {
    title,
    safe: false,
    operations: places.map(({ path, shape }) => ({ op: "add", path, value: placeholderFor(shape) })),
  };
}

/** Adds the consent of a parent who is in the file, which still has to be signed. */
function consentOf(parent: ListedParent, { path }: FieldRef, isFirst: boolean): CaseFix {
  const consent = {
    by: parent.name,
    relationship: parent.relationship,
    date: "TODO YYYY-MM-DD",
    exhibit: "TODO label of the exhibit",
  };
  return {
    title: sentence("Add the consent of {parent}", { parent: parent.name }),
    safe: false,
    operations: [{ op: "add", path, value: isFirst ? [consent] : consent }],
  };
}
