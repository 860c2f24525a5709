// `parole-case check --fix`: applies the fixes that need no choice, as Fix All does in an editor. With `--dry-run`, it
// prints what would change as a diff.

import { mayIgnore } from "../core/engine/suppress.ts";
import { safelyFixed } from "../core/fix/fix-all.ts";
import { rendered } from "../core/message/message.ts";
import { parseCaseText } from "../core/text/parse.ts";
import { unifiedDiff } from "../core/text/unified-diff.ts";
import { settingsFinder, settingsIn } from "../host/case-settings.ts";
import { checksOfFile } from "../host/check-file.ts";
import { caseTextAt } from "../host/find-cases.ts";
import { replaceCaseText } from "../host/replace-case-text.ts";
import type { CheckArguments, CheckPlan, CheckTerminal } from "./check-arguments.ts";
import { rulesAndLanguage } from "./check-one.ts";
import { caseFilesOf } from "./each-case.ts";
import { type Paint, painter } from "./formats/paint.ts";
import { pathFromHere } from "./formats/report-path.ts";
import { type CommandOutcome, troubleLines } from "./terms.ts";

/**
 * Fixes each case file at the paths, whole or not at all, and reports what remains with `check`. With `--dry-run`, writes
 * nothing, and ends with 1 if a file would be changed.
 */
export async function fixCases(
  paths: readonly string[],
  { dryRun = false }: CheckArguments,
  plan: CheckPlan,
  terminal: CheckTerminal,
  check: () => Promise<CommandOutcome>,
): Promise<CommandOutcome> {
  const trouble: string[] = [];
  const { files } = await caseFilesOf(paths, dryRun ? trouble : []);
  const { settingsFile } = plan.report;
  const given = settingsFile === undefined ? undefined : settingsIn(settingsFile);
  given?.catch(() => undefined);
  const findSettings = given ? () => given : settingsFinder();
  const paint = painter(plan.report.isColored);
  const said: string[] = [];
  for (const file of files) {
    try {
      const text = await caseTextAt(file);
      const parsed = parseCaseText(text);
      const { check: findingsOf } = await checksOfFile(file, parsed, {
        ...rulesAndLanguage(plan.report),
        findSettings,
      });
      const { onlyRules } = plan.report;
      const only = onlyRules && new Set(onlyRules);
      const fixed = safelyFixed(parsed, (other) => {
        const { findings } = findingsOf(other);
        return only ? findings.filter(({ rule }) => only.has(rule) || !mayIgnore(rule)) : findings;
      });
      if (!fixed || fixed.edits.length === 0) continue;
      if (dryRun) said.push(diffOf(file, unifiedDiff(text, fixed.edits), paint));
      else {
        await replaceCaseText(file, text, fixed.text);
        said.push(`${file}: ${rendered(fixed.said)}`);
      }
    } catch (error) {
      trouble.push(...troubleLines(file, error));
    }
  }
  if (dryRun) {
    const output = said.join("");
    if (terminal.print && output !== "") await terminal.print(output);
    return {
      status: trouble.length > 0 ? 2 : said.length > 0 ? 1 : 0,
      ...(terminal.print ? {} : { output }),
      trouble,
    };
  }
  const { status, output, trouble: more = [] } = await check();
  return {
    status: trouble.length > 0 ? 2 : status,
    ...(output !== undefined && { output }),
    trouble: [...new Set([...said, ...trouble, ...more])],
  };
}

/** The diff with the names of the file, as `git apply` and `patch -p1` read it. */
function diffOf(file: string, hunks: string, paint: Paint): string {
  const name = pathFromHere(file);
  const lines = hunks.split(/(?<=\n)/).map((line) => {
    const style = line.startsWith("-") ? "removed" : line.startsWith("+") ? "added" : "plain";
    return paint(style, line);
  });
  return `${paint("strong", `--- a/${name}\n+++ b/${name}`)}\n${lines.join("")}`;
}
