import { sentence } from "../../message/message.ts";
import { type CaseContext, isPlaceholderEntry, placeholderEntriesIn } from "../../model/case-context.ts";
import type { RawFinding } from "../../model/finding.ts";
import { mayBeUnreadable } from "../../model/forms.ts";
import { addForm, beneficiariesOn, formsFor } from "../../model/forms-and-exhibits.ts";
import { beneficiariesFor, isSameHuman, type Person, personal, whoIs } from "../../model/people.ts";
import { sponsorWhoSigns } from "../../model/signers.ts";
import { isMissing } from "../../read/field-ref.ts";
import type { Beneficiary, Sponsor } from "../../read/view.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "sponsor/i134-missing",
  title: "Each sponsor signs a separate Form I-134",
  over: (context) =>
    context.view.sponsors.items
      .filter(({ ref }) => !isMissing(ref))
      .flatMap((sponsor) =>
        beneficiariesFor(context.people, sponsor.for).map((person) => ({ sponsor, person })),
      ),
  *check({ sponsor, person }, context) {
    if (mayBeUnreadable(context, "I-134")) return;
    const forms = [...formsFor(context, person, "I-134"), ...formsFor(context, person, "I-134A")];
    const signers = forms.map((form) => sponsorWhoSigns(context, form, person));
    if (signers.length === 0 || signers.some((signer) => isOrMayBe(context, signer, sponsor))) return;
    yield lackOf(context, sponsor, person);
  },
  why: "On Form I-134, a sponsor declares that they will support the beneficiary. Each sponsor makes a separate declaration.",
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
  illustration: {
    finding: {
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
    clear: {
      case: `
petitioner: { id: rosa }
beneficiaries: [{ id: ana }]
sponsors: [{ id: sponsor, same_as: rosa }, { id: friend }]
forms:
  - { form: I-134, for: ana, by: rosa, file: a.pdf }
  - { form: I-134, for: ana, by: friend, file: b.pdf }
`,
    },
  },
  examples: {
    pass: [
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

function isOrMayBe(context: CaseContext, signer: Person | undefined, sponsor: Sponsor): boolean {
  return signer === undefined || isSameHuman(context.people, signer, sponsor);
}

function lackOf(context: CaseContext, sponsor: Sponsor, person: Beneficiary): RawFinding {
  const name = whoIs(context.people, person);
  const message: RawFinding["message"] = sentence(
    "{sponsor} is a sponsor of {name} but has no Form I-134. Another sponsor has one.",
    { sponsor: whoIs(context.people, sponsor), name },
  );
  const begun = context.view.forms.items.find(
    (form) =>
      isPlaceholderEntry(form) &&
      form.form.value === "I-134" &&
      beneficiariesOn(context, form).includes(person) &&
      isOrMayBe(context, sponsorWhoSigns(context, form, person), sponsor),
  );
  if (begun) return { at: begun.file.ref, message, isAbsence: true, covers: [begun.ref], about: person };
  const by = personal(context.people, sponsor, (entry) => entry.id).value;
  const canBeNamed =
    person.id.value === undefined ? context.beneficiaries[0] === person : isOne(context, person.id.value);
  const fixes =
    by !== undefined && isOne(context, by) && canBeNamed ? [addForm(context, "I-134", person, { by })] : [];
  return { at: sponsor.ref, message, about: person, covers: placeholderEntriesIn(context.view.forms), fixes };
}

/** Whether only one person has the id. */
function isOne({ people }: CaseContext, id: string): boolean {
  return people.named.get(id)?.length === 1;
}
