// Closing a case and opening it again.

import {
  closingEdits,
  deadlineWords,
  lastingDeadlines,
  openDeadlines,
  reopeningEdits,
} from "../../core/desk/closing.ts";
import type { Deadline } from "../../core/desk/deadlines.ts";
import { rendered } from "../../core/message/message.ts";
import { rangeOf } from "../diagnostics.ts";
import { closingRequest, showClosedRequest } from "../protocol/index.ts";
import { closingParams, showClosedParams } from "../protocol/params.ts";
import type { Feature } from "../serving.ts";

export const closing: Feature<"cases" | "closed" | "documents" | "requests"> = {
  capabilities: () => ({}),
  listen({ requests, documents, cases, closed }) {
    requests.answer(closingRequest, closingParams, async ({ uri, reopen }) => {
      const document = documents.get(uri);
      if (!document) return null;
      await cases.ready(document);
      const { parsed, checked, version } = cases.of(document);
      const { matter } = checked;
      const inWords = (deadline: Deadline) => rendered(deadlineWords(deadline), matter.language);
      const edits = reopen ? reopeningEdits(parsed, matter) : closingEdits(parsed, matter);
      return {
        version,
        edits: edits.map(({ span, text }) => ({ range: rangeOf(span, document), newText: text })),
        open: openDeadlines(matter).map(inWords),
        lasting: lastingDeadlines(matter).map(inWords),
      };
    });

    requests.answer(showClosedRequest, showClosedParams, ({ shown }) => {
      closed.showNotesOfClosed(shown);
      return null;
    });
  },
};
