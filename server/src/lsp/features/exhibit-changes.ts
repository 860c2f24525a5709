// Adds exhibits to a case and removes them.

import { TextDocument } from "vscode-languageserver-textdocument";
import {
  addingExhibits,
  type ChangeRefused,
  type ExhibitRemoved,
  type ExhibitsAdded,
  removingExhibit,
} from "../../core/casework/exhibit-changes.ts";
import { waitingExhibits } from "../../core/casework/waiting-exhibits.ts";
import { itemAt } from "../../core/fix/item-lines.ts";
import { resolvePath } from "../../core/fix/reach.ts";
import { rendered, sentence } from "../../core/message/message.ts";
import { exhibitWords } from "../../core/model/exhibit-files.ts";
import { withEdits } from "../../core/text/edits.ts";
import type { CachedCase } from "../cases.ts";
import { rangeOf } from "../diagnostics.ts";
import {
  type AddExhibitsResult,
  addExhibitsRequest,
  type ExhibitsParams,
  type ExhibitsResult,
  exhibitsRequest,
  type TakeOutExhibitResult,
  takeOutExhibitRequest,
  waitingExhibitsRequest,
} from "../protocol/index.ts";
import type { Feature } from "../services.ts";
import { withTabStops } from "../text-edits.ts";

export const exhibitChanges: Feature<"cases" | "documents" | "requests" | "runtime" | "settings"> = {
  capabilities: () => ({}),
  listen({ requests, runtime, documents, cases, settings }) {
    const notOpen = (): ChangeRefused => ({
      kind: "refused",
      reason: rendered(sentence("Open the case file first."), settings().language),
    });

    const openCase = (uri: string): CachedCase | undefined => {
      const document = documents.get(uri);
      return document && cases.of(document);
    };

    requests.answer(exhibitsRequest, ({ uri, position }) => {
      const known = openCase(uri);
      return known ? choicesIn(known, position) : null;
    });

    requests.answer(waitingExhibitsRequest, async ({ uri, files }) => {
      const { files: reports } = await runtime.lookIntoFolder(uri, files);
      const known = openCase(uri);
      return known ? waitingExhibits(known.checked.context, files, reports) : null;
    });

    requests.answer(addExhibitsRequest, async ({ uri, files, into }) => {
      const { files: reports } = await runtime.lookIntoFolder(uri, files);
      const known = openCase(uri);
      if (!known) return notOpen();
      const change = addingExhibits(known.parsed, known.checked.context, files, reports, into);
      return inDocument(change, known.document);
    });

    requests.answer(takeOutExhibitRequest, ({ uri, index }) => {
      const known = openCase(uri);
      if (!known) return notOpen();
      return inDocument(removingExhibit(known.parsed, known.checked.context, index), known.document);
    });
  },
};

function choicesIn(
  { document, parsed, checked }: CachedCase,
  position: ExhibitsParams["position"],
): ExhibitsResult {
  const entry = parsed.root && resolvePath(parsed.root, ["exhibits"]).entry;
  const offset = position && document.offsetAt(position);
  return {
    exhibits: checked.context.view.exhibits.items.map((exhibit, index) => ({
      index,
      words: rendered(exhibitWords(exhibit), checked.language),
      title: exhibit.title.value ?? null,
      file: exhibit.file.value ?? null,
    })),
    here: (entry && offset !== undefined ? itemAt(parsed.text, entry, offset) : undefined) ?? null,
  };
}

function inDocument(change: ExhibitsAdded | ChangeRefused, document: TextDocument): AddExhibitsResult;
function inDocument(change: ExhibitRemoved | ChangeRefused, document: TextDocument): TakeOutExhibitResult;
function inDocument(
  change: ExhibitsAdded | ExhibitRemoved | ChangeRefused,
  document: TextDocument,
): AddExhibitsResult | TakeOutExhibitResult {
  if (change.kind === "refused") return change;
  const { uri, languageId, version } = document;
  const text = withEdits(document.getText(), change.edits);
  const after = TextDocument.create(uri, languageId, version, text);
  return {
    ...change,
    version,
    edits: withTabStops(change.edits, document),
    first: change.first ? rangeOf(change.first, after) : null,
  };
}
