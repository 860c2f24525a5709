// An untrusted folder cannot turn off a rule or change its severity, and can once it is trusted.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { readSettings } from "../../server/src/core/engine/settings.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { projectRoot } from "../e2e/support/project.ts";
import { startClient } from "../support/client.ts";

const uri = "file:///cases/ana.parole.yaml";
const file = "file:///cases/parole-case.config.yaml";
const text = "letterhead: [Law Office of Jo Lee]\nrules: { petitioner/missing: off }\n";
const found = {
  file,
  text,
  ...readSettings(
    text,
    allRules.map(({ id }) => id),
  ),
};

async function client(options: object) {
  const orders: unknown[] = [];
  const one = await startClient(
    {},
    {
      options,
      runtime: {
        settingsFor: async () => found,
        exportPacket: async ({ isTrusted }) => {
          orders.push(isTrusted);
          return { kind: "refused", reason: "Nothing is exported here", files: [] };
        },
      },
    },
  );
  const rules = (uriOf: string) => one.nextPush((push) => push.uri === uriOf);
  return { one, orders, rules };
}

const isReported = (push: { readonly diagnostics: readonly { readonly code?: unknown }[] }) =>
  push.diagnostics.some(({ code }) => code === "petitioner/missing");

describe("an untrusted folder", () => {
  it("turns no rule off, and its settings file says why; once it is trusted, it does", async () => {
    const { one, orders, rules } = await client({ isTrusted: false });
    await one.open(uri, "parole_case: 1\n");
    assert.ok(isReported(await rules(uri)));
    const said = await rules(file);
    assert.deepEqual(
      said.diagnostics.map(({ message, range }) => [message, range.start.line]),
      [
        [
          "This folder is not trusted, so every rule keeps its default severity. Trust the folder to apply these lines.",
          1,
        ],
      ],
    );
    await one.connection.sendRequest("parole-case/packet", { uri, draft: true });
    await one.connection.sendNotification("parole-case/trustGranted");
    assert.ok(!isReported(await one.nextPush((push) => push.uri === uri && !isReported(push))));
    const cleared = await one.nextPush((push) => push.uri === file && push.diagnostics.length === 0);
    assert.deepEqual(cleared.diagnostics, []);
    await one.connection.sendRequest("parole-case/packet", { uri, draft: true });
    assert.deepEqual(orders, [false, true]);
    await one.stop();
  });

  it("does not exist for a client that does not report trust", async () => {
    for (const options of [{}, { isTrusted: true }, { isTrusted: "no" }]) {
      const { one, orders, rules } = await client(options);
      await one.open(uri, "parole_case: 1\n");
      assert.ok(!isReported(await rules(uri)));
      await one.connection.sendRequest("parole-case/packet", { uri, draft: true });
      assert.deepEqual(orders, [true]);
      await one.stop();
    }
  });

  it("changes none of the settings in VS Code that could weaken a check", () => {
    const manifest = JSON.parse(readFileSync(`${projectRoot}/package.json`, "utf8"));
    const restricted: readonly string[] = manifest.capabilities.untrustedWorkspaces.restrictedConfigurations;
    // VS Code restricts only settings that extensions declare in this way.
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, "limited");
    const harmless = [
      "parole-case.codeLens.enabled",
      "parole-case.assistant.enabled",
      "parole-case.trace.server",
    ];
    assert.deepEqual(
      Object.keys(manifest.contributes.configuration.properties).filter((name) => !restricted.includes(name)),
      harmless,
    );
  });
});
