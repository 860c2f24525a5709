// Enter after a fully typed word begins a line, however late the request or the answer.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { startClient, type TestClient } from "../support/client.ts";
import { hurriedTypist } from "../support/hurried-typing.ts";

const words: readonly (readonly [before: string, word: string, first: string])[] = [
  ["parole_case: 1\n", "request:", "request"],
  ["parole_case: 1\n", "beneficiaries:", "beneficiaries"],
  ["parole_case: 1\nrequest:\n  ", "explanation:", "explanation"],
  ["parole_case: 1\nrequest:\n  ", "visa:", "visa"],
  ["parole_case: 1\nbeneficiaries:\n  - id: lucia\n    ", "medical:", "medical"],
  ["parole_case: 1\nbeneficiaries:\n  - id: lucia\n    medical:\n      ", "diagnosis:", "diagnosis"],
  ["exhibits:\n  - ", "supports:", "supports"],
  ["filing:\n  ", "carrier:", "carrier"],
  ["filing:\n  carrier: ", "fedex", "fedex"],
  ["filing:\n  carrier: ", "ups", "ups"],
  ["request:\n  kind: ", "initial", "initial"],
];

describe("hurried typing", () => {
  let client: TestClient;
  let count = 0;
  before(async () => {
    const capabilities = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };
    client = await startClient(capabilities, { options: { asksAgain: true, skipsWhole: true } });
  });
  after(() => client.stop());

  for (const [begin, word, first] of words) {
    for (const asksLate of [false, true]) {
      it(`starts a line after ${word}${asksLate ? ", with a late request" : ""}`, async () => {
        for (let paused = 1; paused <= word.length; paused++) {
          const uri = `file:///office/hurried-${++count}.parole.yaml`;
          const person = await hurriedTypist(client, begin, uri, { asksLate });
          await person.type(word.slice(0, paused));
          await person.pause();
          if (paused < first.length) assert.ok(person.shown().includes(first), word.slice(0, paused));
          await person.type(word.slice(paused));
          await person.enter();
          assert.equal(person.text(), `${begin + word}\n`);
        }
      });
    }
  }

  it("treats a late request about a label as one from a person typing", async () => {
    const exhibits = "exhibits:\n  - label: Q-1\n    title: Letter\n";
    const uri = "file:///office/late-label.parole.yaml";
    const person = await hurriedTypist(client, `${exhibits}receipts:\n  - exhibit: `, uri, {
      asksLate: true,
    });
    await person.type("Q");
    await person.type("1");
    await person.pause();
    assert.deepEqual(person.shown(), []);
    await person.enter();
    assert.equal(person.text(), `${exhibits}receipts:\n  - exhibit: Q1\n`);
  });

  it("answers a repeated request as an explicit one, and one about an earlier letter as before", async () => {
    const uri = "file:///office/asked-twice.parole.yaml";
    const text = "filing:\n  carrier: ";
    await client.open(uri, text);
    for (const [index, letter] of [..."pig"].entries()) {
      const at = { line: 1, character: 11 + index };
      await client.connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version: index + 2 },
        contentChanges: [{ range: { start: at, end: at }, text: letter }],
      });
    }
    const shown = async (character: number): Promise<number> => {
      const list: { items: object[] } = await client.connection.sendRequest("textDocument/completion", {
        textDocument: { uri },
        position: { line: 1, character },
        context: { triggerKind: 1 },
      });
      return list.items.length;
    };
    assert.equal(await shown(13), 0);
    assert.equal(await shown(14), 0);
    assert.equal(await shown(14), 7);
  });
});
