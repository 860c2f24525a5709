// No sentence claims more than its source: every authority exists, was read, and was in effect where it is cited.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Source } from "../../schemas/editions/schema.ts";
import { editions, facts, formEditions, sources } from "../../schemas/generated/editions.ts";
import { ruleEditions } from "../../schemas/generated/rule-editions.ts";
import { authorityProblems, type LawData } from "./authority-check.ts";

const allFacts = [
  ...Object.entries(facts).map(([id, { values }]) => ({ id, values })),
  ...formEditions.map(({ id, values }) => ({ id, values })),
];

describe("authorities: what the rules and facts cite", () => {
  it("exists, and is in effect for each edition and period in which it is cited", () => {
    assert.deepEqual(authorityProblems({ sources, editions, rules: ruleEditions, facts: allFacts }), []);
  });

  it("was read, and an account of a law or a page is not called the text", () => {
    for (const [id, { reading, readOn }] of Object.entries(sources)) {
      assert.ok(["first-hand", "copy", "second-hand"].includes(reading) && readOn >= "2026-10-02", id);
    }
  });
});

const source = (date: string, inEffect?: Source["inEffect"]): Source => ({
  title: "A page",
  publisher: "An agency",
  kind: "page",
  date,
  noUrlBecause: "made up",
  reading: "copy",
  readOn: "2026-11-28",
  ...(inEffect && { inEffect }),
});

const madeUp: LawData = {
  sources: {
    list: source("2009-12-08", { until: "2025-01-20", because: "replaced" }),
    page: source("2015-08-17"),
    end: source("2016-12-23"),
    instructions: source("2025-01-20"),
    statute: source("2026-11-28", { from: "2015-08-17", because: "the same before" }),
    practice: { ...source("2026-11-22"), kind: "practice" },
  },
  editions: {
    earlier: { lawDate: "2015-08-17", supersededAfter: { day: "2016-12-22" } },
    later: { lawDate: "of-the-case" },
  },
  rules: {},
  facts: [],
};

const both = { earlier: "error", later: "error" };

function ofRule(authority: LawData["rules"][string]["authority"], severity: Record<string, string> = both) {
  return authorityProblems({ ...madeUp, rules: { "a/rule": { severity, authority } } });
}

function ofValue(row: { from: string; until?: string; source: string }) {
  return authorityProblems({ ...madeUp, facts: [{ id: "fee", values: [row] }] });
}

describe("authorities: the check", () => {
  it("accepts a page of the date of the edition, one that held before its date, and practice", () => {
    assert.deepEqual(ofRule([{ source: "page", section: "Filing" }]), []);
    assert.deepEqual(ofRule([{ source: "statute", section: "(a)" }]), []);
    assert.deepEqual(ofRule([{ source: "practice", section: "Dates" }]), []);
  });

  it("reports later instructions under an earlier edition, unless they are for the later one", () => {
    const instructions = { source: "instructions", section: "signature" };
    assert.deepEqual(ofRule([instructions]), [
      "a/rule cites instructions under earlier, but that source was not in effect before January 20, 2025: cite it for the other editions only, or say under in_effect why it holds",
    ]);
    assert.deepEqual(
      ofRule([
        { source: "page", section: "Filing", editions: ["earlier"] },
        { ...instructions, editions: ["later"] },
      ]),
      [],
    );
    assert.deepEqual(ofRule([instructions], { later: "error" }), []);
  });

  it("reports a replaced source that is the only authority, and accepts it next to a current one", () => {
    const list = { source: "list", section: "Filing" };
    assert.deepEqual(ofRule([list]), [
      "a/rule cites only list under later, which is no longer in effect: name a current source",
    ]);
    assert.deepEqual(ofRule([list, { source: "instructions", section: "form", editions: ["later"] }]), []);
    assert.deepEqual(ofRule([list], { earlier: "error" }), []);
  });

  it("reports a rule without a source in an edition, and a source that does not exist", () => {
    assert.deepEqual(ofRule([{ source: "page", section: "Filing", editions: ["earlier"] }]), [
      "a/rule cites nothing under later: name a source for this edition",
    ]);
    assert.deepEqual(ofRule([{ source: "rumor", section: "Filing" }], { later: "error" }), [
      "a/rule cites rumor under later, but no source has that id",
    ]);
  });

  it("reports the named sources of some findings too, where the edition has them", () => {
    const rule = {
      severity: both,
      authority: [{ source: "page", section: "Filing" }],
      authorityFor: { "re-parole": [{ source: "instructions", section: "form" }] },
    };
    assert.deepEqual(authorityProblems({ ...madeUp, rules: { "a/rule": rule } }), [
      "a/rule (re-parole) cites instructions under earlier, but that source was not in effect before January 20, 2025: cite it for the other editions only, or say under in_effect why it holds",
    ]);
  });

  it("accepts what ended an edition, on the day after it and not later", () => {
    assert.deepEqual(ofRule([{ source: "end", section: "Fees" }], { earlier: "warning" }), []);
    const later = { ...madeUp.sources, end: source("2016-12-24") };
    const rules = {
      "a/rule": { severity: { earlier: "warning" }, authority: [{ source: "end", section: "Fees" }] },
    };
    assert.equal(authorityProblems({ ...madeUp, sources: later, rules }).length, 1);
  });

  it("reports a value that goes on after its source ended, or ended before its source began", () => {
    assert.deepEqual(ofValue({ from: "2010-01-01", until: "2025-01-20", source: "list" }), []);
    assert.deepEqual(ofValue({ from: "2010-01-01", until: "2025-01-21", source: "list" }), [
      "fee, from January 1, 2010: list was no longer in effect from January 20, 2025: end the value on that date, or name a current source",
    ]);
    assert.equal(ofValue({ from: "2010-01-01", source: "list" }).length, 1);
    assert.deepEqual(ofValue({ from: "2010-01-01", until: "2015-08-16", source: "page" }), [
      "fee, from January 1, 2010: page was not in effect before August 17, 2015, when the value no longer applied",
    ]);
    assert.deepEqual(ofValue({ from: "2010-01-01", source: "rumor" }), [
      "fee, from January 1, 2010 rests on rumor, but no source has that id",
    ]);
  });
});
