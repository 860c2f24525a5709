// Questions one after the other: a way back, and nothing that was answered is asked for again as if it were not.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Answered } from "../../client/src/new-case/steps.ts";
import "../support/vscode.ts";

const { askInTurn } = await import("../../client/src/new-case/steps.ts");

/** Asks three questions, each answered in turn by the next of these; what each was shown is kept. */
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

  it("show what was answered before to whoever goes back", async () => {
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

  it("have no way back from the first, and come to nothing when the person leaves", async () => {
    assert.deepEqual(await asked(["back", "leave"]), {
      shown: ["1 of 3: kind ?", "1 of 3: kind ?"],
      result: undefined,
    });
  });
});
