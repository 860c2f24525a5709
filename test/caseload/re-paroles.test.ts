// The request for re-parole that follows a case: the two cases point to each other, and the deadline is in one of them.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { followsAt } from "../../server/src/core/ask/follows.ts";
import { linksIn } from "../../server/src/core/ask/links.ts";
import { deadlinesOf } from "../../server/src/core/desk/deadlines.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { firstAmong } from "../support/caseload.ts";
import { checkText } from "../support/check.ts";

const ana = "id: ana, name: { given: Ana, family: Morales }, date_of_birth: 2008-05-04";
const first = `request: { kind: initial }
beneficiaries: [{ ${ana}, parole: { i94_expires: 2016-06-30 } }]
decisions: [{ outcome: approved, date: 2015-09-01, next_step: re-parole }]
`;
const second = (more = "", who = ana) => `request: { kind: re-parole }
beneficiaries: [{ ${who}, prior_parole: { i94_expires: 2016-06-30 } }]
${more}`;

/** The deadlines that are due on a day, with whether they are overdue. */
function due(asOf: string, others: Readonly<Record<string, string>>): readonly string[] {
  const { matter } = checkText(first, { asOf, others });
  return deadlinesOf(matter)
    .filter(({ isDue, standing }) => isDue && (standing === "open" || standing === "overdue"))
    .map(({ kind, standing }) => `${kind} ${standing}`);
}

describe("re-parole as the next step", () => {
  it("stays due until the case of the request exists, and parole expires until that request is filed", () => {
    const filed = "filing: { date: 2016-03-01, tracking_number: 9400 }\n";
    const planned = "filing: { date: 2016-03-01 }\n";
    assert.deepEqual(due("2016-03-15", {}), ["re-parole-request open", "parole-expires open"]);
    assert.deepEqual(due("2016-04-15", {}), ["re-parole-request overdue", "parole-expires open"]);
    assert.deepEqual(due("2016-04-15", { "2.parole.yaml": second() }), ["parole-expires open"]);
    assert.deepEqual(due("2016-07-01", { "2.parole.yaml": second(planned) }), ["parole-expires overdue"]);
    assert.deepEqual(due("2016-07-01", { "2.parole.yaml": second(filed) }), []);
  });

  it("is not done by a case of another person or of another kind", () => {
    const luz = "id: luz, name: { given: Luz, family: Morales }, date_of_birth: 2010-01-02";
    const brother = ana.replace("2008-05-04", "2009-05-04").replace("Ana", "Abel");
    for (const other of [
      second("", luz),
      second("", brother),
      first.replace("next_step: re-parole", "next_step: none"),
    ]) {
      assert.deepEqual(due("2016-04-15", { "2.parole.yaml": other }), [
        "re-parole-request overdue",
        "parole-expires open",
      ]);
    }
  });

  it("is not done by a case of a twin, or of a namesake with another second given name", () => {
    const named = (given: string, more = "") =>
      ana.replace("given: Ana", `given: ${given}`).replace("ana,", "one,") + more;
    const found = (own: string, others: string) =>
      firstAmong({
        "1.parole.yaml": first.replace(ana, own),
        "2.parole.yaml": second("filing: { date: 2016-03-01, mailed: yes }\n", others),
      }).reParoles.length;
    for (const [own, others] of [
      ["Mohammad Ali", "Mohammad Reza"],
      ["José Luis", "José Ángel"],
      ["Luis", "Luisa"],
      ["María José", "Marta José"],
      ["Fernando", "Fernanda"],
    ] as const) {
      assert.equal(found(named(own), named(others)), 0, `${own} and ${others}`);
      assert.equal(found(named(others), named(own)), 0, `${others} and ${own}`);
    }
    assert.equal(found(named("Alexis", ", sex: M"), named("Alexis", ", sex: F")), 0);
    for (const [own, others] of [
      ["Mohammad Ali", "Mohammad A."],
      ["Mohammad Ali", "Mohammed Ali"],
      ["Mohammad Ali", "Mohammad"],
      ["José Luis", "Jose-Luis"],
    ] as const) {
      assert.equal(found(named(own), named(others)), 1, `${own} and ${others}`);
    }
    assert.deepEqual(due("2016-07-01", { "2.parole.yaml": second("", named("Ana Lucía", "")) }), [
      "parole-expires overdue",
    ]);
  });

  it("is done by a case with the same A-number, whatever the spelling of the name", () => {
    const numbered = (who: string) => who.replace("date_of_birth: 2008-05-04", "a_number: A012345678");
    const { reParoles } = firstAmong({
      "1.parole.yaml": numbered(first),
      "2.parole.yaml": numbered(second()).replace("given: Ana", "given: Ana Lucía"),
    });
    assert.deepEqual(
      reParoles.map(({ which, elsewhere }) => [which, elsewhere.in.name]),
      [["follows-this", "2.parole.yaml"]],
    );
  });

  it("is reported by no rule once the case exists", () => {
    const rules = (others: Readonly<Record<string, string>>, asOf: string) =>
      checkText(first, { asOf, others })
        .findings.map(({ rule }) => rule)
        .filter((rule) => /^(?:re-parole\/request-due|departure\/unplanned)$/.test(rule));
    assert.deepEqual(rules({}, "2016-04-15"), ["re-parole/request-due"]);
    assert.deepEqual(rules({ "2.parole.yaml": second() }, "2016-04-15"), []);
    assert.deepEqual(rules({ "2.parole.yaml": second() }, "2016-07-01"), ["departure/unplanned"]);
  });

  it("leads from each of the two cases to the other, by hover and link", () => {
    const linked = (
      text: string,
      others: Readonly<Record<string, string>>,
      path: readonly (string | number)[],
    ) => {
      const checked = checkText(text, { asOf: "2016-03-15", others });
      const links = linksIn({ parsed: parseCaseText(text), checked }, { files: new Map(), papers: [] });
      return [
        ...followsAt(checked.matter, path).map(({ sentence }) => sentence),
        ...links.flatMap(({ target, tooltip }) => (target.kind === "case" ? [tooltip] : [])),
      ];
    };
    assert.deepEqual(linked(first, { "2.parole.yaml": second() }, ["decisions", 0, "next_step"]), [
      "The request for re-parole of Ana Morales is the case 2.parole.yaml",
      "Open 2.parole.yaml",
    ]);
    assert.deepEqual(linked(second(), { "1.parole.yaml": first }, ["request", "kind"]), [
      "The earlier request for Ana Morales is the case 1.parole.yaml",
      "Open 1.parole.yaml",
    ]);
  });
});
