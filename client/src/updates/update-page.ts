// The cases whose findings changed with an update, as a page to read.
import { l10n } from "vscode";
import type { ChangedCase } from "../../../server/src/lsp/protocol/index.ts";
import { type Html, html } from "../webview/html.ts";
import { toPlace } from "../webview/place.ts";

/** `from` and `to` are versions of the extension. */
export function updatePage(
  changed: readonly ChangedCase[],
  from: string,
  to: string,
  fileOf: (uri: string) => string,
): Html {
  const what = l10n.t(
    "Parole Case was updated from {0} to {1}. The cases below did not change; their findings changed with the update.",
    from,
    to,
  );
  return html`<h1>${l10n.t("Findings changed with the update")}</h1>
<p>${what}</p>
${changed.map((one) => casePart(one, fileOf(one.uri)))}`;
}

const start = { line: 0, character: 0 };

function casePart({ uri, beneficiaries, matter, changes }: ChangedCase, file: string): Html {
  const who = [beneficiaries.join(", "), matter ?? ""].filter((words) => words !== "").join(", ");
  const items = changes.map(({ kind, rule, title, message, range, why }) => {
    const what = message ?? title;
    const words = kind === "appeared" ? l10n.t("New: {0}", what) : l10n.t("No longer found: {0}", what);
    const place = range && html` ${toPlace(uri, range, l10n.t("Line {0}", range.start.line + 1))}`;
    return html`<li>${words}${place}<br><span class="soft">${why}: <code>${rule}</code></span></li>`;
  });
  return html`<h2>${who === "" ? file : who}</h2>
<p>${toPlace(uri, { start, end: start }, file)}</p>
<ul>${items}</ul>`;
}
