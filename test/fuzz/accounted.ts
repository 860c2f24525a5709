// Whether each character of a case file is accounted for: it belongs to a value that was read, to the text of a
// finding, to a comment, or to YAML's indicators between values.
import assert from "node:assert/strict";
import type { Span } from "../../server/src/core/base/span.ts";
import { checkCase } from "../../server/src/core/engine/check.ts";
import type { Finding } from "../../server/src/core/model/finding.ts";
import { type ReadCase, readCase } from "../../server/src/core/read/read.ts";
import type { AnyView, List } from "../../server/src/core/read/view.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { lineEnd } from "../../server/src/core/text/cut.ts";
import { type ParsedText, parseCaseText } from "../../server/src/core/text/parse.ts";
import type { MapEntry, TextNode, TreeNode } from "../../server/src/core/text/tree.ts";

/** Rules whose findings say that text was not read, or not as written. */
const unreadRules = allRules.filter(({ id }) => /^(?:yaml|schema|value)\//.test(id));

/** Fails unless every character is accounted for. */
export function expectAccounted(text: string): void {
  const lost = unaccounted(text);
  if (lost === undefined) return;
  const line = text.slice(0, lost).split("\n").length;
  assert.fail(`line ${line}: ${JSON.stringify(text.slice(lost, lost + 40))} is lost in\n${text}`);
}

/** Offset of the first character that is not accounted for. */
export function unaccounted(written: string): number | undefined {
  // A carriage return alone also ends a line.
  const text = written.replaceAll(/\r(?!\n)/g, "\n");
  const parsed = parseCaseText(text);
  const { findings } = checkCase({
    text: parsed,
    edition: "uscis-2015-08-17",
    today: "2015-08-20",
    files: new Map(),
    folderFiles: [],
    rules: unreadRules,
  });
  const seen = new Uint8Array(text.length);
  const see = ({ start, end }: Span) => seen.fill(1, start, end);
  const read = readCase(parsed);
  for (const span of spansRead(read.view, text)) see(span);
  for (const span of spansOfFindings(findings, read, parsed)) see(span);
  return firstUnseen(text, seen);
}

/** Keys and values that were read, if each letter of a value is in the result. */
function* spansRead(view: AnyView, text: string): Generator<Span> {
  const { ref } = view;
  if (ref.key) yield ref.key;
  if ("value" in view && !("items" in view)) {
    if (ref.node?.kind === "text" && ref.state !== "faulty" && isWhole(ref.node, text)) yield ref.node;
    return;
  }
  if (ref.node === undefined) return;
  const { shape } = ref;
  if (shape.kind === "list") {
    for (const item of (view as List<AnyView>).items) yield* spansRead(item, text);
    if (ref.node.kind === "text" && ref.state !== "faulty") yield ref.node;
  } else if (shape.kind === "block") {
    if (ref.node.kind === "text" && ref.state !== "faulty") yield ref.node;
    if (ref.node.kind !== "map") return;
    for (const key of shape.keys) {
      const field: unknown = Reflect.get(view, key);
      if (typeof field === "object" && field !== null && "ref" in field)
        yield* spansRead(field as AnyView, text);
    }
  }
}

function isWhole({ start, end, style, text: value }: TextNode, text: string): boolean {
  const written = text.slice(start, end);
  const bare = (words: string) => words.replaceAll(/\s+/g, "");
  switch (style) {
    case "plain":
      return bare(written) === bare(value);
    case "single":
      return bare(written.slice(1, -1).replaceAll("''", "'")) === bare(value);
    case "double":
      return written.includes("\\") || bare(written.slice(1, -1)) === bare(value);
    case "block":
      return bare(written.replace(/^[|>].*/, "")) === bare(value);
  }
}

/** The spans of the findings. */
function* spansOfFindings(
  findings: readonly Finding[],
  { problems }: ReadCase,
  parsed: ParsedText,
): Generator<Span> {
  const { text, root, damaged } = parsed;
  for (const { rule, span } of findings) {
    yield span;
    if (!root && rule.startsWith("yaml/")) yield { start: 0, end: text.length };
    if (rule === "yaml/second-document") yield { start: span.start, end: text.length };
    if (/^yaml\/(?:alias|anchor|tag|conflict)$/.test(rule))
      yield { start: span.start, end: lineEnd(text, span.start) };
    if (rule === "yaml/duplicate-key") yield { start: span.start, end: entryEnd(text, span.start) };
  }
  // The finding of a conflict is about every line that its fixes remove.
  for (const { rule, fixes } of parsed.problems) {
    if (rule === "yaml/conflict") yield* (fixes ?? []).flatMap(({ edits }) => edits.map(({ span }) => span));
  }
  for (const { at } of problems) {
    if (at.node) yield at.node;
    const entry = at.key && root && entryWith(root, at.key);
    if (entry) yield { start: entry.key.start, end: entry.value.end };
  }
  // For a damaged part, the finding says that it cannot be read.
  for (const part of damaged) {
    const isWithin = ({ rule, span }: Finding) =>
      rule.startsWith("yaml/") && span.start >= part.start && span.start <= part.end;
    if (findings.some(isWithin)) yield part;
  }
}

function entryWith(node: TreeNode, key: TextNode): MapEntry | undefined {
  const inner =
    node.kind === "map" ? node.entries.map(({ value }) => value) : node.kind === "list" ? node.items : [];
  const own = node.kind === "map" ? node.entries.find((entry) => entry.key === key) : undefined;
  for (const child of own ? [] : inner) {
    const found = entryWith(child, key);
    if (found) return found;
  }
  return own;
}

/** The end of the lines that are indented further than the key at the offset; within brackets, of the line. */
function entryEnd(text: string, start: number): number {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const column = start - lineStart;
  let end = text.indexOf("\n", start);
  while (end >= 0) {
    const next = text.slice(end + 1).split("\n", 1)[0] ?? "";
    const indent = /^ */.exec(next)?.[0].length ?? 0;
    const isDash = indent === column && /^ *-(?:\s|$)/.test(next);
    if (next.trim() !== "" && indent <= column && !isDash) break;
    end = text.indexOf("\n", end + 1);
  }
  return end < 0 ? text.length : end;
}

function firstUnseen(text: string, seen: Uint8Array): number | undefined {
  let at = 0;
  for (const line of text.split(/(?<=\n|\r(?!\n))/)) {
    const lost = unseenIn(line, seen.subarray(at, at + line.length), text.slice(at + line.length));
    if (lost !== undefined) return at + lost;
    at += line.length;
  }
  return undefined;
}

/** For one line; `below` is the text after it. */
function unseenIn(line: string, seen: Uint8Array, below: string): number | undefined {
  if (/^(?:---|\.\.\.)(?=\s|$)/.test(line)) line = `   ${line.slice(3)}`;
  if (/^%YAML[ \t]+\d+\.\d+[ \t]*(?:#.*)?$/.test(line.trimEnd())) return undefined;
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at);
    if (seen[at] === 1 || /[\s\ufeff:\-,[\]{}?]/.test(character)) continue;
    if (character === "#" && (at === 0 || /[\s]/.test(line.charAt(at - 1)))) {
      return isComment(line, at, below) ? undefined : at;
    }
    return at;
  }
  return undefined;
}

/**
 * Whether a person would see a `#` as the start of a comment: separated, on its own line, or after a complete value.
 */
function isComment(line: string, at: number, below: string): boolean {
  const before = line.slice(0, at).trimEnd();
  if (before === "" || !/^#(?!#)\S*?[\p{L}\p{N}]/u.test(line.slice(at))) return true;
  if (/["'}\],{[]$/.test(before) || /[|>][-+\d]{0,2}$/.test(before)) return true;
  if (!/[:-]$/.test(before)) return false;
  // After a key or a dash it is one if the value is below.
  const column = before.endsWith(":") ? (/^[ -]*/.exec(before)?.[0].length ?? 0) : before.length - 1;
  const next = below.split(/[\r\n]+/).find((other) => /^[ \t]*[^\s#]/.test(other)) ?? "";
  const indent = /^ */.exec(next)?.[0].length ?? 0;
  return indent > column || (indent === column && before.endsWith(":") && /^ *-(?:\s|$)/.test(next));
}
