import assert from "node:assert/strict";
import { test } from "node:test";
import { withFixedIndentation } from "../../client/src/shared/snippet-edits.ts";

type Actions = Parameters<typeof withFixedIndentation>[0];
type Edits = Extract<
  NonNullable<NonNullable<Extract<Actions[number], { edit?: unknown }>["edit"]>["documentChanges"]>[number],
  { edits: unknown }
>["edits"];

/** The edits of a fix on a document with these lines, as VS Code receives them. */
function fixedAll(lines: readonly string[], edits: Edits): Edits {
  const textDocument = { uri: "file:///a.parole.yaml", version: 1 };
  const actions: Actions = [{ title: "Add", edit: { documentChanges: [{ textDocument, edits }] } }];
  const [action] = withFixedIndentation(actions, () => (index) => lines[index]);
  const change = action && "edit" in action ? action.edit?.documentChanges?.[0] : undefined;
  assert.ok(change && "edits" in change);
  return change.edits;
}

/** The one edit of a fix that inserts a snippet. */
function fixed(lines: readonly string[], line: number, character: number, value: string): Edits {
  const place = { line, character };
  return fixedAll(lines, [{ range: { start: place, end: place }, snippet: { kind: "snippet", value } }]);
}

test("snippet edits: a line added after an indented one starts a new line, where VS Code adds no indentation", () => {
  const place = { line: 2, character: 0 };
  assert.deepEqual(fixed(["medical:", "  diagnosis: x", "request:"], 1, 14, `\n  prognosis: \${1:TODO}`), [
    { range: { start: place, end: place }, snippet: { kind: "snippet", value: `  prognosis: \${1:TODO}\n` } },
  ]);
});

test("snippet edits: Windows line endings stay", () => {
  const place = { line: 1, character: 0 };
  assert.deepEqual(fixed(["  diagnosis: x", ""], 0, 14, `\r\nrequest:\r\n  kind: \${1:TODO}`), [
    {
      range: { start: place, end: place },
      snippet: { kind: "snippet", value: `request:\r\n  kind: \${1:TODO}\r\n` },
    },
  ]);
});

test("snippet edits: further lines lose the indentation that VS Code adds", () => {
  const place = { line: 0, character: 6 };
  assert.deepEqual(fixed(["  a: x"], 0, 6, `\n  b:\n    c: \${1:TODO}`), [
    { range: { start: place, end: place }, snippet: { kind: "snippet", value: `\nb:\n  c: \${1:TODO}` } },
  ]);
});

test("snippet edits: a block less indented than the last line is inserted as plain text", () => {
  const place = { line: 0, character: 6 };
  assert.deepEqual(fixed(["  a: x"], 0, 6, `\nb: \${1:TODO what \\} and \\$}\nc: \\\\`), [
    { range: { start: place, end: place }, newText: "\nb: TODO what } and $\nc: \\" },
  ]);
});

test("snippet edits: an edit within one line, and one at the margin, are unchanged", () => {
  for (const [lines, character, value] of [
    [["  a: x"], 5, `\${1:TODO}`],
    [["a: x", "b:"], 4, `\nc:\n  d: \${1:TODO}`],
  ] as const) {
    const place = { line: 0, character };
    assert.deepEqual(fixed(lines, 0, character, value), [
      { range: { start: place, end: place }, snippet: { kind: "snippet", value } },
    ]);
  }
});

test("snippet edits: plain text next to a snippet becomes a snippet, and alone stays plain", () => {
  const lines = ["visa:", "  outcome: refused", "exhibits:", "  - label: A", ""];
  const place = { line: 1, character: 18 };
  const text = { range: { start: place, end: place }, newText: "\n  exhibit: B" };
  const end = { line: 3, character: 12 };
  const snippet = {
    range: { start: end, end },
    snippet: { kind: "snippet", value: `\n  - label: B\n    title: \${1:TODO}` },
  } as const;
  const moved = { line: 2, character: 0 };
  assert.deepEqual(fixedAll(lines, [text, snippet])[0], {
    range: { start: moved, end: moved },
    newText: "  exhibit: B\n",
  });
  assert.deepEqual(fixedAll(lines, [text]), [text]);
});

test("snippet edits: where one edit cannot be a snippet, none in the file is", () => {
  const lines = ["  a: x", "  b: y"];
  const stop = { line: 0, character: 5 };
  const end = { line: 1, character: 6 };
  const edits = fixedAll(lines, [
    { range: { start: stop, end: stop }, snippet: { kind: "snippet", value: `\${1:TODO}` } },
    { range: { start: end, end }, newText: "\nc: z" },
  ]);
  assert.deepEqual(edits, [
    { range: { start: stop, end: stop }, newText: "TODO" },
    { range: { start: end, end }, newText: "\nc: z" },
  ]);
});
