// The fingerprint of what was reviewed. What is hashed, so that later versions of the program hash the same:
// - v: the value as canonical.ts has it; for a finding, the values of its place and of the other places that it names.
//   The whole case is without its reviews and without what only the office keeps in it.
// - f: the SHA-256 of each file that is named there, in the order of the text.
// - e: the edition that the case is checked against; for findings and the whole case.
// - r: a mark for the value of each fact of law that the rule asks for; for the whole case, that its check asked for.
// - p: of a block or a list, a mark for each part. They tell what has changed, and decide nothing.
// A change of any of these definitions takes another letter.
import type { FileReports } from "../engine/files.ts";
import type { Finding } from "../engine/finding.ts";
import type { Rule } from "../engine/rule.ts";
import type { Matter } from "../matter/matter.ts";
import { metaOfShape } from "../read/shape.ts";
import { viewAt } from "../read/spot.ts";
import type { AnyView } from "../read/view.ts";
import { asLeaf, asList, canonicalText, fieldsOf, partsOfBlock, type Said, saidAt } from "./canonical.ts";
import { shortHash } from "./hash.ts";
import { factMarkLength, factMarks, factsOfRule } from "./law-basis.ts";
import { nameAround } from "./places.ts";

/** What a review is of. */
export interface Reviewed {
  readonly view: AnyView;
  /** The name of the place. */
  readonly name: string;
  /** Where a finding was reviewed, its rule. */
  readonly rule?: string;
}

/** The parts of a fingerprint by their letters. A part that cannot be determined now is left out. */
export interface Fingerprint {
  readonly v?: string;
  readonly f?: string;
  readonly e?: string;
  readonly r?: readonly string[];
  readonly p?: readonly string[];
}

/** Top-level keys that are the office's own and say nothing of the request. */
const ofTheOffice: ReadonlySet<string> = new Set(["reviews", "calendar_id", "closed", "responsible"]);

/** What a check of the case found and asked. */
export interface CheckedFor {
  /** The findings before any is ignored. */
  readonly findings: readonly Finding[];
  /** The facts of law that the rules asked for, by id. */
  readonly factsAsked: readonly string[];
  /** The rules with which it was checked. */
  readonly rules: readonly Rule[];
}

/** The fingerprint of a place or finding as it is now; nothing where the finding is not reported there. */
export function fingerprintOf(
  matter: Matter,
  { view, name, rule }: Reviewed,
  { findings, factsAsked, rules }: CheckedFor,
): Fingerprint | undefined {
  const isCase = view.$.path.length === 0;
  const found = rule === undefined ? [] : findingsAt(matter, rule, name, findings);
  if (rule !== undefined && found.length === 0) return undefined;
  const others = found
    .flatMap(({ related }) => related)
    .flatMap(({ path }) => viewAt(matter.view, path) ?? []);
  const places = [view, ...others];
  const values = places.map(valueAt);
  const isRead = values.every((value) => value !== "unread");
  const files = filesIn(places, matter.files);
  const facts = rule !== undefined ? factsOfRule(rule, rules) : isCase ? factsAsked : undefined;
  const law = facts && factMarks(matter.law, facts);
  return {
    ...(isRead && { v: shortHash(values.map(canonicalText).join("\n")) }),
    ...(files !== undefined && files.length > 0 && { f: shortHash(files.join("\n")) }),
    ...(law !== undefined && { e: shortHash(matter.law.edition), r: [...law.values()] }),
    ...(rule === undefined && isRead && { p: [...partsAt(view).values()] }),
  };
}

/** The findings of a rule at a place. */
export function findingsAt(
  { view }: Matter,
  rule: string,
  name: string,
  findings: readonly Finding[],
): readonly Finding[] {
  return findings.filter((finding) => finding.rule === rule && nameAround(view, finding.path) === name);
}

function valueAt(view: AnyView): Said | undefined | "unread" {
  const said = saidAt(view);
  if (view.$.path.length > 0 || typeof said !== "object" || said === null || Array.isArray(said)) return said;
  return Object.fromEntries(Object.entries(said).filter(([key]) => !ofTheOffice.has(key)));
}

/** The fingerprints of the files that are named there; nothing where one of them has not been read. */
function filesIn(places: readonly AnyView[], reports: FileReports): readonly string[] | undefined {
  const found: string[] = [];
  for (const name of new Set(places.flatMap(filesNamed))) {
    const report = reports.get(name);
    if (report === undefined) return undefined;
    const isRead = report.state === "readable" || report.state === "unreadable";
    const mark = isRead ? report.fingerprint : report.state;
    if (mark === undefined) return undefined;
    found.push(mark);
  }
  return found;
}

/** The files that a place names, as the case writes them. */
export function filesNamed(view: AnyView): readonly string[] {
  const leaf = asLeaf(view);
  if (leaf) {
    return metaOfShape(leaf.$.shape).kind === "file" && typeof leaf.value === "string" ? [leaf.value] : [];
  }
  const list = asList(view);
  if (list) return list.items.flatMap(filesNamed);
  return fieldsOf(view).flatMap(([, field]) => filesNamed(field));
}

/** A short mark for each part of a block or list. */
export function partsAt(view: AnyView): ReadonlyMap<string | number, string> {
  const list = asList(view);
  if (list) return new Map(list.items.map((item, index) => [index, partMark("", valueAt(item))]));
  if (asLeaf(view)) return new Map();
  const isCase = view.$.path.length === 0;
  const parts = [...partsOfBlock(view)].filter(([key]) => !isCase || !ofTheOffice.has(key));
  return new Map(parts.map(([key, value]) => [key, partMark(key, value)]));
}

const partMarkLength = 2;

function partMark(key: string, value: Said | undefined): string {
  return shortHash(`${key}\n${canonicalText(value)}`).slice(-partMarkLength);
}

/** As it is written into a case: `v7k2m9qx4-f03n8c2ab`. */
export function fingerprintText({ v, f, e, r = [], p = [] }: Fingerprint): string {
  const parts = [
    ["v", v],
    ["f", f],
    ["e", e],
    ["r", r.join("") || undefined],
    ["p", p.join("") || undefined],
  ] as const;
  return parts.flatMap(([letter, digits]) => (digits === undefined ? [] : [letter + digits])).join("-");
}

/** Nothing where the text is no fingerprint that this version knows. */
export function readFingerprint(text: string): Fingerprint | undefined {
  if (!/^[a-z][0-9a-z]+(?:-[a-z][0-9a-z]+)*$/.test(text)) return undefined;
  const parts = new Map(text.split("-").map((part) => [part.charAt(0), part.slice(1)]));
  const read = (letter: "v" | "f" | "e") => {
    const digits = parts.get(letter);
    return digits?.length === 8 ? { [letter]: digits } : {};
  };
  const found: Fingerprint = {
    ...read("v"),
    ...read("f"),
    ...read("e"),
    r: inMarks(parts.get("r") ?? "", factMarkLength),
    p: inMarks(parts.get("p") ?? "", partMarkLength),
  };
  return found.v === undefined ? undefined : found;
}

function inMarks(text: string, length: number): string[] {
  return Array.from({ length: Math.floor(text.length / length) }, (_, index) =>
    text.slice(index * length, (index + 1) * length),
  );
}
