// The exhibits in the sample cases are the output of the script.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { filesOfCase } from "../../scripts/make-exhibits.ts";
import { caseFolder } from "../support/case-folders.ts";

// Written by hand and scanned, written from the case, damaged: one folder for each way of making them.
for (const name of ["child-medical", "format-example", "exhibits-in-disorder"]) {
  test(`${name}: npm run exhibits changes nothing`, async () => {
    const { folder } = caseFolder(name);
    const made = await filesOfCase(folder);
    assert.ok(made.size >= 8);
    for (const [file, bytes] of made) {
      assert.ok(
        readFileSync(join(folder, file)).equals(bytes),
        `${file} differs: run scripts/make-exhibits.ts`,
      );
    }
  });
}
