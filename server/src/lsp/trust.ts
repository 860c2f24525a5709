// Whether the open folders are trusted. Rule settings of an untrusted folder are not applied, so that a case from
// elsewhere is checked as strictly as any other.
import type { Connection } from "vscode-languageserver";
import { notTrusted } from "../core/engine/settings.ts";
import { trustGrantedNotification } from "./protocol/index.ts";
import type { CaseSettings, Runtime } from "./runtime.ts";

export interface Trust {
  isTrusted(): boolean;
  /** Takes the client's initialization options; a client that does not mention trust trusts its folders. */
  begin(initializationOptions: unknown): void;
  /** Calls back once the folders become trusted. */
  onGranted(then: () => void): void;
  /** The runtime, whose settings files have no rule settings until their folders are trusted. */
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

/** Settings as they apply in a folder that is not trusted, with a problem that says so. */
export function withoutRules<Found extends Pick<CaseSettings, "rules" | "problems" | "text">>(
  found: Found,
): Found {
  if (found.rules.size === 0) return found;
  const problem = notTrusted(found.text);
  return { ...found, rules: new Map(), problems: [...found.problems, ...(problem ? [problem] : [])] };
}
