// Drafts: a placeholder page for every document that cannot go in yet, whatever is wrong with it.
import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { packet } from "../../server/src/cli/packet.ts";
import { verify } from "../../server/src/cli/verify.ts";
import { fileKinds, fileProblems } from "../../server/src/core/files/kinds-and-problems.ts";
import { readManifest } from "../../server/src/core/packet/manifest.ts";
import { placeholderPagesIn } from "../../server/src/core/packet/packet.ts";
import { loadFonts } from "../../server/src/host/fonts.ts";
import { placeholderPage } from "../../server/src/packet-pdf/layout/placeholder-page.ts";
import { proofText } from "../../server/src/packet-pdf/verify/proof-text.ts";
import { cut, encryptedPdf, pdf, pdfWithoutPages } from "../support/pdf.ts";
import { readPacket } from "../support/read-packet.ts";

const today = "2015-12-01";
let root = "";
before(async () => {
  root = await mkdtemp(path.join(tmpdir(), "stand-ins é "));
});
after(() => rm(root, { recursive: true, force: true }));

const latin = (text: string) => Buffer.from(text.padEnd(200, " "), "latin1");

/** A case with these exhibits, labeled by their order; an undefined path makes an exhibit that names none. */
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
  const [heading, ...lines] = trouble;
  if (heading !== "Not in the draft:") return [];
  const others = lines.findIndex((line) => !line.startsWith("  "));
  return lines.slice(0, others < 0 ? lines.length : others).map((line) => line.trim());
}

async function pagesOf(folder: string, name: string): Promise<readonly string[]> {
  const place = path.join(folder, "packet-draft", `${name}-packet-draft.pdf`);
  const { pages } = await readPacket(new Uint8Array(await readFile(place)));
  return pages.map(({ text }) => text.replaceAll(/\s+/g, " "));
}

describe("a character missing from every typeface", () => {
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
      const said = `The title of exhibit A has ${characters}, which the packet's font cannot print. The draft shows a question mark instead. Correct it before you export the final packet.`;
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

describe("a draft with documents that cannot be included", () => {
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
    ["exhibits/h.pdf", new Uint8Array(), fileProblems.empty],
    ["exhibits/i.pdf", undefined, fileProblems.missing],
    ["exhibits", undefined, fileProblems.folder],
    ["../k.pdf", undefined, fileProblems.outside],
    ["exhibits/l.txt", Buffer.from("Dear Officer"), fileKinds.text],
    ["exhibits/m.webp", latin("RIFF\0\0\0\0WEBP"), fileKinds.webp],
    ["exhibits/n.eml", latin("From: ana@example.org"), fileKinds.email],
  ];

  it("is written, with a page for each that says which document it is, why it is missing, and how to fix it", async () => {
    const locked = [
      "exhibits/locked.pdf",
      await encryptedPdf("Locked", "secret"),
      fileProblems.locked,
    ] as const;
    const damaged = ["exhibits/cut.pdf", cut(await pdf("Cut", 3), 0.5), fileProblems["cut-off"]] as const;
    const hollow = ["exhibits/hollow.pdf", await pdfWithoutPages(), fileProblems["no-pages"]] as const;
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
          `Exhibit ${String.fromCharCode(66 + index)}: ${name} ${reason}; a placeholder page is included instead`,
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
        new RegExp(`Document ${label} Incomplete in this draft; see the placeholder page 1 ${at + 3}(?!\\d)`),
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
      "Exhibit A: exhibits/a.docx is a Word document; a placeholder page is included instead",
      "Exhibit B has no file; a placeholder page is included instead",
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
      "Form I-131, Ana Morales: forms/i-131.pdf is not in the case folder; a placeholder page is included instead",
      "Exhibit A, translation: exhibits/a-en.docx is a Word document; a placeholder page is included instead",
      "Exhibit B has no file; a placeholder page is included instead",
    ]);
    const pages = await pagesOf(folder, "unnamed");
    assert.ok(
      pages.some((text) =>
        text.startsWith(
          "Form I-131, Ana Morales This document is not in the draft yet File forms/i-131.pdf Why The file is not in the case folder.",
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

  it("has an index without exhibits, which lists the outstanding forms", async () => {
    const { folder, file } = await caseOf("no-exhibits", []);
    await writeFile(file, `parole_case: 1\nmatter: no-exhibits\nforms: [{ form: I-131, file: TODO }]\n`);
    await draftOf(file);
    const pages = await pagesOf(folder, "no-exhibits");
    assert.match(pages[0] ?? "", /with the forms listed below\.[\s\S]* Enclosures 1\. Form I-131/);
    assert.match(
      pages.at(-1) ?? "",
      /^Index of Exhibits .*No exhibits are listed in the case yet Not in this draft yet: Form I-131/,
    );
    assert.doesNotMatch(pages.at(-1) ?? "", /Packet page Exhibit|Document Pages/);
    assert.equal((await verify(path.join(folder, "packet-draft"))).status, 0);
  });

  it("has a page for a form, an exhibit or a translation whose file is a placeholder, and lists each in the index", async () => {
    const { folder, file } = await caseOf("placeholders", [["exhibits/a.pdf", await pdf("Letter", 1)]]);
    await writeFile(path.join(folder, "other.pdf"), await pdf("Other", 1));
    const forms = [
      "{ form: I-131, file: TODO }",
      "{ form: I-134 }",
      '{ form: G-28, file: "" }',
      "{ form: other, file: ??? }",
      "{ form: TODO, file: TODO }",
      "{ form: TODO, file: other.pdf }",
    ];
    const exhibits = [
      "{ label: TODO, title: TODO, file: TODO }",
      "{ label: C, title: Birth certificate, file: TBD, translation: { file: TODO } }",
      "{ label: D, title: Letter, file: exhibits/a.pdf, translation: { file: none } }",
    ];
    const list = (entries: readonly string[]) => entries.map((entry) => `  - ${entry}\n`).join("");
    await writeFile(file, `${await readFile(file, "utf8")}${list(exhibits)}forms:\n${list(forms)}`);
    const without = [
      "Form G-28",
      "Form I-131",
      "Form I-134",
      "Other form",
      "Form without a number",
      "Exhibit without a label",
      "Exhibit C",
      "Exhibit C, translation",
    ];
    assert.deepEqual(
      await draftOf(file),
      without.map((name) => `${name} has no file; a placeholder page is included instead`),
    );
    const pages = await pagesOf(folder, "placeholders");
    for (const name of without) {
      assert.ok(
        pages.some((text) => text.includes(`Why ${name} has no file.`)),
        name,
      );
    }
    const index = pages.find((text) => text.startsWith("Index of Exhibits")) ?? "";
    assert.ok(index.includes(`Not in this draft yet: ${without.join("; ")}`), index);
    const letter = pages[0] ?? "";
    assert.ok(
      letter.includes("Exhibit without a label 9. Exhibit C: Birth certificate 10. Exhibit D: Letter"),
      letter,
    );
    assert.equal(
      pages.filter((text) => /^Other .*Packet page [ivx]+ of/.test(text) && !text.includes("Why")).length,
      1,
    );
    assert.equal((await verify(folder)).status, 0);
  });

  it("lists each of two exhibits that share a file, and a file whose name differs by one letter", async () => {
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

  it("is written where a link points outside the folder", {
    skip: process.platform === "win32",
  }, async () => {
    const { folder, file } = await caseOf("link", [["exhibits/link.pdf"]]);
    await writeFile(path.join(root, "elsewhere.pdf"), await pdf("Elsewhere", 1));
    await symlink(path.join(root, "elsewhere.pdf"), path.join(folder, "exhibits", "link.pdf"));
    assert.deepEqual(await draftOf(file), [
      "Exhibit A: exhibits/link.pdf is outside the case folder; a placeholder page is included instead",
    ]);
  });
});

describe("the proof of a packet that does not hold everything", () => {
  const proofIn = async (folder: string, name = "") => {
    const inside = await readdir(path.join(folder, "packet-draft"));
    const [proof = ""] = inside.filter((one) => one.includes(name) && one.endsWith("-proof.txt"));
    return (await readFile(path.join(folder, "packet-draft", proof), "utf8")).split("\n");
  };
  const word = latin("PK\x03\x04 word/document.xml");

  it("says which pages of a draft are stand-ins, and never that everything agrees", async () => {
    const { folder, file } = await caseOf("proof", [
      ["exhibits/a.pdf", await pdf("Letter", 2)],
      ["exhibits/b.docx", word],
      [undefined],
      ["exhibits/d.pdf", await pdf("Carta", 3)],
    ]);
    const text = await readFile(file, "utf8");
    await writeFile(
      file,
      `${text.replace('file: "exhibits/d.pdf"', "$&, language: es, translation: { file: exhibits/d-en.docx }")}forms: [{ form: I-131, file: forms/i-131.pdf }, { form: I-134 }]\n`,
    );
    await writeFile(path.join(folder, "exhibits", "d-en.docx"), word);
    await draftOf(file);
    const lines = await proofIn(folder);
    const verdict = lines.findIndex((line) => line.startsWith("The draft "));
    assert.deepEqual(lines.slice(verdict, verdict + 2), [
      'The draft was written to disk, read back, and verified. Its pages match its index and its page numbers. It is incomplete: 5 placeholder pages replace missing documents. See "Not in the draft" below. Do not mail a draft.',
      "",
    ]);
    assert.equal(
      lines[verdict + 3],
      "  yes  Every page is in the draft, 5 placeholder pages among them (12 checked)",
    );
    const contents = lines.slice(lines.indexOf("Contents:") + 1);
    assert.deepEqual(contents.slice(0, contents.indexOf("Exported with:") - 1), [
      "  Cover letter, page i",
      "  Form I-131, page ii (placeholder page)",
      "  Form I-134, page iii (placeholder page)",
      "  Index of Exhibits, page iv",
      "  Exhibit A: Document A, pages 1 to 2",
      "  Exhibit B: Document B, page 3 (placeholder page)",
      "  Exhibit C: Document C, page 4 (placeholder page)",
      "  Exhibit D: Document D, pages 5 to 8 (one of them a placeholder page)",
      "",
      "Not in the draft:",
      "  Form I-131: forms/i-131.pdf is not in the case folder; a placeholder page is included instead",
      "  Form I-134 has no file; a placeholder page is included instead",
      "  Exhibit B: exhibits/b.docx is a Word document; a placeholder page is included instead",
      "  Exhibit C has no file; a placeholder page is included instead",
      "  Exhibit D, translation: exhibits/d-en.docx is a Word document; a placeholder page is included instead",
    ]);
  });

  it("says so for upload and for each beneficiary", async () => {
    const { folder, file } = await caseOf("proof-two", [["exhibits/a.docx", word]]);
    const people = "beneficiaries: [{ id: ana, name: { given: Ana } }, { id: luz, name: { given: Luz } }]\n";
    await writeFile(file, (await readFile(file, "utf8")) + people);
    await draftOf(file, { preset: "online", perBeneficiary: true });
    for (const name of ["ana", "luz"]) {
      const lines = await proofIn(folder, name);
      assert.match(lines.join("\n"), /It is incomplete: one placeholder page replaces a missing document/);
      assert.match(lines.join("\n"), /yes {2}Every page is in the draft, one placeholder page among them/);
      assert.match(lines.join("\n"), /\n {2}Exhibit A: Document A, page 1 \(placeholder page\)\n/);
      assert.doesNotMatch(lines.join("\n"), /All checks passed|Every file is in the packet/);
    }
  });

  it("says that a draft of complete documents is not for mailing, and which characters it replaced", async () => {
    const { folder, file } = await caseOf("proof-whole", [["exhibits/a.pdf", await pdf("Letter", 1)]]);
    await writeFile(file, (await readFile(file, "utf8")).replace("Document A", "Record \u10DC"));
    await draftOf(file);
    const lines = await proofIn(folder);
    const verdict = lines.findIndex((line) => line.startsWith("The draft "));
    assert.equal(
      lines[verdict],
      "The draft was written to disk, read back, and verified. Its pages match its index and its page numbers. Do not mail a draft.",
    );
    assert.ok(lines[verdict + 3]?.startsWith("  yes  Every file is in the packet with all its pages"));
    const said = lines.slice(lines.indexOf("Not printed exactly as in the case:") + 1);
    assert.ok(
      said.includes(
        "  The title of exhibit A has “\u10DC”, which the packet's font cannot print. The draft shows a question mark instead. Correct it before you export the final packet.",
      ),
    );
  });

  it("lists what must be added to a packet by hand", () => {
    const extent = { isDraft: false, pagesOfPlaceholders: 0, leftOut: ["Form I-134: the file is missing."] };
    const proof = { pages: 3, checks: [{ what: "The packet opens", count: 3, trouble: [] }] };
    const text = proofText([], [{ file: "a.pdf", verification: proof }], ["Form I-131, page i"], extent);
    assert.match(text, /page numbers\. See "Not in the packet" below\.\n/);
    assert.match(text, /\nNot in the packet:\n {2}Form I-134: the file is missing.\n$/);
    const complete = proofText([], [{ file: "a.pdf", verification: proof }], [], { ...extent, leftOut: [] });
    assert.match(complete, /All checks passed\.\n/);
    assert.doesNotMatch(complete, /Not in the packet/);
  });
});

describe("number of placeholder pages of a part", () => {
  it("is based on the pages in that upload file", () => {
    const files = [
      { path: "a.pdf", role: "original" },
      { path: "stand-in", role: "translation" },
    ] as const;
    const part = { kind: "exhibit", label: "A", title: "", notes: [], files } as const;
    const count = (excerpt?: { from: number; to: number }) =>
      placeholderPagesIn({ ...part, ...(excerpt && { excerpt }) }, new Set(["stand-in"]), (file) =>
        file === "a.pdf" ? 4 : 2,
      );
    assert.deepEqual(
      [count(), count({ from: 1, to: 4 }), count({ from: 4, to: 5 }), count({ from: 5, to: 6 })],
      [2, 0, 1, 2],
    );
    assert.equal(
      placeholderPagesIn({ kind: "divider", heading: "", text: "" }, new Set([""]), () => 1),
      0,
    );
  });
});

describe("a placeholder page", () => {
  it("is one page, however long the name and the advice, and always the same", async () => {
    const fonts = await loadFonts();
    for (const trouble of [...Object.values(fileKinds), ...Object.values(fileProblems)]) {
      const placeholder = {
        name: "Exhibit AA",
        title: "A title that goes on ".repeat(30),
        file: `exhibits/${"long name ".repeat(40)}.heic`,
        ...trouble,
      };
      const { pages, bytes } = await placeholderPage(placeholder, fonts, today);
      assert.equal(pages, 1, trouble.reason);
      assert.deepEqual((await placeholderPage(placeholder, fonts, today)).bytes, bytes);
    }
  });
});
