// The findings of all case files of the open folders, open or not.

import { MessageType, ShowMessageNotification, type WorkDoneProgressReporter } from "vscode-languageserver";
import type { Severity } from "../../core/base/severity.ts";
import type { Message } from "../../core/message/language.ts";
import { rendered, sentence } from "../../core/message/message.ts";
import { moneyValue } from "../../core/message/values.ts";
import { findingCountsOf } from "../closed/check.ts";
import { type CaseSummary, type CheckAllResult, checkAllRequest } from "../protocol/index.ts";
import { requestCancelled } from "../refusals.ts";
import type { Feature, Services } from "../services.ts";
import { uriKey } from "../uris.ts";

export const wholeWorkspace: Feature<
  | "connection"
  | "requests"
  | "runtime"
  | "closed"
  | "progress"
  | "settings"
  | "ready"
  | "inBackground"
  | "onSettings"
  | "onFolders"
  | "cases"
  | "documents"
> = {
  capabilities: () => ({}),
  listen(services) {
    const { connection, requests, runtime, closed, progress, settings, ready, inBackground } = services;
    let hasBegun = false;
    /** The last message about more files than are checked. */
    let toldOfMore = "";

    const search = async (which: "all" | "new"): Promise<void> => {
      await closed.search(which);
      const { mostFiles } = settings();
      const message = closed.found().more ? rendered(moreThan(mostFiles), settings().language) : "";
      if (message === toldOfMore) return;
      toldOfMore = message;
      if (message !== "") {
        await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
      }
    };
    const renew = (which: "all" | "new"): void => {
      if (hasBegun && settings().checksAll) inBackground("workspace", () => search(which));
    };

    inBackground("workspace", async () => {
      await ready;
      hasBegun = true;
      renew("all");
    });
    services.onSettings(() => {
      if (!hasBegun || settings().checksAll) return renew("all");
      closed.stop();
      closed.forget("all");
    });
    services.onFolders(() => {
      closed.forget();
      renew("new");
    });
    runtime.onNewDay(() => (settings().checksAll ? renew("all") : closed.checkAgain()));
    connection.onShutdown(() => closed.stop());

    requests.answer(checkAllRequest, async (params, token) => {
      const check = async (): Promise<CheckAllResult> => {
        await search("all");
        await closed.idle();
        return summaryOfAll(services);
      };
      const isTakenBack = new Promise<never>((_, refuse) => {
        const stop = (): void => {
          closed.stop();
          refuse(requestCancelled());
        };
        if (token.isCancellationRequested) stop();
        else token.onCancellationRequested(stop);
      });
      const { workDoneToken } = params;
      if (workDoneToken === undefined) return Promise.race([isTakenBack, check()]);
      const reporter: WorkDoneProgressReporter = connection.window.attachWorkDoneProgress(workDoneToken);
      return progress.showIn(reporter, () => Promise.race([isTakenBack, check()]));
    });
  },
};

const mostFilesSetting = "parole-case.workspace.mostFiles";

function moreThan(most: number): Message {
  return sentence(
    "There are more than {number} case files here. The first {number} of them are checked, and each of the others when it is opened. The setting {setting} says how many are checked.",
    { number: moneyValue(most, undefined), setting: mostFilesSetting },
  );
}

async function summaryOfAll({
  closed,
  cases,
  documents,
}: Pick<Services, "closed" | "cases" | "documents">): Promise<CheckAllResult> {
  const { uris, more } = closed.found();
  const open = new Map(documents.all().map((document) => [uriKey(document.uri), document]));
  const summaries: CaseSummary[] = [];
  for (const uri of uris) {
    const document = open.get(uriKey(uri));
    if (document) await cases.ready(document);
    const summary = document
      ? findingCountsOf(uri, cases.of(document).checked.findings)
      : closed.summaryOf(uri);
    if (summary) summaries.push(summary);
  }
  const total = (severity: Severity) => summaries.reduce((sum, one) => sum + one[severity], 0);
  return {
    files: summaries.length,
    more,
    error: total("error"),
    warning: total("warning"),
    information: total("information"),
    cases: summaries,
  };
}
