// What a packet would contain if it were exported now, as a list: the order, the files, and what blocks the export.

import type { Path } from "../base/path.ts";
import type { Span } from "../base/span.ts";
import type { CheckedCase } from "../engine/check.ts";
import { stopsExport } from "../engine/stops-export.ts";
import { type FileProblem, problemIn } from "../files/kinds-and-problems.ts";
import type { FileReport } from "../files/report.ts";
import type { Language } from "../message/language.ts";
import { rendered } from "../message/message.ts";
import { titled } from "../message/title.ts";
import type { CaseContext } from "../model/case-context.ts";
import { filingAddress } from "../model/destination.ts";
import type { Finding } from "../model/finding.ts";
import { buildPacket, type Preset, presetOf } from "../packet/build.ts";
import type { Packet, PacketPart } from "../packet/packet.ts";
import { exhibitsFor, leftOutWords, sectionsOf } from "../packet/sections.ts";
import { isMissing, spanOf } from "../read/field-ref.ts";
import type { Exhibit, Form } from "../read/view.ts";
import { byConsequence } from "./consequence-groups.ts";

export interface PacketPreview {
  /** The case and people that the packet is for. */
  readonly title: string;
  readonly matter: string | undefined;
  readonly preset: Preset;
  /** In the order in which they are mailed. */
  readonly rows: readonly PreviewRow[];
  /** Findings that stop the export, unless it is a draft; those with the most severe consequence first. */
  readonly blocking: readonly Blocking[];
  /** Warnings to review before the export, in the same order. */
  readonly warnings: readonly Blocking[];
  /** What the case lists and the packet does not contain, and why, in sentences. */
  readonly leftOut: readonly string[];
  /** The mailing address, in lines; empty if nothing is mailed or the address cannot be determined. */
  readonly address: readonly string[];
}

export interface PreviewRow {
  readonly kind: PacketPart["kind"];
  /** For an exhibit with a label. */
  readonly label: string | undefined;
  readonly title: string;
  /** Empty for what is written for the packet. */
  readonly files: readonly PreviewFile[];
  /** The sum for all its files; undefined if one could not be opened, and for what is written for the packet. */
  readonly pages: number | undefined;
  /** The position of an exhibit in the list of the case, from 0. */
  readonly exhibit: number | undefined;
  /** Where the case lists it; undefined for what is written for the packet. */
  readonly at: { readonly path: Path; readonly span: Span } | undefined;
}

export interface PreviewFile {
  readonly path: string;
  readonly role: "original" | "translation";
  readonly bytes: number | undefined;
  /** Why it cannot be included; undefined if it can, or if the file was not opened. */
  readonly trouble: FileProblem | undefined;
}

export interface Blocking {
  readonly rule: string;
  readonly message: string;
  /** What can follow if it is left as it is, as the heading of those that share it. */
  readonly heading: string;
  readonly path: Path;
  readonly span: Span;
}

/** The preview of a case's packet, with the packet. */
export function packetPreview(checked: CheckedCase): {
  readonly preview: PacketPreview;
  readonly packet: Packet;
} {
  const { context, findings } = checked;
  const { packet } = buildPacket(context, { draft: false });
  const listed = listedPapers(context);
  return {
    packet,
    preview: {
      title: packet.title,
      matter: context.view.matter.value,
      preset: presetOf(context),
      rows: packet.parts.map((part) => rowOf(part, listed, context)),
      blocking: placed(findings.filter(stopsExport), checked),
      warnings: placed(
        findings.filter((finding) => finding.severity === "warning" && !stopsExport(finding)),
        checked,
      ),
      leftOut: leftOutWords(context, undefined).map((one) => rendered(one, context.language)),
      address: filingAddress(context),
    },
  };
}

function placed(findings: readonly Finding[], { whole, context }: CheckedCase): readonly Blocking[] {
  return byConsequence(findings, whole.rules, context.language).flatMap(({ title: heading, lines }) =>
    lines.map(({ rule, message, path, span }) => ({ rule, message, heading, path, span })),
  );
}

/** The number of pages of each file that could be opened, by its path. */
export function pagesOfFiles({ files }: CaseContext): ReadonlyMap<string, number> {
  return new Map(
    [...files].flatMap(([path, report]) =>
      report.state === "readable" ? [[path, report.pages] as const] : [],
    ),
  );
}

/** The forms and exhibits of the packet, each in order, to be taken one by one with the parts. */
interface Listed {
  readonly forms: Iterator<Form>;
  readonly exhibits: Iterator<Exhibit>;
}

function listedPapers(context: CaseContext): Listed {
  const places = sectionsOf(context, undefined);
  const forms = places.flatMap((place) => (place.kind === "forms" ? place.forms : []));
  return {
    forms: forms.filter(({ file }) => file.value !== undefined).values(),
    exhibits: exhibitsFor(context, undefined).values(),
  };
}

function rowOf(part: PacketPart, { forms, exhibits }: Listed, context: CaseContext): PreviewRow {
  switch (part.kind) {
    case "file": {
      const form: Form | undefined = forms.next().value;
      const files = [fileOf(part.path, "original", context)];
      return {
        ...written(part.kind, part.title),
        ...papers(files, context),
        at: form && placeOf(form, form.form),
      };
    }
    case "exhibit": {
      const exhibit: Exhibit | undefined = exhibits.next().value;
      const files = part.files.map(({ path, role }) => fileOf(path, role, context));
      const { label, title } = part;
      return {
        ...written(part.kind, title),
        ...papers(files, context),
        label: label === "" ? undefined : label,
        exhibit: exhibit && context.view.exhibits.items.indexOf(exhibit),
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
  { files: reports }: CaseContext,
): Pick<PreviewRow, "files" | "pages"> {
  const counts = files.map(({ path }) => {
    const report = reports.get(path);
    return report?.state === "readable" ? report.pages : undefined;
  });
  const known = counts.filter((count) => count !== undefined);
  const pages = known.length < counts.length ? undefined : known.reduce((sum, count) => sum + count, 0);
  return { files, pages };
}

function fileOf(path: string, role: PreviewFile["role"], { files, language }: CaseContext): PreviewFile {
  const report = files.get(path);
  const bytes = report?.state === "readable" ? report.bytes : undefined;
  return { path, role, bytes, trouble: report && troubleShown(report, language) };
}

function troubleShown(report: FileReport, language: Language | undefined): FileProblem | undefined {
  const trouble = problemIn(report);
  return trouble && { reason: titled(trouble.reason, language), advice: titled(trouble.advice, language) };
}

function placeOf(entry: Form | Exhibit, name: Form["form"] | Exhibit["label"]): PreviewRow["at"] {
  const place = isMissing(name.ref) ? entry.ref : name.ref;
  return { path: place.path, span: spanOf(place) };
}
