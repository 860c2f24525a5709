// A manifest names files as they are on the disk, in a text that has no effect on the program that shows it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Manifest, manifestText } from "../../server/src/core/packet/manifest.ts";

test("a manifest escapes characters that act instead of being seen, and says the same", () => {
  const path = "exhibits/a\u202efdp\u2028\u200b.pdf";
  const made = { inputs: [{ path, role: "paper" }] } as unknown as Manifest;
  const text = manifestText(made);
  assert.ok(text.includes("exhibits/a\\u202efdp\\u2028\\u200b.pdf"), text);
  assert.deepEqual(JSON.parse(text), made);
});
