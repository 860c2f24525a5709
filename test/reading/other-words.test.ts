// Keys with another name: real words for which the format has another key, and words for which it has none.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { withSafeFixes } from "../../server/src/core/fix/fix-all.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { checkText } from "../support/check.ts";
import { thorough } from "../support/tiers.ts";
import { fixesOf, foundByReading, seenAt } from "./reading.ts";

const head = "parole_case: 1\nrequest: { kind: initial }\n";

const fixed = (text: string) =>
  withSafeFixes(parseCaseText(text), (parsed) => checkText(parsed.text, { like: parsed }).findings);

describe("a key without a counterpart in the format", () => {
  for (const key of ["fax", "notes", "itin"]) {
    it(`is no misspelling of a short key: ${key}`, () => {
      const text = `${head}petitioner:\n  ${key}: 123-45-6789\n`;
      assert.deepEqual(
        foundByReading(text).map(({ message }) => message),
        [`Unknown key "${key}" in Petitioner.`],
      );
      assert.deepEqual(fixesOf(text), []);
      assert.equal(fixed(text), text);
      assert.deepEqual(seenAt(text, "petitioner", "sex"), { state: "absent" });
    });
  }

  it("is not read as a similarly spelled section", () => {
    for (const text of [`${head}notes: Call her aunt\n`, `${head}notes:\n  - kind: other\n`]) {
      assert.deepEqual(fixesOf(text), []);
      assert.equal(fixed(text), text);
      assert.deepEqual(seenAt(text, "notices"), { state: "absent", items: 0 });
    }
  });

  it("is no misspelling of a key of three or four letters that differs in two", () => {
    for (const key of ["six2", "sub", "unix", "foam"]) {
      const text = `${head}petitioner:\n  ${key}: 5\n`;
      assert.ok(!fixesOf(text).some((title) => title.endsWith("(safe)")), key);
      assert.equal(fixed(text), text);
    }
  });
});

describe("a misspelled key whose value does not fit the key meant", () => {
  it("is not read as that key, and its fix is not applied automatically", () => {
    for (const text of [
      `${head}exibitz: three letters\n`,
      `${head}spnsors: none yet\n`,
      `${head}petitioner:\n  adres: 12 Oak Street\n`,
    ]) {
      assert.equal(fixed(text), text);
    }
  });
});

describe("another word for a key", () => {
  for (const [block, key, value, meant] of [
    ["petitioner", "tel", "555-0143", "phone"],
    ["petitioner", "cell", "555-0143", "phone"],
    ["petitioner", "Mobile", "555-0143", "phone"],
    ["petitioner", "dob", "1/2/1980", "date_of_birth"],
    ["petitioner", "gender", "female", "sex"],
    ["petitioner", "nationality", "Mexico", "citizenship"],
    ["petitioner", "e-mail", "rosa@example.com", "email"],
    ["filing", "courier", "usps", "carrier"],
  ] as const) {
    it(`is suggested as ${meant}, never changed automatically: ${key}`, () => {
      const text = `${head}${block}:\n  ${key}: ${value}\n`;
      const [first] = foundByReading(text);
      assert.match(first?.message ?? "", new RegExp(`Did you mean "${meant}"\\?$`));
      assert.deepEqual(fixesOf(text), [`Change to ${meant}`]);
      assert.equal(fixed(text), text);
    });
  }

  it("depends on its block", () => {
    const at = (path: string, key: string) => fixesOf(`${head}petitioner: { ${path}: { ${key}: x } }\n`);
    assert.deepEqual(at("name", "first_name"), ["Change to given"]);
    assert.deepEqual(at("name", "last name"), ["Change to family"]);
    assert.deepEqual(at("name", "surname"), ["Change to family"]);
    assert.deepEqual(at("address", "zip"), ["Change to postal_code"]);
    assert.deepEqual(at("address", "apt"), ["Change to unit"]);
    assert.deepEqual(at("address", "doctor"), []);
    assert.deepEqual(fixesOf(`${head}beneficiaries:\n  - id: ana\n    medical: { doctor: Dr. Ruiz }\n`), [
      "Change to physician",
    ]);
  });

  for (const [path, written, meant] of [
    ["notices: [{ kind: biometrics, ", "due_date: 2026-11-01", "due"],
    ["notices: [{ kind: biometrics, ", "respond by: 2026-11-01", "due"],
    ["notices: [{ kind: biometrics, due: 2026-11-01, ", "response_date: 2026-10-01", "answered_on"],
    ["notices: [{ kind: biometrics, due: 2026-11-01, ", "notice_date: 2026-10-01", "date"],
    ["decisions: [{ outcome: approved, ", "expires: 2027-11-01", "parole_until"],
    ["decisions: [{ outcome: approved, ", "decided_on: 2026-11-01", "date"],
    ["beneficiaries: [{ id: ana, parole: { ", "i94_expiration: 2026-11-01", "i94_expires"],
    ["beneficiaries: [{ id: ana, prior_parole: { ", "admit_until: 2026-11-01", "i94_expires"],
    ["beneficiaries: [{ id: ana, passport: { ", "expiration_date: 2026-11-01", "expires"],
    ["beneficiaries: [{ id: ana, departure: { ", "departed_on: 2026-11-01", "date"],
    ["filing: { carrier: usps, ", "mailed_on: 2026-11-01", "date"],
    ["filing: { carrier: usps, ", "delivered: 2026-11-01", "received_on"],
    ["forms: [{ form: I-131, ", "date_signed: 2026-11-01", "signed_on"],
  ] as const) {
    it(`is offered for a date, so that no deadline is lost: ${written}`, () => {
      const closing = [...path]
        .toReversed()
        .flatMap((mark) => (mark === "[" ? "]" : mark === "{" ? "}" : []));
      const offered = fixesOf(`${head}${path}${written} ${closing.join(" ")}\n`);
      assert.deepEqual(offered, [`Change to ${meant}`]);
    });
  }

  it("is not offered where the key is given", () => {
    assert.deepEqual(fixesOf(`${head}petitioner: { phone: 555-0143, cell: 555-0144 }\n`), []);
  });

  for (const [written, meant, body] of [
    ["documents", "exhibits", "  - label: A\n    titel: Letter\n"],
    ["attachments", "exhibits", "  - label: A\n"],
    ["evidence", "exhibits", "  - label: A\n"],
    ["forms_filed", "forms", "  - form: I-131\n"],
    ["applicants", "beneficiaries", "  - id: ana\n"],
    ["attorney", "representative", "  name: { family: Ortiz, given: Luz }\n"],
  ] as const) {
    it(`is offered for a section, and no second section is offered beside it: ${written}`, () => {
      const text = `${head}${written}:\n${body}`;
      assert.deepEqual(fixesOf(text), [`Change to ${meant}`]);
      const titles = checkText(text).findings.flatMap(({ path, fixes }) =>
        path[0] === meant ? fixes.map(({ title }) => title) : [],
      );
      assert.deepEqual(titles, []);
    });
  }
});

describe("a character in a key that only looks like a space", () => {
  for (const [name, blank] of [
    ["a no-break space", "\u00a0"],
    ["a narrow no-break space", "\u202f"],
    ["a figure space", "\u2007"],
  ] as const) {
    it(`is removed before the colon: ${name}`, () => {
      const text = `parole_case: 1\nrequest:\n  kind${blank}: initial\n  reasons${blank}: [medical]\nfiling${blank}:\n  carrier: usps\n`;
      assert.deepEqual(
        foundByReading(text).map(({ message }) => message),
        ["kind", "reasons", "filing"].map(
          (key) => `An invisible character, or one that only looks like a space, is in "${key}".`,
        ),
      );
      assert.equal(fixed(text), text.replaceAll(blank, ""));
    });

    it(`keeps the dash of the first item when the character follows it: ${name}`, thorough, () => {
      for (const items of [
        `  -${blank}label: A\n`,
        `  -${blank}label: A\n  -${blank}label: B\n`,
        `  -${blank}label: A\n    title: Letter\n  - label: B\n`,
      ]) {
        const text = `${head}exhibits:\n${items}`;
        assert.equal(
          foundByReading(text)[0]?.message,
          "A character that only looks like a space is after the dash. Type a space.",
        );
        assert.equal(fixed(text), text.replaceAll(blank, " "));
      }
    });
  }
});

describe("a value with one right reading", () => {
  for (const [name, character] of [
    ["a space without width", "\u200b"],
    ["a byte-order mark", "\ufeff"],
    ["a word joiner", "\u2060"],
  ] as const) {
    it(`loses ${name} automatically`, () => {
      const text = `${head}petitioner:\n  address: { city: "San${character} Juan" }\n`;
      assert.equal(fixed(text), text.replace(character, ""));
    });
  }

  it("leaves joiners, direction marks and file names for a decision", () => {
    for (const value of [
      'petitioner: { address: { city: "San\u202e Juan" } }',
      'exhibits: [{ file: "a\u200b.pdf" }]',
    ]) {
      const text = `${head}${value}\n`;
      assert.equal(fixed(text), text);
    }
  });
});

describe("a comma at the end of a line whose text continues at the left margin", () => {
  it("is kept, and the only fix moves the lines", thorough, () => {
    for (const rest of ["Mei needs: a transplant.\n", "Mei needs help.\nShe is ill.\n"]) {
      const text = `parole_case: 1\nrequest:\n  kind: initial\n  explanation: Dear counsel,\n${rest}`;
      assert.equal(fixed(text), text);
      assert.deepEqual([...new Set(fixesOf(text))], ["Move these lines into explanation"]);
    }
  });
});

describe("a date of birth with a year of two digits", () => {
  it("is never a child's for a person who signs", () => {
    for (const person of ["petitioner: { ", "sponsors: [{ ", "representative: { "]) {
      const close = person.includes("[") ? "}]" : "}";
      assert.deepEqual(fixesOf(`${head}${person}date_of_birth: 8/20/26 ${close}\n`), [
        "Change to 1926-08-20",
      ]);
    }
    assert.deepEqual(fixesOf(`${head}beneficiaries: [{ id: ana, date_of_birth: 8/20/14 }]\n`), [
      "Change to 2014-08-20",
      "Change to 1914-08-20",
    ]);
  });
});

describe("a reference to an unknown exhibit", () => {
  const exhibits = `exhibits: [${["A", "B", "C"].map((label) => `{ label: ${label} }`).join(", ")}]\n`;
  const titles = (text: string, rule: string) =>
    checkText(text).findings.flatMap((finding) =>
      finding.rule === rule ? finding.fixes.map(({ title }) => title) : [],
    );

  it("offers to add it first, and a similar label last", thorough, () => {
    assert.deepEqual(
      titles(
        `${head.replace("initial }", "initial, explanation: See Exhibit D }")}${exhibits}`,
        "exhibit/mention-unknown",
      ),
      ["Add exhibit D", "Change to Exhibit C"],
    );
    assert.deepEqual(titles(`${head}decisions: [{ exhibit: D }]\n${exhibits}`, "exhibit/reference-unknown"), [
      "Add exhibit D",
      "Change to C",
    ]);
  });

  it("offers to change it first where the label is only written differently", () => {
    assert.deepEqual(
      titles(`${head}decisions: [{ exhibit: Exhibit C }]\n${exhibits}`, "exhibit/reference-unknown"),
      ["Change to C"],
    );
  });
});
