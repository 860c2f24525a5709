// Which cases a list shows, and in which order.
import type { CaseBrief } from "../../../server/src/lsp/protocol/index.ts";

export type ListedState = CaseBrief["state"]["state"];

/** As a practice goes through its cases. */
export const caseStates: readonly ListedState[] = [
  "overdue",
  "errors",
  "warnings",
  "clear",
  "filed",
  "decided",
  "closed",
];

/** A case as far as order and filter care; null where nobody has looked at it yet. */
export interface Sortable {
  /** What the list calls it. */
  readonly title: string;
  /** Its path as a person reads it. */
  readonly path: string;
  readonly brief: CaseBrief | null;
}

/** What a list is made of besides the order of its lines. */
export interface CaseChoice {
  readonly filter: CaseFilter;
  /** Whether cases that the practice closed are listed though the filter does not name them. */
  readonly withClosed: boolean;
}

export type CaseOrder = "deadline" | "name";

/**
 * By family name, or by what is due next; then cases of which nothing is due come last, the decided ones after the
 * others, and the closed ones after those.
 */
export function inOrder<Case extends Sortable>(cases: readonly Case[], order: CaseOrder): Case[] {
  return cases.toSorted((one, other) => (order === "deadline" ? byDay(one, other) : 0) || byName(one, other));
}

export interface CaseFilter {
  /** None stands for all. */
  readonly states: readonly ListedState[];
  /** Parts of names, file numbers and paths, divided by blanks; a case has to have all of them. */
  readonly words: string;
}

export const noFilter: CaseFilter = { states: [], words: "" };

export function isCaseFilter(given: unknown): given is CaseFilter {
  if (typeof given !== "object" || given === null) return false;
  if (!("states" in given && "words" in given)) return false;
  const isState = (state: unknown) => caseStates.some((known) => known === state);
  return Array.isArray(given.states) && given.states.every(isState) && typeof given.words === "string";
}

export function isFiltering({ states, words }: CaseFilter): boolean {
  return states.length > 0 || words.trim() !== "";
}

/**
 * Whether a case is listed: a closed one is where closed cases are shown, where the filter names that state, or where
 * something is still due in it.
 */
export function isListed(one: Sortable, { filter, withClosed }: CaseChoice): boolean {
  const isOver = isClosed(one.brief) && one.brief?.next === undefined;
  const isHidden = isOver && !withClosed && !filter.states.includes("closed");
  return !isHidden && passes(one, filter);
}

export function isClosed(brief: CaseBrief | null): boolean {
  return brief?.state.state === "closed";
}

/** Whether a case passes the filter; capitals and accents do not count. */
export function passes({ title, path, brief }: Sortable, { states, words }: CaseFilter): boolean {
  if (states.length > 0 && !(brief && states.includes(brief.state.state))) return false;
  const named = folded(
    [title, path, brief?.matter, brief?.responsible, ...(brief?.beneficiaries ?? [])].join("\n"),
  );
  return folded(words)
    .split(/\s+/)
    .every((word) => named.includes(word));
}

/** Whether something is overdue or due within seven days. */
export function isUrgent(brief: Pick<CaseBrief, "state" | "next"> | null): boolean {
  return brief !== null && (brief.state.state === "overdue" || (brief.next?.daysLeft ?? Infinity) <= 7);
}

function byDay(one: Sortable, other: Sortable): number {
  return compare(rank(one), rank(other));
}

/** Days are compared as they are written. */
function rank({ brief }: Sortable): string {
  if (brief?.next) return brief.next.day;
  if (isClosed(brief)) return "~~~";
  return brief?.state.state === "decided" ? "~~" : "~";
}

function byName(one: Sortable, other: Sortable): number {
  const nameOf = ({ title, brief }: Sortable) => brief?.sortName ?? title;
  return (
    byLetters.compare(nameOf(one), nameOf(other)) ||
    byLetters.compare(one.title, other.title) ||
    compare(one.path, other.path)
  );
}

/** The same on every computer, whatever its language: accents and capitals count only between names that are alike. */
export const byLetters = new Intl.Collator("en", { numeric: true });

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase();
}
