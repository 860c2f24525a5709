// What the editions specify for rules: how an edition inherits from the one that it extends, and which data are
// rejected.
import assert from "node:assert/strict";
import path from "node:path";
import { describe, it } from "node:test";
import * as z from "zod";
import { type EditionFiles, readEditionFiles, readYaml } from "../../scripts/generate-editions.ts";
import { readNeedFiles, rulesOfNeeds } from "../../scripts/generate-needs.ts";
import { ruleEditionsOf } from "../../scripts/generate-rule-editions.ts";
import { rulesOnDisk } from "../../scripts/rules-on-disk.ts";

const root = path.resolve(import.meta.dirname, "..", "..");
const files = readEditionFiles(root);
const ofNeeds = rulesOfNeeds(readNeedFiles(root));
const inCode = rulesOnDisk(root).map(({ id }) => id);

/** The data with another edition that extends uscis-2026, and with other rules. */
function withEdition(
  rules: string,
  more: { readonly id?: string; readonly extends?: string } = {},
): EditionFiles {
  const { id = "uscis-2027", extends: above = "uscis-2026" } = more;
  const text = `id: ${id}\nextends: ${above}\ntitle: Made-up requirements\nsummary: Made up\n${rules}`;
  return new Map(files).set(`${id}.yaml`, readYaml(`${id}.yaml`, text));
}

function withRules(change: (rules: Record<string, unknown>) => Record<string, unknown>): EditionFiles {
  return new Map(files).set("rules.yaml", change(fieldsOf(files.get("rules.yaml"))));
}

function fieldsOf(data: unknown): Record<string, unknown> {
  return z.looseObject({}).parse(data);
}

function rule(id: string, from: EditionFiles) {
  const found = ruleEditionsOf(from, ofNeeds, inCode).get(id);
  assert.ok(found, id);
  return found;
}

/** The sources that apply in an edition. */
function sourcesIn(edition: string, id: string, from: EditionFiles): readonly string[] {
  return rule(id, from)
    .authority.filter(({ editions }) => editions === undefined || editions.includes(edition))
    .map(({ source, section }) => `${source}, ${section}`);
}

describe("an edition that extends another", () => {
  it("has its severities and sources where its own file says nothing", () => {
    const plain = withEdition("");
    for (const [id, { severity }] of ruleEditionsOf(plain, ofNeeds, inCode)) {
      assert.equal(severity["uscis-2027"], severity["uscis-2026"], id);
      assert.deepEqual(sourcesIn("uscis-2027", id, plain), sourcesIn("uscis-2026", id, plain), id);
    }
  });

  it("has the severity that its own file gives, also for evidence by reason, and no rule where it says none", () => {
    const changed = withEdition(`rules:
  fee/amount-wrong: { severity: information }
  reason/us-hospital-undocumented: { severity: error }
  fee/waiver-online: { severity: none }`);
    assert.deepEqual(rule("fee/amount-wrong", changed).severity, {
      "uscis-2015-08-17": "warning",
      "uscis-2026": "error",
      "uscis-2027": "information",
    });
    assert.equal(rule("reason/us-hospital-undocumented", changed).severity["uscis-2027"], "error");
    assert.deepEqual(rule("fee/waiver-online", changed).severity, { "uscis-2026": "error" });
  });

  it("has the consequence that its own file gives, and otherwise that of the edition that it extends", () => {
    const changed = withEdition("rules: { fee/amount-wrong: { consequence: weaker } }");
    assert.deepEqual(rule("fee/amount-wrong", changed).consequence, {
      "uscis-2015-08-17": "returned",
      "uscis-2026": "returned",
      "uscis-2027": "weaker",
    });
    const plain = rule("removal/unanswered", withEdition("")).consequence;
    assert.equal(plain["uscis-2027"], plain["uscis-2026"]);
  });

  it("has the sources that its own file gives, and the others keep theirs", () => {
    const changed = withEdition(`rules:
  identity/document-missing: { sources: [{ source: uscis-filing-by-mail, section: Identity }] }`);
    assert.deepEqual(sourcesIn("uscis-2027", "identity/document-missing", changed), [
      "uscis-filing-by-mail, Identity",
    ]);
    assert.deepEqual(sourcesIn("uscis-2026", "identity/document-missing", changed), [
      "uscis-humanitarian-parole-evidence, required documentation",
    ]);
  });

  it("may itself be extended, and what it changed goes on", () => {
    const between = withEdition("rules: { fee/amount-wrong: { severity: information } }");
    const text = "id: uscis-2028\nextends: uscis-2027\ntitle: Made-up requirements\nsummary: Made up";
    const last = new Map(between).set("uscis-2028.yaml", readYaml("uscis-2028.yaml", text));
    assert.equal(rule("fee/amount-wrong", last).severity["uscis-2028"], "information");
    assert.equal(rule("fee/missing", last).severity["uscis-2028"], "error");
  });
});

const refused: readonly (readonly [string, EditionFiles, RegExp])[] = [
  [
    "a rule that is not in the data, with what to add",
    withRules(({ "medical/cost-missing": _, ...rest }) => rest),
    /^Error: rules\.yaml: medical\/cost-missing is missing\. Add it where it belongs in the order of the rules, with its severity, consequence, and sources:\n\nmedical\/cost-missing:\n {2}severity: warning\n {2}consequence: weaker\n/,
  ],
  [
    "a rule that has no file",
    withRules((rules) => ({ ...rules, "medical/cost-mising": rules["medical/cost-missing"] })),
    /no rule is called medical\/cost-mising; there is no file in server\/src\/core\/rules for it/,
  ],
  [
    "rules of needs that are nowhere in the order",
    withRules(({ "reason/*": _, ...rest }) => rest),
    /say where the rules of needs are in the order/,
  ],
  [
    "an unknown severity",
    withRules((rules) => ({
      ...rules,
      "fee/missing": { ...fieldsOf(rules["fee/missing"]), severity: "fatal" },
    })),
    /rules\.yaml, fee\/missing: ✖ the severity is error, warning, information, or one of them for each edition that has the rule/,
  ],
  [
    "a rule without a severity in any edition",
    withRules((rules) => ({
      ...rules,
      "fee/missing": { ...fieldsOf(rules["fee/missing"]), severity: {} },
    })),
    /rules, fee\/missing: it has no severity in any edition/,
  ],
  [
    "a rule without a consequence, with an example of one",
    withRules((rules) => ({
      ...rules,
      "fee/missing": { ...fieldsOf(rules["fee/missing"]), consequence: undefined },
    })),
    /rules\.yaml, fee\/missing: ✖ say what can follow from a finding of this rule, for example "consequence: weaker"\. It is one of returned, refused, weaker, your-call/,
  ],
  [
    "an unknown consequence",
    withRules((rules) => ({
      ...rules,
      "fee/missing": { ...fieldsOf(rules["fee/missing"]), consequence: "fined" },
    })),
    /rules\.yaml, fee\/missing: ✖ the consequence is returned, refused, weaker, your-call, or one of them for each edition/,
  ],
  [
    "a consequence that an edition with the rule lacks",
    withRules((rules) => ({
      ...rules,
      "fee/missing": { ...fieldsOf(rules["fee/missing"]), consequence: { "uscis-2015-08-17": "returned" } },
    })),
    /rules, fee\/missing: no consequence is given for uscis-2026/,
  ],
  [
    "an error that only a person can judge",
    withRules((rules) => ({
      ...rules,
      "fee/missing": { ...fieldsOf(rules["fee/missing"]), consequence: "your-call" },
    })),
    /rules, fee\/missing: in uscis-2015-08-17 it is error, so its consequence is not your-call/,
  ],
  [
    "a rule without a source",
    withRules((rules) => ({ ...rules, "fee/missing": { ...fieldsOf(rules["fee/missing"]), sources: [] } })),
    /rules\.yaml, fee\/missing: ✖ name at least one source/,
  ],
  [
    "a source that is not in the list of sources",
    withRules((rules) => ({
      ...rules,
      "fee/missing": {
        ...fieldsOf(rules["fee/missing"]),
        sources: [{ source: "uscis-blog", section: "Fees" }],
      },
    })),
    /rules, fee\/missing: no source is called uscis-blog/,
  ],
  [
    "an edition that does not exist",
    withRules((rules) => ({
      ...rules,
      "fee/missing": { ...fieldsOf(rules["fee/missing"]), severity: { "uscis-2062": "error" } },
    })),
    /rules, fee\/missing: no edition is called uscis-2062/,
  ],
  [
    "an edition in which a rule has a severity and no source",
    withRules((rules) => ({
      ...rules,
      "fee/missing": {
        severity: "error",
        consequence: "returned",
        sources: [{ source: "practice", section: "Fees", editions: ["uscis-2026"] }],
      },
    })),
    /rules, fee\/missing: no source is named for uscis-2015-08-17/,
  ],
  [
    "a change to a rule that does not exist",
    withEdition("rules: { fee/amount-wong: { severity: error } }"),
    /uscis-2027\.yaml, rules: no rule is called fee\/amount-wong/,
  ],
  [
    "a change that says nothing",
    withEdition("rules: { fee/amount-wrong: {} }"),
    /uscis-2027\.yaml: ✖ say which severity, which consequence, or which sources are different/,
  ],
  [
    "a change to the sources of a rule that leaves out those of some findings",
    withEdition("rules: { fee/missing: { sources: [{ source: practice, section: Fees }] } }"),
    /uscis-2027\.yaml, rules, fee\/missing: some findings cite sources of their own; name sources_for parole too/,
  ],
  [
    "a change in an edition that extends none",
    new Map(files).set("uscis-2026.yaml", {
      ...fieldsOf(files.get("uscis-2026.yaml")),
      rules: { "fee/missing": { severity: "warning" } },
    }),
    /uscis-2026\.yaml, rules: only an edition that extends another says where it differs; use rules\.yaml/,
  ],
  [
    "an edition that extends one that does not exist",
    withEdition("", { extends: "uscis-2025" }),
    /uscis-2027\.yaml: no edition is called uscis-2025/,
  ],
  [
    "an edition that extends itself",
    withEdition("", { extends: "uscis-2027" }),
    /uscis-2027\.yaml: it extends itself/,
  ],
  [
    "an edition that has an end, and no rule that says so",
    new Map(withEdition("")).set("uscis-2026.yaml", {
      ...fieldsOf(files.get("uscis-2026.yaml")),
      superseded_after: { day: "2026-12-31", reason: "The next edition applies" },
    }),
    /rules\.yaml, edition\/superseded: uscis-2026 has an end, so give the rule a severity in it/,
  ],
];

describe("data about rules are refused:", () => {
  for (const [what, from, message] of refused) {
    it(what, () => {
      assert.throws(() => ruleEditionsOf(from, ofNeeds, inCode), message);
    });
  }
});
