// Page numbers, and packets that are split into files: what must be true for every packet.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { numberingOf, pageNumbers, roman, romanNumberOf } from "../../server/src/core/packet/numbering.ts";
import type { Packet, PacketPart } from "../../server/src/core/packet/packet.ts";
import { inFiles, type Measured, type Split } from "../../server/src/core/packet/split.ts";
import { exhibit, filePart, indexPart, letterPart, packetOf } from "./packets.ts";

describe("page numbers", () => {
  it("are written in roman numerals and read back", () => {
    assert.deepEqual([1, 4, 9, 14, 40, 90, 399, 1944].map(roman), [
      "i",
      "iv",
      "ix",
      "xiv",
      "xl",
      "xc",
      "cccxcix",
      "mcmxliv",
    ]);
    for (let number = 1; number < 4000; number++) assert.equal(romanNumberOf(roman(number)), number);
    assert.deepEqual(["iiii", "ic", "mix.", ""].map(romanNumberOf), [0, 0, 0, 0]);
  });

  it("count the pages before the exhibits apart, and no divider", () => {
    const parts: PacketPart[] = [
      letterPart(),
      indexPart,
      { kind: "divider", heading: "Exhibit A", text: "" },
      exhibit("A", "One", "a.pdf"),
      { kind: "divider", heading: "Exhibit B", text: "" },
      exhibit("B", "Two", "b.pdf"),
    ];
    const numbers = pageNumbers(packetOf(parts), [2, 1, 1, 2, 1, 1]).flat();
    assert.deepEqual(
      numbers.map(({ label }) => label),
      ["i", "ii", "iii", "Exhibit A", "1", "2", "Exhibit B", "3"],
    );
    assert.equal(numbers[1]?.stamp, "Packet page ii of iii");
    assert.equal(numbers[7]?.stamp, "Packet page 3 of 3");
  });

  it("are plain ones where no exhibit follows", () => {
    const numbers = pageNumbers(packetOf([letterPart(), exhibit("A", "To come")]), [2, 0]).flat();
    assert.deepEqual(
      numbers.map(({ stamp }) => stamp),
      ["Packet page 1 of 2", "Packet page 2 of 2"],
    );
  });
});

const limit = 1_000_000;
const weight = fc.oneof(
  { weight: 8, arbitrary: fc.nat(200_000) },
  fc.integer({ min: 200_000, max: 800_000 }),
);
const weights = fc.array(weight, { minLength: 0, maxLength: 12 });
const packets = fc
  .record({
    forms: fc.array(fc.array(weight, { minLength: 1, maxLength: 5 }), { maxLength: 4 }),
    exhibits: fc.array(weights, { minLength: 1, maxLength: 40 }),
  })
  .map(({ forms, exhibits }) => {
    const parts: PacketPart[] = [
      letterPart(),
      ...forms.map((_, index) => filePart(`f${index}.pdf`)),
      indexPart,
      ...exhibits.map((_, index) => exhibit(String(index + 1), `Paper ${index}`, `${index}.pdf`)),
    ];
    const measured = [[20_000], ...forms, [20_000], ...exhibits].map(
      (own): Measured => ({ pages: own.length, bytesPerPage: own }),
    );
    return { packet: packetOf(parts), measured };
  });

function filesOf(split: Split): readonly Packet[] {
  if ("tooLarge" in split) assert.fail(JSON.stringify(split.tooLarge));
  return split.files.map(({ packet }) => packet);
}

/** The pages of a part of a file, by its name: "Exhibit 3 page 2". */
function pagesIn(part: PacketPart, whole: Packet, measured: readonly Measured[]): readonly string[] {
  if (part.kind === "contents" || part.kind === "divider") return [];
  const position = whole.parts.findIndex(
    (one) => one.kind === part.kind && "title" in one && one.title === part.title,
  );
  const excerpt = "excerpt" in part ? part.excerpt : undefined;
  const { from, to } = excerpt ?? { from: 1, to: measured[position]?.pages ?? 0 };
  return Array.from({ length: to - from + 1 }, (_, index) => `${position} page ${from + index}`);
}

describe("a packet in files", () => {
  it("has every page once and in order, each file within the limit", () => {
    fc.assert(
      fc.property(packets, ({ packet, measured }) => {
        const files = filesOf(inFiles(packet, measured, limit));
        const all = measured.flatMap(({ pages }, position) =>
          Array.from({ length: pages }, (_, index) => `${position} page ${index + 1}`),
        );
        const held = files.map(({ parts }) => parts.flatMap((part) => pagesIn(part, packet, measured)));
        assert.deepEqual(held.flat(), all);
        for (const pages of held) {
          const weigh = (name: string) => {
            const [position = 0, page = 0] = name.split(" page ").map(Number);
            return measured[position]?.bytesPerPage[page - 1] ?? 0;
          };
          assert.ok(pages.reduce((sum, page) => sum + weigh(page), 0) <= limit);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("numbers its pages like the whole, and its index shows where each exhibit starts", () => {
    fc.assert(
      fc.property(packets, ({ packet, measured }) => {
        const pages = measured.map((part) => part.pages);
        const whole = pageNumbers(packet, pages);
        const files = filesOf(inFiles(packet, measured, limit));
        const numbers = files.map((file) =>
          pageNumbers(
            file,
            file.parts.map((part) => (part.kind === "contents" ? 1 : pagesIn(part, packet, measured).length)),
          ),
        );
        const labels = numbers
          .flatMap((parts) => parts.flat().map(({ stamp }) => stamp))
          .filter((stamp) => stamp !== "");
        assert.deepEqual(
          labels,
          whole.flat().map(({ stamp }) => stamp),
        );
        const index = files.flatMap(({ parts }) => parts).find((part) => part.kind === "index");
        for (const { title, firstPage, file, part } of index?.entries ?? []) {
          const position = packet.parts.findIndex((one) => one.kind === "exhibit" && one.title === title);
          const label = whole[position]?.[0]?.label;
          assert.equal(firstPage === undefined ? undefined : String(firstPage), label);
          if (file === undefined || label === undefined) continue;
          const held = files[file - 1]?.parts ?? [];
          const at = held.findIndex((one) => one.kind === "exhibit" && one.title === title);
          assert.equal(numbers[file - 1]?.[at]?.[0]?.label, label);
          assert.equal(part, held.some((one) => one === index) ? at : undefined);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("stays whole where it is small enough", () => {
    const packet = packetOf([letterPart(), indexPart, exhibit("A", "One", "a.pdf")]);
    const measured = [1, 1, 1].map((pages): Measured => ({ pages, bytesPerPage: [1000] }));
    assert.deepEqual(inFiles(packet, measured, limit), { files: [{ packet, holds: "forms and exhibit A" }] });
    assert.deepEqual(numberingOf(packet, [1, 1, 1]).front, { first: 1, of: 2 });
  });

  it("reports a page larger than the file limit", () => {
    const packet = packetOf([exhibit("A", "One", "a.pdf")]);
    assert.deepEqual(inFiles(packet, [{ pages: 2, bytesPerPage: [1000, 2_000_000] }], limit), {
      tooLarge: { position: 0, page: 2 },
    });
  });
});
