// Which files can become exhibits of a case, and why the others cannot.
import {
  canBeInPacket,
  type FileProblem,
  fileProblems,
  kindByName,
  problemIn,
  whyNoExhibit,
  whyNoExhibitIn,
} from "../files/kinds-and-problems.ts";
import type { FileReports } from "../files/report.ts";
import { rendered, sentence } from "../message/message.ts";
import { titled } from "../message/title.ts";
import type { CaseContext } from "../model/case-context.ts";
import { filesOf, folded, partsInside } from "../model/exhibit-files.ts";

/** A file, and why it cannot be used unchanged: "letter.docx is a Word document", and what to do. */
export interface FileTrouble extends FileProblem {
  readonly file: string;
}

export interface FilesToAdd {
  readonly taken: readonly string[];
  /** The files that must be converted before they can be included in the packet. */
  readonly unusable: readonly FileTrouble[];
  readonly leftOut: readonly FileTrouble[];
}

/** The files that become exhibits, and why the others do not. */
export function filesToAdd(context: CaseContext, files: readonly string[], reports: FileReports): FilesToAdd {
  const named = new Map(filesOf(context).map(({ file, of }) => [nameOfFile(file.value ?? ""), of] as const));
  const taken = new Map<string, string>();
  const unusable: FileTrouble[] = [];
  const leftOut: FileTrouble[] = [];
  for (const written of files) {
    const file = partsInside(written)?.join("/");
    const name = nameOfFile(written);
    const owner = named.get(name);
    const report = reports.get(file ?? written);
    const refused =
      whyNoExhibit(written) ??
      (file === undefined ? fileProblems.outside : undefined) ??
      (owner && {
        reason: rendered(sentence("is in the case already: {owner}", { owner: owner() }), context.language),
        advice: rendered(sentence("You do not need to add it again."), context.language),
      }) ??
      (report && whyNoExhibitIn(report));
    if (refused) leftOut.push({ file: file ?? written, ...onlyTrouble(refused, context) });
    if (refused || file === undefined || taken.has(name)) continue;
    taken.set(name, file);
    const trouble = report
      ? problemIn(report)
      : canBeInPacket(file)
        ? undefined
        : (kindByName(file) ?? fileProblems.unknown);
    if (trouble) unusable.push({ file, ...onlyTrouble(trouble, context) });
  }
  return { taken: [...taken.values()], unusable, leftOut };
}

function onlyTrouble({ reason, advice }: FileProblem, { language }: CaseContext): FileProblem {
  return { reason: titled(reason, language), advice: titled(advice, language) };
}

function nameOfFile(written: string): string {
  return folded(partsInside(written)?.join("/") ?? written);
}

/** A title for the document in the index; undefined if the name is one that a scanner or a camera gives. */
export function titleFrom(file: string): string | undefined {
  const words = file
    .replace(/^.*\//, "")
    .replace(/\.[^.]*$/, "")
    .replace(/^(?:exh?(?:ibit)?[ _.-]+[a-z]{1,2}(?:-?\d{1,2})?[ _.-]+|[a-h](?:-?\d)?[_.-]+)/i, "")
    .split(/[\s_.-]+/)
    .filter((word) => word !== "");
  const isTelling = words.some((word) => /\p{L}{3}/u.test(word) && !sayNothing.test(word));
  const title = words.join(" ");
  return isTelling ? title.charAt(0).toUpperCase() + title.slice(1) : undefined;
}

const sayNothing =
  /^(?:scan(?:ned)?|img|image|dsc[nf]?|pict?(?:ure)?|photo|doc(?:ument)?|file|pages?|pdf|copy|final|draft|untitled|new|exhibit)\d*$/i;
