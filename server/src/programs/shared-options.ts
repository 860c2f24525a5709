// What the commands share: how they end, and the options that several of them have.
import { type CommandOutcome, forTerminal } from "../cli/terms.ts";
import { byDate, editionIds } from "../core/law/editions.ts";
import { listed } from "../core/message/english.ts";
import type { Terminal } from "./terminal.ts";

export const editionHelp = `the edition for files that do not name one: ${listed([byDate, ...editionIds], "or")} (default: by-date)`;
export const knownOnHelp =
  "treat facts of law that became known after this date as unknown, YYYY-MM-DD; default: the law as known now";
export const asOfHelp = "the date to treat as today, YYYY-MM-DD";

/** Examples of a command, below its help. */
export function exampleLines(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ parole-case ${line}\n`).join("")}`;
}

export function end(terminal: Terminal, { status, output, trouble }: CommandOutcome): void {
  if (output) void terminal.print(forTerminal(output));
  for (const line of trouble ?? []) terminal.printError(`${forTerminal(line)}\n`);
  terminal.status = status;
}
