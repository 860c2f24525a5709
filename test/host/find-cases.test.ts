// Case files on a real disk: where they are searched, which files count, and when the search ends.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, describe, it } from "node:test";
import { caseFilesAt, caseFilesIn } from "../../server/src/host/find-cases.ts";

const root = realpathSync(mkdtempSync(path.join(tmpdir(), "parole-case-find-")));
after(() => rmSync(root, { recursive: true, force: true }));

const at = (...names: readonly string[]) => path.join(root, ...names);
function write(names: readonly string[], text: string): void {
  mkdirSync(path.dirname(at(...names)), { recursive: true });
  writeFileSync(at(...names), text);
}
write(["Fälle", "ana (2015).parole.yaml"], "parole_case: 1\n");
write(["Fälle", "by-first-line.yaml"], "\uFEFFparole_case: 1\n");
write(["Fälle", "later.yml"], `# Ana Morales${" ".repeat(500)}\r\n\r\nParole_Case: 1\r\n`);
write(["Fälle", "notes.yaml"], "# parole_case: 1\n");
write(["Fälle", "letter.txt"], "parole_case: 1\n");
write(["Fälle", "north", "luz.parole.YML"], "");
write(["Fälle", "node_modules", "x", "a.parole.yaml"], "");
write(["Fälle", ".git", "a.parole.yaml"], "");
write(["more", "max.parole.yaml"], "");

const cases = at("Fälle");
const inCases = [
  at("Fälle", "ana (2015).parole.yaml"),
  at("Fälle", "by-first-line.yaml"),
  at("Fälle", "later.yml"),
  at("Fälle", "north", "luz.parole.YML"),
];

describe("case files in folders", () => {
  it("are recognized by name or first key, at any depth, but not in program folders", async () => {
    assert.deepEqual(await caseFilesIn([cases]), inCases);
    assert.deepEqual(await caseFilesAt(cases), inCases);
  });

  it("are found once where one folder contains another, in any order", async () => {
    assert.deepEqual(await caseFilesIn([cases, at("Fälle", "north"), cases]), inCases);
    assert.deepEqual(await caseFilesIn([at("Fälle", "north"), cases]), inCases);
  });

  it("are found through links, links that lead nowhere are reported, and link cycles end", async (t) => {
    try {
      symlinkSync(cases, at("Fälle", "north", "round"), "junction");
      symlinkSync(at("more"), at("Fälle", "north", "linked"), "junction");
    } catch {
      return t.skip("this system allows no links");
    }
    const linked = at("Fälle", "north", "linked", "max.parole.yaml");
    assert.deepEqual(await caseFilesIn([cases]), [...inCases.slice(0, 3), linked, ...inCases.slice(3)]);
    for (const name of ["drive", "gone.parole.yaml", "scan.pdf"])
      symlinkSync(at("not connected", name), at("Fälle", "north", name), "junction");
    const missed: string[] = [];
    await caseFilesIn([cases], { missed: (place) => void missed.push(place) });
    assert.deepEqual(missed, [at("Fälle", "north", "drive"), at("Fälle", "north", "gone.parole.yaml")]);
    for (const name of ["drive", "gone.parole.yaml", "scan.pdf"]) rmSync(at("Fälle", "north", name));
    rmSync(at("Fälle", "north", "round"));
    rmSync(at("Fälle", "north", "linked"));
  });

  it("stop at the limit, in a stable order, and include those found so far when canceled", async () => {
    const isStopped = () => false;
    assert.deepEqual(await caseFilesIn([cases], { most: 2, isStopped }), inCases.slice(0, 2));
    assert.deepEqual(await caseFilesIn([cases], { most: 9, isStopped: () => true }), []);
  });
});

describe("paths that are not folders", () => {
  it("are accepted when named by a person, and inspected when found by the editor", async () => {
    const notes = at("Fälle", "notes.yaml");
    assert.deepEqual(await caseFilesAt(notes), [notes]);
    assert.deepEqual(await caseFilesIn([notes, ...inCases.slice(0, 2)]), inCases.slice(0, 2));
  });

  it("have no case where they do not exist, with a message for a person who named them", async () => {
    assert.deepEqual(await caseFilesIn([at("gone"), at("more")]), [at("more", "max.parole.yaml")]);
    await assert.rejects(caseFilesAt(at("gone")), { code: "ENOENT" });
  });
});
