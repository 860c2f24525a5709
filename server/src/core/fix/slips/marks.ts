// Marks of YAML for programs before a value of which there are few, such as a choice or a date: they are no part of it.

import type { FieldKind } from "../../../../../schemas/case/field.ts";
import { sentence } from "../../message/message.ts";
import { spotAt } from "../../read/spot.ts";
import { replacement } from "../../text/edits.ts";
import type { Candidate, Slip } from "./candidate.ts";
import { valueEnd } from "./case-line.ts";

/** The value without what is before it; of a text the mark may be meant. */
export function* withoutMarks(slip: Slip): Generator<Candidate> {
  const { text, at, line, rule } = slip;
  if (rule !== "yaml/anchor" && rule !== "yaml/tag" && rule !== "yaml/alias") return;
  const rest = text.slice(at, valueEnd(text, at, line.end));
  const named = /^(?:[&!][^\s,[\]{}]*[ \t]+)+[*&!]?/.exec(rest)?.[0] ?? "";
  const key = at - (/:[ \t]+$/.exec(text.slice(Math.max(0, at - 80), at))?.[0].length ?? 0) - 1;
  // What has a mark begins behind it, and what is nothing but a mark is no value.
  const kinds = [at, at + named.length, key].flatMap((offset) => kindAt(slip, offset) ?? []);
  if (kinds[0] === undefined || kinds[0] === "text" || kinds[0] === "prose" || kinds[0] === "file") return;
  for (const marks of new Set([named, /^[*&!]+/.exec(rest)?.[0] ?? ""])) {
    const words = /^[^,[\]{}]*/.exec(rest.slice(marks.length))?.[0].trim() ?? "";
    if (marks === "" || words === "") continue;
    yield {
      title: sentence("Remove {marks}", { marks: marks.trim() }),
      // What has a name may say something.
      safe: marks !== named,
      edits: [replacement(at, at + marks.length, "")],
      reads: words,
    };
  }
}

/** Whether an id or label begins at the offset, or the first of several: other places have the same. */
export function namesOf(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 80), offset);
  return /(?:^|[\s{,])["']?(?:id|same_as|for|by|label|exhibit|supports)["']?:[ \t]+\[?[ \t]*$/.test(before);
}

/** Ids and labels within brackets without the dash of a list item before them, all of the line or the one alone. */
export function* withoutDash({ text, at, line }: Slip): Generator<Candidate> {
  const written = text.slice(line.start, line.end);
  const dashes = [...written.matchAll(/(?<=[:[,][ \t]+|\[)-[ \t]+(?=[^\s,[\]{}])/g)]
    .map(({ index, 0: dash }) => replacement(line.start + index, line.start + index + dash.length, ""))
    .filter(({ span }) => Math.abs(span.start - at) < reach && namesOf(text, span.start));
  const title = "Remove the dash";
  if (dashes.length > 1) yield { title, safe: false, edits: dashes };
  for (const edit of dashes) yield { title, safe: false, edits: [edit] };
}

/** Characters around the finding in which a dash is looked for. */
const reach = 200;

function kindAt({ parsed }: Slip, offset: number): FieldKind | undefined {
  const shape = spotAt(parsed, offset)?.shape;
  const leaf = shape?.kind === "list" ? shape.item : shape;
  return leaf?.kind === "leaf" ? leaf.meta.kind : undefined;
}
