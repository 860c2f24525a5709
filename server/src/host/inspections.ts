// Looks at the files of cases, one after the other, in a thread that can be ended at any time, since it keeps nothing
// that cannot be read again. It reads a file and answers with its fingerprint first, since what a file with this content
// says may be known already.
import { getHeapStatistics } from "node:v8";
import type { MessagePort } from "node:worker_threads";
import { type ContentReport, inspectFile } from "../packet-pdf/read/inspect-file.ts";
import { loadFonts } from "./fonts.ts";
import { codeToKeep } from "./keep-code.ts";
import { readRegularFile } from "./regular-file.ts";
import { releaseBytes } from "./release-bytes.ts";
import { sha256 } from "./sha256.ts";

/** The orders that the thread receives. A file is inspected after it was read. */
export type InspectOrder = { readonly kind: "read"; readonly file: string } | { readonly kind: "inspect" };

/** Its answers, one to each order; before that to inspect, errors in the program that occurred. */
export type InspectAnswer =
  | { readonly kind: "ready" }
  | { readonly kind: "read"; readonly fingerprint: string }
  /** The file cannot be read. */
  | { readonly kind: "unread" }
  | { readonly kind: "error"; readonly error: unknown }
  /** `heap` is how many bytes of objects are kept, with what can be collected. */
  | { readonly kind: "report"; readonly report: ContentReport; readonly heap: number };

/** Answers the orders that arrive. */
export function answerOrders(port: Pick<MessagePort, "on" | "postMessage">): void {
  const held: { bytes: Uint8Array } = { bytes: new Uint8Array() };
  const memory = reusedMemory();
  const answer = (content: InspectAnswer): void => port.postMessage(content);

  const read = async (file: string): Promise<void> => {
    memory.release(held.bytes);
    try {
      held.bytes = await readRegularFile(file, memory.allocate);
    } catch {
      answer({ kind: "unread" });
      return;
    }
    answer({ kind: "read", fingerprint: sha256(held.bytes) });
  };

  const inspect = async (): Promise<void> => {
    const { bytes } = held;
    held.bytes = new Uint8Array();
    const report = await inspectFile(bytes, loadFonts, (error) => answer({ kind: "error", error }));
    memory.release(bytes);
    answer({ kind: "report", report, heap: getHeapStatistics().used_heap_size });
    if (report.state === "readable" && report.kind === "pdf") codeToKeep.publish(undefined);
  };

  port.on("message", (order: InspectOrder) => {
    void (order.kind === "read" ? read(order.file) : inspect());
  });
  answer({ kind: "ready" });
}

/**
 * The same memory for one file after the other: whenever some megabytes are allocated, the runtime collects what is not
 * used any more, which takes longer than looking at a file. More than the usual size is freed at once.
 */
function reusedMemory() {
  const kept: { bytes: Buffer } = { bytes: Buffer.alloc(0) };
  return {
    allocate(size: number): Buffer {
      if (size > mostReused) return Buffer.allocUnsafeSlow(size);
      if (size > kept.bytes.length) {
        releaseBytes(kept.bytes);
        kept.bytes = Buffer.allocUnsafeSlow(Math.min(mostReused, 2 * size));
      }
      return kept.bytes.subarray(0, size);
    },
    release(bytes: Uint8Array): void {
      if (bytes.buffer !== kept.bytes.buffer) releaseBytes(bytes);
    },
  };
}

const mostReused = 32 * 2 ** 20;
