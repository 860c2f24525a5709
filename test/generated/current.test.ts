import assert from "node:assert/strict";
import path from "node:path";
import test from "node:test";
import { generated, notCurrent, suiteNotCurrent } from "../../scripts/generate.ts";

test("generated files are current", async () => {
  const root = path.resolve(import.meta.dirname, "..", "..");
  assert.ok(generated.length > 0);
  const stale = [...(await notCurrent(root)), ...(await suiteNotCurrent(root))];
  assert.deepEqual(
    stale.map(({ file }) => file),
    [],
    "run npm run generate",
  );
});
