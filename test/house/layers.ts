// The layers of the program, from the bottom up. A folder imports from itself and from the folders above it in this
// list, unless its row names what it may import. test/house/walls.test.ts compares every import of the program with
// this table.

export interface Layer {
  /** A folder or a file, by its path from the root with forward slashes. */
  readonly folder: string;
  /** What it contains, in brief; ARCHITECTURE has the details. */
  readonly contains: string;
  /** The packages that it may import; `node:` means every module of Node. If omitted, none. */
  readonly packages?: readonly string[];
  /** The only folders and files outside of it that it may import; if omitted, everything above it in this list. */
  readonly only?: readonly string[];
}

const core = "server/src/core";
const packetPdf = "server/src/packet-pdf";

/** What the packet exporter knows about a case: the packet as plain data, and its files. */
const packetData = [
  `${core}/packet/packet.ts`,
  `${core}/packet/prose.ts`,
  `${core}/packet/characters.ts`,
  `${core}/packet/texts.ts`,
  `${core}/packet/numbering.ts`,
  `${core}/files`,
  `${packetPdf}/bytes.ts`,
  `${packetPdf}/geometry.ts`,
];

export const layers: readonly Layer[] = [
  {
    folder: "schemas/format",
    contains: "what the programs know about the case format without zod",
    only: [],
  },
  {
    folder: "schemas/case",
    contains: "the case format",
    packages: ["zod"],
    only: ["schemas/format", "schemas/generated/needs.ts"],
  },
  { folder: "schemas", contains: "the law as data, and what is generated from it", packages: ["zod"] },

  { folder: `${core}/base`, contains: "paths, spans, severities, calendar days", packages: ["zod"] },
  { folder: `${core}/message`, contains: "sentences as templates and values" },
  {
    folder: `${core}/text`,
    contains: "YAML as a tree with offsets, and edits of a text",
    packages: ["yaml"],
  },
  { folder: `${core}/read`, contains: "a tree read by the format into a view", packages: ["zod"] },
  { folder: `${core}/law`, contains: "an edition and the dates of a case, answered with authority" },
  { folder: `${core}/files`, contains: "what is known about the files that a case names" },
  { folder: `${core}/model`, contains: "a case as rules see it: who is who, what each document is for" },
  {
    folder: `${core}/form-answers`,
    contains: "what filled forms say, compared with the case",
  },
  {
    folder: `${core}/form-filling`,
    contains: "what the boxes of a form are to say, from the case",
  },
  {
    folder: `${core}/evidence`,
    contains: "where the values of a case are in its exhibits",
  },
  { folder: `${core}/rule`, contains: "what a rule is" },
  { folder: `${core}/fix`, contains: "changes to a case as edits of its text" },
  { folder: `${core}/formatter`, contains: "the layout of a case file" },
  { folder: `${core}/review`, contains: "what was marked as reviewed, and what changed since" },
  { folder: `${core}/packet`, contains: "a case as a packet, in plain data", packages: ["zod"] },
  { folder: `${core}/deadlines`, contains: "the dates that a case must meet" },
  { folder: `${core}/caseload`, contains: "how the cases of an office are related" },
  { folder: `${core}/engine`, contains: "rules applied to a case: outcomes and findings" },
  { folder: `${core}/rules`, contains: "the rules" },
  { folder: `${core}/explain`, contains: "a rule as a readable page" },
  {
    folder: `${core}/casework`,
    contains: "what an office does with cases: new ones, checklist, letters, lists",
  },
  {
    folder: `${core}/assistant`,
    contains: "what an assistant with a language model may ask about cases",
  },
  { folder: `${core}/ide`, contains: "what an editor requests at an offset" },
  { folder: `${core}/updates`, contains: "what an update of the program changed in a case" },

  {
    folder: "server/src/documents",
    contains: "letters, reports, and calendars as files",
    packages: ["docx", "fflate", "ical-generator", "node:"],
    only: [
      `${core}/base`,
      `${core}/message/message.ts`,
      `${core}/text/control-characters.ts`,
      `${core}/packet/packet.ts`,
      `${core}/packet/prose.ts`,
      `${core}/packet/numbering.ts`,
      `${core}/casework/calendar.ts`,
      `${core}/casework/week-report.ts`,
      `${core}/casework/letters/blanks.ts`,
      `${core}/casework/documents/document.ts`,
    ],
  },

  { folder: `${packetPdf}/bytes.ts`, contains: "bytes of PDF files", only: [] },
  { folder: `${packetPdf}/geometry.ts`, contains: "points, boxes, and matrices", only: [] },
  {
    folder: `${packetPdf}/held-objects.ts`,
    contains: "objects that another object refers to",
    packages: ["@cantoo/pdf-lib"],
    only: [],
  },
  {
    folder: `${packetPdf}/fonts`,
    contains: "typefaces, and texts in them",
    packages: ["@cantoo/pdf-lib", "bidi-js", "fontkit"],
    only: packetData,
  },
  {
    folder: `${packetPdf}/read`,
    contains: "foreign PDFs and pictures, opened and repaired",
    packages: ["@cantoo/pdf-lib", "node:"],
    only: [...packetData, `${packetPdf}/held-objects.ts`, `${packetPdf}/fonts`, "schemas/forms"],
  },
  {
    folder: `${packetPdf}/layout`,
    contains: "letter, index, and sheets, typeset",
    packages: ["pdfmake"],
    only: [...packetData, `${packetPdf}/fonts`, `${packetPdf}/read/index.ts`],
  },
  {
    folder: `${packetPdf}/assemble`,
    contains: "a packet planned, stamped, and written",
    packages: ["node:"],
    only: [...packetData, `${packetPdf}/fonts`, `${packetPdf}/read/index.ts`, `${packetPdf}/layout`],
  },
  {
    folder: `${packetPdf}/verify`,
    contains: "a packet read back, with nothing of what wrote it",
    packages: ["node:"],
    only: packetData.filter((place) => place.startsWith(core)),
  },

  {
    folder: "server/src/forms-pdf",
    contains: "official forms, filled in",
    packages: ["@cantoo/pdf-lib", "node:"],
    only: [
      `${core}/base`,
      `${core}/files`,
      `${core}/form-filling`,
      `${packetPdf}/geometry.ts`,
      `${packetPdf}/read`,
      "schemas/forms",
    ],
  },

  {
    folder: "server/src/lsp",
    contains: "the protocol",
    packages: ["vscode-languageserver", "vscode-languageserver-textdocument", "zod"],
    only: ["schemas", core],
  },
  {
    folder: "server/src/host",
    contains: "access to this machine: files, fonts, and the clock",
    packages: ["minimatch", "node:", "vscode-uri", "vscode-languageserver"],
  },
  {
    folder: "server/src/browser/file-requests.ts",
    contains: "what workers of the browser request of the extension",
    only: [],
  },
  {
    folder: "server/src/browser",
    contains: "the language server in a browser, and substitutes for this machine there",
    packages: [
      "vscode-uri",
      "vscode-languageserver",
      "zod",
      "fflate",
      "@noble/hashes",
      "buffer",
      "path-browserify",
      "node:",
    ],
  },
  {
    folder: "server/src/cli",
    contains: "the commands, as functions from arguments to output",
    packages: ["node:"],
  },
  {
    folder: "server/src/programs",
    contains: "the programs that are started",
    packages: ["node:", "commander"],
  },

  {
    folder: "client/src/shared",
    contains: "what the features of the extension share",
    packages: ["vscode", "vscode-languageclient", "node:"],
    only: [`${core}/read/case-file.ts`, "server/src/lsp/protocol"],
  },
  {
    folder: "client/src/web",
    contains: "the extension's side of a server in a browser",
    packages: ["vscode", "vscode-languageclient"],
    only: ["client/src/shared", "server/src/browser/file-requests.ts"],
  },
  { folder: "client/webview", contains: "the script that runs in every webview", only: [] },
  {
    folder: "client/src",
    contains: "the features of the extension",
    packages: ["vscode"],
    only: [
      `${core}/read/case-file.ts`,
      `${core}/read/placeholder-spans.ts`,
      `${core}/text/control-characters.ts`,
      "server/src/lsp/protocol",
    ],
  },
];
