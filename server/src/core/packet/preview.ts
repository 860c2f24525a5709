// What a packet would hold if it were exported now, as a list to look at: the order, the files, and what blocks it.

import type { CheckedCase } from "../engine/check.ts";
import { type Trouble, troubleIn } from "../engine/file-troubles.ts";
import type { FileReport } from "../engine/files.ts";
import type { Finding, Path, Span } from "../engine/finding.ts";
import { stopsExport } from "../engine/stops-export.ts";
import { rightAddresses } from "../matter/destination.ts";
import type { Matter } from "../matter/matter.ts";
import type { Language } from "../message/language.ts";
import { rendered } from "../message/message.ts";
import { titled } from "../message/title.ts";
import { isMissing, spanOf } from "../read/place.ts";
import type { Exhibit, Form } from "../read/view.ts";
import { buildPacket, type Preset, presetOf } from "./build.ts";
import type { Packet, PacketPart } from "./packet.ts";
import { exhibitsFor, leftOutWords, placesOf } from "./papers.ts";

export interface PacketPreview {
  /** Whose packet it is. */
  readonly title: string;
  readonly matter: string | undefined;
  readonly preset: Preset;
  /** In the order in which they are mailed. */
  readonly rows: readonly PreviewRow[];
  /** Findings that stop the export, unless it is a draft. */
  readonly blocking: readonly Blocking[];
  /** Warnings to review before the export. */
  readonly warnings: readonly Blocking[];
  /** What the case lists and the packet does not hold, and why; in words. */
  readonly leftOut: readonly string[];
  /** Where it is mailed to, in lines; empty where nothing is mailed or that cannot be told. */
  readonly address: readonly string[];
}

export interface PreviewRow {
  readonly kind: PacketPart["kind"];
  /** Of an exhibit, where it has one. */
  readonly label: string | undefined;
  readonly title: string;
  /** None for what is written for the packet. */
  readonly files: readonly PreviewFile[];
  /** Of all its files; nothing where one has not been opened, and for what is written for the packet. */
  readonly pages: number | undefined;
  /** The place of an exhibit in the list of the case, from 0. */
  readonly exhibit: number | undefined;
  /** Where the case lists it; nothing for what is written for the packet. */
  readonly at: { readonly path: Path; readonly span: Span } | undefined;
}

export interface PreviewFile {
  readonly path: string;
  readonly role: "original" | "translation";
  readonly bytes: number | undefined;
  /** Why it cannot go in; nothing where it can, or where it has not been opened. */
  readonly trouble: Trouble | undefined;
}

export interface Blocking {
  readonly rule: string;
  readonly message: string;
  readonly path: Path;
  readonly span: Span;
}

/** The preview of a case's packet, with the packet that it is of. */
export function packetPreview({ matter, findings }: CheckedCase): {
  readonly preview: PacketPreview;
  readonly packet: Packet;
} {
  const { packet } = buildPacket(matter, { draft: false });
  const listed = listedPapers(matter);
  return {
    packet,
    preview: {
      title: packet.title,
      matter: matter.view.matter.value,
      preset: presetOf(matter),
      rows: packet.parts.map((part) => rowOf(part, listed, matter)),
      blocking: findings.filter(stopsExport).map(placed),
      warnings: findings
        .filter((finding) => finding.severity === "warning" && !stopsExport(finding))
        .map(placed),
      leftOut: leftOutWords(matter, undefined).map((one) => rendered(one, matter.language)),
      address: filingAddress(matter),
    },
  };
}

function placed({ rule, message, path, span }: Finding): Blocking {
  return { rule, message, path, span };
}

/** The address in the case, else the one that is right for it, where there is one only; in lines. */
export function filingAddress(matter: Matter): readonly string[] {
  const { address, carrier } = matter.view.filing;
  if (address.value !== undefined) {
    return address.value
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
  }
  const [right, ...others] = carrier.value === "online" ? [] : rightAddresses(matter);
  return right && others.length === 0 ? right.lines : [];
}

/** How many pages each file has that could be opened, by its path. */
export function pagesOfFiles({ files }: Matter): ReadonlyMap<string, number> {
  return new Map(
    [...files].flatMap(([path, report]) =>
      report.state === "readable" ? [[path, report.pages] as const] : [],
    ),
  );
}

/** The forms and exhibits that go in, each in its order, to be taken one by one as the parts come. */
interface Listed {
  readonly forms: Iterator<Form>;
  readonly exhibits: Iterator<Exhibit>;
}

function listedPapers(matter: Matter): Listed {
  const places = placesOf(matter, undefined);
  const forms = places.flatMap((place) => (place.kind === "forms" ? place.forms : []));
  return {
    forms: forms.filter(({ file }) => file.value !== undefined).values(),
    exhibits: exhibitsFor(matter, undefined).values(),
  };
}

function rowOf(part: PacketPart, { forms, exhibits }: Listed, matter: Matter): PreviewRow {
  switch (part.kind) {
    case "file": {
      const form: Form | undefined = forms.next().value;
      const files = [fileOf(part.path, "original", matter)];
      return {
        ...written(part.kind, part.title),
        ...papers(files, matter),
        at: form && placeOf(form, form.form),
      };
    }
    case "exhibit": {
      const exhibit: Exhibit | undefined = exhibits.next().value;
      const files = part.files.map(({ path, role }) => fileOf(path, role, matter));
      const { label, title } = part;
      return {
        ...written(part.kind, title),
        ...papers(files, matter),
        label: label === "" ? undefined : label,
        exhibit: exhibit && matter.view.exhibits.items.indexOf(exhibit),
        at: exhibit && placeOf(exhibit, exhibit.label),
      };
    }
    case "divider":
      return written(part.kind, part.heading);
    default:
      return written(part.kind, part.title);
  }
}

function written(kind: PreviewRow["kind"], title: string): PreviewRow {
  return { kind, label: undefined, title, files: [], pages: undefined, exhibit: undefined, at: undefined };
}

function papers(
  files: readonly PreviewFile[],
  { files: reports }: Matter,
): Pick<PreviewRow, "files" | "pages"> {
  const counts = files.map(({ path }) => {
    const report = reports.get(path);
    return report?.state === "readable" ? report.pages : undefined;
  });
  const known = counts.filter((count) => count !== undefined);
  const pages = known.length < counts.length ? undefined : known.reduce((sum, count) => sum + count, 0);
  return { files, pages };
}

function fileOf(path: string, role: PreviewFile["role"], { files, language }: Matter): PreviewFile {
  const report = files.get(path);
  const bytes = report?.state === "readable" ? report.bytes : undefined;
  return { path, role, bytes, trouble: report && troubleShown(report, language) };
}

function troubleShown(report: FileReport, language: Language | undefined): Trouble | undefined {
  const trouble = troubleIn(report);
  return trouble && { reason: titled(trouble.reason, language), advice: titled(trouble.advice, language) };
}

function placeOf(entry: Form | Exhibit, name: Form["form"] | Exhibit["label"]): PreviewRow["at"] {
  const place = isMissing(name.$) ? entry.$ : name.$;
  return { path: place.path, span: spanOf(place) };
}
