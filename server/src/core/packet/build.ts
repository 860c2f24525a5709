// A case as the packet that is mailed: which papers go in, in which order, under which titles.

import { formatDay } from "../law/calendar.ts";
import type { Matter } from "../matter/matter.ts";
import { standsFor } from "../matter/papers.ts";
import { nameOf } from "../matter/people.ts";
import type { Exhibit, Form } from "../read/view.ts";
import { coverLetter } from "./cover-letter.ts";
import type { ExhibitFile, ExhibitPart, FilePart, Packet, PacketPart } from "./packet.ts";

export interface BuiltPacket {
  readonly packet: Packet;
  /** What the case lists and the packet cannot hold, because no file is named; in words. */
  readonly leftOut: readonly string[];
}

/** The packet of a case, in the order that practice gives it. */
export function buildPacket(matter: Matter, options: { readonly draft: boolean }): BuiltPacket {
  const order = matter.law.packetOrder();
  const places = order.known ? order.value : [];
  const exhibits = matter.view.exhibits.items.filter((exhibit) => exhibit.file.value !== undefined);
  const parts = places.flatMap((place): PacketPart[] => {
    switch (place) {
      case "cover-letter":
        return [
          { kind: "letter", title: "Cover letter", letter: coverLetter(matter, enclosures(matter, places)) },
        ];
      case "index":
        return exhibits.length > 0
          ? [{ kind: "index", title: "Index of Exhibits", about: about(matter) }]
          : [];
      case "exhibits":
        return exhibits.map((exhibit) => exhibitPart(exhibit));
      default:
        return formsAt(matter, place).flatMap((form) => filePart(matter, form));
    }
  });
  const matterNumber = matter.view.matter.value;
  return {
    packet: {
      title: title(matter),
      language: "en-US",
      ...(matterNumber !== undefined && { matter: matterNumber }),
      draft: options.draft,
      parts,
    },
    leftOut: leftOut(matter),
  };
}

/** A file name that every system takes; the practice's file number names the packet where there is one. */
export function packetFileName(matter: Matter, otherwise: string, draft: boolean): string {
  return `${fileNameOf(matter, otherwise)}-packet${draft ? "-draft" : ""}.pdf`;
}

/** The beginning of such a name: the practice's file number, or what names the case otherwise. */
export function fileNameOf(matter: Matter, otherwise: string): string {
  const name = (matter.view.matter.value ?? otherwise)
    .replaceAll(/[<>:"/\\|?*\p{Cc}]+/gu, "-")
    .replaceAll(/\s+/g, " ")
    .replace(/^[\s.-]+|[\s.-]+$/g, "")
    .slice(0, 80);
  return name === "" || /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(name) ? `case-${name}` : name;
}

function title(matter: Matter): string {
  const who = matter.beneficiaries.map((person) => nameOf(matter.people, person)).join(", ");
  const what = matter.isReParole ? "Request for re-parole" : "Request for humanitarian parole";
  return who === "" ? what : `${what}, ${who}`;
}

function about(matter: Matter): string[] {
  const number = matter.view.matter.value;
  return [title(matter), ...(number === undefined ? [] : [`Matter ${number}`])];
}

/** Forms that pay for the request or ask that it cost nothing. */
const paymentForms: readonly string[] = ["G-1450", "G-1650", "G-1651", "I-912"];
const ownPlaces: readonly string[] = ["G-1145", "G-28", "I-131", "I-134"];

/** The forms that stand at one place of the order; what has no place of its own follows the I-134. */
function formsAt(matter: Matter, place: string): Form[] {
  const forms = matter.view.forms.items.filter((form) => form.form.value !== undefined);
  const named = (form: Form) => form.form.value ?? "";
  switch (place) {
    case "payment":
      return forms.filter((form) => paymentForms.includes(named(form)));
    case "I-134":
      return [
        ...forms.filter((form) => named(form) === "I-134"),
        ...forms.filter((form) => !ownPlaces.includes(named(form)) && !paymentForms.includes(named(form))),
      ];
    default:
      return forms.filter((form) => named(form) === place);
  }
}

function filePart(matter: Matter, form: Form): FilePart[] {
  const path = form.file.value;
  return path === undefined ? [] : [{ kind: "file", title: formTitle(matter, form), path }];
}

/** "Form I-131, Ana Morales"; the name is left out where the form stands for all. */
export function formTitle(matter: Matter, form: Form): string {
  const name = form.form.value === "other" ? "Other form" : `Form ${form.form.value ?? ""}`;
  const people = standsFor(matter, form);
  const isForAll = people.length === matter.beneficiaries.length && people.length !== 1;
  const who = people.map((person) => nameOf(matter.people, person)).join(", ");
  return isForAll || who === "" ? name : `${name}, ${who}`;
}

function exhibitPart(exhibit: Exhibit): ExhibitPart {
  const original = exhibit.file.value;
  const translation = exhibit.translation.file.value;
  const files: ExhibitFile[] = [];
  if (original !== undefined) files.push({ path: original, role: "original" });
  if (translation !== undefined && translation !== original)
    files.push({ path: translation, role: "translation" });
  return {
    kind: "exhibit",
    label: exhibit.label.value ?? "",
    title: exhibit.title.value ?? "",
    notes: notes(exhibit),
    files,
  };
}

function notes(exhibit: Exhibit): string[] {
  const { date, translation } = exhibit;
  const said: string[] = [];
  if (date.value !== undefined) said.push(`Dated ${formatDay(date.value)}`);
  if (translation.certified_by.value !== undefined) {
    said.push(`With a translation into English certified by ${translation.certified_by.value}`);
  }
  return said;
}

/** One line for each paper, in the packet's order, as the cover letter lists them. */
function enclosures(matter: Matter, places: readonly string[]): string[] {
  return places.flatMap((place): string[] => {
    if (place === "cover-letter" || place === "index") return [];
    if (place !== "exhibits") return formsAt(matter, place).map((form) => formTitle(matter, form));
    return matter.view.exhibits.items
      .filter((exhibit) => exhibit.file.value !== undefined)
      .map((exhibit) => `Exhibit ${exhibit.label.value ?? ""}: ${exhibit.title.value ?? ""}`);
  });
}

function leftOut(matter: Matter): string[] {
  return [
    ...matter.view.forms.items
      .filter((form) => form.form.value !== undefined && form.file.value === undefined)
      .map((form) => `${formTitle(matter, form)} names no file and has to be put in by hand`),
    ...matter.view.exhibits.items
      .filter((exhibit) => exhibit.file.value === undefined)
      .map(
        (exhibit) =>
          `Exhibit ${exhibit.label.value ?? "without a label"} names no file and has to be put in by hand`,
      ),
  ];
}
