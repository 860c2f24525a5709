// What lies beside a paper packet: the label for the envelope, and a sheet that says how to put the packet together.
import { formatDay } from "../law/calendar.ts";
import { verifyReminder } from "../law/reminder.ts";
import type { Matter } from "../matter/matter.ts";
import { inMoney } from "../message/english.ts";
import type { Form } from "../read/view.ts";
import { about } from "./build.ts";
import { letterhead, via, writerOf } from "./cover-letter.ts";
import { exhibitLine, type Instructions, type MailingLabel, type Packet } from "./packet.ts";
import { assemblyOf, formTitle, type Only, placesOf } from "./papers.ts";
import { filingAddress } from "./preview.ts";

/** Where a part of the packet came to lie: the numbers of its pages as they are stamped. */
export interface PartPages {
  readonly pages: number;
  /** Empty for a sheet without a number. */
  readonly first: string;
  readonly last: string;
}

/** The label for the envelope; nothing where neither the case nor the law says where the packet goes. */
export function mailingLabel(matter: Matter, ownLetterhead: readonly string[]): MailingLabel | undefined {
  const to = filingAddress(matter);
  if (to.length === 0) return undefined;
  const writer = writerOf(matter);
  const from = ownLetterhead.length > 0 ? ownLetterhead : writer ? letterhead(matter, writer) : [];
  return { from, to, via: via(matter.view.filing) };
}

export interface InstructionsInput {
  readonly only: Only;
  readonly leftOut: readonly string[];
  /** The warnings with which the packet was exported, and the rules that were ignored or changed. */
  readonly review?: readonly string[];
  /** What the check did not judge. */
  readonly notJudged?: readonly string[];
}

/** The sheet for the person who puts the packet together; `pages` has one entry for each part of the packet. */
export function assemblyInstructions(
  matter: Matter,
  packet: Packet,
  pages: readonly PartPages[],
  { only, leftOut, review = [], notJudged = [] }: InstructionsInput,
): Instructions {
  const sheets = pages.reduce((sum, part) => sum + part.pages, 0);
  const sections = [
    { heading: "Review before mailing", lines: review, isOrdered: false },
    { heading: "Print and assemble", lines: howToPut(matter, sheets), isOrdered: false },
    { heading: "Order of documents", lines: orderOf(matter, packet, pages), isOrdered: true },
    { heading: "Not in the printed packet", lines: leftOut, isOrdered: false },
    { heading: "Payment", lines: payments(matter, only), isOrdered: false },
    { heading: "Mailing", lines: sending(matter), isOrdered: false },
  ];
  return {
    title: "Packet assembly instructions",
    warning: "For the office. Do not mail this sheet.",
    about: about(matter, only),
    sections: sections.filter((section) => section.lines.length > 0),
    note: [noteOf(matter), ...notJudged].join(" "),
  };
}

function howToPut(matter: Matter, sheets: number): readonly string[] {
  const assembly = assemblyOf(matter);
  return [
    `Print all ${sheets} pages single-sided on letter-size paper`,
    ...(assembly?.advice ?? []),
    "Sign the cover letter and check that every form is signed",
    "Keep a copy of the whole packet",
  ];
}

/** Each part with its pages; with tabs, where each of them goes. */
function orderOf(matter: Matter, { parts }: Packet, pages: readonly PartPages[]): readonly string[] {
  const hasTabs = assemblyOf(matter)?.dividers === "bottom-tabs";
  return parts.flatMap((part, position) => {
    const { pages: count, first, last } = pages[position] ?? { pages: 0, first: "", last: "" };
    if (part.kind === "divider" || part.kind === "contents") return [];
    const name = part.kind === "exhibit" ? exhibitLine(part) : part.title;
    const where = count === 0 ? "" : first === last ? `, page ${first}` : `, pages ${first} to ${last}`;
    const tab =
      hasTabs && part.kind === "exhibit" && part.label !== "" && count > 0
        ? `; tab ${part.label} on page ${first}`
        : "";
    const divider = parts[position - 1]?.kind === "divider" ? "; insert its divider sheet before it" : "";
    return [`${name}${where}${tab}${divider}`];
  });
}

function payments(matter: Matter, only: Only): readonly string[] {
  const { law } = matter;
  const forms = placesOf(matter, only).flatMap((place) => (place.kind === "forms" ? place.forms : []));
  const fees = forms
    .filter((form) => form.form.value === "I-131")
    .flatMap((form) => {
      const fee = feeOf(form);
      return fee === undefined ? [] : [`${formTitle(matter, form)}: ${fee}`];
    });
  const isByCheck = forms.some(({ fee: { method } }) =>
    ["check", "money-order"].includes(method.value ?? ""),
  );
  const payee = law.payee();
  const later = law.paroleFee();
  return [
    ...fees,
    ...(isByCheck && payee.known ? [`Make each check or money order payable to "${payee.value}"`] : []),
    ...(later.known && later.value.amount > 0
      ? [
          `Do not pay the parole fee of ${inMoney(later.value.amount, "USD")} now: it is paid ${later.value.paid}`,
        ]
      : []),
  ];
}

function feeOf({ fee }: Form): string | undefined {
  if (fee.waived.value === true) return "fee waiver requested";
  if (fee.exempt_because.value !== undefined) return `fee exempt: ${fee.exempt_because.value}`;
  if (fee.amount.value === undefined) return undefined;
  const amount = inMoney(fee.amount.value, fee.currency.value ?? "USD");
  const how = fee.method.value === undefined ? "" : `, ${methodWords[fee.method.value]}`;
  return `${amount}${how}`;
}

const methodWords = {
  check: "by check",
  "money-order": "by money order",
  card: "by card",
  "bank-account": "from a bank account",
} as const;

function sending(matter: Matter): readonly string[] {
  const { filing } = matter.view;
  const to = filingAddress(matter);
  const by = via(filing);
  return [
    ...(by === "" ? [] : [by]),
    ...(to.length === 0 ? [] : [`To ${to.join(", ")}`]),
    ...(filing.date.value === undefined ? [] : [`Mail on ${formatDay(filing.date.value)}`]),
  ];
}

function noteOf({ law }: Matter): string {
  return [`Checked against the ${law.title}.`, verifyReminder(law.edition) ?? ""].join(" ").trimEnd();
}
