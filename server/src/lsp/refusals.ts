// The error responses with which the server gives no answer.

import {
  type DiagnosticServerCancellationData,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver";
import { sentence } from "../core/message/message.ts";
import type { RequestFailure } from "./protocol/request-type.ts";

/** The client has canceled its request. */
export function requestCancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "The request was canceled");
}

/** The text has changed since the request: positions in the request or the answer would be wrong. */
export function contentModified(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.ContentModified, "The file changed. Try again");
}

/** The same for findings, which the client should request again. */
export function findingsOutdated(): ResponseError<DiagnosticServerCancellationData> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, "The file changed. Try again", {
    retriggerRequest: true,
  });
}

/** Parameters of a request of our own are wrong or missing in these fields. */
export function paramsRefused(method: string, fields: readonly string[]): ResponseError<RequestFailure> {
  return new ResponseError(ErrorCodes.InvalidParams, `${method}: wrong or missing: ${fields.join(", ")}`, {
    kind: "invalid-params",
    fields,
  });
}

/** Used if a case file does not exist or cannot be opened. */
export const caseUnread = sentence("The case file could not be read.");
