// A guard around every handler: a mistake in the program costs one answer, and no text of a case reaches a log.
import { ErrorCodes, ResponseError } from "vscode-languageserver";
import { errorReport } from "../core/engine/error-report.ts";
import type { ErrorLog } from "./error-log.ts";
import type { RequestFailure } from "./protocol/request-type.ts";

export interface Guard {
  /** Runs a handler; an error in it is logged, and answered with its name and class alone. */
  guarded<T>(name: string, handler: () => T | Promise<T>): Promise<T>;
  /** The same for work that nobody waits for: an error in it ends with its entry in the log. */
  unwaited(name: string, work: () => unknown): void;
}

export function guardOf(errors: Pick<ErrorLog, "add">): Guard {
  const guarded: Guard["guarded"] = async (name, handler) => {
    try {
      return await handler();
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      errors.add(name, error);
      const { errorClass } = errorReport(error);
      const failure: RequestFailure = { kind: "failed", errorClass };
      throw new ResponseError(ErrorCodes.InternalError, `${name} failed`, failure);
    }
  };
  return {
    guarded,
    unwaited(name, work) {
      guarded(name, async () => void (await work())).catch(() => undefined);
    },
  };
}
