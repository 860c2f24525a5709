// Marks of YAML for programs before a value of which there are few, such as a choice or a date: they are no part of it.

import type { FieldKind } from "../../../../../schemas/case/field.ts";
import { sentence } from "../../message/message.ts";
import { spotAt } from "../../read/spot.ts";
import { type Candidate, replacing, type Slip } from "./candidate.ts";
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
      edits: [replacing(at, at + marks.length, "")],
      reads: words,
    };
  }
}

function kindAt({ parsed }: Slip, offset: number): FieldKind | undefined {
  const shape = spotAt(parsed, offset)?.shape;
  const leaf = shape?.kind === "list" ? shape.item : shape;
  return leaf?.kind === "leaf" ? leaf.meta.kind : undefined;
}
