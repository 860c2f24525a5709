// Text that cannot be printed is reported during editing, wherever the export would be refused because of it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { buildPacket } from "../../server/src/core/packet/build.ts";
import { unprintableIn, unstampableIn } from "../../server/src/core/packet/characters.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import type { TextNode, TreeNode } from "../../server/src/core/text/tree.ts";
import { loadFonts } from "../../server/src/host/fonts.ts";
import { undrawable } from "../../server/src/packet-pdf/fonts/fonts.ts";
import { unprintable } from "../../server/src/packet-pdf/fonts/unprintable.ts";
import { checkText } from "../support/check.ts";

const fonts = await loadFonts();
const rules = allRules.filter(({ id }) => id === "value/unprintable");
const cases = path.join(import.meta.dirname, "..", "cases");

test("unprintable characters: the printable ones are those of the packet's fonts", () => {
  const characters = Array.from({ length: 0x20000 }, (_, code) => code)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code))
    .join(" ");
  assert.deepEqual(unprintableIn(characters), undrawable(fonts, characters));
  assert.deepEqual(unstampableIn(characters), undrawable({ ...fonts, others: [] }, characters));
});

for (const name of ["format-example", "family-of-four", "2026-online-end-of-life", "re-parole"]) {
  test(`unprintable values of ${name} are reported where the export is refused, and nowhere else`, () => {
    const text = readFileSync(path.join(cases, name, `${name}.parole.yaml`), "utf8");
    const { root } = parseCaseText(text);
    assert.ok(root);
    let found = 0;
    for (const node of valuesIn(root)) {
      const changed = `${text.slice(0, node.start)}"Lee 王 42"${text.slice(node.end)}`;
      const { findings, context } = checkText(changed, { rules });
      const refused = unprintable(buildPacket(context, { draft: false }).packet, fonts);
      const places = findings
        .filter(({ rule }) => rule === "value/unprintable")
        .map(({ span }) => span.start);
      assert.deepEqual(places, refused.length > 0 ? [node.start] : [], changed.slice(0, node.end + 40));
      found += places.length;
    }
    assert.ok(found >= 5, `${found} values are printed`);
  });
}

test("unprintable characters: reported where a value is reused, and not in file names", () => {
  const text = `matter: 王
exhibits:
  - { label: A, title: Card of 王, file: 王明.pdf }
  - { label: B, title: Card, file: b.pdf, translation: { certified_by: 王 Ming, file: c.pdf } }
`;
  const { findings } = checkText(text, { rules });
  assert.deepEqual(
    findings.map(({ path: place }) => place),
    [["matter"], ["exhibits", 0, "title"], ["exhibits", 1, "translation", "certified_by"]],
  );
});

function valuesIn(node: TreeNode): readonly TextNode[] {
  switch (node.kind) {
    case "text":
      return node.style === "block" || node.text === "" ? [] : [node];
    case "list":
      return node.items.flatMap(valuesIn);
    case "map":
      return node.entries.flatMap(({ value }) => valuesIn(value));
    case "unreadable":
      return [];
  }
}
