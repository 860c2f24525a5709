// A case in which version control left two versions of a text: nothing is written from it.
import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { deadlines } from "../../server/src/cli/deadlines.ts";
import { letter } from "../../server/src/cli/document.ts";
import { packet } from "../../server/src/cli/packet.ts";
import { report } from "../../server/src/cli/week-report.ts";
import { pdf } from "../support/pdf.ts";

const today = "2026-11-20";
const source = { now: () => new Date("2026-11-20T12:00:00Z"), newId: () => "a-new-id" };
const sound = `parole_case: 1
matter: 2026-0100
beneficiaries: [{ id: ana, name: { given: Ana, family: Morales } }]
notices: [{ kind: request-for-evidence, date: 2026-11-01, due: 2026-11-25 }]
`;
const conflict = `${sound}exhibits:
<<<<<<< HEAD
  - { label: A, title: Letter, file: a.pdf }
=======
  - { label: A, title: Letter of the physician, file: a.pdf }
>>>>>>> laptop
`;
const why = (file: string) =>
  `Two versions of the same text are both in ${file}. Keep one of them, and try again.`;

let folder = "";
let file = "";
before(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), "undecided é ")), "case");
  await mkdir(folder);
  file = path.join(folder, "ana.parole.yaml");
  await writeFile(file, conflict);
  await writeFile(path.join(folder, "a.pdf"), await pdf("Letter"));
});
after(() => rm(path.dirname(folder), { recursive: true, force: true }));
const untouched = async (name: string) => {
  assert.deepEqual((await readdir(folder)).sort(), ["a.pdf", name]);
  assert.equal(await readFile(file, "utf8"), conflict);
};

describe("a case with conflict markers", () => {
  it("has neither a packet nor a draft, whole or for each beneficiary", async () => {
    for (const options of [
      {},
      { draft: true },
      { draft: true, preset: "online" },
      { draft: true, perBeneficiary: true },
    ]) {
      const { status, trouble, output = "" } = await packet(file, options, today);
      assert.equal(status, 1);
      assert.deepEqual(trouble, [why(file)]);
      assert.match(output, /Two versions of this text are in the file/);
    }
    await untouched("ana.parole.yaml");
  });

  it("has no letters", async () => {
    for (const kind of ["cover", "inquiry"]) {
      assert.deepEqual(await letter(kind, file, {}, today), { status: 1, trouble: [why(file)] });
    }
    await untouched("ana.parole.yaml");
  });

  it("has no calendar and gets no calendar_id; its deadlines are listed", async () => {
    const ics = path.join(folder, "all.ics");
    const { status, output = "", trouble = [] } = await deadlines([folder], { ics }, today, source);
    assert.equal(status, 2);
    assert.ok(trouble.includes(why(file)), trouble.join("\n"));
    assert.match(output, /2026-11-25/);
    await untouched("ana.parole.yaml");
    assert.equal((await deadlines([folder], {}, today, source)).trouble?.includes(why(file)), false);
  });

  it("blocks the weekly report as a Word file; what is due is listed", async () => {
    const {
      status,
      output = "",
      trouble = [],
    } = await report([folder], { out: path.join(folder, "week.docx") }, today);
    assert.equal(status, 2);
    assert.ok(trouble.includes(why(file)), trouble.join("\n"));
    assert.match(output, /2026-11-25/);
    await untouched("ana.parole.yaml");
  });
});
