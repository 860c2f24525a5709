// Closing a case and opening it again.

import {
  closingEdits,
  deadlineWords,
  lastingDeadlines,
  openDeadlines,
  reopeningEdits,
} from "../../core/casework/closing.ts";
import type { Deadline } from "../../core/deadlines/deadlines.ts";
import { rendered } from "../../core/message/message.ts";
import { closingRequest, showClosedRequest } from "../protocol/index.ts";
import type { Feature } from "../services.ts";
import { textEditsOf } from "../text-edits.ts";

export const closing: Feature<"cases" | "closed" | "documents" | "requests"> = {
  capabilities: () => ({}),
  listen({ requests, documents, cases, closed }) {
    requests.answer(closingRequest, async ({ uri, reopen }) => {
      const document = documents.get(uri);
      if (!document) return null;
      await cases.ready(document);
      const { parsed, checked, version } = cases.of(document);
      const { context } = checked;
      const inWords = (deadline: Deadline) => rendered(deadlineWords(deadline), context.language);
      const edits = reopen ? reopeningEdits(parsed, context) : closingEdits(parsed, context);
      return {
        version,
        edits: textEditsOf(edits, document),
        open: openDeadlines(context).map(inWords),
        lasting: lastingDeadlines(context).map(inWords),
      };
    });

    requests.answer(showClosedRequest, ({ shown }) => {
      closed.showNotesOfClosed(shown);
      return null;
    });
  },
};
