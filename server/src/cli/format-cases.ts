// `parole-case format`: the layout of case files, as the command Format Document of an editor changes it.
import { layoutEdits } from "../core/formatter/format.ts";
import { withEdits } from "../core/text/edits.ts";
import { parseCaseText } from "../core/text/parse.ts";
import { caseTextAt } from "../host/find-cases.ts";
import { replaceCaseText } from "../host/replace-case-text.ts";
import { caseFilesOf } from "./each-case.ts";
import { type CommandOutcome, troubleLines } from "./terms.ts";

export interface FormatArguments {
  /** Changes nothing. */
  readonly check?: boolean;
}

/** Columns by which a block is indented under its key, as in new cases. */
const unit = 2;

/**
 * Formats each case file at the paths, whole or not at all. Exit status 0: done, or nothing to do; 1: with `--check`, a
 * file would be changed; 2: could not run, or a file could not be read or written.
 */
export async function formatCases(
  paths: readonly string[],
  { check: isCheck = false }: FormatArguments,
): Promise<CommandOutcome> {
  const trouble: string[] = [];
  const { files } = await caseFilesOf(paths, trouble);
  const changed: string[] = [];
  for (const file of files) {
    try {
      const text = await caseTextAt(file);
      const edits = layoutEdits(parseCaseText(text), { unit });
      if (edits.length === 0) continue;
      if (!isCheck) await replaceCaseText(file, text, withEdits(text, edits));
      changed.push(file);
    } catch (error) {
      trouble.push(...troubleLines(file, error));
    }
  }
  const done = isCheck ? "would be formatted" : "formatted";
  const all = files.length === 1 ? "1 case file" : `${files.length} case files`;
  const output = `${changed.map((file) => `${file}: ${done}\n`).join("")}${all}: ${changed.length} ${done}\n`;
  return {
    status: trouble.length > 0 ? 2 : isCheck && changed.length > 0 ? 1 : 0,
    ...(files.length > 0 && { output }),
    trouble,
  };
}
