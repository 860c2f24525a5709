// The edits that make a case name another file, after a document was copied into its folder.
import { editsFor } from "../../core/fix/apply.ts";
import { viewAt } from "../../core/read/node-at-offset.ts";
import { fileValueRequest } from "../protocol/index.ts";
import type { Feature } from "../services.ts";
import { textEditsOf } from "../text-edits.ts";

export const fileValue: Feature<"cases" | "documents" | "requests"> = {
  capabilities: () => ({}),
  listen({ requests, documents, cases }) {
    requests.answer(fileValueRequest, async ({ uri, path, named, value }) => {
      const document = documents.get(uri);
      if (!document) return null;
      await cases.ready(document);
      const { parsed, checked, version } = cases.of(document);
      const there = viewAt(checked.context.view, path);
      if (!there || !("value" in there) || there.value !== named) return null;
      const edits = editsFor(parsed, [{ op: "replace", path, value }]);
      return {
        version,
        edits: textEditsOf(edits, document),
      };
    });
  },
};
