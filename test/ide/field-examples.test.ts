// The example in the documentation of a field fits the edition and the date of the case.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isDay } from "../../server/src/core/base/calendar.ts";
import { documentationOf } from "../../server/src/core/ide/completion/documentation.ts";
import type { EditionId } from "../../server/src/core/law/editions.ts";
import { metaOfShape, type Shape, shapeAt } from "../../server/src/core/read/shape.ts";
import { checkText } from "../support/check.ts";

function exampleOf(name: string, text: string, edition: EditionId, asOf: string): string | undefined {
  const { context } = checkText(text, { edition, asOf });
  const documentation = documentationOf({ what: "field", name }, context) ?? "";
  return /For example: (.*)$/s.exec(documentation)?.[1];
}

/** Each field with an example, by its names. */
function exampleFields(shape: Shape | undefined = shapeAt([]), names: readonly string[] = []): string[] {
  if (!shape) return [];
  if (shape.kind === "list") return exampleFields(shape.item, names);
  if (shape.kind === "block")
    return [...shape.fields].flatMap(([key, below]) => exampleFields(below, [...names, key]));
  return metaOfShape(shape).example === undefined ? [] : [names.join(".")];
}

describe("the example of a field", () => {
  const initial = "request: { kind: initial }\nbeneficiaries: [{ id: ana }]\n";
  const of2015 = (name: string) => exampleOf(name, initial, "uscis-2015-08-17", "2015-08-20");
  const of2026 = (name: string, text = initial) => exampleOf(name, text, "uscis-2026", "2026-11-29");

  it("has dates of the year in which the case is mailed", () => {
    assert.equal(of2015("filing.date"), "2015-08-20");
    assert.equal(of2026("filing.date"), "2026-08-20");
    assert.equal(of2026("request.stay.until"), "2027-06-30");
    assert.equal(of2026("beneficiaries.parole.i94_expires"), "2027-11-30");
    assert.equal(of2026("matter"), "2026-0417");
    assert.match(of2026("beneficiaries.medical.home_country_unavailable") ?? "", / in May 2026$/);
    const mailed = `${initial}filing: { date: 2024-11-20 }\n`;
    assert.equal(of2026("request.emergency.began", mailed), "2024-06-02");
  });

  it("has the edition, fee, box and address of the law for the case, and none where it has no answer", () => {
    assert.equal(of2015("edition"), "uscis-2015-08-17");
    assert.equal(of2026("edition"), "uscis-2026");
    assert.equal(of2015("forms.fee.amount"), "360");
    assert.equal(of2026("forms.fee.amount"), "630");
    assert.equal(of2026("forms.fee.amount", `${initial}filing: { carrier: online }\n`), "580");
    assert.equal(of2015("forms.edition"), undefined);
    assert.equal(of2026("forms.edition"), "01/20/25");
    assert.equal(of2015("forms.box"), "1.f");
    assert.equal(of2026("forms.box"), "7");
    assert.equal(of2026("forms.box", initial.replace("initial", "re-parole")), "11");
    assert.match(of2015("filing.address") ?? "", /Dallas/);
    assert.equal(of2026("filing.address", `${initial}filing: { carrier: online }\n`), undefined);
    assert.equal(of2015("beneficiaries.medical.cost.amount"), "186000");
  });

  it("of every field has no 2015 date in a 2026 case, and only real dates", () => {
    const fields = exampleFields();
    assert.ok(fields.length > 60, String(fields.length));
    for (const name of fields) {
      const example = of2026(name);
      assert.doesNotMatch(example ?? "", /\b2015(?!\d)/, name);
      for (const [date] of (example ?? "").matchAll(/\b\d{4}-\d{2}-\d{2}\b/g)) assert.ok(isDay(date), name);
    }
  });
});
