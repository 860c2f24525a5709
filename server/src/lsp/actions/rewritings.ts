// What can be done where the cursor stands, whether or not anything is wrong there.

import { type CodeAction, CodeActionKind } from "vscode-languageserver";
import { closingAt } from "../../core/desk/closing.ts";
import type { Offer } from "../../core/fix/apply.ts";
import { exhibitAt, renumberAt } from "../../core/fix/exhibit-offers.ts";
import { personOffersAt } from "../../core/fix/extract-person.ts";
import { unsortedBlockAt } from "../../core/fix/sort-keys.ts";
import { sentence } from "../../core/message/message.ts";
import { term } from "../../core/message/values.ts";
import { spotAt } from "../../core/read/spot.ts";
import { type ActionRequest, actionOf, inWords, isAskedFor, offsetMeant } from "./request.ts";

/** Renumbering, sorting, saying a person once, turning a claim into an exhibit, closing the case. */
export function rewritings(request: ActionRequest): CodeAction[] {
  const { parsed, checked } = request;
  const offset = offsetMeant(request);
  const path = spotAt(parsed, offset)?.path ?? [];
  const { matter } = checked;
  const offers: readonly (readonly [kind: string, make: () => readonly Offer[]])[] = [
    [CodeActionKind.RefactorRewrite, () => renumberAt(parsed, matter, path)],
    [CodeActionKind.RefactorRewrite, () => sortingAt(request, offset)],
    [CodeActionKind.RefactorExtract, () => personOffersAt(parsed, matter, path)],
    [CodeActionKind.Refactor, () => exhibitAt(parsed, matter, path)],
    [CodeActionKind.RefactorRewrite, () => closingAt(parsed, matter, path)],
  ];
  return offers.flatMap(([kind, make]) =>
    isAskedFor(kind, request) ? make().flatMap((offer) => actionFor(offer, kind, request)) : [],
  );
}

function sortingAt({ parsed }: ActionRequest, offset: number): Offer[] {
  const found = unsortedBlockAt(parsed, offset);
  if (!found) return [];
  const title =
    found.title === undefined
      ? sentence("Sort the main keys of the file in the standard order")
      : sentence("Sort the keys of {block} in the standard order", { block: term(found.title) });
  return [{ title, edits: found.edits }];
}

function actionFor(offer: Offer, kind: string, request: ActionRequest): CodeAction[] {
  const title = inWords(offer.title, request);
  if ("edits" in offer) return [actionOf(title, kind, offer.edits, request)];
  const reason = inWords(offer.refusal, request);
  return request.abilities.showsDisabledActions ? [{ title, kind, disabled: { reason } }] : [];
}
