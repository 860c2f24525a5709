// Completion and hover in parole-case.config.yaml.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { settingsHelpAt, settingsOffersAt } from "../../server/src/core/ide/settings-file.ts";
import { titled } from "../../server/src/core/message/title.ts";
import { practiceShape, type Shape } from "../../server/src/core/read/shape.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { withCursor } from "../support/cursor.ts";

function offered(marked: string): readonly string[] {
  const { text, offset } = withCursor(marked);
  return (settingsOffersAt(text, offset, allRules)?.offers ?? []).map(({ label }) => label);
}

/** The text after the suggestion with this label is accepted. */
function taken(marked: string, label: string): string {
  const { text, offset } = withCursor(marked);
  const found = settingsOffersAt(text, offset, allRules);
  const offer = found?.offers.find((one) => one.label === label);
  assert.ok(found && offer, label);
  return text.slice(0, found.span.start) + offer.insert + text.slice(found.span.end);
}

function help(marked: string) {
  const { text, offset } = withCursor(marked);
  return settingsHelpAt(text, offset, allRules);
}

const attorneyKeys = [
  "initials",
  "name",
  "organization",
  "role",
  "licensing_authority",
  "bar_number",
  "phone",
  "email",
  "address",
];

describe("completion in a settings file", () => {
  it("offers the keys of the file that are not there yet", () => {
    const keys = ["rules", "letterhead", "blank_forms", "spanish_reviewed", "practice"];
    assert.deepEqual(offered("‸"), keys);
    assert.deepEqual(offered("# Our settings\n‸\n"), keys);
    assert.deepEqual(offered("rules:\n  exhibit/label-gap: off\npra‸"), [
      "letterhead",
      "blank_forms",
      "spanish_reviewed",
      "practice",
    ]);
    assert.equal(taken("pra‸\n", "practice"), "practice: \n");
    assert.equal(taken("pra‸:\n  carrier: usps\n", "practice"), "practice:\n  carrier: usps\n");
  });

  it("offers the keys of a practice and of each kind of person, in blocks, lists and braces", () => {
    assert.deepEqual(offered("practice:\n  ‸\n"), practiceShape.keys);
    assert.deepEqual(offered("practice:\n  organization: Example\n  ‸\n  carrier: usps\n"), [
      "letterhead",
      "attorneys",
      "staff",
      "interpreters",
      "sponsors",
      "folder_numbering",
    ]);
    assert.deepEqual(offered("practice:\n  attorneys:\n    - ‸\n"), attorneyKeys);
    assert.deepEqual(
      offered("practice:\n  attorneys:\n    - initials: JL\n      ‸\n"),
      attorneyKeys.filter((key) => key !== "initials"),
    );
    assert.deepEqual(
      offered("practice:\n  attorneys: { initials: JL, na‸ }\n"),
      attorneyKeys.filter((key) => key !== "initials"),
    );
    assert.deepEqual(offered("practice:\n  staff: [{ initials: MK, name: { ‸ } }]\n"), [
      "family",
      "given",
      "middle",
      "aliases",
    ]);
    assert.deepEqual(offered("practice:\r\n  interpreters:\r\n    - initials: JO\r\n      lan‸\r\n"), [
      "name",
      "languages",
      "phone",
      "email",
      "address",
    ]);
    assert.equal(
      taken("practice:\n  attorneys: { initials: JL, na‸ }\n", "name"),
      "practice:\n  attorneys: { initials: JL, name:  }\n",
    );
  });

  it("offers each key of the practice where it goes", () => {
    const walk = (shape: Shape, path: readonly string[]): void => {
      const block = shape.kind === "list" ? shape.item : shape;
      if (block.kind !== "block") return;
      const text = `${path.map((key, depth) => `${"  ".repeat(depth)}${key}:\n`).join("")}${"  ".repeat(path.length)}‸\n`;
      assert.deepEqual(offered(text), block.keys, text);
      for (const [key, field] of block.fields) walk(field, [...path, key]);
    };
    walk(practiceShape, ["practice"]);
  });

  it("offers rules, severities and choices", () => {
    assert.deepEqual(
      offered("rules:\n  ‸\n"),
      allRules.map(({ id }) => id),
    );
    assert.ok(!offered("rules:\n  exhibit/label-gap: off\n  exh‸\n").includes("exhibit/label-gap"));
    assert.equal(taken("rules:\n  exhibit/lab‸\n", "exhibit/label-gap"), "rules:\n  exhibit/label-gap: \n");
    assert.deepEqual(offered("rules:\n  exhibit/label-gap: ‸\n"), ["error", "warning", "information", "off"]);
    assert.deepEqual(offered("practice:\n  folder_numbering: ‸\n"), ["none", "year", "running"]);
    assert.deepEqual(offered("practice:\n  folder_numbering: ru‸\n"), ["none", "year", "running"]);
    assert.deepEqual(offered("practice:\n  attorneys:\n    - role: ‸\n"), [
      "attorney",
      "accredited-representative",
      "law-student",
      "other",
    ]);
    assert.equal(taken("practice:\n  carrier: us‸\n", "usps"), "practice:\n  carrier: usps\n");
  });

  it("offers nothing in free text, in comments and under unknown keys", () => {
    for (const text of [
      "practice:\n  organization: Ex‸\n",
      "# pra‸\n",
      "practice: # ‸\n",
      "color:\n  ‸\n",
      "letterhead:\n  - 12 Elm‸\n",
      "practice:\n  attorneys: { initials: ‸ }\n",
    ]) {
      assert.deepEqual(offered(text), [], text);
    }
  });
});

describe("hover in a settings file", () => {
  it("explains keys, rules and severities", () => {
    assert.equal(titled(help("ru‸les:\n")?.title ?? ""), "Rules");
    assert.match(titled(help("prac‸tice:\n  carrier: usps\n")?.help ?? ""), /^The people in the practice/);
    const initials = help("practice:\n  attorneys: [{ ini‸tials: JL }]\n");
    assert.deepEqual(
      [initials?.title, initials?.help, initials?.example],
      [
        "Initials",
        "Initials of this person, unique in the practice. Cases refer to the person by them.",
        "JL",
      ],
    );
    assert.deepEqual(
      help("practice:\n  folder_num‸bering: year\n")?.choices.map(({ choice }) => choice),
      ["none", "year", "running"],
    );
    assert.match(
      titled(help("rules:\n  petitioner/miss‸ing: off\n")?.help ?? ""),
      new RegExp(`^${allRules.find(({ id }) => id === "petitioner/missing")?.title}\\. `),
    );
    assert.deepEqual(
      help("rules:\n  petitioner/missing: o‸ff\n")?.choices.map(({ choice }) => choice),
      ["error", "warning", "information", "off"],
    );
  });

  it("shows nothing for values and unknown keys", () => {
    for (const text of [
      "practice:\n  organization: Exa‸mple\n",
      "col‸our: red\n",
      "rules:\n  no/su‸ch: off\n",
      "practice:\n  colo‸ur: red\n",
    ]) {
      assert.equal(help(text), undefined, text);
    }
  });
});
