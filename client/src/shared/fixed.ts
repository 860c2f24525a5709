// Shows for a moment in the status bar what was fixed, so that each save reports it without interrupting.
import { commands, type Disposable, window } from "vscode";

/** How long it stays, in milliseconds. */
const shownFor = 8000;

/** Registers the command that actions of the server carry; their argument is the line to show. */
export function sayWhatWasFixed(): Disposable {
  return commands.registerCommand("parole-case.sayWhatWasFixed", (said: unknown) => {
    if (typeof said === "string") void window.setStatusBarMessage(`$(check) ${said}`, shownFor);
  });
}
