// What Word files of letters and of other documents have in common.
import { TextRun } from "docx";
import { textRunsOf } from "../core/casework/letters/blanks.ts";
import { withoutControls } from "../core/text/control-characters.ts";

const side = 1440;
/** Between the margins of a letter-size page, in twentieths of a point. */
export const textWidth = 12240 - 2 * side;

export const letterPage = {
  size: { width: 12240, height: 15840 },
  margin: { top: 1100, bottom: 1100, left: side, right: side },
} as const;

export const wordStyles = {
  default: {
    document: { run: { font: "Times New Roman", size: 23, language: { value: "en-US" } } },
  },
} as const;

export interface Look {
  readonly bold?: boolean;
  /** In half-points. */
  readonly size?: number;
}

/** The text in spans; what is to be filled in is highlighted in yellow. */
export function runs(text: string, look: Look = {}): TextRun[] {
  return textRunsOf(withoutControls(text, "several lines")).map(
    (stretch) =>
      new TextRun({ ...look, text: stretch.text, ...(stretch.isBlank && { highlight: "yellow" as const }) }),
  );
}
