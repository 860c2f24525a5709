// Files that belong together, where one step of writing them fails, the program is ended, or the power fails.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, beforeEach, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { type Disk, thisDisk } from "../../server/src/host/disk.ts";
import { otherExport } from "../../server/src/host/errors-in-words.ts";
import { beginStaging, commitFiles, discardStaging, stageFile } from "../../server/src/host/staging.ts";
import { exportMadeUp, madeUpNames, oldFiles } from "../support/export-made-up.ts";
import { type Fault, faultyDisk, type Step } from "../support/faulty-disk.ts";
import { foldingDisk } from "../support/folding-disk.ts";
import { afterPowerFailure } from "../support/power-failure.ts";

const program = fileURLToPath(new URL("../support/export-made-up.ts", import.meta.url));
const oldSet = Object.entries(oldFiles).map(([name, text]) => `${name}: ${text}`);
const newSet = ["notes.txt: of the office", ...madeUpNames.map((name) => `${name}: new ${name}`)].toSorted();
let root = "";
let folder = "";
before(async () => {
  root = await mkdtemp(path.join(tmpdir(), "staging é "));
});
after(() => rm(root, { recursive: true, force: true }));
beforeEach(renewFolder);

async function renewFolder(): Promise<void> {
  folder = path.join(root, "packet");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  for (const [name, text] of Object.entries(oldFiles)) await writeText(name, Buffer.from(text));
}

/** What is not new is older, as the time of its last change says. */
async function writeText(name: string, bytes: Uint8Array, now = Date.now()): Promise<void> {
  const place = path.join(folder, name);
  await mkdir(path.dirname(place), { recursive: true });
  await writeFile(place, bytes);
  const isNew = Buffer.from(bytes).toString().startsWith("new");
  const time = new Date(isNew ? now : now - 1_000_000);
  await utimes(place, time, time);
}

/** Each file with its text, except hidden ones, and the hidden names. */
async function found(): Promise<{ readonly files: readonly string[]; readonly hidden: readonly string[] }> {
  const names = (await readdir(folder)).toSorted();
  const shown = names.filter((name) => !name.startsWith("."));
  const files = await Promise.all(
    shown.map(async (name) => `${name}: ${await readFile(path.join(folder, name), "utf8")}`),
  );
  return { files, hidden: names.filter((name) => name.startsWith(".")) };
}

const codes = ["EIO", "ENOSPC", "EACCES", "EPERM", "EBUSY"];

/** Each code for a rename, as it depends on the system and on what has the file open; else one code after the other. */
function faultsOf({ operation, number }: Step): readonly Fault[] {
  const own = operation === "rename" ? codes : codes.slice(number % codes.length).slice(0, 1);
  return own.flatMap((code): Fault[] => [{ code }, { code, when: "after" }]);
}

async function stepsOf(
  work: (disk: Disk) => Promise<unknown>,
  countsReads = false,
): Promise<readonly Step[]> {
  const { disk, steps } = faultyDisk(() => undefined, countsReads);
  await work(disk);
  return steps;
}

describe("files that belong together", () => {
  it("are all old or all new whichever step fails and however, and the next export succeeds", async () => {
    const steps = await stepsOf((disk) => exportMadeUp(folder, disk), true);
    assert.ok(steps.length > 40, `${steps.length} steps`);
    for (const [index, one] of steps.entries()) {
      const step = index + 1;
      for (const fault of faultsOf(one)) {
        await renewFolder();
        const { disk } = faultyDisk(({ number }) => (number === step ? fault : undefined), true);
        const where = `step ${step}, ${fault.code} ${fault.when ?? "before"}`;
        const isDone = await exportMadeUp(folder, disk).then(
          () => true,
          (error) => assert.equal(error.code, fault.code, where),
        );
        const { files, hidden } = await found();
        if (isDone) {
          const isStayed = files.length > newSet.length;
          const withOld = [...newSet, "part-3.pdf: old part-3.pdf"].toSorted();
          assert.deepEqual(files, isStayed ? withOld : newSet, where);
        } else assert.deepEqual(files, oldSet, where);
        assert.ok(hidden.length <= 1, where);
        await exportMadeUp(folder);
        assert.deepEqual((await found()).hidden, [], where);
      }
    }
  });

  it("keep what an outdated file was changed to, and what replaced it under another spelling of its name", async () => {
    const names = ["Señal.pdf".normalize("NFC"), "Ana.PDF"];
    const outdated = ["SEÑAL.pdf".normalize("NFD"), "ana.pdf", "part-3.pdf"];
    await writeText(outdated[0] ?? "", Buffer.from("old"));
    const staging = await beginStaging(folder, foldingDisk);
    const files = [];
    for (const name of names) files.push(await stageFile(staging, name, Buffer.from(`new ${name}`)));
    const changing = new Proxy(foldingDisk, {
      get(disk, name: keyof Disk) {
        return async (...args: readonly unknown[]) => {
          if (String(args[1]).endsWith("Ana.PDF") && name === "rename") {
            await writeFile(path.join(folder, "part-3.pdf"), "changed by the office");
          }
          return Reflect.apply(disk[name], disk, args);
        };
      },
    });
    const places = outdated.map((name) => path.join(folder, name));
    assert.deepEqual(await commitFiles({ ...staging, disk: changing }, files, places), []);
    const texts = (await found()).files.map((file) => file.split(": ")[1]);
    for (const text of [...names.map((name) => `new ${name}`), "changed by the office"]) {
      assert.ok(texts.includes(text), `${text} is not among ${texts.join(", ")}`);
    }
  });

  it("are not moved while another export into the same folder is under way, by whatever path", async () => {
    const link = path.join(root, "another path");
    await symlink(folder, link, "junction");
    const staging = await beginStaging(folder);
    await assert.rejects(beginStaging(link), { code: otherExport });
    assert.equal((await found()).hidden.length, 1);
    await discardStaging(staging);
    await discardStaging(await beginStaging(link));
    await rm(link);
  });

  it("replace a read-only file on a drive without hard links", {
    skip: process.platform === "win32" && "Windows replaces no read-only file",
  }, async () => {
    const disk = new Proxy(thisDisk, {
      get(own, name: keyof Disk) {
        return async (...args: readonly unknown[]) => {
          const isDenied = name === "link" || (name === "open" && args[1] === "r+");
          if (isDenied) throw Object.assign(new Error("EPERM"), { code: "EPERM" });
          return Reflect.apply(own[name], own, args);
        };
      },
    });
    await exportMadeUp(folder, disk);
    assert.deepEqual(await found(), { files: newSet, hidden: [] });
  });

  it("are all old or all new where the drive was away for a moment while the moves were undone", async () => {
    const isLast = ({ operation, to = "" }: Step) =>
      operation === "rename" && to.endsWith("ana-manifest.json");
    const failing = (step: Step) => (isLast(step) ? { code: "EIO" } : undefined);
    const fail = async (disk: Disk) =>
      await assert.rejects(exportMadeUp(folder, disk), ({ code }) => code === "EIO");
    const { disk: sound, steps } = faultyDisk(failing);
    await fail(sound);
    const from = steps.findIndex(isLast) + 1;
    assert.ok(steps.length > from + 4, `${steps.length} steps`);
    for (const { number, operation } of steps.slice(from)) {
      await renewFolder();
      const away = { code: "ENOENT" };
      const { disk } = faultyDisk((step) => failing(step) ?? (step.number === number ? away : undefined));
      await fail(disk);
      await discardStaging(await beginStaging(folder));
      const { files, hidden } = await found();
      const isNew = files.some((file) => file.includes("new"));
      assert.deepEqual(files, isNew ? newSet : oldSet, `step ${number}, ${operation}`);
      assert.deepEqual(hidden, [], `step ${number}, ${operation}`);
    }
  });

  it("are completed by the next export where every step fails from one on", async () => {
    const { length: count } = await stepsOf((disk) => exportMadeUp(folder, disk));
    for (let step = 1; step <= count; step++) {
      await renewFolder();
      const { disk } = faultyDisk(({ number }) => (number >= step ? { code: "EIO" } : undefined));
      await exportMadeUp(folder, disk).catch(({ code }) => assert.equal(code, "EIO"));
      assert.ok((await found()).hidden.length <= 1, `step ${step}`);
      await discardStaging(await beginStaging(folder));
      const { files, hidden } = await found();
      const isNew = files.some((file) => file.includes("new"));
      const withoutOutdated = files.filter((file) => !isNew || !file.startsWith("part-3.pdf"));
      assert.deepEqual(withoutOutdated, isNew ? newSet : oldSet, `step ${step}`);
      assert.deepEqual(hidden, [], `step ${step}`);
    }
  });

  it("are all old or all new after the program is ended at any step, once the next export begins", async () => {
    const { length: count } = await stepsOf((disk) => exportMadeUp(folder, disk));
    const outcomes = new Set<string>();
    const stagingOfOthers = (step: number) => step > 6 && step <= 14;
    for (let step = 1; step <= count; step++) {
      if (stagingOfOthers(step)) continue;
      await renewFolder();
      const { signal, status, stderr } = spawnSync(process.execPath, [program, folder, String(step)], {
        encoding: "utf8",
      });
      assert.ok(signal === "SIGKILL" || (process.platform === "win32" && status === 1), stderr);
      assert.ok((await found()).hidden.length <= 1, `step ${step}`);
      await discardStaging(await beginStaging(folder));
      const { files, hidden } = await found();
      const isNew = files.some((file) => file.includes("new"));
      assert.deepEqual(files, isNew ? newSet : oldSet, `step ${step}`);
      assert.deepEqual(hidden, [], `step ${step}`);
      outcomes.add(isNew ? "new" : "old");
    }
    assert.deepEqual([...outcomes], ["old", "new"]);
  });

  it("are all old or all new after a power failure at any step, once the next export begins", async () => {
    const isLast = ({ operation, to = "" }: Step) =>
      operation === "rename" && to.endsWith("ana-manifest.json");
    for (const decide of [() => undefined, (step: Step) => (isLast(step) ? { code: "EBUSY" } : undefined)]) {
      await renewFolder();
      const { disk, steps } = faultyDisk(decide);
      const now = Date.now();
      await exportMadeUp(folder, disk).catch(({ code }) => assert.equal(code, "EBUSY"));
      const states = new Set<string>();
      for (let step = 0; step <= steps.length; step++) {
        for (const left of afterPowerFailure(steps.slice(0, step), folder, oldFiles)) {
          const state = JSON.stringify([...left].toSorted());
          if (states.has(state)) continue;
          states.add(state);
          await rm(folder, { recursive: true });
          await mkdir(folder);
          for (const [name, bytes] of left) await writeText(name, bytes, now);
          await discardStaging(await beginStaging(folder));
          const { files, hidden } = await found();
          const isNew = files.some((file) => file.includes("new"));
          assert.deepEqual(files, isNew ? newSet : oldSet, `after step ${step}`);
          assert.deepEqual(hidden, [], `after step ${step}`);
        }
      }
      assert.ok(states.size > steps.length, `${states.size} states`);
    }
  });
});
