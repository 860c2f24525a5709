// How the server reads the client's settings: an unsupported value is replaced and reported.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { settingNames, settingsOf } from "../../server/src/lsp/client-settings.ts";
import { startClient } from "../support/client.ts";

function given(values: Readonly<Record<string, unknown>>) {
  return settingsOf(settingNames.map((name) => values[name] ?? null));
}

describe("client settings", () => {
  it("are the defaults where none are given, without a message", () => {
    const { rules, ...settings } = given({});
    assert.equal(rules.size, 0);
    assert.deepEqual(settings, {
      edition: "by-date",
      checksAll: true,
      mostFiles: 2000,
      showsLenses: true,
      answersAssistants: false,
      corrections: [],
    });
  });

  it("are used as given where valid", () => {
    const { rules, ...settings } = given({
      "parole-case.edition": "uscis-2026",
      "parole-case.rules": { "exhibit/label-gap": "off" },
      "parole-case.workspace.check": "open",
      "parole-case.workspace.mostFiles": 1,
      "parole-case.codeLens.enabled": false,
      "parole-case.trace.server": "messages",
      "parole-case.assistant.enabled": true,
    });
    assert.deepEqual([...rules], [["exhibit/label-gap", "off"]]);
    assert.deepEqual(settings, {
      edition: "uscis-2026",
      checksAll: false,
      mostFiles: 1,
      showsLenses: false,
      answersAssistants: true,
      corrections: [],
    });
  });

  it("are corrected where they are out of range, with the setting and the value that is used", () => {
    for (const [value, written] of [
      [0, "0"],
      [-3, "-3"],
      [2.5, "2.5"],
      [100_001, "100001"],
      ["200", '"200"'],
      [[1], "[1]"],
    ] as const) {
      const { mostFiles, corrections } = given({ "parole-case.workspace.mostFiles": value });
      assert.equal(mostFiles, 2000);
      assert.deepEqual(corrections, [
        `The setting parole-case.workspace.mostFiles is ${written}. Allowed: a whole number from 1 to 100,000. 2000 is used instead.`,
      ]);
    }
    assert.deepEqual(
      given({
        "parole-case.edition": "uscis-2020",
        "parole-case.workspace.check": true,
        "parole-case.codeLens.enabled": "no",
        "parole-case.trace.server": "verbose",
      }).corrections,
      [
        'The setting parole-case.trace.server is "verbose". Allowed: off or messages. "off" is used instead.',
        'The setting parole-case.edition is "uscis-2020". Allowed: by-date, uscis-2015-08-17, or uscis-2026. "by-date" is used instead.',
        'The setting parole-case.workspace.check is true. Allowed: all or open. "all" is used instead.',
        'The setting parole-case.codeLens.enabled is "no". Allowed: true or false. true is used instead.',
      ],
    );
  });

  it("omit entries for unknown rules or rules that cannot be changed", () => {
    const { rules, corrections } = given({
      "parole-case.rules": {
        "exhibit/label-gap": "never",
        "exhibit/label-gab": "off",
        "yaml/syntax": "off",
        "visa/issued": "warning",
      },
    });
    assert.deepEqual([...rules], [["visa/issued", "warning"]]);
    assert.deepEqual(corrections, [
      "The setting parole-case.rules: exhibit/label-gap: A rule is set to error, warning, information, off. The entry is not used.",
      'The setting parole-case.rules: Unknown rule "exhibit/label-gab". Did you mean "exhibit/label-gap"? The entry is not used.',
      "The setting parole-case.rules: The severity of yaml/syntax cannot be changed, because it reports text that was not read. Delete this line. The entry is not used.",
    ]);
    assert.match(
      given({ "parole-case.rules": ["off"] }).corrections[0] ?? "",
      /^The setting parole-case\.rules: Each entry must be an object /,
    );
  });

  it("are reported once, and again when they are wrong in another way", async () => {
    const settings: Record<string, unknown> = { "parole-case.workspace.mostFiles": 0 };
    const client = await startClient({ workspace: { configuration: true } }, { settings });
    const said: string[] = [];
    const heard: (() => void)[] = [];
    client.connection.onNotification("window/showMessage", ({ message }: { message: string }) => {
      said.push(message);
      for (const tell of heard.splice(0)) tell();
    });
    const next = () => new Promise<void>((resolve) => heard.push(resolve));
    const change = () =>
      client.connection.sendNotification("workspace/didChangeConfiguration", { settings: {} });
    settings["parole-case.workspace.mostFiles"] = -1;
    let changed = next();
    await change();
    await changed;
    settings["parole-case.codeLens.enabled"] = 1;
    changed = next();
    await change();
    await changed;
    assert.deepEqual(
      said.filter((message) => !message.includes(" is 0.")),
      [
        "The setting parole-case.workspace.mostFiles is -1. Allowed: a whole number from 1 to 100,000. 2000 is used instead.",
        "The setting parole-case.codeLens.enabled is 1. Allowed: true or false. true is used instead.",
      ],
    );
    await client.stop();
  });
});
