// What version control leaves in a file where two people changed the same lines: both versions, between markers.
import { sentence } from "../message/message.ts";
import type { Stretch } from "./stretch.ts";
import type { TextEdit, TextFix } from "./text-fix.ts";
import type { TextProblem } from "./tree.ts";

export interface Conflicts {
  readonly problems: readonly TextProblem[];
  /** All lines that are read as blank: the markers, and every version but the first. */
  readonly hidden: readonly Stretch[];
}

const none: Conflicts = { problems: [], hidden: [] };

/** The conflicts in a text. Of each, the version above the first divider is the one that is read. */
export function conflictsIn(text: string): Conflicts {
  if (!/^(?:<{7}|>{7})(?:[ \r\n]|$)/m.test(text)) return none;
  const problems: TextProblem[] = [];
  const hidden: Stretch[] = [];
  let open: Open | undefined;
  const giveUp = (): void => {
    if (open) problems.push(strayMarker(open.marker));
    open = undefined;
  };
  for (const line of linesOf(text, 0, text.length)) {
    switch (markerOf(text, line)) {
      case "<":
        giveUp();
        open = { marker: line, base: undefined, divider: undefined };
        hidden.push(line);
        break;
      case "|":
        if (!open || open.divider) break;
        open.base ??= line;
        hidden.push(line);
        break;
      case "=":
        if (!open || open.divider) break;
        open.divider = line;
        hidden.push(line);
        break;
      case ">":
        hidden.push(line);
        if (open?.divider) {
          problems.push(conflict(open.marker, open.base ?? open.divider, open.divider, line));
          hidden.push({ start: (open.base ?? open.divider).start, end: line.end });
        } else {
          giveUp();
          problems.push(strayMarker(line));
        }
        open = undefined;
        break;
      case undefined:
        break;
    }
  }
  giveUp();
  return { problems, hidden };
}

interface Open {
  readonly marker: Stretch;
  base: Stretch | undefined;
  divider: Stretch | undefined;
}

/** The text with blanks in the place of what is hidden; line breaks and length stay. */
export function withoutHidden(text: string, hidden: readonly Stretch[]): string {
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
export function linesOf(text: string, from: number, to: number): readonly Stretch[] {
  const lines: Stretch[] = [];
  for (let start = from; start < to; ) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found + 1;
    lines.push({ start, end });
    start = end;
  }
  return lines;
}

function markerOf(text: string, { start, end }: Stretch): string | undefined {
  return /^(?:([<|=>])\1{6})(?: .*)?\r?\n?$/.exec(text.slice(start, Math.min(end, start + 400)))?.[1];
}

/** `firstEnd` is the line behind the first version: the divider, or the marker of the version that both come from. */
function conflict(marker: Stretch, firstEnd: Stretch, divider: Stretch, last: Stretch): TextProblem {
  const keeping = (title: string, ...removed: readonly Stretch[]): TextFix => ({
    title,
    safe: false,
    edits: removed.map((span): TextEdit => ({ span, text: "" })),
  });
  return {
    rule: "yaml/conflict",
    start: marker.start,
    end: marker.start + 7,
    message: sentence("Two versions of this text are in the file. Keep yours, theirs or both."),
    fixes: [
      keeping("Keep Mine", marker, { start: firstEnd.start, end: last.end }),
      keeping("Keep Theirs", { start: marker.start, end: divider.end }, last),
      keeping("Keep Both", marker, { start: firstEnd.start, end: divider.end }, last),
    ],
  };
}

function strayMarker({ start, end }: Stretch): TextProblem {
  return {
    rule: "yaml/conflict",
    start,
    end: start + 7,
    message: sentence(
      "This line marks where one of two versions of the text begins or ends, but the rest of the marker is missing. Remove the line.",
    ),
    fixes: [{ title: "Remove This Line", safe: false, edits: [{ span: { start, end }, text: "" }] }],
  };
}
