// What an editor shows for people of the practice whom a case names by initials.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { hintsIn } from "../../server/src/core/ide/hints.ts";
import { hoverAt } from "../../server/src/core/ide/hover.ts";
import { askedCase } from "../support/ask.ts";
import { labels, offered, taken } from "../support/complete.ts";
import { withCursor } from "../support/cursor.ts";

const settings = `practice:
  attorneys: { initials: JL, name: { family: Lee, given: Jordan } }
  staff: { initials: MK, name: { family: Kim, given: Mina } }
  interpreters: { initials: JO, name: { family: Ortiz, given: J. } }
  sponsors: { id: hope, organization: Hope Foundation }
`;

describe("people of the practice in an editor", () => {
  it("are described by a hover on their initials", () => {
    for (const [written, sentence] of [
      [
        "representative: J‸L",
        "Jordan Lee, attorney of the practice; the details are read from parole-case.config.yaml",
      ],
      [
        "representative: { same_as: J‸L }",
        "Jordan Lee, attorney of the practice; the details are read from parole-case.config.yaml",
      ],
      [
        "sponsors: [{ id: hope, same_as: ho‸pe }]",
        "Hope Foundation, sponsor of the practice; the details are read from parole-case.config.yaml",
      ],
    ] as const) {
      const { text, offset } = withCursor(`beneficiaries: [{ id: ana }]\n${written}\n`);
      assert.deepEqual(hoverAt(askedCase(text, { settings }), offset)?.follows, [sentence], written);
    }
  });

  it("are named in a hint after their initials", () => {
    const asked = askedCase("beneficiaries: [{ id: ana }]\nrepresentative: JL\n", { settings });
    const hints = hintsIn(asked, { start: 0, end: asked.parsed.text.length });
    assert.deepEqual(
      hints.map(({ text }) => text).filter((text) => text.includes("Jordan")),
      ["Jordan Lee"],
    );
  });

  it("are offered where they may be named, after the people in the case", () => {
    const before = "beneficiaries: [{ id: ana }]\n";
    assert.deepEqual(labels(`${before}petitioner:\n  same_as: ‸`, { settings }), [
      "ana",
      "JL",
      "MK",
      "JO",
      "hope",
    ]);
    assert.deepEqual(labels(`${before}forms:\n  - for: ‸`, { settings }), ["ana"]);
    assert.deepEqual(labels(`${before}responsible: ‸`, { settings }), ["JL", "MK"]);
    assert.deepEqual(labels(`exhibits:\n  - translation:\n      certified_by: ‸`, { settings }), ["JO"]);
    assert.equal(
      offered(`${before}representative: ‸`, { settings })[0]?.detail,
      "Jordan Lee, attorney of the practice",
    );
    assert.equal(taken(`${before}representative: ‸`, "JL", { settings }), `${before}representative: JL`);
    assert.ok(!labels(`${before}representative: ‸`).includes("JL"));
  });
});
