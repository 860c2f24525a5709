// `parole-case packet`: exports the packet of one case file.
import path from "node:path";
import type { Severity } from "../core/base/severity.ts";
import { byConsequence } from "../core/casework/consequence-groups.ts";
import { findingLines, overrideLines } from "../core/casework/not-judged.ts";
import { whyNothingIsWritten } from "../core/engine/stops-export.ts";
import { byDate } from "../core/law/editions.ts";
import type { Finding } from "../core/model/finding.ts";
import { allRules } from "../core/rules/index.ts";
import { parseCaseText } from "../core/text/parse.ts";
import type { CheckedFile } from "../host/check-file.ts";
import type { ExportResult } from "../host/export-order.ts";
import { caseTextAt } from "../host/find-cases.ts";
import { wholeReport } from "./formats/report.ts";
import { textFormat } from "./formats/text.ts";
import { type CommandOutcome, dayOption, programErrorEntry, troubleLines } from "./terms.ts";

export interface PacketArguments {
  readonly out?: string;
  readonly draft?: boolean;
  readonly asOf?: string;
  readonly preset?: string;
  readonly perBeneficiary?: boolean;
}

/** Exports a packet. Exit status 0: written; 1: errors or files prevent it; 2: could not run, or was stopped. */
export async function packet(
  file: string,
  options: PacketArguments,
  today: string,
  signal?: AbortSignal,
): Promise<CommandOutcome> {
  const day = dayOption(options.asOf, today);
  if (day === undefined) return { status: 2, trouble: ["--as-of requires a date in the form YYYY-MM-DD"] };
  const { preset } = options;
  if (preset !== undefined && preset !== "paper" && preset !== "online") {
    return { status: 2, trouble: ["--preset requires paper or online"] };
  }
  const folder = options.out;
  /** Locations of errors in the program, because of which a file counts as damaged. */
  const errors: string[] = [];
  let place = file;
  try {
    const text = await caseTextAt(file);
    place = folder ?? path.dirname(file);
    // The code that draws PDF is large, and most commands do not need it.
    const { exportPacket } = await import("../host/export-packet.ts");
    const result = await exportPacket({
      file,
      text,
      edition: byDate,
      today: day,
      draft: options.draft === true,
      ...(folder !== undefined && { target: { folder } }),
      preset,
      perBeneficiary: options.perBeneficiary === true,
      signal,
      onError: (error) => void errors.push(programErrorEntry(error)),
    });
    switch (result.kind) {
      case "written":
        return {
          status: 0,
          output: said(result.files, result.pages, options.draft === true),
          trouble: [...remarksOn(result, options.draft === true), ...errors],
        };
      case "blocked":
        return {
          status: 1,
          output: wholeReport(
            [{ ...result, path: file, text: parseCaseText(text), overrides: undefined }],
            textFormat,
          ),
          trouble: whyBlocked(file, result.findings),
        };
      case "unreviewed":
        throw new Error("Reviewing is available only in an editor");
      case "refused":
        return {
          status: 1,
          trouble: [
            `${result.reason}:`,
            ...result.files.map(({ path: named, reason, advice }) =>
              advice === undefined ? `  ${named} ${reason}` : `  ${named} ${reason}. ${advice}`,
            ),
            ...errors,
          ],
        };
    }
  } catch (error) {
    if (signal?.aborted) {
      return {
        status: 2,
        trouble: ["Stopped. No packet was written, and the previous packet was not changed"],
      };
    }
    return { status: 2, trouble: troubleLines(place, error) };
  }
}

/** While the text is undecided, nothing else in the case can be judged. */
function whyBlocked(file: string, findings: readonly Finding[]): readonly string[] {
  const undecided = whyNothingIsWritten(file, findings);
  if (undecided !== undefined) return [undecided];
  return [
    ...byConsequence(findings, allRules).map(({ title, lines }) => `${title} (${lines.length})`),
    "Fix these findings before exporting the packet, or export a draft with --draft.",
  ];
}

function said(files: readonly string[], pages: number, isDraft: boolean): string {
  const what = isDraft ? "The draft" : "The packet";
  const counted = `${pages} ${pages === 1 ? "page" : "pages"}`;
  const [only, ...more] = files;
  if (more.length === 0) return `${what} is ${only}, ${counted}\n`;
  return `${what} has ${files.length} files, ${counted}:\n${files.map((file) => `  ${file}\n`).join("")}`;
}

type Written = Extract<ExportResult, { kind: "written" }>;

/**
 * What is not in the packet, the findings it was exported with, and other remarks. For a draft, the proof lists the
 * findings.
 */
function remarksOn(
  { checked, leftOut, notes, proofs, earlier }: Written,
  isDraft: boolean,
): readonly string[] {
  const counted = countsOf(checked);
  const findings = findingLines(checked);
  const listed = isDraft
    ? [`  They are listed in ${proofs.join(", ")}`]
    : findings.map((line) => `  ${line}`);
  return [
    ...(leftOut.length === 0
      ? []
      : [`Not in the ${isDraft ? "draft" : "packet"}:`, ...leftOut.map((line) => `  ${line}`)]),
    ...(counted === "" ? [] : [`Exported with ${counted}:`, ...listed]),
    ...overrideLines(checked.overrides),
    ...notes,
    ...earlier.map(
      ({ packet: older }) =>
        `${older} is an older packet of this case, under another name. Delete it or move it to another folder, so that the two are not confused`,
    ),
  ];
}

function countsOf({ findings }: CheckedFile): string {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings] = [count("error"), count("warning")];
  return [
    ...(errors === 0 ? [] : [errors === 1 ? "1 error" : `${errors} errors`]),
    ...(warnings === 0 ? [] : [warnings === 1 ? "1 warning" : `${warnings} warnings`]),
  ].join(" and ");
}
