// The editions of the requirements, for a client that lets somebody choose: see case-requests.ts.

import { choosingEdition, editionChoices } from "../../core/desk/editions.ts";
import { isEditionId } from "../../core/law/editions.ts";
import {
  type ChangeEditionParams,
  type ChangeEditionResult,
  changeEditionRequest,
  type EditionsResult,
  editionsRequest,
} from "../case-requests.ts";
import type { Feature } from "../serving.ts";
import { textEditsOf } from "../text-edits.ts";

export const editions: Feature = {
  capabilities: () => ({}),
  listen({ connection, documents, cases, settings, guarded }) {
    connection.onRequest<EditionsResult, unknown>(editionsRequest, () =>
      guarded(editionsRequest, () => ({ editions: editionChoices(settings().language) })),
    );

    connection.onRequest<ChangeEditionResult | null, unknown>(
      changeEditionRequest,
      ({ uri, edition }: ChangeEditionParams) =>
        guarded(changeEditionRequest, () => {
          const document = documents.get(uri);
          if (!document || !isEditionId(edition)) return null;
          const { parsed, checked, version } = cases.of(document);
          const edits = choosingEdition(parsed, checked.matter, edition);
          const isUnable = edits.length === 0 && checked.matter.view.edition.value !== edition;
          if (isUnable) return null;
          return {
            version,
            edits: textEditsOf(edits, document),
          };
        }),
    );
  },
};
