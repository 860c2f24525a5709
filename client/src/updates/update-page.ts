// The cases whose findings changed with an update, as a page to read.
import { l10n } from "vscode";
import type { ChangedCase } from "../../../server/src/lsp/requests.ts";

/** In Markdown; `from` and `to` are versions of the extension. */
export function updatePage(changed: readonly ChangedCase[], from: string, to: string): string {
  return [
    `# ${l10n.t("Findings changed with the update")}`,
    "",
    l10n.t(
      "Parole Case was updated from {0} to {1}. The cases below did not change; their findings changed with the update.",
      from,
      to,
    ),
    "",
    ...changed.flatMap(casePart),
  ].join("\n");
}

function casePart({ uri, beneficiaries, matter, changes }: ChangedCase): string[] {
  const who = [beneficiaries.join(", "), matter ?? ""].filter((words) => words !== "").join(", ");
  const name = decodeURIComponent(uri.slice(uri.lastIndexOf("/") + 1));
  return [
    `## ${plain(who === "" ? name : who)}`,
    "",
    `[${plain(name)}](${uri})`,
    "",
    ...changes.map(({ kind, rule, title, message, range, why }) => {
      const line = range ? l10n.t(" (line {0})", range.start.line + 1) : "";
      const what = plain(message ?? title);
      const words =
        kind === "appeared" ? l10n.t("New: {0}{1}.", what, line) : l10n.t("No longer found: {0}.", what);
      return `- ${words} ${plain(why)}. (\`${rule}\`)`;
    }),
    "",
  ];
}

/** Words as they are, whatever they would mean in Markdown. */
function plain(words: string): string {
  return words.replaceAll(/\s+/g, " ").replaceAll(/[\\`*_[\]<>|~#]/g, "\\$&");
}
