// Two programs, such as an editor and the command line, export the packet of one case at the same time.
import assert from "node:assert/strict";
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { readManifest } from "../../server/src/core/packet/manifest.ts";
import { whileLocked } from "../../server/src/host/export-lock.ts";
import { sha256 } from "../../server/src/host/sha256.ts";
import { pdf } from "../support/pdf.ts";

const program = fileURLToPath(new URL("../support/export-when-told.ts", import.meta.url));
/** Of equal length, so that both are ready to be committed at about the same time. */
const textWith = (title: string) => `parole_case: 1
matter: 2026-7
beneficiaries:
  - { id: ana, name: { given: Ana, family: Morales } }
  - { id: luz, name: { given: Luz, family: Morales } }
  - { id: teo, name: { given: Teo, family: Morales } }
exhibits: [{ label: A, title: ${title}, file: a.pdf }]
`;

let folder = "";
const [file, out] = [() => path.join(folder, "ana.parole.yaml"), () => path.join(folder, "out")];
const children: ChildProcess[] = [];

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "two exports "));
  await writeFile(path.join(folder, "a.pdf"), await pdf("Letter", 2));
  await writeFile(file(), textWith("Letter"));
});
after(async () => {
  for (const child of children.filter(({ exitCode }) => exitCode === null)) {
    child.disconnect();
    await once(child, "exit");
  }
  await rm(folder, { recursive: true, force: true });
});

async function started(): Promise<ChildProcess> {
  const child = fork(program, [file(), out()], { execArgv: [] });
  children.push(child);
  assert.deepEqual((await once(child, "message"))[0], "ready");
  return child;
}

async function exported(child: ChildProcess, text: string): Promise<unknown> {
  const answer = once(child, "message");
  child.send(text);
  return (await answer)[0];
}

describe("two exports of one case at the same time", () => {
  it("leave the complete packet of one, and nothing of the other", async () => {
    const [one, other] = await Promise.all([started(), started()]);
    for (let round = 0; round < 4; round++) {
      const kinds = await Promise.all([
        exported(one, textWith("Letter")),
        exported(other, textWith("Notice")),
      ]);
      assert.deepEqual(kinds, ["written", "written"]);
      const names = await readdir(out());
      const manifests = names.filter((name) => name.endsWith("-manifest.json"));
      assert.equal(manifests.length, 3);
      const caseFiles = new Set<string>();
      const expected = [...manifests];
      for (const name of manifests) {
        const manifest = readManifest(await readFile(path.join(out(), name), "utf8"));
        assert.ok(manifest);
        caseFiles.add(manifest.inputs.find(({ role }) => role === "case")?.sha256 ?? "");
        for (const { file, sha256: made } of manifest.outputs) {
          expected.push(file);
          assert.equal(sha256(await readFile(path.join(out(), file))), made, file);
        }
      }
      assert.equal(caseFiles.size, 1);
      assert.deepEqual(names.toSorted(), expected.toSorted());
    }
  });

  it("continue after a program that was ended during an export", async () => {
    const dead = await started();
    const ended = once(dead, "exit");
    dead.send("die");
    assert.deepEqual((await ended)[0], 7);
    assert.equal(
      await whileLocked({ folder: out(), signal: AbortSignal.timeout(30_000) }, async () => "done"),
      "done",
    );
  });

  it("wait for each other, until canceled", async () => {
    const stop = new AbortController();
    await whileLocked({ folder: out() }, async () => {
      const waiting = whileLocked({ folder: out(), signal: stop.signal }, async () =>
        assert.fail("two at once"),
      );
      const elsewhere = path.join(folder, "elsewhere");
      assert.equal(await whileLocked({ folder: elsewhere }, async () => "at once"), "at once");
      stop.abort(new Error("no longer wanted"));
      await assert.rejects(waiting, /no longer wanted/);
    });
    assert.equal(await whileLocked({ folder: out() }, async () => "free"), "free");
  });
});
