// One packet of an export: built from the case, and drawn with a placeholder page for each document that cannot go into
// a draft.

import { type FileProblem, generalAdvice, problemIn } from "../core/files/kinds-and-problems.ts";
import type { CaseContext } from "../core/model/case-context.ts";
import { type BuiltPacket, buildPacket, presetOf } from "../core/packet/build.ts";
import type { PlaceholderPage } from "../core/packet/packet.ts";
import { placeholderWords, withPlaceholderPages } from "../core/packet/placeholder-pages.ts";
import type { Only } from "../core/packet/sections.ts";
import { pathsOf } from "../packet-pdf/assemble/plan.ts";
import { withReplacements } from "../packet-pdf/fonts/unprintable.ts";
import type { CheckedFile } from "./check-file.ts";
import { withinShare } from "./draw-packet.ts";
import type { Drawing } from "./drawing.ts";
import type { ExportInput } from "./export-order.ts";
import { loadFonts } from "./fonts.ts";
import { type MadePacket, makePacket } from "./make-packet.ts";
import type { OutputPath } from "./packet-names.ts";
import type { Staging } from "./staging.ts";

export type DrawnPacket = Extract<MadePacket, { kind: "made" }> & {
  readonly leftOut: readonly string[];
  readonly place: OutputPath;
  readonly only: Only;
};

export interface OnePacket {
  readonly only: Only;
  readonly place: OutputPath;
  readonly staging: Staging;
  readonly drawing: Drawing;
}

/** `share` is how much of the whole export is done before this packet. */
export async function drawPacket(
  input: ExportInput,
  checked: CheckedFile,
  { only, place, staging, drawing }: OnePacket,
  share: number,
): Promise<DrawnPacket | Extract<MadePacket, { kind: "refused" }>> {
  const { draft, today, onProgress, onError, signal } = input;
  const { context, settings } = checked;
  const preset = input.preset ?? presetOf(context);
  const { letterhead } = settings;
  const fonts = await loadFonts();
  const asWritten = buildPacket(context, { draft, preset, only, letterhead });
  // A packet for mailing is refused if it has a character that cannot be printed.
  const printed = draft ? withReplacements(asWritten.packet, fonts) : { packet: asWritten.packet, said: [] };
  const whole = { ...asWritten, packet: printed.packet };
  const options = {
    day: today,
    ...(onProgress && { onProgress }),
    ...(signal && { signal }),
    ...(onError && { onError }),
  };
  const own =
    only === undefined ? options : withinShare(options, share, share + 1 / context.beneficiaries.length);
  const task = {
    file: input.file,
    checked,
    only,
    preset,
    place,
    staging,
    drawing,
    options: own,
    replaced: printed.said,
  };
  const named = (line: string) => (only === undefined ? line : `${place.stem}: ${line}`);
  // That a file is unusable may become known only while it is drawn.
  const unusable = new Map<string, FileProblem>();
  for (;;) {
    const built = draft
      ? draftOf(whole, context, unusable)
      : { ...whole, placeholderPages: new Map<string, PlaceholderPage>() };
    const made = await makePacket({ ...task, built, placeholderPages: built.placeholderPages });
    if (made.kind === "made") {
      const notes = [...made.notes, ...printed.said.map(named)];
      return { ...made, notes, place, only, leftOut: built.leftOut.map(named) };
    }
    const paths = new Set(pathsOf(built.packet));
    const more = made.files.filter(({ path: file }) => paths.has(file) && !built.placeholderPages.has(file));
    if (!draft || more.length === 0) return made;
    for (const { path: file, reason, advice = generalAdvice } of more) unusable.set(file, { reason, advice });
  }
}

/** The packet with a placeholder page for each document that cannot go in; these are reported with what is left out. */
function draftOf(
  { packet, leftOut }: BuiltPacket,
  { files }: CaseContext,
  unusable: ReadonlyMap<string, FileProblem>,
): BuiltPacket & { readonly placeholderPages: ReadonlyMap<string, PlaceholderPage> } {
  const troubleWith = (file: string): FileProblem | undefined => {
    const report = files.get(file);
    return unusable.get(file) ?? (report && problemIn(report));
  };
  const completed = withPlaceholderPages(packet, troubleWith);
  return {
    ...completed,
    leftOut: [...leftOut, ...[...completed.placeholderPages.values()].map(placeholderWords)],
  };
}
