// The fingerprint of what was reviewed. Later versions of the program must hash exactly the same:
// - v: the canonical value (model/canonical-value.ts); for a finding, the values of its field and of the other fields
//   that it names. The whole case is without its reviews and without what only the office keeps in it.
// - f: the SHA-256 of each file that is named there, in text order.
// - e: the edition that the case is checked against; for findings and the whole case.
// - r: a hash of the value of each fact of law that the rule uses; for the whole case, that its check used.
// - p: for a block or a list, a hash of each part. They show what has changed, and decide nothing.
// A changed definition must use a new letter.

import type { FileReports } from "../files/report.ts";
import {
  asLeaf,
  asList,
  type CanonicalValue,
  canonicalAt,
  canonicalFields,
  canonicalText,
  partsOfBlock,
} from "../model/canonical-value.ts";
import type { CaseContext } from "../model/case-context.ts";
import type { Finding } from "../model/finding.ts";
import { nameAround } from "../model/place-names.ts";
import { viewAt } from "../read/node-at-offset.ts";
import { metaOfShape } from "../read/shape.ts";
import type { AnyView } from "../read/view.ts";
import type { Rule } from "../rule/rule.ts";
import { shortHash } from "./hash.ts";
import { factMarkLength, factMarks, factsOfRule } from "./law-basis.ts";

/** What a review is about. */
export interface Reviewed {
  readonly view: AnyView;
  /** The name of the reviewed field. */
  readonly name: string;
  /** The rule, if a finding was reviewed. */
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

/** Top-level keys that are for the office only and not part of the request. */
const ofTheOffice: ReadonlySet<string> = new Set(["reviews", "calendar_id", "closed", "responsible"]);

/** What a check of the case found and looked up. */
export interface CheckedFor {
  /** The findings before suppressions. */
  readonly findings: readonly Finding[];
  /** The facts of law that the rules looked up, by id. */
  readonly factsAsked: readonly string[];
  /** The rules with which it was checked. */
  readonly rules: readonly Rule[];
}

/** The fingerprint of a field or finding as it is now; undefined if the finding is not reported there. */
export function fingerprintOf(
  context: CaseContext,
  { view, name, rule }: Reviewed,
  { findings, factsAsked, rules }: CheckedFor,
): Fingerprint | undefined {
  const isCase = view.ref.path.length === 0;
  const found = rule === undefined ? [] : findingsAt(context, rule, name, findings);
  if (rule !== undefined && found.length === 0) return undefined;
  const others = found
    .flatMap(({ related }) => related)
    .flatMap(({ path }) => viewAt(context.view, path) ?? []);
  const places = [view, ...others];
  const values = places.map(valueAt);
  const isRead = values.every((value) => value !== "unread");
  const files = filesIn(places, context.files);
  const facts = rule !== undefined ? factsOfRule(rule, rules) : isCase ? factsAsked : undefined;
  const law = facts && factMarks(context.law, facts);
  return {
    ...(isRead && { v: shortHash(values.map(canonicalText).join("\n")) }),
    ...(files !== undefined && files.length > 0 && { f: shortHash(files.join("\n")) }),
    ...(law !== undefined && { e: shortHash(context.law.edition), r: [...law.values()] }),
    ...(rule === undefined && isRead && { p: [...partsAt(view).values()] }),
  };
}

/** The findings of a rule at a field. */
export function findingsAt(
  { view }: CaseContext,
  rule: string,
  name: string,
  findings: readonly Finding[],
): readonly Finding[] {
  return findings.filter((finding) => finding.rule === rule && nameAround(view, finding.path) === name);
}

function valueAt(view: AnyView): CanonicalValue | undefined | "unread" {
  const said = canonicalAt(view);
  if (view.ref.path.length > 0 || typeof said !== "object" || said === null || Array.isArray(said))
    return said;
  return Object.fromEntries(Object.entries(said).filter(([key]) => !ofTheOffice.has(key)));
}

/** The fingerprints of the files that are named there; undefined if one of them has not been read. */
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

/** The files that a field names, as written in the case. */
export function filesNamed(view: AnyView): readonly string[] {
  const leaf = asLeaf(view);
  if (leaf) {
    return metaOfShape(leaf.ref.shape).kind === "file" && typeof leaf.value === "string" ? [leaf.value] : [];
  }
  const list = asList(view);
  if (list) return list.items.flatMap(filesNamed);
  return canonicalFields(view).flatMap(([, field]) => filesNamed(field));
}

/** A short hash for each part of a block or list. */
export function partsAt(view: AnyView): ReadonlyMap<string | number, string> {
  const list = asList(view);
  if (list) return new Map(list.items.map((item, index) => [index, partMark("", valueAt(item))]));
  if (asLeaf(view)) return new Map();
  const isCase = view.ref.path.length === 0;
  const parts = [...partsOfBlock(view)].filter(([key]) => !isCase || !ofTheOffice.has(key));
  return new Map(parts.map(([key, value]) => [key, partMark(key, value)]));
}

const partMarkLength = 2;

function partMark(key: string, value: CanonicalValue | undefined): string {
  return shortHash(`${key}\n${canonicalText(value)}`).slice(-partMarkLength);
}

/** As written into a case: `v7k2m9qx4-f03n8c2ab`. */
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

/** Undefined if the text is not a fingerprint that this version knows. */
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
