// The review marks of a case are in the manifest next to its packet, with whether each is still valid.
import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { readManifest } from "../../server/src/core/packet/manifest.ts";
import { exportPacket } from "../../server/src/host/export-packet.ts";

describe("the manifest of a packet", () => {
  let folder = "";
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "parole-reviews-"));
    await cp("test/cases/reviewed-then-changed", folder, { recursive: true });
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const file = () => path.join(folder, "reviewed-then-changed.parole.yaml");
  async function reviewsOf(text: string) {
    const result = await exportPacket({
      file: file(),
      text,
      edition: "uscis-2015-08-17",
      today: "2015-08-20",
      draft: true,
    });
    assert.equal(result.kind, "written");
    const proof = result.kind === "written" ? (result.proofs[0] ?? "") : "";
    return readManifest(await readFile(proof.replace(/-proof\.txt$/, "-manifest.json"), "utf8"))?.reviews;
  }

  it("lists each review mark: by whom, when, of what, and whether it still counts", async () => {
    const text = await readFile(file(), "utf8");
    const inShort = (await reviewsOf(text))?.map(({ by, on, of, counts, words }) => [
      by,
      on,
      of,
      counts,
      words,
    ]);
    assert.deepEqual(inShort, [
      [
        "AB",
        "2015-08-12",
        "case",
        false,
        "The case: changed since AB reviewed it on August 12, 2015 (Request)",
      ],
      [
        "CD",
        "2015-08-12",
        "beneficiaries.ines.medical",
        true,
        "Inés Benítez, Medical details: reviewed by CD on August 12, 2015",
      ],
      ["AB", "2015-08-13", "exhibits.B", true, "Exhibit B: reviewed by AB on August 13, 2015"],
      [
        "CD",
        "2015-08-13",
        "request.stay",
        false,
        "Request, Stay: changed since CD reviewed it on August 13, 2015 (First day of the stay)",
      ],
      [
        "XY",
        "2015-08-13",
        "exhibits.Z",
        false,
        "exhibits.Z: not a part of this case, so the review mark does not count",
      ],
      [
        "AB",
        "2015-08-14",
        "petitioner",
        false,
        "petitioner: the review mark is incomplete and does not count",
      ],
    ]);
  });

  it("shows that a mark lapsed with its exhibit, and has none where the case has none", async () => {
    const text = await readFile(file(), "utf8");
    const exhibit = /label: B\n[\s\S]*?file: (\S+)/.exec(text)?.[1] ?? "";
    const place = path.join(folder, exhibit);
    const bytes = await readFile(place);
    await writeFile(place, Buffer.concat([bytes, Buffer.from("\n% another scan\n")]));
    const marks = (await reviewsOf(text))?.filter(({ of }) => of === "exhibits.B");
    assert.deepEqual(
      marks?.map(({ counts, words }) => [counts, words]),
      [
        [
          false,
          "Exhibit B: the file exhibits/b-physician.pdf changed since AB reviewed it on August 13, 2015",
        ],
      ],
    );
    await writeFile(place, bytes);
    assert.deepEqual(await reviewsOf(text.slice(0, text.indexOf("reviews:"))), []);
  });
});
