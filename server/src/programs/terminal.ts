// What the commands use of the terminal, or of the process that started them: tests pass one of their own.
import { once } from "node:events";
import { buffer } from "node:stream/consumers";
import { today } from "../host/today.ts";

export interface Terminal {
  readonly today: string;
  /** Waits while the reader of the output is slower. */
  readonly print: (text: string) => Promise<void>;
  /** Everything that is passed to standard input. */
  readonly readInput: () => Promise<Buffer>;
  /** Whether a person reads the output on a terminal, and wants colors. */
  readonly isTerminal: boolean;
  /** Shows how much is done, on a terminal only. */
  readonly showProgress?: (done: number, all: number) => void;
  readonly printError: (text: string) => void;
  /** Aborted on Ctrl+C, or when the window is closed; a second request ends the program immediately. */
  readonly untilStopped: () => AbortSignal;
  /** The exit status. */
  status: 0 | 1 | 2;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  return {
    get today() {
      return today();
    },
    // Whether colors are wanted is also a matter of NO_COLOR and similar variables.
    isTerminal: process.stdout.isTTY === true && process.stdout.hasColors(),
    ...(process.stderr.isTTY === true && { showProgress }),
    async print(text) {
      if (!process.stdout.write(text)) await once(process.stdout, "drain");
    },
    readInput: () => buffer(process.stdin),
    printError: (text) => void process.stderr.write(text),
    untilStopped,
    status: 0,
  };
}

/** How many files are checked before it is worth showing. */
const manyFiles = 50;

function showProgress(done: number, all: number): void {
  if (all < manyFiles) return;
  process.stderr.write(done < all ? `\r${done} of ${all} files checked` : "\r\u001b[K");
}

function untilStopped(): AbortSignal {
  const stop = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(name, () => stop.abort(new Error("Stopped")));
  }
  return stop.signal;
}
