// Records what a packet is made of: every file that went in, every file that came out, and what was accepted.
import path from "node:path";
import type { Day } from "../core/base/calendar.ts";
import { changesAsData, notJudged } from "../core/casework/not-judged.ts";
import { ignoreComments } from "../core/engine/ignore.ts";
import { verifyReminder } from "../core/law/reminder.ts";
import { nameOfPerson } from "../core/model/people.ts";
import type { Preset } from "../core/packet/build.ts";
import type { Manifest, ManifestInput } from "../core/packet/manifest.ts";
import { pageNumbers } from "../core/packet/numbering.ts";
import { type Packet, type PacketPart, partTitle } from "../core/packet/packet.ts";
import { type Only, personsOf } from "../core/packet/sections.ts";
import { reviewLines } from "../core/review/in-words.ts";
import { editionFingerprint } from "../core/review/law-basis.ts";
import { lineStarts, positionAt } from "../core/text/lines.ts";
import type { RenderedPart } from "../packet-pdf/assemble/render-packet.ts";
import type { CheckedFile } from "./check-file.ts";
import type { OutputPath } from "./packet-names.ts";
import { sha256 } from "./sha256.ts";

/** An output file, next to the packet. */
export interface MadeFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly pages: number | undefined;
}

/** A part of the packet with its page numbers. */
export interface PartInPacket {
  readonly title: string;
  readonly pages: number;
  /** Omitted for a part without a page, or without page numbers. */
  readonly first?: string;
  readonly last?: string;
  /** How many of its pages replace a missing document; omitted if none do. */
  readonly placeholderPages?: number;
  /** The PDF that contains it. */
  readonly file: string;
}

/** The parts of all files of a packet in their order, except the lists of what is in a file. */
export function placesInPacket(
  packets: readonly { readonly content: Packet; readonly parts: readonly RenderedPart[] }[],
  names: readonly string[],
  placeholdersIn: (part: PacketPart) => number = () => 0,
): readonly PartInPacket[] {
  return packets.flatMap(({ content, parts }, index) => {
    const numbers = pageNumbers(
      content,
      parts.map(({ pages }) => pages),
    );
    return content.parts.flatMap((part, position): PartInPacket[] => {
      if (part.kind === "contents") return [];
      const own = numbers[position] ?? [];
      const [first, last] = [own[0], own.at(-1)];
      const title = part.kind === "divider" ? `Divider sheet: ${part.heading}` : partTitle(part);
      const isNumbered = first !== undefined && last !== undefined && first.stamp !== "";
      const placeholderPages = placeholdersIn(part);
      const place = {
        title,
        pages: own.length,
        ...(placeholderPages > 0 && { placeholderPages }),
        file: names[index] ?? "",
      };
      return [isNumbered ? { ...place, first: first.label, last: last.label } : place];
    });
  });
}

/** A line for each part: "Exhibit A: Passport, pages 1 to 5", "Exhibit B: Letter, page 6 (placeholder page)". */
export function contentsInWords(parts: readonly PartInPacket[], hasFiles: boolean): readonly string[] {
  return parts.map(({ title, pages, first, last, placeholderPages = 0, file }) => {
    const where = first === last ? `page ${first}` : `pages ${first} to ${last}`;
    const place = pages === 0 ? "no page" : first === undefined ? "without a number" : where;
    return `${title}, ${place}${placeholdersInWords(placeholderPages, pages)}${hasFiles ? `, in ${file}` : ""}`;
  });
}

function placeholdersInWords(placeholderPages: number, pages: number): string {
  if (placeholderPages === 0) return "";
  if (placeholderPages === pages)
    return placeholderPages === 1 ? " (placeholder page)" : " (placeholder pages)";
  return placeholderPages === 1
    ? " (one of them a placeholder page)"
    : ` (${placeholderPages} of them placeholder pages)`;
}

export interface ManifestFacts {
  /** The case file. */
  readonly file: string;
  readonly checked: CheckedFile;
  readonly built: { readonly packet: Packet; readonly leftOut: readonly string[] };
  readonly only: Only;
  readonly preset: Preset;
  readonly place: OutputPath;
  /** The input files, by the name that the case gives them. */
  readonly inputs: ReadonlyMap<string, { readonly sha256: string; readonly bytes: number }>;
  readonly outputs: readonly MadeFile[];
  readonly parts: readonly PartInPacket[];
  readonly program: string;
  readonly day: Day;
}

/** The manifest. The same packet on the same day gives the same manifest. */
export function manifestOf(facts: ManifestFacts): Manifest {
  const { file, checked, built, only, preset, place, outputs, parts } = facts;
  const { settings, context } = checked;
  const fromManifest = (target: string) =>
    path.relative(path.resolve(place.folder), path.resolve(target)).replaceAll(path.sep, "/");
  const reminder = verifyReminder(checked.edition);
  const starts = lineStarts(checked.text.text);
  const lineOf = ({ start }: { readonly start: number }) => positionAt(starts, start).line;
  return {
    manifest: 1,
    program: facts.program,
    made_on: facts.day,
    edition: checked.edition,
    edition_fingerprint: editionFingerprint(checked.edition),
    ...(checked.isEditionByDate && { edition_by_date: true }),
    ...(reminder !== undefined && { reminder }),
    preset,
    draft: built.packet.draft,
    beneficiaries: personsOf(context, only).map((person) => nameOfPerson(context.people, person)),
    case_file: fromManifest(file),
    ...(settings.file !== undefined && { settings_file: fromManifest(settings.file) }),
    inputs: inputsOf(facts),
    outputs: outputs.map(({ name, pages, ...output }) => ({
      file: name,
      ...output,
      ...(pages !== undefined && { pages }),
    })),
    contents: parts.map(({ title, pages, first, last, file: held }) => ({
      title,
      pages,
      ...(first !== undefined && { first_page: first }),
      ...(last !== undefined && { last_page: last }),
      ...(pages > 0 && { file: held }),
    })),
    findings_accepted: checked.findings.map(({ rule, severity, consequence, message, span }) => ({
      rule,
      severity,
      consequence,
      line: lineOf(span),
      message,
    })),
    set_aside: ignoreComments(checked.text)
      .filter(({ isBehindValue }) => !isBehindValue)
      .map(({ rule, reason, span }) => ({ rule, reason, line: lineOf(span) })),
    rules_changed: changesAsData(checked.overrides),
    not_judged: [...notJudged(checked)],
    reviews: reviewLines(checked.reviews).map(({ by, on, of, rule, state, words }) => ({
      by,
      ...(on !== undefined && { on }),
      of,
      ...(rule !== undefined && { rule }),
      counts: state === "counts",
      words,
    })),
    left_out: [...built.leftOut],
  };
}

function inputsOf({ file, checked, inputs }: ManifestFacts): ManifestInput[] {
  const { settings, context, text } = checked;
  const ofText = (name: string, role: "case" | "settings", content: string): ManifestInput => {
    const bytes = Buffer.from(content);
    return { path: path.basename(name), role, sha256: sha256(bytes), bytes: bytes.length };
  };
  return [
    ofText(file, "case", text.text),
    ...(settings.file === undefined ? [] : [ofText(settings.file, "settings", settings.text)]),
    ...[...inputs].map(([named, { sha256: hash, bytes }]): ManifestInput => {
      const report = context.files.get(named);
      const pages = report?.state === "readable" ? { pages: report.pages } : {};
      return { path: named, role: "paper", sha256: hash, bytes, ...pages };
    }),
  ];
}
