// The lines of a checklist: derived from the rules, so that the examples of the rules test them.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import type { Requirement } from "../../server/src/core/casework/requirements/requirement.ts";
import { requirementsOf } from "../../server/src/core/casework/requirements/requirements.ts";
import { withoutMarks } from "../../server/src/core/explain/marks.ts";
import { isEditionId } from "../../server/src/core/law/editions.ts";
import { sentence } from "../../server/src/core/message/message.ts";
import { defineRule, exampleEdition, type Rule } from "../../server/src/core/rule/rule.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { caseFolder, caseFolders } from "../support/case-folders.ts";
import { type CheckOptions, checkText } from "../support/check.ts";
import { completeCase } from "../support/complete-case.ts";
import { examplesOf } from "../support/examples.ts";
import { thorough } from "../support/tiers.ts";

function requirements(text: string, options: CheckOptions = {}): readonly Requirement[] {
  return checklist(text, options).lines;
}

/** The findings in a case, and the lines of its checklist. */
function checklist(text: string, options: CheckOptions) {
  const rules = options.rules ?? allRules;
  const parsed = parseCaseText(text);
  const checked = checkText(text, { ...options, like: parsed });
  const lines = requirementsOf({ text: parsed, checked, rules }).map(({ line }) => line);
  return { findings: checked.findings, lines };
}

/** One line for each: status, rule, person, evidence, and remarks. */
function told(lines: readonly Requirement[]): string[] {
  return lines.map(({ status, rule, who, evidence, remarks }) =>
    [
      `${status} ${rule}`,
      ...(who === undefined ? [] : [who]),
      ...(evidence.length === 0
        ? []
        : [`by ${evidence.map(({ label, title }) => label ?? title).join(", ")}`]),
      ...remarks.map(({ message }) => message),
    ].join(" | "),
  );
}

function of(ids: readonly string[]): readonly Rule[] {
  return allRules.filter(({ id }) => ids.includes(id));
}

const isOpen = ({ status }: Requirement) => ["not-met", "at-risk", "note"].includes(status);

describe("a line for each rule", () => {
  it("says what its rule finds, on each of its failing examples", thorough, () => {
    for (const rule of allRules) {
      for (const example of examplesOf(rule).fail) {
        const text = withoutMarks(example.case).replace(/^\n/, "");
        const { findings, lines } = checklist(text, { ...example, rules: [rule] });
        const found = findings.map(({ message }) => message);
        const remarked = lines.flatMap(({ remarks }) => remarks.map(({ message }) => message));
        assert.deepEqual(new Set(remarked), new Set(found), `${rule.id}\n${text}`);
        assert.equal(lines.some(isOpen), found.length > 0, `${rule.id}\n${text}`);
      }
    }
  });

  it("reports nothing on its passing examples, unless ignored or explained in the case", thorough, () => {
    for (const rule of allRules) {
      for (const example of examplesOf(rule).pass) {
        const text = withoutMarks(example.case).replace(/^\n/, "");
        const open = requirements(text, { ...example, rules: [rule] }).filter(
          (line) =>
            isOpen(line) && !line.remarks.every(({ message }) => message.startsWith("Explained in the case")),
        );
        assert.deepEqual(open, [], `${rule.id}\n${text}`);
      }
    }
  });

  it("lists once, with their names, the forms that are not blank, and no exhibit that is not a form", () => {
    const lines = told(requirements(completeCase, { rules: of(["form/blank"]) }));
    assert.deepEqual(lines, [
      "met form/blank | Ana Morales | by Form G-28, Ana Morales, Form I-131, Ana Morales, Form I-134, Ana Morales",
    ]);
  });

  it("loses no finding of the sample cases", thorough, () => {
    for (const { file, name, expected } of caseFolders()) {
      const edition = isEditionId(expected.edition) ? expected.edition : undefined;
      const text = readFileSync(file, "utf8");
      const { findings, lines } = checklist(text, { edition, asOf: expected.asOf });
      const remarked = new Set(
        lines.flatMap(({ rule, remarks }) => remarks.map(({ message }) => rule + message)),
      );
      const lost = findings.filter(({ rule, message }) => !remarked.has(rule + message));
      assert.deepEqual(lost, [], name);
    }
  });

  it("exists for an unknown rule", () => {
    const written = defineRule({
      id: "protection/threat-undescribed",
      title: "The threat is described",
      over: (context) => context.beneficiaries,
      *check(person) {
        if (person.located_in.value !== undefined) return;
        yield {
          at: person.located_in.ref,
          message: sentence("No threat is described"),
          isAbsence: true,
          about: person,
        };
      },
      why: "",
      remedy: "Describe it.",
      about: { requires: ["beneficiaries[].located_in"] },
      illustration: {
        finding: { case: "beneficiaries: [{ id: ana }]" },
        clear: { case: "beneficiaries: [{ id: ana, located_in: Mali }]" },
      },
    });
    const rule: Rule = {
      ...written,
      severity: { [exampleEdition]: "error" },
      authority: [{ source: "practice", section: "Protection" }],
    };
    assert.deepEqual(
      told(requirements("beneficiaries: [{ id: ana, located_in: Mali }, { id: luz }]", { rules: [rule] })),
      [
        "met protection/threat-undescribed | ana",
        "not-met protection/threat-undescribed | luz | No threat is described",
      ],
    );
  });
});

describe("whether a requirement applies and can be determined", () => {
  it("does not apply where the case does not concern the subject", () => {
    const rules = of([
      "request/stay-over-one-year",
      "request/public-benefit-unexplained",
      "visa/bypass",
      "denial/new-facts-missing",
      "departure/unplanned",
      "decision/notice-missing",
      "fee/waiver-form-missing",
      "exhibit/label-gap",
      "response/overdue",
    ]);
    assert.deepEqual(requirements("request: { kind: initial }\nbeneficiaries: [{ id: ana }]", { rules }), []);
  });

  it("cannot be determined where a value that it uses is missing", () => {
    const text = `request:
  kind: initial
  emergency: { description: Surgery }
  stay: { from: 2015-11-01, until: 2016-06-30 }
`;
    const rules = of(["request/stay-longer-than-emergency", "request/stay-over-one-year"]);
    assert.deepEqual(told(requirements(text, { rules })), [
      'untold request/stay-longer-than-emergency | "Expected end of the emergency" is missing, so this cannot be determined.',
      "met request/stay-over-one-year",
    ]);
  });

  it("cannot be determined where a value cannot be read, or the law is not known", () => {
    assert.deepEqual(
      told(
        requirements("request: { stay: { from: 2015-11-01, until: soon } }", {
          rules: of(["request/stay-ends-before-it-begins"]),
        }),
      ),
      ['untold request/stay-ends-before-it-begins | "Last day of the stay" cannot be read.'],
    );
    assert.deepEqual(
      told(
        requirements("forms: [{ form: I-131, edition: 01/01/99 }]", {
          rules: of(["form/edition-not-accepted"]),
          edition: "uscis-2026",
        }),
      ).map((line) => line.replace(/: .*/, "")),
      ["untold form/edition-not-accepted | The law could not be determined"],
    );
  });

  it("is ignored where a comment or the practice says so, with the reason", () => {
    const text = `# parole-ignore visa/options-unchecked: asked by telephone
request: { kind: initial, visa: { unavailable_because: Refused } }
`;
    const rules = of(["visa/options-unchecked"]);
    const message = "The date on which the Department of State's visa options were checked is missing.";
    assert.deepEqual(told(requirements(text, { rules })), [
      `set-aside visa/options-unchecked | ${message} Ignored: asked by telephone`,
    ]);
    const plain = text.slice(text.indexOf("request"));
    const off = new Map([["visa/options-unchecked", "off"]] as const);
    const checked = checkText(plain, { rules, settings: [{ where: "parole-case.config.yaml", rules: off }] });
    const lines = requirementsOf({ text: parseCaseText(plain), checked, rules });
    assert.deepEqual(told(lines.map(({ line }) => line)), [
      `set-aside visa/options-unchecked | ${message} This rule is turned off by parole-case.config.yaml.`,
    ]);
  });

  it("must be reviewed by hand where its rule fails", () => {
    const rule = defineRule({
      ...(of(["request/stay-missing"])[0] as Rule),
      over: () => {
        throw new Error("broken");
      },
    });
    assert.deepEqual(told(requirements("parole_case: 1", { rules: [rule] })), [
      "untold request/stay-missing | This could not be checked; review it manually",
    ]);
  });
});

describe("how a requirement is met", () => {
  const example = readFileSync(caseFolder("format-example").file, "utf8");
  const by = (rule: string, text = example) =>
    requirements(text, { rules: of([rule]) }).map(({ evidence }) =>
      evidence.map(({ kind, label, title, span }) => [kind, label, title, text.slice(span.start, span.end)]),
    );

  it("shows the exhibit or form without which the rule would report a finding", () => {
    const letter = ["exhibit", "B", "Letter of Dr. Luis Pérez", "label"];
    assert.deepEqual(by("medical/physician-letter-missing"), [[letter]]);
    assert.deepEqual(by("form/i131-missing"), [[["form", undefined, "Form I-131, Ana Morales", "form"]]]);
  });

  it("shows the exhibit that an entry names, or that supports the statement", () => {
    const refusal = ["exhibit", "F", "Refusal of the visitor visa", "label"];
    assert.deepEqual(by("visa/refusal-letter-missing"), [[refusal]]);
    assert.deepEqual(by("medical/diagnosis-missing"), [
      [["exhibit", "B", "Letter of Dr. Luis Pérez", "label"]],
    ]);
  });

  it("shows each of several, any of which would suffice", () => {
    const twice = example.replace(
      "    supports: [ana]\n  - label: B",
      "    supports: [ana, ana.medical.diagnosis]\n  - label: B",
    );
    assert.deepEqual(
      by("medical/diagnosis-missing", twice)[0]?.map(([, label]) => label),
      ["A", "B"],
    );
  });
});
