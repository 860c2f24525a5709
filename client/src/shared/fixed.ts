// Shows briefly in the status bar what was fixed, so that each save reports it without interrupting.
import { commands, type Disposable, window } from "vscode";

/** How long it is shown, in milliseconds. */
const shownFor = 8000;

/** Registers the command of the server's code actions; its argument is the text to show. */
export function sayWhatWasFixed(): Disposable {
  return commands.registerCommand("parole-case.sayWhatWasFixed", (said: unknown) => {
    if (typeof said === "string") void window.setStatusBarMessage(`$(check) ${said}`, shownFor);
  });
}
