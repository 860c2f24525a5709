// The stamps in the strip below a page never overlap.
import assert from "node:assert/strict";
import { test } from "node:test";
import { pdf } from "../support/pdf.ts";
import { exhibit, packetOf, rendered } from "./packets.ts";

test("the stamps in the strip keep apart however long a label is", async () => {
  for (const draft of [false, true]) {
    const labels = ["A", "AAA-12", `A (${"with all that belongs to it ".repeat(3)})`, "Ж".repeat(120)];
    const parts = labels.map((label) => exhibit(label, "Paper", "a.pdf"));
    const { read } = await rendered(packetOf(parts, draft), { "a.pdf": await pdf("Letter") });
    for (const { pieces, width } of read.pages) {
      const strip = pieces.filter(({ y }) => y === 18).toSorted((one, other) => one.x - other.x);
      assert.equal(strip.length, draft ? 3 : 2);
      strip.forEach((piece, index) => {
        const limit = strip[index + 1]?.x ?? width - 17;
        assert.ok(
          piece.x >= 17 && piece.x + piece.width < limit,
          `${piece.text} ends at ${piece.x + piece.width}`,
        );
      });
    }
  }
});
