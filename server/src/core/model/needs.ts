// The evidence that the reasons of a request call for, from schemas/editions/needs: to whom a need applies, and what in
// the case meets it.
import type {
  Condition,
  Conditions,
  ExhibitsThatMeet,
  FieldThatMeets,
  Need,
} from "../../../../schemas/editions/needs.ts";
import { needs } from "../../../../schemas/generated/needs.ts";
import { ruleEditions } from "../../../../schemas/generated/rule-editions.ts";
import { memoize } from "../base/memoize.ts";
import type { Severity } from "../base/severity.ts";
import type { EditionId } from "../law/editions.ts";
import { type FieldRef, isMissing } from "../read/field-ref.ts";
import {
  type AnyView,
  type Beneficiary,
  type Decision,
  type Exhibit,
  isView,
  type Request,
} from "../read/view.ts";
import { plainKey } from "../text/comparison.ts";
import { type CaseContext, isUndetermined } from "./case-context.ts";
import { partsOfClaim } from "./claim-parts.ts";
import {
  type Evidence,
  evidence,
  evidenceFor,
  exhibitsAbout,
  isSupportUndetermined,
  isUndeterminedAbout,
} from "./claims.ts";
import { countryOf } from "./countries.ts";
import { type Concerned, decisionsSoFar, everybodyConcerned, isReadablePart } from "./decisions.ts";
import type { ExhibitKind } from "./exhibit-kinds.ts";
import { wholeBlockOrField } from "./missing-field.ts";
import { isAnswered } from "./notices.ts";
import { beneficiariesFor } from "./people.ts";

/** A reason of the request that calls for evidence, and the beneficiary for whom, if it applies to each separately. */
export interface NeedHere {
  readonly reason: Request["reasons"]["items"][number];
  readonly person: Beneficiary | undefined;
}

/** The severity of an unmet need in an edition; undefined if the edition has no such need. */
export function severityIn({ id }: Need, edition: EditionId): Severity | undefined {
  return ruleEditions[`reason/${id}`]?.severity[edition];
}

/** Where a need applies: once for the request, at the first reason that calls for it, or once for each beneficiary. */
export function needsHere(context: CaseContext, need: Need): readonly NeedHere[] {
  const undecided = undecidedPersons(context);
  if (undecided.length === 0) return [];
  const persons = need.each === "beneficiary" ? undecided.filter((one) => one !== undefined) : [undefined];
  return persons.flatMap((person): NeedHere[] => {
    const reason = context.view.request.reasons.items.find(({ value }) =>
      need.reasons.some((one) => one.reason === value && holds(context, one.when, person)),
    );
    return reason ? [{ reason, person }] : [];
  });
}

/**
 * Those whose request is still open: after a decision other than a rejection no evidence is needed. A decision that
 * names a person who is not in the case may be about anyone.
 */
const undecidedPersons = memoize((context: CaseContext): readonly Concerned[] => {
  const ends = ({ outcome, date }: Decision) =>
    outcome.ref.state === "given" && outcome.value !== "rejected" && !isBeforeRefiling(context, date.value);
  const { items } = context.view.decisions;
  if (items.some((decision) => ends(decision) && !isReadablePart(context, decision.for))) return [];
  return everybodyConcerned(context).filter((person) => !decisionsSoFar(context, person).some(ends));
});

/** The request that is filed again after a denial has a decision of its own. */
function isBeforeRefiling({ view }: CaseContext, day: string | undefined): boolean {
  if (isMissing(view.refiling.ref)) return false;
  const denied = view.refiling.denied_on.value;
  return day === undefined || denied === undefined || day <= denied;
}

/** Whether a request for evidence, or a notice of intent to deny, is open, so that evidence can still be sent. */
export function isEvidenceAskedFor(context: CaseContext, person: Beneficiary | undefined): boolean {
  return context.view.notices.items.some((notice) => {
    const { value } = notice.kind;
    if (value !== "request-for-evidence" && value !== "intent-to-deny") return false;
    const isConcerned = person === undefined || beneficiariesFor(context.people, notice.for).includes(person);
    return isConcerned && isAnswered(context, notice) !== true;
  });
}

function holds(
  context: CaseContext,
  conditions: Conditions | undefined,
  person: Beneficiary | undefined,
): boolean {
  if (!conditions) return true;
  return conditions.some((all) => all.every((condition) => holdsOf(context, condition, person)));
}

function holdsOf(context: CaseContext, condition: Condition, person: Beneficiary | undefined): boolean {
  const at = viewIn(context, condition.field, person);
  const value = writtenValue(at);
  if (condition.is !== undefined && value !== condition.is) return false;
  if (condition.state === "given" && at.ref.state !== "given") return false;
  if (condition.state === "missing" && !isMissing(at.ref)) return false;
  if (condition.differsFrom !== undefined) {
    const other = writtenValue(viewIn(context, condition.differsFrom, person));
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
export function isExcused(context: CaseContext, need: Need): boolean {
  const at = excuseFor(context, need);
  return at.state === "given" || (at.state !== "unfinished" && isUndetermined(at));
}

/** The field that would explain why there is no such evidence. */
export function excuseFor(context: CaseContext, { excuse }: Need): FieldRef {
  return viewIn(context, `request.undocumented.${excuse}`, undefined).ref;
}

/**
 * The first of the required fields that is not given; the block around it if that is missing as a whole. `message` is
 * that of the field, if only the field is missing.
 */
export function fieldNotGiven(
  context: CaseContext,
  fields: readonly FieldThatMeets[],
  person: Beneficiary | undefined,
): { readonly at: FieldRef; readonly isField: boolean; readonly message?: string } | undefined {
  for (const { field, orEach, message } of fields) {
    const { ref } = viewIn(context, field, person);
    if (!isMissing(ref)) continue;
    const persons = context.beneficiaries;
    const isSaidOfEach =
      orEach !== undefined &&
      persons.length > 0 &&
      persons.every((one) => !isMissing(viewIn(context, orEach, one).ref));
    if (isSaidOfEach) continue;
    const block = viewIn(context, field.slice(0, field.lastIndexOf(".")), person);
    const at = isBlockInRequest(ref) ? wholeBlockOrField(block, ref) : ref;
    const isField = at === ref;
    return { at, isField, ...(isField && message !== undefined && { message }) };
  }
  return undefined;
}

/**
 * Whether this need reports a block that is missing as a whole: the first need that applies and lacks a field of it
 * does. The others report nothing until the block is given.
 */
export function reportsWhole(context: CaseContext, need: Need, { path }: FieldRef): boolean {
  const block = path.join(".");
  const first = needs.find(
    (one) =>
      one.fields?.some(({ field }) => field === block || field.startsWith(`${block}.`)) === true &&
      needsHere(context, one).length > 0 &&
      !isExcused(context, one),
  );
  return first === undefined || first.id === need.id;
}

/** A key of a block of the request that may be missing as a whole, as opposed to a block of the request itself. */
function isBlockInRequest({ path }: FieldRef): boolean {
  return path[0] === "request" && path.length > 2;
}

/** The exhibits that meet a need, given or still lacking their file. */
export function exhibitsMeeting(
  context: CaseContext,
  meeting: readonly ExhibitsThatMeet[],
  person: Beneficiary | undefined,
): Evidence {
  const found = meeting.map((one) => exhibitsMeetingOne(context, one, person));
  const all = context.view.exhibits.items.filter((exhibit) => found.some((fit) => fit.exhibits.has(exhibit)));
  return { ...evidence(all), isOpen: found.some((one) => one.isOpen) };
}

function exhibitsMeetingOne(
  context: CaseContext,
  { kinds, supports, exactly }: ExhibitsThatMeet,
  person: Beneficiary | undefined,
): { readonly exhibits: ReadonlySet<Exhibit>; readonly isOpen: boolean } {
  const isOfKind = ({ kind }: Exhibit) =>
    kinds === undefined || (kind.value !== undefined && kinds.includes(kind.value));
  const supporting = exhibitsSupporting(context, supports, person);
  const isNamed = ({ supports: { items } }: Exhibit) =>
    !exactly || items.some(({ value }) => supports?.some((field) => endsIn(value, field)));
  const there = context.view.exhibits.items.filter((exhibit) => !isMissing(exhibit.ref));
  const mayBe = (exhibit: Exhibit): boolean => {
    const mayBeOfKind = isOfKind(exhibit) || (kinds !== undefined && isUndetermined(exhibit.kind.ref));
    const maySupport = supporting.has(exhibit) || isSupportUndetermined(exhibit);
    return mayBeOfKind && maySupport && (isUndetermined(exhibit.kind.ref) || isSupportUndetermined(exhibit));
  };
  return {
    exhibits: new Set(
      there.filter((exhibit) => isOfKind(exhibit) && supporting.has(exhibit) && isNamed(exhibit)),
    ),
    isOpen: there.some(mayBe) || isUndeterminedAbout(context, isOfKind),
  };
}

function endsIn(claim: string | undefined, field: string): boolean {
  const [, ...keys] = field.split(".");
  return claim !== undefined && partsOfClaim(claim).fields.join(".") === keys.join(".");
}

/**
 * The exhibits that support the named claim; without a name: nothing at all, the request, or a concerned beneficiary.
 */
function exhibitsSupporting(
  context: CaseContext,
  supports: readonly string[] | undefined,
  person: Beneficiary | undefined,
): ReadonlySet<Exhibit> {
  const persons = person ? [person] : context.beneficiaries;
  if (!supports) {
    const free = context.view.exhibits.items.filter((exhibit) => isMissing(exhibit.supports.ref));
    return new Set([
      ...free,
      ...exhibitsAbout(context, "request"),
      ...persons.flatMap((one) => [...exhibitsAbout(context, one)]),
    ]);
  }
  return new Set(
    supports.flatMap((field) => {
      const [top, ...keys] = field.split(".");
      if (top === "request") return evidenceAt(context, "request", keys);
      return persons.flatMap((one) =>
        keys.length === 0 ? [...exhibitsAbout(context, one)] : evidenceAt(context, one, keys),
      );
    }),
  );
}

function evidenceAt(
  context: CaseContext,
  subject: Beneficiary | "request",
  keys: readonly string[],
): Exhibit[] {
  const { there, stub } = evidenceFor(context, subject, keys);
  return [...there, ...(stub ? [stub] : [])];
}

/**
 * The first exhibits that document the request, a part of it that explains why parole is requested, a medical claim, or
 * anything that a reason of the request calls for.
 */
export function whateverShows(context: CaseContext): Evidence {
  let first: Exhibit | undefined;
  let isOpenToo = false;
  for (const found of waysToShow(context)) {
    if (found.there.length > 0) return found;
    first ??= found.stub;
    isOpenToo ||= found.isOpen === true;
  }
  return { there: [], stub: first, isOpen: isOpenToo };
}

const partsOfRequest = ["emergency", "explanation", "public_benefit", "relative", "proceedings", "costs"];

function* waysToShow(context: CaseContext): Generator<Evidence> {
  for (const field of partsOfRequest) yield evidenceFor(context, "request", [field]);
  for (const person of context.beneficiaries) yield evidenceFor(context, person, ["medical"]);
  for (const need of needs) {
    if (!need.exhibits || severityIn(need, context.law.edition) === undefined) continue;
    for (const { person } of needsHere(context, need)) yield exhibitsMeeting(context, need.exhibits, person);
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

/** The exhibits that may meet the need under another kind: those whose title begins with a word of the kind. */
export function exhibitsThatMayBe(
  context: CaseContext,
  { kinds = [], supports }: ExhibitsThatMeet,
  person: Beneficiary | undefined,
): readonly Exhibit[] {
  const supporting = exhibitsSupporting(context, supports, person);
  const words = new Set(kinds.flatMap((kind) => kind.split("-")));
  const wordsOf = ({ title }: Exhibit) => plainKey(title.value ?? "").split(" ");
  const sharesWord = (exhibit: Exhibit) => wordsOf(exhibit).some((word) => words.has(word));
  // A document titled a declaration is one, and not a certificate, order, or letter.
  const saysOtherwise = (exhibit: Exhibit) =>
    exhibit.kind.value === "declaration" && wordsOf(exhibit).some((word) => statements.has(word));
  return context.exhibits
    .filter(
      (exhibit) =>
        exhibit.kind.value !== undefined &&
        exhibit.label.value !== undefined &&
        unspecific.includes(exhibit.kind.value) &&
        !isMissing(exhibit.supports.ref) &&
        !saysOtherwise(exhibit) &&
        supporting.has(exhibit),
    )
    .toSorted((one, other) => Number(sharesWord(other)) - Number(sharesWord(one)));
}

/** The view at a field of the law's data: `request.relative.name`, or `beneficiary.medical` of this person. */
export function viewIn(context: CaseContext, field: string, person: Beneficiary | undefined): AnyView {
  const [top, ...keys] = field.split(".");
  let at: AnyView | undefined = top === "beneficiary" ? person : fieldOf(context.view, top ?? "");
  for (const key of keys) at = at && fieldOf(at, key);
  if (!at) throw new Error(`The format has no field ${field}`);
  return at;
}

function fieldOf(block: AnyView, key: string): AnyView | undefined {
  const found: unknown = (block as unknown as Readonly<Record<string, unknown>>)[key];
  return isView(found) ? found : undefined;
}

/** A choice or text unchanged, and yes or no as written. */
function writtenValue(view: AnyView): string | undefined {
  const value = "value" in view ? view.value : undefined;
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" ? value : undefined;
}
