// The requests of our own: what the server accepts, what it refuses, and that the client ships without the schemas.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { ErrorCodes, type ResponseError } from "vscode-languageserver";
import * as protocol from "../../server/src/lsp/protocol/index.ts";
import { startClient, type TestClient } from "../support/client.ts";

const folder = path.join(import.meta.dirname, "../../server/src/lsp/protocol");
const methods = Object.values(protocol).flatMap((one) =>
  typeof one === "object" && "method" in one ? [one.method] : [],
);
const notifications = ["parole-case/casesChanged", "parole-case/trustGranted"];

describe("a request of our own", () => {
  let client: TestClient;
  before(async () => {
    client = await startClient();
  });
  after(() => client.stop());

  const refusalOf = (method: string, params?: object) =>
    client.connection.sendRequest(method, params).then(
      () => undefined,
      ({ code, message, data }: ResponseError<unknown>) => ({ code, message, data }),
    );

  it("has a name that no other has, and an answer", async () => {
    assert.ok(methods.length > 30);
    assert.equal(new Set(methods).size, methods.length);
    for (const method of methods.filter((name) => !notifications.includes(name))) {
      const refusal = await refusalOf(method, { uri: 5, uris: 5, rule: 5, shown: 5, folder: 5 });
      assert.notEqual(refusal?.code, ErrorCodes.MethodNotFound, method);
    }
  });

  it("is refused with the names of the fields that are wrong or missing", async () => {
    assert.deepEqual(
      await refusalOf("parole-case/letter", { uri: "file:///ana.parole.yaml", kind: "will" }),
      {
        code: ErrorCodes.InvalidParams,
        message: "parole-case/letter: wrong or missing: kind",
        data: { kind: "invalid-params", fields: ["kind"] },
      },
    );
    assert.deepEqual(
      await refusalOf("parole-case/paste", {
        textDocument: {},
        range: { start: { line: -1, character: 0 }, end: { line: 0, character: 0 } },
        text: "Ana",
      }),
      {
        code: ErrorCodes.InvalidParams,
        message: "parole-case/paste: wrong or missing: textDocument.uri, range.start.line",
        data: { kind: "invalid-params", fields: ["textDocument.uri", "range.start.line"] },
      },
    );
    const nothing = await refusalOf("parole-case/overview");
    assert.equal(nothing?.message, "parole-case/overview: wrong or missing: params");
  });

  it("is refused without a word that was sent, also where words are keys", async () => {
    const canary = "A098765432";
    for (const method of methods.filter((name) => !notifications.includes(name))) {
      const refusal = await refusalOf(method, {
        uri: [canary],
        uris: canary,
        files: [canary],
        into: { [canary]: canary },
        rule: [canary],
        shown: canary,
        folder: [canary],
        isAwaited: canary,
        workDoneToken: [canary],
        [canary]: canary,
      });
      assert.ok(!JSON.stringify(refusal ?? null).includes(canary), method);
    }
    assert.deepEqual(client.log, []);
  });

  it("may come without params where it takes nothing", async () => {
    for (const method of ["parole-case/rules", "parole-case/editions", "parole-case/overviews"]) {
      assert.equal(await refusalOf(method), undefined, method);
    }
  });

  it("fails with the class of the error alone", async () => {
    const failing = await startClient(
      {},
      { runtime: { readText: () => Promise.reject(new RangeError("A098765432")) } },
    );
    const refusal = await failing.connection
      .sendRequest("parole-case/packet", { uri: "file:///ana.parole.yaml", draft: true })
      .then(
        () => undefined,
        ({ code, message, data }: ResponseError<unknown>) => ({ code, message, data }),
      );
    await failing.stop();
    assert.deepEqual(refusal, {
      code: ErrorCodes.InternalError,
      message: "parole-case/packet failed",
      data: { kind: "failed", errorClass: "RangeError" },
    });
  });
});

describe("the protocol's files", () => {
  it("import the schemas of params for their types only, so that the client ships without zod", () => {
    const files = readdirSync(folder).filter((file) => file !== "params.ts");
    assert.ok(files.length > 5);
    for (const file of files) {
      const text = readFileSync(path.join(folder, file), "utf8");
      assert.doesNotMatch(text, /^(?:import|export) (?!type )[^;]*?from "(?:\.\/params\.ts|zod)"/m, file);
    }
  });
});

describe("a part of the server", () => {
  it("names the services that it uses, and is not handed all of them", () => {
    const lsp = path.join(folder, "..");
    const files = readdirSync(lsp, { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith(".ts"),
    );
    const named = /^import .*$|\bPick<\s*Services\b|\bkeyof Services\b|\binterface Services\b/gm;
    const whole = files
      .map((file) => file.replaceAll("\\", "/"))
      .filter((file) =>
        /\bServices\b/.test(readFileSync(path.join(lsp, file), "utf8").replaceAll(named, "")),
      );
    assert.deepEqual(whole, ["start/server.ts"]);
  });
});
