// The definitions of people and exhibits in a case and the references to them, each with its text: the id and label
// themselves, references, and the first part of claims.

import { memoize } from "../base/memoize.ts";
import type { Span } from "../base/span.ts";
import { claimOf } from "../model/claim-parts.ts";
import { sameLabel } from "../model/labels.ts";
import { type Citing, citedLabels, citingTexts } from "../model/prose.ts";
import { referringFields } from "../model/references.ts";
import type { Leaf } from "../read/view.ts";
import { lettersOf } from "../text/characters-in-file.ts";
import type { TextNode, TreeNode } from "../text/tree.ts";
import type { CaseInEditor } from "./case-in-editor.ts";

export interface Mention {
  /** The text of the name; the whole value if it is escaped in YAML. */
  readonly span: Span;
  /** Whether it defines the name of a person or exhibit, and is not a reference. */
  readonly isDefinition: boolean;
  /** Whether it is a label in running text: "Exhibit C". */
  readonly isInText: boolean;
  readonly leaf: Leaf<string>;
}

export interface Claim {
  /** The person's id or `request`, then field names. */
  readonly parts: readonly string[];
  readonly leaf: Leaf<string>;
}

export interface Mentions {
  /** By id. */
  readonly people: ReadonlyMap<string, readonly Mention[]>;
  /** By the key that labels share if they differ only in capitalization. */
  readonly exhibits: ReadonlyMap<string, readonly Mention[]>;
  readonly claims: readonly Claim[];
  /** Labels in running text, in the order of the text. */
  readonly cited: readonly CitedLabel[];
}

export interface CitedLabel {
  readonly label: string;
  readonly span: Span;
}

/** All mentions, as far as the text is readable, each list in the order of the text. */
export const mentionsIn = memoize(({ parsed: { text }, checked: { context } }: CaseInEditor): Mentions => {
  const people = new Map<string, Mention[]>();
  const exhibits = new Map<string, Mention[]>();
  const claims: Claim[] = [];
  const add = (to: Map<string, Mention[]>, name: string, mention: Mention): void => {
    const known = to.get(name);
    if (known) known.push(mention);
    else to.set(name, [mention]);
  };
  const named = (kind: "id" | "reference" | "label" | "label-reference" | "claim") =>
    referringFields(context.view, kind).flatMap((leaf) => {
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
    const parts = claimOf(name).split(".");
    claims.push({ parts, leaf });
    add(people, parts[0] ?? "", {
      span: partSpan(text, leaf, name, 0, 1),
      isDefinition: false,
      isInText: false,
      leaf,
    });
  }
  const cited: CitedLabel[] = [];
  for (const citing of citingTexts(context)) {
    const { leaf } = citing;
    for (const one of labelsIn(text, citing, leaf.ref.node)) {
      cited.push(one);
      add(exhibits, sameLabel(one.label), { span: one.span, isDefinition: false, isInText: true, leaf });
    }
  }
  for (const mentions of [...people.values(), ...exhibits.values()]) {
    mentions.sort((one, other) => one.span.start - other.span.start);
  }
  cited.sort((one, other) => one.span.start - other.span.start);
  return { people, exhibits, claims, cited };
});

/** The labels that one value mentions; its node has the positions in the text. */
export function labelsIn(text: string, citing: Citing, node: TreeNode | undefined): readonly CitedLabel[] {
  const lettersAt = node?.kind === "text" ? lettersOf(text, node) : undefined;
  return citedLabels(citing).flatMap(({ label, start, end }) => {
    const span = lettersAt?.(start, end);
    return span ? [{ label, span }] : [];
  });
}

/** The text of a name, also if the format accepts no such name; undefined for a placeholder. */
export function writtenName({ ref, value }: Leaf<unknown>): string | undefined {
  if (typeof value === "string") return value;
  return ref.state === "faulty" && ref.node?.kind === "text" ? ref.node.text.trim() : undefined;
}

/** The span of the parts of a claim or name, counted from 0, `to` exclusive, with the dots between them. */
export function partSpan(text: string, leaf: Leaf<unknown>, name: string, from: number, to: number): Span {
  const whole = wholeSpan(text, leaf, name);
  if (whole.end - whole.start !== name.length) return whole;
  const parts = claimOf(name).split(".");
  const lengthOf = (count: number) => parts.slice(0, count).join(".").length;
  const start = whole.start + (from === 0 ? 0 : lengthOf(from) + 1);
  return { start, end: whole.start + lengthOf(to) };
}

/** The span between quotation marks; if the value is escaped in YAML, the span of the whole value. */
export function wholeSpan(text: string, { ref: { node } }: Leaf<unknown>, name: string): Span {
  if (node?.kind !== "text") return { start: node?.start ?? 0, end: node?.end ?? 0 };
  const start = lettersStart(text, node);
  if (start === undefined) return { start: node.start, end: node.end };
  const at = start + node.text.indexOf(name);
  return { start: at, end: at + name.length };
}

/** Where the text of a value begins, if it is written exactly as it is read. */
function lettersStart(text: string, { style, start, end, text: letters }: TextNode): number | undefined {
  const mark = style === "single" || style === "double" ? 1 : 0;
  const isAsRead = start + letters.length + 2 * mark === end && text.startsWith(letters, start + mark);
  return isAsRead ? start + mark : undefined;
}
