// What an assistant reads of a case: no name, date of birth, number, address, or quoted text.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { checkAnswer, deadlinesAnswer, readinessAnswer } from "../../server/src/core/assistant/answers.ts";
import { identifierMask } from "../../server/src/core/assistant/mask-identifiers.ts";
import { isDay } from "../../server/src/core/base/calendar.ts";
import { english } from "../../server/src/core/message/english.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import type { TextNode, TreeNode } from "../../server/src/core/text/tree.ts";
import { checkFile } from "../../server/src/host/check-file.ts";
import { caseFolder, caseFolders } from "../support/case-folders.ts";
import { thorough } from "../support/tiers.ts";

/** Every answer about a case that is, or would be, at `file`. */
async function answersAbout(file: string, text: string, today = "2026-05-01"): Promise<string> {
  const options = { edition: "by-date", today } as const;
  const plain = await checkFile(file, text, options);
  const mask = identifierMask(plain.text, plain.context);
  const checked = await checkFile(file, text, { ...options, language: mask.language });
  const one = { number: 1, parsed: checked.text, checked, mask };
  return [checkAnswer(one), deadlinesAnswer(one), readinessAnswer(one)].join("\n");
}

interface Value {
  readonly key: string;
  readonly node: TextNode;
}

function valuesIn(node: TreeNode | undefined, key = ""): Value[] {
  switch (node?.kind) {
    case "text":
      return [{ key, node }];
    case "list":
      return node.items.flatMap((item) => valuesIn(item, key));
    case "map":
      return node.entries.flatMap((entry) => valuesIn(entry.value, entry.key.text));
    default:
      return [];
  }
}

/** Keys whose values identify a person, or the place where one lives. */
const identifying =
  /^(?:given|middle|family|organization|date_of_birth|a_number|number|street|city|email|phone|bar_number|id|matter|receipt|file)$/;

/** Ids that are words of the answers. */
const roleWords = ["sponsor", "none"];

function isIn(word: string, text: string): boolean {
  const escaped = word.replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\d])${escaped}(?![\\p{L}\\d])`, "u").test(text);
}

describe("what an assistant reads of a case", () => {
  it("has no identifier of any sample case", thorough, async () => {
    const leaks: string[] = [];
    let looked = 0;
    for (const { name, file } of caseFolders()) {
      const text = readFileSync(file, "utf8");
      const answers = await answersAbout(file, text);
      const identifiers = valuesIn(parseCaseText(text).root).flatMap(({ key, node }) =>
        identifying.test(key) && node.text.length > 3 && !roleWords.includes(node.text) ? [node.text] : [],
      );
      for (const identifier of new Set(identifiers)) {
        looked++;
        const forms = isDay(identifier) ? [identifier, english.day(identifier)] : [identifier];
        leaks.push(...forms.filter((form) => isIn(form, answers)).map((form) => `${name}: ${form}`));
      }
    }
    assert.ok(looked > 500, `${looked} identifiers`);
    assert.deepEqual(leaks, []);
  });

  const { file } = caseFolder("format-example");
  const example = readFileSync(file, "utf8");

  /** The example with these values replaced by canaries. */
  function withCanaries(isReplaced: (value: Value) => boolean): string {
    const replaced = valuesIn(parseCaseText(example).root).filter(isReplaced);
    return replaced
      .toSorted((one, other) => other.node.start - one.node.start)
      .reduce(
        (text, { node }, index) => `${text.slice(0, node.start)}Canary${index}x${text.slice(node.end)}`,
        example,
      );
  }

  it("has no value of a field, wherever a finding quotes one", async () => {
    for (const key of new Set(valuesIn(parseCaseText(example).root).map((value) => value.key))) {
      const text = withCanaries((value) => value.key === key && value.node.style !== "block");
      assert.doesNotMatch(await answersAbout(file, text), /canary/i, key);
    }
  });

  it("has no unknown key, no reason in a comment, and no name of a file", async () => {
    const text = example
      .replace("\nrequest:", "\nCanary_one: Canary two\nrequest:")
      .replace("\npetitioner:", "\n# parole-ignore sponsor/evidence-missing: Canary three\npetitioner:")
      .replace(/exhibits\/[\w-]+\.pdf/, "exhibits/Canary four.pdf");
    assert.equal(text.match(/canary/gi)?.length, 4);
    assert.doesNotMatch(await answersAbout(file, text), /canary/i);
  });

  it("names people by their roles, and masks a birthday in every year", async () => {
    const text = `parole_case: 1
request: { kind: initial }
petitioner: { name: { given: Rosa, family: Ibarra } }
beneficiaries:
  - id: ana
    name: { given: Ana, family: Morales }
    date_of_birth: 2008-05-04
    passport: { number: X1234567, expires: 2026-05-04 }
filing: { date: 2026-05-04 }
`;
    const answers = await answersAbout("/office/ana.parole.yaml", text);
    assert.match(answers, /Beneficiary 1: the answers about removal proceedings/);
    assert.match(answers, /\(the petitioner\)/);
    assert.doesNotMatch(answers, /Ana|Morales|Rosa|Ibarra|X1234567|-05-04|May 4/);
  });

  it("masks what looks like an identifier, though no field has it", () => {
    const { text } = identifierMask(parseCaseText("parole_case: 1\n"), {
      people: { all: [] },
    } as unknown as Parameters<typeof identifierMask>[1]);
    for (const identifier of [
      "A098765432",
      "A 098-765-432",
      "123-45-6789",
      "IOE0912345678",
      "ana@example.com",
      "(202) 555-0143",
      "+1 202-555-0143",
      "C01234567",
    ]) {
      assert.equal(text(`Call ${identifier} now.`), "Call [masked] now.", identifier);
    }
    assert.equal(
      text("Form I-131, 8 CFR 212.5, 2026-05-01, $1,030"),
      "Form I-131, 8 CFR 212.5, 2026-05-01, $1,030",
    );
  });
});
