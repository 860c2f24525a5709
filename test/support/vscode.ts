// The few words of VS Code's own interface that pages are written with, for tests outside VS Code. To be imported before
// the page, which has to be imported by `await import`.
import { registerHooks } from "node:module";

const stand = `
const inWords = (message, ...values) =>
  message.replace(/\\{(\\d+)\\}/g, (hole, index) => String(values[Number(index)] ?? hole));
export const l10n = { t: inWords };
export const env = { language: "en" };
const none = new Proxy({}, { get: () => () => undefined });
export const window = none, workspace = none, commands = none, languages = none;
export const Uri = { parse: (text) => ({ toString: () => text }) };
export class Range {}
export class Selection {}
export class WorkspaceEdit {}
export const QuickInputButtons = none, TextEdit = none, UIKind = { Desktop: 1 };
`;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "vscode"
      ? { url: `data:text/javascript,${encodeURIComponent(stand)}`, shortCircuit: true }
      : next(specifier, context),
});
