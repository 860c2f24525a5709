// The exhibits in the sample cases are the output of the script.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { filesOfCase } from "../../scripts/make-exhibits.ts";
import { caseFolders } from "../support/case-folders.ts";

// A case that is edited later may name other files, or say something else about them.
for (const { name, folder } of caseFolders()) {
  test(`${name}: npm run exhibits changes nothing`, async () => {
    for (const [file, bytes] of await filesOfCase(folder)) {
      assert.ok(
        readFileSync(join(folder, file)).equals(bytes),
        `${file} differs: run scripts/make-exhibits.ts`,
      );
    }
  });
}
