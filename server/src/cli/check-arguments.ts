// The arguments of `parole-case check`: what they mean, or what is wrong with them.
import { isDay } from "../core/base/calendar.ts";
import type { Severity } from "../core/base/severity.ts";
import { mayIgnore } from "../core/engine/suppress.ts";
import { listed } from "../core/message/english.ts";
import type { Print } from "./check-each.ts";
import type { ReportOptions } from "./check-one.ts";
import { type FormatName, formatNames } from "./formats/index.ts";
import { severities } from "./formats/report.ts";
import { rulesNamed } from "./named-rules.ts";
import { dayOption, editionOption, knownOnTrouble } from "./terms.ts";

export interface CheckArguments {
  readonly edition?: string;
  readonly asOf?: string;
  readonly knownOn?: string;
  readonly format: string;
  readonly failOn: string;
  /** The folder in which results are kept for the next check; if omitted, none are kept. */
  readonly cache?: string;
  readonly summary?: boolean;
  readonly quiet?: boolean;
  readonly maxWarnings?: string;
  readonly rule?: readonly string[];
  readonly ignore?: readonly string[];
  /** The settings file. */
  readonly config?: string;
  readonly outputFile?: string;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  /** Whether to color; if omitted, as the terminal can. */
  readonly color?: boolean;
  readonly showIdentifiers?: boolean;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly watch?: boolean;
}

/** What a check uses of the terminal. */
export interface CheckTerminal {
  /** Prints a piece of the report as it is. If omitted, the outcome has the report. */
  readonly print?: Print;
  readonly readInput?: () => Promise<Uint8Array>;
  /** Whether a person reads the output in a terminal that can show colors. */
  readonly isTerminal?: boolean;
  /** Shows how many of the files have been checked. */
  readonly showProgress?: (done: number, all: number) => void;
  /** Many files are checked in up to as many threads, or in this one if it is 0; the report is the same. */
  readonly threads?: number;
}

/** What a check is to do. */
export interface CheckPlan {
  readonly report: ReportOptions;
  readonly failOn: Severity;
  readonly maxWarnings: number | undefined;
}

/** The plan, or a sentence about the first argument that has no meaning. */
export function planOf(
  paths: readonly string[],
  options: CheckArguments,
  today: string,
  isTerminal: boolean,
): CheckPlan | string {
  const edition = editionOption(options.edition);
  if (!edition.known) return edition.trouble;
  const failOn = severities.find((severity) => severity === options.failOn);
  if (!failOn) return `--fail-on requires ${severities.join(", ")}`;
  const format = formatNames.find((name) => name === options.format);
  if (!format) return `--format requires ${listed(formatNames, "or")}`;
  const day = dayOption(options.asOf, today);
  if (day === undefined) return "--as-of requires a date in the form YYYY-MM-DD";
  const { knownOn } = options;
  if (knownOn !== undefined && !isDay(knownOn)) return knownOnTrouble;
  const rules = rulesOf(options);
  if (typeof rules === "string") return rules;
  const maxWarnings = options.maxWarnings === undefined ? undefined : Number(options.maxWarnings);
  if (
    maxWarnings !== undefined &&
    !(Number.isInteger(maxWarnings) && maxWarnings >= 0 && options.maxWarnings !== "")
  )
    return "--max-warnings requires a number, 0 or more";
  return (
    wrongTogether(paths, options, format) ?? {
      report: {
        edition: edition.id,
        today: day,
        knownOn,
        format,
        ...rules,
        isQuiet: options.quiet === true,
        isSummary: options.summary === true,
        namesFixes: true,
        showsIdentifiers: options.showIdentifiers === true,
        isColored: options.outputFile === undefined && (options.color ?? isTerminal),
        ...(options.config !== undefined && { settingsFile: options.config }),
      },
      failOn,
      maxWarnings,
    }
  );
}

function rulesOf({
  rule,
  ignore = [],
}: CheckArguments): Pick<ReportOptions, "onlyRules" | "ignoredRules"> | string {
  const onlyRules = rule && rulesNamed(rule);
  if (typeof onlyRules === "string") return onlyRules;
  const ignoredRules = rulesNamed(ignore);
  if (typeof ignoredRules === "string") return ignoredRules;
  const unignorable = ignore.find((name) => rulesNamedAre(name, (id) => !mayIgnore(id)));
  if (unignorable !== undefined)
    return `${unignorable} cannot be ignored, because it reports text that was not read`;
  return { ...(onlyRules && { onlyRules }), ignoredRules };
}

/** Whether a name means such rules only. */
function rulesNamedAre(name: string, isMeant: (id: string) => boolean): boolean {
  const ids = rulesNamed([name]);
  return typeof ids !== "string" && ids.every(isMeant);
}

function wrongTogether(
  paths: readonly string[],
  options: CheckArguments,
  format: FormatName,
): string | undefined {
  if (options.stdin && paths.length > 0) return "Use --stdin without paths";
  if (!options.stdin && paths.length === 0) return "Name case files or folders, or use --stdin";
  if (!options.stdin && options.stdinFilename !== undefined) return "Use --stdin-filename with --stdin";
  if (options.stdin && (options.fix || options.watch))
    return "Use --fix and --watch with files, not with --stdin";
  if (options.dryRun && !options.fix) return "Use --dry-run with --fix";
  if (options.watch && (options.fix || options.outputFile !== undefined))
    return "Use --watch without --fix and --output-file";
  if (options.summary && format !== "text") return "--summary is available for the format text only";
  return undefined;
}
