// Answers about texts, which are kept from one state of a case to the next.
import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { memoizeText } from "../../server/src/core/base/memoize.ts";

function counted() {
  const asked: string[] = [];
  const lengthOf = memoizeText((text) => {
    asked.push(text);
    return text.length;
  });
  return { asked, lengthOf };
}

test("The same text is computed once", () => {
  const { asked, lengthOf } = counted();
  deepEqual([lengthOf("aunt"), lengthOf("uncle"), lengthOf("aunt")], [4, 5, 4]);
  deepEqual(asked, ["aunt", "uncle"]);
});

test("Long texts are not kept", () => {
  const { asked, lengthOf } = counted();
  const long = "a".repeat(501);
  deepEqual([lengthOf(long), lengthOf(long)], [501, 501]);
  equal(asked.length, 2);
});

test("Texts that were not requested for a long time are forgotten, and others are not", () => {
  const { asked, lengthOf } = counted();
  lengthOf("seldom");
  for (let number = 0; number < 50_000; number++) {
    lengthOf("often");
    lengthOf(`text ${number}`);
  }
  equal(lengthOf("seldom"), 6);
  equal(asked.filter((text) => text === "seldom").length, 2);
  equal(asked.filter((text) => text === "often").length, 1);
});
