// Which documents of a case are in a packet, and in which order.

import { lawOf } from "../law/law.ts";
import { type Assembly, smallestUploadLimit } from "../law/packing.ts";
import type { Message } from "../message/language.ts";
import { rendered, sentence } from "../message/message.ts";
import { each } from "../message/values.ts";
import type { CaseContext } from "../model/case-context.ts";
import { exhibitWords } from "../model/exhibit-files.ts";
import { beneficiariesOn } from "../model/forms-and-exhibits.ts";
import { isPaidFor, isPaymentForm, paymentsByForm } from "../model/payment-forms.ts";
import { whoIs } from "../model/people.ts";
import { allNames } from "../model/wording.ts";
import type { FieldRef } from "../read/field-ref.ts";
import type { Beneficiary, Exhibit, Form } from "../read/view.ts";
import { exhibitRelevance } from "./exhibit-relevance.ts";

/** The beneficiary whom a packet is for; if left out, it is for all beneficiaries of the case. */
export type Only = Beneficiary | undefined;

/** The people whom a packet is for. */
export function personsOf(context: CaseContext, only: Only): readonly Beneficiary[] {
  return only === undefined ? context.beneficiaries : [only];
}

/** The content of one section of a packet. */
export type PacketSection =
  | { readonly kind: "cover-letter" | "index" | "exhibits" }
  | { readonly kind: "forms"; readonly forms: readonly Form[] };

/**
 * The sections of the packet in the order in effect on its date, with the forms of each; the exhibits have a section of
 * their own. A draft also has the forms without a number.
 */
export function sectionsOf(context: CaseContext, only: Only, isDraft = false): readonly PacketSection[] {
  const order = orderOf(context);
  const all = formsFor(context, only, isDraft);
  const isOnTop = order.includes(paymentOnTop);
  const onForms = isOnTop && all.filter(isPaidFor).length > 1 ? paymentsIn(context, all) : noPayments;
  const sections = order.map((place, index): PacketSection => {
    if (place === "cover-letter" || place === "index" || place === "exhibits") return { kind: place };
    const isBeforeAffidavit = place === "I-131" && order[index + 1] === "I-134";
    const isBehindRequest = place === "I-134" && order[index - 1] === "I-131";
    const forms = all.filter((form) => !onForms.sheets.has(form));
    if (isBeforeAffidavit) return { kind: "forms", forms: byPerson(context, forms) };
    return { kind: "forms", forms: isBehindRequest ? forms.filter(isOther) : formsAt(forms, place) };
  });
  return sections.map((section) =>
    section.kind === "forms"
      ? { kind: "forms", forms: section.forms.flatMap((form) => [...onForms.of(form), form]) }
      : section,
  );
}

/**
 * The exhibits in the packet: those with a file, and for one person those that do not concern only other people. A
 * draft also has those without a file.
 */
export function exhibitsFor(context: CaseContext, only: Only, isDraft = false): readonly Exhibit[] {
  return context.view.exhibits.items.filter(
    (exhibit) =>
      (exhibit.file.value !== undefined || (isDraft && isListed(exhibit.ref))) &&
      isFor(only, exhibitRelevance(context, exhibit)),
  );
}

/** What the case lists and the packet does not contain. */
export function leftOutWords(context: CaseContext, only: Only, isDraft = false): readonly Message[] {
  const { exhibits } = context.view;
  // A draft has a placeholder page for each form without a file.
  const forms = isDraft ? [] : context.view.forms.items;
  const held = exhibitsFor(context, undefined, isDraft);
  const unfiled = exhibits.items.filter((exhibit) => !held.includes(exhibit));
  const ofOthers = held.filter((exhibit) => !isFor(only, exhibitRelevance(context, exhibit)));
  return [
    ...forms.flatMap(({ form, file }) =>
      form.value === undefined && file.value !== undefined
        ? [sentence("{file}: no form number is given; insert the form manually", { file: file.value })]
        : [],
    ),
    ...forms
      .filter((form) => form.form.value !== undefined && form.file.value === undefined)
      .filter((form) => isFor(only, concernedBy(context, form)))
      .map((form) => withoutFile(formWords(context, form))),
    ...unfiled
      .filter((exhibit) => isFor(only, exhibitRelevance(context, exhibit)))
      .map((exhibit) => withoutFile(exhibitWords(exhibit))),
    ...ofOthers.map((exhibit) => {
      const persons = exhibitRelevance(context, exhibit);
      const whose = persons.length === 0 ? sentence("others") : allNames(context.people, persons);
      return sentence("{exhibit} concerns only {whose}", { exhibit: exhibitWords(exhibit), whose });
    }),
  ];
}

function withoutFile(paper: Message): Message {
  return sentence("{paper} has no file; insert it manually", { paper });
}

/** The same in English, for the verification of a packet and the files written with it. */
export function leftOutText(context: CaseContext, only: Only, isDraft = false): readonly string[] {
  return leftOutWords(context, only, isDraft).map((one) => rendered(one));
}

/** "Form I-131, Ana Morales"; without a name if the form covers everyone. */
export function formWords(context: CaseContext, form: Form): Message {
  const name = nameWords(form);
  const people = beneficiariesOn(context, form);
  const isForAll = people.length === context.beneficiaries.length && people.length !== 1;
  if (isForAll || people.length === 0) return name;
  return sentence("{form}, {who}", {
    form: name,
    who: each(people.map((person) => whoIs(context.people, person))),
  });
}

function nameWords({ form: { value: number } }: Form): Message {
  if (number === undefined) return sentence("Form without a number");
  return number === "other" ? sentence("Other form") : sentence("Form {number}", { number });
}

/** The same in English, as printed in the packet. */
export function formTitle(context: CaseContext, form: Form): string {
  return rendered(formWords(context, form));
}

/** A document with one title in the packet that covers several people is a copy in all packets but one. */
export function sharedForms(context: CaseContext): readonly string[] {
  return context.view.forms.items
    .filter((form) => form.file.value !== undefined && concernedBy(context, form).length > 1)
    .map((form) => formTitle(context, form));
}

/**
 * How a paper packet is assembled on its mailing date; by the rules of today if that date is unreadable, undefined if
 * no rules are known.
 */
export function assemblyOf(context: CaseContext): Assembly | undefined {
  const asked = context.law.packetAssembly();
  const answer = asked.known ? asked : lawOfToday(context).packetAssembly();
  return answer.known ? answer.value : undefined;
}

/** The size limit of an uploaded file in bytes, and whether the law gives it for the date of the case. */
export function uploadLimitOf({ law }: CaseContext): { readonly bytes: number; readonly isKnown: boolean } {
  const answer = law.uploadLimit();
  const megabytes = answer.known ? answer.value : smallestUploadLimit();
  return { bytes: megabytes * 1_000_000, isKnown: answer.known };
}

function orderOf(context: CaseContext): readonly string[] {
  const asked = context.law.packetOrder();
  const answer = asked.known ? asked : lawOfToday(context).packetOrder();
  return answer.known ? answer.value : [];
}

function lawOfToday({ law, days }: CaseContext) {
  const { today } = days;
  return lawOf(law.edition, { ...days, mailingDay: today, filingDay: today });
}

/** The place of the payment form of the only form that is paid for; of several, each lies on the form it pays for. */
const paymentOnTop = "payment-on-top";

/** The payment forms that lie directly on the form that they pay for. */
interface PaymentsOnForms {
  readonly sheets: ReadonlySet<Form>;
  readonly of: (form: Form) => readonly Form[];
}

const noPayments: PaymentsOnForms = { sheets: new Set(), of: () => [] };

function paymentsIn(context: CaseContext, forms: readonly Form[]): PaymentsOnForms {
  const pairs = new Map(
    [...paymentsByForm(context)].filter((pair) => pair.every((one) => forms.includes(one))),
  );
  return {
    sheets: new Set(pairs.values()),
    of: (form) => {
      const sheet = pairs.get(form);
      return sheet === undefined ? [] : [sheet];
    },
  };
}

/** For whom a form is in the packet: a payment form that names no one is for the person whose form it pays for. */
function concernedBy(context: CaseContext, form: Form): readonly Beneficiary[] {
  const isShared = form.for.ref.state === "given" || nameOfForm(form) === "I-912" || !isPaymentForm(form);
  if (isShared || !orderOf(context).includes(paymentOnTop)) return beneficiariesOn(context, form);
  const [paid] = [...paymentsByForm(context)].find(([, sheet]) => sheet === form) ?? [];
  return beneficiariesOn(context, paid ?? form);
}

const ownPlaces: readonly string[] = ["G-1145", "G-28", "I-131", "I-134"];

const nameOfForm = (form: Form): string => form.form.value ?? "";

/** A form without a section of its own follows the affidavits. */
function isOther(form: Form): boolean {
  const name = nameOfForm(form);
  return !ownPlaces.includes(name) && !isPaymentForm(form);
}

function formsFor(context: CaseContext, only: Only, isDraft: boolean): readonly Form[] {
  return context.view.forms.items.filter(
    (form) =>
      (form.form.value !== undefined || (isDraft && isListed(form.ref))) &&
      isFor(only, concernedBy(context, form)),
  );
}

/** Whether an entry has keys, even if all of their values are placeholders. */
function isListed({ node }: FieldRef): boolean {
  return node?.kind === "map";
}

function formsAt(forms: readonly Form[], place: string): readonly Form[] {
  switch (place) {
    case "payment":
    case paymentOnTop:
      return forms.filter(isPaymentForm);
    case "I-134":
      return [...forms.filter((form) => nameOfForm(form) === place), ...forms.filter(isOther)];
    default:
      return forms.filter((form) => nameOfForm(form) === place);
  }
}

/** For each person the request and then the forms that belong to it; last the forms that cover no one. */
function byPerson(context: CaseContext, forms: readonly Form[]): readonly Form[] {
  const [requests, affidavits] = ["I-131", "I-134"].map((name) =>
    formsAt(forms, name).filter((form) => !isOther(form)),
  );
  const all = [...(requests ?? []), ...(affidavits ?? [])];
  const person = (form: Form) => beneficiariesOn(context, form)[0];
  return [...context.beneficiaries, undefined].flatMap((one) => all.filter((form) => person(form) === one));
}

function isFor(only: Only, persons: readonly Beneficiary[]): boolean {
  return only === undefined || persons.length === 0 || persons.includes(only);
}
