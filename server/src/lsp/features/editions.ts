// The editions of the requirements, for a client that offers a choice.
import { choosingEdition, editionChoices } from "../../core/desk/editions.ts";
import { isEditionId } from "../../core/law/editions.ts";
import { rangeOf } from "../diagnostics.ts";
import { changeEditionRequest, editionsRequest } from "../protocol/index.ts";
import { changeEditionParams, noParams } from "../protocol/params.ts";
import type { Feature } from "../serving.ts";

export const editions: Feature<"cases" | "documents" | "requests" | "settings"> = {
  capabilities: () => ({}),
  listen({ requests, documents, cases, settings }) {
    requests.answer(editionsRequest, noParams, () => ({ editions: editionChoices(settings().language) }));

    requests.answer(changeEditionRequest, changeEditionParams, ({ uri, edition }) => {
      const document = documents.get(uri);
      if (!document || !isEditionId(edition)) return null;
      const { parsed, checked, version } = cases.of(document);
      const edits = choosingEdition(parsed, checked.matter, edition);
      const isUnable = edits.length === 0 && checked.matter.view.edition.value !== edition;
      if (isUnable) return null;
      return {
        version,
        edits: edits.map(({ span, text }) => ({ range: rangeOf(span, document), newText: text })),
      };
    });
  },
};
