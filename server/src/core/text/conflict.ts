// Merge conflicts: what version control leaves in a file where two people changed the same lines, both versions between
// markers.

import type { Span } from "../base/span.ts";
import { sentence } from "../message/message.ts";
import { deletion, toEdits } from "./edits.ts";
import type { TextFix, TextProblem } from "./tree.ts";

export interface Conflicts {
  readonly problems: readonly TextProblem[];
  /** All lines that are read as blank: the markers, and every version except the first. */
  readonly hidden: readonly Span[];
}

const none: Conflicts = { problems: [], hidden: [] };

/** A line that is, or may be, a conflict marker. */
interface Marker extends Span {
  readonly sign: "<" | "|" | "=" | ">";
  readonly indent: string;
}

/** Whether a line may begin or end a conflict. */
export function mentionsConflict(text: string): boolean {
  const mayMention = text.includes("<<<<<<<") || text.includes(">>>>>>>");
  return mayMention && /^[ \t]*(?:<{7}|>{7})(?:[ \r\n]|$)/m.test(text);
}

/** The conflicts in a text. For each, the version above the first divider is the one that is read. */
export function conflictsIn(text: string): Conflicts {
  if (!mentionsConflict(text)) return none;
  const problems: TextProblem[] = [];
  const hidden: Span[] = [];
  let open: Open = {};
  const giveUp = (...also: readonly Marker[]): void => {
    const left = [open.marker, open.base, open.divider, ...also].filter((one) => one !== undefined);
    // A divider alone may be a line of the text.
    if (left.some(({ sign }) => sign !== "=")) {
      problems.push(strayMarkers(left));
      hidden.push(...left);
    }
    open = {};
  };
  for (const marker of markersIn(text)) {
    switch (marker.sign) {
      case "<":
        giveUp();
        open = { marker };
        break;
      case "|":
        if (open.marker && !open.divider) open = { ...open, base: open.base ?? marker };
        break;
      case "=":
        if (!open.divider || !open.marker) open = { ...open, divider: marker };
        break;
      case ">":
        if (!open.marker || !open.divider) {
          giveUp(marker);
          break;
        }
        problems.push(conflict(open.marker, open.base ?? open.divider, open.divider, marker));
        hidden.push(open.marker, { start: (open.base ?? open.divider).start, end: marker.end });
        open = {};
        break;
    }
  }
  giveUp();
  return { problems, hidden };
}

interface Open {
  readonly marker?: Marker;
  readonly base?: Marker;
  readonly divider?: Marker;
}

/**
 * The markers in a text: those at the left margin, and those that are indented where a complete conflict has one
 * indentation, as after a merge was pasted or reindented. Other indented markers are text of the case.
 */
function markersIn(text: string): readonly Marker[] {
  const all = lineSpansOf(text, 0, text.length).flatMap((line) => markerAt(text, line) ?? []);
  const whole = new Set<Marker>();
  for (const [index, first] of all.entries()) {
    if (first.sign !== "<" || first.indent === "") continue;
    const alike = all.slice(index + 1).filter(({ indent }) => indent === first.indent);
    const end = alike.findIndex(({ sign }) => sign === "<" || sign === ">");
    const within = alike.slice(0, end + 1);
    if (within.at(-1)?.sign !== ">" || !within.some(({ sign }) => sign === "=")) continue;
    for (const one of [first, ...within]) whole.add(one);
  }
  return all.filter((one) => one.indent === "" || whole.has(one));
}

/** The text with the hidden spans replaced by spaces; line breaks and length stay. */
export function withoutHidden(text: string, hidden: readonly Span[]): string {
  let shown = "";
  let at = 0;
  for (const { start, end } of hidden.toSorted((one, other) => one.start - other.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    shown += text.slice(at, from) + text.slice(from, end).replaceAll(/[^\r\n]/g, " ");
    at = end;
  }
  return shown + text.slice(at);
}

/** The lines between two offsets, with their line breaks. */
export function lineSpansOf(text: string, from: number, to: number): readonly Span[] {
  const lines: Span[] = [];
  for (let start = from; start < to; ) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found + 1;
    lines.push({ start, end });
    start = end;
  }
  return lines;
}

function markerAt(text: string, { start, end }: Span): Marker | undefined {
  const line = text.slice(start, Math.min(end, start + 400));
  const [, indent = "", sign] = /^([ \t]*)(?:([<|=>])\2{6})(?: .*)?\r?\n?$/.exec(line) ?? [];
  return sign === "<" || sign === "|" || sign === "=" || sign === ">"
    ? { start, end, sign, indent }
    : undefined;
}

/** `firstEnd` is the line after the first version: the divider, or the marker of the common ancestor. */
function conflict(marker: Marker, firstEnd: Span, divider: Span, last: Span): TextProblem {
  const keeping = (title: string, ...removed: readonly Span[]): TextFix => ({
    title,
    safe: false,
    edits: toEdits(removed.map(deletion)),
  });
  return {
    rule: "yaml/conflict",
    ...signsOf(marker),
    message: sentence("Two versions of this text are in the file. Keep yours, theirs, or both."),
    fixes: [
      keeping("Keep Mine", marker, { start: firstEnd.start, end: last.end }),
      keeping("Keep Theirs", { start: marker.start, end: divider.end }, last),
      keeping("Keep Both", marker, { start: firstEnd.start, end: divider.end }, last),
    ],
  };
}

function strayMarkers(markers: readonly Marker[]): TextProblem {
  const isOne = markers.length === 1;
  const [first] = markers;
  if (!first) throw new Error("A problem is about something");
  return {
    rule: "yaml/conflict",
    ...signsOf(first),
    message: isOne
      ? sentence(
          "This line marks where one of two versions of the text begins or ends, but the rest of the marker is missing. Remove the line.",
        )
      : sentence(
          "Lines mark where two versions of the text begin or end, but one of the lines is missing. Keep the right version, and remove these lines.",
        ),
    fixes: [
      {
        title: isOne ? "Remove This Line" : "Remove These Lines",
        safe: false,
        edits: toEdits(markers.map(deletion)),
      },
    ],
  };
}

function signsOf({ start, indent }: Marker): Span {
  return { start: start + indent.length, end: start + indent.length + 7 };
}
