// A paste into a case file, for clients that ask before they paste.

import { pasteInto } from "../../core/ask/paste/paste.ts";
import type { KnownText } from "../cases.ts";
import { type PasteParams, type PasteResult, pasteRequest } from "../requests.ts";
import type { Feature } from "../serving.ts";
import { textEditsOf } from "../text-edits.ts";

export const pasting: Feature = {
  capabilities: () => ({}),
  listen({ connection, aboutText }) {
    connection.onRequest<PasteResult, unknown>(pasteRequest, (params: PasteParams, token) =>
      aboutText<PasteResult>(pasteRequest, params, token, null, (known) => pasted(known, params)),
    );
  },
};

function pasted({ document, parsed }: KnownText, { range, text }: PasteParams): PasteResult {
  const selected = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const paste = pasteInto(parsed, selected, text);
  if (!paste) return null;
  return { text: paste.text, others: textEditsOf(paste.others, document) };
}
