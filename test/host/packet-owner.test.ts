// No export overwrites the packet of another case or of another person, and the message names both.
import assert from "node:assert/strict";
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { packet } from "../../server/src/cli/packet.ts";
import { findOutdatedFiles } from "../../server/src/host/earlier-packets.ts";
import { exportPacket } from "../../server/src/host/export-packet.ts";
import { filesInTheWay, otherOwnerOf } from "../../server/src/host/packet-owner.ts";
import { pdf } from "../support/pdf.ts";

const today = "2015-12-01";
let root = "";
before(async () => {
  root = await mkdtemp(path.join(tmpdir(), "owners ñ "));
});
after(() => rm(root, { recursive: true, force: true }));

const of = (given: string, family: string) =>
  `beneficiaries: [{ id: one, name: { given: ${given}, family: ${family} } }]\n`;

async function folderOf(name: string, cases: Readonly<Record<string, string>>): Promise<string> {
  const folder = path.join(root, name);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "a.pdf"), await pdf("Letter", 2));
  for (const [file, lines] of Object.entries(cases)) await writeCase(path.join(folder, file), lines);
  return folder;
}

function writeCase(file: string, lines: string): Promise<void> {
  const exhibits = "exhibits: [{ label: A, title: Letter, file: a.pdf }]\n";
  return writeFile(file, `parole_case: 1\nmatter: 2026-7\n${lines}${exhibits}`);
}

async function draft(file: string, out: string) {
  return packet(file, { draft: true, out }, today);
}

const pdfsIn = async (folder: string) =>
  (await readdir(folder)).filter((name) => name.endsWith(".pdf")).sort();

it("a packet is recognized under names that are the same on Windows and macOS", async () => {
  const folder = await folderOf("letter case", { "ana.parole.yaml": of("Ana", "Morales") });
  const file = path.join(folder, "ana.parole.yaml");
  const out = path.join(folder, "out");
  assert.equal((await draft(file, out)).status, 0);
  const manifest = path.join(out, "2026-7-packet-draft-manifest.json");
  const written = await readFile(manifest, "utf8");
  const asWritten = "2026-7-packet-draft.pdf";
  for (const [before, now] of [
    ["2026-7-Packet-Draft.PDF", asWritten],
    ["2026-7-señal.pdf".normalize("NFD"), "2026-7-señal.pdf".normalize("NFC")],
  ] as const) {
    await writeFile(manifest, written.replaceAll(asWritten, before));
    const packetOf = path.join(out, now);
    const bytes = await readFile(path.join(out, asWritten));
    for (const name of [before, now]) await writeFile(path.join(out, name), bytes);
    const others = (await findOutdatedFiles(manifest, [now])).unchanged.map((place) => path.basename(place));
    assert.deepEqual(others, ["2026-7-packet-draft-proof.txt"]);
    assert.deepEqual(await filesInTheWay([packetOf], manifest), []);
    const luz = { file: path.join(folder, "luz.parole.yaml"), people: ["Luz Ortega"] };
    assert.deepEqual((await otherOwnerOf([packetOf], out, luz))?.people, ["Ana Morales"]);
  }
});

describe("the packet of another person", () => {
  it("is kept where the case file became the case of someone else", async () => {
    const folder = await folderOf("same file", { "case.parole.yaml": of("Ana", "Morales") });
    const file = path.join(folder, "case.parole.yaml");
    const out = path.join(folder, "out");
    assert.equal((await draft(file, out)).status, 0);
    const first = await readFile(path.join(out, "2026-7-packet-draft.pdf"));
    await writeCase(file, of("Luz", "Ortega"));
    const { status, trouble = [] } = await draft(file, out);
    assert.equal(status, 0);
    assert.ok(
      trouble.includes(
        "2026-7-packet-draft is the packet of Ana Morales (case.parole.yaml), so the packet of Luz Ortega (case.parole.yaml) is also named after its case file",
      ),
      trouble.join("\n"),
    );
    assert.deepEqual(await pdfsIn(out), ["2026-7-case-packet-draft.pdf", "2026-7-packet-draft.pdf"]);
    assert.ok(first.equals(await readFile(path.join(out, "2026-7-packet-draft.pdf"))));
    await writeCase(file, of("Max", "Gil"));
    const third = await draft(file, out);
    assert.equal(third.status, 1);
    const place = path.join(out, "2026-7-case-packet-draft.pdf");
    assert.deepEqual(third.trouble, [
      "The export would replace the packet of another case or person:",
      `  ${place} is the packet of Luz Ortega (case.parole.yaml), but this packet is for Max Gil (case.parole.yaml). Give the matters different numbers, export to another folder, or move the packet that is there.`,
    ]);
  });

  it("is kept where its case file was renamed or is gone", async () => {
    const folder = await folderOf("gone", { "ana.parole.yaml": of("Ana", "Morales") });
    const out = path.join(folder, "out");
    assert.equal((await draft(path.join(folder, "ana.parole.yaml"), out)).status, 0);
    await rm(path.join(folder, "ana.parole.yaml"));
    await writeCase(path.join(folder, "luz.parole.yaml"), of("Luz", "Ortega"));
    const { status, trouble = [] } = await draft(path.join(folder, "luz.parole.yaml"), out);
    assert.equal(status, 0);
    assert.match(
      trouble.join("\n"),
      /is the packet of Ana Morales \(ana\.parole\.yaml\), so the packet of Luz Ortega/,
    );
    assert.deepEqual(await pdfsIn(out), ["2026-7-luz-packet-draft.pdf", "2026-7-packet-draft.pdf"]);
  });

  it("is kept where the folder was copied for another person", async () => {
    const folder = await folderOf("ana folder", { "case.parole.yaml": of("Ana", "Morales") });
    assert.equal((await packet(path.join(folder, "case.parole.yaml"), { draft: true }, today)).status, 0);
    const copy = path.join(root, "luz folder");
    await cp(folder, copy, { recursive: true });
    await writeCase(path.join(copy, "case.parole.yaml"), of("Luz", "Ortega"));
    const { status } = await packet(path.join(copy, "case.parole.yaml"), { draft: true }, today);
    assert.equal(status, 0);
    assert.deepEqual(await pdfsIn(path.join(copy, "packet-draft")), [
      "2026-7-case-packet-draft.pdf",
      "2026-7-packet-draft.pdf",
    ]);
  });

  it("is the same person's where a name was corrected, completed or written with accents", async () => {
    for (const [before, after] of [
      [of("Ana", "Morale"), of("Ana", "Morales")],
      [of("Ana", "Morales"), of("Ana María", "Morales Díaz")],
      [of("Ana", "Nunez"), of("Ana", "Núñez")],
      ["", of("Ana", "Morales")],
    ] as const) {
      const folder = await folderOf(`corrected ${after.length} ${before.length}`, {
        "ana.parole.yaml": before,
      });
      const file = path.join(folder, "ana.parole.yaml");
      const out = path.join(folder, "out");
      assert.equal((await draft(file, out)).status, 0);
      await writeCase(file, after);
      assert.equal((await draft(file, out)).status, 0);
      await rename(file, path.join(folder, "moved.parole.yaml"));
      assert.equal((await draft(path.join(folder, "moved.parole.yaml"), out)).status, 0);
      assert.deepEqual(await pdfsIn(out), ["2026-7-packet-draft.pdf"]);
    }
  });

  it("is kept where it is named as the folder to export to", async () => {
    const folder = await folderOf("as folder", {
      "ana.parole.yaml": of("Ana", "Morales"),
      "luz.parole.yaml": of("Luz", "Ortega"),
    });
    const [ana, luz] = ["ana", "luz"].map((name) => path.join(folder, `${name}.parole.yaml`));
    const out = path.join(folder, "out");
    assert.equal((await draft(ana ?? "", out)).status, 0);
    const place = path.join(out, "2026-7-packet-draft.pdf");
    const first = await readFile(place);
    assert.deepEqual(await draft(luz ?? "", place), {
      status: 1,
      trouble: [
        "The export would replace the packet of another case or person:",
        `  ${place} is the packet of Ana Morales (ana.parole.yaml), but this packet is for Luz Ortega (luz.parole.yaml). Give the matters different numbers, export to another folder, or move the packet that is there.`,
      ],
    });
    for (const [file, taken] of [
      [ana ?? "", place],
      [luz ?? "", path.join(folder, "a.pdf")],
    ] as const) {
      assert.deepEqual(await draft(file, taken), {
        status: 2,
        trouble: [`${taken}: a part of this path is a file`],
      });
    }
    assert.ok(first.equals(await readFile(place)));
  });

  it("is kept where the editor names its file, whatever the manifest is called", async () => {
    const folder = await folderOf("named", {
      "ana.parole.yaml": of("Ana", "Morales"),
      "luz.parole.yaml": of("Luz", "Ortega"),
    });
    const exportTo = async (name: string, pdfName: string) => {
      const file = path.join(folder, name);
      const text = await readFile(file, "utf8");
      const target = { file: path.join(folder, "out", pdfName) };
      return exportPacket({ file, text, edition: "uscis-2026", today, draft: true, target });
    };
    assert.equal((await exportTo("ana.parole.yaml", "for filing.pdf")).kind, "written");
    const place = path.join(folder, "out", "for filing.pdf");
    const first = await readFile(place);
    const refusal = {
      kind: "refused",
      reason: "The export would replace the packet of another case or person",
      files: [
        {
          path: place,
          reason:
            "is the packet of Ana Morales (ana.parole.yaml), but this packet is for Luz Ortega (luz.parole.yaml)",
          advice:
            "Give the matters different numbers, export to another folder, or move the packet that is there.",
        },
      ],
    };
    assert.deepEqual(await exportTo("luz.parole.yaml", "for filing.pdf"), refusal);
    await rename(
      path.join(folder, "out", "for filing-manifest.json"),
      path.join(folder, "out", "kept-manifest.json"),
    );
    assert.deepEqual(await exportTo("luz.parole.yaml", "for filing.pdf"), refusal);
    assert.ok(first.equals(await readFile(place)));
    assert.equal((await exportTo("ana.parole.yaml", "for filing.pdf")).kind, "written");
  });
});
