// The editions of the requirements, for a client that offers a choice.
import { choosingEdition, editionChoices } from "../../core/casework/editions.ts";
import { isEditionId } from "../../core/law/editions.ts";
import { changeEditionRequest, editionsRequest } from "../protocol/index.ts";
import type { Feature } from "../services.ts";
import { textEditsOf } from "../text-edits.ts";

export const editionsFeature: Feature<"cases" | "documents" | "requests" | "settings"> = {
  capabilities: () => ({}),
  listen({ requests, documents, cases, settings }) {
    requests.answer(editionsRequest, () => ({ editions: editionChoices(settings().language) }));

    requests.answer(changeEditionRequest, ({ uri, edition }) => {
      const document = documents.get(uri);
      if (!document || !isEditionId(edition)) return null;
      const { parsed, checked, version } = cases.of(document);
      const edits = choosingEdition(parsed, checked.context, edition);
      const isUnable = edits.length === 0 && checked.context.view.edition.value !== edition;
      if (isUnable) return null;
      return {
        version,
        edits: textEditsOf(edits, document),
      };
    });
  },
};
