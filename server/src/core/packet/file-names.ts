// How the folder and the files of an export are named: the same for the editor, uploads and the command line.
import type { Matter } from "../matter/matter.ts";

/** The name that the PDF of a packet has, and with which the names of all files beside it begin; without `.pdf`. */
export function packetStem(name: string, draft: boolean): string {
  return `${name}-packet${draft ? "-draft" : ""}`;
}

/** The practice's file number, or what names the case otherwise, as every system takes it. */
export function fileNameOf(matter: Matter, otherwise: string): string {
  return asFileName(matter.view.matter.value ?? otherwise);
}

/** The text without what some system does not take in a file name. */
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

/** Names that Windows keeps to itself, whatever follows the first dot. */
const reserved = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])(?:\.|$)/i;
