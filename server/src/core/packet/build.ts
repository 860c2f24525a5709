// A case as the packet that is mailed: which papers go in, in which order, under which titles.
import { formatDay } from "../law/calendar.ts";
import type { Matter } from "../matter/matter.ts";
import { nameOf } from "../matter/people.ts";
import { saysNone } from "../read/place.ts";
import type { Exhibit, Form } from "../read/view.ts";
import { coverLetter } from "./cover-letter.ts";
import {
  type ExhibitFile,
  type ExhibitPart,
  exhibitLine,
  exhibitName,
  type FilePart,
  type Packet,
  type PacketPart,
} from "./packet.ts";
import {
  assemblyOf,
  exhibitsFor,
  formTitle,
  leftOutOf,
  type Only,
  type PacketPlace,
  personsOf,
  placesOf,
} from "./papers.ts";

export { formTitle };

/** On paper: one PDF to be printed. Online: files that can be uploaded. */
export type Preset = "paper" | "online";

export interface PacketChoices {
  /** Stamps DRAFT on every page. */
  readonly draft: boolean;
  /** Left out, as the case is filed. */
  readonly preset?: Preset;
  /** For this beneficiary alone. */
  readonly only?: Only;
  /** The practice's own letterhead, in lines. */
  readonly letterhead?: readonly string[];
  /** What the letter lists where nothing is enclosed. */
  readonly forNoEnclosures?: readonly string[];
}

export interface BuiltPacket {
  readonly packet: Packet;
  /** What the case lists and the packet does not hold, and why; in words. */
  readonly leftOut: readonly string[];
}

/** The packet of a case, in the order that practice gives it. */
export function buildPacket(matter: Matter, choices: PacketChoices): BuiltPacket {
  const { only } = choices;
  const places = placesOf(matter, only, choices.draft);
  const number = matter.view.matter.value;
  return {
    packet: {
      title: title(matter, only),
      language: "en-US",
      ...(number !== undefined && { matter: number }),
      draft: choices.draft,
      parts: places.flatMap((place) => partsAt(matter, place, places, choices)),
    },
    leftOut: leftOutOf(matter, only, choices.draft),
  };
}

/** How a case is filed: online where it says so, else on paper. */
export function presetOf({ view }: Matter): Preset {
  return view.filing.carrier.value === "online" ? "online" : "paper";
}

/** Lines that say whose packet this is. */
export function about(matter: Matter, only: Only): string[] {
  const number = matter.view.matter.value;
  return [title(matter, only), ...(number === undefined ? [] : [`Matter ${number}`])];
}

function partsAt(
  matter: Matter,
  place: PacketPlace,
  places: readonly PacketPlace[],
  choices: PacketChoices,
): PacketPart[] {
  const { only, draft, letterhead = [], preset = presetOf(matter) } = choices;
  const exhibits = exhibitsFor(matter, only, draft);
  switch (place.kind) {
    case "cover-letter": {
      const papers = places.flatMap((one) => enclosed(matter, one, exhibits));
      const letter = coverLetter(matter, {
        persons: personsOf(matter, only),
        enclosures: papers.length > 0 ? papers : (choices.forNoEnclosures ?? []),
        hasIndex: exhibits.length > 0,
        letterhead,
        isUploaded: preset === "online",
      });
      return [{ kind: "letter", title: "Cover letter", letter }];
    }
    case "index":
      return indexOf(about(matter, only), exhibits, draft);
    case "exhibits": {
      const isDivided = preset === "paper" && assemblyOf(matter)?.dividers === "titled-sheets";
      return exhibits
        .map((exhibit) => exhibitPart(exhibit, draft))
        .flatMap((part): PacketPart[] => (isDivided ? [dividerOf(part), part] : [part]));
    }
    case "forms":
      return place.forms.flatMap((form) => filePart(matter, form, draft));
  }
}

/** A draft has an index in any case: it names the documents that are not in it yet. */
function indexOf(lines: readonly string[], exhibits: readonly Exhibit[], isDraft: boolean): PacketPart[] {
  const none = exhibits.length === 0 ? ["No exhibits are listed in the case yet"] : [];
  if (none.length > 0 && !isDraft) return [];
  return [{ kind: "index", title: "Index of Exhibits", about: [...lines, ...none] }];
}

function dividerOf({ label, title: text }: ExhibitPart): PacketPart {
  return { kind: "divider", heading: exhibitName(label), text };
}

function title(matter: Matter, only: Only): string {
  const who = personsOf(matter, only)
    .map((person) => nameOf(matter.people, person))
    .join(", ");
  const what = matter.isReParole ? "Request for re-parole" : "Request for humanitarian parole";
  return who === "" ? what : `${what}, ${who}`;
}

/** In a draft, a form without a file has its place too. */
function filePart(matter: Matter, form: Form, isDraft: boolean): FilePart[] {
  const path = form.file.value ?? (isDraft ? "" : undefined);
  return path === undefined ? [] : [{ kind: "file", title: formTitle(matter, form), path }];
}

/** In a draft, a document without a file has its place too, and so has a translation whose file is still to come. */
function exhibitPart(exhibit: Exhibit, isDraft: boolean): ExhibitPart {
  const unnamed = isDraft ? "" : undefined;
  const original = exhibit.file.value ?? unnamed;
  const { $, value } = exhibit.translation.file;
  const translation = value ?? ($.state === "absent" || saysNone($) ? undefined : unnamed);
  const files: ExhibitFile[] = [];
  if (original !== undefined) files.push({ path: original, role: "original" });
  if (translation !== undefined && (translation !== original || translation === ""))
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
    said.push(`With an English translation certified by ${translation.certified_by.value}`);
  }
  return said;
}

/** One line for each paper of a place, as the cover letter lists them. */
function enclosed(matter: Matter, place: PacketPlace, exhibits: readonly Exhibit[]): readonly string[] {
  if (place.kind === "forms") return place.forms.map((form) => formTitle(matter, form));
  if (place.kind !== "exhibits") return [];
  return exhibits.map(({ label, title }) =>
    exhibitLine({ label: label.value ?? "", title: title.value ?? "" }),
  );
}
