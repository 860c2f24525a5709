// The type of our own requests and notifications, as one constant on both sides: the method, and the types of its
// parameters, result, and failure. The protocol library's own `RequestType` is not shared here: the client and the
// server depend on different major versions of it, which do not accept each other's constants.

import type { RequestMethod } from "./params.ts";

/**
 * A request of our own. Its method decides its parameters (params.ts); the types exist for the compiler only, and on the
 * wire there is the method.
 */
export interface RequestType<Method extends RequestMethod, Result, Failure = RequestFailure> {
  readonly method: Method;
  /** Holds the types; never has a value. */
  readonly types?: { readonly result: Result; readonly failure: Failure };
}

/** A notification of our own, in either direction. */
export interface NotificationType<Params> {
  readonly method: `parole-case/${string}`;
  /** Holds the type; never has a value. */
  readonly types?: (params: Params) => void;
}

/** The `data` of an error response. It never contains a value that was sent. */
export type RequestFailure =
  /** With the code InvalidParams: the names of the fields that are missing or have a wrong value. */
  | { readonly kind: "invalid-params"; readonly fields: readonly string[] }
  /** With the code InternalError: the class of the error, which the server has logged. */
  | { readonly kind: "failed"; readonly errorClass: string };

/** Whether the `data` of an error response is ours. */
export function isRequestFailure(data: unknown): data is RequestFailure {
  if (typeof data !== "object" || data === null || !("kind" in data)) return false;
  return (
    (data.kind === "invalid-params" && "fields" in data && Array.isArray(data.fields)) ||
    (data.kind === "failed" && "errorClass" in data && typeof data.errorClass === "string")
  );
}
