// Numbers with their sign after the end of a text, where YAML reads a comment and a person typed a line: below a value
// or a text block and indented no more than its key or its lines, or after a closing quotation mark.

import type { Span } from "../base/span.ts";
import { sentence } from "../message/message.ts";
import { belowBlocks, besideBlock, besideSign } from "./block-comments.ts";
import { beginsWithNumber, isCutting, isOnlyComment, makeComments } from "./comment-meaning.ts";
import { type YamlComment, yamlComments } from "./comments.ts";
import { deletion, replacement, toEdits } from "./edits.ts";
import { blockOf } from "./lines.ts";
import type { TextFix, TextProblem } from "./tree.ts";

/** Such numbers that are not read as part of a value. */
export function strayNumbers(text: string): readonly TextProblem[] {
  if (!/(?<![^\s])#/.test(text)) return [];
  const comments = [...yamlComments(text)];
  const found = comments.flatMap((comment) => {
    if (comment.isOwnLine || !isCutting(comment.written)) return [];
    return comment.beside === "quoted"
      ? behindQuotationMark(comment, text)
      : [...besideBlock(comment, text), ...besideSign(comment, text)];
  });
  return [...found, ...belowBlocks(comments, text), ...belowValues(comments, text)];
}

/** Consecutive lines, and the value above them. */
interface Run extends Span {
  readonly comments: readonly YamlComment[];
  /** There are none above it that follow the same value. */
  readonly isFirst: boolean;
}

function belowValues(comments: readonly YamlComment[], text: string): TextProblem[] {
  const runs: Run[] = [];
  let cutEnd = -1;
  let apart: YamlComment[] = [];
  for (const comment of comments) {
    const { start, written, beside, isOwnLine, column, entryColumn, valueAbove } = comment;
    if (!isOwnLine || !valueAbove) continue;
    const end = start + written.trimEnd().length;
    // If it is indented more than its key, it is read as part of the value.
    const goesOn = beside === "plain" || isNextLine(text, cutEnd, start);
    if (goesOn && column > entryColumn) cutEnd = end;
    else if (!beginsWithNumber(written)) apart = [...linesAbove(apart, comment, text), comment];
    else {
      const above = linesAbove(apart, comment, text);
      apart = [];
      const last = runs.at(-1);
      const isSame = last?.comments[0]?.valueAbove?.start === valueAbove.start;
      if (last && isSame && text.slice(last.end, start).trim() === "") {
        runs[runs.length - 1] = { ...last, end, comments: [...last.comments, comment] };
      } else {
        const lines = [...above, comment];
        runs.push({ start: lines[0]?.start ?? start, end, comments: lines, isFirst: !isSame });
      }
    }
  }
  return runs.map((run) => belowValue(run, text));
}

/** Those lines that can be of one text with the comment; the last is directly above the comment and at its column. */
function linesAbove(lines: readonly YamlComment[], comment: YamlComment, text: string): YamlComment[] {
  const { start, column, valueAbove } = comment;
  const last = lines.at(-1);
  const isJoined =
    last?.column === column &&
    last.valueAbove?.start === valueAbove?.start &&
    isNextLine(text, last.start + last.written.length, start);
  return isJoined ? lines.slice(lines.findLastIndex(({ written }) => isOnlyComment(written)) + 1) : [];
}

function isNextLine(text: string, end: number, start: number): boolean {
  return end >= 0 && /^[ \t]*\r?\n[ \t]*$/.test(text.slice(end, start));
}

function belowValue(run: Run, text: string): TextProblem {
  const { start, end, comments } = run;
  const [first, ...others] = comments;
  const block = asBlock(run, text);
  const below = comments[0]?.valueAbove?.start;
  const problem: TextProblem = {
    rule: "value/cut-by-comment",
    start,
    end,
    message:
      others.length === 0
        ? sentence(
            '"{written}" is read as a comment, not as part of the text above. Write the text and this line as one block, or type a space after the # if it is a comment.',
            { written: first?.written.trimEnd() ?? "" },
          )
        : sentence(
            "These {count} lines are read as comments, not as part of the text above. Write the text and these lines as one block, or type a space after the # if they are comments.",
            { count: comments.length },
          ),
    fixes: [...(block ? [block] : []), makeComments(comments, text)],
  };
  return below === undefined ? problem : { ...problem, below };
}

/**
 * The value and the lines as one block; undefined if there is a comment between, or an indicator of its own in the
 * value.
 */
function asBlock({ start, end, comments, isFirst }: Run, text: string): TextFix | undefined {
  const value = comments[0]?.valueAbove;
  if (!value || !isFirst) return undefined;
  const written = text.slice(value.start, value.end).trimEnd();
  const words = value.isQuoted ? written.slice(1, -1) : written;
  if (value.isQuoted && /["'\\]/.test(words)) return undefined;
  const between = text.slice(value.start + written.length, start);
  const comment = /^[ \t]*(#.*?)?\s*$/.exec(between);
  if (!comment) return undefined;
  const lines = comments.map((one) => one.written.trimEnd());
  const said = [...words.split(/\r?\n/), ...(/\n[ \t]*\r?\n/.test(between) ? [""] : []), ...lines];
  const column = (comments[0]?.entryColumn ?? 0) + 2;
  const block = blockOf(
    said.map((line) => line.trim()),
    column,
    text,
    comment[1],
  );
  return {
    title: "Write the text as a block",
    safe: false,
    edits: toEdits([replacement(value.start, end, block)]),
  };
}

function behindQuotationMark(comment: YamlComment, text: string): TextProblem[] {
  const { start, written, isWithinBrackets } = comment;
  if (!beginsWithNumber(written) || (isWithinBrackets && /[,[\]{}]/.test(written))) return [];
  const apart = written.search(/[ \t]#[ \t]/);
  const rest = (apart < 0 ? written : written.slice(0, apart)).trimEnd();
  const mark = text.slice(0, start).trimEnd().length - 1;
  const quote = text.charAt(mark);
  const inner = rest.replaceAll(quote === "'" ? /'/g : /["\\]/g, quote === "'" ? "''" : "\\$&");
  const end = start + rest.length;
  const edits = toEdits([deletion({ start: mark, end: mark + 1 }), replacement(start, end, inner + quote)]);
  return [
    {
      rule: "value/cut-by-comment",
      start,
      end,
      message: sentence(
        '"{rest}" is read as a comment, not as part of the value. Put it inside the quotation marks, or type a space after the # if it is a comment.',
        { rest },
      ),
      fixes: [
        { title: "Move it inside the quotation marks", safe: false, edits },
        makeComments([comment], text),
      ],
    },
  ];
}
