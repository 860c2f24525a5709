// Parses one span of YAML into a tree. The only place that calls the parser of the `yaml` library.

import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type YAMLSeq,
} from "yaml";
import { containingOffset } from "../base/span.ts";
import { sentence } from "../message/message.ts";
import { withRest } from "./comma.ts";
import { withoutCuts } from "./comment-cut.ts";
import { deepestLevel, nestsTooDeep } from "./nesting.ts";
import { strayNumbers } from "./stray-numbers.ts";
import { firstMistake, type SyntaxMistake, syntaxProblems } from "./syntax-problem.ts";
import { firstLeftOut } from "./tokens.ts";
import type { MapEntry, ParsedPart, TextNode, TextProblem, TreeNode } from "./tree.ts";

/**
 * Parses one part of a case file; offsets in the result count from the start of the part. Never throws.
 *
 * The failsafe schema leaves every value as it is written, so that `012345678` and `02142` stay whole.
 */
export function parsePart(text: string): ParsedPart {
  if (nestsTooDeep(text)) return tooDeep(text);
  const part = readUncut(text);
  const strays = strayNumbers(text);
  return strays.length === 0 ? part : { ...part, problems: [...part.problems, ...strays] };
}

/** Parses the text with values whole that a comment would cut, unless it can be parsed only if they are cut. */
function readUncut(text: string): ParsedPart {
  const uncut = withoutCuts(text);
  if (!uncut) return readAround(text, []);
  const whole = uncut.restored(readAround(uncut.text, []));
  if (whole.lost.length === 0) return whole;
  const asWritten = readAround(text, []);
  if (asWritten.lost.length > 0) return whole;
  return { ...asWritten, problems: [...asWritten.problems, ...uncut.problems] };
}

/** A part with more mistakes is read as far as possible. */
const mostMistakes = 12;

/** A part in which the library finds more errors is not read again around each of them. */
const mostErrors = 500;

/** Parses the text as if the mistakes were not in it, so that they cost no more than their own lines. */
function readAround(text: string, mistakes: readonly SyntaxMistake[]): ParsedPart {
  const document = withoutTraces(() =>
    parseDocument(withSubstitutes(text), {
      schema: "failsafe",
      prettyErrors: false,
      stringKeys: true,
      uniqueKeys: false,
      logLevel: "silent",
    }),
  );
  if (document.errors.some((error) => error.code === "RESOURCE_EXHAUSTION")) return tooDeep(text);
  const isReadable = mistakes.length < mostMistakes && document.errors.length < mostErrors;
  const mistake = isReadable ? firstMistake(document.errors, text) : undefined;
  if (mistake) return readAround(mistake.textWithout, [...mistakes, mistake]);

  const problems: TextProblem[] = mistakes.map(({ problem }) => problem);
  const contents = document.contents;
  const root = contents === null ? undefined : convert(contents, text, 0, 0, problems);
  const marks = problems.filter(({ rule }) => marksForPrograms.has(rule));
  const { problem, lost } = syntaxProblems(document.errors, text, root, marks);
  const isLost = containingOffset(lost);
  const reported = problems.filter(({ rule, start }) => rule !== "yaml/duplicate-key" || !isLost(start));
  if (problem) reported.push(problem);
  const leftOut = problem ? undefined : firstLeftOut(withSubstitutes(text), document);
  if (leftOut !== undefined) reported.push(leftOutProblem(text, leftOut));
  return {
    root: root && isEmpty(root) ? undefined : root,
    problems: reported,
    lost: [
      ...mistakes.map((one) => one.lost),
      ...lost,
      ...(leftOut === undefined ? [] : [{ start: leftOut, end: text.length }]),
    ],
  };
}

/**
 * The library makes an error for each mistake. Where in the library it was made matters to no one, and finding that out
 * takes longest. Engines without such a limit ignore the property.
 */
function withoutTraces<Result>(work: () => Result): Result {
  const limit: unknown = Reflect.get(Error, "stackTraceLimit");
  Reflect.set(Error, "stackTraceLimit", 0);
  try {
    return work();
  } finally {
    Reflect.set(Error, "stackTraceLimit", limit);
  }
}

function leftOutProblem(text: string, start: number): TextProblem {
  const end = start + (/^[^\r\n]*/.exec(text.slice(start))?.[0].trimEnd().length ?? 0);
  const message = sentence(
    'This was not read, because a line above begins with "?". Delete the "?", or put its text in quotation marks.',
  );
  return { rule: "yaml/syntax", start, end, message };
}

/**
 * A dash or a question mark alone after a colon is what people type for an unknown value, but YAML does not read it as
 * text: private characters replace them while the library parses. Blank lines are blank whatever characters they have;
 * to the library a tab or a no-break space on one can be a mistake.
 */
function withSubstitutes(written: string): string {
  const text = written.replaceAll(oddBlankLine, (blanks) => " ".repeat(blanks.length));
  if (!/:[ \t]+[-?]/.test(text) || substitutes.test(text)) return text;
  return text.replaceAll(/(?<=:[ \t]+)[-?](?=[ \t]*(?:[\r\n,}\]]|[ \t]#|$))/g, (mark) =>
    mark === "-" ? dash : questionMark,
  );
}

const oddBlankLine = /^ *[\t\u00a0\u2000-\u200b\u202f\u3000][ \t\u00a0\u2000-\u200b\u202f\u3000]*(?=\r?$)/gm;

const dash = "\uE0D0";

const questionMark = "\uE0D1";

const substitutes = new RegExp(`[${dash}${questionMark}]`);

function asTyped(value: string, text: string): string {
  if (!substitutes.test(value) || substitutes.test(text)) return value;
  return value.replaceAll(dash, "-").replaceAll(questionMark, "?");
}

const marksForPrograms: ReadonlySet<TextProblem["rule"]> = new Set(["yaml/anchor", "yaml/alias", "yaml/tag"]);

function isEmpty(node: TreeNode): boolean {
  return node.kind === "text" && node.style === "plain" && node.text === "";
}

function tooDeep(text: string): ParsedPart {
  const start = Math.max(0, text.search(/\S/));
  const line = text.slice(start, start + 200).split(/[\r\n]/, 1)[0] ?? "";
  const message = sentence(
    "This part is nested too deeply and was not read. The rest of the file was checked.",
  );
  return {
    root: undefined,
    problems: [{ rule: "yaml/too-deep", start, end: start + line.length, message }],
    lost: [],
  };
}

function convert(
  node: Node,
  text: string,
  searchFrom: number,
  level: number,
  problems: TextProblem[],
): TreeNode {
  const [start, valueEnd] = node.range ?? [searchFrom, searchFrom];
  if (level > deepestLevel) {
    problems.push({
      rule: "yaml/too-deep",
      start,
      end: Math.min(valueEnd, start + 200),
      message: sentence(
        "This is nested deeper than {levels} levels and was not read. The rest of the file was checked.",
        { levels: deepestLevel },
      ),
    });
    return { kind: "unreadable", start, end: valueEnd };
  }
  if (isAlias(node)) {
    problems.push({
      rule: "yaml/alias",
      start,
      end: valueEnd,
      message: sentence('"*{name}" refers to a value elsewhere. Enter the value itself here.', {
        name: node.source,
      }),
    });
    return { kind: "unreadable", start, end: valueEnd };
  }
  reportProperties(node, text, searchFrom, start, problems);
  if (isMap(node)) {
    const entries: Entries = new Map();
    let last: MapEntry | undefined;
    let from = searchFrom;
    for (const pair of node.items) {
      if (!isPair(pair)) continue;
      const key = keyNode(pair.key, text);
      if (!key) continue;
      reportProperties(pair.key as Node, text, from, key.start, problems);
      from = key.end;
      const whole = node.flow && !pair.value && last ? withRest(last, key, text) : undefined;
      if (whole) {
        if (entries.get(whole.key.text) === last) entries.set(whole.key.text, whole);
        last = whole;
        continue;
      }
      const value = pair.value
        ? convert(pair.value as Node, text, key.end, level + 1, problems)
        : blankAt(key.end);
      last = { key, value };
      from = Math.max(key.end, value.end);
      addEntry(entries, last, problems);
    }
    const end = trimmedEnd(text, start, valueEnd);
    return { kind: "map", flow: node.flow === true, start, end, entries: [...entries.values()] };
  }
  if (isSeq(node)) {
    let from = start;
    const items = itemsOf(node, text).map((item) => {
      const converted = item ? convert(item as Node, text, from, level + 1, problems) : blankAt(from);
      from = converted.end;
      return converted;
    });
    return { kind: "list", flow: node.flow === true, start, end: trimmedEnd(text, start, valueEnd), items };
  }
  return isScalar(node) ? textNode(node, text) : blankAt(start);
}

/**
 * The items of a list that begin with a dash. The library makes a line that is indented too little for its item an item
 * of its own, without a dash.
 */
function itemsOf({ flow, items }: YAMLSeq, text: string): readonly unknown[] {
  if (flow) return items;
  return items.filter((item, index) => {
    if (index === 0 || !isNode(item) || !item.range) return true;
    const line = text.slice(text.lastIndexOf("\n", item.range[0] - 1) + 1, item.range[0]);
    return /\S/.test(line) || isBehindDash(text, item.range[0]);
  });
}

/** Whether the last indicator before an offset, apart from comments, is a dash alone on its line. */
function isBehindDash(text: string, offset: number): boolean {
  const above = text.slice(0, offset).split("\n");
  const last = above.findLast((line) => /^\s*[^\s#]/.test(line));
  return last !== undefined && /(?:^|\s)-\s*(?:\s#.*)?$/.test(last);
}

/** The entries of a map by their keys. */
export type Entries = Map<string, MapEntry>;

/** Adds an entry, or reports that its key is already in the map; the first one counts. */
export function addEntry(entries: Entries, entry: MapEntry, problems: TextProblem[]): void {
  const { text, start, end } = entry.key;
  if (!entries.has(text)) {
    entries.set(text, entry);
    return;
  }
  const isKeyless = start === end;
  problems.push({
    rule: "yaml/duplicate-key",
    start,
    end: isKeyless ? Math.max(end, entry.value.end) : end,
    message: isKeyless
      ? sentence("The key before this colon is missing, as above. Type the key.")
      : sentence('"{text}" appears here a second time. Only the first one was read.', { text }),
  });
}

function blankAt(offset: number): TextNode {
  return { kind: "text", text: "", style: "plain", start: offset, end: offset };
}

function keyNode(key: unknown, text: string): TextNode | undefined {
  if (!isScalar(key)) return undefined;
  const node = textNode(key, text);
  if (node.text !== "" || node.style !== "plain") return node;
  // The position of a missing key is that of its colon.
  return blankAt(node.start + (/^\s*/.exec(text.slice(node.start))?.[0].length ?? 0));
}

const styles: Record<string, TextNode["style"]> = {
  QUOTE_SINGLE: "single",
  QUOTE_DOUBLE: "double",
  BLOCK_FOLDED: "block",
  BLOCK_LITERAL: "block",
};

function textNode(
  node: { value: unknown; type?: string; range?: readonly number[] | null },
  text: string,
): TextNode {
  const start = node.range?.[0] ?? 0;
  const end = node.range?.[1] ?? start;
  return {
    kind: "text",
    text: typeof node.value === "string" ? asTyped(node.value, text) : "",
    style: styles[node.type ?? ""] ?? "plain",
    start,
    end: trimmedEnd(text, start, end),
  };
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}

function reportProperties(
  node: Node,
  text: string,
  searchFrom: number,
  start: number,
  problems: TextProblem[],
): void {
  const anchor = "anchor" in node ? node.anchor : undefined;
  if (anchor) {
    const at = Math.max(searchFrom, text.lastIndexOf(`&${anchor}`, start));
    problems.push({
      rule: "yaml/anchor",
      start: at,
      end: at + anchor.length + 1,
      message: sentence(
        '"&{anchor}" is a YAML anchor, which case files do not use. Put text that begins with & in quotation marks.',
        { anchor },
      ),
    });
  }
  const before = text.slice(searchFrom, start);
  const tag = /(?:^|[\s:,[{-])(![^\s,\]}]*)/.exec(before);
  if (tag?.[1] && node.tag) {
    const at = searchFrom + tag.index + tag[0].length - tag[1].length;
    problems.push({
      rule: "yaml/tag",
      start: at,
      end: at + tag[1].length,
      message: sentence(
        '"{tag}" is a YAML tag, which case files do not use. Put text that begins with ! in quotation marks.',
        { tag: tag[1] },
      ),
    });
  }
}
