// Letters for a physician and for a U.S. hospital to complete: what the case knows, and blanks for what they have to
// say.
import { formatDay } from "../../base/calendar.ts";
import { inMoney } from "../../message/english.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { patients } from "../../model/medical.ts";
import { writtenNameOf } from "../../model/people.ts";
import type { Beneficiary } from "../../read/view.ts";
import { blankToFill } from "../letters/blanks.ts";
import {
  birthOrFill,
  nameOrFill,
  onPagesOfTheirOwn,
  orFill,
  proseOrFill,
  requestInWords,
  stayOrFill,
} from "./case-words.ts";
import { type DocumentBlock, type DocumentToEdit, text } from "./document.ts";

const banner =
  "DRAFT for the signer's own letterhead: check and correct each statement, then remove this line";

/** Why there is no letter about a treatment; undefined if there can be. */
export function whyNoTreatment(context: CaseContext): string | undefined {
  return patients(context).length > 0
    ? undefined
    : "No beneficiary of the case has medical details (medical)";
}

/** Why there is no physician's letter: no beneficiary is a patient, and no relative is ill. */
export function whyNoPhysicianLetter(context: CaseContext): string | undefined {
  const { relative } = context.view.request;
  const isRelativeIll = relative.condition.value !== undefined || relative.needs_care.value === true;
  return isRelativeIll ? undefined : whyNoTreatment(context);
}

/** A letter about each patient, and about the relative who is ill. */
export function physicianLetter(context: CaseContext): DocumentToEdit {
  const { relative } = context.view.request;
  const isRelativeIll = relative.condition.value !== undefined || relative.needs_care.value === true;
  return {
    document: {
      title: "Physician's letter",
      banner,
      blocks: onPagesOfTheirOwn([
        ...patients(context).map((patient) => aboutPatient(context, patient)),
        ...(isRelativeIll ? [aboutRelative(context)] : []),
      ]),
    },
    notes: [],
  };
}

function aboutPatient(context: CaseContext, patient: Beneficiary): DocumentBlock[] {
  const { medical } = patient;
  const [name, birth] = [nameOrFill(context, patient, "name of the patient"), birthOrFill(context, patient)];
  return [
    ...head("Physician's Letter", context, name, birth),
    {
      kind: "facts",
      facts: [
        { term: "Physician", text: orFill(medical.physician.value, "name and hospital") },
        { term: "Specialty", text: blankToFill("specialty and license") },
      ],
    },
    text(
      `I have treated or examined ${name} since ${blankToFill("date")}, and last on ${blankToFill("date of the last examination")}.`,
    ),
    ...part("Diagnosis", medical.diagnosis.value, "the diagnosis, and the findings on which it rests"),
    ...part("Prognosis", medical.prognosis.value, "the prognosis, with and without the treatment"),
    ...part("Treatment needed", undefined, "the treatment that is needed, and by when"),
    ...part(
      "Expected length of treatment",
      medical.treatment_duration.value,
      "how long the treatment is expected to last, such as 8 months",
    ),
    ...part(
      "Why the treatment is not available in the home country",
      medical.home_country_unavailable.value,
      "why the treatment is not available there, and how you know",
    ),
    ...part(
      "Why the treatment is not available in a neighboring country",
      medical.neighboring_country_unavailable.value,
      "why the treatment is not available in a neighboring country, and how you know",
    ),
    ...part(
      "Fitness to travel",
      medical.fit_to_travel.value,
      context.isReParole
        ? "whether the patient can travel home, and under what conditions"
        : "whether the patient can travel by air, and under what conditions",
    ),
    ...signed,
  ];
}

function aboutRelative(context: CaseContext): DocumentBlock[] {
  const { name, date_of_birth, condition, needs_care, why_no_one_else } = context.view.request.relative;
  const written = [name.given.value, name.family.value].filter((one) => one !== undefined).join(" ");
  const who = written === "" ? blankToFill("name of the patient") : written;
  const birth =
    date_of_birth.value === undefined ? blankToFill("date of birth") : formatDay(date_of_birth.value);
  return [
    ...head("Physician's Letter", context, who, birth),
    { kind: "facts", facts: [{ term: "Physician", text: blankToFill("name, specialty, and hospital") }] },
    ...part("Condition", condition.value, "the diagnosis and the present condition"),
    ...part("Prognosis", undefined, "the prognosis; if life is ending, how much time is expected"),
    ...(needs_care.value === true
      ? [
          ...part("Care needed", undefined, "what care the patient needs, how often, and for how long"),
          ...part(
            "Who can provide it",
            why_no_one_else.value,
            "who provides the care now, as far as you know",
          ),
        ]
      : []),
    ...signed,
  ];
}

/** A letter in which the U.S. hospital or physician accepts each patient. */
export function hospitalAcceptance(context: CaseContext): DocumentToEdit {
  return {
    document: {
      title: "Acceptance of the patient by a U.S. hospital or physician",
      banner,
      blocks: onPagesOfTheirOwn(patients(context).map((patient) => acceptanceOf(context, patient))),
    },
    notes: [],
  };
}

function acceptanceOf(context: CaseContext, patient: Beneficiary): DocumentBlock[] {
  const { us_provider, diagnosis, treatment_begins, treatment_duration, cost, payment } = patient.medical;
  const name = nameOrFill(context, patient, "name of the patient");
  const begins =
    treatment_begins.value === undefined
      ? blankToFill("date on which the treatment can begin")
      : formatDay(treatment_begins.value);
  const amount = cost.amount.value;
  return [
    ...head("Acceptance of the Patient", context, name, birthOrFill(context, patient)),
    {
      kind: "facts",
      facts: [
        { term: "Provider", text: orFill(us_provider.value, "name and city of the hospital or physician") },
        { term: "Physician in charge", text: blankToFill("name and specialty") },
      ],
    },
    ...part("Condition to be treated", diagnosis.value, "the condition to be treated"),
    ...part(
      "Acceptance",
      undefined,
      "whether you accept the patient for treatment, and any condition of the acceptance",
    ),
    ...part("Treatment planned", undefined, "the treatment that is planned"),
    { kind: "heading", texts: ["Beginning and length of treatment"] },
    text(
      `The treatment is expected to begin on ${begins} and to last ${orFill(treatment_duration.value, "length of the treatment")}.`,
    ),
    ...part(
      "Estimated cost",
      amount === undefined ? undefined : inMoney(amount, cost.currency.value),
      "the estimated cost, and what it includes",
    ),
    ...part(
      "Payment",
      payment.explanation.value,
      "how the treatment will be paid for, and what is already paid",
    ),
    ...signed,
  ];
}

function head(title: string, context: CaseContext, name: string, birth: string): DocumentBlock[] {
  return [
    { kind: "title", texts: [title] },
    { kind: "lines", lines: [blankToFill("date of the letter")] },
    {
      kind: "facts",
      facts: [
        { term: "Patient", text: name },
        { term: "Date of birth", text: birth },
      ],
    },
    text(
      `This letter is for a ${requestInWords(context)} ${stayOrFill(context)} on behalf of ${forWhom(context)}.`,
    ),
  ];
}

function forWhom({ people, beneficiaries }: CaseContext): string {
  const [first, ...others] = beneficiaries.flatMap((person) => writtenNameOf(people, person) ?? []);
  if (first === undefined) return blankToFill("name of the beneficiary");
  return others.length === 0 ? first : `${first} and ${others.length} other${others.length > 1 ? "s" : ""}`;
}

function part(heading: string, value: string | undefined, what: string): DocumentBlock[] {
  return [{ kind: "heading", texts: [heading] }, ...proseOrFill(value, what)];
}

const signed: readonly DocumentBlock[] = [
  {
    kind: "signature",
    below: [
      blankToFill("name and title of the signer"),
      blankToFill("telephone and email, for questions"),
      blankToFill("date of signature"),
    ],
  },
];
