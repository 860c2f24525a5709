// One stretch of YAML to a tree. The only place that knows the `yaml` library.
import { isAlias, isMap, isPair, isScalar, isSeq, type Node, parseDocument, type YAMLError } from "yaml";
import type { MapEntry, TextNode, TextProblem, TreeNode } from "./tree.ts";

export interface ParsedPart {
  /** Nothing when the part holds only blank lines and comments. */
  readonly root: TreeNode | undefined;
  readonly problems: readonly TextProblem[];
}

/** No case is nested anywhere near as deep; deeper text is a mistake or an attack. */
const deepestLevel = 64;

/**
 * Reads one part of a case file; offsets in the answer count from the start of the part. Never throws.
 *
 * The failsafe schema leaves every value as it is written, so that `012345678` and `02142` stay whole.
 */
export function parsePart(text: string): ParsedPart {
  if (nestsTooDeep(text)) return { root: undefined, problems: [tooDeep(text)] };
  const document = parseDocument(text, {
    schema: "failsafe",
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false,
    logLevel: "silent",
  });
  if (document.errors.some((error) => error.code === "RESOURCE_EXHAUSTION")) {
    return { root: undefined, problems: [tooDeep(text)] };
  }
  const problems: TextProblem[] = [];
  const contents = document.contents;
  const root = contents === null ? undefined : convert(contents, text, 0, 0, problems);
  const syntax = firstSyntaxProblem(document.errors, text, root);
  if (syntax) problems.push(syntax);
  return { root: root && isEmpty(root) ? undefined : root, problems };
}

function isEmpty(node: TreeNode): boolean {
  return node.kind === "text" && node.style === "plain" && node.text === "";
}

/** Brackets opened and never closed, counted without regard to quotes: far more than any case has. */
function nestsTooDeep(text: string): boolean {
  let open = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x5b || unit === 0x7b) open++;
    else if (unit === 0x5d || unit === 0x7d) open = Math.max(0, open - 1);
    if (open > 4 * deepestLevel) return true;
  }
  return false;
}

function tooDeep(text: string): TextProblem {
  const start = text.search(/\S/);
  const line = text.slice(Math.max(0, start)).split(/[\r\n]/, 1)[0] ?? "";
  return {
    rule: "yaml/too-deep",
    start: Math.max(0, start),
    end: Math.max(0, start) + Math.min(line.length, 200),
    message: "This part is nested too deep to be read and was left out; the rest of the file was checked",
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
      message: `This is nested deeper than ${deepestLevel} levels and was left out; the rest of the file was checked`,
    });
    return { kind: "unreadable", start, end: valueEnd };
  }
  if (isAlias(node)) {
    problems.push({
      rule: "yaml/alias",
      start,
      end: valueEnd,
      message: `"*${node.source}" stands for a value elsewhere; write the value itself here`,
    });
    return { kind: "unreadable", start, end: valueEnd };
  }
  reportProperties(node, text, searchFrom, start, problems);
  if (isMap(node)) {
    const entries: MapEntry[] = [];
    for (const pair of node.items) {
      if (!isPair(pair)) continue;
      const key = keyNode(pair.key, text);
      if (!key) continue;
      const value = pair.value
        ? convert(pair.value as Node, text, key.end, level + 1, problems)
        : blankAt(key.end);
      addEntry(entries, { key, value }, problems);
    }
    return { kind: "map", flow: node.flow === true, start, end: trimmedEnd(text, start, valueEnd), entries };
  }
  if (isSeq(node)) {
    let from = start;
    const items = node.items.map((item) => {
      const converted = item ? convert(item as Node, text, from, level + 1, problems) : blankAt(from);
      from = converted.end;
      return converted;
    });
    return { kind: "list", flow: node.flow === true, start, end: trimmedEnd(text, start, valueEnd), items };
  }
  return isScalar(node) ? textNode(node, text) : blankAt(start);
}

/** Adds an entry, or reports that its key stands in the map already; the first one counts. */
export function addEntry(entries: MapEntry[], entry: MapEntry, problems: TextProblem[]): void {
  if (entries.some((other) => other.key.text === entry.key.text)) {
    problems.push({
      rule: "yaml/duplicate-key",
      start: entry.key.start,
      end: entry.key.end,
      message: `"${entry.key.text}" stands here a second time; only the first one was read`,
    });
    return;
  }
  entries.push(entry);
}

function blankAt(offset: number): TextNode {
  return { kind: "text", text: "", style: "plain", start: offset, end: offset };
}

function keyNode(key: unknown, text: string): TextNode | undefined {
  return isScalar(key) ? textNode(key, text) : undefined;
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
    text: typeof node.value === "string" ? node.value : "",
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
      message: `"&${anchor}" marks this value to be repeated elsewhere, which a case file does not do; put text that begins with & in quotation marks`,
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
      message: `"${tag[1]}" is a mark for programs, which a case file does not use; put text that begins with ! in quotation marks`,
    });
  }
}

/** The first one only: those behind it are mostly its consequences. Tabs are named before what they cause. */
function firstSyntaxProblem(
  errors: readonly YAMLError[],
  text: string,
  root: TreeNode | undefined,
): TextProblem | undefined {
  const tab = errors.find((error) => error.code === "TAB_AS_INDENT");
  if (tab) {
    const start = tab.pos[0];
    return {
      rule: "yaml/tab",
      start,
      end: start + (/^\t+/.exec(text.slice(start))?.[0].length ?? 1),
      message: "A line is indented with a tab; indent with spaces",
    };
  }
  const first = errors.toSorted((a, b) => a.pos[0] - b.pos[0])[0];
  if (!first) return undefined;
  const [message, at] = inOurWords(first, text, root);
  const start = Math.max(0, Math.min(at, text.length));
  const rest = text.slice(start).split(/[\r\n]/, 1)[0] ?? "";
  return {
    rule: "yaml/syntax",
    start,
    end: start + Math.max(0, Math.min(rest.trimEnd().length, 80)),
    message,
  };
}

function inOurWords(
  error: YAMLError,
  text: string,
  root: TreeNode | undefined,
): [message: string, at: number] {
  const at = error.pos[0];
  switch (error.code) {
    case "MISSING_CHAR":
      if (/quote/.test(error.message)) {
        const opened = root && lastQuoted(root);
        return ["A quotation mark is opened here and never closed", opened?.start ?? at];
      }
      if (/Implicit map keys/.test(error.message)) {
        return ["This text is no key with a value; a key is followed by a colon and a space", at];
      }
      if (/Sequence item/.test(error.message)) {
        return ["This line is not indented like the list item it belongs to", at];
      }
      return unclosed(root, text) ?? ["A bracket, comma or colon is missing near here", at];
    case "BAD_INDENT":
      if (/Flow/.test(error.message)) {
        return unclosed(root, text) ?? ["A bracket that is opened above is not closed before this line", at];
      }
      return ["This line is not indented like the lines it belongs to", at];
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
      return [
        "A second key begins where a value was expected; put a value that has a colon in quotation marks, and each key on a line of its own with the right indentation",
        at,
      ];
    case "BAD_SCALAR_START":
      return [`A value that begins with "${text.charAt(at)}" must stand in quotation marks`, at];
    case "BAD_DQ_ESCAPE":
      return [
        "A backslash in double quotation marks has a meaning of its own; use single quotation marks",
        at,
      ];
    case "NON_STRING_KEY":
      return ["A key must be a single word", at];
    case "UNEXPECTED_TOKEN":
      return ["Something here does not fit what stands before it on the line", at];
    default:
      return [
        "This cannot be read; look for a missing quotation mark, bracket or colon on this line or the one above",
        at,
      ];
  }
}

function unclosed(root: TreeNode | undefined, text: string): [message: string, at: number] | undefined {
  const bracket = root && unclosedFlow(root, text);
  return bracket ? ["A bracket is opened here and never closed", bracket.start] : undefined;
}

function unclosedFlow(node: TreeNode, text: string): TreeNode | undefined {
  if (node.kind !== "map" && node.kind !== "list") return undefined;
  const children = node.kind === "map" ? node.entries.map((entry) => entry.value) : node.items;
  const inner = firstDefined(children.toReversed(), (child) => unclosedFlow(child, text));
  if (inner) return inner;
  const closer = node.kind === "map" ? "}" : "]";
  const isClosed = node.end - node.start > 1 && text.charAt(node.end - 1) === closer;
  return node.flow && !isClosed ? node : undefined;
}

/** The quoted text that begins last: a quote that is never closed swallows all that follows. */
function lastQuoted(node: TreeNode): TextNode | undefined {
  switch (node.kind) {
    case "text":
      return node.style === "single" || node.style === "double" ? node : undefined;
    case "unreadable":
      return undefined;
    case "list":
      return firstDefined(node.items.toReversed(), lastQuoted);
    case "map":
      return firstDefined(
        node.entries.toReversed(),
        (entry) => lastQuoted(entry.value) ?? lastQuoted(entry.key),
      );
  }
}

function firstDefined<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
