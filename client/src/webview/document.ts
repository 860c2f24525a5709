// A whole HTML document, for a view in VS Code and for a file that a browser prints: it loads and runs nothing but what
// it names itself.
import { env, l10n } from "vscode";
import { type Content, type Html, html } from "./html.ts";
import { style } from "./style.ts";

/** The document of a view. It is empty until its script requests the contents. */
export function viewDocument({ script, title }: { readonly script: string; readonly title: string }): string {
  const nonce = newNonce();
  return documentOf({
    title,
    nonce,
    body: html`<main id="page" aria-busy="true"><p>${l10n.t("Loading…")}</p></main>
<p id="said" role="status"></p>
<script nonce="${nonce}" src="${script}"></script>`,
  });
}

/** The document of a file to print, with a print button. */
export function printDocument({ title, body }: { readonly title: string; readonly body: Html }): string {
  const nonce = newNonce();
  return documentOf({
    title,
    nonce,
    body: html`<main id="page"><p class="actions unprinted"><button type="button" id="print">${l10n.t("Print…")}</button></p>
${body}</main>
<script nonce="${nonce}">document.getElementById("print").addEventListener("click", () => print());</script>`,
  });
}

function documentOf({
  title,
  nonce,
  body,
}: {
  readonly title: string;
  readonly nonce: string;
  readonly body: Content;
}): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  const { markup } = html`<html lang="${env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style nonce="${nonce}">${{ markup: style }}</style>
</head>
<body>${body}</body>
</html>
`;
  return `<!DOCTYPE html>\n${markup}`;
}

function newNonce(): string {
  return crypto.randomUUID().replaceAll("-", "");
}
