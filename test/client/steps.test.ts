// A series of questions: a way back, which keeps the earlier answers.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Answered } from "../../client/src/shared/steps.ts";
import "../support/vscode.ts";

const { askInTurn, firstMatch, takenRows } = await import("../../client/src/shared/steps.ts");

/** Asks three questions, each answered by the next of these, and records what each one was shown. */
async function asked(answers: readonly ("back" | "leave" | string)[]) {
  const shown: string[] = [];
  const left = [...answers];
  const question =
    (key: "kind" | "name" | "place") =>
    async (
      state: Readonly<Record<string, string>>,
      step: number,
      of: number,
    ): Promise<Answered<typeof state>> => {
      shown.push(`${step} of ${of}: ${key} ${state[key] ?? "?"}`);
      const answer = left.shift();
      if (answer === undefined || answer === "leave") return undefined;
      return answer === "back" ? "back" : { value: { ...state, [key]: answer } };
    };
  const result = await askInTurn([question("kind"), question("name"), question("place")], {});
  return { shown, result };
}

describe("questions in turn", () => {
  it("add up to one answer", async () => {
    assert.deepEqual((await asked(["initial", "Ana", "here"])).result, {
      kind: "initial",
      name: "Ana",
      place: "here",
    });
  });

  it("show the previous answer after going back", async () => {
    assert.deepEqual(await asked(["initial", "Anna", "back", "back", "re-parole", "Ana", "here"]), {
      shown: [
        "1 of 3: kind ?",
        "2 of 3: name ?",
        "3 of 3: place ?",
        "2 of 3: name Anna",
        "1 of 3: kind initial",
        "2 of 3: name Anna",
        "3 of 3: place ?",
      ],
      result: { kind: "re-parole", name: "Ana", place: "here" },
    });
  });

  it("have no Back button on the first, and return nothing when dismissed", async () => {
    assert.deepEqual(await asked(["back", "leave"]), {
      shown: ["1 of 3: kind ?", "1 of 3: kind ?"],
      result: undefined,
    });
  });
});

describe("Enter where several rows can be checked", () => {
  const items = [
    { label: "Medical treatment", description: "medical" },
    { label: "Visiting a relative", description: "family" },
    { label: "Donating an organ", description: "organ-donor" },
  ] as const;
  const [medical, family] = items;
  const taken = (
    selectedItems: (typeof items)[number][],
    activeItems: (typeof items)[number][],
    value: string,
  ) =>
    takenRows<(typeof items)[number]>(items, { selectedItems, activeItems, value })?.map(
      ({ description }) => description,
    );

  it("accepts the focused row when none is checked", () => {
    assert.deepEqual(taken([], [family], ""), ["family"]);
    assert.deepEqual(taken([], [medical], "medical"), ["medical"]);
  });
  it("accepts the row that matches the typed text, even before it has focus", () => {
    assert.deepEqual(taken([], [], "Medical "), ["medical"]);
    assert.deepEqual(taken([], [], "relative"), ["family"]);
    assert.deepEqual(taken([], [], "organ-d"), ["organ-donor"]);
  });
  it("accepts the checked rows and nothing else", () => {
    assert.deepEqual(taken([family], [medical], "medical"), ["family"]);
  });
  it("accepts nothing and continues when nothing is typed, checked or focused", () => {
    assert.deepEqual(taken([], [], ""), []);
  });
  it("keeps the question open when the typed text matches no row", () => {
    assert.equal(taken([], [], "surgery"), undefined);
    assert.equal(firstMatch(items, ""), undefined);
  });
});
