// Moving a repeated person to one place.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CheckedCase } from "../../server/src/core/engine/check.ts";
import { personOffersAt } from "../../server/src/core/fix/extract-person.ts";
import { titled } from "../../server/src/core/message/title.ts";
import { letterhead, signature, writerOf } from "../../server/src/core/packet/cover-letter.ts";
import { nodeAtOffset } from "../../server/src/core/read/node-at-offset.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { askedCase } from "../support/ask.ts";
import { checkText } from "../support/check.ts";
import { withCursor } from "../support/cursor.ts";

/** The actions offered at ‸: each title with the resulting text. */
function offered(marked: string): (readonly [title: string, after: string])[] {
  const { text, offset } = withCursor(marked);
  const { parsed, checked } = askedCase(text);
  return personOffersAt(parsed, checked.context, nodeAtOffset(parsed, offset)?.path ?? []).map((offer) => [
    titled(offer.title),
    "edits" in offer ? withEdits(text, offer.edits) : titled(offer.refusal),
  ]);
}

const title = "Say that the sponsor is the same person as the petitioner Rosa Morales (same_as: rosa)";

describe("merging one person in two roles", () => {
  const petitioner =
    "petitioner:\n  id: rosa\n  name: { family: Morales, given: Rosa }\n  phone: 202-555-0143\n";

  it("keeps in the second role what only that entry has", () => {
    const after = `${petitioner}sponsors:\n  - id: sponsor\n    same_as: rosa\n    email: rosa@example.org\n    for: ana\n    income: 52000\n`;
    for (const cursor of ["sponsors:\n  - id: spon‸sor\n", "sponsors:\n  - i‸d: sponsor\n"]) {
      const sponsor =
        "    name:\n      given: Rosa\n      family: Morales\n    phone: 202-555-0143\n    email: rosa@example.org\n    for: ana\n    income: 52000\n";
      assert.deepEqual(offered(petitioner + cursor + sponsor), [[title, after]]);
    }
  });

  it("is available from either role, after a dash and in brackets, with Windows line endings", () => {
    assert.deepEqual(
      offered(
        "petitioner:\r\n  id: rosa\r\n  na‸me: { family: Morales, given: Rosa }\r\nsponsors:\r\n  - name: { given: Rosa, family: Morales }\r\n    for: ana\r\n",
      ),
      [
        [
          title,
          "petitioner:\r\n  id: rosa\r\n  name: { family: Morales, given: Rosa }\r\nsponsors:\r\n  - same_as: rosa\r\n    for: ana\r\n",
        ],
      ],
    );
    assert.deepEqual(
      offered(`${petitioner}sponsors: { name: { family: Morales, given: Ro‸sa }, phone: 202-555-0143 }\n`).at(
        -1,
      ),
      [title, `${petitioner}sponsors: { same_as: rosa }\n`],
    );
  });

  it("keeps what differs, what says more, and what has a comment", () => {
    assert.deepEqual(
      offered(
        `${petitioner}  address: { city: Hyattsville }\nsponsors:\n  - id: ‸sponsor\n    name: { family: Morales, given: Rosa }\n    # at work\n    phone: 202-555-0143\n    address: { city: Hyattsville, state: MD }\n`,
      ),
      [
        [
          title,
          `${petitioner}  address: { city: Hyattsville }\nsponsors:\n  - id: sponsor\n    same_as: rosa\n    # at work\n    phone: 202-555-0143\n    address: { city: Hyattsville, state: MD }\n`,
        ],
      ],
    );
  });

  it("gives the first entry an id where it has none", () => {
    assert.deepEqual(
      offered(
        "petitioner:\n  name: { family: Núñez, given: José Ramón }\nsponsors:\n  - id: s‸ponsor\n    name: { family: Núñez, given: José Ramón }\n",
      ),
      [
        [
          "Say that the sponsor is the same person as the petitioner José Ramón Núñez (same_as: jose)",
          "petitioner:\n  id: jose\n  name: { family: Núñez, given: José Ramón }\nsponsors:\n  - id: sponsor\n    same_as: jose\n",
        ],
      ],
    );
  });

  it("is not offered for two people with the same name who are distinct or already merged", () => {
    for (const sponsor of [
      "name: { family: Morales, given: Ana }",
      "name: { family: Morales, given: Rosa }, date_of_birth: 2000-01-01",
      "name: { family: Morales, given: Rosa, middle: Luz }",
      "same_as: rosa, name: { family: Morales, given: Rosa }",
      "name: { given: Rosa }",
      "name: { family: TODO, given: Rosa }",
    ]) {
      const before = petitioner
        .replace("  phone", "  date_of_birth: 1980-02-11\n  phone")
        .replace("given: Rosa }", "given: Rosa, middle: Lucía }");
      assert.deepEqual(offered(`${before}sponsors:\n  - { id: s‸ponsor, ${sponsor} }\n`), [], sponsor);
    }
  });

  it("adds no finding and changes no letter, for any two roles", () => {
    const human = `name: { family: Morales, given: Rosa, middle: Luz }
organization: Example Fund
date_of_birth: 1980-02-11
citizenship: Guatemala
a_number: 012345678
passport: { number: X1, country: Guatemala, expires: 2020-01-01 }
phone: 202-555-0143
address:
  street: 12 Elm Street
  city: Hyattsville`;
    const roles = {
      petitioner: { block: "petitioner:\n  ‸id: rosa", in: 2, own: "relationship: aunt" },
      beneficiary: { block: "beneficiaries:\n  - ‸id: ana", in: 4, own: "removal: { in_proceedings: no }" },
      sponsor: { block: "sponsors:\n  - ‸id: sponsor", in: 4, own: "income: 52000" },
      representative: { block: "representative:\n  ‸id: lee", in: 2, own: "role: attorney" },
    };
    const names = Object.keys(roles) as (keyof typeof roles)[];
    let count = 0;
    for (const edition of ["uscis-2015-08-17", "uscis-2026"]) {
      for (const [index, first] of names.entries()) {
        for (const second of names.slice(index + 1)) {
          const blocks = names.map((role) => {
            const written = roles[role].block.replace("‸", role === second ? "‸" : "");
            const isTwice = role === first || role === second;
            return [written, ...(isTwice ? human.split("\n") : ["name: { given: Kim }"]), roles[role].own]
              .map((line, at) => (at === 0 ? line : " ".repeat(roles[role].in) + line))
              .join("\n");
          });
          const marked = `parole_case: 1\nedition: ${edition}\n${blocks.join("\n")}\n`;
          const before = checkText(marked.replace("‸", ""));
          const [offer] = offered(marked);
          assert.ok(offer, marked);
          const after = checkText(offer[1]);
          const told = ({ findings }: CheckedCase) =>
            findings.map(({ rule, message }) => `${rule} ${message}`);
          const known = new Set(told(before));
          assert.deepEqual(
            told(after).filter((finding) => !known.has(finding)),
            [],
          );
          assert.deepEqual(letterOf(after), letterOf(before));
          assert.ok(offer[1].length < marked.length - 200, "all of it is said once");
          count++;
        }
      }
    }
    assert.equal(count, 12);
  });
});

/** Head and signature of the letter for the case. */
function letterOf({ context }: CheckedCase): (readonly string[])[] {
  const writer = writerOf(context);
  return writer ? [letterhead(context, writer), signature(context, writer)] : [];
}

describe("adding an id", () => {
  const given = (person: string, rest = "") =>
    offered(`beneficiaries:\n  - { ${person}‸ }\n${rest}`).map(([name]) => name);

  it("makes it from the given name, in lowercase and without accents", () => {
    assert.deepEqual(offered("beneficiaries:\n  - name: { family: Morales, given: ‸Ana Lucía }\n"), [
      [
        "Give Ana Lucía Morales the id ana",
        "beneficiaries:\n  - id: ana\n    name: { family: Morales, given: Ana Lucía }\n",
      ],
    ]);
    assert.deepEqual(given("name: { given: Đặng }"), ["Give Đặng the id đang"]);
    assert.deepEqual(given("name: { given: O'Neil }"), ["Give O'Neil the id oneil"]);
    assert.deepEqual(given("organization: Example Legal Aid"), [
      "Give Example Legal Aid the id example-legal-aid",
    ]);
  });

  it("avoids ids in use and words of the format", () => {
    const rest = "petitioner: { id: ana }\n";
    assert.deepEqual(given("name: { family: Ruiz, given: Ana Luz }", rest), [
      "Give Ana Luz Ruiz the id ana-luz",
    ]);
    assert.deepEqual(given("name: { given: Ana }", rest), ["Give Ana the id ana-2"]);
    assert.deepEqual(given("name: { family: Lee, given: Matter }"), ["Give Matter Lee the id matter-lee"]);
  });

  it("uses the id by which the file refers to the only person without one", () => {
    assert.deepEqual(given("name: { given: Anastasia }", "forms: [{ form: I-131, for: ana }]\n"), [
      "Give Anastasia the id ana",
    ]);
  });

  it("is written into a block whose key is misspelled", () => {
    assert.deepEqual(offered("petitoner:\n  nmae: { given: R‸osa }\n"), [
      ["Give Rosa the id rosa", "petitoner:\n  id: rosa\n  nmae: { given: Rosa }\n"],
    ]);
  });

  it("is not offered for a person who has one, or who is named in another role", () => {
    assert.deepEqual(given("id: x, name: { given: Ana }"), []);
    assert.deepEqual(given("same_as: rosa, name: { given: Ana }"), []);
    assert.deepEqual(given("removal: {}"), []);
    assert.deepEqual(offered("‸"), []);
  });
});
