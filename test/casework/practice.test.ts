// The practice in its settings file: read, written, and reported where it is not valid.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { initialsOf, practiceLines } from "../../server/src/core/casework/remember-practice.ts";
import { readSettings } from "../../server/src/core/engine/settings.ts";
import { titled } from "../../server/src/core/message/title.ts";
import { type Practice, staffOf } from "../../server/src/core/model/practice.ts";

const read = (text: string) => readSettings(text, ["petitioner/missing"]);
/** The settings that new cases and people of a practice use, without locations in the file. */
const plain = ({ people, ...practice }: Practice) => ({
  ...practice,
  people: people.map(
    ({ id, part, name, details }) => `${id} ${part} ${name}: ${details.map(({ key }) => key.text)}`,
  ),
});
const said = (text: string) =>
  read(text).problems.map(({ span, message }) => `${text.slice(span.start, span.end)}: ${titled(message)}`);

describe("practice: in a settings file", () => {
  it("names attorneys and the organization", () => {
    const { practice, problems } = read(`
rules:
  petitioner/missing: off
practice:
  organization: Example Legal Aid
  attorneys:
    - name: { family: Lee, given: Jordan }
      initials: JL
      role: attorney
      licensing_authority: Maryland
      bar_number: "0012"
    - name: { family: Peña, given: Óscar }
letterhead: Example Legal Aid
`);
    assert.deepEqual(problems, []);
    assert.deepEqual(practice && plain(practice), {
      organization: "Example Legal Aid",
      attorneys: [
        {
          family: "Lee",
          given: "Jordan",
          initials: "JL",
          role: "attorney",
          organization: "Example Legal Aid",
          licensing_authority: "Maryland",
          bar_number: "0012",
        },
        { family: "Peña", given: "Óscar", organization: "Example Legal Aid" },
      ],
      people: ["JL attorney Jordan Lee: name,role,licensing_authority,bar_number,organization"],
      letterhead: [],
    });
  });

  it("may name one attorney without a list, and have placeholders", () => {
    const { practice, problems } = read(
      "practice:\n  organization: TODO ask\n  attorneys:\n    name: { family: Lee, given: Jordan }\n    bar_number: TODO\n",
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(practice, {
      attorneys: [{ family: "Lee", given: "Jordan" }],
      people: [],
      letterhead: [],
    });
  });

  it("has the code of the Spanish wording that the practice has reviewed, which is one word", () => {
    assert.equal(read("\nspanish_reviewed: k3v9x2ab\n").spanishReviewed, "k3v9x2ab");
    for (const value of ["two words", "[a]", "YES!"]) {
      const { spanishReviewed, problems } = read(`\nspanish_reviewed: ${value}\n`);
      assert.equal(spanishReviewed, undefined);
      assert.deepEqual(
        problems.map(({ message }) => message),
        ["The code of the reviewed wording is one word, as the sheets print it."],
      );
    }
  });

  it("names everyone whom a case can name, with the letterhead, the carrier and the numbering of folders", () => {
    const { practice, letterhead, problems } = read(`
practice:
  letterhead: |
    Example Legal Aid
    12 Elm Street
  attorneys:
    - { initials: JL, name: { family: Lee, given: Jordan }, organization: Lee LLP, phone: 202-555-0143,
        address: { street: 12 Elm Street, city: Hyattsville, state: MD, postal_code: "02078" } }
  staff: { initials: MK, name: { family: Kim, given: Mina } }
  interpreters:
    - { initials: JO, name: { family: Ortiz, given: J. }, languages: [es, pt] }
  sponsors:
    - { id: hope, organization: Hope Foundation, phone: TODO ask }
  carrier: fedex
  folder_numbering: year
`);
    assert.deepEqual(problems, []);
    assert.deepEqual(letterhead, ["Example Legal Aid", "12 Elm Street"]);
    assert.deepEqual(practice && plain(practice).people, [
      "JL attorney Jordan Lee: name,organization,phone,address",
      "MK staff Mina Kim: name",
      "JO interpreter J. Ortiz: name",
      "hope sponsor Hope Foundation: organization",
    ]);
    assert.deepEqual([practice?.carrier, practice?.folderNumbering], ["fedex", "year"]);
    assert.deepEqual(staffOf(practice), [
      { initials: "JL", name: "Jordan Lee" },
      { initials: "MK", name: "Mina Kim" },
    ]);
    assert.deepEqual(staffOf(undefined), []);
  });

  it("reports initials used twice and values that are not in a list", () => {
    assert.deepEqual(
      said(`practice:
  attorneys: { initials: JL, name: { family: Lee, given: Jo } }
  staff: { initials: JL, name: { family: Lopez, given: Juan } }
  carrier: pigeon
  folder_numbering: yearly
`),
      [
        'pigeon: Unknown carrier "pigeon". Use one of: usps, usps-express, fedex, ups, dhl, other-courier, online.',
        'yearly: Unknown folder_numbering "yearly". Use one of: none, year, running.',
        'JL: "JL" is used twice in this practice. Give each person different initials.',
      ],
    );
  });

  it("reports each unknown key, with the nearest one", () => {
    assert.deepEqual(
      said(
        "practise: {}\npractice:\n  organisation: A\n  attorneys:\n    - name: { familly: Lee, given: Jo }\n      rol: attorney\n      shoe_size: 9\n",
      ),
      [
        'practise: Unknown key "practise". Did you mean "practice"?',
        'organisation: Unknown key "organisation" under practice. Did you mean "organization"?',
        'familly: Unknown key "familly" under name. Did you mean "family"?',
        'rol: Unknown key "rol" under attorneys. Did you mean "role"?',
        'shoe_size: Unknown key "shoe_size" under attorneys. The keys are: initials, name, organization, role, licensing_authority, bar_number, phone, email, address.',
      ],
    );
  });

  it("reports what is not text, not a block and not a role", () => {
    assert.deepEqual(said("practice: Lee\n"), [
      "Lee: Under practice, write one key and its value on each line.",
    ]);
    assert.deepEqual(
      said(
        "practice:\n  organization: [A]\n  attorneys:\n    - Jordan Lee\n    - name: Jordan\n    - name: { family: Lee, given: Jo }\n      role: lawyer\n",
      ),
      [
        "[A]: Write organization as text on one line.",
        "Jordan Lee: Under attorneys, write one key and its value on each line.",
        "Jordan: Under name, write one key and its value on each line.",
        'lawyer: Unknown role "lawyer". Use one of: attorney, accredited-representative, law-student, other.',
      ],
    );
    assert.deepEqual(said("practice:\n"), []);
  });

  it("reads back as written, whatever the names contain", () => {
    const practice = {
      organization: 'Clinic #1: "Kendall"',
      attorneys: [{ family: "O'Neill: Peña", given: "- Jo #2", initials: "JO", role: "attorney" }],
    };
    for (const before of ["", "\n", "rules:\n  petitioner/missing: off", "# ours\r\nletterhead: A\r\n"]) {
      const text = before + practiceLines(before, practice);
      const { problems, practice: again, ...others } = read(text);
      const { organization } = practice;
      const attorneys = practice.attorneys.map((attorney) => ({ ...attorney, organization }));
      assert.deepEqual(
        [problems, again?.organization, again?.attorneys],
        [[], organization, attorneys],
        text,
      );
      const { problems: none, ...same } = read(before);
      assert.deepEqual(others, same);
      assert.deepEqual(none, []);
    }
  });

  it("makes initials from the first letters of a name", () => {
    assert.equal(initialsOf({ given: "Jordan", family: "Lee" }), "JL");
    assert.equal(initialsOf({ given: "José-Luis", family: "de la Peña" }), "JLDLP");
    assert.equal(initialsOf({ given: "Óscar", family: "O'Neill" }), "ÓON");
  });
});
