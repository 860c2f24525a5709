// The reminder to check uscis.gov: shown once in each view, and not as a finding.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { jsonFormat } from "../../server/src/cli/formats/json.ts";
import { type CheckedPath, wholeReport } from "../../server/src/cli/formats/report.ts";
import { textFormat } from "../../server/src/cli/formats/text.ts";
import { calendarEntries } from "../../server/src/core/casework/calendar.ts";
import { overviewOf } from "../../server/src/core/casework/overview.ts";
import { readinessOf } from "../../server/src/core/casework/readiness.ts";
import { readinessPage } from "../../server/src/core/casework/readiness-page.ts";
import { deadlinesOf } from "../../server/src/core/deadlines/deadlines.ts";
import { hoverAt } from "../../server/src/core/ide/hover.ts";
import { lensesOf } from "../../server/src/core/ide/lenses.ts";
import { type EditionId, isEditionId } from "../../server/src/core/law/editions.ts";
import { verifyReminder } from "../../server/src/core/law/reminder.ts";
import { buildPacket } from "../../server/src/core/packet/build.ts";
import { assemblyInstructions } from "../../server/src/core/packet/sheets.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { asMarkdown, asPlainText } from "../../server/src/lsp/hover-text.ts";
import { askedCase } from "../support/ask.ts";
import { caseFolder } from "../support/case-folders.ts";
import { withCursor } from "../support/cursor.ts";
import { thorough } from "../support/tiers.ts";

const reminder =
  "Check uscis.gov before filing. Not all requirements were read in the source itself; the reading dates are in the checklist, under Authorities.";
const folders = readdirSync(path.dirname(path.dirname(caseFolder("format-example").file)), {
  withFileTypes: true,
});
const samples = folders
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => {
    const { file, expected } = caseFolder(name);
    const text = readFileSync(file, "utf8");
    const edition = isEditionId(expected.edition) ? { edition: expected.edition } : {};
    return { name, file, text, ...askedCase(text, { ...edition, asOf: expected.asOf }) };
  });
const of2026 = samples.filter(({ checked }) => checked.edition === "uscis-2026");
const of2015 = samples.filter(({ checked }) => checked.edition === "uscis-2015-08-17");

function times(text: string): number {
  return text.split("uscis.gov before filing").length - 1;
}

function page({ text, parsed, checked }: (typeof samples)[number]): string {
  return readinessPage(readinessOf({ text: parsed, checked, rules: allRules }), text);
}

const asText = (files: readonly CheckedPath[]) => wholeReport(files, textFormat);
const asJson = (files: readonly CheckedPath[]) => wholeReport(files, jsonFormat(undefined));

function report(cases: typeof samples): readonly CheckedPath[] {
  return cases.map(({ file, parsed, checked }) => ({
    path: file,
    text: parsed,
    edition: checked.edition,
    isEditionByDate: checked.isEditionByDate,
    findings: checked.findings,
    overrides: undefined,
  }));
}

describe("the reminder to check uscis.gov", () => {
  it("is tested with cases of both editions", () => {
    assert.ok(of2026.length >= 12);
    assert.ok(of2015.length >= 30);
    assert.ok(of2026.some(({ checked }) => checked.findings.length > 3));
  });

  it("does not appear in findings and deadlines", () => {
    for (const { name, checked } of samples) {
      for (const finding of checked.findings) assert.equal(times(JSON.stringify(finding)), 0, name);
      for (const deadline of deadlinesOf(checked.context)) assert.equal(times(JSON.stringify(deadline)), 0);
    }
  });

  it("appears once in a text report, however many cases and findings there are", () => {
    const text = asText(report([...of2026, ...of2015]));
    assert.equal(times(text), 1);
    assert.ok(text.startsWith(`uscis-2026: ${reminder}\n\n`), text.slice(0, 200));
    assert.equal(times(asText(report(of2015))), 0);
  });

  it("appears once in the header of a JSON report", thorough, () => {
    const json: unknown = JSON.parse(asJson(report([...of2026, ...of2015])));
    assert.ok(typeof json === "object" && json !== null);
    assert.deepEqual(Object.keys(json), [
      "$schema",
      "format",
      "tool",
      "files",
      "summary",
      "reminders",
      "rules_off",
    ]);
    assert.deepEqual("reminders" in json && json.reminders, [{ edition: "uscis-2026", message: reminder }]);
    assert.equal(times(JSON.stringify(json)), 1);
    assert.match(asJson(report(of2015)), /"reminders": \[\]/);
  });

  it("appears once on a readiness page, above the verdict", thorough, () => {
    for (const one of of2026) {
      const text = page(one);
      assert.equal(times(text), 1, one.name);
      assert.match(text, /^As of [^\n]*\n\nCheck uscis\.gov before filing\. [^\n]*\n\n\*\*/m);
    }
    for (const one of of2015) assert.equal(times(page(one)), 0, one.name);
  });

  it("appears once above the case, and in the detail of the status item", () => {
    for (const one of of2026) {
      assert.equal(
        times(
          lensesOf(one)
            .map(({ title }) => title)
            .join("\n"),
        ),
        1,
        one.name,
      );
      assert.equal(overviewOf(one.checked).reminder, reminder);
    }
    for (const one of of2015) {
      assert.equal(times(JSON.stringify(lensesOf(one))), 0, one.name);
      assert.equal(overviewOf(one.checked).reminder, undefined);
    }
  });

  const hovered = (marked: string, edition: EditionId) => {
    const { text, offset } = withCursor(marked);
    return hoverAt(askedCase(text, { edition, asOf: "2026-10-19" }), offset);
  };

  it("appears once at the end of a hover that cites requirements", () => {
    for (const marked of [
      "forms: [{ form: I-131, fee: { amount: ‸360 } }]\n",
      "request: { ki‸nd: initial }\n",
      "# parole-ignore requ‸est/grounds-missing: settled\nrequest: { kind: initial }\n",
    ]) {
      const answer = hovered(`parole_case: 1\n${marked}`, "uscis-2026");
      assert.ok(answer, marked);
      for (const text of [asMarkdown(answer, { linksRules: true }), asPlainText(answer)]) {
        assert.equal(times(text), 1, text);
        assert.ok(text.endsWith(reminder), text);
      }
      assert.equal(hovered(marked, "uscis-2015-08-17")?.reminder, undefined);
    }
  });

  it("does not appear in a hover without requirements to check", () => {
    const answer = hovered("parole_case: 1\nmatter: ‸2026-1\n", "uscis-2026");
    assert.equal(answer?.title, "Matter");
    assert.equal(answer.reminder, undefined);
  });

  it("appears once on the office sheet, and once in each calendar entry", () => {
    const paper = of2026.find(({ checked }) => checked.context.view.filing.carrier.value !== "online");
    assert.ok(paper);
    const { context } = paper.checked;
    const { packet } = buildPacket(context, { draft: false });
    const sheet = assemblyInstructions(context, packet, [], { only: undefined, leftOut: [] });
    assert.equal(sheet.note, `Checked against the USCIS requirements as read in 2026. ${reminder}`);
    assert.equal(times(JSON.stringify(sheet)), 1);
    const entries = calendarEntries(
      of2026.map(({ file, checked }) => ({
        file,
        calendarId: undefined,
        matter: undefined,
        beneficiaries: [],
        identity: "",
        reminder: verifyReminder(checked.edition),
        deadlines: deadlinesOf(checked.context),
      })),
    );
    assert.ok(entries.some(({ description }) => times(description) === 1));
    for (const { description } of entries) assert.ok(times(description) <= 1, description);
  });
});
