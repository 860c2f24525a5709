// Which papers of a case go into a packet, and in which order.

import { lawOf } from "../law/law.ts";
import { type Assembly, smallestUploadLimit } from "../law/packing.ts";
import { exhibitWords } from "../matter/exhibit-files.ts";
import type { Matter } from "../matter/matter.ts";
import { standsFor } from "../matter/papers.ts";
import { whoIs } from "../matter/people.ts";
import { allNames } from "../matter/wording.ts";
import { type Message, rendered, sentence } from "../message/message.ts";
import { each } from "../message/values.ts";
import type { Place } from "../read/place.ts";
import type { Beneficiary, Exhibit, Form } from "../read/view.ts";
import { bearsOn } from "./whose.ts";

/** For whom a packet is; left out, for all beneficiaries of the case. */
export type Only = Beneficiary | undefined;

/** Those for whom a packet is. */
export function personsOf(matter: Matter, only: Only): readonly Beneficiary[] {
  return only === undefined ? matter.beneficiaries : [only];
}

/** What stands at one place of a packet. */
export type PacketPlace =
  | { readonly kind: "cover-letter" | "index" | "exhibits" }
  | { readonly kind: "forms"; readonly forms: readonly Form[] };

/**
 * The packet's places in the order that holds on its day, with the forms for each; the exhibits stand in their own. A
 * draft has the forms without a number too.
 */
export function placesOf(matter: Matter, only: Only, isDraft = false): readonly PacketPlace[] {
  const order = orderOf(matter);
  return order.map((place, index): PacketPlace => {
    if (place === "cover-letter" || place === "index" || place === "exhibits") return { kind: place };
    const isBeforeAffidavit = place === "I-131" && order[index + 1] === "I-134";
    const isBehindRequest = place === "I-134" && order[index - 1] === "I-131";
    const forms = formsFor(matter, only, isDraft);
    if (isBeforeAffidavit) return { kind: "forms", forms: byPerson(matter, forms) };
    return { kind: "forms", forms: isBehindRequest ? forms.filter(isOther) : formsAt(forms, place) };
  });
}

/**
 * The exhibits that go in: those with a file, and for one person those that do not bear on others alone. A draft has
 * those without a file too.
 */
export function exhibitsFor(matter: Matter, only: Only, isDraft = false): readonly Exhibit[] {
  return matter.view.exhibits.items.filter(
    (exhibit) =>
      (exhibit.file.value !== undefined || (isDraft && isListed(exhibit.$))) &&
      isFor(only, bearsOn(matter, exhibit)),
  );
}

/** What the case lists and the packet does not hold. */
export function leftOutWords(matter: Matter, only: Only, isDraft = false): readonly Message[] {
  const { exhibits } = matter.view;
  // A draft has a placeholder page for each form without a file.
  const forms = isDraft ? [] : matter.view.forms.items;
  const held = exhibitsFor(matter, undefined, isDraft);
  const unfiled = exhibits.items.filter((exhibit) => !held.includes(exhibit));
  const ofOthers = held.filter((exhibit) => !isFor(only, bearsOn(matter, exhibit)));
  return [
    ...forms.flatMap(({ form, file }) =>
      form.value === undefined && file.value !== undefined
        ? [sentence("{file}: no form number is given; insert the form manually", { file: file.value })]
        : [],
    ),
    ...forms
      .filter((form) => form.form.value !== undefined && form.file.value === undefined)
      .filter((form) => isFor(only, standsFor(matter, form)))
      .map((form) => withoutFile(formWords(matter, form))),
    ...unfiled
      .filter((exhibit) => isFor(only, bearsOn(matter, exhibit)))
      .map((exhibit) => withoutFile(exhibitWords(exhibit))),
    ...ofOthers.map((exhibit) => {
      const persons = bearsOn(matter, exhibit);
      const whose = persons.length === 0 ? sentence("others") : allNames(matter.people, persons);
      return sentence("{exhibit} concerns only {whose}", { exhibit: exhibitWords(exhibit), whose });
    }),
  ];
}

function withoutFile(paper: Message): Message {
  return sentence("{paper} has no file; insert it manually", { paper });
}

/** The same in English, for the proof of a packet and what else is written with it. */
export function leftOutOf(matter: Matter, only: Only, isDraft = false): readonly string[] {
  return leftOutWords(matter, only, isDraft).map((one) => rendered(one));
}

/** "Form I-131, Ana Morales"; the name is left out where the form stands for all. */
export function formWords(matter: Matter, form: Form): Message {
  const name = nameWords(form);
  const people = standsFor(matter, form);
  const isForAll = people.length === matter.beneficiaries.length && people.length !== 1;
  if (isForAll || people.length === 0) return name;
  return sentence("{form}, {who}", {
    form: name,
    who: each(people.map((person) => whoIs(matter.people, person))),
  });
}

function nameWords({ form: { value: number } }: Form): Message {
  if (number === undefined) return sentence("Form without a number");
  return number === "other" ? sentence("Other form") : sentence("Form {number}", { number });
}

/** The same in English, as the packet has it. */
export function formTitle(matter: Matter, form: Form): string {
  return rendered(formWords(matter, form));
}

/** A paper that has one title in the packet and stands for several people is a copy in all packets but one. */
export function sharedForms(matter: Matter): readonly string[] {
  return matter.view.forms.items
    .filter((form) => form.file.value !== undefined && standsFor(matter, form).length > 1)
    .map((form) => formTitle(matter, form));
}

/**
 * How a paper packet is put together on its mailing day; by the rules of today where that day cannot be read, nothing
 * where no rules are known.
 */
export function assemblyOf(matter: Matter): Assembly | undefined {
  const asked = matter.law.packetAssembly();
  const answer = asked.known ? asked : lawOfToday(matter).packetAssembly();
  return answer.known ? answer.value : undefined;
}

/** How large a file may be that is uploaded, in bytes, and whether the law says so for the day of the case. */
export function uploadLimitOf({ law }: Matter): { readonly bytes: number; readonly isKnown: boolean } {
  const answer = law.uploadLimit();
  const megabytes = answer.known ? answer.value : smallestUploadLimit();
  return { bytes: megabytes * 1_000_000, isKnown: answer.known };
}

function orderOf(matter: Matter): readonly string[] {
  const asked = matter.law.packetOrder();
  const answer = asked.known ? asked : lawOfToday(matter).packetOrder();
  return answer.known ? answer.value : [];
}

function lawOfToday({ law, days: { today } }: Matter) {
  return lawOf(law.edition, { today, mailingDay: today, filingDay: today });
}

/** Forms that pay for the request or ask that it cost nothing. */
const paymentForms: readonly string[] = ["G-1450", "G-1650", "G-1651", "I-912"];
const ownPlaces: readonly string[] = ["G-1145", "G-28", "I-131", "I-134"];

const nameOfForm = (form: Form): string => form.form.value ?? "";

/** A form without a place of its own follows the affidavits. */
function isOther(form: Form): boolean {
  const name = nameOfForm(form);
  return !ownPlaces.includes(name) && !paymentForms.includes(name);
}

function formsFor(matter: Matter, only: Only, isDraft: boolean): readonly Form[] {
  return matter.view.forms.items.filter(
    (form) =>
      (form.form.value !== undefined || (isDraft && isListed(form.$))) &&
      isFor(only, standsFor(matter, form)),
  );
}

/** Whether an entry has keys, be it with placeholders alone. */
function isListed({ node }: Place): boolean {
  return node?.kind === "map";
}

function formsAt(forms: readonly Form[], place: string): readonly Form[] {
  switch (place) {
    case "payment":
      return forms.filter((form) => paymentForms.includes(nameOfForm(form)));
    case "I-134":
      return [...forms.filter((form) => nameOfForm(form) === place), ...forms.filter(isOther)];
    default:
      return forms.filter((form) => nameOfForm(form) === place);
  }
}

/** For each person the request and then what goes with it; last the forms that stand for nobody. */
function byPerson(matter: Matter, forms: readonly Form[]): readonly Form[] {
  const [requests, affidavits] = ["I-131", "I-134"].map((name) =>
    formsAt(forms, name).filter((form) => !isOther(form)),
  );
  const all = [...(requests ?? []), ...(affidavits ?? [])];
  const person = (form: Form) => standsFor(matter, form)[0];
  return [...matter.beneficiaries, undefined].flatMap((one) => all.filter((form) => person(form) === one));
}

function isFor(only: Only, persons: readonly Beneficiary[]): boolean {
  return only === undefined || persons.length === 0 || persons.includes(only);
}
