// The evidence that the reasons of a request call for, as schemas/editions/needs has it: to whom a need applies, and what
// in the case meets it.
import type {
  Condition,
  Conditions,
  ExhibitsThatMeet,
  FieldThatMeets,
  Need,
} from "../../../../schemas/editions/needs.ts";
import { needs } from "../../../../schemas/generated/needs.ts";
import { ruleEditions } from "../../../../schemas/generated/rule-editions.ts";
import { countryOf } from "../caseload/countries.ts";
import { plainKey } from "../caseload/same-person.ts";
import type { Severity } from "../engine/finding.ts";
import type { EditionId } from "../law/editions.ts";
import { isMissing, type Place } from "../read/place.ts";
import {
  type AnyView,
  type Beneficiary,
  type Decision,
  type Exhibit,
  isView,
  type Request,
} from "../read/view.ts";
import { wholeOr } from "./blocks.ts";
import { type Evidence, evidence, evidenceFor, exhibitsAbout, isOpenAbout, isSupportOpen } from "./claims.ts";
import { type Concerned, decisionsSoFar, everybodyConcerned, isReadablePart } from "./decisions.ts";
import { isOpen, type Matter } from "./matter.ts";
import { isAnswered } from "./notices.ts";
import { onceFor } from "./once.ts";
import type { ExhibitKind } from "./papers.ts";
import { beneficiariesFor } from "./people.ts";

/** A reason of the request that calls for something, and the beneficiary of whom it does, where it does of each. */
export interface NeedHere {
  readonly reason: Request["reasons"]["items"][number];
  readonly person: Beneficiary | undefined;
}

/** How severe it is in an edition that a need is not met; undefined where the edition has no such need. */
export function severityIn({ id }: Need, edition: EditionId): Severity | undefined {
  return ruleEditions[`reason/${id}`]?.severity[edition];
}

/** Where a need applies: once for the request, at the first reason that calls for it, or once for each beneficiary. */
export function needsHere(matter: Matter, need: Need): readonly NeedHere[] {
  const undecided = undecidedPersons(matter);
  if (undecided.length === 0) return [];
  const persons = need.each === "beneficiary" ? undecided.filter((one) => one !== undefined) : [undefined];
  return persons.flatMap((person): NeedHere[] => {
    const reason = matter.view.request.reasons.items.find(({ value }) =>
      need.reasons.some((one) => one.reason === value && holds(matter, one.when, person)),
    );
    return reason ? [{ reason, person }] : [];
  });
}

/**
 * Those whose request is still open: what a decision other than a rejection has ended needs no evidence any more. One that
 * names someone who is not in the case may be about anyone.
 */
const undecidedPersons = onceFor((matter: Matter): readonly Concerned[] => {
  const ends = ({ outcome, date }: Decision) =>
    outcome.$.state === "given" && outcome.value !== "rejected" && !isBeforeRefiling(matter, date.value);
  const { items } = matter.view.decisions;
  if (items.some((decision) => ends(decision) && !isReadablePart(matter, decision.for))) return [];
  return everybodyConcerned(matter).filter((person) => !decisionsSoFar(matter, person).some(ends));
});

/** The request that is filed again after a denial has a decision of its own. */
function isBeforeRefiling({ view }: Matter, day: string | undefined): boolean {
  if (isMissing(view.refiling.$)) return false;
  const denied = view.refiling.denied_on.value;
  return day === undefined || denied === undefined || day <= denied;
}

/** Whether a request for evidence, or a notice of intent to deny, is open, so that evidence can still be sent. */
export function isEvidenceAskedFor(matter: Matter, person: Beneficiary | undefined): boolean {
  return matter.view.notices.items.some((notice) => {
    const { value } = notice.kind;
    if (value !== "request-for-evidence" && value !== "intent-to-deny") return false;
    const isConcerned = person === undefined || beneficiariesFor(matter.people, notice.for).includes(person);
    return isConcerned && isAnswered(matter, notice) !== true;
  });
}

function holds(matter: Matter, conditions: Conditions | undefined, person: Beneficiary | undefined): boolean {
  if (!conditions) return true;
  return conditions.some((all) => all.every((condition) => holdsOf(matter, condition, person)));
}

function holdsOf(matter: Matter, condition: Condition, person: Beneficiary | undefined): boolean {
  const at = viewIn(matter, condition.field, person);
  const value = writtenValue(at);
  if (condition.is !== undefined && value !== condition.is) return false;
  if (condition.state === "given" && at.$.state !== "given") return false;
  if (condition.state === "missing" && !isMissing(at.$)) return false;
  if (condition.differsFrom !== undefined) {
    const other = writtenValue(viewIn(matter, condition.differsFrom, person));
    if (value === undefined || other === undefined || isSameCountry(value, other)) return false;
  }
  if (condition.hasWordOf) {
    const words = ` ${plainKey(value ?? "")} `;
    if (!condition.hasWordOf.some((word) => words.includes(` ${plainKey(word)} `))) return false;
  }
  return true;
}

function isSameCountry(one: string, other: string): boolean {
  const [some, also] = [countryOf(one), countryOf(other)];
  return some === undefined || also === undefined ? plainKey(one) === plainKey(other) : some === also;
}

/** Whether an excuse explains why there is no such evidence, or may do so once it can be read. */
export function isExcused(matter: Matter, need: Need): boolean {
  const at = excuseFor(matter, need);
  return at.state === "given" || (at.state !== "unfinished" && isOpen(at));
}

/** Where it would be explained why there is no such evidence. */
export function excuseFor(matter: Matter, { excuse }: Need): Place {
  return viewIn(matter, `request.undocumented.${excuse}`, undefined).$;
}

/**
 * The first of the fields that is to be given and is not; the block around it where that is missing as a whole. `message`
 * is that of the field, where it alone is missing.
 */
export function missingField(
  matter: Matter,
  fields: readonly FieldThatMeets[],
  person: Beneficiary | undefined,
): { readonly at: Place; readonly isField: boolean; readonly message?: string } | undefined {
  for (const { field, orEach, message } of fields) {
    const { $ } = viewIn(matter, field, person);
    if (!isMissing($)) continue;
    const persons = matter.beneficiaries;
    const isSaidOfEach =
      orEach !== undefined &&
      persons.length > 0 &&
      persons.every((one) => !isMissing(viewIn(matter, orEach, one).$));
    if (isSaidOfEach) continue;
    const block = viewIn(matter, field.slice(0, field.lastIndexOf(".")), person);
    const at = isBlockInRequest($) ? wholeOr(block, $) : $;
    const isField = at === $;
    return { at, isField, ...(isField && message !== undefined && { message }) };
  }
  return undefined;
}

/**
 * Whether it is this need that reports a block that is missing as a whole: the first one that applies and lacks a field of
 * it. The others say nothing until the block is there.
 */
export function reportsWhole(matter: Matter, need: Need, { path }: Place): boolean {
  const block = path.join(".");
  const first = needs.find(
    (one) =>
      one.fields?.some(({ field }) => field === block || field.startsWith(`${block}.`)) === true &&
      needsHere(matter, one).length > 0 &&
      !isExcused(matter, one),
  );
  return first === undefined || first.id === need.id;
}

/** A key of a block of the request that may be missing as a whole, and no block of the request itself. */
function isBlockInRequest({ path }: Place): boolean {
  return path[0] === "request" && path.length > 2;
}

/** The exhibits that meet a need, those that are there and those that wait for their file. */
export function exhibitsMeeting(
  matter: Matter,
  meeting: readonly ExhibitsThatMeet[],
  person: Beneficiary | undefined,
): Evidence {
  const found = meeting.map((one) => exhibitsMeetingOne(matter, one, person));
  const all = matter.view.exhibits.items.filter((exhibit) => found.some((fit) => fit.exhibits.has(exhibit)));
  return { ...evidence(all), isOpen: found.some((one) => one.isOpen) };
}

function exhibitsMeetingOne(
  matter: Matter,
  { kinds, supports, exactly }: ExhibitsThatMeet,
  person: Beneficiary | undefined,
): { readonly exhibits: ReadonlySet<Exhibit>; readonly isOpen: boolean } {
  const isOfKind = ({ kind }: Exhibit) =>
    kinds === undefined || (kind.value !== undefined && kinds.includes(kind.value));
  const supporting = exhibitsSupporting(matter, supports, person);
  const isNamed = ({ supports: { items } }: Exhibit) =>
    !exactly || items.some(({ value }) => supports?.some((field) => endsIn(value, field)));
  const there = matter.view.exhibits.items.filter((exhibit) => !isMissing(exhibit.$));
  const mayBe = (exhibit: Exhibit): boolean => {
    const mayBeOfKind = isOfKind(exhibit) || (kinds !== undefined && isOpen(exhibit.kind.$));
    const maySupport = supporting.has(exhibit) || isSupportOpen(exhibit);
    return mayBeOfKind && maySupport && (isOpen(exhibit.kind.$) || isSupportOpen(exhibit));
  };
  return {
    exhibits: new Set(
      there.filter((exhibit) => isOfKind(exhibit) && supporting.has(exhibit) && isNamed(exhibit)),
    ),
    isOpen: there.some(mayBe) || isOpenAbout(matter, isOfKind),
  };
}

function endsIn(claim: string | undefined, field: string): boolean {
  const [, ...keys] = field.split(".");
  return claim?.split(".").slice(1).join(".") === keys.join(".");
}

/** The exhibits that support what is named; left out, nothing at all, the request, or a beneficiary concerned. */
function exhibitsSupporting(
  matter: Matter,
  supports: readonly string[] | undefined,
  person: Beneficiary | undefined,
): ReadonlySet<Exhibit> {
  const persons = person ? [person] : matter.beneficiaries;
  if (!supports) {
    const free = matter.view.exhibits.items.filter((exhibit) => isMissing(exhibit.supports.$));
    return new Set([
      ...free,
      ...exhibitsAbout(matter, "request"),
      ...persons.flatMap((one) => [...exhibitsAbout(matter, one)]),
    ]);
  }
  return new Set(
    supports.flatMap((field) => {
      const [top, ...keys] = field.split(".");
      if (top === "request") return evidenceAt(matter, "request", keys);
      return persons.flatMap((one) =>
        keys.length === 0 ? [...exhibitsAbout(matter, one)] : evidenceAt(matter, one, keys),
      );
    }),
  );
}

function evidenceAt(matter: Matter, subject: Beneficiary | "request", keys: readonly string[]): Exhibit[] {
  const { there, stub } = evidenceFor(matter, subject, keys);
  return [...there, ...(stub ? [stub] : [])];
}

/**
 * The first exhibits that document the request, a part of it that says why parole is requested, a medical claim, or
 * whatever a reason of the request calls for.
 */
export function whateverShows(matter: Matter): Evidence {
  let first: Exhibit | undefined;
  let isOpenToo = false;
  for (const found of waysToShow(matter)) {
    if (found.there.length > 0) return found;
    first ??= found.stub;
    isOpenToo ||= found.isOpen === true;
  }
  return { there: [], stub: first, isOpen: isOpenToo };
}

const partsOfRequest = ["emergency", "explanation", "public_benefit", "relative", "proceedings", "costs"];

function* waysToShow(matter: Matter): Generator<Evidence> {
  for (const field of partsOfRequest) yield evidenceFor(matter, "request", [field]);
  for (const person of matter.beneficiaries) yield evidenceFor(matter, person, ["medical"]);
  for (const need of needs) {
    if (!need.exhibits || severityIn(need, matter.law.edition) === undefined) continue;
    for (const { person } of needsHere(matter, need)) yield exhibitsMeeting(matter, need.exhibits, person);
  }
}

const statements: ReadonlySet<string> = new Set([
  "affidavit",
  "affidavits",
  "declaration",
  "declarations",
  "statement",
  "statements",
]);

const unspecific: readonly ExhibitKind[] = ["other", "medical-record", "declaration"];

/** The exhibits that may be what is needed under another kind: those whose title has a word of the kind first. */
export function exhibitsThatMayBe(
  matter: Matter,
  { kinds = [], supports }: ExhibitsThatMeet,
  person: Beneficiary | undefined,
): readonly Exhibit[] {
  const supporting = exhibitsSupporting(matter, supports, person);
  const words = new Set(kinds.flatMap((kind) => kind.split("-")));
  const wordsOf = ({ title }: Exhibit) => plainKey(title.value ?? "").split(" ");
  const sharesWord = (exhibit: Exhibit) => wordsOf(exhibit).some((word) => words.has(word));
  // What is called a declaration is one, and no certificate, order, or letter.
  const saysOtherwise = (exhibit: Exhibit) =>
    exhibit.kind.value === "declaration" && wordsOf(exhibit).some((word) => statements.has(word));
  return matter.exhibits
    .filter(
      (exhibit) =>
        exhibit.kind.value !== undefined &&
        exhibit.label.value !== undefined &&
        unspecific.includes(exhibit.kind.value) &&
        !isMissing(exhibit.supports.$) &&
        !saysOtherwise(exhibit) &&
        supporting.has(exhibit),
    )
    .toSorted((one, other) => Number(sharesWord(other)) - Number(sharesWord(one)));
}

/** What is at a field of the law's data: `request.relative.name`, or `beneficiary.medical` of this person. */
export function viewIn(matter: Matter, field: string, person: Beneficiary | undefined): AnyView {
  const [top, ...keys] = field.split(".");
  let at: AnyView | undefined = top === "beneficiary" ? person : fieldOf(matter.view, top ?? "");
  for (const key of keys) at = at && fieldOf(at, key);
  if (!at) throw new Error(`The format has no field ${field}`);
  return at;
}

function fieldOf(block: AnyView, key: string): AnyView | undefined {
  const found: unknown = (block as unknown as Readonly<Record<string, unknown>>)[key];
  return isView(found) ? found : undefined;
}

/** A choice or text as it is, and yes or no as it is written. */
function writtenValue(view: AnyView): string | undefined {
  const value = "value" in view ? view.value : undefined;
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" ? value : undefined;
}
