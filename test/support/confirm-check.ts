// While a person types, most of a check is kept. In tests, each such check is compared with one of the whole case.
import assert from "node:assert/strict";
import type { Confirm } from "../../server/src/core/engine/check-while-typing.ts";

export const confirmCheck: Confirm = (kept, whole) => {
  const answerOf = ({
    findings,
    overrides,
    edition,
    isEditionByDate,
    language,
    failures,
    namedFiles,
    relations,
  }: typeof kept) => ({
    findings,
    overrides,
    edition,
    isEditionByDate,
    language,
    failures,
    namedFiles,
    relations,
  });
  assert.deepEqual(answerOf(kept), answerOf(whole), "a check while typing is as a check of the whole case");
};
