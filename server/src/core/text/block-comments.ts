// Comments at a block that a person may have typed as part of it: beside its key or its indicator, or below its text
// and indented less.

import { sentence } from "../message/message.ts";
import {
  beginsWithNumber,
  hasBlockBelow,
  hasTextBelow,
  isOnlyComment,
  makeComments,
} from "./comment-meaning.ts";
import type { YamlComment } from "./comments.ts";
import { deletion, insertion, replacement, toEdits } from "./edits.ts";
import type { TextProblem } from "./tree.ts";

/** A number beside a key whose block is below can only be a comment. */
export function besideBlock(comment: YamlComment, text: string): TextProblem[] {
  const { start, written, beside, isWithinBrackets } = comment;
  if ((beside !== "key" && beside !== "dash") || isWithinBrackets || !beginsWithNumber(written)) return [];
  if (!hasBlockBelow(text, comment)) return [];
  const rest = written.trimEnd();
  return [
    {
      rule: "value/cut-by-comment",
      start,
      end: start + rest.length,
      message: sentence('The comment "{rest}" has no space after the #. Insert a space.', { rest }),
      fixes: [makeComments([comment], text)],
    },
  ];
}

/** Words beside the indicator of a block that has its text below. */
export function besideSign(comment: YamlComment, text: string): TextProblem[] {
  const { start, written } = comment;
  if (!hasTextBelow(text, comment)) return [];
  const rest = written.trimEnd();
  const end = start + rest.length;
  const gap = /^[^\S\r\n]*(\r?\n)(?:[^\S\r\n]*\r?\n)*( +)/.exec(text.slice(end));
  const before = text.slice(0, start).trimEnd().length;
  const edits = toEdits(
    gap
      ? [
          deletion({ start: before, end: start + written.length }),
          insertion(end + gap[0].length - (gap[2]?.length ?? 0), `${gap[2]}${rest}${gap[1]}`),
        ]
      : [],
  );
  return [
    {
      rule: "value/cut-by-comment",
      start,
      end,
      message: sentence(
        '"{rest}" is read as a comment, not as part of the text below. Move it into the text, or type a space after the # if it is a comment.',
        { rest },
      ),
      fixes: [
        ...(gap ? [{ title: "Move it into the text below", safe: false, edits }] : []),
        makeComments([comment], text),
      ],
    },
  ];
}

/** Lines below a text block and indented less, each directly below the other. */
export function belowBlocks(comments: readonly YamlComment[], text: string): TextProblem[] {
  const runs: YamlComment[][] = [];
  for (const comment of comments) {
    const { beside, isOwnLine, column, blockColumn, start } = comment;
    if (!isOwnLine || beside !== "block" || column >= blockColumn) continue;
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && text.slice(last.start + last.written.length, start).trim() === "") run.push(comment);
    else runs.push([comment]);
  }
  return runs.flatMap((run) => {
    const last = run.findLastIndex(({ written }) => beginsWithNumber(written));
    const lines = run.slice(0, last + 1);
    const first = lines.findLastIndex(({ written }) => isOnlyComment(written)) + 1;
    return last < 0 ? [] : [belowBlock(lines.slice(first), first > 0, text)];
  });
}

function belowBlock(comments: readonly YamlComment[], isBehindComment: boolean, text: string): TextProblem {
  const [first, ...others] = comments;
  const start = first?.start ?? 0;
  const end = endOf(comments);
  const edits = comments.map((comment) => {
    const textEnd = text.slice(0, comment.start).trimEnd().length;
    const gap = text.slice(textEnd, comment.start);
    const indent = gap + " ".repeat(comment.blockColumn - comment.column);
    return replacement(textEnd, comment.start, indent);
  });
  const isOne = others.length === 0;
  const title = isOne ? "Indent the line like the text above" : "Indent the lines like the text above";
  return {
    rule: "value/cut-by-comment",
    start,
    end,
    message: isOne
      ? sentence(
          '"{rest}" is read as a comment, not as part of the text above. Indent it like the text, or type a space after the # if it is a comment.',
          { rest: first?.written.trimEnd() ?? "" },
        )
      : sentence(
          "These {count} lines are read as comments, not as part of the text above. Indent them like the text, or type a space after the # if they are comments.",
          { count: comments.length },
        ),
    fixes: [
      ...(isBehindComment ? [] : [{ title, safe: false, edits: toEdits(edits) }]),
      makeComments(comments, text),
    ],
  };
}

function endOf(comments: readonly YamlComment[]): number {
  const last = comments.at(-1);
  return last ? last.start + last.written.trimEnd().length : 0;
}
