// Exports whose writing fails at one step, whose program is killed, or whose exhibits change meanwhile: what is in the
// folder is the old packets or the new ones, whole, and the answer says what to do.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { readManifest } from "../../server/src/core/packet/manifest.ts";
import type { Disk } from "../../server/src/host/disk.ts";
import { errorInWords } from "../../server/src/host/errors-in-words.ts";
import { exportPacket } from "../../server/src/host/export-packet.ts";
import { sha256 } from "../../server/src/host/sha256.ts";
import { beginStaging, discardStaging } from "../../server/src/host/staging.ts";
import { type Fault, faultyDisk, type Step } from "../support/faulty-disk.ts";
import { pdf } from "../support/pdf.ts";

const textWith = (title: string) => `parole_case: 1
matter: 2026-7
beneficiaries:
  - { id: ana, name: { given: Ana, family: Morales } }
  - { id: luz, name: { given: Luz, family: Morales } }
exhibits: [{ label: A, title: ${title}, file: a.pdf }]
`;
const [older, newer] = [textWith("Letter"), textWith("Notice")];
const program = fileURLToPath(new URL("../support/export-killed.ts", import.meta.url));
let root = "";
const [file, out] = [() => path.join(root, "ana.parole.yaml"), () => path.join(root, "out")];
/** One packet for both people, or one for each. */
type Packets = "one" | "each";
const saved = (packets: Packets) => path.join(root, `saved ${packets}`);

before(async () => {
  root = await mkdtemp(path.join(tmpdir(), "export faults é "));
  await writeFile(file(), older);
  await renewExhibit();
  for (const packets of ["one", "each"] as const) {
    await exported(older, { packets });
    await cp(out(), saved(packets), { recursive: true });
    await rm(out(), { recursive: true });
  }
});
after(() => rm(root, { recursive: true, force: true }));

async function renewExhibit(): Promise<void> {
  await writeFile(path.join(root, "a.pdf"), await pdf("Letter", 1));
}

async function renewFolder(packets: Packets = "one"): Promise<void> {
  await rm(out(), { recursive: true, force: true });
  await cp(saved(packets), out(), { recursive: true, preserveTimestamps: true });
}

const exported = (text: string, { disk, packets = "one" }: { disk?: Disk; packets?: Packets } = {}) =>
  exportPacket({
    file: file(),
    text,
    edition: "uscis-2026",
    today: "2026-11-28",
    draft: true,
    perBeneficiary: packets === "each",
    target: { folder: out() },
    disk,
  });

/** Which text the packets are of. Fails unless each file is that of its manifest, and there is no other. */
async function foundOf(where: string): Promise<{ readonly isNew: boolean; readonly hidden: number }> {
  const names = await readdir(out());
  const manifests = names.filter((name) => name.endsWith("-manifest.json"));
  const count = names.some((name) => name.includes("-luz")) ? 2 : 1;
  assert.equal(manifests.length, count, where);
  const expected = [...manifests];
  const texts = new Set<string | undefined>();
  for (const name of manifests) {
    const manifest = readManifest(await readFile(path.join(out(), name), "utf8"));
    assert.ok(manifest, where);
    texts.add(manifest.inputs.find(({ role }) => role === "case")?.sha256);
    for (const { file: made, sha256: hash } of manifest.outputs) {
      expected.push(made);
      assert.equal(sha256(await readFile(path.join(out(), made))), hash, `${where}: ${made}`);
    }
  }
  assert.equal(texts.size, 1, `${where}: old and new`);
  const shown = names.filter((name) => !name.startsWith("."));
  assert.deepEqual(shown.toSorted(), expected.toSorted(), where);
  return { isNew: texts.has(sha256(Buffer.from(newer))), hidden: names.length - shown.length };
}

const codes = ["EIO", "ENOSPC", "EACCES", "EPERM", "EBUSY"];

/** A viewer that has the packet open, and a full disk, stop a rename; other steps fail with one code after the other. */
function faultsOf({ operation, number, to }: Step): readonly Fault[] {
  const isTarget = operation === "rename" && to?.endsWith(".pdf");
  return (isTarget ? codes : codes.slice(number % codes.length).slice(0, 1)).map((code) => ({ code }));
}

describe("an export", () => {
  it("leaves the old packets or the new ones whichever step of writing fails, and says what to do", async () => {
    const counted = faultyDisk(() => undefined);
    await renewFolder();
    await exported(newer, counted);
    assert.ok(counted.steps.length > 30, `${counted.steps.length} steps`);
    const outcomes = new Set<boolean>();
    for (const step of counted.steps) {
      for (const fault of faultsOf(step)) {
        await renewFolder();
        const where = `step ${step.number}, ${step.operation}, ${fault.code}`;
        const { disk } = faultyDisk(({ number }) => (number === step.number ? fault : undefined));
        const isWritten = await exported(newer, { disk }).then(
          ({ kind }) => assert.equal(kind, "written", where) === undefined,
          (error) => {
            assert.match(errorInWords("The packet", error), adviceFor[fault.code] ?? /^$/, where);
            return false;
          },
        );
        outcomes.add(isWritten);
        const { isNew, hidden } = await foundOf(where);
        assert.equal(isNew, isWritten, where);
        assert.ok(hidden <= 1, where);
      }
    }
    assert.deepEqual([...outcomes].toSorted(), [false, true]);
    await exported(newer);
    assert.deepEqual(await foundOf("in the end"), { isNew: true, hidden: 0 });
  });

  it("names the packet that a viewer has open", async () => {
    await renewFolder("each");
    const name = "2026-7-packet-draft-luz.pdf";
    const { disk } = faultyDisk(({ operation, to = "" }) =>
      operation === "rename" && path.basename(to) === name ? { code: "EPERM" } : undefined,
    );
    const error = await exported(newer, { disk, packets: "each" }).catch((thrown: unknown) => thrown);
    assert.equal(
      errorInWords("The packet", error),
      `The packet: ${name} could not be replaced. Another program may have it open. Close it there, and try again`,
    );
    assert.deepEqual(await foundOf("held open"), { isNew: false, hidden: 0 });
  });

  it("is refused while another computer exports into the folder, and not while it writes a letter", async () => {
    await renewFolder();
    const other = path.join(out(), ".parole-case.00000000-1-0.parole-tmp");
    await mkdir(other);
    const error = await exported(newer).catch((thrown: unknown) => thrown);
    assert.equal(
      errorInWords("The packet", error),
      "The packet: another computer or user is exporting into this folder. Wait until that export has finished, and export again",
    );
    assert.deepEqual(await foundOf("elsewhere"), { isNew: false, hidden: 1 });
    await rm(other, { recursive: true });
    await writeFile(other, "");
    await exported(newer);
    assert.deepEqual(await foundOf("a letter"), { isNew: true, hidden: 1 });
  });

  it("is refused in a read-only folder and on a read-only disk", async () => {
    await renewFolder();
    for (const code of ["EACCES", "EROFS"]) {
      const { disk } = faultyDisk(() => ({ code }));
      const error = await exported(newer, { disk }).catch((thrown: unknown) => thrown);
      assert.match(errorInWords("The packet", error), adviceFor[code] ?? /^$/);
      assert.deepEqual(await foundOf(code), { isNew: false, hidden: 0 });
    }
  });
});

const adviceFor: Record<string, RegExp> = {
  EROFS: /: the disk is read-only\. Choose a folder on another disk$/,
  EIO: /Check the disk or the network drive, and try again$/,
  ENOSPC: /Free some space, and try again$/,
  EACCES: /Change its permissions, or choose another folder$|Close it there, and try again$/,
  EPERM: /Change its permissions, or choose another folder$|Close it there, and try again$/,
  EBUSY: /Close it there, and try again$/,
};

/** Ends before the first write of the export, so that the exhibit has been checked and not yet read. */
const whenBegun = (work: () => Promise<unknown>): Disk => {
  let isBegun = false;
  return new Proxy(faultyDisk(() => undefined).disk, {
    get(disk, name: keyof Disk) {
      if (name !== "mkdir" || isBegun) return disk[name];
      return async (...args: Parameters<Disk["mkdir"]>) => {
        isBegun = true;
        await work();
        return await disk.mkdir(...args);
      };
    },
  });
};

describe("an exhibit", () => {
  const leftOut = async (work: () => Promise<unknown>) => {
    await renewFolder();
    const result = await exported(newer, { disk: whenBegun(work) });
    await renewExhibit();
    assert.deepEqual(await foundOf("changed"), { isNew: true, hidden: 0 });
    return result.kind === "written" && result.leftOut;
  };

  it("that changes after the check is not in the packet, which says so", async () => {
    const text = await leftOut(async () => writeFile(path.join(root, "a.pdf"), await pdf("Other", 1)));
    assert.deepEqual(text, [
      "Exhibit A: a.pdf was changed during the export; a placeholder page is included instead",
    ]);
  });

  it("that vanishes after the check is not in the packet, which says so", async () => {
    assert.deepEqual(await leftOut(() => rm(path.join(root, "a.pdf"))), [
      "Exhibit A: a.pdf is not in the case folder; a placeholder page is included instead",
    ]);
  });
});

describe("an export that is killed", () => {
  it("leaves the old packets or the new ones once the next one has run, and no hidden file", async () => {
    await renewFolder("each");
    const counted = faultyDisk(() => undefined);
    await exported(newer, { disk: counted.disk, packets: "each" });
    const renames = counted.steps.flatMap(({ operation, to = "", number }) =>
      operation === "rename" && path.dirname(to) === out() ? [number] : [],
    );
    const drawing = counted.steps.find(({ operation }) => operation === "write")?.number ?? 0;
    for (const step of [drawing + 10, renames[1] ?? 0]) {
      await renewFolder("each");
      const { signal, status, stderr } = spawnSync(process.execPath, [program, file(), out(), String(step)], {
        encoding: "utf8",
        input: newer,
      });
      assert.ok(signal === "SIGKILL" || (process.platform === "win32" && status === 1), stderr);
      assert.ok((await readdir(out())).filter((name) => name.startsWith(".")).length <= 1);
      await discardStaging(await beginStaging(out()));
      const { isNew, hidden } = await foundOf(`killed before step ${step}`);
      assert.deepEqual({ isNew, hidden }, { isNew: step > drawing + 10, hidden: 0 });
      assert.equal((await exported(older, { packets: "each" })).kind, "written");
      assert.deepEqual(await foundOf("next export"), { isNew: false, hidden: 0 });
    }
  });
});
