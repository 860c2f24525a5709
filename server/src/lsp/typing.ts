// Whether completion is asked for because somebody types, or because they want to see what there is. The protocol has
// one word for a letter that was typed and for the keys that ask, so the text tells: what has just been typed ends
// where it is asked about, and an editor asks by itself once for it.
import { type CompletionContext, CompletionTriggerKind } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { OpenCases } from "./open-cases.ts";

interface Typed {
  readonly text: string;
  /** The text before the last change; nothing of a document that has just been opened. */
  readonly before: string | undefined;
  isAskedAbout: boolean;
}

/** Hears of changes by itself; each question is to be asked of it once. */
export function typingIn(
  documents: OpenCases,
): (document: TextDocument, offset: number, context: CompletionContext | undefined) => boolean {
  const last = new Map<string, Typed>();
  documents.onDidChangeContent(({ document }) => {
    const { uri } = document;
    const before = last.get(uri)?.text;
    last.set(uri, { text: document.getText(), before, isAskedAbout: false });
  });
  documents.onDidClose(({ document }) => void last.delete(document.uri));

  return ({ uri }, offset, context) => {
    const typed = last.get(uri);
    const isAskedAgain = typed?.isAskedAbout === true;
    if (typed) typed.isAskedAbout = true;
    if (context && context.triggerKind !== CompletionTriggerKind.Invoked) return true;
    return typed?.before !== undefined && !isAskedAgain && endsTyping(typed.before, typed.text, offset);
  };
}

/** Whether a text differs from the one before by a character in front of the offset, in the place of nothing or more. */
function endsTyping(before: string, text: string, offset: number): boolean {
  const behind = text.length - offset;
  const typed = offset - (/[\uDC00-\uDFFF]/.test(text.charAt(offset - 1)) ? 2 : 1);
  return (
    typed >= 0 &&
    before.length >= typed + behind &&
    before.startsWith(text.slice(0, typed)) &&
    before.endsWith(text.slice(offset))
  );
}
