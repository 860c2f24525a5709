// The edits that name another file in a case, after a document was copied into its folder: see case-requests.ts.

import { editsFor } from "../../core/fix/apply.ts";
import { viewAt } from "../../core/read/spot.ts";
import { type FileValueParams, type FileValueResult, fileValueRequest } from "../case-requests.ts";
import type { Feature } from "../serving.ts";
import { textEditsOf } from "../text-edits.ts";

export const fileValue: Feature = {
  capabilities: () => ({}),
  listen({ connection, documents, cases, guarded }) {
    connection.onRequest<FileValueResult | null, unknown>(
      fileValueRequest,
      ({ uri, path, named, value }: FileValueParams) =>
        guarded(fileValueRequest, async () => {
          const document = documents.get(uri);
          if (!document) return null;
          await cases.ready(document);
          const { parsed, checked, version } = cases.of(document);
          const there = viewAt(checked.matter.view, path);
          if (!there || !("value" in there) || there.value !== named) return null;
          const edits = editsFor(parsed, [{ op: "replace", path, value }]);
          return {
            version,
            edits: textEditsOf(edits, document),
          };
        }),
    );
  },
};
