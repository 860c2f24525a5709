// Which cases a list shows, and in which order.
import type { CaseBrief } from "../../../server/src/lsp/protocol/index.ts";

export type ListedState = CaseBrief["state"]["state"];

/** In the order of a practice's work. */
export const caseStates: readonly ListedState[] = [
  "overdue",
  "errors",
  "warnings",
  "clear",
  "filed",
  "decided",
  "closed",
];

/** A case for sorting and filtering; `brief` is null if it has not been checked yet. */
export interface Sortable {
  /** Its title in the list. */
  readonly title: string;
  /** Its path, readable for people. */
  readonly path: string;
  readonly brief: CaseBrief | null;
}

/** What determines the list besides the order of its lines. */
export interface CaseChoice {
  readonly filter: CaseFilter;
  /** Whether cases that the practice closed are listed although the filter does not select them. */
  readonly withClosed: boolean;
}

export type CaseOrder = "deadline" | "name";

/**
 * By family name, or by the next due date; then cases without a due date come last, decided ones after the others, and
 * closed ones after those.
 */
export function inOrder<Case extends Sortable>(cases: readonly Case[], order: CaseOrder): Case[] {
  return cases.toSorted((one, other) => (order === "deadline" ? byDay(one, other) : 0) || byName(one, other));
}

export interface CaseFilter {
  /** Empty selects all. */
  readonly states: readonly ListedState[];
  /** Parts of names, file numbers, and paths, separated by spaces; a case must match all of them. */
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
 * Whether a case is listed: it matches the filter and, if closed, closed cases are shown, the filter selects that
 * state, or something is still due in it.
 */
export function isListed(one: Sortable, { filter, withClosed }: CaseChoice): boolean {
  const isOver = isClosed(one.brief) && one.brief?.next === undefined;
  const isHidden = isOver && !withClosed && !filter.states.includes("closed");
  return !isHidden && passes(one, filter);
}

export function isClosed(brief: CaseBrief | null): boolean {
  return brief?.state.state === "closed";
}

/** Whether a case matches the filter, ignoring case and accents. */
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

/** Dates compare correctly as text. */
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

/**
 * The same order on every computer and in every language: accents and case only decide between otherwise equal names.
 */
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
