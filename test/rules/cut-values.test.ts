// A complete case in which one value after the other is cut by a comment: the cut is one finding, and rules that need
// the value report nothing until it is whole. Every fourth value is cut; with `PAROLE_FUZZ=all`, every one.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { isEditionId } from "../../server/src/core/law/editions.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import type { TextNode, TreeNode } from "../../server/src/core/text/tree.ts";
import { caseFolder } from "../support/case-folders.ts";
import { checkText } from "../support/check.ts";

/** Values without quotation marks, in the order of the text. */
function* plainValues(node: TreeNode): Generator<TextNode> {
  if (node.kind === "text" && node.style === "plain" && node.text !== "") yield node;
  if (node.kind === "list") for (const item of node.items) yield* plainValues(item);
  if (node.kind === "map") for (const { value } of node.entries) yield* plainValues(value);
}

const apart = process.env.PAROLE_FUZZ === "all" ? 1 : 4;

describe("a cut value in a complete case", () => {
  for (const name of ["child-medical", "removal-proceedings", "re-parole", "2026-funeral"]) {
    const { file, expected } = caseFolder(name);
    const text = readFileSync(file, "utf8");
    const root = parseCaseText(text).root;
    const { edition, asOf } = expected;
    assert.ok(root && isEditionId(edition));
    const found = (changed: string) =>
      checkText(changed, { edition, asOf, like: parseCaseText(text) })
        .findings.filter(({ severity }) => severity !== "information")
        .map(({ rule, message }) => `${rule}: ${message}`);
    const before = found(text);

    it(`is the only new finding: ${name}`, () => {
      const values = [...plainValues(root)];
      assert.ok(values.length > 50);
      for (const [index, value] of values.entries()) {
        if (index % apart !== text.length % apart) continue;
        const rest = (index / apart) % 2 < 1 ? " #12" : " #as told";
        const changed = text.slice(0, value.end) + rest + text.slice(value.end);
        const added = found(changed).filter((one) => !before.includes(one));
        const line = `${text.slice(0, value.end).split("\n").at(-1)}${rest}`;
        assert.equal(added.length, 1, `${line}\n${added.join("\n")}`);
        assert.match(added[0] ?? "", /^value\/cut-by-comment: /, line);
      }
    });
  }
});
