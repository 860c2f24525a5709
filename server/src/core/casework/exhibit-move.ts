// Moves an exhibit to another position among the exhibits, with the comments above it, and relabels all of them in
// their new order with the references to them.

import type { Span } from "../base/span.ts";
import { editsFor } from "../fix/apply.ts";
import { itemLinesOf } from "../fix/item-lines.ts";
import { resolvePath } from "../fix/reach.ts";
import { rendered, sentence } from "../message/message.ts";
import type { CaseContext } from "../model/case-context.ts";
import { exhibitWords } from "../model/exhibit-files.ts";
import { knownLabels, labelMistake, renumbering } from "../model/label-order.ts";
import { isFaulty } from "../read/field-ref.ts";
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
  /** "Exhibit B", with its label before and after the move. */
  readonly before: string;
  readonly now: string;
  /** The exhibits that have another label now, in the previous order of the case. */
  readonly renumbered: readonly Relabeled[];
}

/**
 * Moves the exhibit at a position of the list to another, which is counted from 0 without the exhibit. If the labels
 * cannot follow without changing the meaning of a reference, nothing is moved.
 */
export function movingExhibit(
  parsed: ParsedText,
  context: CaseContext,
  from: number,
  to: number,
): ExhibitMoved | ChangeRefused {
  const { exhibits } = context.view;
  const exhibit = exhibits.items[from];
  if (parsed.problems.length > 0) return changeRefused(somethingUnread, context);
  if (!exhibit || !exhibits.items[to] || isFaulty(exhibits.ref)) return changeRefused(listUnread, context);
  if (!knownLabels(context)) return changeRefused(labelsUnknown, context);
  if (labelMistake(context)?.kind === "duplicate") return changeRefused(labelTwice, context);
  const order = moved(
    exhibits.items.map((_, index) => index),
    from,
    to,
  );
  const reordered = inOrder(parsed, order);
  if (!reordered) return changeRefused(listUnread, context);
  const inNewOrder = matterIn(reordered, context);
  const mistake = labelMistake(inNewOrder);
  const [fix] = mistake ? renumbering(inNewOrder) : [];
  if (mistake && !fix) return changeRefused(referencesAstray, context);
  const done = fix ? parsedAfter(reordered, editsFor(reordered, fix.operations)) : reordered;
  const after = matterIn(done, context).view.exhibits.items;
  const nowAt = exhibits.items.flatMap((_, index) => after[order.indexOf(index)] ?? []);
  return {
    kind: "moved",
    // Whole entries change positions; the editor should see only the lines that differ.
    edits: editsBetween(parsed.text, done.text),
    before: rendered(exhibitWords(exhibit), context.language),
    now: rendered(exhibitWords(after[to] ?? exhibit), context.language),
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

/** The text with the entries in this order; what is between them, especially blank lines, is not moved. */
function inOrder(parsed: ParsedText, order: readonly number[]): ParsedText | undefined {
  const { text, root } = parsed;
  const entry = root && resolvePath(root, ["exhibits"]).entry;
  const spans = entry && spansOf(text, entry);
  if (!spans || spans.length !== order.length) return undefined;
  const edits = spans.map((span, place) => {
    const put = spans[order[place] ?? place] ?? span;
    return { span, text: text.slice(put.start, put.end) };
  });
  return parsedAfter(parsed, toEdits(edits));
}

/** The entries with everything that belongs to each; undefined if they cannot be separated. */
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
