// How the folder and the files of an export are named: the same for the editor, uploads and the command line.
import type { CaseContext } from "../model/case-context.ts";

/** The name of the PDF of a packet, without `.pdf`. The names of all files next to it begin with it. */
export function packetStem(name: string, draft: boolean): string {
  return `${name}-packet${draft ? "-draft" : ""}`;
}

/** The practice's file number, or another name of the case, in characters that every operating system accepts. */
export function fileNameOf(context: CaseContext, otherwise: string): string {
  return asFileName(context.view.matter.value ?? otherwise);
}

/** The text without the characters that some operating system does not accept in a file name. */
export function asFileName(text: string, whenNothingIsLeft = "case"): string {
  const name = Array.from(
    text
      .replaceAll(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]+/gu, "-")
      .replaceAll(/\s+/g, " ")
      .replace(/^[\s.-]+/, ""),
  )
    .slice(0, longest)
    .join("")
    .replace(/[\s.-]+$/, "");
  if (name === "") return whenNothingIsLeft;
  return reserved.test(name) ? `case-${name}` : name;
}

const longest = 80;

/** Names that Windows reserves, whatever follows the first dot. */
const reserved = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])(?:\.|$)/i;
