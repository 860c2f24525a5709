// Writes what the server orders, one order after the other as they arrive.
import { calendarFile } from "../documents/calendar-file.ts";
import { fillForm } from "../forms-pdf/fill-form.ts";
import { exportOrderedPacket } from "../host/packet-order.ts";
import { writeOrderedReport } from "../host/report-order.ts";
import { now, today } from "../host/today.ts";
import type { PacketOrder } from "../lsp/runtime.ts";
import { plannedPages } from "../packet-pdf/layout/planned-pages.ts";
import { loadFonts } from "./fonts.ts";
import type { WorkerScope } from "./worker-scope.ts";
import type { WriteAnswer, WriteMessage, WriteOrder, WriteResults } from "./write-orders.ts";

/** Answers the orders that arrive. */
export function answerWriteOrders(scope: WorkerScope): void {
  const canceling = new Map<number, AbortController>();
  const answer = (content: WriteAnswer): void => scope.postMessage(content);

  const carryOut = async (id: number, order: WriteOrder): Promise<void> => {
    const cancel = new AbortController();
    canceling.set(id, cancel);
    try {
      const result = await resultOf(order, {
        signal: cancel.signal,
        onProgress: (progress) => answer({ id, progress }),
        onError: (error) => answer({ id, error }),
      });
      answer({ id, result });
    } catch (failure) {
      answer({ id, failure });
    } finally {
      canceling.delete(id);
    }
  };

  scope.onmessage = ({ data }: MessageEvent<WriteMessage>) => {
    if ("order" in data) void carryOut(data.id, data.order);
    else canceling.get(data.id)?.abort();
  };
}

interface Watched {
  readonly signal: AbortSignal;
  onProgress(progress: Parameters<NonNullable<PacketOrder["onProgress"]>>[0]): void;
  onError(error: unknown): void;
}

async function resultOf(order: WriteOrder, watch: Watched): Promise<WriteResults[WriteOrder["kind"]]> {
  switch (order.kind) {
    case "packet":
      return await exportOrderedPacket({ ...order.order, ...watch }, today());
    case "report":
      return await writeOrderedReport(...order.given, watch.onError);
    case "fill":
      return await fillForm(...order.given, watch.onError);
    case "packetPages":
      return await plannedPages(...order.given, { fonts: await loadFonts(), day: today() });
    case "calendar": {
      const [entries, about] = order.given;
      return calendarFile(entries, { now: now(), ...about });
    }
  }
}
