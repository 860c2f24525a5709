import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, mock, test } from "node:test";
import { fileProblems } from "../../server/src/core/files/kinds-and-problems.ts";
import { partsInside } from "../../server/src/core/model/exhibit-files.ts";
import { readCaseFile, readSeenFile, reportFile } from "../../server/src/host/case-files.ts";
import { sha256 } from "../../server/src/host/sha256.ts";
import { beginStaging, commitFiles, discardStaging, stageFile } from "../../server/src/host/staging.ts";
import { writeFileAtomically } from "../../server/src/host/write-whole.ts";
import { pdf } from "../support/pdf.ts";

const root = await mkdtemp(path.join(tmpdir(), "parole-case-files-"));
const folder = path.join(root, "case");
const letter = await pdf("Letter", 2);
await mkdir(path.join(folder, "exhibits", "Señora López"), { recursive: true });
await writeFile(path.join(root, "other.pdf"), letter);
await writeFile(path.join(folder, "exhibits", "A passport.PDF"), letter);
await writeFile(path.join(folder, "exhibits", "Señora López", "carné.pdf".normalize("NFD")), letter);
after(() => rm(root, { recursive: true, force: true }));

const stateOf = async (named: string) => (await reportFile(folder, named)).state;

test("a file is found however its path is written", async () => {
  const written = [
    "exhibits/A passport.PDF",
    "exhibits\\A passport.PDF",
    "./exhibits//A passport.PDF",
    "exhibits/a Passport.pdf",
    "EXHIBITS/A PASSPORT.PDF",
    "exhibits/../exhibits/A passport.PDF",
    "exhibits/Señora López/carné.pdf",
    "exhibits/Señora López/carné.pdf".normalize("NFD"),
  ];
  for (const named of written) {
    const report = await reportFile(folder, named);
    assert.ok(report.state === "readable");
    const { text, modified, ...seen } = report;
    assert.deepEqual(seen, {
      state: "readable",
      kind: "pdf",
      pages: 2,
      bytes: letter.length,
      fingerprint: sha256(letter),
    });
    assert.equal(typeof modified, "number");
    assert.match(text?.pages[1] ?? "", /^letter sheet 2/);
    assert.deepEqual(Buffer.from(await readCaseFile(folder, named)), Buffer.from(letter));
  }
});

test("case files: the hash of a file that was looked at holds until its content, or its times, may have changed", async () => {
  const named = "exhibits/seen.pdf";
  const file = path.join(folder, named);
  await writeFile(file, letter);
  await reportFile(folder, named);
  // A change in the same second would not show.
  assert.deepEqual(await readSeenFile(folder, named), { bytes: Buffer.from(letter), fingerprint: undefined });
  const other = "exhibits/seen-later.pdf";
  await writeFile(path.join(folder, other), letter);
  mock.timers.enable({ apis: ["Date"], now: Date.now() + 60_000 });
  try {
    await reportFile(folder, other);
  } finally {
    mock.timers.reset();
  }
  assert.equal((await readSeenFile(folder, other)).fingerprint, sha256(letter));
  const times = new Date(2015, 1, 1);
  const changed = Uint8Array.from(letter, (byte, index) => (index === letter.length - 1 ? byte ^ 1 : byte));
  await writeFile(path.join(folder, other), changed);
  await utimes(path.join(folder, other), times, times);
  assert.deepEqual(await readSeenFile(folder, other), {
    bytes: Buffer.from(changed),
    fingerprint: undefined,
  });
  await rm(file);
  await rm(path.join(folder, other));
});

test("case files: a path out of the case folder is outside, on every system", async () => {
  const outside = [
    "../other.pdf",
    "exhibits/../../other.pdf",
    "..\\other.pdf",
    "/etc/passwd",
    "\\\\server\\share\\a.pdf",
    "//server/share/a.pdf",
    "C:\\Users\\rosa\\a.pdf",
    "c:a.pdf",
    path.join(root, "other.pdf"),
  ];
  for (const named of outside) {
    assert.equal(await stateOf(named), "outside", named);
    await assert.rejects(readCaseFile(folder, named), { message: "is outside the case folder" });
  }
  assert.equal(partsInside(path.win32.join("exhibits", "a.pdf"))?.join("/"), "exhibits/a.pdf");
});

test("case files: a link that points outside is outside, one that stays inside is followed", async (context) => {
  try {
    await symlink(path.join(root, "other.pdf"), path.join(folder, "out.pdf"));
    await symlink(root, path.join(folder, "up"), "dir");
    await symlink(path.join(folder, "exhibits", "A passport.PDF"), path.join(folder, "in.pdf"));
  } catch (error) {
    if (process.platform !== "win32") throw error;
    context.diagnostic("Links were not tried: this Windows account may not make them");
    return;
  }
  assert.equal(await stateOf("out.pdf"), "outside");
  assert.equal(await stateOf("up/other.pdf"), "outside");
  assert.equal(await stateOf("up/case/in.pdf"), "readable");
  assert.equal(await stateOf("in.pdf"), "readable");
});

test("case files: folders and missing files are distinguished", async () => {
  assert.equal(await stateOf("exhibits"), "folder");
  assert.equal(await stateOf(""), "folder");
  for (const named of ["exhibits/b.pdf", "nowhere/b.pdf", "exhibits/A passport.PDF/x", "a\0.pdf"]) {
    assert.equal(await stateOf(named), "missing", named);
  }
  await assert.rejects(readCaseFile(folder, "exhibits"), { message: "is a folder, not a file" });
  await assert.rejects(readCaseFile(folder, "gone.pdf"), { message: "is not in the case folder" });
});

test("case files: a changed file is read again", async () => {
  const file = path.join(folder, "changing.pdf");
  await writeFile(file, "");
  assert.deepEqual(await reportFile(folder, "changing.pdf"), {
    state: "unreadable",
    ...fileProblems.empty,
    fingerprint: sha256(new Uint8Array()),
  });
  await writeFile(file, letter);
  assert.equal(await stateOf("changing.pdf"), "readable");
  await writeFile(file, Buffer.alloc(letter.length));
  await utimes(file, new Date(0), new Date(0));
  assert.equal(await stateOf("changing.pdf"), "unreadable");
});

test("case files: a changed file with the same size and time is read again", async () => {
  const file = path.join(folder, "restored.pdf");
  const longAgo = new Date(1_000_000_000_000);
  await writeFile(file, letter);
  await utimes(file, longAgo, longAgo);
  assert.equal(await stateOf("restored.pdf"), "readable");
  await writeFile(file, Buffer.alloc(letter.length));
  await utimes(file, longAgo, longAgo);
  assert.equal(await stateOf("restored.pdf"), "unreadable");
});

test("case files: a file is written completely, over an old one and into a new folder", async () => {
  const target = path.join(root, "out", "packet.pdf");
  await writeFileAtomically(target, Buffer.from("old"));
  await writeFileAtomically(target, letter);
  assert.deepEqual(await readFile(target), Buffer.from(letter));
  assert.deepEqual(await readdir(path.dirname(target)), ["packet.pdf"]);
});

test("case files: a location that cannot be written to is unchanged, and nothing is left behind", async () => {
  const target = path.join(root, "taken", "packet.pdf");
  await mkdir(path.join(target, "a folder of that name"), { recursive: true });
  await assert.rejects(writeFileAtomically(target, letter));
  assert.deepEqual(await readdir(path.dirname(target)), ["packet.pdf"]);
  assert.deepEqual(await readdir(target), ["a folder of that name"]);
});

test("case files: discarding an export removes the folders created for it, unless something else is in them", async () => {
  const begun = path.join(root, "begun");
  const target = path.join(begun, "2026");
  const first = await beginStaging(target);
  await stageFile(first, "packet.pdf", letter);
  await discardStaging(first);
  await assert.rejects(readdir(begun), { code: "ENOENT" });

  const second = await beginStaging(target);
  await stageFile(second, "packet.pdf", letter);
  await stageFile(second, "label.pdf", letter);
  await writeFile(path.join(begun, "notes.txt"), "");
  await discardStaging(second);
  assert.deepEqual(await readdir(begun), ["notes.txt"]);
});

test("case files: files that belong together are committed all or none", async () => {
  const together = path.join(root, "together");
  const place = (name: string) => path.join(together, name);
  await writeFileAtomically(place("packet.pdf"), Buffer.from("old packet"));
  await writeFileAtomically(place("proof.txt"), Buffer.from("old proof"));
  const made = async (names: readonly string[]) => {
    const staging = await beginStaging(together);
    const files = [];
    for (const name of names) files.push(await stageFile(staging, name, Buffer.from(`new ${name}`)));
    return { staging, files };
  };
  const found = async () => {
    const names = (await readdir(together)).sort();
    return Promise.all(
      names.map(async (name) => `${name}: ${await readFile(place(name), "utf8").catch(() => "a folder")}`),
    );
  };

  const lost = await made(["packet.pdf", "label.pdf", "proof.txt"]);
  await rm(lost.files[2]?.temporary ?? "");
  await assert.rejects(commitFiles(lost.staging, lost.files), { code: "ENOENT" });
  assert.deepEqual(await found(), ["packet.pdf: old packet", "proof.txt: old proof"]);

  await mkdir(place("manifest.json"));
  const taken = await made(["packet.pdf", "label.pdf", "manifest.json"]);
  await assert.rejects(commitFiles(taken.staging, taken.files));
  assert.deepEqual(await found(), [
    "manifest.json: a folder",
    "packet.pdf: old packet",
    "proof.txt: old proof",
  ]);

  const whole = await made(["packet.pdf", "label.pdf", "proof.txt"]);
  assert.deepEqual(await commitFiles(whole.staging, whole.files), []);
  assert.deepEqual(await found(), [
    "label.pdf: new label.pdf",
    "manifest.json: a folder",
    "packet.pdf: new packet.pdf",
    "proof.txt: new proof.txt",
  ]);
});

test("case files: leftovers of an older packet that cannot be deleted are reported", async () => {
  const old = path.join(root, "older");
  await mkdir(path.join(old, "held.pdf", "open"), { recursive: true });
  await writeFile(path.join(old, "part-3.pdf"), letter);
  const outdated = ["part-3.pdf", "held.pdf", "gone.pdf"].map((name) => path.join(old, name));
  assert.deepEqual(await commitFiles(await beginStaging(old), [], outdated), [path.join(old, "held.pdf")]);
  assert.deepEqual(await readdir(old), ["held.pdf"]);
});

test("case files: staged files do not remain when the program ends", async () => {
  const ended = path.join(root, "ended");
  const own = (name: string) => JSON.stringify(new URL(`../../server/src/host/${name}.ts`, import.meta.url));
  const script = `const { writeFileAtomically } = await import(${own("write-whole")});
    const { beginStaging, stageFile } = await import(${own("staging")});
    const folder = ${JSON.stringify(ended)};
    await writeFileAtomically(folder + "/letter.txt", Buffer.from("old"));
    const staging = await beginStaging(folder);
    await stageFile(staging, "letter.txt", Buffer.from("new"));
    await stageFile(staging, "packet.pdf", Buffer.from("new"));
    process.exit(3);`;
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    encoding: "utf8",
  });
  assert.equal(status, 3, stderr);
  assert.deepEqual(await readdir(ended), ["letter.txt"]);
  assert.equal(await readFile(path.join(ended, "letter.txt"), "utf8"), "old");
});
