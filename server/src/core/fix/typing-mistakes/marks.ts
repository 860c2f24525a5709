// YAML indicators for programs (anchors, aliases, tags) before a value from a small set, such as a choice or a date:
// they are not part of it.

import type { FieldKind } from "../../../../../schemas/format/field-meta.ts";
import { sentence } from "../../message/message.ts";
import { nodeAtOffset } from "../../read/node-at-offset.ts";
import { replacement } from "../../text/edits.ts";
import { valueEnd } from "../case-line.ts";
import type { Candidate, Mistake } from "./candidate.ts";

/** The value without what is before it; in a text the mark may be meant. */
export function* withoutQuotationMarks(mistake: Mistake): Generator<Candidate> {
  const { text, at, line, rule } = mistake;
  if (rule !== "yaml/anchor" && rule !== "yaml/tag" && rule !== "yaml/alias") return;
  const rest = text.slice(at, valueEnd(text, at, line.end));
  const named = /^(?:[&!][^\s,[\]{}]*[ \t]+)+[*&!]?/.exec(rest)?.[0] ?? "";
  const key = at - (/:[ \t]+$/.exec(text.slice(Math.max(0, at - 80), at))?.[0].length ?? 0) - 1;
  // What has a mark begins after it, and a mark alone is not a value.
  const kinds = [at, at + named.length, key].flatMap((offset) => kindAt(mistake, offset) ?? []);
  if (kinds[0] === undefined || kinds[0] === "text" || kinds[0] === "prose" || kinds[0] === "file") return;
  for (const marks of new Set([named, /^[*&!]+/.exec(rest)?.[0] ?? ""])) {
    const words = /^[^,[\]{}]*/.exec(rest.slice(marks.length))?.[0].trim() ?? "";
    if (marks === "" || words === "") continue;
    yield {
      title: sentence("Remove {marks}", { marks: marks.trim() }),
      // A named mark may have a meaning.
      safe: marks !== named,
      edits: [replacement(at, at + marks.length, "")],
      reads: words,
    };
  }
}

/** Whether an id or label begins at the offset, or the first of several: other fields refer to it. */
export function beginsWithName(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 80), offset);
  return /(?:^|[\s{,])["']?(?:id|same_as|for|by|label|exhibit|supports)["']?:[ \t]+\[?[ \t]*$/.test(before);
}

/**
 * Ids and labels within brackets without the dash of a list item before them, everything on the line or only the one.
 */
export function* withoutDash({ text, at, line }: Mistake): Generator<Candidate> {
  const written = text.slice(line.start, line.end);
  const dashes = [...written.matchAll(/(?<=[:[,][ \t]+|\[)-[ \t]+(?=[^\s,[\]{}])/g)]
    .map(({ index, 0: dash }) => replacement(line.start + index, line.start + index + dash.length, ""))
    .filter(({ span }) => Math.abs(span.start - at) < reach && beginsWithName(text, span.start));
  const title = "Remove the dash";
  if (dashes.length > 1) yield { title, safe: false, edits: dashes };
  for (const edit of dashes) yield { title, safe: false, edits: [edit] };
}

/** How many characters around the finding are searched for a dash. */
const reach = 200;

function kindAt({ parsed }: Mistake, offset: number): FieldKind | undefined {
  const shape = nodeAtOffset(parsed, offset)?.shape;
  const leaf = shape?.kind === "list" ? shape.item : shape;
  return leaf?.kind === "leaf" ? leaf.meta.kind : undefined;
}
