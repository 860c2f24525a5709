// `parole-case packet`: exports the packet of one case file.
import path from "node:path";
import { findingLines, setAsideLines } from "../core/desk/not-judged.ts";
import type { Severity } from "../core/engine/finding.ts";
import { defaultEdition } from "../core/law/editions.ts";
import type { CheckedFile } from "../host/check-file.ts";
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
          trouble: [
            ...exportedWith(result.checked),
            ...result.leftOut.map((line) => `Not in the packet: ${line}`),
            ...result.notes,
          ],
        };
      case "blocked":
        return {
          status: 1,
          output: asText([{ path: file, text, edition: result.edition, findings: result.findings }]),
          trouble: ["Fix these findings before exporting the packet, or export a draft with --draft."],
        };
      case "unreviewed":
        throw new Error("Only an editor asks for a review");
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

/** The errors and warnings with which the packet was exported, and what was set aside. */
function exportedWith(checked: CheckedFile): readonly string[] {
  const findings = findingLines(checked);
  const setAside = setAsideLines(checked.setAside);
  const count = (severity: Severity) =>
    checked.findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings] = [count("error"), count("warning")];
  const counted = [
    ...(errors === 0 ? [] : [errors === 1 ? "1 error" : `${errors} errors`]),
    ...(warnings === 0 ? [] : [warnings === 1 ? "1 warning" : `${warnings} warnings`]),
  ];
  return [
    ...(counted.length === 0 ? [] : [`Exported with ${counted.join(" and ")}:`]),
    ...findings.map((line) => `  ${line}`),
    ...setAside,
  ];
}
