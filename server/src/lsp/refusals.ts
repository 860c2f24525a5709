// How the server says, in the protocol's terms, that it gives no answer.

import {
  type DiagnosticServerCancellationData,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver";
import { sentence } from "../core/message/message.ts";
import type { RequestFailure } from "./protocol/request-type.ts";

/** The client has taken its request back. */
export function requestCancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "The request was canceled");
}

/** The text is no longer that which was asked about: places in the question or the answer would be wrong. */
export function contentModified(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.ContentModified, "The file changed. Try again");
}

/** The same for findings, which the client is to ask for again. */
export function findingsOutdated(): ResponseError<DiagnosticServerCancellationData> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, "The file changed. Try again", {
    retriggerRequest: true,
  });
}

/** Params of a request of our own are wrong or missing in these fields. */
export function paramsRefused(method: string, fields: readonly string[]): ResponseError<RequestFailure> {
  return new ResponseError(ErrorCodes.InvalidParams, `${method}: wrong or missing: ${fields.join(", ")}`, {
    kind: "invalid-params",
    fields,
  });
}

/** Said where a case file is not there, or cannot be opened. */
export const caseUnread = sentence("The case file could not be read.");
