// Findings that changed with an update of the program, distinguished from those that changed with the case.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { allRules } from "../../server/src/core/rules/index.ts";
import { changesSince } from "../../server/src/core/updates/changes.ts";
import {
  type CaseSnapshot,
  caseSnapshot,
  readCaseSnapshot,
  readVersionSnapshot,
  type VersionSnapshot,
  versionSnapshot,
} from "../../server/src/core/updates/snapshot.ts";
import { checkText } from "../support/check.ts";

const text = `parole_case: 1
request:
  kind: initial
  stay: { from: 2015-11-01, until: 2017-06-30 }
petitioner: { id: rosa, nickname: Rosita Canary, name: { family: Canary, given: Rosa } }
beneficiaries: [{ id: canary }]
`;
const now = checkText(text);
const current = versionSnapshot(allRules);
const taken = caseSnapshot(now, "basis");

const changes = (before: CaseSnapshot, versions: { before: VersionSnapshot; now?: VersionSnapshot }) =>
  changesSince(before, now, allRules, { now: current, ...versions }).map(
    ({ kind, rule, why }) => `${kind} ${rule}: ${why}`,
  );
const without = (rule: string): CaseSnapshot => ({
  ...taken,
  findings: taken.findings.filter((key) => !key.startsWith(`${rule} `)),
});

describe("a snapshot of findings", () => {
  it("contains rules, places and hashes, and no case text", () => {
    assert.ok(taken.findings.includes("request/stay-over-one-year request.stay.until"));
    assert.doesNotMatch(JSON.stringify(taken), /canary|rosit/i);
    assert.deepEqual(Object.keys(taken).toSorted(), ["basis", "day", "edition", "findings"]);
  });

  it("is read as stored, and anything else is rejected", () => {
    assert.deepEqual(readCaseSnapshot(JSON.parse(JSON.stringify(taken))), taken);
    for (const other of [undefined, null, 1, {}, { ...taken, day: "today" }, { ...taken, findings: [1] }])
      assert.equal(readCaseSnapshot(other), undefined);
    assert.deepEqual(readVersionSnapshot(JSON.parse(JSON.stringify(current))), current);
    assert.deepEqual(readVersionSnapshot({ rules: { a: 1 } }), { rules: {}, facts: {} });
  });
});

describe("the changes of a case since an earlier version", () => {
  it("are none where nothing changed", () => {
    assert.deepEqual(changes(taken, { before: current }), []);
  });

  it("are new findings, with the reason as far as it is known", () => {
    const rule = "request/stay-over-one-year";
    const { [rule]: _, ...earlierRules } = current.rules;
    assert.deepEqual(changes(without(rule), { before: { ...current, rules: earlierRules } }), [
      `appeared ${rule}: The rule is new`,
    ]);
    assert.deepEqual(
      changes(without(rule), { before: { ...current, rules: { ...current.rules, [rule]: "other" } } }),
      [`appeared ${rule}: The rule changed`],
    );
    assert.deepEqual(
      changes(without(rule), {
        before: { ...current, facts: { ...current.facts, "stay-usual-limit": "other" } },
      }),
      [`appeared ${rule}: The law changed: "The longest stay that is usually granted"`],
    );
    assert.deepEqual(changes(without(rule), { before: current }), [
      `appeared ${rule}: The reason is not known`,
    ]);
    assert.deepEqual(changes({ ...without(rule), edition: "uscis-2026" }, { before: current }), [
      `appeared ${rule}: The case is now checked against the edition "USCIS requirements of August 17, 2015", before against "USCIS requirements as read in 2026"`,
    ]);
  });

  it("are findings that are gone, each once, of removed rules too", () => {
    const before = {
      ...taken,
      findings: [...taken.findings, "old/rule filing", "request/stay-over-one-year request.stay.until"],
    };
    const rules = { ...current.rules, "old/rule": "x" };
    assert.deepEqual(changes(before, { before: { ...current, rules } }), [
      "vanished old/rule: The rule was removed",
      "vanished request/stay-over-one-year: The reason is not known",
    ]);
  });
});
