// Adds exhibits to a case for files in its folder, and removes an exhibit, with all effects on the labels of the others
// and on references to them.

import type { Span } from "../base/span.ts";
import type { FileReports } from "../files/report.ts";
import { editsFor } from "../fix/apply.ts";
import { itemRemoval } from "../fix/item-lines.ts";
import { resolvePath } from "../fix/reach.ts";
import type { Message } from "../message/language.ts";
import { rendered, sentence } from "../message/message.ts";
import { type CaseContext, caseContextOf } from "../model/case-context.ts";
import { exhibitWords, wordsForExhibit } from "../model/exhibit-files.ts";
import { exhibitLabeled, kindToBeGiven, titleToBeGiven } from "../model/forms-and-exhibits.ts";
import { expandInitials } from "../model/initials.ts";
import { labelMistake, renumbering } from "../model/label-order.ts";
import { labelAfter, sameLabel } from "../model/labels.ts";
import { removedLabel, rewordingTexts } from "../model/prose.ts";
import { referringFields } from "../model/references.ts";
import { placesOfMarks } from "../model/reviewed-places.ts";
import { isFaulty, isMissing, mayBeMisspelled, nextItem, spanOf } from "../read/field-ref.ts";
import type { PatchOperation } from "../read/fix.ts";
import { readCase } from "../read/read.ts";
import type { Exhibit } from "../read/view.ts";
import { type Edits, normalize } from "../text/edits.ts";
import type { ParsedText } from "../text/parse.ts";
import { firstRevision, nextRevision, parsedAfter, type Revision } from "../text/revision.ts";
import { type FileTrouble, filesToAdd, titleFrom } from "./files-to-add.ts";

/** The case is unchanged; the reason is a sentence without a full stop. */
export interface ChangeRefused {
  readonly kind: "refused";
  readonly reason: string;
}

export interface ExhibitsAdded {
  readonly kind: "added";
  readonly edits: Edits;
  /** In the order of the files. */
  readonly added: readonly { readonly label: string; readonly file: string }[];
  /** Exhibits that had no file and now have one: "Exhibit B". */
  readonly filled: readonly { readonly exhibit: string; readonly file: string }[];
  /** The added files that must be converted before they can be included in the packet. */
  readonly unusable: readonly FileTrouble[];
  readonly leftOut: readonly FileTrouble[];
  /** The first placeholder of the new entries, in the text after the edits. */
  readonly first: Span | undefined;
}

/**
 * New exhibits after the others, one for each file, with placeholders for what only the practitioner knows. Files are
 * named by their path below the case's folder; `reports` describes them. A document that has to be converted first also
 * becomes an exhibit, so that it is not forgotten. A file that cannot be an exhibit, or that the case already names, is
 * left out; if none is left, there are no edits. `into` has the positions in the list of exhibits without a file that
 * get one of these files instead.
 */
export function addingExhibits(
  parsed: ParsedText,
  context: CaseContext,
  files: readonly string[],
  reports: FileReports,
  into: Readonly<Record<string, number>> = {},
): ExhibitsAdded | ChangeRefused {
  const { exhibits } = context.view;
  if (isFaulty(exhibits.ref) || mayBeMisspelled(exhibits.ref)) return changeRefused(listUnread, context);
  const { taken, unusable, leftOut } = filesToAdd(context, files, reports);
  const labels = exhibits.items.flatMap(({ label }) => label.value ?? []);
  const filled = taken.flatMap((file) => {
    const exhibit = exhibits.items[into[file] ?? -1];
    return exhibit && isMissing(exhibit.file.ref) ? [{ exhibit, index: into[file], file }] : [];
  });
  const added = taken
    .filter((file) => !filled.some((one) => one.file === file))
    .map((file) => {
      const label = labelAfter(labels);
      labels.push(label);
      return { label, file };
    });
  const filling = filled.map(({ exhibit: { file: place }, file }): PatchOperation => {
    const isWritten = place.ref.state === "unfinished";
    return { op: isWritten ? "replace" : "add", path: place.ref.path, value: file };
  });
  const adding = added.map(
    ({ label, file }, index): PatchOperation => ({
      op: "add",
      path: nextItem(exhibits.ref, index).path,
      value: {
        label,
        kind: kindToBeGiven,
        title: titleFrom(file) ?? titleToBeGiven,
        file,
        supports: [`TODO which person or claim it supports such as ${exampleOfClaim(context)}`],
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
  if (!isThere) return changeRefused(listUnread, context);
  const first = after.unfinished.find((place) => fresh.some(({ kind }) => kind.ref === place));
  return {
    kind: "added",
    edits,
    added,
    filled: filled.map(({ exhibit, file }) => ({
      exhibit: rendered(exhibitWords(exhibit), context.language),
      file,
    })),
    unusable,
    leftOut,
    first: first && spanOf(first),
  };
}

export function changeRefused(reason: Message, { language }: CaseContext): ChangeRefused {
  return { kind: "refused", reason: rendered(reason, language) };
}

export const listUnread = sentence("The list of exhibits cannot be read. Fix the marked lines first");

function exampleOfClaim({ beneficiaries }: CaseContext): string {
  const id = beneficiaries.find((person) => person.id.value !== undefined)?.id.value;
  return id === undefined ? "request.emergency" : `${id} or request.emergency`;
}

export interface Relabeled {
  readonly from: string;
  readonly to: string;
}

export interface ExhibitRemoved {
  readonly kind: "taken-out";
  readonly edits: Edits;
  /** "Exhibit B", as in a message. */
  readonly exhibit: string;
  /** Its file and that of its translation, which are not deleted. */
  readonly files: readonly string[];
  /** The exhibits that have another label now, in the order of the case. */
  readonly renumbered: readonly Relabeled[];
  /** How many references to it are now placeholders. */
  readonly references: number;
  /** Whether labels were out of sequence and could not be fixed without changing the meaning of a reference. */
  readonly isOutOfLine: boolean;
  /** The first of those placeholders, in the text after the edits. */
  readonly first: Span | undefined;
}

/**
 * Removes the exhibit at a position of the list with the comments above it. The others are relabeled with the
 * references to them; references to this one become placeholders, since its label may now mean another exhibit.
 */
export function removingExhibit(
  parsed: ParsedText,
  context: CaseContext,
  index: number,
): ExhibitRemoved | ChangeRefused {
  const { exhibits } = context.view;
  const exhibit = exhibits.items[index];
  if (parsed.problems.length > 0) return changeRefused(somethingUnread, context);
  if (!exhibit || isFaulty(exhibits.ref)) return changeRefused(listUnread, context);
  const references = referringFields(context.view, "label-reference").filter(
    ({ value }) => value !== undefined && exhibitLabeled(context, value) === exhibit,
  );
  const operations = references.map(
    ({ ref }): PatchOperation => ({
      op: "replace",
      path: ref.path,
      value: `TODO which exhibit shows this now that ${wordsForExhibit(exhibit)} is removed`,
    }),
  );
  const marks = placesOfMarks(context.view)
    .filter(({ path }) => path[0] === "exhibits" && path[1] === index)
    .map(
      ({ mark }): PatchOperation => ({
        op: "replace",
        path: mark.of.ref.path,
        value: `TODO what was reviewed now that ${wordsForExhibit(exhibit)} is removed`,
      }),
    );
  const { value: label } = exhibit.label;
  const isCited = label !== undefined && exhibitLabeled(context, label) === exhibit;
  const texts = (isCited ? rewordingTexts(context, new Map([[sameLabel(label), undefined]])) : []).filter(
    ({ path }) => path[0] !== "exhibits" || path[1] !== index,
  );
  const edits = editsFor(parsed, [...operations, ...marks, ...texts]);
  const without = removed(nextRevision(firstRevision(parsed), edits), index);
  if (!without) return changeRefused(listUnread, context);
  const rest = matterIn(without.parsed, context);
  const [fix] = labelMistake(rest) ? renumbering(rest) : [];
  const done = fix ? nextRevision(without, editsFor(without.parsed, fix.operations)) : without;
  const { text } = done.parsed;
  const after = matterIn(done.parsed, context);
  const paths = new Set(references.map(({ ref }) => ref.path.join("\n")));
  const first = referringFields(after.view, "label-reference").find(({ ref }) =>
    paths.has(ref.path.join("\n")),
  );
  const inText = isCited && texts.length > 0 ? text.indexOf(removedLabel(label)) : -1;
  return {
    kind: "taken-out",
    edits: normalize(done.edits, parsed.text),
    exhibit: rendered(exhibitWords(exhibit), context.language),
    files: [exhibit.file.value, exhibit.translation.file.value].filter((file) => file !== undefined),
    renumbered: relabeled(rest.view.exhibits.items, after.view.exhibits.items),
    references: references.length + texts.reduce((sum, { words = [] }) => sum + words.length, 0),
    isOutOfLine: labelMistake(after) !== undefined,
    first: first
      ? spanOf(first.ref)
      : inText < 0
        ? undefined
        : { start: inText, end: inText + "TODO".length },
  };
}

export const somethingUnread = sentence(
  "Part of the case file cannot be read, so a reference to an exhibit may be missed. Fix the marked lines first",
);

function removed(current: Revision, index: number): Revision | undefined {
  const { root, text } = current.parsed;
  const entry = root && resolvePath(root, ["exhibits"]).entry;
  const edits = entry && itemRemoval(text, entry, index);
  return edits && nextRevision(current, edits);
}

/** The same case with this text. */
export function matterIn(
  parsed: ParsedText,
  { law, days, files, folderFiles, practice }: CaseContext,
): CaseContext {
  return caseContextOf(
    readCase(expandInitials(parsed, practice)).view,
    law,
    days,
    files,
    folderFiles,
    practice,
  );
}

/** The exhibits that have another label afterward; both lists are in the same order. */
export function relabeled(before: readonly Exhibit[], after: readonly Exhibit[]): readonly Relabeled[] {
  return before.flatMap(({ label: { value: from } }, index) => {
    const to = after[index]?.label.value;
    return from === undefined || to === undefined || from === to ? [] : [{ from, to }];
  });
}
