// A new case: what a few questions have answered, and a placeholder for everything else that the rules will ask for.
import { reservedWords } from "../../../../schemas/case/field.ts";
import { type CheckedCase, checkCase } from "../engine/check.ts";
import type { PatchValue, Path } from "../engine/finding.ts";
import type { Rule } from "../engine/rule.ts";
import { editsFor } from "../fix/apply.ts";
import { withEdits } from "../fix/edits.ts";
import { withEverythingInserted } from "../fix/insert-all.ts";
import { keys, type Style } from "../fix/write.ts";
import type { Day } from "../law/calendar.ts";
import type { EditionId } from "../law/editions.ts";
import { labelAt } from "../matter/labels.ts";
import { titleToBeGiven } from "../matter/papers.ts";
import type { Place } from "../read/place.ts";
import { placeholder } from "../read/placeholder.ts";
import { readCase } from "../read/read.ts";
import { type ParsedText, parseCaseText } from "../text/parse.ts";
import { plausible } from "./plausible.ts";

export interface NewCaseAnswers {
  readonly edition: EditionId;
  readonly kind: "initial" | "re-parole";
  /** In the words of the format. */
  readonly reasons: readonly string[];
  readonly beneficiary: { readonly given: string; readonly family: string; readonly isChild: boolean };
  readonly isRepresented: boolean;
  /** Whether the beneficiary is in removal proceedings or has been removed; left out, it is still to be asked. */
  readonly removal?: "none" | "in-proceedings" | "removed-before" | "both" | undefined;
}

export interface NewCase {
  readonly text: string;
  /** The first placeholder, in UTF-16 units of the text. */
  readonly first: { readonly start: number; readonly end: number } | undefined;
}

/**
 * The text of a new case. What would be asked for once a placeholder is filled in is asked for at once: the case is
 * filled in for trial, and what was tried is taken out again.
 */
export function newCase(answers: NewCaseAnswers, rules: readonly Rule[], today: Day): NewCase {
  const check = (parsed: ParsedText): CheckedCase["findings"] =>
    checkCase({ text: parsed, edition: answers.edition, today, files: new Map(), rules }).findings;
  const tried = new Map<string, Tried>([[birth.join("\n"), { path: birth, placeholder: "TODO YYYY-MM-DD" }]]);
  let text = `${keys(seed(answers, today), 0, style)}\n`;
  for (let round = 0; round < mostRounds; round++) {
    const whole = withEverythingInserted(parseCaseText(text), check);
    const places = readCase(parseCaseText(whole)).unfinished;
    if (places.length === 0) break;
    for (const place of places)
      tried.set(place.path.join("\n"), { path: place.path, placeholder: textOf(place) });
    text = withValues(whole, places, today);
  }
  const finished = withPlaceholders(text, [...tried.values()]);
  return { text: apart(finished), first: firstPlaceholder(apart(finished)) };
}

/** Each round of filling in may bring up what only then is asked for; an end in any event. */
const mostRounds = 6;

const birth: Path = ["beneficiaries", 0, "date_of_birth"];
const style: Style = { eol: "\n", unit: 2, dash: 2 };

interface Tried {
  readonly path: Path;
  readonly placeholder: string;
}

function seed(answers: NewCaseAnswers, today: Day): { readonly [key: string]: PatchValue } {
  const { edition, kind, reasons, beneficiary, isRepresented, removal } = answers;
  const id = shortName(beneficiary.given);
  const exhibits = usualExhibits(answers, id);
  const consent = exhibits.find((exhibit) => exhibit.kind === "consent");
  const yes = (isIt: boolean) => (isIt ? "yes" : "no");
  return {
    parole_case: "1",
    edition,
    request: { kind, reasons },
    petitioner: { id: petitionerId, name: { family: "TODO family name", given: "TODO given name" } },
    beneficiaries: [
      {
        id,
        name: { family: beneficiary.family, given: beneficiary.given },
        date_of_birth: yearsBefore(today, beneficiary.isChild ? childsYears : adultsYears),
        ...(removal && {
          removal: {
            in_proceedings: yes(removal === "in-proceedings" || removal === "both"),
            previously_removed: yes(removal === "removed-before" || removal === "both"),
          },
        }),
        ...(consent && {
          consents: [
            {
              by: "TODO name of the parent or legal guardian who consents",
              relationship: "TODO mother or father or parent or legal-guardian",
              date: "TODO YYYY-MM-DD",
              exhibit: consent.label,
            },
          ],
        }),
      },
    ],
    ...(isRepresented && {
      representative: {
        name: { family: "TODO family name", given: "TODO given name" },
        role: "TODO attorney or accredited-representative",
      },
    }),
    exhibits,
  };
}

/** The exhibits that one would put together for such a case; what else the rules ask for follows them. */
function usualExhibits(
  { kind, reasons, beneficiary }: NewCaseAnswers,
  id: string,
): { readonly label: string; readonly kind: string; readonly [key: string]: PatchValue }[] {
  const medical = (...claims: readonly string[]) => claims.map((claim) => `${id}.medical.${claim}`);
  const isMedical = kind === "initial" && reasons.includes("medical");
  const usual: readonly (readonly [kind: string, supports: readonly string[]])[] = [
    ["identity-document", [id]],
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

/** No word that the format needs itself. */
const petitionerId = "filer";

/** Ages that leave no doubt, for trial. */
const childsYears = 6;
const adultsYears = 40;

function yearsBefore(day: Day, years: number): Day {
  return `${String(Number(day.slice(0, 4)) - years).padStart(4, "0")}-01-15`;
}

/** The given name as a short name: small letters without accents, and no word that the format needs itself. */
function shortName(given: string): string {
  const plain = given
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
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

function textOf({ node }: Place): string {
  return node?.kind === "text" ? node.text : "TODO";
}

function withValues(text: string, places: readonly Place[], today: Day): string {
  const operations = places.map((place) => ({
    op: "replace" as const,
    path: place.path,
    value: plausible(place.shape, today),
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

/** A blank line between what stands at the left edge, for the eye. */
function apart(text: string): string {
  return text.replaceAll(/\n(?=(?!edition|matter)[a-z_]+:)/g, "\n\n").replaceAll(/\n{3,}/g, "\n\n");
}

function firstPlaceholder(text: string): NewCase["first"] {
  const node = readCase(parseCaseText(text)).unfinished[0]?.node;
  return node && { start: node.start, end: node.end };
}
