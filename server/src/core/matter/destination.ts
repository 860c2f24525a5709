// Where this request goes, and what is the matter with the address that the case gives. One wrong address is one
// mistake: which of the rules about addresses speaks of it is settled here, in the order of the passages that win over
// one another.

import type { CaseFix } from "../engine/finding.ts";
import { type Place as AddressPlace, type RecognizedAddress, readAddress } from "../law/address.ts";
import type { Carrier, FilingAddress, RequestKind } from "../law/filing.ts";
import { sentence } from "../message/message.ts";
import { term } from "../message/values.ts";
import { isMissing } from "../read/place.ts";
import type { Leaf } from "../read/view.ts";
import { isOpen, type Matter } from "./matter.ts";
import { type RemovalGroups, removalGroups } from "./removal.ts";
import { isSuperseded } from "./superseded.ts";

/** What is the matter with the address; `unsettled` where the law itself does not say which one is right. */
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

/** A way in which the request may travel, as far as the case tells. */
interface Route {
  readonly kind: RequestKind;
  readonly carrier: Carrier;
}

const kinds: readonly RequestKind[] = ["initial", "re-parole"];
const paperCarriers: readonly Carrier[] = ["usps", "usps-express", "fedex", "ups", "dhl", "other-courier"];

/**
 * The one thing that is the matter with the address, or nothing. Where the kind of request or the carrier cannot be
 * told, only what holds for every one of them. Nothing for a request filed online.
 */
export function addressTrouble(matter: Matter): AddressTrouble | undefined {
  const { value } = matter.view.filing.address;
  const written = value === undefined ? undefined : readAddress(value);
  const groups = removalGroups(matter);
  const troubles = routesOf(matter).map((route) => troubleOn(matter, route, groups, written));
  const [first] = troubles;
  // Filed online a request has no address, and what the carrier is to be may be that.
  const { carrier, address } = matter.view.filing;
  const mayBeOnline = matter.law.onlineOffered && isOpen(carrier.$) && address.$.state !== "unfinished";
  if (first === "missing" && mayBeOnline) return undefined;
  if (troubles.every((trouble) => trouble === first)) return first;
  // The line is missing whoever delivers; whether the address is right otherwise, the carrier will tell.
  const isLineMissing = troubles.every((trouble) => lineOrCarrier.includes(trouble));
  return isLineMissing ? "attention-line-missing" : undefined;
}

const lineOrCarrier: readonly (AddressTrouble | undefined)[] = [
  "attention-line-missing",
  "wrong-for-carrier",
];

/** The address, for a rule that speaks of this trouble and no other. */
export function addressWith(trouble: AddressTrouble): (matter: Matter) => readonly Leaf<string>[] {
  return (matter) => (addressTrouble(matter) === trouble ? [matter.view.filing.address] : []);
}

/** Every route that the case leaves open; none for a request filed online. */
function routesOf({ view }: Matter): readonly Route[] {
  const kind = view.request.kind.value;
  const carrier = view.filing.carrier.value;
  if (carrier === "online") return [];
  return (kind === undefined ? kinds : [kind]).flatMap((each) =>
    (carrier === undefined ? paperCarriers : [carrier]).map((by) => ({ kind: each, carrier: by })),
  );
}

function troubleOn(
  matter: Matter,
  route: Route,
  { withRemoval, withoutRemoval, isOpen }: RemovalGroups,
  written: RecognizedAddress | undefined,
): AddressTrouble | undefined {
  const ordinary = ordinaryAddress(matter, route);
  const ice = addressForRemoval(matter, route);
  const isForIce = !isOpen && withRemoval.length > 0;
  if (ice && isForIce && withoutRemoval.length > 0) return "mixed-group";
  if (isMissing(matter.view.filing.address.$)) return "missing";
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

/** The address without regard to removal; nothing where the law does not know it. */
function ordinaryAddress({ law }: Matter, route: Route): FilingAddress | undefined {
  const answer = law.addressFor({ ...route, removal: false });
  return answer.known ? answer.value : undefined;
}

/** The address for those in removal proceedings or removed before, where the edition has one of its own. */
function addressForRemoval({ law }: Matter, route: Route): FilingAddress | undefined {
  const answer = law.addressFor({ ...route, removal: true });
  return answer.known && isIce(answer.value.place) ? answer.value : undefined;
}

/** Whether it is an address of Immigration and Customs Enforcement, the one in use or the older one. */
export function isIce(place: AddressPlace | "other"): boolean {
  return place === "ice-plepu" || place === "ice-fairfax";
}

/** The place that the case's address names, if one is given. */
export function addressedPlace({ view }: Matter): AddressPlace | "other" | undefined {
  const { value } = view.filing.address;
  return value === undefined ? undefined : readAddress(value).place;
}

/** Whether the law knows no address for this request, whoever delivers it. */
export function isUnsettled(matter: Matter): boolean {
  const routes = routesOf(matter);
  return routes.length > 0 && routes.every((route) => ordinaryAddress(matter, route) === undefined);
}

/**
 * Whether the carrier decides which address is right. It does not where everybody's request goes to Immigration and
 * Customs Enforcement, whoever delivers it, nor where the law does not know the address at all.
 */
export function dependsOnCarrier(matter: Matter): boolean {
  if (isUnsettled(matter)) return false;
  return !routesOf(matter).every((route) => {
    const [first, ...others] = rightOn(matter, route);
    if (first === undefined || !isIce(first.place)) return false;
    return others.length === 0 || addressedPlace(matter) === first.place;
  });
}

/**
 * The addresses that are right for this request, with the preferred one first. None where the case leaves open which,
 * where one packet would have to go to two places, or where the law names no address for this carrier.
 */
export function rightAddresses(matter: Matter): readonly FilingAddress[] {
  const [first = [], ...others] = routesOf(matter).map((route) => rightOn(matter, route));
  const places = (addresses: readonly FilingAddress[]) => addresses.map(({ place }) => place).join(" ");
  return others.every((addresses) => places(addresses) === places(first)) ? first : [];
}

function rightOn(matter: Matter, route: Route): readonly FilingAddress[] {
  const { withRemoval, withoutRemoval, isOpen } = removalGroups(matter);
  const ordinary = ordinaryAddress(matter, route);
  const ice = addressForRemoval(matter, route);
  const dallas = ordinary?.stated ? [ordinary] : [];
  if (!ice || isOpen || withRemoval.length === 0) return dallas;
  if (withoutRemoval.length > 0) return [];
  return route.kind === "re-parole" ? [ice, ...dallas] : [ice];
}

/** The place's address as the law writes it for requests of this kind, whoever delivers them. */
export function addressAt(
  matter: Matter,
  place: AddressPlace | "other" | undefined,
): readonly FilingAddress[] {
  const found = routesOf(matter)
    .map((route) => ordinaryAddress(matter, route))
    .find((address) => address?.place === place);
  return found ? [found] : [];
}

/**
 * Writes one of the addresses in the place of what is there. Safe to apply unasked where none is written yet, there is one
 * only, and no open answer about removal could change it: an address that is written may be on the label already.
 */
export function addressFixes(matter: Matter, addresses: readonly FilingAddress[]): CaseFix[] {
  const { $ } = matter.view.filing.address;
  if (isSuperseded(matter)) return [];
  const isSettled = addresses.length === 1 && !removalGroups(matter).isOpen;
  const isMissing = $.state === "absent" || $.state === "blank";
  const op = isMissing ? "add" : "replace";
  return addresses.map(({ place, lines }) => ({
    title: sentence("Enter the address of {place}", { place: term(addressInWords[place]) }),
    safe: isSettled && isMissing,
    operations: [{ op, path: $.path, value: lines.join("\n") }],
  }));
}

/** How a sentence speaks of each place. */
export const addressInWords: Record<AddressPlace, string> = {
  "dallas-box": "the Dallas lockbox for the Postal Service",
  "dallas-street": "the Dallas lockbox for couriers",
  "ice-plepu": "ICE in Washington",
  "ice-fairfax": "ICE in Fairfax",
};
