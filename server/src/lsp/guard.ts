// A guard around every handler: a mistake in the program costs one answer, and no text of a case reaches a log.
import { ResponseError } from "vscode-languageserver";
import type { Runtime } from "./runtime.ts";

export interface Guard {
  /** Runs a handler; a mistake in it is logged by name and class alone, and answered as such. */
  guarded<T>(name: string, handler: () => T | Promise<T>): Promise<T>;
  /** The same for work that nobody waits for: a mistake in it ends with its line in the log. */
  unwaited(name: string, work: () => unknown): void;
}

export function guardOf({ log }: Pick<Runtime, "log">): Guard {
  const guarded: Guard["guarded"] = async (name, handler) => {
    try {
      return await handler();
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      const kind = error instanceof Error ? error.constructor.name : typeof error;
      log(`${name}: ${kind}`);
      throw new ResponseError(-32603, `${name} failed`);
    }
  };
  return {
    guarded,
    unwaited(name, work) {
      guarded(name, async () => void (await work())).catch(() => undefined);
    },
  };
}
