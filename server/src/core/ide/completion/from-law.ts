// Values from the requirements: editions, boxes, fees, addresses, and who can consent.

import { formEditions } from "../../../../../schemas/generated/editions.ts";
import type { Path } from "../../base/path.ts";
import type { Authority } from "../../law/answer.ts";
import { editionIds, editionOf } from "../../law/editions.ts";
import type { Carrier, RequestKind } from "../../law/filing.ts";
import type { Message, MessageValue } from "../../message/language.ts";
import { sentence } from "../../message/message.ts";
import { allOf, moneyValue, term } from "../../message/values.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { consentingRelationships } from "../../model/children.ts";
import { feesInForce } from "../../model/fees.ts";
import { labelAfter } from "../../model/labels.ts";
import { metaOfShape, shapeAt } from "../../read/shape.ts";
import type { Form } from "../../read/view.ts";
import { cited, pathNames } from "./documentation.ts";
import type { CompletionOffer } from "./request.ts";

/** Empty for a field about which the law says nothing. */
export function lawOffers(path: Path, context: CaseContext): readonly CompletionOffer[] {
  const form = path[0] === "forms" ? context.view.forms.items[Number(path[1])] : undefined;
  switch (pathNames(path)) {
    case "edition":
      return editionIds.map((id) => ({
        value: id,
        kind: "value",
        detail: editionOf(id).title,
        about: { what: "edition", name: id },
      }));
    case "exhibits.label":
      return [
        { value: labelBehindOthers(path, context), kind: "exhibit", detail: sentence("The next label") },
      ];
    case "forms.edition":
      return form ? formEditionOffers(form, context) : [];
    case "forms.box":
      return form ? boxOffers(form, context) : [];
    case "forms.annotation":
      return form ? annotationOffers(form, context) : [];
    case "forms.fee.amount":
      return form ? feeOffers(form, context) : [];
    case "forms.fee.currency":
    case "beneficiaries.medical.cost.currency":
    case "beneficiaries.medical.payment.sources.currency":
      return [{ value: "USD", kind: "value", detail: sentence("United States dollar") }];
    case "beneficiaries.consents.relationship":
      return consentingRelationships.map((value) => ({
        value,
        kind: "value",
        detail: sentence("A person who can consent for a child"),
      }));
    case "filing.address":
      return addressOffers(context);
    default:
      return [];
  }
}

function labelBehindOthers(path: Path, { view }: CaseContext): string {
  const others = view.exhibits.items.filter((_, index) => index !== path[1]);
  return labelAfter(others.flatMap(({ label }) => label.value ?? []));
}

/** The editions that are accepted, the latest first. */
function formEditionOffers({ form }: Form, { law, language }: CaseContext): CompletionOffer[] {
  const printed = formEditions.flatMap((fact) =>
    fact.form === form.value && fact.edition !== undefined ? [fact.edition] : [],
  );
  return printed.toReversed().flatMap((edition): CompletionOffer[] => {
    const accepted = law.editionAccepted(form.value ?? "", edition);
    if (!accepted.known || !accepted.value) return [];
    const detail = sentence("An accepted edition of Form {form}", { form: form.value ?? "" });
    return [{ value: edition, kind: "value", detail, documentation: cited(accepted.authority, language) }];
  });
}

function boxOffers({ form, edition }: Form, { law, isReParole, language }: CaseContext): CompletionOffer[] {
  const boxes = law.boxes(edition.value);
  if (form.value !== "I-131" || !boxes.known) return [];
  const { part, oneself, another, reParole } = boxes.value;
  const offers = (values: readonly string[], what: Message): CompletionOffer[] =>
    values.map((value) => ({
      value,
      kind: "value",
      detail: sentence("{part}: {what}", { part, what }),
      documentation: cited(boxes.authority, language),
    }));
  const first = [
    ...offers(another, sentence("parole for another person")),
    ...offers(oneself, sentence("parole for oneself")),
  ];
  const again = offers(reParole, sentence("re-parole"));
  return isReParole ? [...again, ...first] : [...first, ...again];
}

function annotationOffers({ form, edition }: Form, { law, language }: CaseContext): CompletionOffer[] {
  const boxes = law.boxes(edition.value);
  if (form.value !== "I-131" || !boxes.known || boxes.value.annotation === undefined) return [];
  return [
    {
      value: boxes.value.annotation,
      kind: "value",
      detail: sentence("The annotation next to the box for re-parole"),
      documentation: cited(boxes.authority, language),
    },
  ];
}

function feeOffers({ form }: Form, context: CaseContext): CompletionOffer[] {
  const offer = (amount: number, detail: Message, authority: Authority): CompletionOffer => ({
    value: String(amount),
    kind: "value",
    detail,
    documentation: cited(authority, context.language),
  });
  if (form.value === "I-134") {
    const fee = context.law.affidavitFee();
    return fee.known ? [offer(fee.value, feeOf(fee.value, form.value), fee.authority)] : [];
  }
  if (form.value !== "I-131") return [];
  const fees = feesInForce(context);
  return fees.map(({ amount, isOnline, authority: { source, section } }) => {
    const way = fees.length === 1 ? undefined : isOnline ? "online" : "paper";
    return offer(amount, feeOf(amount, "I-131", way), context.law.cite(source, section));
  });
}

function feeOf(amount: number, form: string, way?: "online" | "paper"): Message {
  const values = { fee: moneyValue(amount, "USD"), form };
  if (way === undefined) return sentence("{fee}: the filing fee of Form {form}", values);
  return way === "online"
    ? sentence("{fee}: the filing fee of Form {form}, filed online", values)
    : sentence("{fee}: the filing fee of Form {form}, filed on paper", values);
}

const carriers: readonly Carrier[] = ["usps", "usps-express", "fedex", "ups", "dhl", "other-courier"];

/**
 * Every address in the law for requests of this kind, with the carriers that deliver there; the one for the case's own
 * carrier first.
 */
function addressOffers(context: CaseContext): CompletionOffer[] {
  const { request, filing } = context.view;
  const kinds: readonly RequestKind[] = request.kind.value ? [request.kind.value] : ["initial", "re-parole"];
  const own = filing.carrier.value;
  const order = own === undefined ? carriers : [own, ...carriers.filter((carrier) => carrier !== own)];
  const routes = [false, true].flatMap((removal) =>
    kinds.flatMap((kind) => order.map((carrier) => ({ kind, carrier, removal }))),
  );
  const found = new Map<string, { readonly offer: CompletionOffer; readonly by: Set<Carrier | "removal"> }>();
  for (const route of routes) {
    const answer = context.law.addressFor(route);
    if (!answer.known || !answer.value.stated) continue;
    const offer = addressOffer(answer.value.lines, answer.authority, context);
    const known = found.get(offer.value) ?? { offer, by: new Set<Carrier | "removal">() };
    const isForRemoval = route.removal && (known.by.size === 0 || known.by.has("removal"));
    known.by.add(isForRemoval ? "removal" : route.carrier);
    found.set(offer.value, known);
  }
  return [...found.values()].map(({ offer, by }) => ({
    ...offer,
    detail: sentence("For {carriers}", { carriers: allOf([...by].map(carrierWords)) }),
  }));
}

function addressOffer(
  lines: readonly string[],
  authority: Authority,
  { language }: CaseContext,
): CompletionOffer {
  return {
    value: lines.join("\n"),
    label: lines.join(", "),
    kind: "value",
    documentation: `${lines.join("  \n")}\n\n${cited(authority, language)}`,
  };
}

function carrierWords(carrier: Carrier | "removal"): MessageValue {
  if (carrier === "removal") return sentence("those in removal proceedings or previously removed");
  const shape = shapeAt(["filing", "carrier"]);
  return term((shape && metaOfShape(shape).meanings?.[carrier]) ?? carrier);
}
