// Closing a case and opening it again: see case-requests.ts.

import {
  closingEdits,
  deadlineWords,
  lastingDeadlines,
  openDeadlines,
  reopeningEdits,
} from "../../core/desk/closing.ts";
import type { Deadline } from "../../core/desk/deadlines.ts";
import { rendered } from "../../core/message/message.ts";
import {
  type ClosingParams,
  type ClosingResult,
  closingRequest,
  type ShowClosedParams,
  showClosedRequest,
} from "../case-requests.ts";
import type { Feature } from "../serving.ts";
import { textEditsOf } from "../text-edits.ts";

export const closing: Feature = {
  capabilities: () => ({}),
  listen({ connection, documents, cases, closed, guarded }) {
    connection.onRequest<ClosingResult | null, unknown>(closingRequest, ({ uri, reopen }: ClosingParams) =>
      guarded(closingRequest, async () => {
        const document = documents.get(uri);
        if (!document) return null;
        await cases.ready(document);
        const { parsed, checked, version } = cases.of(document);
        const { matter } = checked;
        const inWords = (deadline: Deadline) => rendered(deadlineWords(deadline), matter.language);
        const edits = reopen ? reopeningEdits(parsed, matter) : closingEdits(parsed, matter);
        return {
          version,
          edits: textEditsOf(edits, document),
          open: openDeadlines(matter).map(inWords),
          lasting: lastingDeadlines(matter).map(inWords),
        };
      }),
    );

    connection.onRequest<null, unknown>(showClosedRequest, ({ shown }: ShowClosedParams) =>
      guarded(showClosedRequest, () => {
        closed.showNotesOfClosed(shown);
        return null;
      }),
    );
  },
};
