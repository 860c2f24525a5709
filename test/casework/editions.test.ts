// The editions as choices.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { choosingEdition, editionChoices } from "../../server/src/core/casework/editions.ts";
import type { EditionId } from "../../server/src/core/law/editions.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { checkText } from "../support/check.ts";

describe("choice of edition", () => {
  it("says which cases each edition is for", () => {
    assert.deepEqual(editionChoices(), [
      {
        id: "uscis-2015-08-17",
        title: "USCIS requirements of August 17, 2015",
        meaning: "The law in effect on August 17, 2015; for packets mailed through December 22, 2016",
      },
      {
        id: "uscis-2026",
        title: "USCIS requirements as read in 2026",
        meaning: "The law in effect on the mailing date; check uscis.gov before filing",
      },
    ]);
  });

  const chosen = (text: string, edition: EditionId) =>
    withEdits(text, choosingEdition(parseCaseText(text), checkText(text).context, edition));

  const cases: readonly (readonly [what: string, before: string, after: string])[] = [
    [
      "puts it where the format has it",
      "parole_case: 1\r\nmatter: 2015-0417\r\n",
      "parole_case: 1\r\nedition: uscis-2026\r\nmatter: 2015-0417\r\n",
    ],
    ["fills it in where nothing stands", "edition:\n", "edition: uscis-2026\n"],
    ["fills it in at a placeholder", "edition: TODO edition\n", "edition: uscis-2026\n"],
    [
      "replaces another, its quotation marks and comment kept",
      'edition: "uscis-2015-08-17" # as agreed\n',
      'edition: "uscis-2026" # as agreed\n',
    ],
    ["replaces one that does not exist", "edition: uscis-2027\n", "edition: uscis-2026\n"],
    ["replaces what stands behind a misspelled key", "editon: uscis-2015-08-17\n", "editon: uscis-2026\n"],
    ["replaces what cannot be read", "edition: [uscis\n", "edition: uscis-2026\n"],
    ["leaves what is no case", "only words\n", "only words\n"],
    ["leaves a case that names it as it is", "edition: uscis-2026\n", "edition: uscis-2026\n"],
    ["replaces a list", "edition: [uscis-2015-08-17]\n", "edition: uscis-2026\n"],
    ["begins an empty file", "", "edition: uscis-2026\n"],
  ];
  for (const [what, before, after] of cases) {
    it(what, () => assert.equal(chosen(before, "uscis-2026"), after));
  }
});
