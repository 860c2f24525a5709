// `parole-case packet` for several cases, one after the other.
import { caseFilesOf } from "./each-case.ts";
import { type PacketArguments, packet } from "./packet.ts";
import type { CommandOutcome } from "./terms.ts";

/**
 * Exports a packet of each case file at the paths; a folder stands for every case file in it. What prevents one does
 * not prevent the others. The exit status is that of the case that went worst.
 */
export async function packets(
  paths: readonly string[],
  options: PacketArguments,
  today: string,
  signal?: AbortSignal,
): Promise<CommandOutcome> {
  const unfound: string[] = [];
  const { files } = await caseFilesOf(paths, unfound);
  const outcomes: CommandOutcome[] = unfound.length > 0 ? [{ status: 2, trouble: unfound }] : [];
  for (const file of files) {
    const outcome = await packet(file, options, today, signal);
    const isStopped = signal?.aborted === true;
    outcomes.push(files.length === 1 || isStopped ? outcome : underFile(file, outcome));
    if (isStopped) break;
  }
  return {
    status: outcomes.reduce<CommandOutcome["status"]>(
      (worst, { status }) => (status > worst ? status : worst),
      0,
    ),
    output: outcomes.map(({ output = "" }) => output).join(""),
    trouble: outcomes.flatMap(({ trouble = [] }) => trouble),
  };
}

/** The same, with the case above the lines of which some do not name it. */
function underFile(file: string, { trouble = [], ...others }: CommandOutcome): CommandOutcome {
  const lines = trouble.map((line) => line.replaceAll(/^/gm, "  "));
  return { ...others, trouble: lines.length === 0 ? [] : [`${file}:`, ...lines] };
}
