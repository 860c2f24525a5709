// Fills in the official forms of an open case.
import { editsToNameFiles } from "../../core/casework/filled-form-files.ts";
import { filledFormsPage } from "../../core/casework/filled-forms-page.ts";
import { whyNothingIsWritten } from "../../core/engine/stops-export.ts";
import type { Message } from "../../core/message/language.ts";
import { rendered, sentence } from "../../core/message/message.ts";
import { type FillFormsResult, fillFormsRequest } from "../protocol/index.ts";
import type { Feature } from "../services.ts";
import { textEditsOf } from "../text-edits.ts";
import { fileNameIn } from "../uris.ts";

export const fillingForms: Feature<"cases" | "documents" | "errors" | "requests" | "runtime" | "settings"> = {
  capabilities: () => ({}),
  listen({ requests, runtime, documents, cases, settings, errors }) {
    const refused = (message: Message): FillFormsResult => ({
      kind: "refused",
      reason: rendered(message, settings().language),
    });

    requests.answer(fillFormsRequest, async ({ uri, write, attached }): Promise<FillFormsResult> => {
      const document = documents.get(uri);
      if (!document) return refused(sentence("Open the case file first."));
      if (uri.startsWith("untitled:")) return refused(sentence("Save the case file first."));
      await cases.ready(document);
      const { parsed, checked, version } = cases.of(document);
      const { context, findings } = checked;
      if (write !== undefined && write !== version) {
        return refused(
          sentence("The case has changed since you saw what would be filled in. Choose Fill Forms again."),
        );
      }
      const undecided = whyNothingIsWritten(fileNameIn(uri), findings, context.language);
      if (undecided !== undefined) return { kind: "refused", reason: undecided };
      const isToWrite = write !== undefined;
      const { forms, failed } = await runtime.fillForms({
        uri,
        context,
        longTexts: attached === true ? "attached" : "on-form",
        isToWrite,
        onError: (error) => errors.add(fillFormsRequest.method, error),
      });
      if (failed !== undefined) return { kind: "refused", reason: failed };
      if (forms.length === 0) return refused(sentence("The case lists no forms. Add them under forms."));
      const filled = forms.flatMap((form) => ("file" in form ? [form] : []));
      if (!isToWrite) {
        const page = filledFormsPage(forms, context.language);
        return { kind: "report", page, forms: filled.length, version };
      }
      const edits = editsToNameFiles(
        parsed,
        filled.filter(({ isNewInCase }) => isNewInCase),
      );
      return {
        kind: "written",
        files: filled.map(({ file }) => file),
        refused: forms.flatMap((form) => ("refused" in form ? [`${form.title}: ${form.refused}`] : [])),
        edits: { version, edits: textEditsOf(edits, document) },
      };
    });
  },
};
