// Another language: its translations of the message templates, and what is shown if one is missing.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, it } from "node:test";
import type { CodeAction } from "vscode-languageserver-protocol";
import { coverLetterToEdit } from "../../server/src/core/casework/letters/cover.ts";
import { inquiryLetter } from "../../server/src/core/casework/letters/inquiry.ts";
import { readSettings } from "../../server/src/core/engine/settings.ts";
import { isEditionId } from "../../server/src/core/law/editions.ts";
import { bundleNames, languageOf } from "../../server/src/core/message/bundle.ts";
import { english } from "../../server/src/core/message/english.ts";
import type { Language } from "../../server/src/core/message/language.ts";
import { rendered, sentence } from "../../server/src/core/message/message.ts";
import { allOf, date } from "../../server/src/core/message/values.ts";
import { buildPacket } from "../../server/src/core/packet/build.ts";
import { loadWords } from "../../server/src/host/words.ts";
import { type DeadlineOfCase, deadlinesRequest } from "../../server/src/lsp/protocol/index.ts";
import { caseFolder } from "../support/case-folders.ts";
import { checkText } from "../support/check.ts";
import { startClient } from "../support/client.ts";
import { hearing } from "../support/pseudo-language.ts";

const text = "parole_case: 1\nrequest: { kind: initial }\nfiling: { carrier: sled }\n";

/** The template of the finding about the carrier, translated into an invented language. */
function inventedBundle(): Record<string, string> {
  const templates: string[] = [];
  const heard = new Map<string, string>();
  heard.get = (template) => {
    if (template.includes("{choices}")) templates.push(template);
    return undefined;
  };
  checkText(text, { language: { ...english, templates: heard } });
  return Object.fromEntries(templates.map((template) => [template, "Zo {choices}, na {written}"]));
}

const expected = "Zo usps, usps-express, fedex, ups, dhl, other-courier, online, na sled";

describe("messages: another language", () => {
  it("has its own words and order of values", () => {
    const language = languageOf(inventedBundle());
    const found = checkText(text, { language }).findings;
    assert.equal(found.find(({ rule }) => rule === "schema/not-a-choice")?.message, expected);
  });

  it("writes lists, dates and plural forms in its own way", () => {
    const language: Language = {
      ...languageOf({
        "{names} {names|is|are} here on {day}": "{day}: {names} {names|esta|estan|estas}",
      }),
      form: (count) => (count === 1 ? 0 : count === 2 ? 1 : 2),
      list: (words) => words.join(" y "),
      day: (day) => day.replaceAll("-", "/"),
    };
    const shown = (...names: string[]) =>
      rendered(
        sentence("{names} {names|is|are} here on {day}", { names: allOf(names), day: date("2015-08-20") }),
        language,
      );
    assert.equal(shown("Ana"), "2015/08/20: Ana esta");
    assert.equal(shown("Ana", "Luz"), "2015/08/20: Ana y Luz estan");
    assert.equal(shown("Ana", "Luz", "Teo"), "2015/08/20: Ana y Luz y Teo estas");
  });

  it("is English where it has no words, or words with other values", () => {
    const message = sentence("{name} is here", { name: "Ana" });
    for (const bundle of [
      { "{name} is here": "{nam} ici" },
      { "{name} is here": "ici" },
      { "{name} is here": "{name} {more}" },
      { "{name} is here": "" },
      { "{name} is here": 4 },
      { "another template": "x" },
      [],
      "x",
      null,
      undefined,
    ]) {
      assert.equal(rendered(message, languageOf(bundle)), "Ana is here", JSON.stringify(bundle));
    }
  });

  it("is found by locale, the nearest first, and never by path", () => {
    assert.deepEqual(bundleNames("pt-BR"), ["pt-br", "pt"]);
    assert.deepEqual(bundleNames("zh_Hant_TW"), ["zh-hant-tw", "zh-hant", "zh"]);
    for (const locale of [undefined, "", "../../etc/passwd", "x/y", "a b"])
      assert.deepEqual(bundleNames(locale), []);
  });

  it("is in l10n/server.LOCALE.json next to the program", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "words-"));
    try {
      writeFileSync(path.join(folder, "server.qx.json"), JSON.stringify({ a: "b" }));
      writeFileSync(path.join(folder, "server.qy.json"), "{");
      assert.deepEqual(await loadWords("qx-ZZ", [folder]), { a: "b" });
      assert.equal(await loadWords("qy", [folder]), undefined);
      assert.equal(await loadWords("qz", [folder]), undefined);
      assert.equal(await loadWords("en"), undefined);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("language server: locale of the client", () => {
  const carrierFindings = async (locale?: string) => {
    const asked: (string | undefined)[] = [];
    const client = await startClient(
      {},
      {
        ...(locale !== undefined && { locale }),
        runtime: {
          wordsFor: async (name) => {
            asked.push(name);
            return name === "qx" ? inventedBundle() : undefined;
          },
        },
      },
    );
    await client.open("file:///cases/ana.parole.yaml", text);
    const { diagnostics } = await client.nextPush();
    await client.stop();
    assert.deepEqual(asked, [locale]);
    return diagnostics
      .filter(({ code }) => code === "schema/not-a-choice")
      .map(({ message }) => `${message}`.split("\n")[0]);
  };

  it("writes findings in the language whose words the host has", async () => {
    assert.deepEqual(await carrierFindings("qx"), [expected]);
  });

  it("writes findings in English for any other locale, and for none", async () => {
    const [inEnglish] = checkText(text)
      .findings.filter(({ rule }) => rule === "schema/not-a-choice")
      .map(({ message }) => message);
    assert.deepEqual(await carrierFindings("qz"), [inEnglish]);
    assert.deepEqual(await carrierFindings(), [inEnglish]);
  });

  it("writes titles of fixes, deadlines and messages about settings in it too", async () => {
    const [file, config] = ["file:///cases/ana.parole.yaml", "file:///cases/parole-case.config.yaml"];
    const settings = "rules: { fee/mising: off }\n";
    const bundle = {
      "Change to {value}": "Zo {value}",
      "Last day to respond to the {notice}": "{notice}: finu",
      "request for evidence": "peto",
      'Unknown rule "{rule}". Did you mean "{near}"?': "Na {rule}, zo {near}",
    };
    const client = await startClient(
      { workspace: { workspaceEdit: { documentChanges: true } } },
      {
        locale: "qx",
        runtime: {
          wordsFor: async () => bundle,
          settingsFor: async () => ({
            file: config,
            text: settings,
            ...readSettings(settings, ["fee/missing"]),
          }),
        },
      },
    );
    await client.open(
      file,
      "parole_case: 1\nrequest: { kind: inital }\nnotices: [{ kind: request-for-evidence, due: 2015-09-03 }]\n",
    );
    const told = await client.nextPush(({ uri }) => uri === config);
    const actions: readonly CodeAction[] = await client.connection.sendRequest("textDocument/codeAction", {
      textDocument: { uri: file },
      range: { start: { line: 1, character: 17 }, end: { line: 1, character: 17 } },
      context: { diagnostics: [] },
    });
    const { deadlines }: { readonly deadlines: readonly DeadlineOfCase[] } = await client.ask(
      deadlinesRequest,
      { uris: [file] },
    );
    await client.stop();
    assert.deepEqual(
      told.diagnostics.map(({ message }) => message),
      ["Na fee/mising, zo fee/missing"],
    );
    assert.ok(
      actions.some(({ title }) => title === "Zo initial"),
      actions.map(({ title }) => title).join("\n"),
    );
    assert.deepEqual(
      deadlines.filter(({ deadline }) => deadline.kind === "notice-due").map(({ deadline }) => deadline.what),
      ["peto: finu"],
    );
  });
});

describe("what is mailed", () => {
  for (const name of ["2026-child-medical", "asked-too-soon", "four-cousins"]) {
    it(`is in English whatever the language of the editor: ${name}`, () => {
      const { file, expected } = caseFolder(name);
      const edition = isEditionId(expected.edition) ? expected.edition : undefined;
      const mailed = (language?: Language) => {
        const { context } = checkText(readFileSync(file, "utf8"), {
          edition,
          asOf: expected.asOf,
          ...(language && { language }),
        });
        return {
          cover: coverLetterToEdit(context, []).letter,
          inquiry: inquiryLetter(context, []).letter,
          packet: buildPacket(context, { draft: true }),
        };
      };
      assert.deepEqual(mailed(languageOf(hearing(new Map()))), mailed());
    });
  }
});
