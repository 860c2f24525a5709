// Sessions of random messages. Whatever is sent, each request is answered once, the server lives, and no word of a case
// reaches the log; what a sound session leaves behind is as if the documents had just been opened. The seed is fixed, so
// that all runs are equal; `PAROLE_FUZZ=all` takes another seed each time, and many more sessions.
import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { test } from "node:test";
import {
  createConnection,
  type DataCallback,
  type Diagnostic,
  ErrorCodes,
  type Message,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { startServer } from "../../server/src/lsp/start/server.ts";
import { runtimeAlone } from "../support/client.ts";
import { diceFor } from "./damage.ts";
import { brokenSession, canary, documents, type Sent, soundSession } from "./messages.ts";

const isThorough = process.env.PAROLE_FUZZ === "all";
const first = isThorough ? Date.now() : 2015_08_17;
const sessions = isThorough ? 5000 : 25;
const length = 40;

test("a session with any requests in any order leaves no error, and the same findings as a new one", async () => {
  for (let seed = first; seed < first + sessions; seed++) {
    const dice = diceFor(seed);
    const session = rawSession();
    await session.begin();
    for (const sent of soundSession(dice, length)) {
      const id = session.send(sent);
      if (id !== undefined && dice.under(8) === 0) session.cancel(id);
      if (dice.under(3) === 0) await turn();
    }
    const texts = documents.map((_, index) => soundSession(diceFor(seed + 1), 0)[index]);
    const after = await findingsWith(session, texts);
    const { errors, log } = await session.end();
    assert.deepEqual({ errors, log }, { errors: [], log: [] }, `seed ${seed}`);

    const fresh = rawSession();
    await fresh.begin();
    assert.deepEqual(after, await findingsWith(fresh, texts), `seed ${seed}`);
    await fresh.end();
  }
});

test("a session with params that no editor sends is answered to its end, and nothing of a case is logged", async () => {
  for (let seed = first; seed < first + sessions; seed++) {
    const dice = diceFor(seed);
    const session = rawSession();
    await session.begin();
    for (const sent of brokenSession(dice, length)) {
      session.send(sent);
      if (dice.under(3) === 0) await turn();
    }
    const { log } = await session.end();
    assert.ok(!log.join("\n").includes(canary), `seed ${seed}`);
  }
});

/** The findings of each document once it was opened anew with this text. */
async function findingsWith(
  session: ReturnType<typeof rawSession>,
  opened: readonly (Sent | undefined)[],
): Promise<readonly (readonly Diagnostic[] | undefined)[]> {
  for (const [index, sent] of opened.entries()) {
    const textDocument = { uri: documents[index] };
    session.send({ method: "textDocument/didClose", params: { textDocument }, isRequest: false });
    if (sent) session.send(sent);
  }
  // A case is compared with those that were checked before it; after that, the first ones are due again.
  await findingsNow(session);
  await turn();
  return findingsNow(session);
}

async function findingsNow(
  session: ReturnType<typeof rawSession>,
): Promise<readonly (readonly Diagnostic[] | undefined)[]> {
  const found: (readonly Diagnostic[] | undefined)[] = [];
  for (const uri of documents) {
    const params = { textDocument: { uri } };
    const answer = await session.ask({ method: "textDocument/diagnostic", params, isRequest: true });
    found.push((answer.result as { readonly items: readonly Diagnostic[] } | undefined)?.items);
  }
  return found;
}

interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A server, and the streams to it: params are sent as they are. */
function rawSession() {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const log: string[] = [];
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  startServer(server, runtimeAlone(log));
  const writer = new StreamMessageWriter(toServer);
  const answers = new Map<number, Answer>();
  const waiting = new Map<number, (answer: Answer) => void>();
  const asked = new Map<number, string>();
  let lastId = 0;

  const write = (message: object) => void writer.write({ jsonrpc: "2.0", ...message } as Message);
  const receive: DataCallback = (received) => {
    const message = received as Partial<Answer> & { readonly method?: string };
    const { id, method } = message;
    if (id === undefined || id === null) return;
    if (method !== undefined)
      return write({ id, result: method === "workspace/configuration" ? [null] : null });
    assert.ok(asked.has(id), "an answer to a request");
    assert.ok(!answers.has(id), `one answer to ${asked.get(id)}`);
    answers.set(id, message as Answer);
    waiting.get(id)?.(message as Answer);
  };
  new StreamMessageReader(toClient).listen(receive);

  const send = ({ method, params, isRequest }: Sent): number | undefined => {
    if (!isRequest) {
      write({ method, params });
      return undefined;
    }
    lastId++;
    asked.set(lastId, method);
    write({ id: lastId, method, params });
    return lastId;
  };
  const ask = (sent: Sent): Promise<Answer> => {
    const id = send(sent) ?? 0;
    return new Promise((resolve) => waiting.set(id, resolve));
  };

  return {
    send,
    ask,
    cancel: (id: number) => write({ method: "$/cancelRequest", params: { id } }),
    async begin() {
      const capabilities = {
        textDocument: { diagnostic: {}, rename: { prepareSupport: true } },
        workspace: { configuration: true },
      };
      const folder = { uri: "file:///office", name: "office" };
      const params = { processId: null, rootUri: null, capabilities, workspaceFolders: [folder] };
      await ask({ method: "initialize", params, isRequest: true });
      send({ method: "initialized", params: {}, isRequest: false });
    },
    /** Waits for all answers; `errors` has those that report an error in the program. */
    async end() {
      for (const id of asked.keys()) {
        if (!answers.has(id)) await new Promise((resolve) => waiting.set(id, resolve));
      }
      await ask({ method: "shutdown", params: undefined, isRequest: true });
      server.dispose();
      const errors = [...answers.values()]
        .filter(({ error }) => error?.code === ErrorCodes.InternalError)
        .map(({ id, error }) => `${asked.get(id)}: ${error?.message}`);
      return { errors, log };
    },
  };
}

/** Resolves after the messages that have arrived have been handled. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
