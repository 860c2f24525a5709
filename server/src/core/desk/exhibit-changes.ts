// Exhibits put into a case for files that lie in its folder, and an exhibit taken out of it, with all that follows for
// the labels of the others and for what refers to them.

import type { FileReports } from "../engine/files.ts";
import type { PatchOperation, Span } from "../engine/finding.ts";
import { withPractice } from "../engine/referred.ts";
import { editsFor } from "../fix/apply.ts";
import { itemRemoval } from "../fix/item-lines.ts";
import { reach } from "../fix/reach.ts";
import { exhibitWords, wordsFor } from "../matter/exhibit-files.ts";
import { labelMistake, renumbering } from "../matter/label-order.ts";
import { labelAfter, sameLabel } from "../matter/labels.ts";
import { type Matter, matterOf } from "../matter/matter.ts";
import { exhibitLabeled, kindToBeGiven, titleToBeGiven } from "../matter/papers.ts";
import { removedLabel, rewordingTexts } from "../matter/prose.ts";
import { fieldsOf } from "../matter/references.ts";
import { type Message, rendered, sentence } from "../message/message.ts";
import { isFaulty, isMissing, mayStandElsewhere, nextItem, spanOf } from "../read/place.ts";
import { readCase } from "../read/read.ts";
import type { Exhibit } from "../read/view.ts";
import { placesOfMarks } from "../review/follow.ts";
import { type Edits, normalize } from "../text/edits.ts";
import type { ParsedText } from "../text/parse.ts";
import { firstRevision, nextRevision, parsedAfter, type Revision } from "../text/revision.ts";
import { type FileTrouble, filesToAdd } from "./files-to-add.ts";
import { titleFrom } from "./title-from-file.ts";

/** The case is left as it is; the reason is a sentence without a full stop. */
export interface ChangeRefused {
  readonly kind: "refused";
  readonly reason: string;
}

export interface ExhibitsAdded {
  readonly kind: "added";
  readonly edits: Edits;
  /** In the order of the files. */
  readonly added: readonly { readonly label: string; readonly file: string }[];
  /** Exhibits that were there without a file, and have one now: "Exhibit B". */
  readonly filled: readonly { readonly exhibit: string; readonly file: string }[];
  /** Those of them that cannot go into the packet before they are converted. */
  readonly unusable: readonly FileTrouble[];
  readonly leftOut: readonly FileTrouble[];
  /** The first placeholder of the new entries, in the text once the edits are made. */
  readonly first: Span | undefined;
}

/**
 * New exhibits behind the others, one for each file, with placeholders for what only the practitioner knows. Files are
 * named by their path below the case's folder; `reports` says what they are. A document that has to be converted first
 * becomes an exhibit too, so that it is not forgotten. One that cannot be an exhibit, or that the case names already, is
 * left out; where none is left, there are no edits. `into` has the places in the list of exhibits without a file that
 * get one of these instead.
 */
export function addingExhibits(
  parsed: ParsedText,
  matter: Matter,
  files: readonly string[],
  reports: FileReports,
  into: Readonly<Record<string, number>> = {},
): ExhibitsAdded | ChangeRefused {
  const { exhibits } = matter.view;
  if (isFaulty(exhibits.$) || mayStandElsewhere(exhibits.$)) return changeRefused(listUnread, matter);
  const { taken, unusable, leftOut } = filesToAdd(matter, files, reports);
  const labels = exhibits.items.flatMap(({ label }) => label.value ?? []);
  const filled = taken.flatMap((file) => {
    const exhibit = exhibits.items[into[file] ?? -1];
    return exhibit && isMissing(exhibit.file.$) ? [{ exhibit, index: into[file], file }] : [];
  });
  const added = taken
    .filter((file) => !filled.some((one) => one.file === file))
    .map((file) => {
      const label = labelAfter(labels);
      labels.push(label);
      return { label, file };
    });
  const filling = filled.map(({ exhibit: { file: place }, file }): PatchOperation => {
    const isWritten = place.$.state === "unfinished";
    return { op: isWritten ? "replace" : "add", path: place.$.path, value: file };
  });
  const adding = added.map(
    ({ label, file }, index): PatchOperation => ({
      op: "add",
      path: nextItem(exhibits.$, index).path,
      value: {
        label,
        kind: kindToBeGiven,
        title: titleFrom(file) ?? titleToBeGiven,
        file,
        supports: [`TODO which person or claim it supports such as ${exampleOfClaim(matter)}`],
      },
    }),
  );
  const edits = editsFor(parsed, [...filling, ...adding]);
  const after = readCase(parsedAfter(parsed, edits));
  const { items } = after.view.exhibits;
  const fresh = added.length > 0 ? items.slice(-added.length) : [];
  const isThere =
    fresh.every((exhibit, index) => exhibit.file.value === added[index]?.file) &&
    filled.every(({ index = -1, file }) => items[index]?.file.value === file);
  if (!isThere) return changeRefused(listUnread, matter);
  const first = after.unfinished.find((place) => fresh.some(({ kind }) => kind.$ === place));
  return {
    kind: "added",
    edits,
    added,
    filled: filled.map(({ exhibit, file }) => ({
      exhibit: rendered(exhibitWords(exhibit), matter.language),
      file,
    })),
    unusable,
    leftOut,
    first: first && spanOf(first),
  };
}

export function changeRefused(reason: Message, { language }: Matter): ChangeRefused {
  return { kind: "refused", reason: rendered(reason, language) };
}

export const listUnread = sentence("The list of exhibits cannot be read. Fix the marked lines first");

function exampleOfClaim({ beneficiaries }: Matter): string {
  const id = beneficiaries.find((person) => person.id.value !== undefined)?.id.value;
  return id === undefined ? "request.emergency" : `${id} or request.emergency`;
}

export interface Relabeled {
  readonly from: string;
  readonly to: string;
}

export interface ExhibitTakenOut {
  readonly kind: "taken-out";
  readonly edits: Edits;
  /** "Exhibit B", as a message speaks of it. */
  readonly exhibit: string;
  /** Its file and that of its translation, which stay where they are. */
  readonly files: readonly string[];
  /** The exhibits that have another label now, in the order of the case. */
  readonly renumbered: readonly Relabeled[];
  /** How many references to it are placeholders now. */
  readonly references: number;
  /** Whether labels were out of line and could not be brought into it without changing what a reference means. */
  readonly isOutOfLine: boolean;
  /** The first of those placeholders, in the text once the edits are made. */
  readonly first: Span | undefined;
}

/**
 * The exhibit at a place of the list taken out with the comments above it. The others are labeled anew with what refers
 * to them; what refers to this one becomes a placeholder, since its label may come to mean another exhibit.
 */
export function takingOutExhibit(
  parsed: ParsedText,
  matter: Matter,
  index: number,
): ExhibitTakenOut | ChangeRefused {
  const { exhibits } = matter.view;
  const exhibit = exhibits.items[index];
  if (parsed.problems.length > 0) return changeRefused(somethingUnread, matter);
  if (!exhibit || isFaulty(exhibits.$)) return changeRefused(listUnread, matter);
  const references = fieldsOf(matter.view, "label-reference").filter(
    ({ value }) => value !== undefined && exhibitLabeled(matter, value) === exhibit,
  );
  const operations = references.map(
    ({ $ }): PatchOperation => ({
      op: "replace",
      path: $.path,
      value: `TODO which exhibit shows this now that ${wordsFor(exhibit)} is removed`,
    }),
  );
  const marks = placesOfMarks(matter.view)
    .filter(({ path }) => path[0] === "exhibits" && path[1] === index)
    .map(
      ({ mark }): PatchOperation => ({
        op: "replace",
        path: mark.of.$.path,
        value: `TODO what was reviewed now that ${wordsFor(exhibit)} is removed`,
      }),
    );
  const { value: label } = exhibit.label;
  const isCited = label !== undefined && exhibitLabeled(matter, label) === exhibit;
  const texts = (isCited ? rewordingTexts(matter, new Map([[sameLabel(label), undefined]])) : []).filter(
    ({ path }) => path[0] !== "exhibits" || path[1] !== index,
  );
  const edits = editsFor(parsed, [...operations, ...marks, ...texts]);
  const without = removed(nextRevision(firstRevision(parsed), edits), index);
  if (!without) return changeRefused(listUnread, matter);
  const rest = matterIn(without.parsed, matter);
  const [fix] = labelMistake(rest) ? renumbering(rest) : [];
  const done = fix ? nextRevision(without, editsFor(without.parsed, fix.operations)) : without;
  const { text } = done.parsed;
  const after = matterIn(done.parsed, matter);
  const paths = new Set(references.map(({ $ }) => $.path.join("\n")));
  const first = fieldsOf(after.view, "label-reference").find(({ $ }) => paths.has($.path.join("\n")));
  const inText = isCited && texts.length > 0 ? text.indexOf(removedLabel(label)) : -1;
  return {
    kind: "taken-out",
    edits: normalize(done.edits, parsed.text),
    exhibit: rendered(exhibitWords(exhibit), matter.language),
    files: [exhibit.file.value, exhibit.translation.file.value].filter((file) => file !== undefined),
    renumbered: relabeled(rest.view.exhibits.items, after.view.exhibits.items),
    references: references.length + texts.reduce((sum, { words = [] }) => sum + words.length, 0),
    isOutOfLine: labelMistake(after) !== undefined,
    first: first ? spanOf(first.$) : inText < 0 ? undefined : { start: inText, end: inText + "TODO".length },
  };
}

export const somethingUnread = sentence(
  "Part of the case file cannot be read, so a reference to an exhibit may be missed. Fix the marked lines first",
);

function removed(current: Revision, index: number): Revision | undefined {
  const { root, text } = current.parsed;
  const entry = root && reach(root, ["exhibits"]).entry;
  const edits = entry && itemRemoval(text, entry, index);
  return edits && nextRevision(current, edits);
}

/** The same matter with this text. */
export function matterIn(parsed: ParsedText, { law, days, files, folderFiles, practice }: Matter): Matter {
  return matterOf(readCase(withPractice(parsed, practice)).view, law, days, files, folderFiles, practice);
}

/** Those of the exhibits that have another label afterwards, when they come in the same order. */
export function relabeled(before: readonly Exhibit[], after: readonly Exhibit[]): readonly Relabeled[] {
  return before.flatMap(({ label: { value: from } }, index) => {
    const to = after[index]?.label.value;
    return from === undefined || to === undefined || from === to ? [] : [{ from, to }];
  });
}
