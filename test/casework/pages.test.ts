// The documents written from a case: its checklist, its letters, the calendar of its deadlines. Each golden file is a
// contract: read the difference, and write the file again with `GOLDEN=write`.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { calendarEntries, identityIn } from "../../server/src/core/casework/calendar.ts";
import { whyNoDocument } from "../../server/src/core/casework/documents/documents.ts";
import { coverLetterToEdit } from "../../server/src/core/casework/letters/cover.ts";
import { inquiryLetter } from "../../server/src/core/casework/letters/inquiry.ts";
import { readinessOf } from "../../server/src/core/casework/readiness.ts";
import { readinessPage } from "../../server/src/core/casework/readiness-page.ts";
import { deadlinesOf } from "../../server/src/core/deadlines/deadlines.ts";
import { isEditionId } from "../../server/src/core/law/editions.ts";
import { verifyReminder } from "../../server/src/core/law/reminder.ts";
import { nameOfPerson } from "../../server/src/core/model/people.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { calendarFile } from "../../server/src/documents/calendar-file.ts";
import { wordLetter } from "../../server/src/documents/word-letter.ts";
import { isUnchangedLetter } from "../../server/src/documents/word-seal.ts";
import { caseFolder } from "../support/case-folders.ts";
import { type CheckOptions, checkText } from "../support/check.ts";
import { wordText } from "../support/word-text.ts";

const golden = fileURLToPath(new URL("golden", import.meta.url));

function assertGolden(name: string, actual: string): void {
  const file = path.join(golden, name);
  if (process.env.GOLDEN === "write") writeFileSync(file, actual);
  assert.equal(actual, readFileSync(file, "utf8").replaceAll("\r\n", "\n"));
}

function sample(name: string) {
  const { file, expected } = caseFolder(name);
  const edition = isEditionId(expected.edition) ? expected.edition : undefined;
  return checked(readFileSync(file, "utf8"), { edition, asOf: expected.asOf }, path.basename(file));
}

function checked(text: string, options: CheckOptions, file = "ana.parole.yaml") {
  return { text, file, checked: checkText(text, options) };
}

function pageOf({ text, checked: found }: ReturnType<typeof sample>): string {
  return readinessPage(readinessOf({ text: parseCaseText(text), checked: found, rules: allRules }), text);
}

describe("readiness page", () => {
  for (const name of ["child-half-written", "2026-re-parole", "checked-with-reasons"]) {
    it(`matches its golden page: ${name}`, () => assertGolden(`${name}.readiness.md`, pageOf(sample(name))));
  }

  it("shows the text of the case as is, without interpreting markup", () => {
    const text = `matter: "*1* _a_ [b](c) <img> &amp; | snake_case"
beneficiaries: [{ name: { given: "# Ana", family: "1. \`M\`" } }]
`;
    const [title, , matter] = pageOf(checked(text, {})).split("\n");
    assert.equal(title, "# Readiness: # Ana 1. \\`M\\`");
    assert.equal(matter, "Matter \\*1\\* \\_a\\_ \\[b\\](c) &lt;img> &amp;amp; \\| snake_case  ");
  });
});

describe("calendar of several cases", () => {
  const cases = ["re-parole", "waiting-too-long"].map((name) => {
    const { file, checked: found } = sample(name);
    const { context } = found;
    return {
      file,
      calendarId: undefined,
      matter: context.view.matter.value,
      beneficiaries: context.beneficiaries.map((person) => nameOfPerson(context.people, person)),
      identity: identityIn(context),
      reminder: verifyReminder(found.edition),
      deadlines: deadlinesOf(context),
    };
  });

  it("has upcoming and overdue deadlines as all-day events with reminders", () => {
    const text = calendarFile(calendarEntries(cases), { now: new Date("2016-02-11T15:04:05Z") }).text;
    assert.equal(text.replaceAll("\r\n", "").includes("\n"), false, "every line ends with CR LF");
    assertGolden("deadlines.ics", text.replaceAll("\r\n", "\n"));
  });

  it("recognizes a deadline whose date moved, and keeps two cases separate", () => {
    const [one] = cases;
    if (!one) throw new Error("There are cases");
    const moved = { ...one, deadlines: one.deadlines.map((each) => ({ ...each, day: "2020-01-01" })) };
    const names = (of: typeof one) =>
      new Set(
        [
          ...calendarFile(calendarEntries([of]), { now: new Date("2015-08-27T15:04:05Z") }).text.matchAll(
            /^UID:(.*)$/gm,
          ),
        ].map(String),
      );
    assert.deepEqual(names(moved), names(one));
    assert.equal(names(one).size, calendarEntries([one]).length);
    const others = names({ ...one, matter: "2" });
    assert.deepEqual(
      [...names(one)].filter((name) => others.has(name)),
      [],
    );
  });

  it("has each date of two copies of a case once, and both where the copies differ", () => {
    const [one] = cases;
    if (!one) throw new Error("There are cases");
    const alone = calendarEntries([one]);
    const twice = calendarEntries([one, { ...one }]);
    assert.deepEqual(twice, alone);
    const [first, ...others] = one.deadlines.filter(({ standing }) => standing === "open");
    if (!first) throw new Error("There is a day to come");
    const moved = { ...one, deadlines: [{ ...first, day: "2031-01-02" }, ...others] };
    const both = calendarEntries([one, moved]);
    assert.equal(both.length, alone.length + 1);
    assert.deepEqual(
      both.filter(({ key }) => !alone.some((other) => other.key === key)).map(({ day }) => day),
      ["2031-01-02"],
    );
    const names = [
      ...calendarFile(both, { now: new Date("2016-02-11T15:04:05Z") }).text.matchAll(/^UID:.*$/gm),
    ].map(String);
    assert.equal(new Set(names).size, both.length);
  });

  it("is the same in every time zone", () => {
    const before = process.env.TZ;
    const written = ["UTC", "America/Los_Angeles", "Pacific/Auckland"].map((zone) => {
      process.env.TZ = zone;
      return calendarFile(calendarEntries(cases), { now: new Date("2016-02-11T15:04:05Z") }).text;
    });
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
    assert.equal(new Set(written).size, 1);
  });
});

describe("letters of a case", () => {
  const inquiry = (name: string) => inquiryLetter(sample(name).checked.context, []);
  const cover = (name: string) => coverLetterToEdit(sample(name).checked.context, []);

  it("inquire with the Parole Branch, with the information such a letter must have", async () => {
    const { letter, notes } = inquiry("waiting-too-long");
    assertGolden("waiting-too-long.inquiry.txt", wordText(await wordLetter(letter, "2016-02-11")));
    assert.deepEqual(notes, []);
  });

  it("list the reasons not to send them yet", () => {
    assert.deepEqual(inquiry("asked-too-soon").notes, [
      "The response period ends on March 2, 2016; you may contact the Parole Branch after that date",
    ]);
    assert.deepEqual(inquiry("removal-proceedings").notes, [
      "This request was sent to Immigration and Customs Enforcement, not to the Parole Branch",
    ]);
    assert.deepEqual(inquiry("denied-and-appealing").notes, [
      "The request has been decided for every beneficiary",
    ]);
  });

  it("have no address where inquiries are not made by letter", () => {
    const { letter, notes } = inquiry("2026-funeral");
    assert.deepEqual(letter.addressee, []);
    assert.deepEqual(notes, [
      "USCIS answers inquiries through the online account or the USCIS Contact Center, so this letter has no address; use its text there",
    ]);
  });

  it("are not written while a notice is open", () => {
    const why = (notices: string, more = "") =>
      whyNoDocument("inquiry", checkText(`notices: [${notices}]\n${more}`, { asOf: "2015-12-01" }).context);
    const evidence = "kind: request-for-evidence, date: 2015-09-01";
    const open =
      "The request for evidence of September 1, 2015 is still open, so USCIS is waiting for you. Respond to it first, and enter the date in answered_on";
    assert.equal(why(`{ ${evidence} }`), open);
    assert.equal(why(`{ kind: transfer }, { ${evidence}, answered_on: TODO }`), open);
    assert.equal(why(`{ ${evidence}, answered_on: 2015-10-01 }`), undefined);
    assert.equal(why(`{ ${evidence}, answered_on: soon }`), undefined);
    assert.equal(why("{ kind: transfer, date: 2015-09-01 }"), undefined);
    assert.equal(why("{ kind: other, date: 2015-09-01 }"), undefined);
    assert.match(
      why("{ kind: biometrics, due: 2015-12-08 }") ?? "",
      /^The biometrics appointment is still open/,
    );
    assert.equal(why(`{ ${evidence} }`, "decisions: [{ outcome: denied, date: 2015-09-15 }]\n"), undefined);
    assert.equal(
      whyNoDocument("cover", checkText(`notices: [{ ${evidence} }]\n`, { asOf: "2015-12-01" }).context),
      undefined,
    );
  });

  it("come first in the packet", async () => {
    const bytes = await wordLetter(cover("child-medical").letter, "2015-08-31");
    assertGolden("child-medical.cover.txt", wordText(bytes));
  });

  it("mark missing values where they belong", async () => {
    assertGolden(
      "first-call.cover.txt",
      wordText(await wordLetter(cover("first-call").letter, "2015-08-20")),
    );
    assertGolden(
      "first-call.inquiry.txt",
      wordText(await wordLetter(inquiry("first-call").letter, "2015-08-20")),
    );
  });

  it("are the same bytes for the same case and date, and recognized while unchanged", async () => {
    const { letter } = cover("child-medical");
    const bytes = await wordLetter(letter, "2015-08-31");
    assert.deepEqual(await wordLetter(letter, "2015-08-31"), bytes);
    assert.equal(isUnchangedLetter(bytes), true);
    assert.equal(isUnchangedLetter(bytes.slice(0, 2000)), false);
    assert.equal(isUnchangedLetter(new TextEncoder().encode("a letter by another person")), false);
  });
});
