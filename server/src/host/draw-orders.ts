// Draws what the server orders, one after the other, in a thread that can be ended at any time: a packet is only moved to
// its place by the server.
import type { MessagePort } from "node:worker_threads";
import type { Progress } from "../packet-pdf/assemble/render-packet.ts";
import { codeOf } from "./disk.ts";
import type { Drawing } from "./drawing.ts";
import { drawingHere } from "./drawing-here.ts";
import { codeToKeep } from "./keep-code.ts";

/** The orders that the thread receives. */
export type DrawOrder =
  | { readonly kind: "placeholderPage"; readonly given: Parameters<Drawing["placeholderPage"]> }
  | { readonly kind: "officeSheet"; readonly given: Parameters<Drawing["officeSheet"]> }
  | { readonly kind: "verify"; readonly given: Parameters<Drawing["verify"]> }
  | { readonly kind: "plan"; readonly given: Parameters<Drawing["plan"]> }
  | {
      readonly kind: "render";
      readonly content: Parameters<Drawing["render"]>[0];
      readonly sources: Parameters<Drawing["render"]>[1];
      readonly day: string;
      readonly measuresPages: boolean;
      /** Whether the packet is sent in pieces; otherwise it is in the answer. */
      readonly isInPieces: boolean;
    }
  /** The last piece has been written. */
  | { readonly kind: "next" };

/** What comes before an answer. */
export type DrawNotice =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "piece"; readonly bytes: Uint8Array }
  /** An error in the program because of which a file is refused as damaged. */
  | { readonly kind: "error"; readonly error: unknown };

/** The result of an order, under its kind, or why there is none. */
export type DrawAnswer =
  | { readonly kind: "placeholderPage"; readonly result: ResultOf<"placeholderPage"> }
  | { readonly kind: "officeSheet"; readonly result: ResultOf<"officeSheet"> }
  | { readonly kind: "verify"; readonly result: ResultOf<"verify"> }
  | { readonly kind: "plan"; readonly result: ResultOf<"plan"> }
  | { readonly kind: "render"; readonly result: ResultOf<"render"> }
  /** `code` is that of an error of the file system, which does not arrive with the error. */
  | { readonly kind: "failed"; readonly error: unknown; readonly code: string };

type ResultOf<Name extends Exclude<keyof Drawing, "end">> = Awaited<ReturnType<Drawing[Name]>>;

/** Answers the orders that arrive. */
export function answerDrawOrders(port: MessagePort): void {
  const drawing = drawingHere();
  const state = { goOn: (): void => undefined };
  const notify = (notice: DrawNotice): void => port.postMessage(notice);

  const send = async (piece: Uint8Array): Promise<void> => {
    const bytes = new Uint8Array(piece);
    const written = new Promise<void>((resolve) => {
      state.goOn = resolve;
    });
    port.postMessage({ kind: "piece", bytes } satisfies DrawNotice, [bytes.buffer]);
    await written;
  };

  const answerTo = async (order: Exclude<DrawOrder, { kind: "next" }>): Promise<DrawAnswer> => {
    const { kind } = order;
    switch (kind) {
      case "placeholderPage":
        return { kind, result: await drawing.placeholderPage(...order.given) };
      case "officeSheet":
        return { kind, result: await drawing.officeSheet(...order.given) };
      case "verify":
        return { kind, result: await drawing.verify(...order.given) };
      case "plan":
        return { kind, result: await drawing.plan(...order.given) };
      case "render": {
        const { content, sources, day, measuresPages, isInPieces } = order;
        const options = {
          day,
          measuresPages,
          onProgress: (progress: Progress) => notify({ kind: "progress", progress }),
          onError: (error: unknown) => notify({ kind: "error", error }),
          ...(isInPieces && { write: send }),
        };
        return { kind, result: await drawing.render(content, sources, options) };
      }
    }
  };

  port.on("message", (order: DrawOrder) => {
    if (order.kind === "next") return state.goOn();
    void answerTo(order)
      .catch((error: unknown): DrawAnswer => ({ kind: "failed", error, code: codeOf(error) }))
      .then((answer) => {
        port.postMessage(answer);
        if (answer.kind === "verify") codeToKeep.publish(undefined);
      });
  });
}
