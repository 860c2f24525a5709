// A value in double quotation marks with a backslash that was meant literally. It is read as it was typed.

import type { Message } from "../message/language.ts";
import { followedBy, sentence } from "../message/message.ts";
import { term } from "../message/values.ts";
import {
  asTyped,
  type Escape,
  escapesIn,
  isReadableEscape,
  isWindowsPath,
  windowsPathsIn,
} from "../text/backslash.ts";
import { withoutControls } from "../text/control-characters.ts";
import { replacement, toEdits } from "../text/edits.ts";
import { parseCaseText } from "../text/parse.ts";
import type { TextNode } from "../text/tree.ts";
import type { FieldRef } from "./field-ref.ts";
import type { Fix } from "./fix.ts";
import type { ReadProblem } from "./problem.ts";
import type { LeafShape } from "./shape.ts";
import type { ReadOtherwise } from "./stray-marks.ts";

/** What was typed, for a value in which a backslash was meant literally; undefined for any other value. */
export function backslashed(shape: LeafShape, node: TextNode, source: string): ReadOtherwise | undefined {
  const written = source.slice(node.start, node.end);
  if (node.style !== "double" || !written.includes("\\")) return undefined;
  if (/[\r\n]/.test(written) && shape.meta.kind !== "prose") return undefined;
  const inner = written.slice(1, -1);
  const escapes = escapesIn(inner);
  if (escapes.length === 0) return undefined;
  switch (shape.meta.kind) {
    case "file":
      return pathOfExhibit(inner, escapes);
    case "text":
    case "id":
    case "reference":
    case "label":
    case "label-reference":
    case "claim":
      return ofOneLine(node, inner, escapes);
    case "prose":
      return withPaths(inner) ?? withWords(inner);
    default:
      return undefined;
  }
}

/** Whether YAML reports a backslash of the value as an unknown escape. */
export function isReported(node: TextNode, source: string): boolean {
  return node.style === "double" && !isReadableEscape(source.slice(node.start + 1, node.end - 1));
}

/** Letters of other languages may be written as numeric escapes; no one writes other letters so. */
function pathOfExhibit(inner: string, escapes: readonly Escape[]): ReadOtherwise | undefined {
  const typed = asTyped(inner);
  const odd = escapes.find(({ written, kind }) => kind !== "other" || /^\\[ _]$/.test(written));
  if (!odd && !isWindowsPath(typed)) return undefined;
  const text = typed.replaceAll("\\", "/");
  return {
    text,
    problem: (at) =>
      problemOf(at, typed, odd ?? escapes[0], sentence("Use forward slashes."), [
        replacing(at, "Use forward slashes", text, true),
      ]),
  };
}

function ofOneLine(node: TextNode, inner: string, escapes: readonly Escape[]): ReadOtherwise | undefined {
  const typed = asTyped(inner);
  const mark = escapes.find(({ kind }) => kind === "control") ?? escapes[0];
  const quoting = (safe: boolean): Fix => ({
    title: "Use single quotation marks",
    safe,
    edits: toEdits([replacement(node.start, node.end, `'${typed.replaceAll("'", "''")}'`)]),
  });
  if (isWindowsPath(typed)) {
    const remedy = sentence("Use single quotation marks.");
    return { text: typed, problem: (at) => problemOf(at, typed, mark, remedy, [quoting(true)]) };
  }
  // Leading and trailing blanks are dropped, and another finding reports invisible characters.
  const isBroken = /[\t\n]/.test(node.text.trim());
  const isName = escapes.some((one) => beginsName(one, inner));
  if (!isBroken && !isName) return undefined;
  const without = withoutControls(node.text, "one line").trim().replaceAll(/\s+/g, " ");
  const title = isBroken ? "Write a space instead" : "Remove the invisible characters";
  if (isName) {
    const remedy = sentence("Use single quotation marks to keep the backslash.");
    return {
      text: typed,
      problem: (at) =>
        problemOf(at, typed, mark, remedy, [quoting(false), replacing(at, title, without, false)]),
    };
  }
  const remedy = sentence("Write a space instead.");
  return {
    text: node.text,
    problem: (at) =>
      problemOf(at, typed, mark, remedy, [replacing(at, title, without, false), quoting(false)]),
  };
}

/** Line breaks and tabs are typed so on purpose, and the beginning of a terminal escape is not a name. */
function beginsName({ written, kind, isLetter }: Escape, inner: string): boolean {
  if (kind !== "control" || !isLetter) return false;
  const behind = inner.slice(inner.indexOf(written) + written.length);
  if (/^\\[nrt]$/.test(written)) return /^\p{L}/u.test(behind);
  return written !== "\\e" || !behind.startsWith("[");
}

/** The paths in a text are read as typed, and the line breaks around them as line breaks. */
function withPaths(inner: string): ReadOtherwise | undefined {
  const path = windowsPathsIn(inner).find((one) => escapesIn(one).length > 0);
  const [mark] = path === undefined ? [] : escapesIn(path);
  if (path === undefined || !mark) return undefined;
  const doubled = windowsPathsIn(inner).reduce(
    (text, one) => text.replace(one, () => asTyped(one).replaceAll("\\", "\\\\")),
    inner,
  );
  const value = parseCaseText(`matter: "${doubled}"`).root?.entries[0]?.value;
  if (value?.kind !== "text") return undefined;
  const { text } = value;
  return {
    text,
    problem: (at) =>
      problemOf(at, asTyped(path), mark, sentence("Type each backslash of the path twice."), [
        replacing(at, "Keep the backslashes of the path", text, true),
      ]),
  };
}

/**
 * A text with a backslash between two words, which YAML reads with the next letter as an invisible character. No one
 * means that one; a line break or a tab may be meant.
 */
function withWords(inner: string): ReadOtherwise | undefined {
  const isOfWord = (one: Escape) => beginsName(one, inner) && !/^\\[nrt]$/.test(one.written);
  const mark = escapesIn(inner).find(isOfWord);
  if (!mark) return undefined;
  const doubled = inner.replaceAll(/\\(?:([abefvNLP])(?=\p{L})|[\s\S])/gu, (written, letter?: string) =>
    letter === undefined ? written : `\\${written}`,
  );
  const value = parseCaseText(`matter: "${doubled}"`).root?.entries[0]?.value;
  if (value?.kind !== "text") return undefined;
  const { text } = value;
  const around = /\S*$/.exec(inner.slice(0, inner.indexOf(mark.written)))?.[0] ?? "";
  const word = /^\S*/.exec(inner.slice(inner.indexOf(mark.written)))?.[0] ?? "";
  return {
    text,
    problem: (at) =>
      problemOf(at, around + word, mark, sentence("Type the backslash twice."), [
        replacing(at, "Keep the backslash", text, false),
      ]),
  };
}

const meanings: Readonly<Record<string, string>> = { n: "a line break", t: "a tab" };

function problemOf(
  at: FieldRef,
  typed: string,
  mark: Escape | undefined,
  remedy: Message,
  fixes: readonly Fix[],
): ReadProblem {
  const written = mark?.written ?? "";
  const value = typed.length > mostShown ? `${typed.slice(0, mostShown)}…` : typed;
  return {
    rule: "value/control-character",
    at,
    message: followedBy(
      sentence('"{value}" is in double quotation marks, where {written} means {meaning}.', {
        value,
        written,
        meaning: term(meanings[written.slice(1)] ?? "another character"),
      }),
      remedy,
    ),
    fixes,
  };
}

const mostShown = 60;

function replacing(at: FieldRef, title: string, value: string, safe: boolean): Fix {
  return { title, safe, operations: [{ op: "replace", path: at.path, value }] };
}
