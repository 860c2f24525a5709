// `parole-case check` over many files uses threads; the report is the same as with one.
import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { check } from "../../server/src/cli/check.ts";

let folder = "";
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "parole-case-threads-"));
  for (let number = 0; number < 210; number++) {
    const below = path.join(folder, String(number % 7));
    await mkdir(below, { recursive: true });
    // Each has a mistake of its own, and every tenth has the A-Number of another one.
    const shared = number % 10 === 0 ? `A0123456${String(Math.floor(number / 20)).padStart(2, "0")}` : "TODO";
    await writeFile(
      path.join(below, `${number}.parole.yaml`),
      `parole_case: 1\nmistake_${number}: x\nbeneficiaries: [{ id: x, name: { given: Ana, family: Morales }, date_of_birth: 19${10 + (number % 80)}-02-03, a_number: ${shared} }]\n`,
    );
  }
  await writeFile(path.join(folder, "3", "parole-case.config.yaml"), "rules:\n  no/such-rule: off\n");
  await writeFile(path.join(folder, "4", "not-a-case.yaml"), "x: 1\n");
});
after(() => rm(folder, { recursive: true }));

describe("check of many files", () => {
  for (const format of ["text", "json"]) {
    it(`prints the same ${format}, and reports the same problems, in the same order with several threads`, async () => {
      const paths = [
        folder,
        path.join(folder, "4", "not-a-case.yaml"),
        path.join(folder, "none.parole.yaml"),
      ];
      const checked = (threads: number, cache?: string) =>
        check(paths, { format, failOn: "error", ...(cache !== undefined && { cache }) }, "2026-05-01", {
          threads,
        });
      const one = await checked(0);
      assert.match(one.output ?? "", /is the A-Number of/);
      assert.equal(one.trouble?.length, 3);
      assert.deepEqual(await checked(3), one);
      const cache = await mkdtemp(path.join(tmpdir(), "parole-case-cache-"));
      const first = await checked(3, cache);
      const again = await checked(3, cache);
      await rm(cache, { recursive: true });
      assert.deepEqual([first, again], [one, one]);
    });
  }
});
