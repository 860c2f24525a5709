// What the types cannot check about message values: words that are chosen or concatenated where a value is passed.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { proseIn } from "../support/prose.ts";
import { sentenceCalls } from "../support/sentences.ts";

/** Words of the program are passed as another sentence or a term, which can be translated; codes and ids are data. */
const marked =
  /\b(?:sentence|term|exhibitKindWords)\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|[!=]==? "[^"]*"|\bunit: "\w+"|"[A-Z]{3}"|\.join\("[^"]*"\)/g;

describe("messages: templates and values", () => {
  const calls = sentenceCalls();

  it("are found", () => {
    assert.ok(calls.length > 300, `${calls.length} calls`);
  });

  it("have the template as a literal in the call, as the key for translations", () => {
    const others = calls.filter(({ template }) => template === undefined);
    assert.deepEqual(
      others.map(({ file, line }) => `${file}:${line}`),
      [],
    );
  });

  it("have only data as values, with no English except messages and terms", () => {
    const worded = calls.filter(({ values }) => {
      const rest = values.replaceAll(marked, "");
      return rest.includes("`") || /"[^"]*[a-z][^"]*"/i.test(rest);
    });
    assert.deepEqual(
      worded.map(({ file, line, values }) => `${file}:${line}: ${values.replaceAll(/\s+/g, " ")}`),
      [],
      "make it a template of its own, or a value of core/message/values.ts",
    );
  });
});

/** Files of the core and the protocol side with words for a person that are not messages, and why that is right. */
const prose: Readonly<Record<string, string>> = {
  "core/casework/letters/": "letters to the government, in English whatever the editor's locale",
  "core/casework/documents/":
    "documents for the government and for the family, in their own languages whatever the editor's locale",
  "core/packet/": "pages of the packet, its proof and its manifest, which are mailed or kept with it",
  "core/casework/new-case.ts": "placeholders in the text of a case",
  "core/casework/case-from/": "placeholders in the text of a case, and particles of names",
  "core/casework/exhibit-changes.ts": "placeholders in the text of a case",
  "core/model/forms-and-exhibits.ts": "placeholders in the text of a case",
  "core/ide/completion/": "placeholders in the text of a case, and Markdown around what is rendered",
  "core/engine/suppress.ts": "a comment in the text of a case",
  "core/casework/not-judged.ts": "a line of the command line",
  "core/assistant/": "answers for a language model, in English whatever the editor's locale",
  "core/casework/calendar.ts": "entries of a calendar file, which other programs and people read",
  "core/casework/sample-value.ts": "a heading that is looked for in a file",
  "core/deadlines/": "titles, which are looked up as templates where a deadline is made",
  "core/engine/evaluate.ts": "title, reason and remedy of a rule, which are looked up where they are shown",
  "core/files/kinds-and-problems.ts": "reasons and advice, which are looked up where they are shown",
  "core/engine/settings.ts": "titles, which are looked up where they are shown",
  "core/model/practice.ts": "titles, which are looked up where they are shown",
  "core/engine/ignore.ts": "titles of fixes, which are looked up where a finding is made",
  "core/engine/review-findings.ts": "titles of fixes, which are looked up where a finding is made",
  "core/fix/typing-mistakes/": "titles of fixes, which are looked up where a finding is made",
  "core/read/": "titles of fixes, and words that a case may hold",
  "core/text/": "titles of fixes, and codes of the YAML library",
  "core/caseload/": "words of names that are read",
  "core/model/countries.ts": "names of countries that are read",
  "core/model/country-names.ts": "names of countries that are read",
  "core/model/countries-without-english.ts": "codes of countries",
  "core/model/states.ts": "names of states that are read",
  "core/model/united-states.ts": "names of states that are read",
  "core/model/nationalities.ts": "words of nationalities that are read",
  "core/model/citations.ts": "words of texts that are searched",
  "core/model/relationship-words.ts": "words of relationships that are read",
  "core/model/destination.ts": "names of places, which are terms where they are shown",
  "core/model/notices.ts": "names of notices, which are terms where they are shown",
  "core/model/response.ts": "how days are counted, a term where it is shown and a clause of a letter",
  "core/model/signature-fields.ts": "names of signers, which are terms where they are shown",
  "core/model/signers.ts": "names of signers, which are terms where they are shown",
  "core/model/people.ts": "a person without a name, in a letter",
  "core/form-filling/fact-words.ts": "names of boxes, which are terms where they are shown",
  "core/law/address.ts": "words of addresses that are read",
  "core/base/durations.ts": "words of lengths of time that are read",
  "core/evidence/language-of-text.ts": "words of documents that are read",
  "core/law/numbers.ts": "numbers of the law in titles of rules, which are looked up where they are shown",
  "lsp/refusals.ts": "errors of the protocol, which editors do not show",
  "lsp/guarded-connection.ts": "errors of the protocol, which editors do not show",
  "lsp/check-case.ts": "the name of a setting, a term where it is shown",
  "lsp/case-list.ts": "a name in the log",
  "lsp/closed/cases.ts": "a name in the log",
  "lsp/features/many-cases.ts": "a name in the log",
};

/** Strings that are code, whatever they look like. */
const isCode = (text: string) =>
  /^["'](?:in order|in any order|one line|several lines|of an(?:yone| adult))["']$/.test(text) ||
  !/\p{L}{2,}[,:;]? (?:\S+ )?\p{Ll}{2,}/u.test(text.replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, ""));

describe("messages: words for a person in the core and on the protocol side", () => {
  const root = fileURLToPath(new URL("../../server/src/", import.meta.url));
  const found = ["core", "lsp"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !(folder === "core" && /^rules[\\/]/.test(name)))
      .flatMap((name) => {
        const file = `${folder}/${name.replaceAll(path.sep, "/")}`;
        const strings = proseIn(readFileSync(path.join(root, folder, name), "utf8"));
        return strings.filter(({ text }) => !isCode(text)).map((one) => ({ file, ...one }));
      }),
  );
  const isAllowed = (file: string) => Object.keys(prose).some((allowed) => file.startsWith(allowed));

  it("are messages, so that other languages can have words for them", () => {
    assert.deepEqual(
      found.filter(({ file }) => !isAllowed(file)).map(({ file, line, text }) => `${file}:${line}: ${text}`),
      [],
      "make it a sentence(), or give the reason why it is none",
    );
  });

  it("have no reason in the list for a file that has none", () => {
    assert.deepEqual(
      Object.keys(prose).filter((allowed) => !found.some(({ file }) => file.startsWith(allowed))),
      [],
    );
  });
});
