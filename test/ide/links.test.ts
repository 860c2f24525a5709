// The links in a case.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { FileReport } from "../../server/src/core/files/report.ts";
import { linksIn } from "../../server/src/core/ide/links.ts";
import type { EditionId } from "../../server/src/core/law/editions.ts";
import { rendered } from "../../server/src/core/message/message.ts";
import { askedCase } from "../support/ask.ts";

const readable: FileReport = { state: "readable", kind: "pdf", pages: 1, bytes: 1 };

/** One link per line: the text, the target, and the tooltip. */
function links(
  text: string,
  files: Readonly<Record<string, FileReport>> = {},
  papers: readonly string[] = [],
  edition?: EditionId,
): string[] {
  const asked = askedCase(text, edition === undefined ? undefined : { edition });
  return linksIn(asked, { files: new Map(Object.entries(files)), papers }).map(
    ({ span, target, tooltip }) => {
      const leads =
        target.kind === "file"
          ? target.parts.join("/")
          : target.kind === "page"
            ? target.url
            : target.kind === "case"
              ? target.uri
              : target.address;
      return `${text.slice(span.start, span.end)} > ${leads} (${rendered(tooltip)})`;
    },
  );
}

describe("links", () => {
  it("open the files that are there, of forms, exhibits and translations", () => {
    const text = `forms:
  - file: forms/i-131.pdf
exhibits: # 🌡️
  - file: "./exhibits//a.pdf"
    translation: { file: exhibits\\b.pdf }
  - file: gone.pdf
  - file: ../elsewhere.pdf
  - file: TODO path
  - file: damaged.pdf
  - file: folder
  - file: never-looked-at.pdf
`;
    const files: Record<string, FileReport> = {
      "forms/i-131.pdf": readable,
      "./exhibits//a.pdf": readable,
      "exhibits\\b.pdf": readable,
      "gone.pdf": { state: "missing" },
      "../elsewhere.pdf": { state: "outside" },
      "damaged.pdf": { state: "unreadable", reason: "is damaged" },
      folder: { state: "folder" },
    };
    const expected = [
      "forms/i-131.pdf > forms/i-131.pdf (Open i-131.pdf)",
      "./exhibits//a.pdf > exhibits/a.pdf (Open a.pdf)",
      "exhibits\\b.pdf > exhibits/b.pdf (Open b.pdf)",
      "damaged.pdf > damaged.pdf (Open damaged.pdf)",
    ];
    assert.deepEqual(links(text, files), expected);
    assert.deepEqual(links(text.replaceAll("\n", "\r\n"), files), expected);
  });

  it("open a file whose name on disk differs in capitals or accents", () => {
    const file = (named: string, ...papers: string[]) =>
      links(`exhibits: [{ file: "${named}" }]`, { [named]: readable }, papers).map(
        (link) => link.split(/ > | \(/)[1],
      );
    assert.deepEqual(file("exhibits/a.pdf", "Exhibits/A.PDF"), ["Exhibits/A.PDF"]);
    assert.deepEqual(file("é.pdf", "e\u0301.pdf"), ["e\u0301.pdf"]);
    assert.deepEqual(file("a.pdf", "A.pdf", "a.pdf"), ["a.pdf"]);
    assert.deepEqual(file("a.pdf", "b.pdf"), ["a.pdf"]);
  });

  it("open emails to people", () => {
    assert.deepEqual(
      links(`petitioner: { email: rosa@example.org }
beneficiaries: [{ email: none }, { email: "ana@example.org" }]
sponsors: { email: a b@example.org }
representative: { email: lee@example }
`),
      [
        "rosa@example.org > rosa@example.org (Send email to rosa@example.org)",
        "ana@example.org > ana@example.org (Send email to ana@example.org)",
      ],
    );
  });

  it("open the official page for the edition and for an ignored rule", () => {
    assert.deepEqual(
      links(`edition: uscis-2015-08-17
request:
  # parole-ignore request/grounds-missing: they are told on the telephone
  kind: initial
  # parole-ignore no/such-rule: because
  # parole-ignore exhibit/label-gap: the practice has its own labels
  stay: {}
`),
      [
        'uscis-2015-08-17 > https://www.uscis.gov/humanitarian/humanitarian-parole (Open "Humanitarian Parole", U.S. Citizenship and Immigration Services)',
        'request/grounds-missing > https://www.uscis.gov/humanitarian/humanitarian-parole (Open "Humanitarian Parole", U.S. Citizenship and Immigration Services)',
      ],
    );
    assert.deepEqual(links("edition: uscis-1999\n"), []);
  });

  it("are none in an empty file, and those that could be read next to an error", () => {
    assert.deepEqual(links(""), []);
    assert.deepEqual(links('matter: "open\npetitioner:\n  email: rosa@example.org\n\tfile\n'), [
      "rosa@example.org > rosa@example.org (Send email to rosa@example.org)",
    ]);
  });
});
