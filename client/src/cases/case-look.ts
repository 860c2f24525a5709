// The appearance of a case in the list: its icon, and the color and badge of its name. They are attached to a URI of
// our own, so that the same file looks as usual in the explorer.
import { type Disposable, FileDecoration, l10n, ThemeColor, Uri, window } from "vscode";
import type { CaseBrief } from "../../../server/src/lsp/protocol/index.ts";
import { counted } from "../shared/counts.ts";
import { isUrgent, type ListedState } from "./order.ts";
import type { Checking } from "./words.ts";
import { capitalize, isPlainlyClear, stateWord } from "./words.ts";

const scheme = "parole-case-state";

export interface CaseLook {
  /** A product icon of VS Code, and a theme color. */
  readonly icon: string;
  readonly color: string | undefined;
  /** The URI by which VS Code requests the badge and color. */
  readonly decorated: Uri;
}

export function lookOfCase(file: Uri, brief: CaseBrief | null, checking: Checking): CaseLook {
  if (checking !== "current") {
    const isStopped = checking === "stopped";
    return {
      icon: isStopped ? "circle-slash" : "sync",
      color: isStopped ? "list.errorForeground" : undefined,
      decorated: Uri.from({ scheme, path: file.path }),
    };
  }
  const state = brief?.state.state;
  const errors = Math.min(brief?.counts.error ?? 0, 10);
  const query = `${state ?? ""},${errors},${isUrgent(brief) ? "urgent" : ""}`;
  const isPlain = brief !== null && isPlainlyClear(brief);
  return { ...iconOf(state, isPlain), decorated: Uri.from({ scheme, path: file.path, query }) };
}

/** `isPlain`: no rule is suppressed that would change a clear verdict. */
function iconOf(state: ListedState | undefined, isPlain: boolean): Pick<CaseLook, "icon" | "color"> {
  switch (state) {
    case "overdue":
      return { icon: "bell", color: "list.errorForeground" };
    case "errors":
      return { icon: "error", color: "problemsErrorIcon.foreground" };
    case "warnings":
      return { icon: "warning", color: "problemsWarningIcon.foreground" };
    case "clear":
      return isPlain
        ? { icon: "pass", color: "charts.green" }
        : { icon: "info", color: "problemsInfoIcon.foreground" };
    case "filed":
      return { icon: "mail", color: "charts.blue" };
    case "decided":
      return { icon: "law", color: "descriptionForeground" };
    case "closed":
      return { icon: "archive", color: "descriptionForeground" };
    case undefined:
      return { icon: "circle-outline", color: undefined };
  }
}

/** Shows badges for overdue cases and for the number of errors. */
export function decorateCases(): Disposable {
  return window.registerFileDecorationProvider({
    provideFileDecoration(uri) {
      if (uri.scheme !== scheme) return undefined;
      const [state, errors = "", urgent] = uri.query.split(",");
      if (state === "overdue") {
        return new FileDecoration("!", capitalize(stateWord(state)), new ThemeColor("list.errorForeground"));
      }
      const count = Number(errors);
      const many = count > 9 ? "9+" : errors;
      return new FileDecoration(
        count === 0 ? undefined : many,
        counted(count, l10n.t("1 error"), l10n.t("{0} errors", many)) || undefined,
        urgent === "urgent" ? new ThemeColor("list.warningForeground") : undefined,
      );
    },
  });
}
