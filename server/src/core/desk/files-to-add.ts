// Which files can become exhibits of a case, and why the others cannot.

import {
  fileTroubles,
  isPaper,
  kindByName,
  type Trouble,
  troubleIn,
  whyNoExhibit,
  whyNoExhibitIn,
} from "../engine/file-troubles.ts";
import type { FileReports } from "../engine/files.ts";
import { filesOf, folded } from "../matter/exhibit-files.ts";
import type { Matter } from "../matter/matter.ts";
import { partsInside } from "../matter/named-files.ts";
import { rendered, sentence } from "../message/message.ts";
import { titled } from "../message/title.ts";

/** A file, and why it cannot be used as it is: "letter.docx is a Word document", and what to do. */
export interface FileTrouble extends Trouble {
  readonly file: string;
}

export interface FilesToAdd {
  readonly taken: readonly string[];
  /** Those of them that cannot go into the packet before they are converted. */
  readonly unusable: readonly FileTrouble[];
  readonly leftOut: readonly FileTrouble[];
}

/** The files that become exhibits, and why the others do not. */
export function filesToAdd(matter: Matter, files: readonly string[], reports: FileReports): FilesToAdd {
  const named = new Map(filesOf(matter).map(({ file, of }) => [nameOfFile(file.value ?? ""), of] as const));
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
      (file === undefined ? fileTroubles.outside : undefined) ??
      (owner && {
        reason: rendered(sentence("is in the case already: {owner}", { owner: owner() }), matter.language),
        advice: rendered(sentence("You do not need to add it again."), matter.language),
      }) ??
      (report && whyNoExhibitIn(report));
    if (refused) leftOut.push({ file: file ?? written, ...onlyTrouble(refused, matter) });
    if (refused || file === undefined || taken.has(name)) continue;
    taken.set(name, file);
    const trouble = report
      ? troubleIn(report)
      : isPaper(file)
        ? undefined
        : (kindByName(file) ?? fileTroubles.unknown);
    if (trouble) unusable.push({ file, ...onlyTrouble(trouble, matter) });
  }
  return { taken: [...taken.values()], unusable, leftOut };
}

function onlyTrouble({ reason, advice }: Trouble, { language }: Matter): Trouble {
  return { reason: titled(reason, language), advice: titled(advice, language) };
}

function nameOfFile(written: string): string {
  return folded(partsInside(written)?.join("/") ?? written);
}
