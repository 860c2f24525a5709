// The times that a person waits, measured on one server and one case, in milliseconds.
import type { Diagnostic } from "vscode-languageserver";
import { parseDocument } from "yaml";
import type { BenchCase, TypingPlace } from "./cases.ts";
import type { Program } from "./programs.ts";
import { type Session, startSession } from "./session.ts";

/** A time for each run. */
export type Times = readonly number[];

export interface Measured {
  /** From the start of the program to the findings of a file that is open. */
  readonly start: Times;
  /** From a typed or deleted letter to the corresponding findings. */
  readonly keystroke: Times;
  /** From a click on a finding to its fixes; undefined if the server offers none. */
  readonly codeAction: Times | undefined;
  readonly hover: Times | undefined;
  readonly completion: Times | undefined;
  /** The peak memory, in MiB. */
  readonly memory: number | undefined;
}

export interface MeasuredTogether {
  /** Parsing the same text without a server, for comparison. */
  readonly parse: Times;
  /** In the order of the programs. */
  readonly measured: readonly Measured[];
}

const starts = 5;
const rounds = 12;
const questions = 20;

/**
 * Measures programs on one case. They run in turns, one at a time, so that other load on the machine affects all of
 * them equally.
 */
export async function measureInTurn(
  programs: readonly Program[],
  one: BenchCase,
  caseFile: string,
): Promise<MeasuredTogether> {
  const start: number[][] = programs.map(() => []);
  const sessions: Session[] = [];
  for (let count = 1; count <= starts; count++) {
    for (const [index, program] of programs.entries()) {
      const { session, time } = await started(program, one, caseFile);
      start[index]?.push(time);
      if (count < starts) await session.close();
      else sessions.push(session);
    }
  }
  for (const session of sessions) {
    await session.settled();
    await keystroke(session, one.places[0], false);
  }
  const keystrokes: number[][] = programs.map(() => []);
  const parse: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const [index, session] of sessions.entries()) {
      keystrokes[index]?.push(...(await typing(session, one.places)));
    }
    parse.push(timed(() => void parseDocument(one.text)));
  }
  const measured: Measured[] = [];
  for (const [index, session] of sessions.entries()) {
    const answers = await asking(session, one.places[1]);
    const memory = session.memory();
    await session.close();
    measured.push({ start: start[index] ?? [], keystroke: keystrokes[index] ?? [], ...answers, memory });
  }
  return { parse, measured };
}

/** The first position has a mistake when the file is opened, so that there is a finding. */
async function started(
  program: Program,
  { text, places }: BenchCase,
  caseFile: string,
): Promise<{ session: Session; time: number }> {
  const [place] = places;
  const begun = performance.now();
  const session = await startSession(program, caseFile);
  session.open(withLetter(text, place));
  await session.findings((found) => isFoundAt(found, place));
  return { session, time: performance.now() - begun };
}

/** Types an extra letter and deletes it, at each position. */
async function typing(session: Session, places: readonly TypingPlace[]): Promise<Times> {
  const times: number[] = [];
  for (const place of places) {
    times.push(await keystroke(session, place, true));
    times.push(await keystroke(session, place, false));
  }
  return times;
}

/** The time from an extra letter, or its deletion, to the corresponding findings. */
export async function keystroke(session: Session, place: TypingPlace, isMistake: boolean): Promise<number> {
  const begun = performance.now();
  if (isMistake) session.type({ start: place, end: place }, letter);
  else session.type({ start: place, end: { ...place, character: place.character + 1 } }, "");
  await session.findings((found) => isFoundAt(found, place) === isMistake);
  return performance.now() - begun;
}

async function asking(
  session: Session,
  place: TypingPlace,
): Promise<Pick<Measured, "codeAction" | "hover" | "completion">> {
  const { capabilities } = session;
  session.type({ start: place, end: place }, letter);
  const found = await session.findings((all) => isFoundAt(all, place));
  const diagnostics = found.filter(({ range }) => range.start.line === place.line);
  const range = diagnostics[0]?.range ?? { start: place, end: place };
  const position = { line: place.line, character: place.character - 1 };
  const several = async (offered: unknown, method: string, more: object): Promise<Times | undefined> => {
    if (!offered) return undefined;
    const times: number[] = [];
    for (let count = 0; count < questions; count++) {
      const begun = performance.now();
      await session.ask(method, more);
      times.push(performance.now() - begun);
    }
    return times;
  };
  return {
    codeAction: await several(capabilities.codeActionProvider, "textDocument/codeAction", {
      range,
      context: { diagnostics },
    }),
    hover: await several(capabilities.hoverProvider, "textDocument/hover", { position }),
    completion: await several(capabilities.completionProvider, "textDocument/completion", { position }),
  };
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
function isFoundAt(found: readonly Diagnostic[], { line, character }: TypingPlace): boolean {
  return found.some(
    ({ range }) => range.start.line === line && range.end.line === line && range.end.character > character,
  );
}

function timed(work: () => void): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}
