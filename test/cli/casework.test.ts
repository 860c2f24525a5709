// The casework commands: checklist, deadlines with a calendar, letters.
import assert from "node:assert/strict";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { deadlines } from "../../server/src/cli/deadlines.ts";
import { document, letter, questionnaire } from "../../server/src/cli/document.ts";
import { readiness } from "../../server/src/cli/readiness.ts";
import { caseFolder, casesFolder } from "../support/case-folders.ts";
import { wordText } from "../support/word-text.ts";

const today = "2016-02-11";
let folder = "";
let waiting = "";
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "casework é "));
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
    assert.match(output ?? "", /- ☑ Every file of a case opens as a PDF, JPEG, or PNG file/);
  });

  it("explains what is wrong with its arguments", async () => {
    assert.deepEqual(await readiness(path.join(folder, "none.yaml"), {}, today), {
      status: 2,
      trouble: [`${path.join(folder, "none.yaml")}: file or folder not found`],
    });
    assert.deepEqual(await readiness(waiting, { asOf: "soon" }, today), {
      status: 2,
      trouble: ["--as-of requires a date in the form YYYY-MM-DD"],
    });
    assert.deepEqual(await readiness(waiting, { edition: "2015" }, today), {
      status: 2,
      trouble: ['Unknown edition "2015". Choose by-date, uscis-2015-08-17, or uscis-2026'],
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

  it("says that cases may be missing behind a link that leads nowhere", async (t) => {
    const linked = path.join(folder, "linked");
    await mkdir(linked);
    await cp(waiting, path.join(linked, "a.parole.yaml"));
    try {
      await symlink(path.join(folder, "not connected"), path.join(linked, "drive"), "junction");
    } catch {
      return t.skip("this system allows no links");
    }
    const { status, output = "", trouble } = await deadlines([linked], {}, today, source);
    assert.equal(status, 2);
    assert.match(output, /A receipt notice usually arrives by this date/);
    assert.deepEqual(trouble, [
      `${path.join(linked, "drive")}: could not be read, so cases in it may be missing`,
    ]);
    await rm(linked, { recursive: true });
  });

  it("reports where a date may be missing because the case could not be read", async () => {
    const spoiled = path.join(folder, "spoiled.yaml");
    await writeFile(spoiled, "parole_case: 1\nrequest: { stay: { until: 11/15/2026 } }\n");
    assert.deepEqual(await deadlines([spoiled], {}, "2026-11-22", source), {
      status: 2,
      output: "No key dates could be read, but a deadline may be missing\n",
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

  it("does not exit with 0 where a key or a block that is not read may hold a date", async () => {
    const spoiled = path.join(folder, "odd.yaml");
    const notice = (line: string) => `notices: [{ kind: request-for-evidence, date: 2026-11-01, ${line} }]`;
    const person = (line: string) => `beneficiaries: [{ id: ana, ${line} }]`;
    const block = "must be a block of keys, each on its own line below it:";
    const parole = `Parole ${block} i94_number, i94_expires.`;
    for (const [lines, said] of [
      [notice("due_date: 2026-12-20"), 'Unknown key "due_date" in Notice. Did you mean "due"?'],
      [notice("deadline: 12/20/2026"), 'Unknown key "deadline" in Notice. Did you mean "due"?'],
      [notice("due_on: next Friday"), 'Unknown key "due_on" in Notice. Did you mean "due"?'],
      [notice("respond_by: 30 days"), 'Unknown key "respond_by" in Notice. Did you mean "due"?'],
      [
        notice("due: TODO"),
        "The request for evidence of November 1, 2026 has no due date. The value is a placeholder.",
      ],
      [`notices: RFE came`, `Notice ${block} kind, for, date, due, answered_on, tracking_number.`],
      [
        `rfe: { due: 2026-12-20 }`,
        'Unknown key "rfe" at the top level of the case file. Did you mean "notices"?',
      ],
      [person("parole: 2026-12-01"), parole],
      [person("parole: [2026-12-01]"), parole],
      [person("parole: granted"), parole],
      [person("departure: 2026-12-01"), `Departure ${block} date, confirmed.`],
      [person("parole_until: 'Dec 1, 2026'"), 'Unknown key "parole_until" in Beneficiary.'],
      [
        person("parole: { i94_number: 12345678901 }"),
        "ana: the end date of parole is missing, so no deadline is counted from it.",
      ],
      [
        `${person("prior_parole: { i94_expires: 2026-12-01 }")}\nrequest: { kind: reparole }`,
        '"reparole" is not one of the choices: initial, re-parole.',
      ],
    ] as const) {
      const kind = lines.includes("request:") ? "" : "request: { kind: initial }\n";
      await writeFile(spoiled, `parole_case: 1\n${kind}${lines}\n`);
      const { status, output, trouble = [] } = await deadlines([spoiled], {}, "2026-11-22", source);
      assert.deepEqual(
        [status, output, ...trouble.map((line) => line.replace(/^.*?:\d+: /, ""))],
        [
          2,
          "No key dates could be read, but a deadline may be missing\n",
          `${said} A deadline may be missing.`,
        ],
        lines,
      );
    }
    await writeFile(
      spoiled,
      `parole_case: 1\nrequest: { kind: initial }\n${person("note: call the client")}\n`,
    );
    assert.deepEqual(await deadlines([spoiled], {}, "2026-11-22", source), {
      status: 0,
      output: "No key dates\n",
    });
    const overdue = notice("due: 2026-11-20");
    await writeFile(
      spoiled,
      `parole_case: 1\nrequest: { kind: initial }\n${overdue}\n${person("parole: 2026-12-01")}\n`,
    );
    const { status, trouble = [] } = await deadlines([spoiled], {}, "2026-11-22", source);
    assert.deepEqual([status, trouble.length], [1, 1]);
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

  it("cancels the dates of a case that is gone from the folder once, and says how many", async () => {
    const office = path.join(folder, "office");
    const calendar = path.join(folder, "office.ics");
    const file = (id: string) => path.join(office, `${id}.parole.yaml`);
    const write = (id: string, more = "") => {
      const due = "notices: [{ kind: other, date: 2015-08-01, due: 2015-09-01 }]";
      return writeFile(file(id), `parole_case: 1\nmatter: ${id}\n${due}\ncalendar_id: ${id}\n${more}`);
    };
    const saved = async (...paths: readonly string[]) => {
      const options = { ics: calendar, asOf: "2015-08-20", dueOnly: true };
      const { status, output = "" } = await deadlines(paths, options, today, source);
      const text = await readFile(calendar, "utf8");
      const events = text.split("BEGIN:VEVENT").slice(1);
      const active = events.filter((event) => !event.includes("STATUS:CANCELLED"));
      const said = output.split("\n").find((line) => line.startsWith("Saved")) ?? "";
      return [status, active.length, events.length - active.length, said.replace(calendar, "office.ics")];
    };
    await mkdir(office);
    for (const id of ["one", "two"]) await write(id);
    assert.deepEqual(await saved(office), [0, 2, 0, "Saved 2 dates to the calendar office.ics"]);
    await rm(file("two"));
    // For a single file, and for a folder with a case whose id may be what cannot be read, the other cases are not
    // known.
    const left = "Saved 1 date to the calendar office.ics; 1 date of cases that were not read left as before";
    assert.deepEqual(await saved(file("one")), [0, 2, 0, left]);
    await writeFile(file("odd"), "parole_case: 1\ncalendar_id: [a]\nnotice\n");
    assert.deepEqual((await saved(office)).slice(1, 3), [2, 0]);
    await rm(file("odd"));
    await saved(office);
    assert.deepEqual(await saved(office), [0, 1, 0, "Saved 1 date to the calendar office.ics"]);
    await rm(file("one"));
    assert.deepEqual(await saved(office), [
      2,
      0,
      1,
      "Saved 0 dates to the calendar office.ics; 1 date no longer in the cases marked as canceled",
    ]);
    assert.deepEqual(await saved(office), [2, 0, 0, "Saved 0 dates to the calendar office.ics"]);
    await rm(office, { recursive: true });
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
      trouble: ["--ics requires the name of a calendar file ending in .ics"],
    });
    assert.equal(await readFile(waiting, "utf8"), before);
  });
});

describe("parole-case letter", () => {
  const file = () => path.join(folder, "waiting", "2015-0366-inquiry.docx");

  it("writes a Word file next to the case, and replaces it while it is unchanged", async () => {
    const written = {
      status: 0,
      output: `Saved the letter as ${file()}; 3 places to fill in, highlighted in yellow\n`,
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
      trouble: ["A document is saved as a Word file; its name must end in .docx"],
    });
    assert.equal(await readFile(waiting, "utf8"), before);
    assert.deepEqual(await letter("thanks", waiting, {}, today), {
      status: 2,
      trouble: ['Unknown letter "thanks". Choose inquiry or cover'],
    });
  });
});

describe("parole-case document", () => {
  const file = () => path.join(folder, "waiting", "2015-0366-expedite-sheet.docx");

  it("writes a Word file next to the case, and keeps it once a person has edited it", async () => {
    const result = await document("expedite-sheet", waiting, {}, today);
    assert.equal(result.status, 0);
    assert.match(
      result.output ?? "",
      /^Saved the document as .+-expedite-sheet\.docx; \d+ places to fill in/,
    );
    assert.match(wordText(await readFile(file())), /^EXPEDITE\n/);
    await writeFile(file(), "the work of an afternoon");
    assert.equal((await document("expedite-sheet", waiting, {}, today)).status, 1);
    assert.equal(await readFile(file(), "utf8"), "the work of an afternoon");
    assert.equal((await document("expedite-sheet", waiting, { force: true }, today)).status, 0);
    await rm(file());
  });

  it("says why a document is not written, and which there are", async () => {
    assert.deepEqual(await document("hospital-acceptance", waiting, {}, today), {
      status: 2,
      trouble: ["No beneficiary of the case has medical details (medical)"],
    });
    const unknown = await document("cover", waiting, {}, today);
    assert.equal(unknown.status, 2);
    assert.match(unknown.trouble?.[0] ?? "", /^Unknown document "cover"\. Choose declaration-beneficiary, /);
  });
});

describe("parole-case questionnaire", () => {
  const file = (name: string) => path.join(folder, "waiting", `2015-0366-${name}.docx`);

  it("is a draft in Spanish until the settings file has the code of its wording", async () => {
    const settings = path.join(folder, "parole-case.config.yaml");
    const draft = await questionnaire(waiting, { lang: "es" }, today);
    assert.equal(draft.status, 0);
    const [, code] = /spanish_reviewed: (\w+) in parole-case/.exec(draft.trouble?.join() ?? "") ?? [];
    assert.match(wordText(await readFile(file("questions-spanish"))), /\nPreguntas para la familia\n/);
    await writeFile(settings, `spanish_reviewed: ${code}\n`);
    assert.deepEqual((await questionnaire(waiting, { lang: "es" }, today)).trouble, []);
    await rm(settings);
    await rm(file("questions-spanish"));
  });

  it("writes no file if the case lacks nothing that the family is asked about", async () => {
    const folderOfIt = await mkdtemp(path.join(tmpdir(), "parole-case-"));
    const { file: complete, expected } = caseFolder("2026-no-fee-owed");
    const copy = path.join(folderOfIt, path.basename(complete));
    await cp(path.dirname(complete), folderOfIt, { recursive: true });
    const before = await readdir(folderOfIt);
    assert.deepEqual(await questionnaire(copy, { asOf: expected.asOf }, today), {
      status: 0,
      output: "This case lacks nothing that the family is asked about.\n",
    });
    assert.deepEqual(await readdir(folderOfIt), before);
    await rm(folderOfIt, { recursive: true });
  });

  it("is in English alone without a language, and in no other", async () => {
    assert.equal((await questionnaire(waiting, {}, today)).status, 0);
    assert.doesNotMatch(wordText(await readFile(file("questions"))), /Preguntas/);
    await rm(file("questions"));
    assert.deepEqual(await questionnaire(waiting, { lang: "fr" }, today), {
      status: 2,
      trouble: ['Unknown language "fr". Choose en or es'],
    });
  });
});
