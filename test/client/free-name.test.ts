import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { freeName, pathInside } from "../../client/src/shared/file-names.ts";
import { isPaper } from "../../server/src/lsp/protocol/index.ts";

describe("unused file name", () => {
  it("is the name itself, or the name with a number before its extension", () => {
    assert.equal(freeName([], "b.pdf"), "b.pdf");
    assert.equal(freeName(["B.PDF", "b-2.pdf"], "b.pdf"), "b-3.pdf");
    assert.equal(freeName(["morales-ana"], "morales-ana"), "morales-ana-2");
    assert.equal(freeName([".pdf"], ".pdf"), ".pdf-2");
  });

  it("is not one that differs only in how an accent is encoded", () => {
    assert.equal(freeName(["mu\u0308ller.pdf"], "Müller.pdf"), "Müller-2.pdf");
  });
});

describe("path of a file under a folder", () => {
  it("exists for files in it at any depth, and for nothing else", () => {
    assert.equal(pathInside("/cases/Ana M", "/cases/Ana M/exhibits/a.pdf"), "exhibits/a.pdf");
    assert.equal(pathInside("/", "/a.pdf"), "a.pdf");
    for (const file of ["/cases/Ana Maria/a.pdf", "/cases/a.pdf", "/cases/Ana M", "/cases/ana m/a.pdf"]) {
      assert.equal(pathInside("/cases/Ana M", file), undefined, file);
    }
  });

  it("does not depend on capitals on Windows", () => {
    assert.equal(pathInside("/c:/Cases", "/C:/cases/Ä.pdf"), "Ä.pdf");
  });
});

it("documents are PDFs and pictures", () => {
  const names = ["a.pdf", "b.JPEG", "c.jpg", "d.png", "e.docx", "pdf", "f.pdf.txt"];
  assert.deepEqual(names.filter(isPaper), ["a.pdf", "b.JPEG", "c.jpg", "d.png"]);
});
