// The few parts of VS Code's API that pages use, for tests outside of VS Code. Import it before the page, which must be
// imported with `await import`. A test may replace functions of `window` and `workspace` with `instead`, and restore
// them with the function that it returns.
import { registerHooks } from "node:module";

const stand = `
const inWords = (message, ...values) =>
  message.replace(/\\{(\\d+)\\}/g, (hole, index) => String(values[Number(index)] ?? hole));
export const l10n = { t: inWords };
export const version = "1.96.0";
const clipboard = { text: "" };
export const env = {
  language: "en",
  uiKind: 1,
  clipboard: { writeText: async (text) => { clipboard.text = text; }, readText: async () => clipboard.text },
};
const none = () => new Proxy({}, { get: (own, key) => own[key] ?? (() => undefined) });
export const window = none(), workspace = none(), commands = none(), languages = none(), lm = none();
export class Uri {
  static parse(text) {
    return Object.assign(new Uri(), { path: text.replace(/^file:\\/\\//, ""), toString: () => text });
  }
}
export class Range {}
export class TabInputText {}
export class Disposable {}
export class LanguageModelTextPart {}
export class LanguageModelToolResult {}
export class Position {}
export class EventEmitter {}
export class SnippetString {}
export class SnippetTextEdit {}
export class Selection {}
export class WorkspaceEdit { set() {} }
export const QuickInputButtons = none(), TextEdit = none(), UIKind = { Desktop: 1, Web: 2 }, ViewColumn = {}, ProgressLocation = {};
`;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "vscode"
      ? { url: `data:text/javascript,${encodeURIComponent(stand)}`, shortCircuit: true }
      : next(specifier, context),
});

interface Stand {
  readonly window: object;
  readonly workspace: object;
}

/** Replaces these functions of VS Code until the returned function is called. */
export async function instead(
  own: Partial<Record<keyof Stand, Readonly<Record<string, unknown>>>>,
): Promise<() => void> {
  const { window, workspace }: Stand = await import("vscode");
  const stand = { window, workspace };
  const put = Object.entries(stand).map(([name, part]) => {
    const functions = own[name as keyof Stand] ?? {};
    Object.assign(part, functions);
    return () => {
      for (const key of Object.keys(functions)) Reflect.deleteProperty(part, key);
    };
  });
  return () => {
    for (const takeOut of put) takeOut();
  };
}
