// Text over several lines that YAML cannot read as written: as a block after `|`, it is read as it was typed.

import { reservedWords } from "../../../../../schemas/format/field-values.ts";
import { replacement } from "../../text/edits.ts";
import { beginsEntry, type CaseLine, isBlankCaseLine, lineAbove, lineBelow } from "../case-line.ts";
import { spaces } from "../write.ts";
import type { Candidate, Mistake } from "./candidate.ts";
import { wordsInQuotes } from "./quotation.ts";

const title = "Write the text as a block";

/** How many lines above are searched for the key of a text. */
const mostAbove = 200;

/** The text of the nearest key above, with the lines that continue it. */
export function* textBlocks(mistake: Mistake): Generator<Candidate> {
  const { text } = mistake;
  for (const owner of owners(mistake)) {
    const below = textBelow(text, owner);
    const last = below.at(-1);
    if (!last || last.end < mistake.line.start || below.some((line) => beginsSection(text, line))) continue;
    yield asBlock(mistake, owner, below, last);
  }
}

/** A section of the case is not part of a text above it. */
function beginsSection(text: string, line: CaseLine): boolean {
  const isAlone = text.slice(line.value, line.end).replace(/^#.*/, "").trim() === "";
  return line.key !== undefined && isAlone && !line.isItem && sections.has(line.key);
}

const sections: ReadonlySet<string> = new Set(reservedWords);

function* owners({ text, line }: Mistake): Generator<CaseLine> {
  if (beginsEntry(line)) yield line;
  let above = lineAbove(text, line);
  for (let count = 0; above && count < mostAbove; count++) {
    if (beginsEntry(above)) {
      yield above;
      return;
    }
    above = lineAbove(text, above);
  }
}

/** The lines below a key that continue its text; empty lines within it are part of it. */
function textBelow(text: string, owner: CaseLine): CaseLine[] {
  const lines: CaseLine[] = [];
  let kept = 0;
  for (let below = lineBelow(text, owner); below; below = lineBelow(text, below)) {
    if (!isBlankCaseLine(below) && !goesOn(text, owner, below)) break;
    lines.push(below);
    if (!isBlankCaseLine(below)) kept = lines.length;
  }
  return lines.slice(0, kept);
}

function goesOn(text: string, owner: CaseLine, line: CaseLine): boolean {
  if (line.column > owner.keyColumn) return true;
  if (beginsEntry(line) || text.charAt(line.content) === "#") return false;
  // A dash that is indented less is the next item of the list that the key is in.
  return !(line.isItem && line.column < owner.keyColumn);
}

function asBlock(
  { text, style }: Mistake,
  owner: CaseLine,
  below: readonly CaseLine[],
  last: CaseLine,
): Candidate {
  const beside = text.slice(owner.value, owner.end).trimEnd();
  const header = /^[|>][-+0-9]*(?=\s|$)/.exec(beside)?.[0];
  const rest = beside.slice(header?.length ?? 0).trim();
  // After a block indicator there can only be a comment; text there is the first line of the block.
  const comment = rest.startsWith("#") ? rest : "";
  const words = header === undefined ? (wordsInQuotes(rest) ?? rest) : rest;
  const first = comment !== "" || words === "" ? [] : [words];
  const indentation = spaces(owner.keyColumn + style.unit);
  const said = [...first, ...dedented(text, below)];
  const read = withoutQuotationMarks(said);
  const lines = read.map((line) => (line === "" ? "" : indentation + line));
  const gap = owner.value === owner.end && !/\s$/.test(text.slice(owner.start, owner.end)) ? " " : "";
  const written = [`${gap}|${comment === "" ? "" : ` ${comment}`}`, ...lines].join(style.eol);
  const edits = [replacement(owner.value, last.end, written)];
  return { title, safe: false, edits, reads: read.join("\n") };
}

/** The lines with their indentation relative to each other, without the blanks that all of them begin with. */
function dedented(text: string, lines: readonly CaseLine[]): string[] {
  const column = Math.min(...lines.filter((line) => !isBlankCaseLine(line)).map((line) => line.column));
  return lines.map((line) =>
    isBlankCaseLine(line) ? "" : spaces(line.column - column) + text.slice(line.content, line.end).trimEnd(),
  );
}

/** Quotation marks around the whole text are those of YAML. */
function withoutQuotationMarks(lines: readonly string[]): readonly string[] {
  const whole = lines.join("\n");
  const quote = whole.charAt(0);
  if (quote !== '"' && quote !== "'") return lines;
  const next = whole.indexOf(quote, 1);
  if (next >= 0 && next < whole.length - 1) return lines;
  return whole.slice(1, next < 0 ? undefined : -1).split("\n");
}
