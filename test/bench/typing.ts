// What a person waits for while typing, measured on one server and one case. A word is typed letter by letter in ten
// places, so that no text comes twice: a server that remembers earlier texts gains nothing.
import type { Diagnostic } from "vscode-languageserver";
import { parseDocument } from "yaml";
import type { BenchCase, TypingPlace } from "./cases.ts";
import type { Program } from "./programs.ts";
import { type Session, startSession } from "./session.ts";

/** Milliseconds, one number for each run. */
export type Times = readonly number[];

/** A wait, and the processor time of the main thread and of all threads; in milliseconds. */
export interface Cost {
  readonly wait: Times;
  readonly main: number | undefined;
  readonly all: number | undefined;
}

export interface Typed {
  /** From a letter to the findings of its text. The processor time includes what is done after them. */
  readonly keystroke: Cost;
  /** From a click on a finding to its fixes; undefined if the server offers none, as below. */
  readonly codeAction: Cost | undefined;
  readonly hover: Cost | undefined;
  readonly completion: Cost | undefined;
  readonly symbols: Cost | undefined;
  /** MiB. */
  readonly peakMemory: number | undefined;
  /** After a collection, in MiB. */
  readonly memoryInUse: number | undefined;
}

export interface TypedTogether {
  /** Parsing the whole text without a server. */
  readonly parse: Cost;
  /** In the order of the programs. */
  readonly typed: readonly Typed[];
}

const word = "morning";
const questions = 12;

/** Types into programs in turns, place by place, so that other load on the machine affects all of them equally. */
export async function typeInTurn(
  programs: readonly Program[],
  one: BenchCase,
  caseFile: string,
): Promise<TypedTogether> {
  const sessions: Session[] = [];
  for (const program of programs) {
    const session = await startSession(program, caseFile, { collects: true });
    session.open(one.text);
    await session.findings(() => true);
    await session.settled();
    await typeWord(session, one.places[0], "x");
    await session.settled();
    sessions.push(session);
  }
  const keystrokes = sessions.map(() => costs());
  const parse = costs();
  for (const place of one.wordPlaces) {
    for (const [index, session] of sessions.entries()) {
      const times = await keystrokes[index]?.of(session, async () => {
        const typed = await typeWord(session, place, word);
        await session.settled();
        return typed;
      });
      if (times === undefined) throw new Error("no session");
    }
    await parse.ofThisProcess(() => void parseDocument(one.text));
  }
  const typed: Typed[] = [];
  for (const [index, session] of sessions.entries()) {
    const answers = await asking(session, one.places[1]);
    const memoryInUse = await session.memoryInUse();
    const peakMemory = session.memory();
    await session.close();
    const keystroke = keystrokes[index]?.cost() ?? { wait: [], main: undefined, all: undefined };
    typed.push({ keystroke, ...answers, peakMemory, memoryInUse });
  }
  return { parse: parse.cost(), typed };
}

/** Adds up waits and processor time. */
function costs() {
  const wait: number[] = [];
  let main: number | undefined = 0;
  let all: number | undefined = 0;
  return {
    async of(session: Session, work: () => Promise<Times>): Promise<Times> {
      const before = session.processor();
      const times = await work();
      const after = session.processor();
      wait.push(...times);
      main = before && after && main !== undefined ? main + after.main - before.main : undefined;
      all = before && after && all !== undefined ? all + after.all - before.all : undefined;
      return times;
    },
    async ofThisProcess(work: () => void): Promise<void> {
      const before = process.cpuUsage();
      const begun = performance.now();
      work();
      wait.push(performance.now() - begun);
      const { user, system } = process.cpuUsage(before);
      main = (main ?? 0) + (user + system) / 1000;
      all = main;
    },
    cost(): Cost {
      const each = (sum: number | undefined) => (sum === undefined ? undefined : sum / wait.length);
      return { wait, main: each(main), all: each(all) };
    },
  };
}

/** Types a word letter by letter, and waits for the findings of each text. */
async function typeWord(session: Session, { line, character }: TypingPlace, typed: string): Promise<Times> {
  const times: number[] = [];
  for (const [index, letter] of [...typed].entries()) {
    const at = { line, character: character + index };
    const begun = performance.now();
    session.type({ start: at, end: at }, letter);
    await session.findings(() => true);
    times.push(performance.now() - begun);
  }
  return times;
}

async function asking(
  session: Session,
  place: TypingPlace,
): Promise<Pick<Typed, "codeAction" | "hover" | "completion" | "symbols">> {
  const { capabilities } = session;
  session.type({ start: place, end: place }, letter);
  const found = await session.findings((all) => all.length === 0 || isFoundAt(all, place));
  const diagnostics = found.filter(({ range }) => range.start.line === place.line);
  const range = diagnostics[0]?.range ?? { start: place, end: place };
  const position = { line: place.line, character: place.character - 1 };
  const several = async (offered: unknown, method: string, more: object): Promise<Cost | undefined> => {
    if (!offered) return undefined;
    const cost = costs();
    for (let count = 0; count < questions; count++) {
      await cost.of(session, async () => {
        const begun = performance.now();
        await session.ask(method, more);
        return [performance.now() - begun];
      });
    }
    return cost.cost();
  };
  return {
    codeAction: await several(capabilities.codeActionProvider, "textDocument/codeAction", {
      range,
      context: { diagnostics },
    }),
    hover: await several(capabilities.hoverProvider, "textDocument/hover", { position }),
    completion: await several(capabilities.completionProvider, "textDocument/completion", { position }),
    symbols: await several(capabilities.documentSymbolProvider, "textDocument/documentSymbol", {}),
  };
}

/** The time from an extra letter, or its deletion, to the corresponding findings. */
export async function keystroke(session: Session, place: TypingPlace, isMistake: boolean): Promise<number> {
  const begun = performance.now();
  if (isMistake) session.type({ start: place, end: place }, letter);
  else session.type({ start: place, end: { ...place, character: place.character + 1 } }, "");
  await session.findings((found) => isFoundAt(found, place) === isMistake);
  return performance.now() - begun;
}

const letter = "x";

/** The text with an extra letter at the position. */
export function withLetter(text: string, { line, character }: TypingPlace): string {
  const lines = text.split("\n");
  const at = lines[line] ?? "";
  lines[line] = at.slice(0, character) + letter + at.slice(character);
  return lines.join("\n");
}

/** Whether there is a finding about the value on the line of the position. */
export function isFoundAt(found: readonly Diagnostic[], { line, character }: TypingPlace): boolean {
  return found.some(
    ({ range }) => range.start.line === line && range.end.line === line && range.end.character > character,
  );
}
