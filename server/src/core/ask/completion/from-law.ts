// Values that the requirements know: editions, boxes, fees, addresses, and who can consent.
import { formEditions } from "../../../../../schemas/generated/editions.ts";
import type { Authority, Path } from "../../engine/finding.ts";
import { editionIds, editionOf } from "../../law/editions.ts";
import type { Carrier, RequestKind } from "../../law/filing.ts";
import { consentingRelationships } from "../../matter/children.ts";
import { feesInForce } from "../../matter/fees.ts";
import { labelAfter } from "../../matter/labels.ts";
import type { Matter } from "../../matter/matter.ts";
import { inMoney, listed } from "../../message/english.ts";
import { metaOfShape, shapeAt } from "../../read/shape.ts";
import type { Form } from "../../read/view.ts";
import { cited, namesOf } from "./documentation.ts";
import type { Offer } from "./offer.ts";

/** None for a field of which the law says nothing. */
export function lawOffers(path: Path, matter: Matter): readonly Offer[] {
  const form = path[0] === "forms" ? matter.view.forms.items[Number(path[1])] : undefined;
  switch (namesOf(path)) {
    case "edition":
      return editionIds.map((id) => ({
        value: id,
        kind: "value",
        detail: editionOf(id).title,
        about: { what: "edition", name: id },
      }));
    case "exhibits.label":
      return [{ value: labelBehindOthers(path, matter), kind: "exhibit", detail: "The next label" }];
    case "forms.edition":
      return form ? formEditionOffers(form, matter) : [];
    case "forms.box":
      return form ? boxOffers(form, matter) : [];
    case "forms.annotation":
      return form ? annotationOffers(form, matter) : [];
    case "forms.fee.amount":
      return form ? feeOffers(form, matter) : [];
    case "forms.fee.currency":
    case "beneficiaries.medical.cost.currency":
    case "beneficiaries.medical.payment.sources.currency":
      return [{ value: "USD", kind: "value", detail: "United States dollar" }];
    case "beneficiaries.consents.relationship":
      return consentingRelationships.map((value) => ({
        value,
        kind: "value",
        detail: "A person who can consent for a child",
      }));
    case "filing.address":
      return addressOffers(matter);
    default:
      return [];
  }
}

function labelBehindOthers(path: Path, { view }: Matter): string {
  const others = view.exhibits.items.filter((_, index) => index !== path[1]);
  return labelAfter(others.flatMap(({ label }) => label.value ?? []));
}

/** The editions that are accepted, the latest first. */
function formEditionOffers({ form }: Form, { law }: Matter): Offer[] {
  const printed = formEditions.flatMap((fact) =>
    fact.form === form.value && fact.edition !== undefined ? [fact.edition] : [],
  );
  return printed.toReversed().flatMap((edition): Offer[] => {
    const accepted = law.editionAccepted(form.value ?? "", edition);
    if (!accepted.known || !accepted.value) return [];
    const detail = `An edition of Form ${form.value} that is accepted`;
    return [{ value: edition, kind: "value", detail, documentation: cited(accepted.authority) }];
  });
}

function boxOffers({ form, edition }: Form, { law, isReParole }: Matter): Offer[] {
  const boxes = law.boxes(edition.value);
  if (form.value !== "I-131" || !boxes.known) return [];
  const { part, oneself, another, reParole } = boxes.value;
  const offers = (values: readonly string[], what: string): Offer[] =>
    values.map((value) => ({
      value,
      kind: "value",
      detail: `${part}: ${what}`,
      documentation: cited(boxes.authority),
    }));
  const first = [...offers(another, "parole for another person"), ...offers(oneself, "parole for oneself")];
  const again = offers(reParole, "re-parole");
  return isReParole ? [...again, ...first] : [...first, ...again];
}

function annotationOffers({ form, edition }: Form, { law }: Matter): Offer[] {
  const boxes = law.boxes(edition.value);
  if (form.value !== "I-131" || !boxes.known || boxes.value.annotation === undefined) return [];
  return [
    {
      value: boxes.value.annotation,
      kind: "value",
      detail: "The annotation next to the box for re-parole",
      documentation: cited(boxes.authority),
    },
  ];
}

function feeOffers({ form }: Form, matter: Matter): Offer[] {
  const offer = (amount: number, how: string, authority: Authority): Offer => ({
    value: String(amount),
    kind: "value",
    detail: `${inMoney(amount, "USD")}: the filing fee of Form ${form.value}${how}`,
    documentation: cited(authority),
  });
  if (form.value === "I-134") {
    const fee = matter.law.affidavitFee();
    return fee.known ? [offer(fee.value, "", fee.authority)] : [];
  }
  if (form.value !== "I-131") return [];
  const fees = feesInForce(matter);
  return fees.map(({ amount, isOnline, authority: { source, section } }) => {
    const how = fees.length === 1 ? "" : isOnline ? ", filed online" : ", filed on paper";
    return offer(amount, how, matter.law.cite(source, section));
  });
}

const carriers: readonly Carrier[] = ["usps", "usps-express", "fedex", "ups", "dhl", "other-courier"];

/** Every address that the law names for requests of this kind, with who delivers there; the case's own carrier first. */
function addressOffers(matter: Matter): Offer[] {
  const { request, filing } = matter.view;
  const kinds: readonly RequestKind[] = request.kind.value ? [request.kind.value] : ["initial", "re-parole"];
  const own = filing.carrier.value;
  const order = own === undefined ? carriers : [own, ...carriers.filter((carrier) => carrier !== own)];
  const routes = [false, true].flatMap((removal) =>
    kinds.flatMap((kind) => order.map((carrier) => ({ kind, carrier, removal }))),
  );
  const found = new Map<string, { readonly offer: Offer; readonly by: Set<string> }>();
  for (const route of routes) {
    const answer = matter.law.addressFor(route);
    if (!answer.known || !answer.value.stated) continue;
    const offer = addressOffer(answer.value.lines, answer.authority);
    const known = found.get(offer.value) ?? { offer, by: new Set<string>() };
    const isForRemoval = route.removal && (known.by.size === 0 || known.by.has(removalWords));
    known.by.add(isForRemoval ? removalWords : carrierWords(route.carrier));
    found.set(offer.value, known);
  }
  return [...found.values()].map(({ offer, by }) => ({ ...offer, detail: `For ${listed([...by])}` }));
}

function addressOffer(lines: readonly string[], authority: Authority): Offer {
  return {
    value: lines.join("\n"),
    label: lines.join(", "),
    kind: "value",
    documentation: `${lines.join("  \n")}\n\n${cited(authority)}`,
  };
}

const removalWords = "those in removal proceedings or previously removed";

function carrierWords(carrier: Carrier): string {
  const shape = shapeAt(["filing", "carrier"]);
  return (shape && metaOfShape(shape).meanings?.[carrier]) ?? carrier;
}
