// Exhibits put into a case and taken out of it: see exhibit-requests.ts.

import { TextDocument } from "vscode-languageserver-textdocument";
import {
  addingExhibits,
  type ChangeRefused,
  type ExhibitsAdded,
  type ExhibitTakenOut,
  takingOutExhibit,
} from "../../core/desk/exhibit-changes.ts";
import { waitingExhibits } from "../../core/desk/waiting-exhibits.ts";
import { itemAt } from "../../core/fix/item-lines.ts";
import { reach } from "../../core/fix/reach.ts";
import { exhibitWords } from "../../core/matter/exhibit-files.ts";
import { rendered, sentence } from "../../core/message/message.ts";
import { withEdits } from "../../core/text/edits.ts";
import type { KnownCase } from "../cases.ts";
import { rangeOf } from "../diagnostics.ts";
import {
  type AddExhibitsParams,
  type AddExhibitsResult,
  addExhibitsRequest,
  type ExhibitsParams,
  type ExhibitsResult,
  exhibitsRequest,
  type TakeOutExhibitParams,
  type TakeOutExhibitResult,
  takeOutExhibitRequest,
  type WaitingExhibitsParams,
  type WaitingExhibitsResult,
  waitingExhibitsRequest,
} from "../exhibit-requests.ts";
import type { Feature } from "../serving.ts";
import { withTabStops } from "../text-edits.ts";

export const exhibitChanges: Feature = {
  capabilities: () => ({}),
  listen({ connection, runtime, documents, cases, settings, guarded }) {
    const notOpen = (): ChangeRefused => ({
      kind: "refused",
      reason: rendered(sentence("Open the case file first."), settings().language),
    });

    const openCase = (uri: string): KnownCase | undefined => {
      const document = documents.get(uri);
      return document && cases.of(document);
    };

    connection.onRequest<ExhibitsResult | null, unknown>(
      exhibitsRequest,
      ({ uri, position }: ExhibitsParams) =>
        guarded(exhibitsRequest, () => {
          const known = openCase(uri);
          return known ? choicesIn(known, position) : null;
        }),
    );

    connection.onRequest<WaitingExhibitsResult | null, unknown>(
      waitingExhibitsRequest,
      ({ uri, files }: WaitingExhibitsParams) =>
        guarded(waitingExhibitsRequest, async () => {
          const { files: reports } = await runtime.lookIntoFolder(uri, files);
          const known = openCase(uri);
          return known ? waitingExhibits(known.checked.matter, files, reports) : null;
        }),
    );

    connection.onRequest<AddExhibitsResult, unknown>(
      addExhibitsRequest,
      ({ uri, files, into }: AddExhibitsParams) =>
        guarded(addExhibitsRequest, async () => {
          const { files: reports } = await runtime.lookIntoFolder(uri, files);
          const known = openCase(uri);
          if (!known) return notOpen();
          const change = addingExhibits(known.parsed, known.checked.matter, files, reports, into);
          return inDocument(change, known.document);
        }),
    );

    connection.onRequest<TakeOutExhibitResult, unknown>(
      takeOutExhibitRequest,
      ({ uri, index }: TakeOutExhibitParams) =>
        guarded(takeOutExhibitRequest, () => {
          const known = openCase(uri);
          if (!known) return notOpen();
          return inDocument(takingOutExhibit(known.parsed, known.checked.matter, index), known.document);
        }),
    );
  },
};

function choicesIn(
  { document, parsed, checked }: KnownCase,
  position: ExhibitsParams["position"],
): ExhibitsResult {
  const entry = parsed.root && reach(parsed.root, ["exhibits"]).entry;
  const offset = position && document.offsetAt(position);
  return {
    exhibits: checked.matter.view.exhibits.items.map((exhibit, index) => ({
      index,
      words: rendered(exhibitWords(exhibit), checked.matter.language),
      title: exhibit.title.value ?? null,
      file: exhibit.file.value ?? null,
    })),
    here: (entry && offset !== undefined ? itemAt(parsed.text, entry, offset) : undefined) ?? null,
  };
}

function inDocument(change: ExhibitsAdded | ChangeRefused, document: TextDocument): AddExhibitsResult;
function inDocument(change: ExhibitTakenOut | ChangeRefused, document: TextDocument): TakeOutExhibitResult;
function inDocument(
  change: ExhibitsAdded | ExhibitTakenOut | ChangeRefused,
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
