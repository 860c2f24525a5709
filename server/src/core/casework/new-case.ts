// A new case: the answers to a few questions, and a placeholder for everything else that the rules will require.
import { reservedWords } from "../../../../schemas/format/field-values.ts";
import type { Day } from "../base/calendar.ts";
import type { Path } from "../base/path.ts";
import { type CheckedCase, checkCase } from "../engine/check.ts";
import { editsFor } from "../fix/apply.ts";
import { withEverythingInserted } from "../fix/insert-all.ts";
import type { EditionId } from "../law/editions.ts";
import { titleToBeGiven } from "../model/forms-and-exhibits.ts";
import { labelAt } from "../model/labels.ts";
import { placeholderFor } from "../model/missing-field.ts";
import type { Practice } from "../model/practice.ts";
import type { FieldRef } from "../read/field-ref.ts";
import type { PatchValue } from "../read/fix.ts";
import { placeholder } from "../read/placeholder.ts";
import { placeholderSpans } from "../read/placeholder-spans.ts";
import { readCase } from "../read/read.ts";
import { shapeAt } from "../read/shape.ts";
import type { Rule } from "../rule/rule.ts";
import { withEdits } from "../text/edits.ts";
import { type ParsedText, parseCaseText } from "../text/parse.ts";
import { sampleValue } from "./sample-value.ts";
import { laidOut, writtenKeys } from "./written-case.ts";

export interface NewCaseAnswers {
  readonly edition: EditionId;
  readonly kind: "initial" | "re-parole";
  /** In the words of the format. */
  readonly reasons: readonly string[];
  readonly beneficiary: PersonName & { readonly isChild: boolean };
  /** Why the beneficiary has no passport; empty for a placeholder, left out if there may be one. */
  readonly noPassportBecause?: string | undefined;
  /** Who files the request; if left out, a placeholder. */
  readonly petitioner?: NewPetitioner | undefined;
  /** Who signs the Form I-134; if left out, a placeholder. */
  readonly supporter?: "petitioner" | "beneficiary" | undefined;
  readonly isRepresented: boolean;
  /** The practice's own number for the case; if left out, a placeholder. */
  readonly matter?: string | undefined;
  /** Initials of the person in the practice who is responsible for the case. */
  readonly responsible?: string | undefined;
  /** From the settings file; its people are named by initials. */
  readonly practice?: Practice | undefined;
  /** The representative; if left out, a placeholder. */
  readonly representative?: NewRepresentative | undefined;
  /** Whether the beneficiary is in removal proceedings or has been removed; if left out, a placeholder. */
  readonly removal?: "none" | "in-proceedings" | "removed-before" | "both" | undefined;
}

export interface PersonName {
  readonly given: string;
  readonly family: string;
}

export type NewPetitioner =
  | { readonly kind: "beneficiary" }
  | ({
      readonly kind: "person";
      /** The petitioner's relationship to the child; omitted if the petitioner is not a parent. */
      readonly parent?: "mother" | "father" | undefined;
    } & PersonName)
  | { readonly kind: "organization"; readonly organization: string };

/** What a practice knows about its own attorney. */
export interface NewRepresentative extends PersonName {
  /** The initials of the person in the settings file. */
  readonly initials?: string | undefined;
  readonly role?: string | undefined;
  readonly organization?: string | undefined;
  readonly licensing_authority?: string | undefined;
  readonly bar_number?: string | undefined;
}

export interface NewCase {
  readonly text: string;
  /** The first placeholder, in UTF-16 units of the text. */
  readonly first: { readonly start: number; readonly end: number } | undefined;
}

/**
 * The text of a new case. It already has placeholders for what the rules would require once other placeholders are
 * filled in: the case is filled in with sample values, which are replaced by placeholders again.
 */
export function newCaseText(answers: NewCaseAnswers, rules: readonly Rule[], today: Day): NewCase {
  const { practice } = answers;
  const check = (parsed: ParsedText): CheckedCase["findings"] =>
    checkCase({ text: parsed, edition: answers.edition, today, files: new Map(), rules, practice }).findings;
  const tried = new Map<string, Tried>([[birth.join("\n"), { path: birth, placeholder: "TODO YYYY-MM-DD" }]]);
  let text = writtenKeys(seed(answers, today));
  for (let round = 0; round < mostRounds; round++) {
    const whole = withEverythingInserted(parseCaseText(text), check);
    const places = readCase(parseCaseText(whole)).unfinished;
    if (places.length === 0) break;
    for (const place of places)
      tried.set(place.path.join("\n"), { path: place.path, placeholder: textOf(place) });
    text = withValues(whole, places, today);
  }
  const finished = laidOut(withBoxesAndFees(withPlaceholders(text, [...tried.values()])));
  return { text: finished, first: placeholderSpans(finished)[0] };
}

/** Each round may reveal further requirements; this limit ensures an end. */
const mostRounds = 6;

const birth: Path = ["beneficiaries", 0, "date_of_birth"];

interface Tried {
  readonly path: Path;
  readonly placeholder: string;
}

function seed(answers: NewCaseAnswers, today: Day): { readonly [key: string]: PatchValue } {
  const { edition, kind, reasons, beneficiary, isRepresented, representative, removal } = answers;
  const id = idFromName(beneficiary.given);
  const exhibits = usualExhibits(answers, id);
  const consent = exhibits.find((exhibit) => exhibit.kind === "consent");
  const parent = parentOf(answers);
  const yes = (isIt: boolean) => (isIt ? "yes" : "no");
  return {
    parole_case: "1",
    edition,
    matter: answers.matter ?? "TODO our file number",
    ...(answers.responsible !== undefined && { responsible: answers.responsible }),
    request: { kind, reasons },
    petitioner: petitionerOf(answers, id),
    beneficiaries: [
      {
        id,
        name: { family: beneficiary.family, given: beneficiary.given },
        date_of_birth: yearsBefore(today, beneficiary.isChild ? childsYears : adultsYears),
        citizenship: "TODO country of citizenship",
        located_in: "TODO country where the person is now",
        ...noPassport(answers),
        ...(removal && {
          removal: {
            in_proceedings: yes(removal === "in-proceedings" || removal === "both"),
            previously_removed: yes(removal === "removed-before" || removal === "both"),
          },
        }),
        ...(parent && { parents: [petitionerId] }),
        ...(consent && {
          consents: [
            {
              by: parent
                ? `${parent.given} ${parent.family}`
                : "TODO name of the parent or legal guardian who consents",
              relationship: parent?.is ?? "TODO mother or father or parent or legal-guardian",
              date: "TODO YYYY-MM-DD",
              exhibit: consent.label,
            },
          ],
        }),
      },
    ],
    sponsors: [sponsorOf(answers, id)],
    ...(isRepresented && { representative: representativeOf(representative) }),
    exhibits,
    ...(answers.practice?.carrier !== undefined && { filing: filingBy(answers.practice.carrier) }),
  };
}

function filingBy(carrier: string): PatchValue {
  return { carrier, ...(carrier !== "online" && { address: "TODO the address line by line" }) };
}

const unknownName = { family: "TODO family name", given: "TODO given name" };

/** The petitioner, if that is a parent of the child. */
function parentOf({ petitioner, beneficiary }: NewCaseAnswers) {
  if (!beneficiary.isChild || petitioner?.kind !== "person" || !petitioner.parent) return undefined;
  return { ...petitioner, is: petitioner.parent };
}

function noPassport({ noPassportBecause: reason }: NewCaseAnswers): Readonly<Record<string, PatchValue>> {
  if (reason === undefined) return {};
  const field = shapeAt([...birth.slice(0, -1), "no_passport_because"]);
  const open = field ? placeholderFor(field) : "TODO";
  return { no_passport_because: reason.trim() === "" ? open : reason.trim() };
}

function petitionerOf(answers: NewCaseAnswers, beneficiary: string): PatchValue {
  const { petitioner } = answers;
  const relationship = parentOf(answers)?.is ?? "TODO for example mother or aunt";
  switch (petitioner?.kind) {
    case "beneficiary":
      return { id: petitionerId, same_as: beneficiary };
    case "organization":
      return {
        id: petitionerId,
        organization: petitioner.organization,
        relationship: "TODO for example employer or church",
      };
    case "person":
      return {
        id: petitionerId,
        name: { family: petitioner.family, given: petitioner.given },
        relationship,
      };
    case undefined:
      return { id: petitionerId, name: unknownName, relationship };
  }
}

function sponsorOf({ supporter, petitioner }: NewCaseAnswers, beneficiary: string): PatchValue {
  const id = "sponsor";
  if (supporter === "beneficiary" || (supporter === "petitioner" && petitioner?.kind === "beneficiary"))
    return { id, same_as: beneficiary, for: beneficiary };
  return supporter === "petitioner"
    ? { id, same_as: petitionerId, for: beneficiary }
    : { id, name: unknownName, for: beneficiary };
}

function representativeOf(known: NewRepresentative | undefined): PatchValue {
  const role = known?.role ?? "TODO attorney or accredited-representative";
  if (!known) return { name: unknownName, role };
  if (known.initials !== undefined) return known.initials;
  const { family, given, organization, licensing_authority, bar_number } = known;
  return {
    name: { family, given },
    ...(organization !== undefined && { organization }),
    role,
    ...(licensing_authority !== undefined && { licensing_authority }),
    ...(bar_number !== undefined && { bar_number }),
  };
}

/**
 * Adds the box and the filing fee of each Form I-131 as placeholders. They get no sample values: the payment form
 * depends on the method of payment, which is not known yet.
 */
function withBoxesAndFees(text: string): string {
  const parsed = parseCaseText(text);
  const box = shapeAt(["forms", 0, "box"]);
  const operations = readCase(parsed).view.forms.items.flatMap(({ form }, index) =>
    form.value === "I-131"
      ? [
          {
            op: "add" as const,
            path: ["forms", index, "box"],
            value: box ? placeholderFor(box) : "TODO",
          },
          {
            op: "add" as const,
            path: ["forms", index, "fee"],
            value: { amount: "TODO amount", currency: "USD", method: "TODO card or bank-account or check" },
          },
        ]
      : [],
  );
  return withEdits(text, editsFor(parsed, operations));
}

/** The usual exhibits of such a case; further ones that the rules require follow them. */
function usualExhibits(
  { reasons, beneficiary, noPassportBecause }: NewCaseAnswers,
  id: string,
): { readonly label: string; readonly kind: string; readonly [key: string]: PatchValue }[] {
  const medical = (...claims: readonly string[]) => claims.map((claim) => `${id}.medical.${claim}`);
  const isMedical = reasons.includes("medical");
  const usual: readonly (readonly [kind: string, supports: readonly string[]])[] = [
    [noPassportBecause === undefined ? "identity-document" : "birth-certificate", [id]],
    ...(isMedical
      ? ([
          [
            "physician-letter",
            [...medical("diagnosis", "prognosis", "treatment_duration"), "request.emergency"],
          ],
          ["medical-record", medical("home_country_unavailable", "neighboring_country_unavailable")],
          ["cost-estimate", medical("cost")],
          ["funds-evidence", medical("payment", "return_travel_payment")],
        ] as const)
      : []),
    ...(beneficiary.isChild ? ([["consent", [id]]] as const) : []),
  ];
  return usual.map(([exhibitKind, supports], index) => {
    const label = labelAt(index + 1, "letters");
    return {
      label,
      kind: exhibitKind,
      title: titleToBeGiven,
      file: `TODO path such as exhibits/${label.toLowerCase()}-${exhibitKind}.pdf`,
      supports,
    };
  });
}

/** An id that is not a keyword of the format. */
const petitionerId = "filer";

/** Ages that are clearly those of a child and of an adult, for the sample values. */
const childsYears = 6;
const adultsYears = 40;

function yearsBefore(day: Day, years: number): Day {
  return `${String(Number(day.slice(0, 4)) - years).padStart(4, "0")}-01-15`;
}

/** An id from the given name: lowercase letters without accents, and no keyword of the format. */
function idFromName(given: string): string {
  const plain = given
    .normalize("NFKD")
    .replaceAll(/[\p{M}'\u02BC\u2018\u2019]+/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .find((part) => /^[a-z]/.test(part));
  const isFree =
    plain !== undefined &&
    !placeholder.test(given) &&
    plain !== petitionerId &&
    !reservedWords.includes(plain);
  return isFree ? plain : "beneficiary";
}

function textOf({ node }: FieldRef): string {
  return node?.kind === "text" ? node.text : "TODO";
}

function withValues(text: string, places: readonly FieldRef[], today: Day): string {
  const operations = places.map((place) => ({
    op: "replace" as const,
    path: place.path,
    value: sampleValue(place.shape, today),
  }));
  return withEdits(text, editsFor(parseCaseText(text), operations));
}

function withPlaceholders(text: string, tried: readonly Tried[]): string {
  const operations = tried.map(({ path, placeholder }) => ({
    op: "replace" as const,
    path,
    value: placeholder,
  }));
  return withEdits(text, editsFor(parseCaseText(text), operations));
}
