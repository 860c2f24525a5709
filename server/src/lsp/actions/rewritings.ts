// Refactorings at the cursor, whether or not there is a finding.

import { type CodeAction, CodeActionKind } from "vscode-languageserver";
import { closingAt } from "../../core/casework/closing.ts";
import type { FixOffer } from "../../core/fix/apply.ts";
import { exhibitAt, renumberAt } from "../../core/fix/exhibit-offers.ts";
import { personOffersAt } from "../../core/fix/extract-person.ts";
import { unsortedBlockAt } from "../../core/fix/sort-keys.ts";
import { sentence } from "../../core/message/message.ts";
import { term } from "../../core/message/values.ts";
import { nodeAtOffset } from "../../core/read/node-at-offset.ts";
import { type ActionRequest, actionOf, isKindRequested, offsetMeant, titleInWords } from "./request.ts";

/** Renumbering, sorting, moving a repeated person to one place, turning a claim into an exhibit, closing the case. */
export function rewritings(request: ActionRequest): CodeAction[] {
  const { parsed, checked } = request;
  const offset = offsetMeant(request);
  const path = nodeAtOffset(parsed, offset)?.path ?? [];
  const { context } = checked;
  const offers: readonly (readonly [kind: string, make: () => readonly FixOffer[]])[] = [
    [CodeActionKind.RefactorRewrite, () => renumberAt(parsed, context, path)],
    [CodeActionKind.RefactorRewrite, () => sortingAt(request, offset)],
    [CodeActionKind.RefactorExtract, () => personOffersAt(parsed, context, path)],
    [CodeActionKind.Refactor, () => exhibitAt(parsed, context, path)],
    [CodeActionKind.RefactorRewrite, () => closingAt(parsed, context, path)],
  ];
  return offers.flatMap(([kind, make]) =>
    isKindRequested(kind, request) ? make().flatMap((offer) => actionFor(offer, kind, request)) : [],
  );
}

function sortingAt({ parsed }: ActionRequest, offset: number): FixOffer[] {
  const found = unsortedBlockAt(parsed, offset);
  if (!found) return [];
  const title =
    found.title === undefined
      ? sentence("Sort the main keys of the file in the standard order")
      : sentence("Sort the keys of {block} in the standard order", { block: term(found.title) });
  return [{ title, edits: found.edits }];
}

function actionFor(offer: FixOffer, kind: string, request: ActionRequest): CodeAction[] {
  const title = titleInWords(offer.title, request);
  if ("edits" in offer) return [actionOf(title, kind, offer.edits, request)];
  const reason = titleInWords(offer.refusal, request);
  return request.abilities.showsDisabledActions ? [{ title, kind, disabled: { reason } }] : [];
}
