// A program in a terminal, as a person uses it: keys are sent to it, and its screen is read.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { eventually } from "./eventually.ts";
import { projectRoot } from "./project.ts";

export interface Terminal {
  /** Presses keys, by the names that tmux has for them; anything else is typed. */
  press(...keys: readonly string[]): void;
  /** The screen once it matches. */
  until(shown: RegExp): Promise<string>;
  /** Keeps the screen as it is now, in out/terminal. */
  keep(name: string): void;
  end(): void;
}

/** Starts a program in a folder. The terminal is one of its own, and ends with `end`. */
export function openTerminal(
  command: readonly string[],
  {
    folder,
    environment,
  }: { readonly folder: string; readonly environment: Readonly<Record<string, string>> },
): Terminal {
  const socket = `parole-case-${process.pid}-${path.basename(command[0] ?? "")}`;
  const tmux = (...args: readonly string[]) =>
    execFileSync("tmux", ["-L", socket, "-f", "/dev/null", ...args], { encoding: "utf8" });
  const variables = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
  tmux("new-session", "-d", "-x", "120", "-y", "40", "-c", folder, "env", ...variables, ...command);
  const screen = () => tmux("capture-pane", "-p");
  return {
    press: (...keys) => void tmux("send-keys", ...keys),
    until: (shown) => eventually(screen, (text) => shown.test(text), `${shown} on the screen`),
    keep(name) {
      const kept = path.join(projectRoot, "out", "terminal");
      mkdirSync(kept, { recursive: true });
      writeFileSync(path.join(kept, `${name}.txt`), screen());
    },
    end: () => void tmux("kill-server"),
  };
}
