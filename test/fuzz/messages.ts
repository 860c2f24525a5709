// Messages to the language server: a session as an editor may have one, with any requests at any time, and the same with
// params that no editor should send. The random numbers have a seed, so that each session can be reproduced.

import * as z from "zod";
import { paramsOf } from "../../server/src/lsp/protocol/params.ts";
import { type Dice, damagedText, soundText } from "./damage.ts";

export interface Sent {
  readonly method: string;
  readonly params: unknown;
  readonly isRequest: boolean;
}

/** The documents of a session: two cases, the settings of their folder, and a file that is no case. */
export const documents = [
  "file:///office/ana.parole.yaml",
  "file:///office/a%20b/%C3%A9va.parole.yaml",
  "file:///office/parole-case.config.yaml",
  "file:///office/other.yaml",
] as const;

/** A family name in every text of a session, which must not reach a log. */
export const canary = "Zyxwvut";

const notifications: Readonly<Record<string, (dice: Dice) => unknown>> = {
  "textDocument/didOpen": (dice) => ({
    textDocument: { uri: dice.oneOf(documents), languageId: "yaml", version: 1, text: textFrom(dice) },
  }),
  "textDocument/didChange": (dice) => ({
    textDocument: { uri: dice.oneOf(documents), version: 2 + dice.under(100) },
    contentChanges: Array.from({ length: 1 + dice.under(2) }, () => changeFrom(dice)),
  }),
  "textDocument/didSave": (dice) => ({ textDocument: { uri: dice.oneOf(documents) } }),
  "textDocument/didClose": (dice) => ({ textDocument: { uri: dice.oneOf(documents) } }),
  "workspace/didChangeConfiguration": () => ({ settings: null }),
  "workspace/didChangeWatchedFiles": (dice) => ({
    changes: [{ uri: dice.oneOf(documents), type: 1 + dice.under(3) }],
  }),
  "workspace/didChangeWorkspaceFolders": () => ({
    event: { added: [{ uri: "file:///annex", name: "annex" }], removed: [] },
  }),
  "$/setTrace": () => ({ value: "off" }),
};

const textRequests: Readonly<Record<string, (dice: Dice) => object>> = {
  "textDocument/codeAction": (dice) => ({ range: rangeFrom(dice), context: { diagnostics: [] } }),
  "textDocument/codeLens": () => ({}),
  "textDocument/completion": (dice) => ({ position: positionFrom(dice), context: { triggerKind: 1 } }),
  "textDocument/definition": (dice) => ({ position: positionFrom(dice) }),
  "textDocument/diagnostic": () => ({}),
  "textDocument/documentHighlight": (dice) => ({ position: positionFrom(dice) }),
  "textDocument/documentLink": () => ({}),
  "textDocument/documentSymbol": () => ({}),
  "textDocument/foldingRange": () => ({}),
  "textDocument/formatting": () => ({ options: { tabSize: 2, insertSpaces: true } }),
  "textDocument/hover": (dice) => ({ position: positionFrom(dice) }),
  "textDocument/inlayHint": (dice) => ({ range: rangeFrom(dice) }),
  "textDocument/prepareRename": (dice) => ({ position: positionFrom(dice) }),
  "textDocument/rangeFormatting": (dice) => ({
    range: rangeFrom(dice),
    options: { tabSize: 4, insertSpaces: true },
  }),
  "textDocument/references": (dice) => ({
    position: positionFrom(dice),
    context: { includeDeclaration: true },
  }),
  "textDocument/rename": (dice) => ({ position: positionFrom(dice), newName: dice.oneOf(words) }),
  "textDocument/selectionRange": (dice) => ({ positions: [positionFrom(dice)] }),
};

const ownSchemas = Object.fromEntries(
  Object.entries(paramsOf).map(([method, schema]) => [
    method,
    z.toJSONSchema(schema, { unrepresentable: "any", io: "input" }),
  ]),
);

const ownMethods = Object.keys(ownSchemas);

const words = [
  "",
  "ana",
  "A",
  "B-1",
  canary,
  "initial",
  "medical",
  "exhibits/a.pdf",
  "../../etc/passwd",
  "C:\\office\\ana.parole.yaml",
  "beneficiaries[0].name",
  "filing/address-missing",
  "uscis-2015-08-17",
  ...documents,
];

/** A session as an editor may have one. */
export function soundSession(dice: Dice, length: number): readonly Sent[] {
  const opened = documents.map(
    (uri): Sent => ({
      method: "textDocument/didOpen",
      params: { textDocument: { uri, languageId: "yaml", version: 1, text: textFrom(dice) } },
      isRequest: false,
    }),
  );
  return [...opened, ...Array.from({ length }, () => messageFrom(dice))];
}

/** The same, with something else in place of a part of the params of about every second message. */
export function brokenSession(dice: Dice, length: number): readonly Sent[] {
  return soundSession(dice, length).map((sent) =>
    dice.under(2) === 0 ? { ...sent, params: broken(sent.params, dice) } : sent,
  );
}

function messageFrom(dice: Dice): Sent {
  const which = dice.under(10);
  if (which < 4) {
    const method = which === 0 ? dice.oneOf(Object.keys(notifications)) : "textDocument/didChange";
    return { method, params: notifications[method]?.(dice), isRequest: false };
  }
  if (which < 8) {
    const method = dice.oneOf(Object.keys(textRequests));
    const params = { textDocument: { uri: dice.oneOf(documents) }, ...textRequests[method]?.(dice) };
    return { method, params, isRequest: true };
  }
  if (which === 8) {
    const query = dice.oneOf(words);
    return dice.under(2) === 0
      ? { method: "workspace/symbol", params: { query }, isRequest: true }
      : { method: "workspace/diagnostic", params: { previousResultIds: [] }, isRequest: true };
  }
  const method = dice.oneOf(ownMethods);
  return { method, params: fromSchema(ownSchemas[method] ?? {}, dice), isRequest: true };
}

function textFrom(dice: Dice): string {
  const text = dice.under(3) === 0 ? damagedText(soundText(dice), dice) : soundText(dice);
  return text.replaceAll("Morales", canary);
}

function changeFrom(dice: Dice): object {
  if (dice.under(8) === 0) return { text: textFrom(dice) };
  const text = dice.oneOf(["a", "\n", "- ", ": ", "", "  id: luis\n", `"${canary}`, "é😀", "\r\n", "{"]);
  return { range: rangeFrom(dice), text };
}

/** Lines and columns that may lie behind the end, which the protocol allows. */
function positionFrom(dice: Dice): { readonly line: number; readonly character: number } {
  return { line: dice.under(70), character: dice.under(60) };
}

function rangeFrom(dice: Dice): object {
  const start = positionFrom(dice);
  const lines = dice.under(4) === 0 ? dice.under(10) : 0;
  return { start, end: { line: start.line + lines, character: start.character + dice.under(8) } };
}

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** A value that the schema accepts. */
function fromSchema(schema: JsonSchema | boolean, dice: Dice): unknown {
  if (typeof schema === "boolean") return junkFrom(dice);
  const { const: only, enum: choices, anyOf, oneOf, type, properties, required, items } = schema;
  if (only !== undefined) return only;
  if (choices) return dice.oneOf(choices);
  const either = anyOf ?? oneOf;
  if (either) return fromSchema(dice.oneOf(either), dice);
  switch (type) {
    case "object":
      return Object.fromEntries(
        Object.entries(properties ?? {})
          .filter(([name]) => required?.includes(name) === true || dice.under(2) === 0)
          .map(([name, of]) => [
            name,
            /^uri|target|folder$/.test(name) ? dice.oneOf(documents) : fromSchema(of, dice),
          ]),
      );
    case "array":
      return Array.from({ length: dice.under(3) }, () =>
        items === undefined || Array.isArray(items) ? null : fromSchema(items, dice),
      );
    case "string":
      return dice.oneOf(words);
    case "integer":
    case "number":
      return dice.under(30);
    case "boolean":
      return dice.under(2) === 0;
    case "null":
      return null;
    default:
      return {};
  }
}

/** The value with something else at one place in it. */
function broken(value: unknown, dice: Dice): unknown {
  if (typeof value !== "object" || value === null || dice.under(4) === 0) return junkFrom(dice);
  if (Array.isArray(value)) {
    const at = dice.under(Math.max(1, value.length));
    return value.map((one, index) => (index === at ? broken(one, dice) : one));
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return junkFrom(dice);
  const [name] = dice.oneOf(entries);
  return Object.fromEntries(
    entries.flatMap(([key, one]) =>
      key !== name ? [[key, one]] : dice.under(4) === 0 ? [] : [[key, broken(one, dice)]],
    ),
  );
}

function junkFrom(dice: Dice): unknown {
  return dice.oneOf<unknown>([
    null,
    -1,
    1e308,
    0.5,
    true,
    "",
    canary,
    "file:///%E0%A4%A",
    "not a URI",
    "x".repeat(5000),
    [],
    [[]],
    {},
    { toString: null },
    { uri: null },
    { line: -1, character: -1 },
    { line: 1e12, character: 1e12 },
  ]);
}
