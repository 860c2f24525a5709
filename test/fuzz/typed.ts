// What people do to a text, one edit after the other: letters, lines, pasted blocks, lines moved, undo, and damage.
import type { Dice } from "./damage.ts";

/**
 * Texts of a case in the order in which a person would have them; each is an edit of an earlier one. The text that is
 * given to `next` is where the person goes on, as after an undo.
 */
export function* typedTexts(
  first: string,
  others: readonly string[],
  dice: Dice,
): Generator<string, never, string | undefined> {
  const past = [first];
  let text = first;
  let at = dice.under(first.length + 1);
  while (true) {
    // People type where they typed before, or go somewhere else.
    if (dice.under(4) === 0) at = placeIn(text, dice);
    at = Math.min(at, text.length);
    const edit = editOf(text, at, others, past, dice);
    text = edit.text;
    at = edit.at;
    past.push(text);
    if (past.length > 20) past.shift();
    text = (yield text) ?? text;
  }
}

interface Edited {
  readonly text: string;
  /** Where the person types next. */
  readonly at: number;
}

function editOf(
  text: string,
  at: number,
  others: readonly string[],
  past: readonly string[],
  dice: Dice,
): Edited {
  const kind = dice.under(20);
  if (kind < 9) return replaced(text, at, at, dice.oneOf(letters));
  if (kind < 12) return replaced(text, Math.max(0, at - 1 - dice.under(3)), at, "");
  if (kind < 13) return replaced(text, at, at, dice.oneOf(words));
  if (kind < 14) return replaced(text, at, at, dice.oneOf(lineBreaks));
  if (kind < 15) return replaced(text, ...linesAt(text, at, 1 + dice.under(7)), "");
  if (kind < 16) return pasted(text, at, dice.under(3) === 0 ? dice.oneOf(others) : text, dice);
  if (kind < 17) return moved(text, at, dice);
  if (kind < 18) return replaced(text, at, at, dice.oneOf(damage));
  if (kind < 19) return valueReplaced(text, at, dice);
  return { text: dice.oneOf(past), at };
}

const letters = [..."aeinorstlcd MAJ019.-,:/'\"#é"];
const lineBreaks = ["\n", "\n  ", "\n    ", "\n      ", "\r\n    ", "\n  - "];
const damage = [
  "\t",
  "[",
  "]",
  "{",
  "}",
  '"',
  "&a ",
  "*b",
  "!",
  "|",
  ">",
  "\r",
  "\u0007",
  "\ufffd",
  "<<<<<<<\n",
];
const words = [
  "TODO",
  "2015-08-20",
  "2015-09-31",
  "Exhibit A",
  "ana",
  "rosa",
  "I-131",
  "initial",
  "# note",
  " # parole-ignore exhibit/unused: known\n",
  "---\n",
  "medical",
  "yes",
  "amount: 5",
  "labél\u0441",
];

function placeIn(text: string, dice: Dice): number {
  const at = dice.under(text.length + 1);
  const end = text.indexOf("\n", at);
  // Most typing is at the end of a line.
  return dice.under(3) === 0 || end < 0 ? at : text.charAt(end - 1) === "\r" ? end - 1 : end;
}

function replaced(text: string, start: number, end: number, put: string): Edited {
  return { text: text.slice(0, start) + put + text.slice(end), at: start + put.length };
}

/** From the beginning of the line, with some lines below it. */
function linesAt(text: string, at: number, count: number): readonly [number, number] {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  let end = start;
  for (let line = 0; line < count && end < text.length; line++) {
    const next = text.indexOf("\n", end);
    end = next < 0 ? text.length : next + 1;
  }
  return [start, end];
}

function pasted(text: string, at: number, from: string, dice: Dice): Edited {
  const [start, end] = linesAt(from, dice.under(from.length + 1), 1 + dice.under(8));
  const [line] = linesAt(text, at, 1);
  return replaced(text, line, line, from.slice(start, end));
}

function moved(text: string, at: number, dice: Dice): Edited {
  const [start, end] = linesAt(text, at, 1 + dice.under(7));
  const rest = text.slice(0, start) + text.slice(end);
  const [line] = linesAt(rest, dice.under(rest.length + 1), 1);
  return replaced(rest, line, line, text.slice(start, end));
}

/** The value on the line, replaced by the value of another line. */
function valueReplaced(text: string, at: number, dice: Dice): Edited {
  const values = [...text.matchAll(/(?<=\w: )\S[^\r\n]*/g)];
  if (values.length === 0) return { text, at };
  const old = values.find(({ index }) => index >= at) ?? values[0];
  const [put] = dice.oneOf(values);
  return old ? replaced(text, old.index, old.index + old[0].length, put) : { text, at };
}
