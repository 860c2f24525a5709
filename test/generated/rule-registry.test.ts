// The list of all rules, and the list of editions in the manifest, as generated from the files and the data.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { withEditions, withSummaries } from "../../scripts/generate-package-json.ts";
import { ruleRegistryText } from "../../scripts/generate-rule-registry.ts";
import { rulesIn } from "../../scripts/rules-on-disk.ts";

const rule = (id: string) => `export default defineRule({\n  id: "${id}",\n  title: "",\n});\n`;

describe("the list of rules", () => {
  it("has each rule in the order of the data, and those made from needs where they are in it", () => {
    const onDisk = [
      ...rulesIn("fee/missing.ts", rule("fee/missing")),
      ...rulesIn("re-parole/box-wrong.ts", rule("re-parole/box-wrong")),
      ...rulesIn(
        "yaml/reading.ts",
        'export const tab = defineReadingRule({\n  id: "yaml/tab",\n});\n\nexport const tag = defineReadingRule({\n  id: "yaml/tag",\n});\n',
      ),
    ];
    const order = ["yaml/tag", "re-parole/box-wrong", "reason/one", "reason/two", "fee/missing", "yaml/tab"];
    assert.equal(
      ruleRegistryText(onDisk, order, ["reason/one", "reason/two"]).split("\n").slice(2).join("\n"),
      `import type { Rule } from "../rule/rule.ts";
import feeMissing from "./fee/missing.ts";
import reParoleBoxWrong from "./re-parole/box-wrong.ts";
import { tab as yamlTab, tag as yamlTag } from "./yaml/reading.ts";
import { reasonRules } from "./reason/from-needs.ts";

export const allRules: readonly Rule[] = [
  yamlTag,
  reParoleBoxWrong,
  ...reasonRules,
  feeMissing,
  yamlTab,
];
`,
    );
  });

  it("refuses a file that exports no rule, and a rule in the folder of another topic", () => {
    assert.throws(
      () => rulesIn("fee/late.ts", "export const late = 1;\n"),
      /^Error: fee\/late\.ts: no rule is exported; write export default defineRule\(\{ id: "…"/,
    );
    assert.throws(
      () => rulesIn("fee/late.ts", rule("form/late")),
      /^Error: fee\/late\.ts: the folder of the rule form\/late must be its topic/,
    );
  });
});

describe("the editions in package.json", () => {
  const editions = [
    { id: "uscis-2026", summary: "As checked in 2026" },
    { id: "uscis-2027", summary: "As checked in 2027" },
  ];

  it("are the choices of the setting, after the one by date, and nothing else changes", () => {
    const manifest = {
      name: "parole-case",
      contributes: {
        configuration: {
          properties: {
            "parole-case.edition": { order: 1, enum: ["old"], default: "by-date", enumDescriptions: [] },
            "parole-case.rules": { order: 2, enum: ["kept"] },
          },
        },
      },
      version: "0.1.0",
    };
    const wanted = structuredClone(manifest);
    wanted.contributes.configuration.properties["parole-case.edition"] = {
      order: 1,
      enum: ["by-date", "uscis-2026", "uscis-2027"],
      default: "by-date",
      enumDescriptions: [],
    };
    const text = withEditions(JSON.stringify(manifest), editions);
    assert.equal(
      text.replace(/"enumDescriptions": \[[^\]]*\]/, '"enumDescriptions": []'),
      `${JSON.stringify(wanted, null, 2)}\n`,
    );
    assert.match(
      text,
      /"%setting\.edition\.byDate%",\n +"%setting\.edition\.of\.uscis-2026%",\n +"%setting\.edition\.of\.uscis-2027%"\n/,
    );
  });

  it("are described by their summaries in package.nls.json", () => {
    const strings = { a: "A", "setting.edition.byDate": "By date", "setting.edition.of.old": "Old", b: "B" };
    assert.deepEqual(Object.entries(JSON.parse(withSummaries(JSON.stringify(strings), editions))), [
      ["a", "A"],
      ["setting.edition.byDate", "By date"],
      ["setting.edition.of.uscis-2026", "As checked in 2026"],
      ["setting.edition.of.uscis-2027", "As checked in 2027"],
      ["b", "B"],
    ]);
  });
});
