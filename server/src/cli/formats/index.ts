// The formats of the report of a check.
import type { Day } from "../../core/base/calendar.ts";
import { githubFormat } from "./github.ts";
import { jsonFormat } from "./json.ts";
import { junitFormat } from "./junit.ts";
import { markdownFormat } from "./markdown.ts";
import type { ReportFormat } from "./report.ts";
import { sarifFormat } from "./sarif.ts";
import { textFormatOf } from "./text.ts";

export const formatNames = ["text", "json", "sarif", "github", "junit", "markdown"] as const;

export type FormatName = (typeof formatNames)[number];

/** They end in logs and on servers, so identifiers are hidden in them unless a person wants them shown. */
const masked: ReadonlySet<FormatName> = new Set(["sarif", "github", "junit"]);

/** What decides how a report looks; plain data, so that a thread can have it. */
export interface FormatWish {
  readonly format: FormatName;
  readonly today: Day;
  readonly knownOn: Day | undefined;
  readonly isColored: boolean;
  readonly isSummary: boolean;
  readonly namesFixes: boolean;
  readonly showsIdentifiers: boolean;
}

export function isMasked({
  format,
  showsIdentifiers,
}: Pick<FormatWish, "format" | "showsIdentifiers">): boolean {
  return masked.has(format) && !showsIdentifiers;
}

export function reportFormat(wish: FormatWish): ReportFormat {
  switch (wish.format) {
    case "text":
      return textFormatOf(wish);
    case "json":
      return jsonFormat(wish.knownOn, wish.today);
    case "sarif":
      return sarifFormat({ isMasked: isMasked(wish) });
    case "github":
      return githubFormat;
    case "junit":
      return junitFormat;
    case "markdown":
      return markdownFormat;
  }
}
