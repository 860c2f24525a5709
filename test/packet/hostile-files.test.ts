// Small files that claim to be enormous: each is opened in little time and memory, or refused with a sentence.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { loadFonts } from "../../server/src/host/fonts.ts";
import { noPacket } from "../../server/src/packet-pdf/read/copied-objects.ts";
import { inspectFile } from "../../server/src/packet-pdf/read/inspect-file.ts";
import { limitsOfLook } from "../../server/src/packet-pdf/read/limits.ts";
import { openSourceFile } from "../../server/src/packet-pdf/read/open-file.ts";
import { openPdf } from "../../server/src/packet-pdf/read/open-pdf.ts";
import { formsOfOneTable, hostileFiles } from "../support/hostile-files.ts";

/** What is said of each file. */
const reasons: Readonly<Record<string, string>> = {
  "repeated-pages.pdf": "is damaged: its list of pages repeats a part of itself",
  "million-pages.pdf": "has more than 10,000 pages",
  "deep-pages.pdf": "is damaged: its list of pages has too many levels",
  "twice-deflated.pdf": "takes too much memory to read",
  "long-content.pdf": "takes too much memory to read",
  "object-stream.pdf": "takes too much memory to read",
  "calls-itself.pdf": "has a drawing on page 1 that contains itself, which programs show differently",
  "calls-each-other.pdf": "has a drawing on page 1 that contains itself, which programs show differently",
  "calls-itself-in-a-note.pdf":
    "has a drawing on page 2 that contains itself, which programs show differently",
  "repeated-fields.pdf": "takes too much memory to read",
  "many-pixels.png": "is a picture of more than 400 million pixels",
  "all-its-pixels.png": "is a picture of more than 400 million pixels",
  "more-than-its-pixels.png": "takes too much memory to read",
  "many-pixels.jpg": "is a picture of more than 400 million pixels",
  "many-pixels.pdf": "has a picture of more than 400 million pixels on page 2",
};

const bytesOf = (name: string) => hostileFiles[name]?.() ?? new Uint8Array();

describe("a file that claims to be enormous", () => {
  for (const [name, reason] of Object.entries(reasons)) {
    it(`is inspected within limits: ${name}`, async () => {
      const errors: unknown[] = [];
      const report = await inspectFile(bytesOf(name), loadFonts, (error) => errors.push(error));
      assert.equal(report.state === "unreadable" ? report.reason : undefined, reason);
      assert.deepEqual(errors, []);
    });
  }

  it("is readable if drawings are in a table of all drawings, and none draws itself", async () => {
    const report = await inspectFile(formsOfOneTable(), loadFonts);
    assert.equal(report.state, "readable");
  });

  it("takes 1,308 bytes or fewer for a hundred million pages", () => {
    assert.ok(bytesOf("repeated-pages.pdf").length <= 1308);
  });

  it("is refused once all its streams together unpack to too much", async () => {
    const limits = { ...limitsOfLook, unpacked: 100 * 2 ** 20 };
    const opened = await openPdf(bytesOf("many-streams.pdf"), undefined, limits);
    assert.equal("reason" in opened && opened.reason, "takes too much memory to read");
  });
});

describe("an export", () => {
  it("obeys the same limits, whatever was looked at before", async () => {
    const fonts = await loadFonts();
    for (const [name, reason] of Object.entries(reasons)) {
      const opened = await openSourceFile(bytesOf(name), noPacket, fonts);
      assert.equal("reason" in opened ? opened.reason : undefined, reason, name);
    }
  });
});
