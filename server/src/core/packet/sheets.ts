// What accompanies a paper packet: the label for the envelope, and a sheet that says how to assemble the packet.
import { formatDay } from "../base/calendar.ts";
import { verifyReminder } from "../law/reminder.ts";
import { inMoney } from "../message/english.ts";
import { rendered } from "../message/message.ts";
import type { CaseContext } from "../model/case-context.ts";
import { filingAddress } from "../model/destination.ts";
import { exceptionClaimed } from "../model/parole-fee-exceptions.ts";
import { nameOfPerson } from "../model/people.ts";
import { about } from "./build.ts";
import { letterhead, via, writerOf } from "./cover-letter.ts";
import { editionOf, feeOf } from "./form-lines.ts";
import { exhibitLine, type Instructions, type MailingLabel, type Packet, type PacketPart } from "./packet.ts";
import { assemblyOf, formTitle, type Only, personsOf, sectionsOf } from "./sections.ts";

/** The location of a part in the packet: the numbers of its pages as stamped. */
export interface SheetPages {
  readonly pages: number;
  /** Empty for a sheet without a number. */
  readonly first: string;
  readonly last: string;
}

/** The label for the envelope; undefined if neither the case nor the law gives an address for the packet. */
export function mailingLabel(
  context: CaseContext,
  ownLetterhead: readonly string[],
): MailingLabel | undefined {
  const to = filingAddress(context);
  if (to.length === 0) return undefined;
  const writer = writerOf(context);
  const from = ownLetterhead.length > 0 ? ownLetterhead : writer ? letterhead(context, writer) : [];
  return { from, to, via: via(context.view.filing) };
}

export interface InstructionsInput {
  readonly only: Only;
  readonly leftOut: readonly string[];
  /** The warnings with which the packet was exported, and the rules that were suppressed or changed. */
  readonly review?: readonly string[];
  /** What the check did not cover. */
  readonly notJudged?: readonly string[];
}

/** The sheet for the person who assembles the packet; `pages` has one entry for each part of the packet. */
export function assemblyInstructions(
  context: CaseContext,
  packet: Packet,
  pages: readonly SheetPages[],
  { only, leftOut, review = [], notJudged = [] }: InstructionsInput,
): Instructions {
  const sheets = pages.reduce((sum, part) => sum + part.pages, 0);
  const sections = [
    { heading: "Review before mailing", lines: review, isOrdered: false },
    { heading: "Print and assemble", lines: howToPut(context, sheets), isOrdered: false },
    { heading: "Order of documents", lines: orderOf(context, packet, pages), isOrdered: true },
    { heading: "Not in the printed packet", lines: leftOut, isOrdered: false },
    { heading: "Payment", lines: payments(context, only), isOrdered: false },
    { heading: "Mailing", lines: sending(context), isOrdered: false },
    { heading: "Packing record", lines: packing(sheets), isOrdered: false },
  ];
  return {
    title: "Packet assembly instructions",
    warning: "For the office. Do not mail this sheet.",
    about: about(context, only),
    sections: sections.filter((section) => section.lines.length > 0),
    note: [noteOf(context), ...notJudged].join(" "),
  };
}

function howToPut(context: CaseContext, sheets: number): readonly string[] {
  const assembly = assemblyOf(context);
  return [
    `Print all ${sheets} pages single-sided on letter-size paper`,
    ...(assembly?.advice ?? []),
    "Sign the cover letter and check that every form is signed",
    "Keep a copy of the whole packet",
  ];
}

/** Each part with its pages; with tabs, also where each tab is. */
function orderOf(context: CaseContext, { parts }: Packet, pages: readonly SheetPages[]): readonly string[] {
  const hasTabs = assemblyOf(context)?.dividers === "bottom-tabs";
  return parts.flatMap((part, position) => {
    const { pages: count, first, last } = pages[position] ?? { pages: 0, first: "", last: "" };
    if (part.kind === "divider" || part.kind === "contents") return [];
    const name = part.kind === "exhibit" ? exhibitLine(part) : part.title;
    const printed = [...editionIn(context, part), ...(count === 0 ? [] : [inPages(count)])];
    const about = printed.length === 0 ? "" : ` (${printed.join(", ")})`;
    const where = count === 0 ? "" : first === last ? `, page ${first}` : `, pages ${first} to ${last}`;
    const tab =
      hasTabs && part.kind === "exhibit" && part.label !== "" && count > 0
        ? `; tab ${part.label} on page ${first}`
        : "";
    const divider = parts[position - 1]?.kind === "divider" ? "; insert its divider sheet before it" : "";
    return [`${name}${about}${where}${tab}${divider}`];
  });
}

function inPages(count: number): string {
  return count === 1 ? "1 page" : `${count} pages`;
}

function editionIn(context: CaseContext, part: PacketPart): readonly string[] {
  if (part.kind !== "file") return [];
  const form = context.forms.find(
    (one) => one.file.value === part.path && formTitle(context, one) === part.title,
  );
  return form ? editionOf(form) : [];
}

/** For the file of the office: who counted and packed the sheets, and when. */
function packing(sheets: number): readonly string[] {
  return [
    `All ${inPages(sheets)} are counted, and each line above is checked`,
    "Packed by (name): ______________________________",
    "Date and time: ______________________________",
    "Photographs or scans of the packed packet are saved with the case",
  ];
}

function payments(context: CaseContext, only: Only): readonly string[] {
  const { law } = context;
  const forms = sectionsOf(context, only).flatMap((place) => (place.kind === "forms" ? place.forms : []));
  const fees = forms
    .filter((form) => form.form.value === "I-131")
    .flatMap((form) => {
      const fee = feeOf(form);
      return fee === undefined ? [] : [`${formTitle(context, form)}: ${fee}`];
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
          ...exceptions(context, only),
        ]
      : []),
  ];
}

/** The exceptions from the parole fee that the reasons make possible, each with the people who can claim it. */
function exceptions(context: CaseContext, only: Only): readonly string[] {
  const claims = personsOf(context, only).flatMap((person) => {
    const claim = exceptionClaimed(context, person);
    return claim ? [{ person, exception: rendered(claim.exception) }] : [];
  });
  return [...new Set(claims.map(({ exception }) => exception))].map((exception) => {
    const names = claims
      .filter((claim) => claim.exception === exception)
      .map(({ person }) => nameOfPerson(context.people, person));
    return `The reasons of the request make an exception from the parole fee possible, for ${exception} (${names.join(", ")}). It must be shown, and is decided case by case`;
  });
}

function sending(context: CaseContext): readonly string[] {
  const { filing } = context.view;
  const to = filingAddress(context);
  const by = via(filing);
  return [
    ...(by === "" ? [] : [by]),
    ...(to.length === 0 ? [] : [`To ${to.join(", ")}`]),
    ...(filing.date.value === undefined ? [] : [`Mail on ${formatDay(filing.date.value)}`]),
  ];
}

function noteOf({ law }: CaseContext): string {
  return [`Checked against the ${law.title}.`, verifyReminder(law.edition) ?? ""].join(" ").trimEnd();
}
