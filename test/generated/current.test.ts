import assert from "node:assert/strict";
import path from "node:path";
import test from "node:test";
import { generated, notCurrent } from "../../scripts/generate.ts";

test("every generated file is what would be made now", () => {
  const root = path.resolve(import.meta.dirname, "..", "..");
  assert.ok(generated.length > 0);
  assert.deepEqual(
    notCurrent(root).map(({ file }) => file),
    [],
    "run npm run generate",
  );
});
