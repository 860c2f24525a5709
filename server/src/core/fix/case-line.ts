// A line of a case file as a person sees it, whether or not YAML can read it.

import { behindByteOrderMarks } from "../text/lines.ts";
import { blankPattern } from "../text/lookalikes.ts";
import { behindBreak, withoutBreak } from "./entry-lines.ts";
import { endOfLineAt, lineStart } from "./style.ts";

export interface CaseLine {
  readonly start: number;
  /** Before the line break. */
  readonly end: number;
  /** After the blanks with which the line begins. */
  readonly content: number;
  /** Columns of those blanks. */
  readonly column: number;
  /** Whether the content begins with the dash of a list item. */
  readonly isItem: boolean;
  /** The key of the line, after dashes, lowercase as all keys of the format are. */
  readonly key: string | undefined;
  /** The column of the key, or of what follows the dashes. */
  readonly keyColumn: number;
  /** Where the value of the key begins, or what follows the dashes; the line's end if there is none. */
  readonly value: number;
}

const lineForm = new RegExp(
  `^(${blankPattern}*)((?:-${blankPattern}+)*)(?:([a-z][a-z0-9_]*)[ \\t]*:(?=${blankPattern}|$))?`,
);

/** The line that contains an offset. */
export function caseLineAt(text: string, offset: number): CaseLine {
  const start = lineStart(text, offset);
  const end = endOfLineAt(text, offset);
  const written = text.slice(start, end);
  const [whole = "", lead = "", dashes = "", key] = lineForm.exec(written) ?? [];
  const mark = start === 0 ? behindByteOrderMarks(lead, 0) : 0;
  const behind = start + whole.length;
  const gap = new RegExp(`^${blankPattern}*`).exec(text.slice(behind, end))?.[0].length ?? 0;
  return {
    start: start + mark,
    end,
    content: start + lead.length,
    column: lead.length - mark,
    isItem: /^-(?:\s|$)/.test(written.slice(lead.length)),
    key,
    keyColumn: lead.length - mark + dashes.length,
    value: behind + gap,
  };
}

/** The next line, blank or not. */
export function lineBelow(text: string, { end }: CaseLine): CaseLine | undefined {
  const next = behindBreak(text, end);
  return next > end && next < text.length ? caseLineAt(text, next) : undefined;
}

/** The line before, blank or not. */
export function lineAbove(text: string, { start }: CaseLine): CaseLine | undefined {
  const before = withoutBreak(text, start);
  return before < start ? caseLineAt(text, before) : undefined;
}

/** The nearest line above that is neither blank nor a comment. */
export function contentAbove(text: string, line: CaseLine): CaseLine | undefined {
  let above = lineAbove(text, line);
  while (above && saysNothing(text, above)) above = lineAbove(text, above);
  return above;
}

/** The nearest line below that is neither blank nor a comment. */
export function contentBelow(text: string, line: CaseLine): CaseLine | undefined {
  let below = lineBelow(text, line);
  while (below && saysNothing(text, below)) below = lineBelow(text, below);
  return below;
}

export function isBlankCaseLine({ content, end }: CaseLine): boolean {
  return content >= end;
}

function saysNothing(text: string, line: CaseLine): boolean {
  return isBlankCaseLine(line) || text.charAt(line.content) === "#";
}

/** Whether the line begins an entry of the case, rather than continuing a text. */
export function beginsEntry(line: CaseLine): boolean {
  return line.key !== undefined;
}

/** The end of the value that begins at an offset of a line: before a comment, and before blanks. */
export function valueEnd(text: string, from: number, end: number): number {
  const comment = /(?:^|[ \t])#(?=[ \t]|$)/.exec(text.slice(from, end));
  const stop = comment ? from + comment.index : end;
  return from + text.slice(from, stop).trimEnd().length;
}
