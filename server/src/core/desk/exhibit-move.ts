// An exhibit moved to another place among the exhibits, with the comments above it, and all of them labeled in their
// new order with what refers to them.

import type { Span } from "../engine/finding.ts";
import { editsFor } from "../fix/apply.ts";
import { itemLinesOf } from "../fix/item-lines.ts";
import { reach } from "../fix/reach.ts";
import { exhibitWords } from "../matter/exhibit-files.ts";
import { knownLabels, labelMistake, renumbering } from "../matter/label-order.ts";
import type { Matter } from "../matter/matter.ts";
import { rendered, sentence } from "../message/message.ts";
import { isFaulty } from "../read/place.ts";
import { type Edits, toEdits } from "../text/edits.ts";
import { editsBetween } from "../text/line-edits.ts";
import type { ParsedText } from "../text/parse.ts";
import { parsedAfter } from "../text/revision.ts";
import type { ListNode, MapEntry } from "../text/tree.ts";
import {
  type ChangeRefused,
  changeRefused,
  listUnread,
  matterIn,
  type Relabeled,
  relabeled,
  somethingUnread,
} from "./exhibit-changes.ts";

export interface ExhibitMoved {
  readonly kind: "moved";
  readonly edits: Edits;
  /** "Exhibit B", as it was called before and as it is called now. */
  readonly before: string;
  readonly now: string;
  /** The exhibits that have another label now, in the order of the case as it was. */
  readonly renumbered: readonly Relabeled[];
}

/**
 * The exhibit at a place of the list moved to another, counted from 0 once it is taken out. Where the labels cannot
 * follow without changing what a reference means, nothing is moved.
 */
export function movingExhibit(
  parsed: ParsedText,
  matter: Matter,
  from: number,
  to: number,
): ExhibitMoved | ChangeRefused {
  const { exhibits } = matter.view;
  const exhibit = exhibits.items[from];
  if (parsed.problems.length > 0) return changeRefused(somethingUnread, matter);
  if (!exhibit || !exhibits.items[to] || isFaulty(exhibits.$)) return changeRefused(listUnread, matter);
  if (!knownLabels(matter)) return changeRefused(labelsUnknown, matter);
  if (labelMistake(matter)?.kind === "duplicate") return changeRefused(labelTwice, matter);
  const order = moved(
    exhibits.items.map((_, index) => index),
    from,
    to,
  );
  const reordered = inOrder(parsed, order);
  if (!reordered) return changeRefused(listUnread, matter);
  const inNewOrder = matterIn(reordered, matter);
  const mistake = labelMistake(inNewOrder);
  const [fix] = mistake ? renumbering(inNewOrder) : [];
  if (mistake && !fix) return changeRefused(referencesAstray, matter);
  const done = fix ? parsedAfter(reordered, editsFor(reordered, fix.operations)) : reordered;
  const after = matterIn(done, matter).view.exhibits.items;
  const nowAt = exhibits.items.flatMap((_, index) => after[order.indexOf(index)] ?? []);
  return {
    kind: "moved",
    // Whole entries change places; the editor should see only the lines that differ.
    edits: editsBetween(parsed.text, done.text),
    before: rendered(exhibitWords(exhibit), matter.language),
    now: rendered(exhibitWords(after[to] ?? exhibit), matter.language),
    renumbered: relabeled(exhibits.items, nowAt),
  };
}

const labelsUnknown = sentence(
  "An exhibit has no readable label, so the exhibits cannot be relabeled. Fix that label first",
);
const labelTwice = sentence(
  "Two exhibits have the same label, so references to them are ambiguous. Give each exhibit its own label first",
);
const referencesAstray = sentence(
  "A reference names a label that no exhibit has. Correct it first, so that it does not come to mean another exhibit",
);

function moved<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const rest = items.toSpliced(from, 1);
  return rest.toSpliced(to, 0, ...items.slice(from, from + 1));
}

/** The text with the entries in this order; what stands between them, empty lines above all, keeps its place. */
function inOrder(parsed: ParsedText, order: readonly number[]): ParsedText | undefined {
  const { text, root } = parsed;
  const entry = root && reach(root, ["exhibits"]).entry;
  const spans = entry && spansOf(text, entry);
  if (!spans || spans.length !== order.length) return undefined;
  const edits = spans.map((span, place) => {
    const put = spans[order[place] ?? place] ?? span;
    return { span, text: text.slice(put.start, put.end) };
  });
  return parsedAfter(parsed, toEdits(edits));
}

/** The entries with all that belongs to each; nothing where they cannot be told apart. */
function spansOf(text: string, entry: MapEntry): readonly Span[] | undefined {
  const { value } = entry;
  return value.kind === "list" && value.flow ? inBrackets(text, value) : itemLinesOf(text, entry);
}

function inBrackets(text: string, { items }: ListNode): readonly Span[] | undefined {
  const hasComment = items.some((item, index) => {
    const next = items[index + 1];
    return next !== undefined && text.slice(item.end, next.start).includes("#");
  });
  const isEmpty = items.some(({ start, end }) => end <= start);
  return hasComment || isEmpty ? undefined : items.map(({ start, end }) => ({ start, end }));
}
