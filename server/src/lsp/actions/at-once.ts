// Actions on a case as a whole. If the client resolves code actions, the edit is computed only when the user picks the
// action, because it may take many checks.

import { type CodeAction, CodeActionKind, type Command, type WorkspaceEdit } from "vscode-languageserver";
import { editsOfFix } from "../../core/fix/apply.ts";
import { fixedSafely, safeFixOf, safelyFixed } from "../../core/fix/fix-all.ts";
import { insertions, insertsSomething } from "../../core/fix/insert-all.ts";
import { isSorted, withSortedKeys } from "../../core/fix/sort-keys.ts";
import { sentence } from "../../core/message/message.ts";
import type { Finding } from "../../core/model/finding.ts";
import type { Fix } from "../../core/read/fix.ts";
import { type Edits, noEdits, normalize } from "../../core/text/edits.ts";
import { editsBetween } from "../../core/text/line-edits.ts";
import { firstRevision, type Revision } from "../../core/text/revision.ts";
import { diagnosticOf } from "../diagnostics.ts";
import {
  type ActedOn,
  type ActionRequest,
  isKindRequested,
  titleInWords,
  touchedFindings,
  workspaceEdit,
} from "./request.ts";

/** Kinds of our own, so that a keyboard shortcut or a code action on save can run them. */
export const wholeKinds = {
  insertMissing: `${CodeActionKind.Source}.insertMissing.parole-case`,
  fixAll: `${CodeActionKind.SourceFixAll}.parole-case`,
  sortKeys: `${CodeActionKind.Source}.sortKeys.parole-case`,
} as const;

type Whole = keyof typeof wholeKinds;

/** Each action under its own kind if requested, and as the last quick fix next to fixes that it includes. */
export function actionsAtOnce(request: ActionRequest): CodeAction[] {
  const { findings } = request.checked;
  const touched = isKindRequested(CodeActionKind.QuickFix, request) ? touchedFindings(request) : [];
  const missing = findings.filter(insertsSomething).length;
  const isEdit = (fix: Fix | undefined) => fix !== undefined && editsOfFix(request.parsed, fix).length > 0;
  const safe = fixedSafely(request.parsed, findings).filter((finding) => isEdit(safeFixOf(finding))).length;
  const isOwnKindAsked = (whole: Whole) =>
    request.only.length > 0 && isKindRequested(wholeKinds[whole], request);
  const inserting = titleInWords(
    sentence("Insert everything this case is missing, as placeholders"),
    request,
  );
  const fixing = titleInWords(
    safe > 1 ? sentence("Apply all {safe} safe fixes", { safe }) : sentence("Apply all safe fixes"),
    request,
  );
  return [
    ...(safe > 1 ? beside(touched.filter(safeFixOf), "fixAll", fixing, request) : []),
    ...(missing > 1
      ? beside(
          touched.filter((finding) => insertsSomething(finding) && finding.fixes.some(isEdit)),
          "insertMissing",
          inserting,
          request,
        )
      : []),
    ...(safe > 0 && isOwnKindAsked("fixAll") ? [wholeAction("fixAll", fixing, request)] : []),
    ...(missing > 0 && isOwnKindAsked("insertMissing")
      ? [wholeAction("insertMissing", inserting, request)]
      : []),
    ...(isOwnKindAsked("sortKeys") && !isSorted(request.parsed)
      ? [
          wholeAction(
            "sortKeys",
            titleInWords(sentence("Sort all keys in the standard order"), request),
            request,
          ),
        ]
      : []),
  ];
}

/**
 * The action as a quick fix of some findings. It lists their diagnostics, since editors sort actions without
 * diagnostics below all others.
 */
function beside(
  findings: readonly Finding[],
  whole: Whole,
  title: string,
  request: ActionRequest,
): CodeAction[] {
  if (findings.length === 0) return [];
  const diagnostics = findings.map((finding) =>
    diagnosticOf(finding, request.document, request.checked.language),
  );
  const action = wholeAction(whole, title, request);
  return [{ ...action, kind: CodeActionKind.QuickFix, diagnostics }];
}

function wholeAction(whole: Whole, title: string, request: ActionRequest): CodeAction {
  const { uri, version } = request.document;
  const action: CodeAction = { title, kind: wholeKinds[whole], data: { uri, version, whole } };
  return request.abilities.resolvesEdits ? action : { ...action, ...wholeChange(whole, request) };
}

/** What such an action carries: its edit, and the command that shows what was fixed, if the client has one. */
type Change = Required<Pick<CodeAction, "edit">> & Pick<CodeAction, "command">;

/** The change for the text as it is now. */
function wholeChange(whole: Whole, about: ActedOn): Change {
  const { parsed, check } = about;
  switch (whole) {
    case "insertMissing":
      return { edit: insertedBy([...insertions(parsed, check)].at(-1), about) };
    case "fixAll": {
      const fixed = safelyFixed(parsed, check);
      const edit = changeBy(fixed?.edits ?? noEdits, about);
      return fixed && about.abilities.saysWhatWasFixed
        ? { edit, command: saying(titleInWords(fixed.said, about)) }
        : { edit };
    }
    case "sortKeys":
      return { edit: changeBy(editsBetween(parsed.text, withSortedKeys(parsed)), about) };
  }
}

function saying(said: string): Command {
  return { title: said, command: "parole-case.sayWhatWasFixed", arguments: [said] };
}

/** The same, but calls `goOn` before each long step; if `goOn` throws, the work ends. */
export async function wholeChangeInTurns(
  whole: Whole,
  about: ActedOn,
  goOn: () => Promise<void>,
): Promise<Change> {
  if (whole !== "insertMissing") return wholeChange(whole, about);
  let current = firstRevision(about.parsed);
  await goOn();
  for (current of insertions(about.parsed, about.check)) await goOn();
  return { edit: insertedBy(current, about) };
}

function insertedBy(revision: Revision | undefined, about: ActedOn): WorkspaceEdit {
  return changeBy(normalize(revision?.edits ?? noEdits, about.parsed.text), about);
}

function changeBy(edits: Edits, about: ActedOn): WorkspaceEdit {
  return workspaceEdit(edits, {
    ...about,
    // Tab stops all over a file would make the cursor jump through it.
    abilities: { ...about.abilities, takesSnippets: false },
  });
}

/** What an unresolved action was about, from the data that the client sends back. */
export function wholeIn(sent: unknown): { readonly uri: string; readonly whole: Whole } | undefined {
  if (typeof sent !== "object" || sent === null || !("uri" in sent) || !("whole" in sent)) return undefined;
  const { uri, whole } = sent;
  return typeof uri === "string" && isWhole(whole) ? { uri, whole } : undefined;
}

function isWhole(value: unknown): value is Whole {
  return typeof value === "string" && Object.hasOwn(wholeKinds, value);
}
