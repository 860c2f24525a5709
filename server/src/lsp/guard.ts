// A guard around every handler: an error in the program costs one answer, and no text of a case reaches a log.
import { ErrorCodes, ResponseError } from "vscode-languageserver";
import { errorReport } from "../core/engine/error-report.ts";
import type { ErrorLog } from "./error-log.ts";
import type { RequestFailure } from "./protocol/request-type.ts";

export interface Guard {
  /** Runs a handler. An error in it is logged and answered with its name and class only. */
  guarded<T>(name: string, handler: () => T | Promise<T>): Promise<T>;
  /** The same for work that nothing awaits: an error in it is only logged. */
  inBackground(name: string, work: () => unknown): void;
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
    inBackground(name, work) {
      guarded(name, async () => void (await work())).catch(() => undefined);
    },
  };
}
