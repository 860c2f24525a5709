// `parole-case mcp`: the tools for an assistant, over the Model Context Protocol. Its messages are JSON, one on each line
// of standard input and output.
import { stat } from "node:fs/promises";
import path from "node:path";
import { assistantTools, isToolName, toolRequest, whatLeaves } from "../core/assistant/tools.ts";
import type { Day } from "../core/base/calendar.ts";
import { assistantAnswer } from "../host/cases-for-assistant.ts";
import { program } from "../host/program.ts";
import { type CommandOutcome, programErrorEntry, troubleLines } from "./terms.ts";

export interface McpArguments {
  /** Whether the person has read what leaves the computer, and wants it. */
  readonly enable?: boolean;
}

/** The client of the protocol. */
export interface McpClient {
  /** What it sends, in pieces of any size. */
  readonly input: AsyncIterable<string>;
  send(line: string): Promise<void>;
  /** Logs an error in the program, without any text of a case. */
  log(line: string): void;
}

/**
 * Serves until the input ends. Exit status 2, without having read a case, if it was not enabled or the folder does not
 * exist.
 */
export async function mcp(
  folder: string,
  { enable }: McpArguments,
  today: () => Day,
  client: McpClient,
): Promise<CommandOutcome> {
  if (enable !== true) return { status: 2, trouble: [whatLeaves, "To serve this folder, add --enable"] };
  const place = path.resolve(folder);
  try {
    if (!(await stat(place)).isDirectory()) {
      return { status: 2, trouble: [`${folder}: name the folder that contains the cases`] };
    }
  } catch (error) {
    return { status: 2, trouble: troubleLines(folder, error) };
  }
  for await (const line of linesOf(client.input)) {
    if (line.trim() === "") continue;
    const answer = await answerTo(line, { folder: place, today, log: client.log });
    if (answer) await client.send(`${JSON.stringify({ jsonrpc: "2.0", ...answer })}\n`);
  }
  return { status: 0 };
}

/** A longer message is not one of this protocol's. */
const longestLine = 1_000_000;

async function* linesOf(input: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const piece of input) {
    const lines = `${rest}${piece}`.split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
    if (rest.length > longestLine) rest = rest.slice(0, longestLine);
  }
  if (rest !== "") yield rest;
}

interface Serving {
  readonly folder: string;
  readonly today: () => Day;
  readonly log: (line: string) => void;
}

type Id = string | number | null;

type Answer =
  | { readonly id: Id; readonly result: object }
  | { readonly id: Id; readonly error: { readonly code: number; readonly message: string } };

/** The codes of JSON-RPC. */
const codes = {
  unreadable: -32_700,
  noRequest: -32_600,
  noMethod: -32_601,
  badParams: -32_602,
  failed: -32_603,
};

function failed(id: Id, code: number, message: string): Answer {
  return { id, error: { code, message } };
}

/** Undefined for a notification. Never throws, and never repeats what was sent. */
async function answerTo(line: string, serving: Serving): Promise<Answer | undefined> {
  let message: unknown;
  try {
    message = JSON.parse(line);
  } catch {
    return failed(null, codes.unreadable, "Not JSON");
  }
  if (typeof message !== "object" || message === null || !("method" in message)) {
    return failed(null, codes.noRequest, "Not a request");
  }
  const { method, id, params }: { method: unknown; id?: unknown; params?: unknown } = message;
  if (typeof id !== "string" && typeof id !== "number") return undefined;
  try {
    return await answerOf(method, { id, params }, serving);
  } catch (error) {
    serving.log(programErrorEntry(error));
    return failed(id, codes.failed, "Parole Case could not answer");
  }
}

async function answerOf(
  method: unknown,
  { id, params }: { readonly id: Id; readonly params: unknown },
  { folder, today, log }: Serving,
): Promise<Answer> {
  const given: Readonly<Record<string, unknown>> =
    typeof params === "object" && params !== null ? { ...params } : {};
  switch (method) {
    case "initialize":
      return { id, result: { ...initialized, protocolVersion: versionFor(given.protocolVersion) } };
    case "ping":
      return { id, result: {} };
    case "tools/list":
      return { id, result: { tools: listed } };
    case "tools/call": {
      if (!isToolName(given.name)) return failed(id, codes.badParams, "Unknown tool");
      const request = toolRequest(given.name, given.arguments);
      if ("refusal" in request) return { id, result: said(request.refusal, true) };
      const onError = (error: unknown): void => log(programErrorEntry(error));
      return { id, result: said(await assistantAnswer(folder, request, today(), onError), false) };
    }
    default:
      return failed(id, codes.noMethod, "Unknown method");
  }
}

const initialized = {
  capabilities: { tools: {} },
  serverInfo: { name: "parole-case", version: program },
  instructions: whatLeaves,
};

/** All that these tools use is in each of these versions. */
const versions: readonly unknown[] = ["2025-06-18", "2025-03-26", "2024-11-05"];

function versionFor(asked: unknown): unknown {
  return versions.includes(asked) ? asked : versions[0];
}

const listed = assistantTools.map((tool) => ({
  ...tool,
  annotations: { readOnlyHint: true, destructiveHint: false, openWorldHint: false },
}));

function said(text: string, isError: boolean): object {
  return { content: [{ type: "text", text }], isError };
}
