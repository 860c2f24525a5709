// Whether the folders that are open are trusted. What a folder that is not trusted says of rules is not applied, so that
// a case that came from elsewhere is checked as strictly as any other.
import type { Connection } from "vscode-languageserver";
import { notTrusted } from "../core/engine/settings.ts";
import { trustGrantedNotification } from "./protocol/index.ts";
import type { CaseSettings, Runtime } from "./runtime.ts";

export interface Trust {
  isTrusted(): boolean;
  /** Takes what a client says of itself when it connects; one that says nothing trusts its folders. */
  begin(initializationOptions: unknown): void;
  /** Calls back once the folders have come to be trusted. */
  onGranted(then: () => void): void;
  /** The runtime, whose settings files say nothing of rules as long as their folders are not trusted. */
  applied(runtime: Runtime): Runtime;
}

export function trustOf(connection: Pick<Connection, "onNotification">): Trust {
  let trusts = true;
  const waiting: (() => void)[] = [];
  connection.onNotification(trustGrantedNotification.method, () => {
    if (trusts) return;
    trusts = true;
    for (const tell of waiting) tell();
  });
  return {
    isTrusted: () => trusts,
    begin(options) {
      trusts = !(
        typeof options === "object" &&
        options !== null &&
        "isTrusted" in options &&
        options.isTrusted === false
      );
    },
    onGranted: (then) => void waiting.push(then),
    applied: (runtime) => ({
      ...runtime,
      async settingsFor(caseFile) {
        const found = await runtime.settingsFor(caseFile);
        return trusts ? found : withoutRules(found);
      },
    }),
  };
}

function withoutRules(found: CaseSettings): CaseSettings {
  if (found.rules.size === 0) return found;
  const problem = notTrusted(found.text);
  return { ...found, rules: new Map(), problems: [...found.problems, ...(problem ? [problem] : [])] };
}
