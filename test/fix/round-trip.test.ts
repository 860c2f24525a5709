// Operations on any part of any sample case: the requested value is read back, and nothing else changes.
//
// The seed is fixed, so that all runs are equal; `PAROLE_FUZZ=all` takes another seed each time and a hundred
// times as many operations.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import type { Path } from "../../server/src/core/base/path.ts";
import { editsFor } from "../../server/src/core/fix/apply.ts";
import type { FieldRef } from "../../server/src/core/read/field-ref.ts";
import type { PatchOperation, PatchValue } from "../../server/src/core/read/fix.ts";
import { placeholder } from "../../server/src/core/read/placeholder.ts";
import { readCase } from "../../server/src/core/read/read.ts";
import { caseShape, type Shape } from "../../server/src/core/read/shape.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { caseFolders } from "../support/case-folders.ts";
import { appliedTo, asRead, isList, plainValue, readsInTurn, valueAt } from "./applied.ts";

const runs = (count: number) =>
  process.env.PAROLE_FUZZ === "all" ? { numRuns: 100 * count } : { numRuns: count, seed: 2015_08_17 };

/** Cases written as people write them. */
const written = [
  `
# flush lists, four columns, quotation marks
parole_case: 1
request:
    kind: "initial"   # first time
    grounds:
    - urgent-humanitarian-reasons
    -   significant-public-benefit
    explanation: 'Ana''s ward has closed'
    stay: {from: 2015-11-01, until: }
    # no visa yet
    visa:
beneficiaries:
-   id: ana
    name: {family: "Morales, Ruiz", given: Ana}
    consents:
    -   {by: Marta}

-   id: luis
    medical: TODO ask the hospital
"forms": []
exhibits:
-
- label: A # passport
  supports: ana
`,
  `
{ parole_case: 1, request: { kind: initial, grounds: [a, b], stay: {} }, petitioner: { id: rosa, name: },
  exhibits: [{ label: A, title: "x: y" }, { label: B, supports: [] }], filing: TODO, matter }
`,
  `
  # all of it two columns to the right
  parole_case: 1
  sponsors:
    id: rosa
    for: ana # both
  filing:
    address: |
      USCIS

        PO Box 1   
    carrier: >-
      usps

    # how much it was
    tracking_number: 94
      00
  decisions: { outcome: denied }
`,
  "# nothing yet\n",
  "",
];

const samples = caseFolders().map(({ file }) => readFileSync(file, "utf8"));
const sound = [...written.map((text) => text.replace(/^\n/, "")), ...samples].filter((text) => {
  const parsed = parseCaseText(text);
  return parsed.problems.length === 0 && readCase(parsed).unfinished.every(isVisiblyUnfinished);
});

/** Words such as TBD count as a placeholder in some fields, and as a value in what is expected here. */
function isVisiblyUnfinished({ node }: FieldRef): boolean {
  return node?.kind !== "text" || placeholder.test(node.text);
}
assert.ok(sound.length > 45, "most samples are sound");

const eol = fc.constantFrom("\n", "\r\n", "\r");
const text = fc
  .tuple(
    fc.oneof(fc.constantFrom(...sound.slice(0, written.length)), fc.constantFrom(...sound)),
    eol,
    fc.boolean(),
  )
  .map(([one, end, isOpen]) => (isOpen ? one.trimEnd() : one).replaceAll("\n", end));

const words = fc
  .oneof(
    fc.constantFrom(
      "ana",
      "TODO ask",
      "2015-08-20",
      "a: b",
      "a # b",
      "- a",
      "[a]",
      "{ a }",
      "'a'",
      '"',
      "~",
      "null",
      "@a",
    ),
    fc.constantFrom(
      "PO Box 1\nDallas, TX 75266",
      "a\n\n  b: c\n# d\n",
      " a\nb",
      "\na",
      "a\r\nb",
      "a\tb",
      "---",
      "... x",
      "&a *b !c",
    ),
    fc.string({ minLength: 1, maxLength: 12 }),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 }),
  )
  // Such characters are always a finding.
  .filter((word) => !/[\ufffd\p{Cc}]/u.test(word.replaceAll(/[\t\r\n]/g, "")));

/** A path in the format, with list positions up to two. */
function pathsBelow(shape: Shape): fc.Arbitrary<Path> {
  if (shape.kind === "leaf") return fc.constant([]);
  const steps: [string | number, Shape][] =
    shape.kind === "list" ? [0, 1, 2].map((index) => [index, shape.item]) : [...shape.fields];
  return fc.constantFrom(...steps).chain(([step, below]) =>
    fc.oneof(
      fc.constant<Path>([step]),
      pathsBelow(below).map((rest) => [step, ...rest]),
    ),
  );
}

const paths = pathsBelow(caseShape);

/** A value such as a fix inserts at the path: maps and lists with texts. */
function valueFor(path: Path): fc.Arbitrary<PatchValue> {
  let shape: Shape | undefined = caseShape;
  for (const step of path) {
    shape =
      typeof step === "number"
        ? shape?.kind === "list"
          ? shape.item
          : undefined
        : shape?.kind === "block"
          ? shape.fields.get(step)
          : undefined;
  }
  return shape ? someValue(shape, 2) : words;
}

function someValue(shape: Shape, depth: number): fc.Arbitrary<PatchValue> {
  if (shape.kind === "leaf" || depth === 0) return words;
  if (shape.kind === "list")
    return fc.array(someValue(shape.item, depth - 1), { minLength: 1, maxLength: 2 });
  return fc
    .uniqueArray(fc.constantFrom(...shape.fields), { minLength: 1, maxLength: 3, selector: ([key]) => key })
    .chain((fields) =>
      fc.tuple(
        ...fields.map(([key, field]) => someValue(field, depth - 1).map((value) => [key, value] as const)),
      ),
    )
    .map((entries) => Object.fromEntries(entries));
}

/** Whether a value can be inserted here: nothing is here, or a placeholder for something larger. */
function isOpen(value: PatchValue | undefined, isPlaceholderOpen: boolean): boolean {
  if (value === undefined) return true;
  if (typeof value === "string") return value.trim() === "" || (isPlaceholderOpen && placeholder.test(value));
  if (isList(value)) return !isPlaceholderOpen && value.every((item) => isOpen(item, false));
  return !isPlaceholderOpen && Object.keys(value).length === 0;
}

/** The value with another one inserted at a path, as the operation intends. */
function withAdded(value: PatchValue | undefined, path: Path, put: PatchValue): PatchValue {
  const [step, ...rest] = path;
  if (step === undefined) return put;
  if (value === undefined || isOpen(value, true))
    return typeof step === "number"
      ? [withAdded(undefined, rest, put)]
      : { [step]: withAdded(undefined, rest, put) };
  if (typeof step === "number") {
    const items = isList(value) ? value : [value];
    if (step < items.length) {
      const changed = items.map((item, index) => (index === step ? withAdded(item, rest, put) : item));
      return isList(value) ? changed : (changed[0] ?? put);
    }
    return [...items, withAdded(undefined, rest, put)];
  }
  assert.ok(typeof value !== "string" && !isList(value));
  return { ...value, [step]: withAdded(value[step], rest, put) };
}

const read = readsInTurn();
const applied = (one: string, operation: PatchOperation) => appliedTo(read(one), operation);
const valueIn = (one: string) => plainValue(read(one).root) ?? {};
const comments = (one: string) =>
  one.split(/\r\n|\n|\r/).flatMap((line) => /(?:^|\s)#.*$/.exec(line)?.[0].trim() ?? []);

test("add: reads back, and everything else is unchanged", () => {
  let count = 0;
  fc.assert(
    fc.property(
      text,
      paths.chain((path) => fc.tuple(fc.constant(path), valueFor(path))),
      (before, [path, value]) => {
        const operation: PatchOperation = { op: "add", path, value };
        const after = applied(before, operation);
        if (after === before) return;
        count++;
        assert.deepEqual(valueIn(after), asRead(withAdded(valueIn(before), path, value)), after);
        assert.deepEqual(read(after).problems, [], after);
        // A position far after the end of a list is its end, and the next time one further on.
        if (valueAt(read(after), path) !== undefined)
          assert.equal(applied(after, operation), after, "a second time");
        for (const { span } of editsFor(read(before), [operation])) {
          const removed = before.slice(span.start, span.end);
          assert.match(removed, /^[\s[\]{}~,]*$|^\s*(?:null|''|""|["'|>]?-?\s*TODO[\s\S]*)$|^[^#:]*$/);
        }
        for (const comment of comments(before)) assert.ok(after.includes(comment), `${comment} is kept`);
        if (before.includes("\r\n"))
          assert.ok(!/[^\r]\n/.test(after), "every line ends as the file's lines do");
      },
    ),
    runs(700),
  );
  assert.ok(count > 100, `${count} operations put something in`);
});

/** The paths of the texts in a case. */
function leaves(value: PatchValue, path: Path = []): Path[] {
  if (typeof value === "string") return path.length === 0 ? [] : [path];
  if (isList(value)) return value.flatMap((item, index) => leaves(item, [...path, index]));
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

function withReplaced(value: PatchValue, path: Path, put: PatchValue): PatchValue {
  const [step, ...rest] = path;
  if (step === undefined) return put;
  if (isList(value))
    return value.map((item, index) => (index === step ? withReplaced(item, rest, put) : item));
  assert.ok(typeof value !== "string");
  return { ...value, [step]: withReplaced(value[step] ?? "", rest, put) };
}

test("replace: reads back, and everything else is unchanged", () => {
  fc.assert(
    fc.property(text, fc.nat(), words, (before, which, value) => {
      const all = leaves(valueIn(before));
      const path = all[which % all.length];
      if (!path) return;
      const operation: PatchOperation = { op: "replace", path, value };
      const after = applied(before, operation);
      if (after === before) return;
      assert.deepEqual(valueIn(after), asRead(withReplaced(valueIn(before), path, value)), after);
      assert.deepEqual(read(after).problems, [], after);
      assert.equal(applied(after, operation), after, "a second time");
    }),
    runs(400),
  );
});

test("several operations of one fix: give the same result as one after the other", () => {
  const operations = fc.array(
    paths.chain((path) => valueFor(path).map((value): PatchOperation => ({ op: "add", path, value }))),
    { minLength: 2, maxLength: 3 },
  );
  fc.assert(
    fc.property(text, operations, (before, all) => {
      const inTurn = all.reduce((current, operation) => applied(current, operation), before);
      const atOnce = withEdits(before, editsFor(read(before), all));
      assert.deepEqual(valueIn(atOnce), valueIn(inTurn), atOnce);
    }),
    runs(150),
  );
});
