// Progress of the background checks, for clients that show progress.

import type { Connection, WorkDoneProgressReporter } from "vscode-languageserver";
import type { Language } from "../../core/message/language.ts";
import { rendered, sentence } from "../../core/message/message.ts";
import type { Guard } from "../guard.ts";
import type { CheckProgress, QueueProgress } from "../services.ts";
import { nameBelow } from "../uris.ts";

/** So few files are checked before a person could read the message. */
const fewFiles = 10;

const title = sentence("Checking case files");

/** `folders` gives the URIs of the open folders; a file is named by its path below them. */
export function checkProgress(
  { window }: Pick<Connection, "window">,
  { inBackground }: Pick<Guard, "inBackground">,
  folders: () => readonly string[],
  language: () => Language | undefined,
): CheckProgress {
  const asked = new Set<WorkDoneProgressReporter>();

  const begin = (stop: () => void): QueueProgress => {
    let isAsked = false;
    let shown: WorkDoneProgressReporter | undefined;
    let isEnded = false;
    let lastPercentage = -1;
    const create = async (): Promise<void> => {
      const created = await window.createWorkDoneProgress();
      if (isEnded) return created.done();
      created.begin(rendered(title, language()), 0, undefined, true);
      created.token.onCancellationRequested(stop);
      shown = created;
    };
    return {
      step(uri, done, total) {
        if (!isAsked && asked.size === 0 && (total ?? done) > fewFiles) {
          isAsked = true;
          inBackground("window/workDoneProgress/create", create);
        }
        const percentage = total === undefined ? 0 : Math.floor((done / total) * 100);
        if (total !== undefined && percentage === lastPercentage) return;
        lastPercentage = percentage;
        const file = nameBelow(uri, folders());
        const message = rendered(
          total === undefined
            ? sentence("{number}: {file}", { number: done + 1, file })
            : sentence("{number} of {total}: {file}", { number: done + 1, total, file }),
          language(),
        );
        for (const reporter of [...asked, ...(shown ? [shown] : [])]) reporter.report(percentage, message);
      },
      end() {
        isEnded = true;
        shown?.done();
        shown = undefined;
      },
    };
  };

  return {
    begin,
    async showIn(reporter, work) {
      asked.add(reporter);
      reporter.begin(rendered(title, language()), 0, undefined, true);
      try {
        return await work();
      } finally {
        asked.delete(reporter);
        reporter.done();
      }
    },
  };
}
