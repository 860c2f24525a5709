// Why one of our requests failed, in words without any text of a case.
import { isRequestFailure } from "../../../server/src/lsp/protocol/index.ts";

/** Only the class of an error: its message could contain text of a case. */
export function failureIn(error: unknown): string {
  const data = typeof error === "object" && error !== null && "data" in error ? error.data : undefined;
  if (!isRequestFailure(data)) return error instanceof Error ? error.name : typeof error;
  switch (data.kind) {
    case "failed":
      return data.errorClass;
    case "invalid-params":
      return `invalid params (${data.fields.join(", ")})`;
  }
}
