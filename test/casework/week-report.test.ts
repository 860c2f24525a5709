// The weekly report: what is due in 14 days or overdue, by person responsible; as text, as JSON, and as a Word file.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { report } from "../../server/src/cli/week-report.ts";
import { lawFixes } from "../../server/src/core/casework/law-fixes.ts";
import { reportedCase, weekReport, whenInReport } from "../../server/src/core/casework/week-report.ts";
import { rendered } from "../../server/src/core/message/message.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import type { LawFixesResult, WeekReportResult } from "../../server/src/lsp/protocol/index.ts";
import { checkText } from "../support/check.ts";
import { startClient } from "../support/client.ts";
import { fakeDisk } from "../support/disk.ts";
import { wordText } from "../support/word-text.ts";

const today = "2015-08-20";
const caseOf = (given: string, due: string, more = "") => `parole_case: 1
beneficiaries: [{ id: x, name: { given: ${given}, family: Example } }]
notices: [{ kind: request-for-evidence, date: 2015-07-01, due: ${due} }]
${more}`;

const ana = caseOf("Ana", "2015-09-03", "responsible: JL\nmatter: 2015-0417\n");
const luz = caseOf("Luz", "2015-08-19", "responsible: j.l.\n");
const max = caseOf("Max", "2015-08-20");
const eva = caseOf("Eva", "2015-09-04", "responsible: AB\n");
const done = caseOf(
  "Ida",
  "2015-08-25",
  "responsible: AB\nclosed: 2015-08-01\ndecisions: [{ outcome: withdrawn, date: 2015-07-20 }]\n",
);
const open = caseOf("Noa", "2015-08-26", "responsible: AB\nclosed: 2015-08-01\n");

describe("weekly report", () => {
  const cases = [ana, luz, max, eva, done, open].map((text, index) =>
    reportedCase(`${index}.parole.yaml`, `${index}.parole.yaml`, checkText(text).context),
  );
  const lines = () =>
    weekReport(cases, today).groups.map(({ initials, items }) => [
      initials,
      ...items.map((item) =>
        `${item.day} ${rendered(whenInReport(item))} ${item.names} ${item.matter ?? ""}`.trim(),
      ),
    ]);

  it("includes what is due through the fourteenth day, overdue first, and what stays due in closed cases", () => {
    assert.deepEqual(lines(), [
      ["AB", "2015-08-26 in 6 days Noa Example"],
      ["JL", "2015-08-19 overdue by 1 day Luz Example", "2015-09-03 in 14 days Ana Example 2015-0417"],
      [undefined, "2015-08-20 today Max Example"],
    ]);
  });

  it("has no group for anyone with nothing due", () => {
    assert.deepEqual(weekReport([], today).groups, []);
    assert.deepEqual(
      weekReport(cases.slice(3), "2015-08-21").groups.map(({ initials }) => initials),
      ["AB"],
    );
  });
});

describe("parole-case report", () => {
  let folder = "";
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "report é "));
    await writeFile(
      path.join(folder, "parole-case.config.yaml"),
      "practice:\n  staff:\n    - { initials: JL, name: { given: Jordan, family: Lee } }\n",
    );
    for (const [name, text] of [
      ["ana", ana],
      ["luz", luz],
      ["max", max],
    ] as const) {
      await writeFile(path.join(folder, `${name}.parole.yaml`), text);
    }
  });
  after(() => rm(folder, { recursive: true }));

  it("has one section for a person whom one case names by initials and another by name", async () => {
    const named = path.join(folder, "named.parole.yaml");
    for (const name of ["Jordan Lee", "jordan lee", "J.L."]) {
      await writeFile(named, ana.replace(/^responsible: .*$/m, `responsible: ${name}`));
      const { output } = await report([folder], {}, today);
      assert.equal(output?.match(/^J.*Lee$/gm)?.join(), "JL, Jordan Lee", name);
    }
    await rm(named);
  });

  it("names the person behind the initials, and each case with its file", async () => {
    const { status, output, trouble } = await report([folder], {}, today);
    assert.deepEqual({ status, trouble }, { status: 0, trouble: undefined });
    assert.equal(
      output?.replaceAll(folder + path.sep, ""),
      `Weekly report, August 20, 2015, to September 3, 2015: 3 deadlines, 1 overdue

JL, Jordan Lee
  2015-08-19  overdue by 1 day      Last day to respond to the request for evidence: Luz Example (luz.parole.yaml)
  2015-09-03  in 14 days            Last day to respond to the request for evidence: Ana Example, matter 2015-0417 (ana.parole.yaml)

No one responsible
  2015-08-20  today                 Last day to respond to the request for evidence: Max Example (max.parole.yaml)
`,
    );
  });

  it("is JSON for a program", async () => {
    const { output = "" } = await report([path.join(folder, "luz.parole.yaml")], { json: true }, today);
    assert.deepEqual(JSON.parse(output), {
      today,
      until: "2015-09-03",
      responsible: [
        {
          responsible: "JL",
          name: "Jordan Lee",
          deadlines: [
            {
              file: path.join(folder, "luz.parole.yaml"),
              names: "Luz Example",
              matter: null,
              day: "2015-08-19",
              days_left: -1,
              what: "Last day to respond to the request for evidence",
              standing: "overdue",
            },
          ],
        },
      ],
    });
  });

  it("writes a Word file, the same bytes for the same date, and never over a changed one", async () => {
    const out = path.join(folder, "week.docx");
    assert.equal((await report([folder], { out }, today)).status, 0);
    const first = await readFile(out);
    assert.match(
      wordText(first),
      /Weekly Report\nAugust 20, 2015, to September 3, 2015\n3 deadlines, 1 overdue\.\nJL, Jordan Lee\n/,
    );
    assert.equal((await report([folder], { out }, today)).status, 0);
    assert.deepEqual(await readFile(out), first);
    await writeFile(out, "the work of an afternoon");
    assert.deepEqual((await report([folder], { out }, today)).trouble, [
      `${out} was changed since it was written, so it was not replaced. Choose another name`,
    ]);
    assert.equal(await readFile(out, "utf8"), "the work of an afternoon");
    await rm(out);
  });

  it("reports the other cases where one cannot be read, and says which in the Word file too", async () => {
    const broken = path.join(folder, "broken.parole.yaml");
    const out = path.join(folder, "partly.docx");
    await writeFile(broken, "parole_case: 1\nnotices: [{ due: next week }]\n");
    const gone = path.join(folder, "gone.parole.yaml");
    const { status, output = "", trouble = [] } = await report([folder, gone], { out }, today);
    assert.equal(status, 2);
    assert.match(output, /3 deadlines, 1 overdue/);
    assert.deepEqual(trouble, [
      `${gone}: file or folder not found`,
      `${broken}:2: "next week" is not a date in the form YYYY-MM-DD. A deadline may be missing.`,
    ]);
    assert.match(
      wordText(await readFile(out)),
      /Deadlines may be missing, because these could not be read: /,
    );
    const none = await report([broken], { out }, today);
    const nothing = "No deadline in the next 14 days could be read, but one may be missing";
    assert.match(none.output ?? "", new RegExp(`: ${nothing}\\n`));
    assert.match(wordText(await readFile(out)), new RegExp(`${nothing}\\.`));
    assert.equal(none.status, 2);
    await rm(broken);
    await rm(out);
  });

  it("explains what is wrong with its arguments", async () => {
    assert.deepEqual(await report([folder], { asOf: "soon" }, today), {
      status: 2,
      trouble: ["--as-of requires a date in the form YYYY-MM-DD"],
    });
    assert.deepEqual(await report([folder], { out: "week.pdf" }, today), {
      status: 2,
      trouble: ["--out requires the name of a Word file ending in .docx"],
    });
  });
});

describe("over many cases, through the protocol", () => {
  const folder = "file:///cases";
  const started = (texts: Readonly<Record<string, string>>) => {
    const disk = fakeDisk(texts);
    return startClient(
      {},
      {
        folders: [folder],
        runtime: {
          ...disk.runtime,
          caseFilesIn: async () => [...Object.keys(texts), `${folder}/gone.parole.yaml`],
        },
      },
    );
  };

  it("the report links to the lines, and says which case could not be read", async () => {
    const client = await started({ [`${folder}/luz.parole.yaml`]: luz });
    const result: WeekReportResult = await client.connection.sendRequest("parole-case/weekReport", {});
    assert.deepEqual(
      result.groups.map(({ heading, items }) => [
        heading,
        ...items.map(({ when, range }) => [when, range.start.line]),
      ]),
      [["j.l.", ["overdue by 1 day", 2]]],
    );
    assert.deepEqual(result.missing, [
      { uri: `${folder}/gone.parole.yaml`, message: "The case file could not be read." },
    ]);
    await client.stop();
  });

  it("offers the fee in effect for open cases that are not mailed, and for no others", async () => {
    const fee = "forms: [{ form: I-131, for: x, fee: { amount: 305, currency: USD, method: check } }]\n";
    const one = (more: string) =>
      `parole_case: 1\nedition: uscis-2015-08-17\n${more}beneficiaries: [{ id: x, name: { given: Ana } }]\n${fee}`;
    const uri = (name: string) => `${folder}/${name}.parole.yaml`;
    const client = await started({
      [uri("draft")]: one(""),
      [uri("planned")]: one("filing: { date: 2015-08-20 }\n"),
      [uri("passed")]: one("filing: { date: 2015-08-19 }\n"),
      [uri("mailed")]: one("filing: { tracking_number: 94 }\n"),
      [uri("closed")]: one("closed: 2015-08-01\n"),
    });
    const result: LawFixesResult = await client.connection.sendRequest("parole-case/lawFixes", {});
    assert.deepEqual(
      result.cases.map(({ uri: of, version, names, fixes }) => [
        of,
        version,
        names,
        fixes.map(({ kind, edits }) => [kind, edits.map(({ newText }) => newText)]),
      ]),
      ["draft", "planned"].map((name) => [uri(name), null, ["Ana"], [["fee", ["360"]]]]),
    );
    assert.deepEqual(result.unreadable, [uri("gone")]);
    const later = checkText(one(""), { asOf: "2026-10-02" });
    assert.deepEqual(
      lawFixes(parseCaseText(one("")), later).map(({ kind, edits }) => [kind, edits.map(({ text }) => text)]),
      [["edition", ["uscis-2026"]]],
      "the edition comes before what depends on it",
    );
    await client.open(uri("draft"), one("").replace("305", "360"));
    const after: LawFixesResult = await client.connection.sendRequest("parole-case/lawFixes", {
      uris: [uri("draft"), uri("planned")],
    });
    assert.deepEqual(
      after.cases.map(({ uri: of }) => of),
      [uri("planned")],
    );
    await client.stop();
  });
});
