// The findings as workflow commands, which GitHub Actions shows at their lines in a pull request.
import type { Severity } from "../../core/base/severity.ts";
import { lineStarts } from "../../core/text/lines.ts";
import { placeOf } from "./json.ts";
import { type CheckedPath, type ReportFormat, summaryLine } from "./report.ts";
import { pathFromHere } from "./report-path.ts";
import { remedyOf } from "./rules.ts";

const commands: Record<Severity, string> = { error: "error", warning: "warning", information: "notice" };

export const githubFormat: ReportFormat = {
  head: () => "",
  file({ path, text, findings, listed = findings }: CheckedPath) {
    const starts = lineStarts(text.text);
    const lines = listed.map(({ rule, severity, message, span }) => {
      const { line, column, endLine, endColumn } = placeOf(span, starts);
      const at = { file: pathFromHere(path), line, endLine, col: column, endColumn, title: rule };
      const properties = Object.entries(at).map(([name, value]) => `${name}=${property(String(value))}`);
      const remedy = remedyOf(rule);
      const said = remedy === undefined ? message : `${message}\n${remedy}`;
      return `::${commands[severity]} ${properties.join(",")}::${data(said)}\n`;
    });
    return lines.join("");
  },
  between: "",
  end: (files) => `${summaryLine(files)}\n`,
};

/** GitHub reads these escapes in the text of a command. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
