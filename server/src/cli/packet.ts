// `parole-case packet`: exports the packet of one case file.
import path from "node:path";
import { defaultEdition } from "../core/law/editions.ts";
import { caseTextAt } from "./case-text.ts";
import { asText } from "./report.ts";
import { dayOption, type Outcome, troubleOf } from "./terms.ts";

export interface PacketArguments {
  readonly out?: string;
  readonly draft?: boolean;
  readonly asOf?: string;
  readonly preset?: string;
  readonly perBeneficiary?: boolean;
}

/** Exports a packet. Exit status 0: written; 1: errors or files stop it; 2: could not run, or was stopped. */
export async function packet(
  file: string,
  options: PacketArguments,
  today: string,
  signal?: AbortSignal,
): Promise<Outcome> {
  const day = dayOption(options.asOf, today);
  if (day === undefined) return { status: 2, trouble: ["--as-of takes a day as YYYY-MM-DD"] };
  const { preset } = options;
  if (preset !== undefined && preset !== "paper" && preset !== "online") {
    return { status: 2, trouble: ["--preset takes paper or online"] };
  }
  const folder = options.out;
  let place = file;
  try {
    const text = await caseTextAt(file);
    place = folder ?? path.dirname(file);
    // What draws PDF is large, and most commands draw none.
    const { exportPacket } = await import("../host/export-packet.ts");
    const result = await exportPacket({
      file,
      text,
      edition: defaultEdition,
      today: day,
      draft: options.draft === true,
      ...(folder !== undefined && { target: { folder } }),
      preset,
      perBeneficiary: options.perBeneficiary === true,
      signal,
    });
    switch (result.kind) {
      case "written":
        return {
          status: 0,
          output: said(result.files, result.pages),
          trouble: [...result.leftOut.map((line) => `Not in the packet: ${line}`), ...result.notes],
        };
      case "blocked":
        return {
          status: 1,
          output: asText([{ path: file, text, edition: result.edition, findings: result.findings }]),
          trouble: ["Fix these findings before exporting the packet, or export a draft with --draft."],
        };
      case "refused":
        return {
          status: 1,
          trouble: [
            `${result.reason}:`,
            ...result.files.map(({ path: named, reason, advice }) =>
              advice === undefined ? `  ${named} ${reason}` : `  ${named} ${reason}. ${advice}`,
            ),
          ],
        };
    }
  } catch (error) {
    if (signal?.aborted) {
      return { status: 2, trouble: ["Stopped: no packet was written, and an older one is as it was"] };
    }
    return { status: 2, trouble: [troubleOf(place, error)] };
  }
}

function said(files: readonly string[], pages: number): string {
  const counted = `${pages} ${pages === 1 ? "page" : "pages"}`;
  const [only, ...more] = files;
  if (more.length === 0) return `The packet is ${only}, ${counted}\n`;
  return `The packet has ${files.length} files, ${counted}:\n${files.map((file) => `  ${file}\n`).join("")}`;
}
