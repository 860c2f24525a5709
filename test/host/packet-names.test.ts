// Names of packets: each packet has its own, on every system, for any person.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Preset } from "../../server/src/core/packet/build.ts";
import { outputPathOf, uploadNames } from "../../server/src/host/packet-names.ts";
import { checkText } from "../support/check.ts";

const matterOf = (people: readonly string[]) =>
  checkText(`parole_case: 1\nbeneficiaries:\n${people.map((person) => `  - ${person}\n`).join("")}`, {})
    .context;

function stemsOf(people: readonly string[], preset: Preset): readonly string[] {
  const context = matterOf(people);
  return context.beneficiaries.map(
    (only) =>
      outputPathOf(context, { target: { folder: "" }, file: "c.parole.yaml", draft: false, only, preset })
        .stem,
  );
}

test("packet names: are distinct for people with the same name or names that differ only in case", () => {
  const people = ["{ name: { given: José } }", "{ name: { given: José } }", "{ id: JOSÉ }", "{ id: ana }"];
  assert.deepEqual(stemsOf(people, "paper"), [
    "c-packet-José",
    "c-packet-José-2",
    "c-packet-JOSÉ-3",
    "c-packet-ana",
  ]);
});

test("packet names: for upload use plain letters, or a number where a name has none", () => {
  const people = [
    "{ name: { given: José } }",
    "{ name: { given: Jose } }",
    "{ name: { given: Анна } }",
    "{ name: { given: Иван } }",
  ];
  assert.deepEqual(stemsOf(people, "online"), [
    "c-packet-jose-online",
    "c-packet-jose-2-online",
    "c-packet-3-online",
    "c-packet-4-online",
  ]);
});

test("packet names: a long name is shortened in the middle, so that a draft and each person's packet stay distinct", () => {
  const context = matterOf(["{ id: ana }", "{ id: luz }"]);
  const [ana, luz] = context.beneficiaries;
  const file = `${"request of the family Amaya Brizuela ".repeat(3)}.parole.yaml`;
  const names = [undefined, ana, luz].flatMap((only) =>
    [true, false].flatMap((draft) => {
      const place = outputPathOf(context, { target: { folder: "" }, file, draft, only, preset: "online" });
      return uploadNames(place.stem, [""]);
    }),
  );
  assert.deepEqual(names, [
    "request-of-the-family-ama-rizuela-reques-packet-draft-online.pdf",
    "request-of-the-family-ama-maya-brizuela-reques-packet-online.pdf",
    "request-of-the-family-ama-ela-reques-packet-draft-ana-online.pdf",
    "request-of-the-family-ama-brizuela-reques-packet-ana-online.pdf",
    "request-of-the-family-ama-ela-reques-packet-draft-luz-online.pdf",
    "request-of-the-family-ama-brizuela-reques-packet-luz-online.pdf",
  ]);
});
