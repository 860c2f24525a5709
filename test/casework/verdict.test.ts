// The verdict on a case: what it reports of findings, and of rules that comments and settings suppress.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { digestOf } from "../../server/src/core/casework/digest.ts";
import { notJudged, overrideLines } from "../../server/src/core/casework/not-judged.ts";
import { readinessOf } from "../../server/src/core/casework/readiness.ts";
import { readinessPage } from "../../server/src/core/casework/readiness-page.ts";
import { verdictOf } from "../../server/src/core/casework/verdict.ts";
import { ruleSources, type SeveritySetting } from "../../server/src/core/engine/settings.ts";
import { lensesOf } from "../../server/src/core/ide/lenses.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { checkText } from "../support/check.ts";
import { completeCase as complete } from "../support/complete-case.ts";

const withWarning = complete.replace("      exhibit: F\n", "");
const ignored = withWarning.replace(
  "    attempts:\n",
  "    # parole-ignore visa/refusal-letter-missing: the consulate keeps it\n    attempts:\n",
);
const unfinished = complete.replace("  phone: 202-555-0143", "  phone: TODO ask Rosa");

type Settings = Readonly<Record<string, SeveritySetting>>;
function checked(text: string, inEditor: Settings = {}, inFile: Settings = {}) {
  const map = (settings: Settings) => new Map(Object.entries(settings));
  return checkText(text, { settings: ruleSources(map(inEditor), map(inFile)) });
}

function lensOf(text: string, ...settings: Settings[]): string | undefined {
  return lensesOf({ parsed: parseCaseText(text), checked: checked(text, ...settings) })[0]?.title;
}

function pageOf(text: string, ...settings: Settings[]): string {
  const one = checked(text, ...settings);
  return readinessPage(readinessOf({ text: parseCaseText(text), checked: one, rules: allRules }), text);
}

describe("verdict on a case", () => {
  it("claims no more than that no errors and warnings were found under the edition", () => {
    const { words, kind } = verdictOf(checked(complete), false);
    assert.deepEqual([kind, words], ["clear", "No errors or warnings under uscis-2015-08-17"]);
    assert.equal(lensOf(complete), "No findings");
  });

  it("mentions warnings where there is a warning or an unfinished value", () => {
    assert.equal(verdictOf(checked(withWarning), false).words, "No errors. 1 warning to review");
    assert.equal(verdictOf(checked(unfinished), false).words, "No errors. 1 warning to review");
    assert.equal(lensOf(unfinished), "1 warning");
  });

  it("counts a rule that a comment ignores, wherever a verdict is given", () => {
    const one = checked(ignored);
    assert.deepEqual(one.findings, []);
    const verdict = verdictOf(one, false);
    assert.deepEqual(
      [verdict.kind, verdict.words, verdict.rulesIgnored],
      ["clear", "No errors or warnings under uscis-2015-08-17. 1 rule ignored", 1],
    );
    assert.equal(lensOf(ignored), "No findings · 1 rule ignored");
    assert.equal(digestOf(one).verdict.rulesIgnored, 1);
    const [line] = overrideLines(one.overrides);
    assert.match(
      line ?? "",
      /^Ignored by a comment \(visa\/refusal-letter-missing\): .+\. Reason: the consulate keeps it$/,
    );
    assert.ok(
      pageOf(ignored).includes(
        "## Rules ignored or changed\n\n- Ignored by a comment (visa/refusal-letter-missing): ",
      ),
    );
  });

  it("counts rules that a settings file or the editor turns off, found or not, and says where", () => {
    const inEditor = { "exhibit/label-gap": "off" } as const;
    const inFile = { "visa/refusal-letter-missing": "off" } as const;
    const one = checked(withWarning, inEditor, inFile);
    assert.deepEqual(one.findings, []);
    assert.deepEqual(
      overrideLines(one.overrides),
      [
        "exhibit/label-gap is turned off by the setting parole-case.rules (usually a warning)",
        "visa/refusal-letter-missing is turned off by parole-case.config.yaml (usually a warning)",
      ].sort(
        (a, b) =>
          allRules.findIndex(({ id }) => a.startsWith(id)) - allRules.findIndex(({ id }) => b.startsWith(id)),
      ),
    );
    assert.equal(lensOf(withWarning, inEditor, inFile), "No findings · 2 rules turned off");
    assert.match(
      pageOf(withWarning, inEditor, inFile),
      /- exhibit\/label-gap is turned off by the setting parole-case\.rules \(usually a warning\)\./,
    );
  });

  it("counts a rule with another severity, also where only one of its findings has another", () => {
    const lowered = checked(withWarning, {}, { "visa/refusal-letter-missing": "information" });
    assert.equal(
      verdictOf(lowered, false).words,
      "No errors or warnings under uscis-2015-08-17. 1 note. 1 rule with another severity",
    );
    assert.equal(verdictOf(lowered, false).rulesChanged, 1);
    assert.deepEqual(overrideLines(lowered.overrides), [
      "visa/refusal-letter-missing is a note because of parole-case.config.yaml (usually a warning)",
    ]);
    const same = checked(withWarning, {}, { "visa/refusal-letter-missing": "warning" });
    assert.deepEqual([same.overrides.rulesChanged, verdictOf(same, false).kind], [[], "warnings"]);
  });

  it("gives the settings file precedence over the editor, and names the file", () => {
    const rule = "visa/refusal-letter-missing";
    const one = checked(withWarning, { [rule]: "off" }, { [rule]: "information" });
    assert.deepEqual(one.overrides.rulesChanged, [
      { rule, usual: "warning", severity: "information", where: "parole-case.config.yaml" },
    ]);
  });

  it("does not count rules that the edition does not have", () => {
    const one = checked(complete, {}, { "lockbox/re-parole-courier-unstated": "off" });
    const applies = allRules.find(({ id }) => id === "lockbox/re-parole-courier-unstated");
    const has = applies?.severity["uscis-2015-08-17"] !== undefined;
    assert.equal(verdictOf(one, false).rulesOff, has ? 1 : 0);
  });

  it("ends on every readiness page with what was not checked", () => {
    for (const text of [complete, withWarning, "parole_case: 1\n", "%"]) {
      assert.ok(
        pageOf(text).includes(
          "## Not evaluated\n\n- The strength of the evidence, inadmissibility beyond what the file states, and discretion were not evaluated.\n- Anything that appears only inside an exhibit was not evaluated.\n",
        ),
      );
      assert.doesNotMatch(pageOf(text), /\bReady\b|stands in the way/);
    }
  });

  it("lists pictures, which have no text, as documents that were not read", () => {
    const files = {
      "exhibits/passport.pdf": { state: "readable", kind: "jpeg", pages: 1, bytes: 9 },
    } as const;
    const text = complete.replace(/(label: A[\s\S]*?file: )[^\n]*/, "$1exhibits/passport.pdf");
    const scan = "Exhibit A has no readable text (for example, a scan). It was not read.";
    assert.equal(notJudged(checkText(text, { files }))[2], scan);
    assert.ok(!notJudged(checkText(text)).includes(scan));
  });

  it("shows the state of a filed case, and nothing about filing it", () => {
    const mailed = withWarning.replace("  date: 2015-08-20", "  date: 2015-08-19\n  mailed: yes");
    assert.match(
      pageOf(mailed),
      /\*\*Filed\.\*\* Mailed on August 19, 2015\. \*\*No errors(?:\. 1 warning to review| or warnings under uscis-2015-08-17)[^*]*\.\*\*/,
    );
    const broken = mailed.replace(/\n {6}diagnosis: .*/, "");
    assert.doesNotMatch(pageOf(broken), /not ready to file/);
  });
});
