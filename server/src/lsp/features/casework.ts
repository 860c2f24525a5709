// The state of cases, for views that show it.

import { overviewOf } from "../../core/casework/overview.ts";
import { readinessOf } from "../../core/casework/readiness.ts";
import { readinessPage } from "../../core/casework/readiness-page.ts";
import { whyNothingIsWritten } from "../../core/engine/stops-export.ts";
import { rendered } from "../../core/message/message.ts";
import { allRules } from "../../core/rules/index.ts";
import { type CaseChangesNeeds, tellOfCaseChanges } from "../case-changes.ts";
import { type CaseListNeeds, caseList } from "../case-list.ts";
import { inEditor } from "../in-editor.ts";
import {
  casesRequest,
  letterRequest,
  overviewRequest,
  overviewsRequest,
  readinessRequest,
} from "../protocol/index.ts";
import { caseUnread } from "../refusals.ts";
import type { Feature } from "../services.ts";
import { fileNameIn } from "../uris.ts";

export const casework: Feature<
  "requests" | "runtime" | "settings" | "errors" | "casework" | CaseListNeeds | CaseChangesNeeds
> = {
  capabilities: () => ({}),
  listen(services) {
    const { requests, runtime, settings, errors, casework: cases } = services;
    const list = caseList(services, cases);
    tellOfCaseChanges(services);

    requests.answer(casesRequest, (params, token) => list(params, token));

    requests.answer(overviewRequest, async ({ uri }) => {
      const one = await cases.of(uri);
      return one ? { uri, overview: inEditor(overviewOf(one.checked), one.document) } : null;
    });

    requests.answer(overviewsRequest, async (_params, token) => {
      const { uris, more } = await cases.files(token);
      return { cases: await cases.overviews(uris, token), more };
    });

    requests.answer(readinessRequest, async ({ uri }) => {
      const one = await cases.of(uri);
      if (!one) return null;
      const { parsed, checked, document } = one;
      const readiness = readinessOf({ text: parsed, checked, rules: allRules });
      return {
        readiness: inEditor(readiness, document),
        page: readinessPage(readiness, parsed.text, checked.language),
      };
    });

    requests.answer(letterRequest, async (params) => {
      const one = await cases.of(params.uri);
      if (!one) return { kind: "refused", reason: rendered(caseUnread, settings().language) };
      const { uri, kind, target, overwrite } = params;
      const undecided = whyNothingIsWritten(fileNameIn(uri), one.checked.findings, one.checked.language);
      if (undecided !== undefined) return { kind: "refused", reason: undecided };
      return runtime.writeLetter({
        uri,
        kind,
        checked: one.checked,
        target,
        overwrite: overwrite === true,
        onError: (error) => errors.add(letterRequest.method, error),
      });
    });
  },
};
