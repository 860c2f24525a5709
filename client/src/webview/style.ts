// The style of the views: the colors and fonts of VS Code, and black on white on paper. Severity is written in words
// with a colored mark next to them, since the colors of some themes are too faint for text.

export const style = `
:root {
  --ink: var(--vscode-foreground, #1a1a1a);
  --paper: var(--vscode-editor-background, #ffffff);
  --soft: var(--vscode-descriptionForeground, #595959);
  --link: var(--vscode-textLink-foreground, #00509d);
  --line: var(--vscode-contrastBorder, var(--vscode-panel-border, #b4b4b4));
  --focus: var(--vscode-focusBorder, #00509d);
  --grave: var(--vscode-editorError-foreground, #b00020);
  --risk: var(--vscode-editorWarning-foreground, #8a6100);
  --note: var(--vscode-editorInfo-foreground, #00509d);
  --good: var(--vscode-testing-iconPassed, #1a7f37);
  --raised: var(--vscode-button-background, #00509d);
  --on-raised: var(--vscode-button-foreground, #ffffff);
  --raised-line: var(--vscode-contrastBorder, var(--vscode-button-border, transparent));
  --plain: var(--vscode-button-secondaryBackground, var(--vscode-editor-background, #e4e4e4));
  --on-plain: var(--vscode-button-secondaryForeground, #1a1a1a);
}
body {
  color: var(--ink);
  background: var(--paper);
  font-family: var(--vscode-font-family, "Segoe UI", system-ui, sans-serif);
  font-size: var(--vscode-font-size, 13px);
  line-height: 1.5;
  margin: 0;
  padding: 1rem 1.5rem 2rem;
}
main { max-width: 60rem; }
h1 { font-size: 1.6em; font-weight: 600; margin: 0.5rem 0; }
h2 { font-size: 1.2em; font-weight: 600; margin: 1.75rem 0 0.5rem; padding-bottom: 0.25rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1em; font-weight: 600; margin: 1rem 0 0.25rem; }
h2 .count { font-weight: 400; color: var(--soft); font-size: 0.85em; margin-left: 0.75rem; }
p { margin: 0.4rem 0; }
ul.plain, ol.plain { list-style: none; margin: 0; padding: 0; }
.soft { color: var(--soft); }
.state { font-size: 1.1em; }
.actions { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 0.75rem 0; align-items: center; }
button {
  font: inherit;
  color: var(--on-raised);
  background: var(--raised);
  border: 1px solid var(--raised-line);
  border-radius: 2px;
  padding: 0.25rem 0.75rem;
  cursor: pointer;
}
button.second { color: var(--on-plain); background: var(--plain); }
button.small { padding: 0 0.5rem; min-width: 24px; min-height: 24px; }
button:disabled { opacity: 0.4; cursor: default; }
button.link, a { color: var(--link); text-decoration: underline; }
button.link { background: none; border: none; padding: 0; text-align: left; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
label { display: inline-flex; gap: 0.4rem; align-items: center; }
ul.lines > li { margin: 0.5rem 0; padding-left: 2rem; position: relative; }
ul.lines > li > .mark { position: absolute; left: 0; font-size: 1.15em; line-height: 1.3; }
.mark { color: var(--soft); }
.met > .mark { color: var(--good); }
.not-met > .mark { color: var(--grave); }
.at-risk > .mark { color: var(--risk); }
.note > .mark, .untold > .mark { color: var(--note); }
.open-only .met { display: none; }
.remedy, .remark, .evidence { display: block; }
table { border-collapse: collapse; width: 100%; margin: 0.5rem 0; }
caption { text-align: left; padding-bottom: 0.5rem; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.75rem 0.4rem 0; border-bottom: 1px solid var(--line); }
thead button { color: inherit; background: none; border: none; padding: 0; font-weight: 600; }
thead th { white-space: nowrap; }
tbody th { font-weight: 400; }
td.number, th.number { text-align: right; white-space: nowrap; }
td.day { white-space: nowrap; }
tr[draggable="true"] { cursor: grab; }
tr.before > * { box-shadow: inset 0 2px 0 var(--focus); }
tr.behind > * { box-shadow: inset 0 -2px 0 var(--focus); }
.trouble, tr.overdue .when { border-left: 3px solid var(--grave); padding-left: 0.5rem; }
.trouble, tr.overdue .when { display: block; }
#said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print {
  :root { --ink: #000; --paper: #fff; --soft: #333; --link: #000; --line: #999; --grave: #000; --risk: #000; --note: #000; --good: #000; }
  body { font-family: Georgia, "Times New Roman", serif; font-size: 10.5pt; padding: 0; }
  main { max-width: none; }
  .unprinted { display: none; }
  h2, h3 { break-after: avoid; }
  li, tr { break-inside: avoid; }
  a { text-decoration: none; }
  a[href^="http"]::after { content: " (" attr(href) ")"; overflow-wrap: anywhere; }
}
`;
