// The requests that the server answers, as listed in ARCHITECTURE, compared with the protocol's own list and with the
// server.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { features } from "../../server/src/lsp/features/index.ts";
import { startClient } from "../support/client.ts";

const root = path.join(import.meta.dirname, "..", "..");
const page = readFileSync(path.join(root, "server", "ARCHITECTURE.md"), "utf8");
const rows = [...page.matchAll(/^\| `(\w+)` \| (yes|no) \| (.+) \|$/gm)].map(([, name, answered, why]) => ({
  name,
  isAnswered: answered === "yes",
  why,
}));

/** The names of all server capabilities, from the protocol's types. */
function capabilitiesOfProtocol(): string[] {
  const file = path.join(root, "node_modules/vscode-languageserver-protocol/lib/common/protocol.d.ts");
  const types = readFileSync(file, "utf8");
  const body = /^export interface ServerCapabilities<.*?> \{\n(.*?)^\}/ms.exec(types)?.[1] ?? "";
  return [...body.matchAll(/^ {4}(\w+)\?:/gm)].map(([, name = ""]) => name);
}

describe("the protocol table in ARCHITECTURE", () => {
  it("lists each protocol capability once, with its reason", () => {
    const known = capabilitiesOfProtocol();
    assert.ok(known.length > 30 && known.includes("hoverProvider"), "the protocol's types are found");
    assert.deepEqual(rows.map(({ name }) => name).toSorted(), known.toSorted());
  });

  it("says yes to what the server offers, and no to the rest", async () => {
    const client = await startClient({ textDocument: { diagnostic: {}, rename: { prepareSupport: true } } });
    await client.stop();
    const offered = new Set(Object.keys(client.offered));
    assert.deepEqual(
      rows.filter(({ name = "", isAnswered }) => isAnswered !== offered.has(name)),
      [],
    );
  });

  it("is based on features that do not override one another", () => {
    const abilities = { pullsDiagnostics: true } as Parameters<(typeof features)[number]["capabilities"]>[0];
    const names = features.flatMap((feature) => Object.keys(feature.capabilities(abilities)));
    assert.deepEqual(
      names.filter((name, index) => names.indexOf(name) !== index),
      [],
    );
  });
});
