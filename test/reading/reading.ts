// The result of reading a text: the findings of the rules that reading itself applies, and the case view.
import assert from "node:assert/strict";
import { readMarks } from "../../server/src/core/explain/marks.ts";
import type { Finding } from "../../server/src/core/model/finding.ts";
import type { FieldState } from "../../server/src/core/read/field-ref.ts";
import { readCase } from "../../server/src/core/read/read.ts";
import type { AnyView } from "../../server/src/core/read/view.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { checkText } from "../support/check.ts";

const readingRules = allRules.filter(({ id }) => /^(?:yaml|schema|value)\//.test(id));

/** Only the findings of the rules `yaml/…`, `schema/…`, and `value/…`. */
export function foundByReading(text: string): readonly Finding[] {
  return checkText(text, { rules: readingRules }).findings;
}

/** Fails unless reading finds exactly these, each at the next span that a line of ^^^ marks. */
export function expectFound(
  marked: string,
  ...expected: readonly (readonly [string, string | RegExp])[]
): void {
  const { text, marks } = readMarks(marked);
  assert.equal(marks.length, expected.length, "as many marks as findings are expected");
  expectFoundAt(
    text,
    ...expected.map(([rule, message], index) => {
      const { start, end } = marks[index] ?? { start: 0, end: 0 };
      return [rule, text.slice(start, end), start, message] as const;
    }),
  );
}

/** The same, with the text of each span and the offset at which it begins. */
export function expectFoundAt(
  text: string,
  ...expected: readonly (readonly [rule: string, stretch: string, start: number, message: string | RegExp])[]
): void {
  const found = foundByReading(text);
  assert.deepEqual(
    found.map(({ rule, span }) => [rule, text.slice(span.start, span.end), span.start]),
    expected.map(([rule, stretch, start]) => [rule, stretch, start]),
    found.map(({ rule, message }) => `${rule}: ${message}`).join("\n"),
  );
  for (const [index, [, , , message]] of expected.entries()) {
    const said = found[index]?.message ?? "";
    if (typeof message === "string") assert.equal(said, message);
    else assert.match(said, message);
  }
}

export interface Seen {
  readonly state: FieldState;
  readonly value?: unknown;
  readonly items?: number;
}

/** What is at a path of the case view: its state, with the value of a leaf or the number of a list's items. */
export function seenAt(text: string, ...path: readonly (string | number)[]): Seen {
  let view: AnyView = readCase(parseCaseText(text)).view;
  for (const step of path) {
    const next: AnyView | undefined =
      typeof step === "number" ? itemsOf(view)?.[step] : Reflect.get(view, step);
    assert.ok(next, `the case view has ${path.join(".")}`);
    view = next;
  }
  const { state } = view.ref;
  const items = itemsOf(view);
  if (items) return { state, items: items.length };
  return "value" in view && view.value !== undefined ? { state, value: view.value } : { state };
}

function itemsOf(view: AnyView): readonly AnyView[] | undefined {
  return view.ref.shape.kind === "list" ? Reflect.get(view, "items") : undefined;
}

/** The titles of the fixes, and whether each is safe. */
export function fixesOf(text: string): readonly string[] {
  return foundByReading(text).flatMap(({ fixes }) =>
    fixes.map(({ title, safe }) => (safe ? `${title} (safe)` : title)),
  );
}
