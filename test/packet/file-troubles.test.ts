// The table of what cannot go into a packet: its wording, and that everything uses it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import {
  canBeInPacket,
  type FileProblem,
  fileKinds,
  fileProblemInWords,
  fileProblems,
  isDocument,
  type KnownFileKind,
  kindByName,
  problemOfKind,
  whyNoExhibit,
} from "../../server/src/core/files/kinds-and-problems.ts";
import { kindOf } from "../../server/src/packet-pdf/read/file-kind.ts";
import { checkText } from "../support/check.ts";

const kinds: readonly (readonly [string, KnownFileKind])[] = Object.entries(fileKinds);
const all: readonly FileProblem[] = [...kinds.map(([, kind]) => kind), ...Object.values(fileProblems)];

describe("explanation of a file that cannot be included", () => {
  it("is a reason that continues its name, and advice in complete sentences", () => {
    for (const { reason, advice } of all) {
      assert.match(reason, /^(?:is|has|contains|shows|takes|cannot) [^.;]*$/, reason);
      assert.match(advice, /^[A-Z].*\.$/, advice);
    }
    assert.equal(
      fileProblemInWords("exhibits/letter.docx", fileKinds.word),
      "exhibits/letter.docx is a Word document. Open it in Word, choose File > Save As, and pick PDF as the file type.",
    );
  });

  it("covers Mac and Windows where the steps differ", () => {
    for (const { advice } of [fileKinds.heic, fileKinds.tiff, fileKinds.webp, fileProblems.locked]) {
      assert.match(advice, /On Windows/);
      assert.match(advice, /On a Mac|on a Mac/);
    }
  });

  it("is in the finding, with the file that it was converted to as its fix", () => {
    const text = "parole_case: 1\nexhibits:\n  - { label: A, file: exhibits/Letter.docx }\n";
    const { findings } = checkText(text, {
      files: { "exhibits/Letter.docx": { state: "unreadable", ...problemOfKind("word") } },
      folderFiles: ["exhibits/letter.pdf", "exhibits/letter-2.pdf", "exhibits/other.pdf", "letter.pdf"],
    });
    const found = findings.find(({ rule }) => rule === "exhibit/file-unreadable");
    assert.equal(
      found?.message,
      "Exhibit A: exhibits/Letter.docx is a Word document, so it cannot be included in the packet. Open it in Word, choose File > Save As, and pick PDF as the file type.",
    );
    assert.deepEqual(
      found.fixes.map(({ title }) => title),
      ["Name exhibits/letter.pdf"],
    );
  });
});

describe("kinds of files", () => {
  it("have their own extensions", () => {
    const endings = kinds.flatMap(([, { endings: own }]) => own);
    assert.equal(new Set(endings).size, endings.length);
    for (const ending of endings) assert.equal(canBeInPacket(`a.${ending}`), false, ending);
  });

  it("are recognized by name, ignoring case", () => {
    assert.equal(kindByName("exhibits/IMG_0042.HEIC"), fileKinds.heic);
    assert.equal(kindByName("C:\\cases\\letter.DocX"), fileKinds.word);
    assert.equal(kindByName("a.pdf"), undefined);
    assert.equal(kindByName("docx"), undefined);
    assert.deepEqual(
      ["a.pdf", "b.JPEG", "c.docx", "d.eml", "e.zip", "f.mp4", "g.xyz", "pdf"].filter(isDocument),
      ["a.pdf", "b.JPEG", "c.docx", "d.eml"],
    );
    assert.deepEqual(
      ["a.pdf", "c.docx", "g.xyz", "packet/own scan.pdf", "x-packet.pdf"].filter((name) =>
        whyNoExhibit(name),
      ),
      [],
    );
  });

  it("are recognized by content", () => {
    const utf16 = (text: string) => [...text].map((letter) => `${letter}\0`).join("");
    const office = "\xd0\xcf\x11\xe0";
    const contents: readonly (readonly [content: string, kind: KnownFileKind])[] = [
      [`${office}${utf16("WordDocument")}`, fileKinds.word],
      [`${office}${utf16("Workbook")}`, fileKinds.excel],
      [`${office}${utf16("PowerPoint Document")}`, fileKinds.powerpoint],
      [`${office}${utf16("__substg1.0_0037001F")}`, fileKinds.email],
      [`${office}${utf16("EncryptedPackage")}`, fileKinds["locked-office"]],
      ["PK\x03\x04 FixedDocSeq.fdseq", fileKinds.xps],
      ["PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text", fileKinds["open-document"]],
      ["PK\x03\x04 Index/Document.iwa", fileKinds.apple],
      ["Rar!\x1a\x07", fileKinds.archive],
      ["7z\xbc\xaf\x27\x1c", fileKinds.archive],
      ["\xffWPC", fileKinds.wordperfect],
      ["\0\0\0\x18ftypcrx ", fileKinds.raw],
      ["\0\0\0\x18ftypqt  ", fileKinds.recording],
      ["ID3\x04", fileKinds.recording],
      ["RIFF\0\0\0\0WAVE", fileKinds.recording],
      ["8BPS", fileKinds.photoshop],
      ['<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg">', fileKinds.svg],
      ["MIME-Version: 1.0", fileKinds.email],
      ["MZ\x90\0", fileKinds.program],
      ["Dear Officer,\r\n\r\nplease", fileKinds.text],
    ];
    for (const [content, kind] of contents) {
      const { reason, advice } = kind;
      assert.deepEqual(kindOf(Buffer.from(content.padEnd(120, " "), "latin1")), { reason, advice }, content);
    }
  });

  it("are those that the explorer menu offers to add", () => {
    const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
    const [, pattern = ""] =
      /resourceExtname =~ \/((?:[^/\\]|\\.)+)\/i/.exec(
        JSON.parse(`"${/"when": "(parole-case\.hasCases[^\n]*)"/.exec(text)?.[1] ?? ""}"`),
      ) ?? [];
    const offered = new RegExp(pattern, "i");
    for (const ending of ["pdf", "jpg", "jpeg", "png"]) assert.match(`.${ending}`, offered);
    for (const [, { endings, isDocument: isOne }] of kinds) {
      for (const ending of endings) assert.equal(offered.test(`.${ending}`), isOne, ending);
    }
    assert.equal(offered.test(".yaml"), false);
  });
});
