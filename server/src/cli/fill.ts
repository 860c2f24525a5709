// `parole-case fill`: fills in the official forms of a case from the blanks of the practice.
import { editsToNameFiles } from "../core/casework/filled-form-files.ts";
import { whyNothingIsWritten } from "../core/engine/stops-export.ts";
import { byDate } from "../core/law/editions.ts";
import { rendered } from "../core/message/message.ts";
import { withEdits } from "../core/text/edits.ts";
import { checkFile } from "../host/check-file.ts";
import { errorInWords, notUtf8 } from "../host/errors-in-words.ts";
import { type PreparedForm, prepareForms, writePrepared } from "../host/fill-forms.ts";
import { caseTextAt } from "../host/find-cases.ts";
import { replaceCaseText } from "../host/replace-case-text.ts";
import { type CommandOutcome, dayOption, programErrorEntry, troubleLines } from "./terms.ts";

export interface FillArguments {
  readonly form?: string;
  readonly dryRun?: boolean;
  readonly attachedStatement?: boolean;
  readonly asOf?: string;
}

/**
 * Fills in forms; prints first what is written into each. Exit status 0: all that are meant were written, or would be;
 * 1: some were refused; 2: could not run.
 */
export async function fill(
  file: string,
  options: FillArguments,
  today: string,
  print: (piece: string) => Promise<void>,
): Promise<CommandOutcome> {
  const day = dayOption(options.asOf, today);
  if (day === undefined) return { status: 2, trouble: ["--as-of requires a date in the form YYYY-MM-DD"] };
  const errors: string[] = [];
  try {
    const text = await caseTextAt(file);
    if (text.includes("\ufffd")) return { status: 2, trouble: [errorInWords(file, { code: notUtf8 })] };
    const checked = await checkFile(file, text, { edition: byDate, today: day });
    const undecided = whyNothingIsWritten(file, checked.findings);
    if (undecided !== undefined) return { status: 1, trouble: [undecided] };
    const forms = await prepareForms({
      file,
      context: checked.context,
      settings: checked.settings,
      only: options.form,
      longTexts: options.attachedStatement === true ? "attached" : "on-form",
      today: day,
      onError: (error) => void errors.push(programErrorEntry(error)),
    });
    if (forms.length === 0) return { status: 2, trouble: [noSuchForm(file, options.form)] };
    for (const form of forms) await print(reportOf(form, options.dryRun === true));
    const trouble = [
      ...forms.flatMap(({ title, result }) =>
        result.kind === "refused" ? [`${title}: ${result.reason}`] : [],
      ),
      ...errors,
    ];
    if (options.dryRun === true) return { status: trouble.length > 0 ? 1 : 0, trouble };
    const failed = await writeAll(file, text, checked.text, forms);
    return { status: trouble.length + failed.length > 0 ? 1 : 0, trouble: [...trouble, ...failed] };
  } catch (error) {
    return { status: 2, trouble: [...troubleLines(file, error), ...errors] };
  }
}

function noSuchForm(file: string, form: string | undefined): string {
  return form === undefined
    ? `${file} lists no forms. Add them under forms, or choose Insert Everything Missing`
    : `${file} lists no Form ${form}`;
}

function reportOf({ title, result }: PreparedForm, isDryRun: boolean): string {
  if (result.kind === "refused") return "";
  const { named, from, sections } = result;
  const how = from === named ? "filled in again" : `from ${from}`;
  const lines = sections.flatMap((section) => [
    `  ${section.title}:`,
    ...section.lines.map((line) => `    ${line}`),
  ]);
  const head = `${title}: ${named}, ${how}${isDryRun ? " (nothing is written)" : ""}`;
  return `${[head, ...lines, `  ${leftToYou}`].join("\n")}\n\n`;
}

const leftToYou =
  "Signatures and their dates, and boxes for which a case has no key, are left to you. Read the form before it is signed.";

/** Returns what could not be written, in words. */
async function writeAll(
  file: string,
  text: string,
  parsed: Parameters<typeof editsToNameFiles>[0],
  forms: readonly PreparedForm[],
): Promise<readonly string[]> {
  const failed: string[] = [];
  const named: { readonly entry: PreparedForm["entry"]; readonly named: string }[] = [];
  for (const { entry, title, result } of forms) {
    if (result.kind === "refused") continue;
    try {
      const refusal = await writePrepared(result);
      if (refusal) failed.push(`${title}: ${rendered(refusal)}`);
      else if (result.isNewInCase) named.push({ entry, named: result.named });
    } catch (error) {
      failed.push(errorInWords(result.target, error));
    }
  }
  const edits = editsToNameFiles(parsed, named);
  if (edits.length > 0) {
    try {
      await replaceCaseText(file, text, withEdits(text, edits));
    } catch (error) {
      const forms = named.length === 1 ? "form" : "forms";
      failed.push(
        ...troubleLines(file, error),
        `Name the ${forms} in ${file}: ${named.map((one) => one.named).join(", ")}`,
      );
    }
  }
  return failed;
}
