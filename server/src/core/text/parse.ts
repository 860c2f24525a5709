// The text of a case file to a tree and what is wrong with the text. Never throws, whatever the text.
//
// A case file is cut into parts first: one for each top-level key, and within a long list one for each
// item. In YAML a line at the left edge that begins with a key always begins a new entry, so that the cut
// changes nothing in sound text. It has two uses: a mistake in one part leaves the others readable, and after
// a keystroke only the part that changed is parsed again.

import {
  type ListNode,
  type MapEntry,
  type MapNode,
  shifted,
  type TextProblem,
  type TreeNode,
} from "./tree.ts";
import { addEntry, type ParsedPart, parsePart } from "./yaml-part.ts";

export interface ParsedText {
  readonly text: string;
  /** The top of the case; nothing when the text holds no keys at all. */
  readonly root: MapNode | undefined;
  readonly problems: readonly TextProblem[];
  /** Stretches that could be read in part only, so that nothing may be said of what they lack. */
  readonly damaged: readonly Stretch[];
  /** For the next call: what each part of the text was read as. */
  readonly parts: ReadonlyMap<string, ParsedPart>;
}

/** In UTF-16 units. Cases run to thousands of characters; exhibits lie beside the file, not in it. */
export const largestText = 4_000_000;

/** Reads the text of a case file; `previous` is the answer for an earlier state of the same file. */
export function parseCaseText(text: string, previous?: ParsedText): ParsedText {
  const refusal = refuse(text);
  if (refusal) return { text, root: undefined, problems: [refusal], damaged: [], parts: new Map() };

  const parts = new Map<string, ParsedPart>();
  const damaged: Stretch[] = [];
  const partOf = (start: number, end: number): ParsedPart => {
    const source = text.slice(start, end);
    const part = parts.get(source) ?? previous?.parts.get(source) ?? parsePart(source);
    parts.set(source, part);
    if (part.problems.some(({ rule }) => isDamage(rule))) damaged.push({ start, end });
    return part;
  };

  const document = onlyDocument(text);
  const problems = [...document.problems];
  const odd = strangeCharacter(text);
  if (odd) problems.push(odd);
  const entries: MapEntry[] = [];
  for (const stretch of topLevelStretches(text, document.start, document.end)) {
    const itemStarts = listItemStarts(text, stretch);
    if (itemStarts.length > 1) {
      addList(text, stretch, itemStarts, partOf, entries, problems);
    } else {
      addPart(partOf(stretch.start, stretch.end), stretch, text, entries, problems);
    }
  }
  const first = entries[0];
  const last = entries.at(-1);
  const root: MapNode | undefined =
    first && last
      ? {
          kind: "map",
          flow: false,
          start: first.key.start,
          end: Math.max(last.key.end, last.value.end),
          entries,
        }
      : undefined;
  problems.sort((a, b) => a.start - b.start);
  return { text, root, problems, damaged, parts };
}

/** Offsets into the text, `end` exclusive. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Problems that may have swallowed what stands around them. */
function isDamage(rule: TextProblem["rule"]): boolean {
  return rule === "yaml/syntax" || rule === "yaml/tab" || rule === "yaml/too-deep";
}

function refuse(text: string): TextProblem | undefined {
  if (text.length > largestText) {
    return {
      rule: "yaml/too-large",
      start: 0,
      end: Math.min(text.length, 1),
      message: `The file has ${Math.round(text.length / 1_000_000)} million characters, more than a case file can have, and was not read; keep exhibits in files of their own`,
    };
  }
  const nul = text.indexOf("\0");
  if (nul >= 0) {
    return {
      rule: "yaml/encoding",
      start: nul,
      end: nul + 1,
      message: "This is no text file, or not one in UTF-8; save it as UTF-8 text",
    };
  }
  return undefined;
}

/** A character that no editor types: the sign of a file saved in another encoding. */
function strangeCharacter(text: string): TextProblem | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  const start = text.search(/[\u0001-\u0008\u000b\u000c\u000e-\u001f\ufffd]/);
  if (start < 0) return undefined;
  return {
    rule: "yaml/encoding",
    start,
    end: start + 1,
    message: "A character here cannot be read; save the file as UTF-8 and type the character again",
  };
}

/** Bounds of the first document; what stands behind it is a finding. */
function onlyDocument(text: string): { start: number; end: number; problems: TextProblem[] } {
  let start = text.startsWith("\uFEFF") ? 1 : 0;
  const head = /^(?:[ \t]*(?:#[^\r\n]*)?\r?\n|%[^\r\n]*\r?\n)*---(?=[ \t\r\n]|$)[ \t]*(?:#[^\r\n]*)?/.exec(
    text.slice(start),
  );
  if (head) start += head[0].length;
  const boundary = /^(?:---|\.\.\.)(?=[ \t\r\n]|$)/gm;
  boundary.lastIndex = start;
  const found = boundary.exec(text);
  if (!found) return { start, end: text.length, problems: [] };
  const behind = text.slice(found.index + 3);
  const holdsMore = /^[ \t]*[^\s#]/m.test(behind.replace(/^(?:---|\.\.\.)/gm, ""));
  return {
    start,
    end: found.index,
    problems: holdsMore
      ? [
          {
            rule: "yaml/second-document",
            start: found.index,
            end: found.index + 3,
            message: "A second document begins here and was not read; keep each case in a file of its own",
          },
        ]
      : [],
  };
}

/** A line that begins at the left edge with a key. */
const topLevelKey = /^(?:"[^"\r\n]*"|'[^'\r\n]*'|[^\s#"'\-[\]{}%&*!|>@`,?:][^\r\n:#]*)[ \t]*:(?=\s|$)/;

function topLevelStretches(text: string, start: number, end: number): Stretch[] {
  const starts: number[] = [];
  let sawOther = false;
  for (const line of lines(text, start, end)) {
    const first = text.charAt(line);
    if (first === "#" || first === "\n" || first === "\r" || first === " " || first === "\t") {
      if (starts.length === 0 && /^[ \t]+[^\s#]/.test(text.slice(line, line + 400))) sawOther = true;
      continue;
    }
    if (line >= end) continue;
    if (topLevelKey.test(text.slice(line, lineEnd(text, line)))) starts.push(line);
    else if (starts.length === 0) sawOther = true;
  }
  // Text that does not begin with a key at the left edge is read in one piece.
  if (sawOther || starts.length === 0) return [{ start, end }];
  return starts.map((from, index) => ({ start: from, end: starts[index + 1] ?? end }));
}

/** Where each item of a block list begins, if the stretch is one key with such a list and nothing else. */
function listItemStarts(text: string, stretch: Stretch): number[] {
  const headEnd = lineEnd(text, stretch.start);
  if (!/^[\w-]+:[ \t]*(?:#.*)?$/.test(text.slice(stretch.start, headEnd))) return [];
  const starts: number[] = [];
  let column = -1;
  for (const line of lines(text, headEnd, stretch.end)) {
    const content = indentation(text, line);
    const unit = text.charAt(content);
    if (content >= stretch.end || unit === "\n" || unit === "\r" || unit === "#" || unit === "") continue;
    if (unit === "\t") return [];
    const isItem = unit === "-" && /^-(?:[ \t\r\n]|$)/.test(text.slice(content, content + 2));
    if (column < 0) {
      if (!isItem) return [];
      column = content - line;
    }
    if (content - line < column) return [];
    if (content - line === column) {
      if (!isItem) return [];
      starts.push(line);
    }
  }
  return starts;
}

function addList(
  text: string,
  stretch: Stretch,
  itemStarts: readonly number[],
  partOf: (from: number, to: number) => ParsedPart,
  entries: MapEntry[],
  problems: TextProblem[],
): void {
  const first = itemStarts[0] ?? stretch.end;
  const head = partOf(stretch.start, first);
  const items: TreeNode[] = [];
  itemStarts.forEach((from, index) => {
    const part = partOf(from, itemStarts[index + 1] ?? stretch.end);
    problems.push(...movedProblems(part, from));
    if (part.root?.kind === "list") {
      items.push(...part.root.items.map((item) => shifted(item, from)));
    } else {
      items.push({ kind: "unreadable", start: indentation(text, from), end: lineEnd(text, from) });
    }
  });
  problems.push(...movedProblems(head, stretch.start));
  const key = head.root?.kind === "map" ? head.root.entries[0]?.key : undefined;
  if (!key) return;
  const list: ListNode = {
    kind: "list",
    flow: false,
    start: indentation(text, first),
    end: items.at(-1)?.end ?? first,
    items,
  };
  addEntry(
    entries,
    { key: { ...key, start: key.start + stretch.start, end: key.end + stretch.start }, value: list },
    problems,
  );
}

function addPart(
  part: ParsedPart,
  stretch: Stretch,
  text: string,
  entries: MapEntry[],
  problems: TextProblem[],
): void {
  const from = stretch.start;
  problems.push(...movedProblems(part, from));
  if (part.root?.kind !== "map" && part.problems.length > 0) {
    const key = topLevelKey.exec(text.slice(from, lineEnd(text, from)))?.[0].replace(/[ \t]*:$/, "");
    if (key === undefined) return;
    const keyEnd = from + key.length;
    const node = {
      kind: "text",
      text: key.replaceAll(/["']/g, ""),
      style: "plain",
      start: from,
      end: keyEnd,
    } as const;
    addEntry(
      entries,
      { key: node, value: { kind: "unreadable", start: keyEnd, end: stretch.end } },
      problems,
    );
    return;
  }
  if (!part.root) return;
  if (part.root.kind !== "map") {
    problems.push({
      rule: "yaml/syntax",
      start: part.root.start + from,
      end: part.root.end + from,
      message: "A case file begins with a key and a colon, such as parole_case: 1",
    });
    return;
  }
  const root = shifted(part.root, from);
  if (root.kind !== "map") return;
  for (const entry of root.entries) addEntry(entries, entry, problems);
}

function movedProblems(part: ParsedPart, by: number): TextProblem[] {
  return part.problems.map((problem) => ({ ...problem, start: problem.start + by, end: problem.end + by }));
}

/** Offsets at which the lines within the bounds begin. */
function* lines(text: string, start: number, end: number): Generator<number> {
  let at = start;
  while (at < end) {
    yield at;
    const next = text.indexOf("\n", at);
    if (next < 0) return;
    at = next + 1;
  }
}

function lineEnd(text: string, from: number): number {
  const next = text.indexOf("\n", from);
  const end = next < 0 ? text.length : next;
  return text.charAt(end - 1) === "\r" ? end - 1 : end;
}

function indentation(text: string, line: number): number {
  let at = line;
  while (text.charAt(at) === " ") at++;
  return at;
}
