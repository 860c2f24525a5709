// Whether completion was requested because a person types, or by a keyboard shortcut. The protocol reports both as the
// same trigger, so it is derived from the text: what was just typed ends at the position of the request, and an editor
// requests completion by itself once for it. A late request is about an earlier end of what was typed.
import { type CompletionContext, CompletionTriggerKind } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { OpenCases } from "./open-cases.ts";

interface Typed {
  readonly text: string;
  /** What has been typed without a break, up to the last change; undefined if that was not typing. */
  readonly run: Run | undefined;
  /** The offsets for which completion was already requested. */
  readonly asked: Set<number>;
}

interface Run {
  readonly start: number;
  readonly end: number;
}

/** Subscribes to changes itself; call it once for each request. */
export function typingIn(
  documents: OpenCases,
): (document: TextDocument, offset: number, context: CompletionContext | undefined) => boolean {
  const last = new Map<string, Typed>();
  documents.onDidChangeContent(({ document }) => {
    const before = last.get(document.uri);
    const text = document.getText();
    last.set(document.uri, { text, run: before && runAfter(before, text), asked: new Set() });
  });
  documents.onDidClose(({ document }) => void last.delete(document.uri));

  return ({ uri }, offset, context) => {
    const typed = last.get(uri);
    const isAskedAgain = typed?.asked.has(offset) === true;
    typed?.asked.add(offset);
    if (context && context.triggerKind !== CompletionTriggerKind.Invoked) return true;
    const { start, end } = typed?.run ?? { start: 0, end: 0 };
    return !isAskedAgain && start < offset && offset <= end;
  };
}

/**
 * The run after a change that typed one character, inserted or replacing a selection: the previous run continued, or a
 * new one. Undefined if the change was not typing.
 */
function runAfter(before: Typed, text: string): Run | undefined {
  const typed = typedIn(before.text, text);
  if (!typed) return undefined;
  const { first, last, width } = typed;
  const { run } = before;
  const isFurther = run && first <= run.end && run.end <= last && text.length === before.text.length + width;
  return isFurther ? { start: run.start, end: run.end + width } : { start: first, end: last + width };
}

/** Where the character can have been typed: among equal adjacent characters, the texts do not show which one. */
function typedIn(
  before: string,
  text: string,
): { readonly first: number; readonly last: number; readonly width: number } | undefined {
  const same = Math.min(before.length, text.length);
  let ahead = 0;
  while (ahead < same && before[ahead] === text[ahead]) ahead++;
  let behind = 0;
  while (behind < same && before.at(-1 - behind) === text.at(-1 - behind)) behind++;
  const isPair = /[\uD800-\uDBFF]/.test(text.charAt(ahead)) && /[\uDC00-\uDFFF]/.test(text.charAt(ahead + 1));
  const width = isPair ? 2 : 1;
  const [first, last] = [Math.max(0, text.length - width - behind), Math.min(ahead, text.length - width)];
  return first <= last ? { first, last, width } : undefined;
}
