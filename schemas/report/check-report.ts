// The report of `parole-case check --format json`. Keys are added and never removed or renamed: programs read it.
import * as z from "zod";
import { reportFormatNumber } from "./names.ts";

const place = {
  line: z.int().min(1).describe("From 1"),
  column: z.int().min(1).describe("From 1, in UTF-16 units"),
  endLine: z.int().min(1),
  endColumn: z.int().min(1),
};

const severity = z.enum(["error", "warning", "information"]);

const authority = z.looseObject({
  source: z.string().describe("The id of the source"),
  section: z.string(),
  date: z.string(),
  read_on: z.string().optional().describe("When the source was last read"),
  reading: z.string().optional().describe("Whether the text itself, a copy, or an account of it was read"),
});

const related = z.strictObject({
  message: z.string(),
  path: z
    .array(z.union([z.string(), z.int()]))
    .optional()
    .describe("The field, if it is in the same file"),
  file: z.string().optional().describe("The other case file"),
  ...place,
});

const fixWithEdits = z.strictObject({
  title: z.string(),
  safe: z.boolean().describe("Whether --fix applies it: only one text can be meant"),
  edits: z
    .array(z.strictObject({ ...place, text: z.string().describe("What the range is replaced with") }))
    .describe("All apply to the text that was checked; none overlaps another"),
});

const finding = z.strictObject({
  rule: z.string(),
  severity,
  consequence: z.string(),
  message: z.string(),
  path: z.array(z.union([z.string(), z.int()])).describe("The field, from the top of the case"),
  ...place,
  authority: z.array(authority),
  related: z.array(related),
  fixes: z.array(z.string()).describe("The titles of the fixes"),
  requirement: z.string().describe("The title of the rule"),
  remedy: z.string().optional().describe("What to do"),
  fixes_with_edits: z.array(fixWithEdits).describe("The same fixes, in the same order"),
});

const ruleChanged = z.looseObject({ rule: z.string() });

const checkedFile = z.strictObject({
  path: z.string(),
  edition: z.string(),
  edition_by_date: z.boolean(),
  edition_chosen_by: z
    .enum(["case", "option", "date"])
    .optional()
    .describe("Whether the case or the option --edition names the edition, or the mailing date decides"),
  findings: z.array(finding),
  ignored: z
    .array(z.strictObject({ rule: z.string(), message: z.string(), reason: z.string(), line: z.int() }))
    .optional()
    .describe("What comments in the case suppress"),
  rules_changed: z.array(ruleChanged).optional().describe("The rules that settings or options change"),
  not_judged: z.array(z.string()).optional(),
});

export const checkReport = z.strictObject({
  $schema: z.string(),
  format: z.literal(reportFormatNumber).describe("The number of this format"),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  as_of: z.string().optional().describe("The date that counted as today"),
  known_on: z.string().optional().describe("Law that became known later was treated as unknown"),
  files: z.array(checkedFile),
  summary: z.strictObject({ error: z.int(), warning: z.int(), information: z.int() }),
  reminders: z.array(z.strictObject({ edition: z.string(), message: z.string() })),
  rules_off: z.int(),
});

export type CheckReport = z.infer<typeof checkReport>;
export type ReportedFile = CheckReport["files"][number];
export type ReportedFinding = ReportedFile["findings"][number];
