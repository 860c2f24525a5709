// Absent, blank, and unfinished, for values, lists, and blocks.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readCase } from "../../server/src/core/read/read.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { checkText } from "../support/check.ts";
import { expectFound, foundByReading, type Seen, seenAt } from "./reading.ts";

function expectSeen(path: readonly (string | number)[], expected: Readonly<Record<string, Seen>>): void {
  for (const [text, seen] of Object.entries(expected)) assert.deepEqual(seenAt(text, ...path), seen, text);
}

describe("a value", () => {
  it("is absent without its key, or without the block around it", () => {
    expectSeen(["filing", "date"], {
      "": { state: "absent" },
      "filing:\n": { state: "absent" },
      "filing: { carrier: usps }\n": { state: "absent" },
      "filing: TODO ask\n": { state: "absent" },
    });
  });

  it("is blank with nothing after its key", () => {
    const blank: Seen = { state: "blank" };
    expectSeen(["filing", "date"], {
      "filing:\n  date:\n": blank,
      "filing:\n  date: # not yet\n": blank,
      "filing:\n  date:\n  # not yet\n  carrier: usps\n": blank,
      "filing: { date: }\n": blank,
      "filing: { date }\n": blank,
      "filing:\n  date: ''\n": blank,
      'filing:\n  date: " "\n': blank,
      "filing:\n  date: ~\n": blank,
      "filing:\n  date: null\n": blank,
      "filing:\n  date: |\n": blank,
      "filing:\n  ? date\n": blank,
      "filing:\r\n  date:\r\n": blank,
    });
  });

  it("is given where YAML null words are text", () => {
    for (const text of ['"~"', "'null'", "Null", "NULL", "~x"]) {
      assert.equal(seenAt(`matter: ${text}\n`, "matter").state, "given");
    }
  });

  it("is unfinished with a placeholder", () => {
    const unfinished: Seen = { state: "unfinished" };
    expectSeen(["filing", "date"], {
      "filing:\n  date: TODO\n": unfinished,
      "filing:\n  date: TODO YYYY-MM-DD\n": unfinished,
      "filing:\n  date: 'TODO: ask'\n": unfinished,
      'filing:\n  date: " TODO, then"\n': unfinished,
      "filing:\n  date: |\n    TODO ask\n": unfinished,
      "filing: { date: TODO. }\n": unfinished,
    });
  });
});

describe("a placeholder", () => {
  it("is the word in capitals at the start, or the word alone", () => {
    for (const text of [
      "TODO",
      "TODO ask Marta",
      "TODO-list",
      "TODO/ask",
      "TODO…",
      "TODO—ask",
      "TODO (Marta)",
      "todo",
    ]) {
      assert.equal(seenAt(`matter: ${text}\n`, "matter").state, "unfinished", text);
    }
    for (const text of ["Todo ask", "say TODO", "TODOS", "TODO2", "TODO_x", "TODOé", "MATODO", "-TODO"]) {
      assert.equal(seenAt(`matter: ${text}\n`, "matter").state, "given", text);
    }
  });

  it("is allowed in every kind of field, and is reported there", () => {
    const unfinished = /^[A-Z][A-Za-z ]+: the value is a placeholder.$/;
    expectFound(
      `
parole_case: 1
request:
  kind: initial
  grounds: [TODO one of two]
            ^^^^^^^^^^^^^^^
  reasons: TODO which
           ^^^^^^^^^^
  explanation: 'TODO why'
               ^^^^^^^^^^
petitioner:
  id: TODO
      ^^^^
  same_as: TODO whom
           ^^^^^^^^^
  date_of_birth: TODO YYYY-MM-DD
                 ^^^^^^^^^^^^^^^
  address: TODO
           ^^^^
beneficiaries:
  - removal: { in_proceedings: TODO yes or no }
                               ^^^^^^^^^^^^^^
    medical: { cost: { amount: TODO amount } }
                               ^^^^^^^^^^^
exhibits:
  - label: TODO next letter
           ^^^^^^^^^^^^^^^^
    file: "TODO path"
          ^^^^^^^^^^^
    supports:
      - TODO what it supports
        ^^^^^^^^^^^^^^^^^^^^^
forms: TODO
       ^^^^
filing: { carrier: TODO }
                   ^^^^
`,
      ...Array.from({ length: 14 }, () => ["value/unfinished", unfinished] as const),
    );
  });

  it("with a colon after it says to remove the colon", () => {
    expectFound("parole_case: 1\nrequest: { kind: initial }\nmatter: TODO: ask\n        ^^^^^^^^^", [
      "yaml/syntax",
      "TODO is followed by a colon. Remove it, or put the whole value in quotation marks.",
    ]);
  });

  it("in the two required keys is reported as their absence", () => {
    const found = foundByReading("parole_case: TODO\nrequest: { kind: TODO }\n");
    assert.deepEqual(
      found.map(({ rule, message }) => [rule, message]),
      [
        [
          "schema/missing-key",
          "The line parole_case: 1, which marks a case file, is missing. The value is a placeholder.",
        ],
        [
          "schema/missing-key",
          "The kind of request is missing, so it cannot be determined which requirements apply. The value is a placeholder.",
        ],
      ],
    );
  });
});

describe("a list", () => {
  const path = ["request", "grounds"];
  const list = (text: string) => `request:\n  grounds: ${text}\n`;

  it("is absent, blank or unfinished as far as its items are", () => {
    expectSeen(path, {
      "request: { kind: initial }\n": { state: "absent", items: 0 },
      [list("")]: { state: "blank", items: 0 },
      [list("[]")]: { state: "blank", items: 0 },
      [list("[ ]")]: { state: "blank", items: 0 },
      [list("~")]: { state: "blank", items: 0 },
      [list("[~]")]: { state: "blank", items: 1 },
      [list("\n    -")]: { state: "blank", items: 1 },
      [list("\n    -\n    -")]: { state: "blank", items: 2 },
      [list("TODO")]: { state: "unfinished", items: 0 },
      [list("[TODO]")]: { state: "unfinished", items: 1 },
      [list("\n    - TODO one\n    -\n    - TODO two")]: { state: "unfinished", items: 3 },
    });
  });

  it("is given with the first item that is, and faulty where none is and one cannot be read", () => {
    expectSeen(path, {
      [list("[TODO, significant-public-benefit]")]: { state: "given", items: 2 },
      [list("significant-public-benefit")]: { state: "given", items: 1 },
      [list("[TODO, nonsense]")]: { state: "faulty", items: 2 },
      [list("nonsense")]: { state: "faulty", items: 1 },
    });
  });
});

describe("a block", () => {
  const path = ["request", "stay"];
  const block = (text: string) => `request:\n  stay:${text}\n`;

  it("is absent, blank or unfinished as far as its fields are", () => {
    expectSeen(path, {
      "request: { kind: initial }\n": { state: "absent" },
      [block("")]: { state: "blank" },
      [block(" {}")]: { state: "blank" },
      [block(" { from: }")]: { state: "blank" },
      [block("\n    from:\n    until: ~")]: { state: "blank" },
      [block(" TODO ask")]: { state: "unfinished" },
      [block("\n    from: TODO\n    until:")]: { state: "unfinished" },
    });
  });

  it("is given with the first field that is, and faulty where none is and one cannot be read", () => {
    expectSeen(path, {
      [block("\n    from: TODO\n    until: 2016-06-30")]: { state: "given" },
      [block("\n    from: soon\n    until:")]: { state: "faulty" },
      [block(" soon")]: { state: "faulty" },
      [block(" [2015-11-01]")]: { state: "faulty" },
    });
  });

  it("is given with an unknown key, since something was meant by it", () => {
    assert.deepEqual(seenAt(block(" { length: 8 months }"), ...path), { state: "given" });
  });

  it("has the state of the blocks within it", () => {
    expectSeen(["request"], {
      "request:\n  stay:\n    from:\n  visa: {}\n": { state: "blank" },
      "request:\n  stay:\n    from: TODO\n": { state: "unfinished" },
      "request:\n  visa:\n    attempts:\n      - place: Guatemala\n": { state: "given" },
    });
  });
});

describe("an item of a list of blocks", () => {
  it("is blank, unfinished or given like any block", () => {
    const text = "exhibits:\n  -\n  - {}\n  - TODO\n  - { label: TODO }\n  - label: A\n";
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((index) => seenAt(text, "exhibits", index).state),
      ["blank", "blank", "unfinished", "unfinished", "given"],
    );
  });
});

describe("a rule about an absence", () => {
  it("says in which of the three ways a value is missing", () => {
    const messages = ["", "\n  date_of_birth:", "\n  date_of_birth: TODO YYYY-MM-DD"].map((line) => {
      const text = `parole_case: 1\nrequest: { kind: initial }\nbeneficiaries:\n  - id: ana${line.replace("\n  ", "\n    ")}\n`;
      return checkText(text).findings.find(({ rule }) => rule === "guardian/age-unknown")?.message ?? "";
    });
    const [absent = "", blank, unfinished] = messages;
    assert.notEqual(absent, "");
    assert.equal(blank, `${absent} The value is empty.`);
    assert.equal(unfinished, `${absent} The value is a placeholder.`);
  });
});

describe("words in place of a value", () => {
  const duration = ["beneficiaries", 0, "medical", "treatment_duration"] as const;
  const inDuration = (value: string) => `beneficiaries:\n  - medical:\n      treatment_duration: ${value}\n`;

  it("are unfinished where the value is still to come", () => {
    for (const value of [
      "TBD",
      "tbd",
      "TBC",
      "tba",
      "TBD - ask Marta",
      "TBD by the hospital",
      "???",
      "?",
      "? # ask",
      "-",
      "--",
      "—",
      "...",
      "…",
      "___",
      "xxx",
      "XX/XX/XXXX",
      "(xxx) xxx-xxxx",
      "$XX,XXX",
      "MM/DD/YYYY",
      "'[date]'",
      "<name>",
      '"{{client}}"',
      "pending",
      "Pending.",
      "(pending)",
      "to be determined",
      "To be confirmed later",
      "to be provided by the client",
      "to be confirmed by Dr. Pérez",
      "To be determined with the transplant team",
      "ask Dr. Pérez",
      "waiting on biopsy results",
      "(awaiting letter)",
      "202-555-XXXX",
      "to follow",
      "letter to follow",
      "ask client",
      "Ask the client about the letter",
      "check with client",
      "awaiting documents",
      "client to confirm",
      "fill in",
      "insert date here",
      "not yet known",
      "pendiente",
      "por confirmar",
      "|\n        TBD\n",
    ]) {
      assert.equal(seenAt(inDuration(value), ...duration).state, "unfinished", value);
    }
  });

  it("are unfinished at the start of a note of any length", () => {
    const note =
      "and the results of the last three tests, which the hospital in La Paz promised for next week; ";
    for (const value of [
      "TBD: ask her doctor",
      `TBD: ${note}${note}`,
      `tbd - ${note}${note}`,
      `FIXME (${note}${note})`,
    ])
      assert.equal(seenAt(inDuration(`'${value}'`), ...duration).state, "unfinished", value);
    assert.equal(
      seenAt(inDuration(`'TBD Holdings paid for it: ${note}${note}'`), ...duration).state,
      "given",
    );
  });

  it("are unfinished where they leave the answer to a place that they do not name", () => {
    for (const value of [
      "see attached",
      "See letter.",
      "(see attached letter)",
      "please see the enclosed medical records",
      "per doctor's letter",
      "same as above",
      "Ditto",
      "attached",
      "véase adjunto",
    ])
      assert.equal(seenAt(inDuration(value), ...duration).state, "unfinished", value);
    const text =
      "parole_case: 1\nrequest: { kind: initial, benefit_sought: see attached }\nmatter: same as above\n";
    assert.deepEqual(
      checkText(text).findings.flatMap(({ rule, message }) => (rule === "value/unfinished" ? [message] : [])),
      [
        'Benefit sought: "see attached" is not an answer here.',
        'Matter: "same as above" is not an answer here.',
      ],
    );
  });

  it("are unfinished where something was only requested", () => {
    for (const value of [
      "applied for",
      "Requested",
      "pending admission",
      "awaiting approval",
      "being translated",
    ])
      assert.equal(seenAt(inDuration(value), ...duration).state, "unfinished", value);
  });

  it("are names in a name where they have a capital", () => {
    const family = (value: string) =>
      seenAt(`petitioner: { name: { family: ${value} } }\n`, "petitioner", "name", "family");
    for (const value of ["Pending", "PENDING", "Later", "Same", "Missing", "Na"])
      assert.deepEqual(family(value), { state: "given", value });
    for (const value of [
      "pending",
      "TBD",
      "Unknown",
      "None",
      "xxx",
      "XXX",
      "ask client",
      "[name]",
      "'[name]'",
    ])
      assert.equal(family(value).state, "unfinished", value);
  });

  it("are allowed in brackets without quotation marks", () => {
    for (const value of [
      "[date]",
      "[DATE]",
      "[insert date]",
      "[mailing date]",
      "{date}",
      "[YYYY-MM-DD]",
      "[TBD]",
    ]) {
      assert.equal(seenAt(`filing:\n  date: ${value}\n`, "filing", "date").state, "unfinished", value);
    }
    expectFound(
      `parole_case: 1
request: { kind: initial }
matter: [case number]
        ^^^^^^^^^^^^^
petitioner: { id: rosa, name: { family: [Ruiz] }, address: { city: [City, State] } }
                                ^^^^^^
                                                                   ^^^^^^^^^^^^^
`,
      ["value/unfinished", 'Matter: "[case number]" is a placeholder.'],
      ["schema/wrong-type", "Family name must be a single value, not a list."],
      ["value/unfinished", 'City: "[City, State]" is a placeholder.'],
    );
  });

  it("are unfinished where they answer nothing and a value is needed", () => {
    for (const value of [
      "none",
      "None.",
      "N/A",
      "n/a",
      "n.a.",
      "NA",
      "(n/a)",
      "not applicable",
      "unknown",
      "Unknown",
      "not known",
      "don't know",
      "not available",
      "desconocido",
      "ninguna",
    ]) {
      assert.equal(seenAt(inDuration(value), ...duration).state, "unfinished", value);
    }
    assert.equal(seenAt("request: { explanation: yes }\n", "request", "explanation").state, "unfinished");
  });

  it("are unfinished as a single x, where a letter alone can be no value", () => {
    const stateOf = (fields: string, ...path: string[]) =>
      seenAt(`petitioner: { ${fields} }\n`, "petitioner", ...path).state;
    for (const x of ["x", "X"]) {
      assert.equal(seenAt(inDuration(x), ...duration).state, "unfinished");
      assert.equal(stateOf(`relationship: ${x}`, "relationship"), "unfinished");
      assert.equal(stateOf(`date_of_birth: ${x}`, "date_of_birth"), "unfinished");
      assert.equal(stateOf(`name: { middle: ${x} }`, "name", "middle"), "given", "an initial");
      assert.equal(stateOf(`address: { unit: ${x} }`, "address", "unit"), "given", "Apartment X");
      assert.equal(stateOf(`sex: ${x}`, "sex"), "given", "as in passports");
    }
  });

  it("are unfinished as `unknown` where the answer can be found out, and none where there may be none", () => {
    for (const key of ["income", "assets", "relationship"]) {
      const stateOf = (value: string) => {
        const { unfinished } = readCase(parseCaseText(`sponsors: [{ id: tom, ${key}: ${value} }]\n`));
        return unfinished.length;
      };
      for (const value of ["unknown", "not known", "don't know"]) assert.equal(stateOf(value), 1, value);
      for (const value of ["none", "n/a"]) assert.equal(stateOf(value), 0, value);
    }
  });

  it("are a value where they say something", () => {
    for (const value of [
      "See Exhibit B",
      "See letter of Dr. Pérez",
      "Awaiting transplant",
      "Pending admission to the hospital on June 3, 2015",
      "pending litigation ends in May",
      "To be provided by the Community Fund, which has committed 40,000 dollars",
      "None of the clinics has a bed",
      "Unknown to the doctors before 2014",
      "TBA Logistics",
      "[A] and [B]",
      "<rosa@example.org>",
      "to be with her mother",
      "A-1",
      "C#1",
      "0",
    ]) {
      assert.equal(seenAt(inDuration(`'${value}'`), ...duration).state, "given", value);
    }
  });

  it("are ordinary values among choices, ids and labels", () => {
    assert.deepEqual(seenAt("decisions: { next_step: none }\n", "decisions", 0, "next_step"), {
      state: "given",
      value: "none",
    });
    assert.deepEqual(
      seenAt("request: { petitions: { status: pending } }\n", "request", "petitions", 0, "status"),
      {
        state: "given",
        value: "pending",
      },
    );
    assert.deepEqual(seenAt("petitioner: { id: xxx }\n", "petitioner", "id"), {
      state: "given",
      value: "xxx",
    });
    assert.deepEqual(seenAt("exhibits: { label: XX }\n", "exhibits", 0, "label"), {
      state: "given",
      value: "XX",
    });
    assert.equal(seenAt("exhibits: { label: '?' }\n", "exhibits", 0, "label").state, "unfinished");
    assert.equal(seenAt("decisions: { outcome: pending }\n", "decisions", 0, "outcome").state, "unfinished");
    assert.equal(seenAt("petitioner: { id: TBD }\n", "petitioner", "id").state, "unfinished");
  });

  it("also apply to a date, a number, a list or a block", () => {
    expectSeen(["request", "stay", "from"], {
      "request: { stay: { from: XX/XX/2015 } }\n": { state: "unfinished" },
      "request: { stay: { from: 2015-07-?? } }\n": { state: "unfinished" },
      "request: { stay: { from: unknown } }\n": { state: "unfinished" },
    });
    expectSeen(["request", "reasons"], { "request: { reasons: TBD }\n": { state: "unfinished", items: 0 } });
    expectSeen(["sponsors"], { "sponsors: to be determined\n": { state: "unfinished", items: 0 } });
    expectSeen(["petitioner"], { "petitioner: ask client\n": { state: "unfinished" } });
  });

  it("are complete where there may be none", () => {
    expectFound(
      "parole_case: 1\nrequest: { kind: initial, benefit_sought: none, waivers: none, expedite: n/a }\n" +
        "petitioner: { organization: n/a, name: { middle: none, aliases: [none] }, passport: unknown, email: '(none)' }\n" +
        "beneficiaries: { a_number: NONE, petitioner_relationship: none, departure: n/a, consents: N/A }\n" +
        "sponsors: none\nrepresentative: None\nreceipts: none\nexhibits: { language: n/a }\n",
    );
  });

  it("are not found in answers that resemble them", () => {
    const answers = {
      payment: "To be provided by the church",
      name: "Na",
      phone: "202-555-0143 x12",
      translator: "Ask Translations LLC",
    };
    expectFound(
      `parole_case: 1\nrequest: { kind: initial }\npetitioner: { name: { family: ${answers.name} }, phone: ${answers.phone} }\n` +
        `beneficiaries: { medical: { return_travel_payment: ${answers.payment} } }\n` +
        `exhibits: { translation: { certified_by: ${answers.translator} } }\n`,
    );
  });

  it("are bare words of agreement where a reason is needed", () => {
    const { findings } = checkText(
      "parole_case: 1\nrequest: { kind: initial, visa: { unavailable_because: no } }\n",
    );
    const said = findings.find(({ rule }) => rule === "visa/unavailability-unexplained");
    assert.match(said?.message ?? "", /. "no" is not an answer here.$/);
  });

  it("are still reported by the rule that needs an answer", () => {
    const { findings } = checkText(
      "parole_case: 1\nrequest: { kind: initial, visa: { unavailable_because: n/a } }\npetitioner: { id: rosa, organization: none }\n",
    );
    const said = new Map(findings.map(({ rule, message }) => [rule, message]));
    assert.equal(
      said.get("petitioner/missing"),
      'The petitioner has neither a name nor an organization. "none" is not an answer here.',
    );
    assert.match(said.get("visa/unavailability-unexplained") ?? "", /. "n\/a" is not an answer here.$/);
    assert.equal(said.get("value/unfinished"), undefined);
  });

  it("are found among the words of a text as well", () => {
    expectFound(
      `parole_case: 1
request:
  kind: initial
  explanation: |
    She was born on [date] in La Paz, and the letter of Dr. TBD says
                    ^^^^^^
                                                            ^^^
    that the operation on XX/XX/2015 or ??? cannot wait; see TODO (formerly C) [...] and [sic].
                          ^^^^^^^^^^
                                        ^^^
                                                             ^^^^^^^^^^^^^^^^^
    Her number XXX-XX-1234 is blacked out, todo lists are not, and Superbowl XX is one of XXI.
  emergency: { description: "Her fever, [insert how high], rises" }
                                        ^^^^^^^^^^^^^^^^^
`,
      ...["[date]", "TBD", "XX/XX/2015", "???", "TODO (formerly C)", "[insert how high]"].map(
        (words) =>
          [
            "value/unfinished",
            `${words.includes("how high") ? "Description" : "Explanation"}: "${words}" in this text is a placeholder.`,
          ] as const,
      ),
    );
  });

  it("are quoted in the finding", () => {
    const messages = (text: string) =>
      checkText(text).findings.filter(({ rule }) => rule === "value/unfinished");
    assert.deepEqual(
      messages(
        "parole_case: 1\nmatter: TBD\nfiling: { carrier: usps, tracking_number: xxx }\nedition: unknown\n",
      ).map(({ message }) => message),
      [
        'Matter: "TBD" is a placeholder.',
        'Tracking number: "xxx" is a placeholder.',
        'Edition: "unknown" is not an answer here.',
      ],
    );
  });
});
