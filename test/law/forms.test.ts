import assert from "node:assert/strict";
import test from "node:test";
import { namesBox, readEdition } from "../../server/src/core/law/forms.ts";
import { type EditionId, type Law, lawOf } from "../../server/src/core/law/law.ts";
import { sentence } from "../../server/src/core/message/message.ts";

function mailedOn(day: string | undefined, edition: EditionId = "uscis-2026"): Law {
  return lawOf(edition, { today: "2026-11-22", mailingDay: day, filingDay: day });
}

/** yes, no, or unknown. */
function accepted(law: Law, form: string, printed: string): string {
  const answer = law.editionAccepted(form, printed);
  if (!answer.known) return "unknown";
  return answer.value ? "yes" : "no";
}

test("whether an edition is accepted on the mailing day", () => {
  const rows = [
    ["I-131", "04/24/19", "2023-06-05", "yes"],
    ["I-131", "04/24/19", "2023-06-06", "unknown"],
    ["I-131", "04/24/19", "2024-10-10", "unknown"],
    ["I-131", "04/24/19", "2024-10-11", "no"],
    ["I-131", "06/06/23", "2024-10-10", "unknown"],
    ["I-131", "06/06/23", "2024-10-11", "no"],
    ["I-131", "04/01/24", "2024-03-31", "unknown"],
    ["I-131", "04/01/24", "2024-04-01", "yes"],
    ["I-131", "04/01/24", "2024-10-10", "yes"],
    ["I-131", "04/01/24", "2024-10-11", "no"],
    ["I-131", "06/17/24", "2024-06-17", "yes"],
    ["I-131", "06/17/24", "2025-01-19", "yes"],
    ["I-131", "06/17/24", "2025-01-20", "unknown"],
    ["I-131", "06/17/24", "2026-11-22", "unknown"],
    ["I-131", "01/20/25", "2026-11-22", "yes"],
    ["I-131", "03/22/13", "2015-08-20", "unknown"],
    ["I-131", "02/27/26", "2026-11-22", "unknown"],
    ["I-134", "02/19/14", "2015-08-17", "yes"],
    ["I-134", "02/19/14", "2015-09-01", "unknown"],
    ["I-134", "02/19/14", "2026-11-22", "no"],
    ["I-134", "01/20/25", "2026-11-22", "yes"],
    ["I-912", "07/22/25", "2026-11-22", "yes"],
    ["I-912", "09/03/21", "2026-11-22", "yes"],
    ["I-912", "08/01/25", "2026-11-22", "unknown"],
    ["G-28", "09/17/18", "2026-11-22", "yes"],
    ["G-28", "03/04/15", "2026-11-22", "unknown"],
    ["I-765", "01/20/25", "2026-11-22", "unknown"],
  ] as const;
  for (const [form, printed, day, expected] of rows) {
    assert.equal(accepted(mailedOn(day), form, printed), expected, `${form} ${printed} on ${day}`);
  }
});

test("forms: without a readable mailing date, editions are not judged", () => {
  assert.deepEqual(mailedOn(undefined).editionAccepted("I-131", "04/24/19"), {
    known: false,
    reason: sentence("The mailing date could not be read"),
  });
});

test("forms: the 2015 edition uses its own date", () => {
  const law = mailedOn("2026-11-22", "uscis-2015-08-17");
  assert.equal(accepted(law, "I-134", "02/19/14"), "yes");
  assert.equal(accepted(law, "I-131", "04/24/19"), "unknown");
});

test("forms: the editions known to be accepted on a day", () => {
  const current = (form: string, day: string) => {
    const answer = mailedOn(day).currentEditions(form);
    return answer.known ? answer.value : answer.reason;
  };
  assert.deepEqual(current("I-131", "2024-10-10"), ["04/01/24", "06/17/24"]);
  assert.deepEqual(current("I-131", "2024-10-11"), ["06/17/24"]);
  assert.deepEqual(current("I-131", "2025-01-19"), ["06/17/24"]);
  assert.deepEqual(current("I-131", "2025-01-20"), ["01/20/25"]);
  assert.equal(typeof current("I-131", "2023-06-06"), "object");
  assert.equal(typeof current("I-765", "2026-10-19"), "object");
});

test("an edition is read however its date is shortened", () => {
  assert.deepEqual(readEdition("01/20/25"), { text: "01/20/25", day: "2025-01-20" });
  assert.deepEqual(readEdition(" 1/20/2025 "), { text: "01/20/25", day: "2025-01-20" });
  assert.deepEqual(readEdition("12/05/97"), { text: "12/05/97", day: "1997-12-05" });
  assert.deepEqual(readEdition("2025-01-20"), { text: "01/20/25", day: "2025-01-20" });
  assert.deepEqual(readEdition("Rev. 02/19/14 N"), { text: "02/19/14", day: "2014-02-19" });
  for (const text of ["", "2025-13-20", "13/01/25", "02/30/25", "01/20", "edition of 2025"]) {
    assert.equal(readEdition(text), undefined, text);
  }
});

test("the form's printed edition decides about its boxes", () => {
  const old = mailedOn("2026-11-22").boxes("04/24/19");
  assert.ok(old.known);
  assert.deepEqual(old.value, {
    part: "Part 2",
    oneself: ["1.e"],
    another: ["1.f"],
    reParole: ["1.e"],
    annotation: "Re-parole",
    reParoleUnderProgram: [],
    inPlace: [],
  });
  for (const printed of ["06/17/24", "01/20/25"]) {
    const current = mailedOn("2015-08-20", "uscis-2015-08-17").boxes(printed);
    assert.ok(current.known);
    assert.deepEqual(current.value, {
      part: "Part 1",
      oneself: ["7", "6"],
      another: ["7", "6"],
      reParole: ["11", "10"],
      reParoleUnderProgram: ["10"],
      inPlace: ["8", "9"],
    });
  }
  for (const printed of ["06/06/23", "04/01/24", "unreadable"]) {
    assert.equal(mailedOn("2026-11-22").boxes(printed).known, false, printed);
  }
});

test("without a printed edition the edition of the requirements decides", () => {
  const in2015 = mailedOn("2015-08-20", "uscis-2015-08-17").boxes(undefined);
  assert.ok(in2015.known);
  assert.equal(in2015.value.part, "Part 2");
  const in2026 = mailedOn(undefined).boxes(undefined);
  assert.ok(in2026.known);
  assert.equal(in2026.value.part, "Part 1");
});

test("boxes are compared without part, item, spaces, case and dots", () => {
  for (const text of ["1.e", "1e", "1.E.", "Part 2, 1.e.", "part 2 item 1.e", "Part II. 1. e", "Box 1.e"]) {
    assert.equal(namesBox(text, ["1.e"]), true, text);
  }
  for (const text of ["1.f", "1", "e", "Part 1", "11.e", "", "1.e and 1.f"]) {
    assert.equal(namesBox(text, ["1.e"]), false, text);
  }
  for (const text of ["10", "10.C", "Part 1, Item Number 10.c.", "item 10 c"]) {
    assert.equal(namesBox(text, ["11", "10"]), true, text);
  }
  for (const text of ["1", "0", "101", "1.0.c.d", "12"]) assert.equal(namesBox(text, ["10"]), false, text);
  assert.equal(namesBox("1.e", ["7", "6"]), false);
});

test("the title of a form is that of the mailing day, and unknown for the year of a change", () => {
  const title = (form: string, day: string | undefined, edition?: EditionId) => {
    const name = mailedOn(day, edition).formName(form);
    return name?.known ? name.value : undefined;
  };
  const current = "Application for Travel Documents, Parole Documents, and Arrival/Departure Records";
  assert.equal(title("I-131", "2024-06-16"), "Application for Travel Document");
  assert.equal(title("I-131", "2024-06-17"), current);
  assert.equal(title("I-134", "2021-12-31"), "Affidavit of Support");
  assert.equal(title("I-134", "2022-01-01"), undefined);
  assert.equal(title("I-134", "2022-12-31"), undefined);
  assert.equal(title("I-134", "2023-01-01"), "Declaration of Financial Support");
  assert.equal(title("I-134", "2026-11-22", "uscis-2015-08-17"), "Affidavit of Support");
  assert.equal(title("I-131", undefined), undefined);
  assert.equal(title("G-28", "2026-11-22"), undefined);
});
