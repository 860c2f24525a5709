// Where a case names people and exhibits and where it speaks of them, each with the letters that do so: the short name
// and label themselves, references, and the first part of claims.
import type { Span } from "../engine/finding.ts";
import { sameLabel } from "../matter/labels.ts";
import { onceFor } from "../matter/once.ts";
import { citedLabels, citingTexts } from "../matter/prose.ts";
import { fieldsOf } from "../matter/references.ts";
import type { Leaf } from "../read/view.ts";
import { lettersOf } from "../text/letters.ts";
import type { TextNode } from "../text/tree.ts";
import type { AskedCase } from "./asked.ts";

export interface Mention {
  /** The letters of the name; the whole value where marks of YAML stand for some of them. */
  readonly span: Span;
  /** Whether a person or exhibit has this name by it, rather than being spoken of. */
  readonly isDefinition: boolean;
  /** Whether it is a label that a text speaks of: "Exhibit C". */
  readonly isInText: boolean;
  readonly leaf: Leaf<string>;
}

export interface Claim {
  /** The person's short name or `request`, then field names. */
  readonly parts: readonly string[];
  readonly leaf: Leaf<string>;
}

export interface Mentions {
  /** By short name. */
  readonly people: ReadonlyMap<string, readonly Mention[]>;
  /** By what labels share that differ in capitals only. */
  readonly exhibits: ReadonlyMap<string, readonly Mention[]>;
  readonly claims: readonly Claim[];
  /** Labels that texts speak of, in the order of the text. */
  readonly cited: readonly CitedLabel[];
}

export interface CitedLabel {
  readonly label: string;
  readonly span: Span;
}

/** All of them as far as the text could be read, each list in the order of the text. */
export const mentionsIn = onceFor(({ parsed: { text }, checked: { matter } }: AskedCase): Mentions => {
  const people = new Map<string, Mention[]>();
  const exhibits = new Map<string, Mention[]>();
  const claims: Claim[] = [];
  const add = (to: Map<string, Mention[]>, name: string, mention: Mention): void => {
    const known = to.get(name);
    if (known) known.push(mention);
    else to.set(name, [mention]);
  };
  const named = (kind: "id" | "reference" | "label" | "label-reference" | "claim") =>
    fieldsOf(matter.view, kind).flatMap((leaf) => {
      const name = writtenName(leaf);
      return name === undefined ? [] : [{ leaf, name }];
    });
  for (const kind of ["id", "reference"] as const) {
    for (const { leaf, name } of named(kind)) {
      add(people, name, {
        span: partSpan(text, leaf, name, 0, 1),
        isDefinition: kind === "id",
        isInText: false,
        leaf,
      });
    }
  }
  for (const kind of ["label", "label-reference"] as const) {
    for (const { leaf, name } of named(kind)) {
      const mention = {
        span: wholeSpan(text, leaf, name),
        isDefinition: kind === "label",
        isInText: false,
        leaf,
      };
      add(exhibits, sameLabel(name), mention);
    }
  }
  for (const { leaf, name } of named("claim")) {
    const parts = name.split(".");
    claims.push({ parts, leaf });
    add(people, parts[0] ?? "", {
      span: partSpan(text, leaf, name, 0, 1),
      isDefinition: false,
      isInText: false,
      leaf,
    });
  }
  const cited: CitedLabel[] = [];
  for (const citing of citingTexts(matter)) {
    const { leaf } = citing;
    const lettersAt = leaf.$.node?.kind === "text" ? lettersOf(text, leaf.$.node) : undefined;
    for (const { label, start, end } of citedLabels(citing)) {
      const span = lettersAt?.(start, end);
      if (!span) continue;
      cited.push({ label, span });
      add(exhibits, sameLabel(label), { span, isDefinition: false, isInText: true, leaf });
    }
  }
  for (const mentions of [...people.values(), ...exhibits.values()]) {
    mentions.sort((one, other) => one.span.start - other.span.start);
  }
  cited.sort((one, other) => one.span.start - other.span.start);
  return { people, exhibits, claims, cited };
});

/** What stands there for a name, also where the format takes no such name; no placeholder. */
export function writtenName({ $, value }: Leaf<unknown>): string | undefined {
  if (typeof value === "string") return value;
  return $.state === "faulty" && $.node?.kind === "text" ? $.node.text.trim() : undefined;
}

/** The letters of the parts of a claim or name, counted from 0, `to` exclusive, with the dots between them. */
export function partSpan(text: string, leaf: Leaf<unknown>, name: string, from: number, to: number): Span {
  const whole = wholeSpan(text, leaf, name);
  if (whole.end - whole.start !== name.length) return whole;
  const parts = name.split(".");
  const lengthOf = (count: number) => parts.slice(0, count).join(".").length;
  const start = whole.start + (from === 0 ? 0 : lengthOf(from) + 1);
  return { start, end: whole.start + lengthOf(to) };
}

/** The letters between quotation marks; with all that stands around them where marks of YAML stand for some of them. */
export function wholeSpan(text: string, { $: { node } }: Leaf<unknown>, name: string): Span {
  if (node?.kind !== "text") return { start: node?.start ?? 0, end: node?.end ?? 0 };
  const start = lettersStart(text, node);
  if (start === undefined) return { start: node.start, end: node.end };
  const at = start + node.text.indexOf(name);
  return { start: at, end: at + name.length };
}

/** Where the letters of a value begin, if they stand in the text as they are read. */
function lettersStart(text: string, { style, start, end, text: letters }: TextNode): number | undefined {
  const mark = style === "single" || style === "double" ? 1 : 0;
  const isAsRead = start + letters.length + 2 * mark === end && text.startsWith(letters, start + mark);
  return isAsRead ? start + mark : undefined;
}
