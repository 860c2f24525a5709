import { type Draft, defineRule, inBoth } from "../../engine/rule.ts";
import { mayBeUnreadable } from "../../matter/forms.ts";
import { isStub, type Matter, placeholdersIn } from "../../matter/matter.ts";
import { addForm, formsFor, standsFor } from "../../matter/papers.ts";
import { beneficiariesFor, isSameHuman, type Person, personal, whoIs } from "../../matter/people.ts";
import { sentence } from "../../message/message.ts";
import { isMissing } from "../../read/place.ts";
import type { Beneficiary, Form, Sponsor } from "../../read/view.ts";

export default defineRule({
  id: "sponsor/i134-missing",
  title: "Each sponsor signs a separate Form I-134",
  severity: inBoth("warning"),
  authority: [{ source: "uscis-humanitarian-parole-2009-12-08", section: "Filing for Parole" }],
  over: (matter) =>
    matter.view.sponsors.items
      .filter(({ $ }) => !isMissing($))
      .flatMap((sponsor) =>
        beneficiariesFor(matter.people, sponsor.for).map((person) => ({ sponsor, person })),
      ),
  *check({ sponsor, person }, matter) {
    if (mayBeUnreadable(matter, "I-134")) return;
    const forms = [...formsFor(matter, person, "I-134"), ...formsFor(matter, person, "I-134A")];
    const signers = forms.map((form) => signerOf(matter, form, person));
    if (signers.length === 0 || signers.some((signer) => isOrMayBe(matter, signer, sponsor))) return;
    yield lackOf(matter, sponsor, person);
  },
  why: "The affidavit of support is a promise by the person who signs it. A sponsor who has not signed a Form I-134 has made no promise.",
  remedy:
    "Add the sponsor's Form I-134 with the sponsor's id in by, or remove the sponsor if another sponsor's form is enough.",
  about: {
    judges: ["sponsors[]"],
    requires: ["forms"],
    reads: [
      "beneficiaries[].id",
      "forms[].by",
      "forms[].for",
      "forms[].form",
      "petitioner.id",
      "sponsors[].for",
      "sponsors[].id",
      "sponsors[].same_as",
    ],
  },
  examples: {
    pass: [
      {
        case: `
petitioner: { id: rosa }
beneficiaries: [{ id: ana }]
sponsors: [{ id: sponsor, same_as: rosa }, { id: friend }]
forms:
  - { form: I-134, for: ana, by: rosa, file: a.pdf }
  - { form: I-134, for: ana, by: friend, file: b.pdf }
`,
      },
      { case: "beneficiaries: [{ id: ana }]\nsponsors: [{ id: friend }, { id: aunt }]" },
      {
        case: `
beneficiaries: [{ id: ana }, { id: luz }]
sponsors: [{ id: friend, for: ana }]
forms: [{ form: I-134, for: ana, file: a.pdf }]
`,
      },
      {
        case: `
beneficiaries: [{ id: ana }]
sponsors: [{ id: friend }, { id: aunt }]
forms: [{ form: I-134, for: ana, file: a.pdf }]
`,
      },
      {
        case: `
beneficiaries: [{ id: ana }]
sponsors: [{ id: friend }, { id: aunt }]
forms: [{ form: I-134, by: aunt, file: a.pdf }, { form: I-134, by: fiend, file: b.pdf }]
`,
      },
      {
        case: `
petitioner: { id: friend }
beneficiaries: [{ id: ana }]
sponsors: [{ id: friend }, { id: aunt, for: ana }]
forms: [{ form: I-134, for: ana, by: friend, file: a.pdf }]
`,
      },
    ],
    fail: [
      {
        case: `
petitioner: { id: rosa }
beneficiaries: [{ id: ana }, { id: luz }]
sponsors:
  - { id: sponsor, same_as: rosa }
  - { id: friend, for: [ana, luz] }
      ^^ friend is a sponsor of ana but has no Form I-134. Another sponsor has one.
      ^^ friend is a sponsor of luz but has no Form I-134. Another sponsor has one.
forms:
  - { form: I-134, for: ana, by: sponsor, file: a.pdf }
  - { form: I-134, for: luz, by: rosa, file: b.pdf }
`,
      },
      {
        case: `
beneficiaries: [{ id: ana }]
sponsors: [{ id: aunt }, { id: friend }]
forms:
  - { form: I-134, for: ana, by: aunt, file: a.pdf }
  - { form: I-134, for: ana, by: friend, signed_by: TODO who, file: TODO path }
                                                                    ^^^^^^^^^ friend is a sponsor of ana but has no Form I-134. Another sponsor has one. The value is a placeholder.
`,
        edition: "uscis-2026",
      },
    ],
  },
});

/** Whose Form I-134 it is: as it says, else its beneficiary's only sponsor's. Nobody where that cannot be told. */
function signerOf(matter: Matter, form: Form, person: Beneficiary): Person | undefined {
  const { people, view } = matter;
  const { $, value } = form.by;
  if (value !== undefined) return isOne(matter, value) ? people.byId.get(value)?.person : undefined;
  if ($.state !== "absent" && $.state !== "blank") return undefined;
  const [first, ...others] = view.sponsors.items.filter(
    (sponsor) => !isMissing(sponsor.$) && beneficiariesFor(people, sponsor.for).includes(person),
  );
  return first && others.every((other) => isSameHuman(people, first, other)) ? first : undefined;
}

/** Whether only one person has the id. */
function isOne({ people }: Matter, id: string): boolean {
  return people.named.get(id)?.length === 1;
}

function isOrMayBe(matter: Matter, signer: Person | undefined, sponsor: Sponsor): boolean {
  return signer === undefined || isSameHuman(matter.people, signer, sponsor);
}

function lackOf(matter: Matter, sponsor: Sponsor, person: Beneficiary): Draft {
  const name = whoIs(matter.people, person);
  const message: Draft["message"] = sentence(
    "{sponsor} is a sponsor of {name} but has no Form I-134. Another sponsor has one.",
    { sponsor: whoIs(matter.people, sponsor), name },
  );
  const begun = matter.view.forms.items.find(
    (form) =>
      isStub(form) &&
      form.form.value === "I-134" &&
      standsFor(matter, form).includes(person) &&
      isOrMayBe(matter, signerOf(matter, form, person), sponsor),
  );
  if (begun) return { at: begun.file.$, message, isAbsence: true, covers: [begun.$], about: person };
  const by = personal(matter.people, sponsor, (entry) => entry.id).value;
  const canBeNamed =
    person.id.value === undefined ? matter.beneficiaries[0] === person : isOne(matter, person.id.value);
  const fixes =
    by !== undefined && isOne(matter, by) && canBeNamed ? [addForm(matter, "I-134", person, { by })] : [];
  return { at: sponsor.$, message, about: person, covers: placeholdersIn(matter.view.forms), fixes };
}
