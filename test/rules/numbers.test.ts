// The numbers in titles, reasons, and remedies are those of the dated facts, so that they do not contradict a message.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { ruleNamed } from "../../server/src/core/ide/rules-of.ts";
import { withNumbersOfFacts } from "../../server/src/core/law/numbers.ts";
import { literalsIn } from "../support/literals.ts";

const folder = join(import.meta.dirname, "../../server/src/core/rules");
const texts: ReadonlySet<string> = new Set(["title", "why", "remedy"]);
const number =
  /\b(?:\d+|ten|fourteen|eighteen|twenty|thirty|sixty|ninety|hundred)\b(?= (?:business |calendar )?(?:days?|weeks?|months?|years?)\b| years? of age| earlier| USD)|(?<=\bunder )\d+|\$\d+/i;

/** Examples of what a person may write are not requirements. */
const allowed: Readonly<Record<string, string>> = {
  "medical/treatment-duration-missing": "8 months is an example of an answer",
  "medical/treatment-duration-unclear": "8 months is an example of an answer",
};

describe("rules: numbers in titles, reasons and remedies", () => {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && file !== "index.ts")
    .map((file) => ({ id: file.replaceAll("\\", "/").slice(0, -".ts".length), path: join(folder, file) }));

  it("have no legal number written by hand", () => {
    const byHand = files.flatMap(({ id, path }) =>
      literalsIn(readFileSync(path, "utf8"))
        .filter(({ property, text }) => texts.has(property) && number.test(text) && !allowed[id])
        .map(({ text }) => `${id}: ${text}`),
    );
    assert.deepEqual(byHand, []);
  });

  it("the name of a fact becomes its number", () => {
    assert.equal(
      ruleNamed("re-parole/filed-late")?.title,
      "Re-parole is requested at least 90 days before the I-94 expires",
    );
    assert.equal(
      ruleNamed("response/overdue")?.title,
      "A response was received within 120 business days, or an inquiry was sent",
    );
    assert.match(ruleNamed("guardian/consent-missing")?.why ?? "", /A person under 18 on the filing date/);
  });

  it("the word editions becomes the names of all editions", () => {
    assert.equal(ruleNamed("edition/unknown")?.remedy, "Use the edition uscis-2015-08-17 or uscis-2026.");
  });

  it("a fact that does not exist, or does not hold a number, is refused", () => {
    assert.throws(() => withNumbersOfFacts("within {no-such-fact}"), /no fact "no-such-fact"/);
    assert.throws(
      () => withNumbersOfFacts("at {address-dallas-box}"),
      /"address-dallas-box" does not hold a number/,
    );
  });
});
