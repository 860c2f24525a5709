// The request for re-parole that follows a case: the two cases point to each other, and the deadline is in one of them.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { deadlinesOf } from "../../server/src/core/deadlines/deadlines.ts";
import { derivedFactsAt } from "../../server/src/core/ide/derived/derived-facts.ts";
import { linksIn } from "../../server/src/core/ide/links.ts";
import { rendered } from "../../server/src/core/message/message.ts";
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
function due(asOf: string, others: Readonly<Record<string, string>>, text = first): readonly string[] {
  const { context } = checkText(text, { asOf, others });
  return deadlinesOf(context)
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

  it("is due again once the request for re-parole ended without parole", () => {
    const filed = "filing: { date: 2016-02-01, mailed: yes }\n";
    const ended = (decision: string, more = filed) => ({
      "2.parole.yaml": second(`${more}decisions: [${decision}]\n`),
    });
    for (const outcome of ["denied", "withdrawn"]) {
      const decided = ended(`{ outcome: ${outcome}, date: 2016-05-01 }`);
      assert.deepEqual(due("2016-04-30", decided), []);
      assert.deepEqual(due("2016-05-02", decided), ["departure-plan overdue", "parole-expires open"]);
      assert.deepEqual(due("2016-07-01", decided), ["departure-plan overdue", "parole-expires overdue"]);
    }
    const rejected = "{ outcome: rejected, date: 2016-02-20 }";
    assert.deepEqual(due("2016-07-01", ended(rejected)), ["parole-expires overdue"]);
    const again = "filing: { date: 2016-03-01, mailed: yes }\n";
    assert.deepEqual(due("2016-07-01", ended(rejected, again)), []);
    const approved = "{ outcome: approved, date: 2016-05-01, parole_until: 2017-06-30 }";
    assert.deepEqual(due("2016-07-01", ended(approved)), []);
    const said = first.replace("decisions", "re_parole_filed_on: 2016-02-01\ndecisions");
    assert.deepEqual(due("2016-07-01", ended("{ outcome: denied, date: 2016-05-01 }"), said), [
      "departure-plan overdue",
      "parole-expires overdue",
    ]);
    assert.deepEqual(due("2016-07-01", {}, said), []);
  });

  it("is not done by a request for re-parole dated before parole was granted", () => {
    const said = (day: string) => first.replace("decisions", `re_parole_filed_on: ${day}\ndecisions`);
    for (const day of ["2015-08-31", "2014-02-01"]) {
      assert.deepEqual(
        due("2016-07-01", {}, said(day)),
        ["re-parole-request overdue", "parole-expires overdue"],
        day,
      );
    }
    assert.deepEqual(due("2016-07-01", {}, said("2015-09-01")), []);
    assert.deepEqual(due("2016-07-01", {}, said("2016-03-01")), []);
  });

  it("is due again for the one of two people whose request was denied", () => {
    const leo = "id: leo, name: { given: Leo, family: Morales }, date_of_birth: 2010-05-04";
    const both = first.replace(
      "2016-06-30 } }]",
      `2016-06-30 } }, { ${leo}, parole: { i94_expires: 2016-06-30 } }]`,
    );
    const decided = second(
      "filing: { date: 2016-02-01, mailed: yes }\ndecisions: [{ for: ana, outcome: denied }, { for: leo, outcome: approved, parole_until: 2017-06-30 }]\n",
    ).replace("2016-06-30 } }]", `2016-06-30 } }, { ${leo}, prior_parole: { i94_expires: 2016-06-30 } }]`);
    const { context, findings } = checkText(both, {
      asOf: "2016-07-01",
      others: { "2.parole.yaml": decided },
    });
    assert.deepEqual(
      deadlinesOf(context)
        .filter(({ kind, standing }) => kind === "parole-expires" && standing === "overdue")
        .map(({ who }) => who),
      [["Ana Morales"]],
    );
    assert.deepEqual(
      findings.filter(({ rule }) => rule === "departure/unplanned").map(({ message }) => message),
      ["Ana Morales: parole expired on June 30, 2016, and no departure is recorded."],
    );
  });

  it("names the file of the request where it explains the parole end date", () => {
    const { context } = checkText(first, { asOf: "2016-04-15", others: { "2.parole.yaml": second() } });
    const expiry = deadlinesOf(context).find(({ kind }) => kind === "parole-expires");
    assert.equal(
      expiry?.why,
      "The parole end date stated in the case; the re-parole request is in 2.parole.yaml",
    );
  });

  it("stays due until the case of the request has the date, or the request is filed", () => {
    const unknown = second().replace("2016-06-30", "TODO");
    const none = second().replace(/, prior_parole: \{[^}]*\}/, "");
    for (const other of [unknown, none, `${unknown}closed: 2016-03-20\n`]) {
      assert.deepEqual(due("2016-04-15", { "2.parole.yaml": other }), [
        "re-parole-request overdue",
        "parole-expires open",
      ]);
    }
    const filed = `${unknown}filing: { date: 2016-03-01, mailed: yes }\n`;
    assert.deepEqual(due("2016-04-15", { "2.parole.yaml": filed }), []);
  });

  it("is due for each person where a decision is for an unknown or misspelled id", () => {
    const two = first.replace(
      ", parole: { i94_expires: 2016-06-30 } }]",
      " }, { id: leo, name: { given: Leo, family: Paz } }]",
    );
    const granted = (names: string, next = "re-parole") =>
      `{ for: ${names}, outcome: approved, date: 2015-09-01, parole_until: 2016-06-30, next_step: ${next} }`;
    const decided = (...decisions: readonly string[]) =>
      two.replace(/decisions: .*/, `decisions: [${decisions.join(", ")}]`);
    const dueFor = (...decisions: readonly string[]) =>
      deadlinesOf(checkText(decided(...decisions), { asOf: "2016-04-15" }).context).flatMap(
        ({ kind, standing, isDue, who }) =>
          isDue && (standing === "open" || standing === "overdue")
            ? who.map((name) => `${kind} ${standing}: ${name}`)
            : [],
      );
    const both = [
      "re-parole-request overdue: Ana Morales",
      "re-parole-request overdue: Leo Paz",
      "parole-expires open: Ana Morales",
      "parole-expires open: Leo Paz",
    ];
    assert.deepEqual(dueFor(granted("[ana, leo]")), both);
    assert.deepEqual(dueFor(granted("ana"), granted("leoo")), both);
    assert.deepEqual(dueFor(granted("anna"), granted("leoo")), both);
    assert.deepEqual(dueFor(granted("[ana, leoo]")), both);
    assert.deepEqual(dueFor(granted("[ana, leo]", "reparole")), [
      "departure-plan overdue: Ana Morales",
      "departure-plan overdue: Leo Paz",
      ...both,
    ]);
    assert.deepEqual(dueFor(granted("ana", "none"), granted("leoo")), [
      "departure-plan overdue: Ana Morales",
      "re-parole-request overdue: Leo Paz",
      "parole-expires open: Ana Morales",
      "parole-expires open: Leo Paz",
    ]);
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

  it("is done by a case with the same A-Number, however the name is spelled", () => {
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

  it("links the two cases to each other, by hover and link", () => {
    const linked = (
      text: string,
      others: Readonly<Record<string, string>>,
      path: readonly (string | number)[],
    ) => {
      const checked = checkText(text, { asOf: "2016-03-15", others });
      const links = linksIn({ parsed: parseCaseText(text), checked }, { files: new Map(), papers: [] });
      return [
        ...derivedFactsAt(checked.context, path).map(({ sentence }) => sentence),
        ...links.flatMap(({ target, tooltip }) => (target.kind === "case" ? [rendered(tooltip)] : [])),
      ];
    };
    assert.deepEqual(linked(first, { "2.parole.yaml": second() }, ["decisions", 0, "next_step"]), [
      "The re-parole request for Ana Morales is in 2.parole.yaml",
      "Open 2.parole.yaml",
    ]);
    assert.deepEqual(linked(second(), { "1.parole.yaml": first }, ["request", "kind"]), [
      "The earlier request for Ana Morales is in 1.parole.yaml",
      "Open 1.parole.yaml",
    ]);
  });
});
