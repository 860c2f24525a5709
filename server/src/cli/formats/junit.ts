// The report of a check as JUnit XML, which build servers show as tests: a file is a suite, and each finding a failed
// test. A note is a test that passed, with the note as its output.
import { lineStarts } from "../../core/text/lines.ts";
import { placeOf } from "./json.ts";
import type { CheckedPath, ReportFormat, Summary } from "./report.ts";
import { pathFromHere } from "./report-path.ts";
import { remedyOf } from "./rules.ts";

export const junitFormat: ReportFormat = {
  head(files) {
    const { tests, failures } = countsOf(files.map(({ counts }) => counts));
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="parole-case" tests="${tests}" failures="${failures}">\n`;
  },
  file: suiteOf,
  between: "",
  end: () => "</testsuites>\n",
};

function countsOf(each: readonly Summary[]): { readonly tests: number; readonly failures: number } {
  const counts = { tests: 0, failures: 0 };
  for (const { error, warning, information } of each) {
    counts.tests += Math.max(1, error + warning + information);
    counts.failures += error + warning;
  }
  return counts;
}

function suiteOf({ path, text, findings, listed = findings }: CheckedPath): string {
  const starts = lineStarts(text.text);
  const file = xml(pathFromHere(path));
  const cases = listed.map(({ rule, severity, message, span }) => {
    const { line, column } = placeOf(span, starts);
    const remedy = remedyOf(rule);
    const said = xml(
      [`${pathFromHere(path)}:${line}:${column}`, message, ...((remedy ?? "") ? [remedy ?? ""] : [])].join(
        "\n",
      ),
    );
    const body =
      severity === "information"
        ? `<system-out>${said}</system-out>`
        : `<failure type="${severity}" message="${xml(message)}">${said}</failure>`;
    return `    <testcase classname="${file}" name="${xml(`${rule} (line ${line})`)}">${body}</testcase>\n`;
  });
  const passed = `    <testcase classname="${file}" name="check"/>\n`;
  const failures = listed.filter(({ severity }) => severity !== "information").length;
  return `  <testsuite name="${file}" tests="${Math.max(1, listed.length)}" failures="${failures}">\n${cases.length === 0 ? passed : cases.join("")}  </testsuite>\n`;
}

/** Without the characters that XML cannot have. */
function xml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;")
    .replaceAll(/(?!\t)\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu, "\ufffd");
}
