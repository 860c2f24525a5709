// The questions of "New Case…" that depend on earlier answers.
import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import { instead } from "../support/vscode.ts";

const { unanswered } = await import("../../client/src/shared/steps.ts");
const { askPassport, askPetitioner } = await import("../../client/src/new-case/who.ts");

const step = { title: "New Case", step: 5, of: 10 };
const start = { ...unanswered, name: "Morales, Ana", isChild: true };

let restore: (() => void) | undefined;
afterEach(() => restore?.());

/** Answers each question with the next of these: the label of a choice, words, or "back"; records what was asked. */
async function answering(...answers: readonly string[]): Promise<readonly string[]> {
  const asked: string[] = [];
  const left = [...answers];
  const input = () => {
    const heard: { accept?: () => void; press?: () => void } = {};
    const own = {
      placeholder: "",
      value: "",
      items: [] as readonly { readonly label: string }[],
      selectedItems: [] as readonly { readonly label: string }[],
      onDidAccept: (accept: () => void) => void Object.assign(heard, { accept }),
      onDidTriggerButton: (press: () => void) => void Object.assign(heard, { press }),
      onDidChangeValue: () => undefined,
      onDidHide: () => undefined,
      dispose: () => undefined,
      show: () => {
        asked.push(own.placeholder);
        const answer = left.shift() ?? "";
        own.value = answer;
        own.selectedItems = own.items.filter(({ label }) => label === answer);
        if (answer === "back") heard.press?.();
        else heard.accept?.();
      },
    };
    return own;
  };
  restore = await instead({ window: { createQuickPick: input, createInputBox: input } });
  return asked;
}

const none = "No";
const relative = "A relative, friend, or other person";

describe("the question about a passport", () => {
  it("is one question where there may be a passport", async () => {
    const asked = await answering("Yes, or not known yet");
    const answered = await askPassport({ ...start, noPassportBecause: "Lost" }, step);
    assert.deepEqual(answered, { value: start });
    assert.deepEqual(asked, [
      "Does this person have a passport or another identity document with a photograph?",
    ]);
  });

  it("asks why there is none, and accepts no reason yet", async () => {
    const asked = await answering(none, " Lost in the flood ");
    const answered = await askPassport(start, step);
    assert.deepEqual(answered, { value: { ...start, noPassportBecause: "Lost in the flood" } });
    assert.deepEqual(asked, [
      "Does this person have a passport or another identity document with a photograph?",
      "Why there is no such document",
    ]);
    restore?.();
    await answering(none, "");
    assert.deepEqual(await askPassport(start, step), { value: { ...start, noPassportBecause: "" } });
  });

  it("is asked again after going back from the reason", async () => {
    const asked = await answering(none, "back", "Yes, or not known yet");
    assert.deepEqual(await askPassport(start, step), { value: start });
    assert.equal(asked.length, 3);
  });
});

describe("the question about the petitioner", () => {
  it("asks about a child whether the petitioner is a parent", async () => {
    const asked = await answering(relative, "Morales, Rosa", "The mother");
    const petitioner = { kind: "person", family: "Morales", given: "Rosa", parent: "mother" };
    assert.deepEqual(await askPetitioner(start, step), { value: { ...start, petitioner } });
    assert.equal(asked.at(-1), "Is the petitioner a parent of the child?");
    restore?.();
    await answering(relative, "Morales, Rosa", "Not a parent, or not known yet");
    const { parent: _, ...other } = petitioner;
    assert.deepEqual(await askPetitioner(start, step), { value: { ...start, petitioner: other } });
  });

  it("does not ask that about an adult, or about an organization", async () => {
    const asked = await answering(relative, "Morales, Rosa");
    assert.ok(await askPetitioner({ ...start, isChild: false }, step));
    assert.equal(asked.length, 2);
    restore?.();
    const more = await answering("An organization", "Clinic #1");
    assert.ok(await askPetitioner(start, step));
    assert.equal(more.length, 2);
  });
});
