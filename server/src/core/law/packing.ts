// How a packet is assembled, how large an upload may be, and what a letter of inquiry names.
import { facts } from "../../../../schemas/generated/editions.ts";
import { type Answer, following } from "./answer.ts";
import type { FactLookup } from "./editions.ts";

export interface Assembly {
  /** What separates exhibits. */
  readonly dividers: "bottom-tabs" | "titled-sheets";
  readonly fasteners: "two-hole" | "none";
  /** Width and height of the smallest document, in inches. */
  readonly smallestInches?: readonly number[] | undefined;
  /** Whether original documents may be sent; signed forms are always originals. */
  readonly originalDocuments?: boolean | undefined;
  /** The advice in sentences for a checklist. */
  readonly advice: readonly string[];
}

/** How a paper packet is assembled. */
export function packetAssembly(ask: FactLookup): Answer<Assembly> {
  return ask<Assembly>(facts["packet-assembly"]);
}

/**
 * The order of a packet: form numbers, `cover-letter`, `payment`, `index`, `exhibits`. `payment-on-top` is the payment
 * form if one form is paid for; if several are, each payment form is directly on the form that it pays for.
 */
export function packetOrder(ask: FactLookup): Answer<readonly string[]> {
  return ask<readonly string[]>(facts["packet-order"]);
}

/** The largest file that can be uploaded online, in megabytes. */
export function uploadLimit(ask: FactLookup): Answer<number> {
  return following(ask<{ megabytes: number }>(facts["upload-limit"]), ({ megabytes }) => megabytes);
}

/** The smallest limit of any time, in megabytes: a file within it can be uploaded on any day. */
export function smallestUploadLimit(): number {
  const limits = facts["upload-limit"].values.flatMap((row) => ("value" in row ? [row.value.megabytes] : []));
  return Math.min(...limits);
}

/** What a letter to the Parole Branch must name, in words. */
export function inquiryNames(ask: FactLookup): Answer<readonly string[]> {
  return ask<readonly string[]>(facts["inquiry-letter"]);
}
