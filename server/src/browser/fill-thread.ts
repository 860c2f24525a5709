// Stands in for host/fill-thread.ts: forms are filled in by the worker that writes.
import type { FillOrder, fillForm } from "../forms-pdf/fill-form.ts";
import { written } from "./writer.ts";

/** The same as `fillForm`. */
export function fillInThread(
  bytes: Uint8Array,
  order: FillOrder,
  onError?: (error: unknown) => void,
): ReturnType<typeof fillForm> {
  return written({ kind: "fill", given: [bytes, order] }, { onError });
}
