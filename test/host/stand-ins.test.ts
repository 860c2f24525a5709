// Drafts: a stand-in page for every document that cannot go in yet, whatever is wrong with it.
import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { packet } from "../../server/src/cli/packet.ts";
import { verify } from "../../server/src/cli/verify.ts";
import { fileKinds, fileTroubles } from "../../server/src/core/engine/file-troubles.ts";
import { readManifest } from "../../server/src/core/packet/manifest.ts";
import { loadFonts } from "../../server/src/host/fonts.ts";
import { standInPage } from "../../server/src/packet-pdf/draft-stand-in.ts";
import { cut, encryptedPdf, pdf, pdfWithoutPages } from "../support/pdf.ts";
import { readPacket } from "../support/read-packet.ts";

const today = "2015-12-01";
let root = "";
before(async () => {
  root = await mkdtemp(path.join(tmpdir(), "stand-ins é "));
});
after(() => rm(root, { recursive: true, force: true }));

const latin = (text: string) => Buffer.from(text.padEnd(200, " "), "latin1");

/** A case of these exhibits, labelled by their order; a path is left out where an exhibit names none. */
async function caseOf(
  name: string,
  exhibits: readonly (readonly [file: string | undefined, bytes?: Uint8Array | undefined])[],
) {
  const folder = path.join(root, name);
  await mkdir(path.join(folder, "exhibits"), { recursive: true });
  const lines = exhibits.map(([file], index) => {
    const label = String.fromCharCode(65 + index);
    const named = file === undefined ? "" : `, file: ${JSON.stringify(file)}`;
    return `  - { label: ${label}, title: Document ${label}${named} }\n`;
  });
  for (const [file, bytes] of exhibits) {
    if (file !== undefined && bytes) await writeFile(path.join(folder, file), bytes);
  }
  const file = path.join(folder, "case.parole.yaml");
  await writeFile(file, `parole_case: 1\nmatter: ${name}\nexhibits:\n${lines.join("")}`);
  return { folder, file };
}

async function draftOf(file: string, more: Parameters<typeof packet>[1] = {}) {
  const { status, trouble = [] } = await packet(file, { draft: true, ...more }, today);
  assert.equal(status, 0, trouble.join("\n"));
  return trouble.filter((line) => line.startsWith("Not in the packet: ")).map((line) => line.slice(19));
}

async function pagesOf(folder: string, name: string): Promise<readonly string[]> {
  const place = path.join(folder, "packet-draft", `${name}-packet-draft.pdf`);
  const { pages } = await readPacket(new Uint8Array(await readFile(place)));
  return pages.map(({ text }) => text.replaceAll(/\s+/g, " "));
}

describe("a character that no typeface has", () => {
  const caseWith = async (name: string, title: string) => {
    const folder = path.join(root, name);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, "a.pdf"), await pdf("Letter"));
    const file = path.join(folder, "case.parole.yaml");
    await writeFile(file, `parole_case: 1\nexhibits: [{ label: A, title: "${title}", file: a.pdf }]\n`);
    return { folder, file };
  };

  it("is a question mark in a draft, which names it, and still stops the packet that is mailed", async () => {
    for (const [name, title, shown, characters] of [
      ["chinese", "Letter of 王小 to Ana", "Letter of ?? to Ana", "“王”, “小”"],
      ["georgian", "Record ნ", "Record ?", "“ნ”"],
      ["picture", "Receipt 𓂀 2", "Receipt ? 2", "“𓂀”"],
    ] as const) {
      const { folder, file } = await caseWith(name, title);
      const draft = await packet(file, { draft: true, preset: "paper" }, today);
      assert.equal(draft.status, 0, JSON.stringify(draft));
      const said = `The title of exhibit A has ${characters}, which the packet's typeface does not have. The draft has a question mark instead; a packet to be mailed is refused.`;
      const lines = [draft.output ?? "", ...(draft.trouble ?? [])].join("\n");
      assert.ok(lines.includes(said), lines);
      const [made] = (await readdir(path.join(folder, "packet-draft"))).filter((one) => one.endsWith(".pdf"));
      const { pages } = await readPacket(
        new Uint8Array(await readFile(path.join(folder, "packet-draft", made ?? ""))),
      );
      assert.ok(JSON.stringify(pages).includes(shown), JSON.stringify(pages));
      const mailed = await packet(file, {}, today);
      assert.notEqual(mailed.status, 0);
    }
  });
});

describe("a draft with documents that cannot go in", () => {
  const bad: readonly (readonly [
    file: string,
    bytes: Uint8Array | undefined,
    trouble: { reason: string; advice: string },
  ])[] = [
    ["exhibits/b.docx", latin("PK\x03\x04 word/document.xml"), fileKinds.word],
    ["exhibits/c.heic", latin("\0\0\0\x18ftypheic\0\0\0\0mif1heic"), fileKinds.heic],
    ["exhibits/d.tif", latin("II*\0"), fileKinds.tiff],
    ["exhibits/e.msg", latin("\xd0\xcf\x11\xe0 _\0_\0s\0u\0b\0s\0t\0g\x001\0.\x000\0_\0"), fileKinds.email],
    ["exhibits/f.xlsx", latin("PK\x03\x04 xl/workbook.xml"), fileKinds.excel],
    ["exhibits/g.zip", latin("PK\x03\x04 scans/1.jpg"), fileKinds.archive],
    ["exhibits/h.pdf", new Uint8Array(), fileTroubles.empty],
    ["exhibits/i.pdf", undefined, fileTroubles.missing],
    ["exhibits", undefined, fileTroubles.folder],
    ["../k.pdf", undefined, fileTroubles.outside],
    ["exhibits/l.txt", Buffer.from("Dear Officer"), fileKinds.text],
    ["exhibits/m.webp", latin("RIFF\0\0\0\0WEBP"), fileKinds.webp],
    ["exhibits/n.eml", latin("From: ana@example.org"), fileKinds.email],
  ];

  it("is written, with a page for each that says which it is, why it is missing, and how to fix it", async () => {
    const locked = [
      "exhibits/locked.pdf",
      await encryptedPdf("Locked", "secret"),
      fileTroubles.locked,
    ] as const;
    const damaged = ["exhibits/cut.pdf", cut(await pdf("Cut", 3), 0.5), fileTroubles["cut-off"]] as const;
    const hollow = ["exhibits/hollow.pdf", await pdfWithoutPages(), fileTroubles["no-pages"]] as const;
    const all = [...bad, locked, damaged, hollow];
    const good = ["exhibits/a.pdf", await pdf("Letter", 2)] as const;
    const { folder, file } = await caseOf("kinds", [
      good,
      ...all.map(([name, bytes]) => [name, bytes] as const),
    ]);
    const told = await draftOf(file);
    assert.deepEqual(
      told,
      all.map(
        ([name, , { reason }], index) =>
          `Exhibit ${String.fromCharCode(66 + index)}: ${name} ${reason}; a stand-in page takes its place`,
      ),
    );
    const pages = await pagesOf(folder, "kinds");
    const index = pages.filter((text) => /Packet page i+ of i+ /.test(text)).join(" ");
    for (const [at, [name, , { reason, advice }]] of all.entries()) {
      const label = String.fromCharCode(66 + at);
      const page = pages.find((text) => text.startsWith(`Exhibit ${label} Document ${label} `)) ?? "";
      assert.ok(
        page.startsWith(
          `Exhibit ${label} Document ${label} This document is not in the draft yet File ${name} Why The file ${reason}. How to fix it ${advice}`.replaceAll(
            /\s+/g,
            " ",
          ),
        ),
        page,
      );
      assert.match(page, new RegExp(`Exhibit ${label}, page 1 of 1`));
      assert.match(page, /DRAFT/);
      assert.match(page, new RegExp(`Packet page ${at + 3} of ${all.length + 2}`));
      assert.match(
        index,
        new RegExp(`Document ${label} Not complete in this draft: see its stand-in page 1 ${at + 3}(?!\\d)`),
      );
    }
    assert.equal((await verify(folder)).status, 0);
    const manifest = await readFile(
      path.join(folder, "packet-draft", "kinds-packet-draft-manifest.json"),
      "utf8",
    );
    assert.deepEqual(
      readManifest(manifest)?.inputs.map(({ path: named }) => named),
      ["case.parole.yaml", "exhibits/a.pdf"],
    );
  });

  it("is written for upload and for each beneficiary too", async () => {
    const { folder, file } = await caseOf("two", [
      ["exhibits/a.docx", latin("PK\x03\x04 word/")],
      [undefined],
    ]);
    const people = "beneficiaries: [{ id: ana, name: { given: Ana } }, { id: luz, name: { given: Luz } }]\n";
    await writeFile(file, (await readFile(file, "utf8")) + people);
    assert.deepEqual(await draftOf(file, { preset: "online" }), [
      "Exhibit A: exhibits/a.docx is a Word document; a stand-in page takes its place",
      "Exhibit B has no file; a stand-in page takes its place",
    ]);
    assert.equal((await draftOf(file, { perBeneficiary: true })).length, 4);
    assert.equal((await verify(folder)).status, 0);
  });

  it("has a page for an exhibit that names no file, and for a translation and a form", async () => {
    const { folder, file } = await caseOf("unnamed", [
      ["exhibits/a.pdf", await pdf("Letter", 1)],
      [undefined],
    ]);
    const text = await readFile(file, "utf8");
    await writeFile(
      file,
      `${text.replace('file: "exhibits/a.pdf"', "$&, language: es, translation: { file: exhibits/a-en.docx }")}forms: [{ form: I-131, file: forms/i-131.pdf }]\nbeneficiaries: [{ id: ana, name: { given: Ana, family: Morales } }]\n`,
    );
    await writeFile(path.join(folder, "exhibits", "a-en.docx"), latin("PK\x03\x04 word/document.xml"));
    assert.deepEqual(await draftOf(file), [
      "Form I-131, Ana Morales: forms/i-131.pdf is not in the folder of the case; a stand-in page takes its place",
      "Exhibit A, translation: exhibits/a-en.docx is a Word document; a stand-in page takes its place",
      "Exhibit B has no file; a stand-in page takes its place",
    ]);
    const pages = await pagesOf(folder, "unnamed");
    assert.ok(
      pages.some((text) =>
        text.startsWith(
          "Form I-131, Ana Morales This document is not in the draft yet File forms/i-131.pdf Why The file is not in the folder of the case.",
        ),
      ),
    );
    assert.ok(pages.some((text) => /^Exhibit A, translation Document A .*Exhibit A, page 2 of 2/.test(text)));
    assert.ok(
      pages.some((text) =>
        text.startsWith(
          "Exhibit B Document B This document is not in the draft yet Why Exhibit B has no file.",
        ),
      ),
    );
  });

  it("names each of two exhibits that share a file, and a file of which there is one letter too many", async () => {
    const word = latin("PK\x03\x04 word/document.xml");
    const { folder, file } = await caseOf("shared", [
      ["exhibits/a.docx", word],
      ["exhibits/a.docx", word],
      ["exhibits/ნინო.docx", word],
    ]);
    assert.equal((await draftOf(file)).length, 3);
    const pages = await pagesOf(folder, "shared");
    for (const label of ["A", "B"])
      assert.ok(pages.some((text) => text.startsWith(`Exhibit ${label} Document ${label} This`)));
    assert.ok(
      pages.some((text) => text.includes("File exhibits/????.docx Why")),
      pages.join("\n"),
    );
  });

  it("is written where a link leads out of the folder", { skip: process.platform === "win32" }, async () => {
    const { folder, file } = await caseOf("link", [["exhibits/link.pdf"]]);
    await writeFile(path.join(root, "elsewhere.pdf"), await pdf("Elsewhere", 1));
    await symlink(path.join(root, "elsewhere.pdf"), path.join(folder, "exhibits", "link.pdf"));
    assert.deepEqual(await draftOf(file), [
      "Exhibit A: exhibits/link.pdf is outside the folder of the case; a stand-in page takes its place",
    ]);
  });
});

describe("a stand-in page", () => {
  it("is one page, however long the name and the advice are, and always the same", async () => {
    const fonts = await loadFonts();
    for (const trouble of [...Object.values(fileKinds), ...Object.values(fileTroubles)]) {
      const standIn = {
        name: "Exhibit AA",
        title: "A title that goes on ".repeat(30),
        file: `exhibits/${"long name ".repeat(40)}.heic`,
        ...trouble,
      };
      const { pages, bytes } = await standInPage(standIn, fonts, today);
      assert.equal(pages, 1, trouble.reason);
      assert.deepEqual((await standInPage(standIn, fonts, today)).bytes, bytes);
    }
  });
});
