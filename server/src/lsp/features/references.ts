// Where a person, an exhibit, or a claim is defined in a case, and where the case refers to it.
import {
  type Definition,
  type DefinitionLink,
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
} from "vscode-languageserver";
import { definitionsOf, meantAt, usesOf } from "../../core/ide/references.ts";
import { rangeOf } from "../diagnostics.ts";
import { definitionOf, type PracticeNamesNeeds, practiceMeant, usesOfPractice } from "../practice-names.ts";
import type { Feature } from "../services.ts";

export const references: Feature<"connection" | "abilities" | "aboutCase" | PracticeNamesNeeds> = {
  capabilities: () => ({
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
  }),
  listen(services) {
    const { connection, abilities, aboutCase } = services;
    connection.onDefinition(async (params, token) => {
      const meant = await practiceMeant(services, "textDocument/definition", params);
      if (meant) {
        return definitionOf(meant).map(({ document: { uri }, span }) => {
          const range = rangeOf(span, meant.settings.document);
          return abilities().takesLocationLinks
            ? {
                originSelectionRange: meant.range,
                targetUri: uri,
                targetRange: range,
                targetSelectionRange: range,
              }
            : { uri, range };
        }) as DefinitionLink[];
      }
      return aboutCase<Definition | DefinitionLink[]>(
        "textDocument/definition",
        params,
        token,
        [],
        (known) => {
          const { document } = known;
          const here = meantAt(known, document.offsetAt(params.position));
          if (!here) return [];
          const found = definitionsOf(known, here.meant);
          if (!abilities().takesLocationLinks) {
            return found.map(({ span }) => ({ uri: document.uri, range: rangeOf(span, document) }));
          }
          return found.map(({ span, around }) => ({
            originSelectionRange: rangeOf(here.span, document),
            targetUri: document.uri,
            targetRange: rangeOf(around, document),
            targetSelectionRange: rangeOf(span, document),
          }));
        },
      );
    });

    connection.onReferences(async (params, token) => {
      const meant = await practiceMeant(services, "textDocument/references", params);
      if (meant) {
        const { places } = await usesOfPractice(services, meant, token);
        return places
          .filter(({ isDefinition }) => params.context.includeDeclaration || !isDefinition)
          .map(({ document, span }) => ({ uri: document.uri, range: rangeOf(span, document) }));
      }
      return aboutCase<Location[]>("textDocument/references", params, token, [], (known) => {
        const { document } = known;
        const here = meantAt(known, document.offsetAt(params.position));
        return (here ? usesOf(known, here.meant) : [])
          .filter(({ isDefinition }) => params.context.includeDeclaration || !isDefinition)
          .map(({ span }) => ({ uri: document.uri, range: rangeOf(span, document) }));
      });
    });

    connection.onDocumentHighlight((params, token) =>
      aboutCase<DocumentHighlight[]>("textDocument/documentHighlight", params, token, [], (known) => {
        const { document } = known;
        const here = meantAt(known, document.offsetAt(params.position));
        return (here ? usesOf(known, here.meant) : []).map(({ span, isDefinition }) => ({
          range: rangeOf(span, document),
          kind: isDefinition ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        }));
      }),
    );
  },
};
