// A long request, with a notification that shows its progress and can cancel it.
import { ProgressLocation, window } from "vscode";
import type { Watched } from "./server.ts";

export async function watchedProgress<Result>(
  title: string,
  ask: (watched: Watched) => Promise<Result>,
): Promise<Result> {
  return window.withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    (progress, token) => {
      let told = 0;
      const report = (percentage: number, message: string) => {
        progress.report({ message, increment: Math.max(0, percentage - told) });
        told = Math.max(told, percentage);
      };
      return ask({ token, report });
    },
  );
}
