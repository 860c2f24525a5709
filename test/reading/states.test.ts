// Absent, blank and unfinished, for values, lists and blocks.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
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

  it("is blank with nothing behind its key", () => {
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

  it("is given where what means nothing in YAML is text", () => {
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
  it("is the word in capitals, at the start, and nothing else", () => {
    for (const text of [
      "TODO",
      "TODO ask Marta",
      "TODO-list",
      "TODO/ask",
      "TODO…",
      "TODO—ask",
      "TODO (Marta)",
    ]) {
      assert.equal(seenAt(`matter: ${text}\n`, "matter").state, "unfinished", text);
    }
    for (const text of [
      "todo",
      "Todo ask",
      "ask TODO",
      "TODOS",
      "TODO2",
      "TODO_x",
      "TODOé",
      "MATODO",
      "-TODO",
    ]) {
      assert.equal(seenAt(`matter: ${text}\n`, "matter").state, "given", text);
    }
  });

  it("may stand in every kind of field, and is reported where it stands", () => {
    const unfinished = /^A placeholder still stands here$/;
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
      - TODO what it proves
        ^^^^^^^^^^^^^^^^^^^
forms: TODO
       ^^^^
filing: { carrier: TODO }
                   ^^^^
`,
      ...Array.from({ length: 14 }, () => ["value/unfinished", unfinished] as const),
    );
  });

  it("with a colon behind it is told to leave it out", () => {
    expectFound("parole_case: 1\nrequest: { kind: initial }\nmatter: TODO: ask\n        ^^^^^^^^^", [
      "yaml/syntax",
      "A colon stands behind TODO; leave it out, or put the whole value in quotation marks",
    ]);
  });

  it("in the two keys that the format asks for is reported as their absence", () => {
    const found = foundByReading("parole_case: TODO\nrequest: { kind: TODO }\n");
    assert.deepEqual(
      found.map(({ rule, message }) => [rule, message]),
      [
        [
          "schema/missing-key",
          "The line parole_case: 1, which marks a case file, is missing: a placeholder still stands here",
        ],
        [
          "schema/missing-key",
          "The kind of request is not given, so it cannot be told what is asked of this case: a placeholder still stands here",
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

  it("is given with a key that the format has not, for something was meant by it", () => {
    assert.deepEqual(seenAt(block(" { length: 8 months }"), ...path), { state: "given" });
  });

  it("is as far as the blocks within it are", () => {
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
    assert.equal(blank, `${absent}: the key is there without a value`);
    assert.equal(unfinished, `${absent}: a placeholder still stands here`);
  });
});
