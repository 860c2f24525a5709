// A paste into a case file, for clients that ask before they paste.
import { pasteInto } from "../../core/ide/paste/paste.ts";
import type { CachedText } from "../cases.ts";
import { type PasteParams, type PasteResult, pasteRequest } from "../protocol/index.ts";
import type { Feature } from "../services.ts";
import { textEditsOf } from "../text-edits.ts";

export const pasting: Feature<"aboutText" | "requests"> = {
  capabilities: () => ({}),
  listen({ requests, aboutText }) {
    requests.answer(pasteRequest, (params, token) =>
      aboutText<PasteResult>(pasteRequest.method, params, token, null, (known) => pasted(known, params)),
    );
  },
};

function pasted({ document, parsed }: CachedText, { range, text }: PasteParams): PasteResult {
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const selected = { start: Math.min(start, end), end: Math.max(start, end) };
  const paste = pasteInto(parsed, selected, text);
  if (!paste) return null;
  return { text: paste.text, others: textEditsOf(paste.others, document) };
}
