// Suggestions during typing, without a keyboard shortcut.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { ClientCapabilities } from "vscode-languageserver/node";
import { startClient, type TestClient } from "../support/client.ts";
import { type Typist, typist } from "../support/typing.ts";

const able: ClientCapabilities = {
  textDocument: {
    completion: { completionItem: { snippetSupport: true, insertTextModeSupport: { valueSet: [1, 2] } } },
  },
};

const lucia = `parole_case: 1
request: { kind: initial, reasons: [medical] }
beneficiaries:
  - id: lucia
    name: { given: Lucía, family: Ruiz }
    medical:
      diagnosis: Leukemia
`;

const exhibits = `exhibits:
  - label: A
    title: Passport
  - label: B-1
    title: Letter
`;

describe("typing", () => {
  let client: TestClient;
  let count = 0;
  before(async () => {
    client = await startClient(able, { options: { asksAgain: true, skipsWhole: true } });
  });
  after(() => client.stop());
  const at = (marked: string): Promise<Typist> =>
    typist(client, marked, `file:///office/typed-${++count}.parole.yaml`);

  describe("shows the keys allowed there", () => {
    const places: readonly (readonly [what: string, marked: string, typed: string, first: string])[] = [
      ["below the first key of an entry", "beneficiaries:\n  - id: lucia\n    ‸\n", "loc", "located_in"],
      ["in the last line, without its end", "beneficiaries:\n  - id: lucia\n    ‸", "loc", "located_in"],
      ["below a choice", "filing:\n  carrier: fedex\n  ‸\n", "tra", "tracking_number"],
      ["between two keys", "filing:\n  carrier: fedex\n  ‸\n  address: x\n", "tra", "tracking_number"],
      [
        "with Windows line ends",
        "filing:\r\n  carrier: fedex\r\n  ‸\r\n  address: x\r\n",
        "tra",
        "tracking_number",
      ],
      [
        "between two blocks",
        "request:\n  kind: initial\n‸\nfiling:\n  carrier: ups\n",
        "ben",
        "beneficiaries",
      ],
      ["between braces", "forms:\n  - { form: I-131, ‸ }\n", "sig", "signed_by"],
      ["behind a dash", "exhibits:\n  - ‸\n", "la", "label, kind, title, file, supports"],
      ["behind a dash with blanks behind the cursor", "exhibits:\n  - ‸   \n", "kin", "kind"],
    ];
    for (const [what, marked, typed, first] of places) {
      it(`${what}, from the first letter to the last`, async () => {
        const person = await at(marked);
        for (const letter of typed) {
          const shown = await person.type(letter);
          assert.ok(shown.includes(first), `${person.marked()} shows ${shown.slice(0, 5).join(", ")}`);
        }
      });
    }
  });

  describe("shows the values allowed after a colon", () => {
    const places: readonly (readonly [
      what: string,
      marked: string,
      typed: string,
      shown: readonly string[],
    ])[] = [
      ["an outcome", "request: { visa: { attempts: [{ outcome: ‸ }] } }\n", "ref", ["refused"]],
      ["a carrier, from the blank on", "filing:\n  carrier:‸\n", " fed", ["fedex"]],
      ["yes or no", "beneficiaries:\n  - removal:\n      in_proceedings:‸\n", " ", ["yes", "no"]],
      ["an id", `${lucia}forms:\n  - form: I-131\n    for:‸\n`, " lu", ["lucia"]],
      ["a label", `${exhibits}receipts:\n  - exhibit:‸\n`, " b", ["B-1"]],
      ["a date", "filing:\n  date:‸\n", " ", ["2015-08-20"]],
      ["a kind, in a list of one line", "request:\n  reasons: ‸\n", "[med", ["medical"]],
      ["a kind, behind another", "request:\n  reasons: [medical,‸]\n", " fun", ["funeral"]],
      ["a kind, behind a dash", "request:\n  reasons:\n    -‸\n", " med", ["medical"]],
      ["who signed", "forms:\n  - form: I-131\n    signed_by: ‸\n", "[pet", ["petitioner"]],
      [
        "a claim",
        `${lucia}exhibits:\n  - supports: ‸\n`,
        "[lucia.med",
        ["lucia.medical.diagnosis", "lucia.medical"],
      ],
      ["a rule", "# parole-ignore‸\nfiling: { carrier: fedex }\n", " lockbox/mis", ["lockbox/missing"]],
    ];
    for (const [what, marked, typed, shown] of places) {
      it(what, async () => {
        const person = await at(marked);
        assert.deepEqual((await person.type(typed)).slice(0, shown.length), shown);
      });
    }
  });

  it("goes from a key to its choices and to the next line by Enter only", async () => {
    const person = await at("request:\n  visa:\n    attempts:\n      - place: Lima\n        ‸");
    assert.deepEqual(await person.type("out"), ["outcome"]);
    assert.deepEqual(await person.enter(), ["refused", "issued", "pending", "no-appointment", "withdrawn"]);
    assert.deepEqual(await person.type("ref"), ["refused"]);
    assert.deepEqual(await person.enter(), []);
    await person.enter();
    assert.equal(
      person.marked(),
      "request:\n  visa:\n    attempts:\n      - place: Lima\n        outcome: refused\n‸",
    );
  });

  describe("shows nothing", () => {
    const silent: readonly (readonly [what: string, marked: string, typed: string])[] = [
      [
        "in prose",
        "request:\n  explanation:‸\n",
        " Lucia needs a carrier. See: exhibit A [1], medical - reasons #2",
      ],
      [
        "in prose below a bar",
        "request:\n  explanation: |\n    ‸\n",
        "request: the exhibits of lucia, medical",
      ],
      ["in prose in quotation marks", 'request:\n  explanation: "‸"\n', "medical reasons. Form I-131, see A"],
      ["in a name", "petitioner:\n  name: { given: ‸ }\n", "medical"],
      ["in a note", "# ‸\nrequest: { kind: initial }\n", "the medical reasons of lucia"],
      ["in a note behind a value", "matter: 7 # ‸\n", "parole medical"],
      ["in a placeholder", "filing:\n  carrier: TODO‸\n", " fedex or ups"],
    ];
    for (const [what, marked, typed] of silent) {
      it(what, async () => {
        const person = await at(marked);
        assert.deepEqual(await person.type(typed), []);
      });
    }
  });

  describe("never replaces a word when Enter is pressed", () => {
    const kept: readonly (readonly [what: string, marked: string, typed: string])[] = [
      ["a label that no exhibit has", `${exhibits}receipts:\n  - exhibit:‸`, " Q12"],
      ["a label in the place where one is given", `${exhibits}  - label:‸`, " D"],
      ["a choice, whole", "filing:\n  carrier:‸", " ups"],
      ["an id that nobody has", `${lucia}forms:\n  - for:‸`, " luis"],
      ["a relationship of other words", "beneficiaries:\n  - consents:\n      - relationship:‸", " guardian"],
      ["a day", "filing:\n  date:‸", " 2015-08-02"],
      ["a fee", "forms:\n  - form: I-131\n    fee:\n      amount:‸", " 60"],
      ["a choice that there is not", "filing:\n  carrier:‸", " pigeon"],
      ["a note instead of a choice", "filing:\n  carrier:‸", " TODO ask Rosa"],
    ];
    for (const [what, marked, typed] of kept) {
      it(what, async () => {
        const person = await at(marked);
        await person.type(typed);
        await person.enter();
        assert.equal(person.marked(), marked.replace("‸", `${typed}\n‸`));
      });
    }
  });

  it("ends a list once a word is complete, for an editor whose Enter accepts it", async () => {
    const other = await startClient(able, { options: { asksAgain: true } });
    const person = await typist(other, "filing:\n  carrier: ‸\n");
    assert.deepEqual(await person.type("fede"), ["fedex"]);
    assert.deepEqual(await person.type("x"), []);
    await other.stop();
  });

  it("shows everything on request after letters that match nothing", async () => {
    const person = await at("request:\n  visa: { attempts: [{ outcome: ‸ }] }\n");
    assert.deepEqual(await person.type("xyz"), []);
    assert.deepEqual(await person.ask(), ["refused", "issued", "pending", "no-appointment", "withdrawn"]);
  });

  it("continues after a deleted letter", async () => {
    const person = await at("filing:\n  carrier: ‸\n");
    assert.deepEqual(await person.type("fedd"), []);
    await person.backspace();
    assert.deepEqual(await person.type("e"), ["fedex"]);
  });

  it("over a placeholder shows what matches the typed letter", async () => {
    const uri = "file:///office/over.parole.yaml";
    await client.open(uri, "filing:\n  carrier: TODO usps or fedex\n");
    const range = { start: { line: 1, character: 11 }, end: { line: 1, character: 29 } };
    await client.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range, text: "z" }],
    });
    const ask = async () => {
      const list: { items: object[] } = await client.connection.sendRequest("textDocument/completion", {
        textDocument: { uri },
        position: { line: 1, character: 12 },
        context: { triggerKind: 1 },
      });
      return list.items.length;
    };
    assert.equal(await ask(), 0);
    assert.equal(await ask(), 7);
  });
});
