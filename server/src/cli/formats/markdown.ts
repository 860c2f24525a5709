// The report of a check as Markdown, for a page or a note to a colleague.
import { namedAuthority } from "../../core/casework/authorities.ts";
import { notJudgedInShort } from "../../core/casework/not-judged.ts";
import { lineStarts } from "../../core/text/lines.ts";
import { placeOf } from "./json.ts";
import { type CheckedPath, type FileSummary, type ReportFormat, remindersOf, summaryLine } from "./report.ts";
import { remedyOf } from "./rules.ts";
import { severityWords } from "./text.ts";

export const markdownFormat: ReportFormat = {
  head(files) {
    const reminders = remindersOf(files).map(
      ({ edition, message }) => `> ${escaped(`${edition}: ${message}`)}\n\n`,
    );
    return `# Check of case files\n\n${files.length === 0 ? "" : `${summaryLine(files)}.\n\n`}${reminders.join("")}`;
  },
  file: sectionOf,
  between: "\n",
  end: (files) =>
    files.some(({ changes }) => changes) ? `\n---\n\n${notJudgedInShort}.\n${unjudged(files)}` : "",
};

function sectionOf({
  path,
  text,
  edition,
  isEditionByDate,
  findings,
  listed = findings,
}: CheckedPath): string {
  const starts = lineStarts(text.text);
  const head = `## ${escaped(path)}\n\nEdition ${edition}${isEditionByDate ? ", chosen by date" : ""}.\n`;
  if (listed.length === 0) return `${head}\nNo findings.\n`;
  const items = listed.map(({ rule, severity, message, span, authority }) => {
    const { line, column } = placeOf(span, starts);
    const remedy = remedyOf(rule);
    const sources = authority.map((one) => {
      const { title, where, dates, url } = namedAuthority(one);
      const name = url === undefined ? escaped(title) : `[${escaped(title)}](${url})`;
      return `  - ${name}, ${escaped(`${where}, ${dates}`)}\n`;
    });
    return [
      `- **${severityWords[severity]}**, line ${line}, column ${column}: ${escaped(message)}\n`,
      ...(remedy === undefined ? [] : [`  - What to do: ${escaped(remedy)}\n`]),
      `  - Rule: \`${rule}\`\n`,
      ...sources,
    ].join("");
  });
  return `${head}\n${items.join("")}`;
}

function unjudged(files: readonly FileSummary[]): string {
  const lines = files.flatMap(({ path, notJudged = [] }) =>
    notJudged.map((line) => `- ${escaped(files.length === 1 ? line : `${path}: ${line}`)}\n`),
  );
  return lines.length === 0 ? "" : `\n${lines.join("")}`;
}

/** Text of a case that neither formats anything nor becomes a link or a tag. */
function escaped(text: string): string {
  return text
    .replaceAll("\n", " ")
    .replaceAll(/[\\`*_{}[\]<>#|~!]/g, "\\$&")
    .replaceAll("&", "&amp;");
}
