// A case as the packet that is mailed: which documents it contains, in which order, under which titles.
import { formatDay } from "../base/calendar.ts";
import type { CaseContext } from "../model/case-context.ts";
import { nameOfPerson } from "../model/people.ts";
import { saysNone } from "../read/field-ref.ts";
import type { Exhibit, Form } from "../read/view.ts";
import { coverLetter } from "./cover-letter.ts";
import { enclosedForm } from "./form-lines.ts";
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
  leftOutText,
  type Only,
  type PacketSection,
  personsOf,
  sectionsOf,
} from "./sections.ts";

export { formTitle };

/** On paper: one PDF to be printed. Online: files that can be uploaded. */
export type Preset = "paper" | "online";

export interface PacketChoices {
  /** Stamps DRAFT on every page. */
  readonly draft: boolean;
  /** If left out, the way in which the case is filed. */
  readonly preset?: Preset;
  /** For this beneficiary only. */
  readonly only?: Only;
  /** The practice's own letterhead, in lines. */
  readonly letterhead?: readonly string[];
  /** For a letter for editing: the text of a blank for what the case lacks. */
  readonly blank?: (what: string) => string;
}

export interface BuiltPacket {
  readonly packet: Packet;
  /** What the case lists and the packet does not contain, and why, in sentences. */
  readonly leftOut: readonly string[];
}

/** The packet of a case, in the order of the practice guides. */
export function buildPacket(context: CaseContext, choices: PacketChoices): BuiltPacket {
  const { only } = choices;
  const places = sectionsOf(context, only, choices.draft);
  const number = context.view.matter.value;
  return {
    packet: {
      title: title(context, only),
      language: "en-US",
      ...(number !== undefined && { matter: number }),
      draft: choices.draft,
      parts: places.flatMap((place) => partsAt(context, place, places, choices)),
    },
    leftOut: leftOutText(context, only, choices.draft),
  };
}

/** How a case is filed: online if it says so, otherwise on paper. */
export function presetOf({ view }: CaseContext): Preset {
  return view.filing.carrier.value === "online" ? "online" : "paper";
}

/** Lines that identify the case and the people of a packet. */
export function about(context: CaseContext, only: Only): string[] {
  const number = context.view.matter.value;
  return [title(context, only), ...(number === undefined ? [] : [`Matter ${number}`])];
}

function partsAt(
  context: CaseContext,
  place: PacketSection,
  places: readonly PacketSection[],
  choices: PacketChoices,
): PacketPart[] {
  const { only, draft, letterhead = [], preset = presetOf(context), blank } = choices;
  const exhibits = exhibitsFor(context, only, draft);
  switch (place.kind) {
    case "cover-letter": {
      const papers = places.flatMap((one) => enclosed(context, one, exhibits));
      const letter = coverLetter(context, {
        persons: personsOf(context, only),
        enclosures: papers.length > 0 || !blank ? papers : [blank("enclosures")],
        exhibits,
        ...(blank && { blank }),
        hasIndex: exhibits.length > 0,
        letterhead,
        isUploaded: preset === "online",
      });
      return [{ kind: "letter", title: "Cover letter", letter }];
    }
    case "index":
      return indexOf(about(context, only), exhibits, draft);
    case "exhibits": {
      const isDivided = preset === "paper" && assemblyOf(context)?.dividers === "titled-sheets";
      return exhibits
        .map((exhibit) => exhibitPart(exhibit, draft))
        .flatMap((part): PacketPart[] => (isDivided ? [dividerOf(part), part] : [part]));
    }
    case "forms":
      return place.forms.flatMap((form) => filePart(context, form, draft));
  }
}

/** A draft always has an index, which also names the documents that it does not contain yet. */
function indexOf(lines: readonly string[], exhibits: readonly Exhibit[], isDraft: boolean): PacketPart[] {
  const none = exhibits.length === 0 ? ["No exhibits are listed in the case yet"] : [];
  if (none.length > 0 && !isDraft) return [];
  return [{ kind: "index", title: "Index of Exhibits", about: [...lines, ...none] }];
}

function dividerOf({ label, title: text }: ExhibitPart): PacketPart {
  return { kind: "divider", heading: exhibitName(label), text };
}

function title(context: CaseContext, only: Only): string {
  const who = personsOf(context, only)
    .map((person) => nameOfPerson(context.people, person))
    .join(", ");
  const what = context.isReParole ? "Request for re-parole" : "Request for humanitarian parole";
  return who === "" ? what : `${what}, ${who}`;
}

/** In a draft, also a form without a file. */
function filePart(context: CaseContext, form: Form, isDraft: boolean): FilePart[] {
  const path = form.file.value ?? (isDraft ? "" : undefined);
  return path === undefined ? [] : [{ kind: "file", title: formTitle(context, form), path }];
}

/** In a draft, also a document without a file, and a translation whose file is not there yet. */
function exhibitPart(exhibit: Exhibit, isDraft: boolean): ExhibitPart {
  const unnamed = isDraft ? "" : undefined;
  const original = exhibit.file.value ?? unnamed;
  const { ref, value } = exhibit.translation.file;
  const translation = value ?? (ref.state === "absent" || saysNone(ref) ? undefined : unnamed);
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

/** The lines of one section in the list of enclosures of the cover letter, one for each document. */
function enclosed(
  context: CaseContext,
  place: PacketSection,
  exhibits: readonly Exhibit[],
): readonly string[] {
  if (place.kind === "forms") return place.forms.map((form) => enclosedForm(context, form));
  if (place.kind !== "exhibits") return [];
  return exhibits.map(({ label, title }) =>
    exhibitLine({ label: label.value ?? "", title: title.value ?? "" }),
  );
}
