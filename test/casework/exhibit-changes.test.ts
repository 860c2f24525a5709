// Adding exhibits for files to a case, and removing them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { addingExhibits, removingExhibit } from "../../server/src/core/casework/exhibit-changes.ts";
import { type FileProblem, fileKinds, fileProblems } from "../../server/src/core/files/kinds-and-problems.ts";
import type { FileReport } from "../../server/src/core/files/report.ts";
import { readCase } from "../../server/src/core/read/read.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { askedCase } from "../support/ask.ts";
import { caseFolders } from "../support/case-folders.ts";
import { thorough } from "../support/tiers.ts";

const plain = ({ reason, advice }: FileProblem): FileProblem => ({ reason, advice });

const ana = "parole_case: 1\nbeneficiaries: [{ id: ana }]\n";

const readable: FileReport = { state: "readable", kind: "pdf", pages: 1, bytes: 1000 };

function adding(text: string, ...files: readonly string[]) {
  return addingWith(text, {}, ...files);
}

/** The same if files that are not in the reports can go in. */
function addingWith(
  text: string,
  reports: Readonly<Record<string, FileReport>>,
  ...files: readonly string[]
) {
  const { parsed, checked } = askedCase(text);
  const known = new Map(files.map((file) => [file, reports[file] ?? readable] as const));
  const result = addingExhibits(parsed, checked.context, files, known);
  if (result.kind === "refused") return result.reason;
  const after = withEdits(text, result.edits);
  const { added, unusable, leftOut, first } = result;
  return { after, added, unusable, leftOut, first: first && after.slice(first.start, first.end) };
}

function takingOut(text: string, index: number) {
  const { parsed, checked } = askedCase(text);
  const result = removingExhibit(parsed, checked.context, index);
  if (result.kind === "refused") return result.reason;
  const { edits, first, kind: _, ...told } = result;
  const after = withEdits(text, edits);
  return { after, first: first && after.slice(first.start, first.end), ...told };
}

function textAfter(text: string, index: number): string {
  const result = takingOut(text, index);
  return typeof result === "string" ? result : result.after;
}

describe("files added as exhibits", () => {
  it("become entries with the next labels and placeholders, in order", () => {
    const listed = `${ana}exhibits:\n- label: A\n  file: exhibits/a.pdf\n`;
    assert.deepEqual(adding(listed, "exhibits/Brief Müller.pdf", "exhibits\\scan.JPG"), {
      after: `${listed}- label: B
  kind: TODO what it is such as identity-document or physician-letter
  title: Brief Müller
  file: exhibits/Brief Müller.pdf
  supports: [TODO which person or claim it supports such as ana or request.emergency]
- label: C
  kind: TODO what it is such as identity-document or physician-letter
  title: TODO the title in the index of exhibits
  file: exhibits/scan.JPG
  supports: [TODO which person or claim it supports such as ana or request.emergency]
`,
      added: [
        { label: "B", file: "exhibits/Brief Müller.pdf" },
        { label: "C", file: "exhibits/scan.JPG" },
      ],
      unusable: [],
      leftOut: [],
      first: "TODO what it is such as identity-document or physician-letter",
    });
  });

  it("start the list where there is none, with the file's line endings", () => {
    const result = adding("parole_case: 1\r\nfiling:\r\n  carrier: usps\r\n", "a.pdf");
    assert.ok(typeof result === "object");
    assert.equal(
      result.after,
      [
        "parole_case: 1",
        "exhibits:",
        "  - label: A",
        "    kind: TODO what it is such as identity-document or physician-letter",
        "    title: TODO the title in the index of exhibits",
        "    file: a.pdf",
        "    supports: [TODO which person or claim it supports such as request.emergency]",
        "filing:",
        "  carrier: usps",
        "",
      ].join("\r\n"),
    );
  });

  it("continue the file's labeling style", () => {
    const result = adding("parole_case: 1\nexhibits: [{ label: 1 }, { label: 2 }]\n", "a.pdf", "b.png");
    assert.ok(typeof result === "object");
    assert.deepEqual(
      result.added.map(({ label }) => label),
      ["3", "4"],
    );
  });

  it("are skipped, with a reason, where they cannot be exhibits or are already listed", () => {
    const text = `${ana}forms: [{ form: I-131, file: forms/i-131.pdf }]
exhibits:
  - { label: A, file: Exhibits/Ä.pdf, translation: { file: exhibits/a-en.pdf } }
`;
    const files = [
      "exhibits/a\u0308.PDF",
      "./exhibits/a-en.pdf",
      "forms/i-131.pdf",
      "../b.pdf",
      "all.ZIP",
      "exhibits/~$letter.docx",
      "exhibits/.DS_Store",
      "other.parole.yaml",
      "packet/2026-1-packet.pdf",
      "exhibits",
      "exhibits/gone.pdf",
      "exhibits/film.pdf",
    ];
    const named = "You do not need to add it again.";
    const { missing, folder, outside } = fileProblems;
    const reports = {
      exhibits: { state: "folder" },
      "exhibits/gone.pdf": { state: "missing" },
      "exhibits/film.pdf": { state: "unreadable", ...plain(fileKinds.recording) },
    } as const;
    assert.deepEqual(addingWith(text, reports, ...files), {
      after: text,
      added: [],
      unusable: [],
      leftOut: [
        { file: "exhibits/a\u0308.PDF", reason: "is in the case already: Exhibit A", advice: named },
        {
          file: "exhibits/a-en.pdf",
          reason: "is in the case already: The translation of exhibit A",
          advice: named,
        },
        { file: "forms/i-131.pdf", reason: "is in the case already: Form I-131", advice: named },
        { file: "../b.pdf", ...outside },
        {
          file: "all.ZIP",
          reason: "is an archive that contains other files",
          advice: "Extract it, and add each document in it separately.",
        },
        ...["exhibits/~$letter.docx", "exhibits/.DS_Store"].map((file) => ({
          file,
          reason: "is a temporary or hidden file of another program",
          advice: "Close the program, and add the document itself.",
        })),
        {
          file: "other.parole.yaml",
          reason: "is a case file or its settings, not an exhibit",
          advice: "Add the document itself.",
        },
        {
          file: "packet/2026-1-packet.pdf",
          reason: "was written by an export",
          advice:
            "If it is an exhibit, for example of a new request, copy it into the folder exhibits and add the copy.",
        },
        { file: "exhibits", ...folder },
        { file: "exhibits/gone.pdf", ...missing },
        { file: "exhibits/film.pdf", ...plain(fileKinds.recording) },
      ],
      first: undefined,
    });
  });

  it("become exhibits even if they must first be converted, with instructions", () => {
    const reports = {
      "letter.docx": { state: "unreadable", ...plain(fileKinds.word) },
      "IMG_0042.HEIC": { state: "unreadable", ...plain(fileKinds.heic) },
      "passport.pdf": { state: "unreadable", ...plain(fileProblems.locked) },
      "from mail": { state: "unreadable", ...plain(fileKinds.email) },
    } as const;
    const result = addingWith(ana, reports, "a.pdf", ...Object.keys(reports), "scan without an ending");
    assert.ok(typeof result === "object");
    assert.deepEqual(
      result.added.map(({ label, file }) => `${label} ${file}`),
      [
        "A a.pdf",
        "B letter.docx",
        "C IMG_0042.HEIC",
        "D passport.pdf",
        "E from mail",
        "F scan without an ending",
      ],
    );
    assert.deepEqual(result.leftOut, []);
    assert.deepEqual(result.unusable, [
      {
        file: "letter.docx",
        reason: "is a Word document",
        advice: "Open it in Word, choose File > Save As, and pick PDF as the file type.",
      },
      { file: "IMG_0042.HEIC", ...plain(fileKinds.heic) },
      { file: "passport.pdf", ...plain(fileProblems.locked) },
      { file: "from mail", ...plain(fileKinds.email) },
    ]);
  });

  it("are recognized by name where they could not be opened", () => {
    const { parsed, checked } = askedCase(ana);
    const result = addingExhibits(parsed, checked.context, ["a.pdf", "b.odt", "c.zip", "d.xyz"], new Map());
    assert.ok(result.kind === "added");
    assert.deepEqual(
      result.added.map(({ file }) => file),
      ["a.pdf", "b.odt", "d.xyz"],
    );
    assert.deepEqual(
      result.unusable.map(({ file, reason }) => `${file} ${reason}`),
      ["b.odt is an OpenDocument file", "d.xyz is not a PDF, JPEG, or PNG"],
    );
    assert.deepEqual(
      result.leftOut.map(({ file }) => file),
      ["c.zip"],
    );
  });

  it("become one entry where the same file is named twice", () => {
    const result = adding(ana, "a.pdf", "./a.pdf");
    assert.ok(typeof result === "object");
    assert.deepEqual(result.added, [{ label: "A", file: "a.pdf" }]);
  });

  it("are added to a list whose key is misspelled", () => {
    for (const key of ["exhibit", "exhibts", "Exhibits"]) {
      const result = adding(`parole_case: 1\n${key}:\n  - label: A\n    title: Passport\n`, "b.pdf");
      assert.ok(typeof result === "object");
      assert.equal(
        result.after,
        `parole_case: 1
${key}:
  - label: A
    title: Passport
  - label: B
    kind: TODO what it is such as identity-document or physician-letter
    title: TODO the title in the index of exhibits
    file: b.pdf
    supports: [TODO which person or claim it supports such as request.emergency]
`,
      );
    }
  });

  it("are refused where the list cannot be read", () => {
    const unread = "The list of exhibits cannot be read. Fix the marked lines first";
    for (const list of ["exhibits: none yet", "exhibit_list: [{ label: A }]", "exhibits: [{ label: A }"]) {
      assert.equal(adding(`parole_case: 1\n${list}\n`, "a.pdf"), unread, list);
    }
  });
});

describe("removing an exhibit", () => {
  const three = `parole_case: 1
beneficiaries:
  - id: ana
    consents: [{ by: Marta, exhibit: B }] # seen
receipts: [{ exhibit: C }]
exhibits:
  - label: A
    title: Passport

  # Still to be signed.
  # parole-ignore exhibit/untranslated: it is bilingual
  - label: B
    title: Consent
    file: b.pdf
    translation: { file: b-en.pdf }
      # within B
  # Of the clinic.
  - label: C
    title: Letter # signed
filing: { carrier: usps }
`;

  it("removes the comments above it, relabels the others and their references, and turns its own references into placeholders", () => {
    assert.deepEqual(takingOut(three, 1), {
      after: `parole_case: 1
beneficiaries:
  - id: ana
    consents: [{ by: Marta, exhibit: TODO which exhibit shows this now that Exhibit B is removed }] # seen
receipts: [{ exhibit: B }]
exhibits:
  - label: A
    title: Passport
  # Of the clinic.
  - label: B
    title: Letter # signed
filing: { carrier: usps }
`,
      first: "TODO which exhibit shows this now that Exhibit B is removed",
      exhibit: "Exhibit B",
      files: ["b.pdf", "b-en.pdf"],
      renumbered: [{ from: "C", to: "B" }],
      references: 1,
      isOutOfLine: false,
    });
  });

  it("works for the first and the last exhibit", () => {
    assert.equal(
      textAfter(three, 0).split("exhibits:\n")[1]?.split("\n", 2).join("\n"),
      "  # Still to be signed.\n  # parole-ignore exhibit/untranslated: it is bilingual",
    );
    assert.match(textAfter(three, 2), / {6}# within B\nfiling: \{ carrier: usps \}\n$/);
  });

  it("leaves the list blank after the only one", () => {
    assert.equal(textAfter("exhibits:\n  # one\n  - label: A\nfiling:\n", 0), "exhibits:\nfiling:\n");
    assert.equal(textAfter("exhibits: [{ label: A }]\n", 0), "exhibits: []\n");
    assert.equal(textAfter("exhibits:\n  label: A\nfiling:\n", 0), "exhibits:\nfiling:\n");
  });

  it("keeps the brackets and commas of the others", () => {
    const list = "exhibits: [ { label: A }, # first\n  { label: B }, { label: C } ]\n";
    assert.equal(textAfter(list, 0), "exhibits: [ { label: A }, { label: B } ]\n");
    assert.equal(textAfter(list, 1), "exhibits: [ { label: A }, # first\n  { label: B } ]\n");
    assert.equal(textAfter(list, 2), "exhibits: [ { label: A }, # first\n  { label: B } ]\n");
  });

  it("keeps Windows line endings", () => {
    const text = "exhibits:\r\n- label: A\r\n- label: B\r\n- label: C\r\n";
    assert.equal(textAfter(text, 0), "exhibits:\r\n- label: A\r\n- label: B\r\n");
    assert.equal(textAfter(text, 2), "exhibits:\r\n- label: A\r\n- label: B\r\n");
  });

  it("keeps the references to another exhibit with the same label", () => {
    const text = "receipts: [{ exhibit: A }]\nexhibits: [{ label: A }, { label: A, title: x }]\n";
    assert.equal(textAfter(text, 1), "receipts: [{ exhibit: A }]\nexhibits: [{ label: A }]\n");
  });

  it("does not relabel where a reference to no exhibit would come to mean one", () => {
    const text = "receipts: [{ exhibit: B }]\nexhibits: [{ label: A }, { label: C }, { label: D }]\n";
    assert.deepEqual(takingOut(text, 0), {
      after: "receipts: [{ exhibit: B }]\nexhibits: [{ label: C }, { label: D }]\n",
      first: undefined,
      exhibit: "Exhibit A",
      files: [],
      renumbered: [],
      references: 0,
      isOutOfLine: true,
    });
  });

  it("is refused where a reference may be overlooked, or there is no such exhibit", () => {
    assert.match(textAfter("decisions: [{ exhibit: A\nexhibits:\n  - label: A\n", 0), /may be missed/);
    assert.match(textAfter("exhibits: [{ label: A }]\n", 1), /cannot be read/);
  });

  it("finds it and its references under misspelled keys", () => {
    assert.equal(
      textAfter("receipt: [{ exibit: A }]\nexhibts: [{ label: A }, { label: B }]\n", 0),
      "receipt: [{ exibit: TODO which exhibit shows this now that Exhibit A is removed }]\nexhibts: [{ label: A }]\n",
    );
  });

  it("leaves all others unchanged in every sample", thorough, () => {
    for (const { name, file } of caseFolders()) {
      const text = readFileSync(file, "utf8");
      const { parsed, checked } = askedCase(text);
      const titles = checked.context.view.exhibits.items.map(({ title }) => title.value);
      for (const index of titles.keys()) {
        const result = removingExhibit(parsed, checked.context, index);
        if (result.kind === "refused") continue;
        const after = parseCaseText(withEdits(text, result.edits), parsed);
        assert.deepEqual(
          readCase(after).view.exhibits.items.map(({ title }) => title.value),
          titles.toSpliced(index, 1),
          `${name}, exhibit ${index}`,
        );
        assert.deepEqual(after.problems, [], `${name}, exhibit ${index}`);
      }
    }
  });
});
