// Where a request is mailed: the addresses that an edition names, by kind of request, carrier, and removal proceedings.

import { facts } from "../../../../schemas/generated/editions.ts";
import { sentence } from "../message/message.ts";
import type { Destination } from "./address.ts";
import { type Answer, cite, notKnown } from "./answer.ts";
import type { Edition, FactLookup } from "./editions.ts";

export type RequestKind = "initial" | "re-parole";
export type Carrier = "usps" | "usps-express" | "fedex" | "ups" | "dhl" | "other-courier" | "online";

export interface FilingRoute {
  readonly kind: RequestKind;
  readonly carrier: Carrier | undefined;
  /** In removal proceedings now, or removed before. */
  readonly removal: boolean;
}

export interface FilingAddress {
  readonly place: Destination;
  /** As in the source. */
  readonly lines: readonly string[];
  /** Whether the source's own lines include `Attn: HP`. */
  readonly attentionLine: boolean;
  /** False if the source names no address for this carrier, and this address otherwise serves such requests. */
  readonly stated: boolean;
}

/**
 * The address for a request. Unknown for online filing, if it depends on a carrier that is not given, and if the
 * edition has none.
 */
export function addressFor(edition: Edition, ask: FactLookup, route: FilingRoute): Answer<FilingAddress> {
  const { kind, carrier, removal } = route;
  if (carrier === "online") return notKnown(sentence("A request filed online has no mailing address"));
  const filing = edition.filing[kind];
  if (!filing.named) return notKnown(filing.unknown);
  const exception = removal ? removalException(edition, filing.addresses) : undefined;
  if (exception !== undefined) {
    return under(exception, askAddress(ask, exception.address), (address) => written(address, true));
  }
  if (carrier === undefined)
    return notKnown(sentence("The address depends on the carrier, which is not given"));
  const candidates = [
    ...filing.addresses.map((name) => ({ name, stated: true })),
    ...(filing.unstated ?? []).map((name) => ({ name, stated: false })),
  ];
  for (const { name, stated } of candidates) {
    const answer = askAddress(ask, name);
    if (!answer.known) return answer;
    if (answer.value.carriers.includes(carrier)) {
      return under(filing, answer, (address) => written(address, stated));
    }
  }
  return notKnown(sentence("No address is known for this carrier"));
}

/** The destinations to which an edition sends requests of any kind. */
export function destinationsNamed(edition: Edition, ask: FactLookup): readonly Destination[] {
  const named = Object.values(edition.filing).flatMap((filing) => (filing.named ? filing.addresses : []));
  const instead = edition.exceptions.flatMap((exception) =>
    exception.kind === "instead" ? [exception.address] : [],
  );
  const places = [...named, ...instead].flatMap((name) => {
    const answer = askAddress(ask, name);
    return answer.known ? [answer.value.place] : [];
  });
  return [...new Set(places)];
}

/** The facts that an edition can name as addresses. */
const addressFacts = [
  facts["address-dallas-box"],
  facts["address-dallas-street"],
  facts["address-ice-plepu"],
] as const;

type AddressRow = Extract<(typeof addressFacts)[number]["values"][number], { value: unknown }>["value"];

function askAddress(ask: FactLookup, name: string): Answer<AddressRow> {
  const fact = addressFacts.find(({ id }) => id === name);
  return fact === undefined
    ? notKnown(sentence("No address is named {name}", { name }))
    : ask<AddressRow>(fact);
}

function removalException(edition: Edition, addresses: readonly string[]) {
  for (const exception of edition.exceptions) {
    if (exception.kind !== "instead") continue;
    if (exception.replaces.some((name) => addresses.includes(name))) return exception;
  }
  return undefined;
}

/** An answer with the authority of the passage that sends a request there. */
function under<Value, Other>(
  passage: { readonly source: string; readonly section: string },
  answer: Answer<Value>,
  derive: (value: Value) => Other,
): Answer<Other> {
  if (!answer.known) return answer;
  const { source, section } = passage;
  return { ...answer, value: derive(answer.value), source, authority: cite(source, section) };
}

function written({ place, lines }: AddressRow, stated: boolean): FilingAddress {
  return { place, lines, attentionLine: lines.some((line) => line.startsWith("Attn: HP")), stated };
}
