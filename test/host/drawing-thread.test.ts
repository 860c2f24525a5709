// A packet that a thread draws, as for an editor: the same files, and nothing is left of one that fails or is canceled.
import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import type { Drawing } from "../../server/src/host/drawing.ts";
import { drawingInThread, drawLimits } from "../../server/src/host/drawing-thread.ts";
import type { ExportInput } from "../../server/src/host/export-order.ts";
import { exportPacket } from "../../server/src/host/export-packet.ts";
import { faultyDisk } from "../support/faulty-disk.ts";
import { pdf } from "../support/pdf.ts";

let root = "";
before(async () => {
  root = await mkdtemp(path.join(tmpdir(), "drawing-thread-"));
  await writeFile(path.join(root, "a.pdf"), await pdf("Letter", 3));
  await writeFile(path.join(root, "b.pdf"), await pdf("Notice", 2));
});
after(() => rm(root, { recursive: true, force: true }));

const text = `parole_case: 1
matter: 2026-7
beneficiaries: [{ id: ana, name: { given: Ana, family: Morales } }]
exhibits:
  - { label: A, title: Letter, file: a.pdf }
  - { label: B, title: Notice, file: b.pdf }
  - { label: C, title: Missing, file: c.pdf }
`;

async function exported(folder: string, more: Partial<ExportInput> = {}) {
  const target = { folder: path.join(root, folder) };
  const file = path.join(root, "ana.parole.yaml");
  const result = await exportPacket({
    file,
    text,
    edition: "uscis-2026",
    today: "2026-11-28",
    draft: true,
    target,
    ...more,
  });
  return { result, files: await contentsOf(target.folder) };
}

async function contentsOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder).catch(() => []);
  const read = names.map(async (name) => [name, await readFile(path.join(folder, name), "latin1")] as const);
  return new Map(await Promise.all(read));
}

const inThread = { drawing: (): Drawing => drawingInThread() };

describe("a packet that a thread draws", () => {
  for (const preset of ["paper", "online"] as const) {
    it(`has the same bytes as one that is drawn here, with the same proof and manifest: ${preset}`, async () => {
      const here = await exported(`here ${preset}`, { preset });
      const there = await exported(`there ${preset}`, { preset, ...inThread });
      assert.equal(there.result.kind, "written");
      assert.ok(there.files.size >= 3);
      assert.deepEqual([...there.files.keys()], [...here.files.keys()]);
      for (const [name, content] of here.files) assert.ok(there.files.get(name) === content, name);
    });
  }

  it("reports the same progress", async () => {
    const [here, there]: [string[], string[]] = [[], []];
    await exported("progress here", { onProgress: ({ message }) => here.push(message) });
    await exported("progress there", { onProgress: ({ message }) => there.push(message), ...inThread });
    assert.ok(here.length > 5);
    assert.deepEqual(there, here);
  });

  it("can be canceled at any point, and leaves nothing", async () => {
    for (const message of ["Reading b.pdf", "Writing the packet"]) {
      const stop = new AbortController();
      const stopped = exported("canceled", {
        ...inThread,
        signal: stop.signal,
        onProgress: (step) => step.message === message && stop.abort(new Error("stopped")),
      });
      await assert.rejects(stopped, { message: "stopped" });
      assert.equal((await contentsOf(path.join(root, "canceled"))).size, 0);
    }
  });

  it("leaves nothing when the drive is full, and fails with the error of the drive", async () => {
    const isFirst = { write: true };
    const { disk } = faultyDisk(({ operation, bytes }) => {
      const fails = operation === "write" && isFirst.write && (bytes?.length ?? 0) > 1000;
      if (fails) isFirst.write = false;
      return fails ? { code: "ENOSPC" } : undefined;
    });
    await assert.rejects(exported("full", { disk, ...inThread }), { code: "ENOSPC" });
    assert.equal((await contentsOf(path.join(root, "full"))).size, 0);
  });

  it("is refused with a sentence when drawing costs too much", async () => {
    const drawing = drawingInThread({ ...drawLimits, time: 0 });
    const sources = { folder: root, placeholderPages: new Map(), fingerprints: new Map(), size: 0 };
    const packet = { title: "T", language: "en", draft: true, parts: [] };
    const { rendered } = await drawing.render(packet, sources, {
      day: "2026-11-28",
      write: () => new Promise(() => undefined),
    });
    assert.ok("refused" in rendered);
    assert.deepEqual(
      rendered.refused.map(({ path: named, reason }) => `${named} ${reason}`),
      ["The packet takes too long to read"],
    );
    drawing.end();
  });
});
