// What the server has a worker write, and its answers: plain data.
import type { FillOrder, fillForm } from "../forms-pdf/fill-form.ts";
import type { PacketOrder, Runtime } from "../lsp/runtime.ts";

type Given<Name extends "packetPages" | "calendar"> = Parameters<Runtime[Name]>;

/** What is watched, canceled, or reported while it runs is in messages of its own. */
export type WriteOrder =
  | { readonly kind: "packet"; readonly order: Omit<PacketOrder, "onProgress" | "onError" | "signal"> }
  | { readonly kind: "report"; readonly given: Readonly<ReportGiven> }
  | { readonly kind: "fill"; readonly given: readonly [bytes: Uint8Array, order: FillOrder] }
  | { readonly kind: "packetPages"; readonly given: Given<"packetPages"> }
  | { readonly kind: "calendar"; readonly given: Given<"calendar"> };

type ReportGiven = [
  target: string,
  report: Parameters<Runtime["writeReport"]>[1],
  missing: readonly string[],
];

export interface WriteResults {
  readonly packet: Awaited<ReturnType<Runtime["exportPacket"]>>;
  readonly report: Awaited<ReturnType<Runtime["writeReport"]>>;
  readonly fill: Awaited<ReturnType<typeof fillForm>>;
  readonly packetPages: Awaited<ReturnType<Runtime["packetPages"]>>;
  readonly calendar: Awaited<ReturnType<Runtime["calendar"]>>;
}

/** To the worker. */
export type WriteMessage =
  | { readonly id: number; readonly order: WriteOrder }
  | { readonly id: number; readonly isCanceled: true };

/** From the worker. */
export type WriteAnswer =
  | { readonly id: number; readonly result: WriteResults[WriteOrder["kind"]] }
  | { readonly id: number; readonly progress: Parameters<NonNullable<PacketOrder["onProgress"]>>[0] }
  /** An error in the program because of which the answer is a refusal. */
  | { readonly id: number; readonly error: unknown }
  | { readonly id: number; readonly failure: unknown };
