// What is wrong with a value whatever it says: it waits to be filled in, or cannot be printed.
import controlCharacter from "./control-character.ts";
import cutByComment from "./cut-by-comment.ts";
import quotationMarks from "./quotation-marks.ts";
import trailingComma from "./trailing-comma.ts";
import unfinished from "./unfinished.ts";
import unprintable from "./unprintable.ts";

export const valueRules = [
  controlCharacter,
  cutByComment,
  quotationMarks,
  trailingComma,
  unfinished,
  unprintable,
];
