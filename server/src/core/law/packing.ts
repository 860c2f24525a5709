// How a packet is put together, how large an upload may be, and what a letter of inquiry names.
import { facts } from "../../../../schemas/generated/editions.ts";
import { type Answer, following } from "./answer.ts";
import type { Ask } from "./editions.ts";

export interface Assembly {
  /** What stands between exhibits. */
  readonly dividers: "bottom-tabs" | "titled-sheets";
  readonly fasteners: "two-hole" | "none";
  /** Width and height of the smallest document, in inches. */
  readonly smallestInches?: readonly number[] | undefined;
  /** Whether original documents may be sent; signed forms are originals in any case. */
  readonly originalDocuments?: boolean | undefined;
  /** The advice in sentences for a checklist. */
  readonly advice: readonly string[];
}

/** How a paper packet is put together. */
export function packetAssembly(ask: Ask): Answer<Assembly> {
  return ask<Assembly>(facts["packet-assembly"]);
}

/** What stands after what in a packet: form numbers, `cover-letter`, `payment`, `index`, `exhibits`. */
export function packetOrder(ask: Ask): Answer<readonly string[]> {
  return ask<readonly string[]>(facts["packet-order"]);
}

/** The largest file that can be uploaded online, in megabytes. */
export function uploadLimit(ask: Ask): Answer<number> {
  return following(ask<{ megabytes: number }>(facts["upload-limit"]), ({ megabytes }) => megabytes);
}

/** The smallest limit that has been known at any time, in megabytes: what keeps to it can be uploaded on any day. */
export function smallestUploadLimit(): number {
  const limits = facts["upload-limit"].values.flatMap((row) => ("value" in row ? [row.value.megabytes] : []));
  return Math.min(...limits);
}

/** What a letter to the Parole Branch names, in words. */
export function inquiryNames(ask: Ask): Answer<readonly string[]> {
  return ask<readonly string[]>(facts["inquiry-letter"]);
}
