// Packets of several cases, exported one after the other.
import assert from "node:assert/strict";
import { cp, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, it } from "node:test";
import { diff } from "../../server/src/cli/diff.ts";
import { packets } from "../../server/src/cli/packets.ts";
import { casesFolder } from "../support/case-folders.ts";

describe("packet of several cases", () => {
  it("exports each into its own folder, and one that is not exported does not stop the others", async () => {
    const office = await mkdtemp(path.join(tmpdir(), "packets é "));
    const half = path.join(office, "half.parole.yaml");
    await writeFile(half, "parole_case: 1\n");
    for (const name of ["child-medical", "family-funeral"])
      await cp(path.join(casesFolder, name), path.join(office, name), { recursive: true });
    const { status, output = "", trouble = [] } = await packets([office], {}, "2015-08-31");
    assert.equal(status, 1);
    assert.equal(output.match(/^The packet (?:is|has) /gm)?.length, 2, output);
    assert.ok(trouble.includes(`${half}:`), trouble.join("\n"));
    const folders = ["child-medical", "family-funeral"].map((name) => path.join(office, name, "packet"));
    for (const folder of folders) {
      const files = await readdir(folder);
      assert.ok(
        files.some((file) => file.endsWith(".pdf")),
        files.join(", "),
      );
    }
    const [one = "", other = ""] = folders;
    assert.equal((await diff(one, one)).status, 0);
    assert.equal((await diff(one, other)).status, 1);
    const stopped = AbortSignal.abort();
    assert.deepEqual(await packets([office], {}, "2015-08-31", stopped), {
      status: 2,
      output: "",
      trouble: ["Stopped. No packet was written, and the previous packet was not changed"],
    });
    await rm(office, { recursive: true });
  });
});
