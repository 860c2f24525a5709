// Where this request is mailed, and what is wrong with the address in the case. One wrong address is one mistake: this
// module decides which of the rules about addresses reports it, in the order of precedence of the passages.

import { type Destination as AddressPlace, type RecognizedAddress, readAddress } from "../law/address.ts";
import type { Carrier, FilingAddress, RequestKind } from "../law/filing.ts";
import { sentence } from "../message/message.ts";
import { term } from "../message/values.ts";
import { isMissing } from "../read/field-ref.ts";
import type { CaseFix } from "../read/fix.ts";
import type { Leaf } from "../read/view.ts";
import { type CaseContext, isUndetermined } from "./case-context.ts";
import { isEditionSuperseded } from "./edition.ts";
import { type RemovalGroups, removalGroups } from "./removal.ts";

/** What is wrong with the address; `unsettled` if the law itself does not say which one is right. */
export type AddressTrouble =
  | "missing"
  | "unsettled"
  | "unknown-address"
  | "wrong-for-carrier"
  | "attention-line-missing"
  | "removal-goes-to-ice"
  | "ice-without-removal"
  | "mixed-group"
  | "re-parole-courier-unstated";

/** A way in which the request may be delivered, as far as the case shows. */
interface Route {
  readonly kind: RequestKind;
  readonly carrier: Carrier;
}

const kinds: readonly RequestKind[] = ["initial", "re-parole"];

const paperCarriers: readonly Carrier[] = ["usps", "usps-express", "fedex", "ups", "dhl", "other-courier"];

/**
 * The one thing that is wrong with the address, or undefined. If the kind of request or the carrier cannot be
 * determined, only what applies to every one of them. Undefined for a request filed online.
 */
export function addressTrouble(context: CaseContext): AddressTrouble | undefined {
  const { value } = context.view.filing.address;
  const written = value === undefined ? undefined : readAddress(value);
  const groups = removalGroups(context);
  const troubles = routesOf(context).map((route) => troubleOn(context, route, groups, written));
  const [first] = troubles;
  // A request filed online has no address, and the carrier still to be entered may be online.
  const { carrier, address } = context.view.filing;
  const mayBeOnline =
    context.law.onlineOffered && isUndetermined(carrier.ref) && address.ref.state !== "unfinished";
  if (first === "missing" && mayBeOnline) return undefined;
  if (troubles.every((trouble) => trouble === first)) return first;
  // The line is missing whatever the carrier; whether the address is otherwise right depends on the carrier.
  const isLineMissing = troubles.every((trouble) => lineOrCarrier.includes(trouble));
  return isLineMissing ? "attention-line-missing" : undefined;
}

const lineOrCarrier: readonly (AddressTrouble | undefined)[] = [
  "attention-line-missing",
  "wrong-for-carrier",
];

/** The address, for a rule that reports this trouble and no other. */
export function addressWith(trouble: AddressTrouble): (context: CaseContext) => readonly Leaf<string>[] {
  return (context) => (addressTrouble(context) === trouble ? [context.view.filing.address] : []);
}

/** Every route that the case leaves open; none for a request filed online. */
function routesOf({ view }: CaseContext): readonly Route[] {
  const kind = view.request.kind.value;
  const carrier = view.filing.carrier.value;
  if (carrier === "online") return [];
  return (kind === undefined ? kinds : [kind]).flatMap((each) =>
    (carrier === undefined ? paperCarriers : [carrier]).map((by) => ({ kind: each, carrier: by })),
  );
}

function troubleOn(
  context: CaseContext,
  route: Route,
  { withRemoval, withoutRemoval, isOpen }: RemovalGroups,
  written: RecognizedAddress | undefined,
): AddressTrouble | undefined {
  const ordinary = ordinaryAddress(context, route);
  const ice = addressForRemoval(context, route);
  const isForIce = !isOpen && withRemoval.length > 0;
  if (ice && isForIce && withoutRemoval.length > 0) return "mixed-group";
  if (isMissing(context.view.filing.address.ref)) return "missing";
  if (!written) return undefined;
  if (!ordinary) return "unsettled";

  const { place, attentionLine } = written;
  if (ice && place === ice.place && (isForIce || isOpen)) return undefined;
  if (ice && isForIce && route.kind === "initial") return "removal-goes-to-ice";
  if (ice && isIce(place) && !isForIce && !isOpen) return "ice-without-removal";
  if (place === "other" || isIce(place)) return "unknown-address";
  if (place !== ordinary.place) return "wrong-for-carrier";
  if (!ordinary.stated) return "re-parole-courier-unstated";
  return ordinary.attentionLine && !attentionLine ? "attention-line-missing" : undefined;
}

/** The address regardless of removal; undefined if the law does not know it. */
function ordinaryAddress({ law }: CaseContext, route: Route): FilingAddress | undefined {
  const answer = law.addressFor({ ...route, removal: false });
  return answer.known ? answer.value : undefined;
}

/** The address for people in removal proceedings or removed before, if the edition has a separate one. */
function addressForRemoval({ law }: CaseContext, route: Route): FilingAddress | undefined {
  const answer = law.addressFor({ ...route, removal: true });
  return answer.known && isIce(answer.value.place) ? answer.value : undefined;
}

/** Whether it is an address of Immigration and Customs Enforcement, current or former. */
export function isIce(place: AddressPlace | "other"): boolean {
  return place === "ice-plepu" || place === "ice-fairfax";
}

/** The destination of the case's address, if one is given. */
export function addressedPlace({ view }: CaseContext): AddressPlace | "other" | undefined {
  const { value } = view.filing.address;
  return value === undefined ? undefined : readAddress(value).place;
}

/** Whether the law knows no address for this request, whatever the carrier. */
export function isUnsettled(context: CaseContext): boolean {
  const routes = routesOf(context);
  return routes.length > 0 && routes.every((route) => ordinaryAddress(context, route) === undefined);
}

/**
 * Whether the right address depends on the carrier. It does not if every request is mailed to Immigration and Customs
 * Enforcement, or if the law does not know the address at all.
 */
export function dependsOnCarrier(context: CaseContext): boolean {
  if (isUnsettled(context)) return false;
  return !routesOf(context).every((route) => {
    const [first, ...others] = rightOn(context, route);
    if (first === undefined || !isIce(first.place)) return false;
    return others.length === 0 || addressedPlace(context) === first.place;
  });
}

/**
 * The addresses that are right for this request, the preferred one first. None if the case leaves open which one, if
 * one packet would need two destinations, or if the law names no address for this carrier.
 */
export function rightAddresses(context: CaseContext): readonly FilingAddress[] {
  const [first = [], ...others] = routesOf(context).map((route) => rightOn(context, route));
  const places = (addresses: readonly FilingAddress[]) => addresses.map(({ place }) => place).join(" ");
  return others.every((addresses) => places(addresses) === places(first)) ? first : [];
}

function rightOn(context: CaseContext, route: Route): readonly FilingAddress[] {
  const { withRemoval, withoutRemoval, isOpen } = removalGroups(context);
  const ordinary = ordinaryAddress(context, route);
  const ice = addressForRemoval(context, route);
  const dallas = ordinary?.stated ? [ordinary] : [];
  if (!ice || isOpen || withRemoval.length === 0) return dallas;
  if (withoutRemoval.length > 0) return [];
  return route.kind === "re-parole" ? [ice, ...dallas] : [ice];
}

/** The destination's address as the law writes it for requests of this kind, whatever the carrier. */
export function addressAt(
  context: CaseContext,
  place: AddressPlace | "other" | undefined,
): readonly FilingAddress[] {
  const found = routesOf(context)
    .map((route) => ordinaryAddress(context, route))
    .find((address) => address?.place === place);
  return found ? [found] : [];
}

/**
 * Replaces what is there with one of the addresses. Safe to apply in bulk if none is written yet, there is only one,
 * and no open answer about removal could change it: a written address may already be on the label.
 */
export function addressFixes(context: CaseContext, addresses: readonly FilingAddress[]): CaseFix[] {
  const { ref } = context.view.filing.address;
  if (isEditionSuperseded(context)) return [];
  const isSettled = addresses.length === 1 && !removalGroups(context).isOpen;
  const isMissing = ref.state === "absent" || ref.state === "blank";
  const op = isMissing ? "add" : "replace";
  return addresses.map(({ place, lines }) => ({
    title: sentence("Enter the address of {place}", { place: term(addressInWords[place]) }),
    safe: isSettled && isMissing,
    operations: [{ op, path: ref.path, value: lines.join("\n") }],
  }));
}

/** The words for each destination within a sentence. */
export const addressInWords: Record<AddressPlace, string> = {
  "dallas-box": "the Dallas lockbox for the Postal Service",
  "dallas-street": "the Dallas lockbox for couriers",
  "ice-plepu": "ICE in Washington",
  "ice-fairfax": "ICE in Fairfax",
};

/** The address in the case, otherwise the right one if there is only one; in lines. */
export function filingAddress(context: CaseContext): readonly string[] {
  const { address, carrier } = context.view.filing;
  if (address.value !== undefined) {
    return address.value
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
  }
  const [right, ...others] = carrier.value === "online" ? [] : rightAddresses(context);
  return right && others.length === 0 ? right.lines : [];
}
