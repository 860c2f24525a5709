// Checks closed case files for the language server, in a thread that may block, and keeps the results between sessions.
import path from "node:path";
import { type ErrorReport, errorReport } from "../core/engine/error-report.ts";
import { noRelations } from "../core/model/relations.ts";
import { caseCheck } from "../lsp/check-case.ts";
import { checkOnDisk } from "../lsp/closed/check.ts";
import type { ClosedAnswer, ClosedOrder } from "../lsp/closed-order.ts";
import { withoutRules } from "../lsp/trust.ts";
import { settingsFor } from "./case-settings.ts";
import type { CheckStore } from "./check-store.ts";
import { keptOrComputed } from "./kept-checks.ts";
import { placeOf, uriOf } from "./uris.ts";

/** The result of an order is the same whether it was kept or not. Rejects only for an error in the program. */
export function closedChecks(store: CheckStore | undefined): (order: ClosedOrder) => Promise<ClosedAnswer> {
  return async (order) => {
    const { uri, text, today, edition, rules, isTrusted, ref, relations } = order;
    const file = placeOf(uri);
    const found = await settingsFor(file);
    const own = {
      ...(isTrusted ? found : withoutRules(found)),
      file: found.file === undefined ? undefined : uriOf(found.file),
    };
    const errors: (readonly [string, ErrorReport])[] = [];
    const result = await keptOrComputed(
      store,
      {
        file,
        text,
        kind: relations ? "editor among others" : "editor",
        decides: [uri, today, edition, [...rules], isTrusted, ref, relations, own.file, own.text],
      },
      async (look) => {
        const checked = await checkOnDisk({
          uri,
          text,
          own,
          today,
          look: (names) =>
            look(path.dirname(file), names, (error) => void errors.push(["case-file", errorReport(error)])),
          check: caseCheck(() => ({ edition, rules }), {
            addReport: (where, report) => void errors.push([where, report]),
          }),
          others: ref && { ref, relations: relations ?? noRelations },
        });
        return { result: checked, isLasting: errors.length === 0 };
      },
    );
    return { found: result, settings: { file: own.file, text: own.text, problems: own.problems }, errors };
  };
}
