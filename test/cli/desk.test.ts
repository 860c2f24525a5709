// The commands about how cases stand: checklist, deadlines with a calendar, letters.
import assert from "node:assert/strict";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { deadlines } from "../../server/src/cli/deadlines.ts";
import { letter } from "../../server/src/cli/letter.ts";
import { readiness } from "../../server/src/cli/readiness.ts";
import { casesFolder } from "../support/case-folders.ts";
import { wordText } from "../support/word-text.ts";

const today = "2016-02-11";
let folder = "";
let waiting = "";
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "desk é "));
  await cp(path.join(casesFolder, "waiting-too-long"), path.join(folder, "waiting"), { recursive: true });
  waiting = path.join(folder, "waiting", "waiting-too-long.parole.yaml");
});
after(() => rm(folder, { recursive: true, force: true }));

describe("parole-case readiness", () => {
  it("prints the checklist of a case", async () => {
    const { status, output, trouble } = await readiness(waiting, {}, today);
    assert.equal(status, 0);
    assert.equal(trouble, undefined);
    assert.match(output ?? "", /^# Readiness: Ngozi Obi\n\nMatter 2015-0366 {2}\nAs of February 11, 2016,/);
    assert.match(output ?? "", /\*\*Overdue\.\*\* A receipt notice usually arrives by this date/);
    assert.match(output ?? "", /- ☑ Every file of a case opens as a PDF, JPEG or PNG/);
  });

  it("explains what is wrong with its arguments", async () => {
    assert.deepEqual(await readiness(path.join(folder, "none.yaml"), {}, today), {
      status: 2,
      trouble: [`${path.join(folder, "none.yaml")}: file or folder not found`],
    });
    assert.deepEqual(await readiness(waiting, { asOf: "soon" }, today), {
      status: 2,
      trouble: ["--as-of expects a date in the form YYYY-MM-DD"],
    });
    assert.deepEqual(await readiness(waiting, { edition: "2015" }, today), {
      status: 2,
      trouble: ['Unknown edition "2015". Choose by-date, uscis-2015-08-17 or uscis-2026'],
    });
  });
});

const source = { now: () => new Date("2016-02-11T15:04:05Z"), newId: () => "id-1" };

describe("parole-case deadlines", () => {
  it("lists the deadlines of all cases by date, and exits with 1 if one is overdue", async () => {
    const response =
      "Response period ends; afterward, you may inquire with the Parole Branch in writing (Ngozi Obi)";
    assert.deepEqual(await deadlines([folder], {}, today, source), {
      status: 1,
      output: [
        `2015-09-16  overdue by 148 days   A receipt notice usually arrives by this date (Ngozi Obi), ${waiting}:86`,
        `2016-02-10  overdue by 1 day      ${response}, ${waiting}:86`,
        `2016-03-31  in 49 days            The requested stay ends, ${waiting}:16`,
        `2016-06-30  in 140 days           The emergency is expected to end, ${waiting}:13`,
        "",
      ].join("\n"),
    });
    assert.equal((await deadlines([folder], { asOf: "2015-08-20" }, today, source)).status, 0);
  });

  it("reports where a date may be missing because the case could not be read", async () => {
    const spoiled = path.join(folder, "spoiled.yaml");
    await writeFile(spoiled, "parole_case: 1\nrequest: { stay: { until: 11/15/2026 } }\n");
    assert.deepEqual(await deadlines([spoiled], {}, "2026-11-22", source), {
      status: 0,
      output: "No key dates\n",
      trouble: [
        `${spoiled}:2: "11/15/2026" is not a date in the form YYYY-MM-DD. A deadline may be missing.`,
      ],
    });
    await writeFile(spoiled, "parole_case: 1\nrequest: { stay: { until: 2026-11-15\n");
    const { status, trouble = [] } = await deadlines([spoiled], {}, today, source);
    assert.equal(status, 2);
    assert.deepEqual(
      trouble.map((line) => line.startsWith(spoiled) && line.endsWith(". A deadline may be missing.")),
      [true],
    );
    await rm(spoiled);
  });

  it("cancels nothing in a calendar file for a case that was not read this time", async () => {
    const calendar = path.join(folder, "several.ics");
    const file = (id: string) => path.join(folder, `${id}.yaml`);
    for (const id of ["one", "two"]) {
      const due = "notices: [{ kind: other, date: 2015-08-01, due: 2015-09-01 }]";
      await writeFile(file(id), `parole_case: 1\nmatter: ${id}\n${due}\ncalendar_id: ${id}\n`);
    }
    const saved = async (...paths: readonly string[]) => {
      const { status } = await deadlines(
        paths,
        { ics: calendar, asOf: "2015-08-20", dueOnly: true },
        today,
        source,
      );
      const text = await readFile(calendar, "utf8");
      const events = text
        .match(/^SUMMARY:.*$/gm)
        ?.map((line) => line.trim())
        .toSorted();
      return { status, events, isCanceled: text.includes("CANCELLED") };
    };
    const events = ["one", "two"].map((id) => `SUMMARY:Last day to respond to the notice: matter ${id}`);
    assert.deepEqual(await saved(file("one"), file("two")), { status: 0, events, isCanceled: false });
    assert.deepEqual(await saved(file("one")), { status: 0, events, isCanceled: false });
    assert.deepEqual(await saved(file("two"), file("gone")), { status: 2, events, isCanceled: false });
    for (const id of ["one", "two"]) await rm(file(id));
    await rm(calendar);
  });

  it("also writes a calendar file, and nothing else", async () => {
    const calendar = path.join(folder, "calendar", "all.ics");
    const { status, output } = await deadlines(
      [waiting],
      { ics: calendar, asOf: "2015-08-20" },
      today,
      source,
    );
    assert.equal(status, 0);
    assert.match(output ?? "", /\nSaved 5 dates to the calendar .*all\.ics\n$/);
    const text = await readFile(calendar, "utf8");
    assert.equal(text.match(/^BEGIN:VEVENT\r$/gm)?.length, 5);
    assert.ok((await readFile(waiting, "utf8")).endsWith("\ncalendar_id: id-1\n"));
    assert.deepEqual(await readdir(path.dirname(calendar)), ["all.ics"]);
    const before = await readFile(waiting, "utf8");
    assert.deepEqual(await deadlines([waiting], { ics: waiting }, today, source), {
      status: 2,
      trouble: ["--ics expects the name of a calendar file ending in .ics"],
    });
    assert.equal(await readFile(waiting, "utf8"), before);
  });
});

describe("parole-case letter", () => {
  const file = () => path.join(folder, "waiting", "2015-0366-inquiry.docx");

  it("writes a Word file next to the case, and replaces it while it is unchanged", async () => {
    const written = {
      status: 0,
      output: `Wrote the letter ${file()}; 3 places to fill in, marked in yellow\n`,
      trouble: [],
    } as const;
    assert.deepEqual(await letter("inquiry", waiting, {}, today), written);
    assert.match(wordText(await readFile(file())), /^Chidi Obi\n[\s\S]*February 11, 2016\n/);
    assert.deepEqual(await letter("inquiry", waiting, { asOf: "2016-02-12" }, today), written);
    assert.match(wordText(await readFile(file())), /^Chidi Obi\n[\s\S]*February 12, 2016\n/);
  });

  it("has the practice's letterhead, like the letter in the packet", async () => {
    const settings = path.join(folder, "parole-case.config.yaml");
    await writeFile(settings, "letterhead: |\n  Reyes & Cole LLP\n  1200 Example Plaza, Denver, CO 80202\n");
    const out = path.join(folder, "headed.docx");
    for (const [kind, date] of [
      ["inquiry", "February 11, 2016"],
      ["cover", "August 17, 2015"],
    ] as const) {
      assert.equal((await letter(kind, waiting, { out }, today)).status, 0);
      const [first, second, third] = wordText(await readFile(out)).split("\n");
      assert.deepEqual(
        [first, second, third],
        ["Reyes & Cole LLP", "1200 Example Plaza, Denver, CO 80202", date],
      );
    }
    await rm(out);
    await rm(settings);
  });

  it("keeps an edited letter, unless told to overwrite it", async () => {
    await writeFile(file(), "the work of an afternoon");
    assert.deepEqual(await letter("inquiry", waiting, {}, today), {
      status: 1,
      trouble: [
        `${file()} was changed since it was written, so it was not replaced. Use --force to replace it`,
      ],
    });
    assert.equal(await readFile(file(), "utf8"), "the work of an afternoon");
    assert.equal((await letter("inquiry", waiting, { force: true }, today)).status, 0);
    assert.match(wordText(await readFile(file())), /^Chidi Obi\n/);
  });

  it("lists what to check before it is sent", async () => {
    const out = path.join(folder, "early.docx");
    assert.deepEqual((await letter("inquiry", waiting, { out, asOf: "2016-02-10" }, today)).trouble, [
      "Before you send it: The response period ends on February 10, 2016; you may contact the Parole Branch after that date",
    ]);
  });

  it("writes only Word files, and rejects unknown letters", async () => {
    const before = await readFile(waiting, "utf8");
    assert.deepEqual(await letter("cover", waiting, { out: waiting, force: true }, today), {
      status: 2,
      trouble: ["A letter is saved as a Word file; its name must end in .docx"],
    });
    assert.equal(await readFile(waiting, "utf8"), before);
    assert.deepEqual(await letter("thanks", waiting, {}, today), {
      status: 2,
      trouble: ['Unknown letter "thanks". Choose inquiry or cover'],
    });
  });
});
