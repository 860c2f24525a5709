// The dates of a case that is in two files count once, and none is lost.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { placesOfSameTitles } from "../../client/src/cases/same-titles.ts";
import { emptyCaseload } from "../../server/src/core/caseload/caseload.ts";
import { calendarEntries, identityIn } from "../../server/src/core/casework/calendar.ts";
import { deadlinesOf } from "../../server/src/core/deadlines/deadlines.ts";
import { factsIn } from "../support/caseload.ts";
import { checkText } from "../support/check.ts";

const notice = (kind: string, due: string) => `{ kind: ${kind}, date: 2015-08-01, due: ${due} }`;
const file = (...notices: readonly string[]) => `matter: 2015-0417
request: { kind: initial }
beneficiaries: [{ id: ana, name: { given: Ana, family: Morales } }]
notices: [${notices.join(", ")}]
`;

/** What is pending in the first file, next to one with a shorter name, which is the original. */
const pending = (own: string, original: string | undefined) =>
  deadlinesOf(
    checkText(own, { asOf: "2015-08-20", ...(original && { others: { "a.parole.yaml": original } }) })
      .context,
  )
    .filter(({ isPending, kind }) => isPending && kind === "notice-due")
    .map(({ kind, day, standing }) => `${kind} ${day} ${standing}`);

describe("dates of a copy", () => {
  const due = notice("request-for-evidence", "2015-08-10");

  it("are counted in the file of which it is a copy", () => {
    assert.deepEqual(pending(file(due), undefined), ["notice-due 2015-08-10 overdue"]);
    assert.deepEqual(pending(file(due), file(due)), []);
  });

  it("are counted in the copy where only the copy has them, or has another date", () => {
    const later = notice("biometrics", "2015-09-10");
    assert.deepEqual(pending(file(due, later), file(due)), ["notice-due 2015-09-10 open"]);
    assert.deepEqual(pending(file(notice("request-for-evidence", "2015-08-31")), file(due)), [
      "notice-due 2015-08-31 open",
    ]);
  });
});

describe("a deadline that is open in one file of a matter", () => {
  const due = notice("request-for-evidence", "2015-08-10");
  const answered = due.replace(" }", ", answered_on: 2015-08-05 }");

  it("counts in the copy though it is answered in the original", () => {
    assert.deepEqual(pending(file(due), file(answered)), ["notice-due 2015-08-10 overdue"]);
    assert.deepEqual(pending(file(answered), file(due)), []);
  });

  it("counts once though the original is closed", () => {
    const closed = (text: string) => `${text}closed: 2015-08-15\n`;
    assert.deepEqual(pending(closed(file(due)), undefined), ["notice-due 2015-08-10 overdue"]);
    assert.deepEqual(pending(file(due), closed(file(due))), []);
    assert.deepEqual(pending(file(due), closed(file(answered))), ["notice-due 2015-08-10 overdue"]);
  });

  it("counts in the copy where the original has another notice with that date", () => {
    const denial = notice("intent-to-deny", "2015-08-10");
    assert.deepEqual(pending(file(denial), file(due)), ["notice-due 2015-08-10 overdue"]);
    assert.deepEqual(pending(file(due, denial), file(denial)), ["notice-due 2015-08-10 overdue"]);
    assert.deepEqual(pending(file(due, denial), file(denial, due)), []);
  });

  it("counts for the only person who has it", () => {
    const two = (who: string) =>
      file(due.replace(" }", `, for: [${who}] }`)).replace(
        "}]\n",
        "}, { id: luz, name: { given: Luz, family: Morales } }]\n",
      );
    assert.deepEqual(pending(two("luz"), two("ana")), ["notice-due 2015-08-10 overdue"]);
    assert.deepEqual(pending(two("luz"), two("luz")), []);
  });

  it("counts for each of two twins whose files have one matter number", () => {
    const juana = (text: string) => text.replace("given: Ana", "given: Juana");
    const juan = (text: string) => text.replace("given: Ana", "given: Juan");
    assert.deepEqual(pending(juana(file(due)), juan(file(due))), ["notice-due 2015-08-10 overdue"]);
    assert.deepEqual(pending(juan(file(due)), juana(file(due))), ["notice-due 2015-08-10 overdue"]);
  });

  it("counts for a father and a son, and for a family and one of it, whose files have one number and calendar_id", () => {
    const named = (family: string) =>
      `calendar_id: 6f1c2f0e\n${file(due).replace("family: Morales", `family: ${family}`)}`;
    const overdue = ["notice-due 2015-08-10 overdue"];
    for (const [one, other] of [
      ["Morales Jr.", "Morales"],
      ["Morales Jr.", "Morales Sr."],
      ["Morales", "Morales II"],
    ] as const) {
      assert.deepEqual(pending(named(one), named(other)), overdue);
      assert.deepEqual(pending(named(other), named(one)), overdue);
    }
    const alone = `calendar_id: 6f1c2f0e\n${file(due)}`;
    const family = alone.replace("}]\n", "}, { id: luz, name: { given: Luz, family: Morales } }]\n");
    assert.deepEqual(pending(alone, family), overdue);
    assert.deepEqual(pending(family, alone), overdue);
    assert.deepEqual(pending(alone, alone), []);
  });

  it("is in the calendar for each of two people of one name with one calendar_id", () => {
    const of = (born: string) => {
      const { context } = checkText(
        `calendar_id: 6f1c2f0e\n${file(due).replace("Morales } }", `Morales }, date_of_birth: ${born} }`)}`,
        { asOf: "2015-08-20" },
      );
      return {
        file: "case.parole.yaml",
        calendarId: "6f1c2f0e",
        matter: context.view.matter.value,
        beneficiaries: ["Ana Morales"],
        identity: identityIn(context),
        reminder: undefined,
        deadlines: deadlinesOf(context),
      };
    };
    const keys = (...cases: readonly ReturnType<typeof of>[]) =>
      calendarEntries(cases, { dueOnly: true }).map(({ key }) => key.split("\n"));
    const key = ["6f1c2f0e", "notice-due/2015-08-01/request-for-evidence/ana"];
    assert.deepEqual(keys(of("1970-02-03"), of("2005-06-07")), [key, [...key, "2"]]);
    assert.deepEqual(keys(of("1970-02-03"), of("1970-02-03")), [key]);
  });

  it("is checked again in the copy when the original changes", () => {
    const caseload = emptyCaseload();
    caseload.put(factsIn("x/a.parole.yaml", file(due)));
    caseload.put(factsIn("x/a 2.parole.yaml", file(due)));
    assert.ok(caseload.put(factsIn("x/a.parole.yaml", file(answered))).has("x/a 2.parole.yaml"));
  });
});

describe("rows with the same title", () => {
  const row = (title: string, path: string) => ({ title, path });

  it("show their folders, and the names of their files within one folder", () => {
    const places = placesOfSameTitles([
      row("Ana Morales", "2015/morales/case.parole.yaml"),
      row("Ana Morales", "2015/morales - Copy/case.parole.yaml"),
      row("Luz Vega", "vega/luz.parole.yaml"),
      row("Luz Vega", "vega/luz (1).parole.yaml"),
      row("Mia Orlova", "orlova/mia.parole.yaml"),
    ]);
    assert.deepEqual(
      [...places],
      [
        ["2015/morales/case.parole.yaml", "2015/morales"],
        ["2015/morales - Copy/case.parole.yaml", "2015/morales - Copy"],
        ["vega/luz.parole.yaml", "luz.parole.yaml"],
        ["vega/luz (1).parole.yaml", "luz (1).parole.yaml"],
      ],
    );
  });
});
