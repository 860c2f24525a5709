// Forms that an editor has filled in: paths as in the protocol.
import type { Day } from "../core/base/calendar.ts";
import { rendered } from "../core/message/message.ts";
import type { FilledForms, FormsOrder } from "../lsp/runtime.ts";
import { settingsFor } from "./case-settings.ts";
import { errorInWords, isProgramError, notOnThisComputer } from "./errors-in-words.ts";
import { prepareForms, writePrepared } from "./fill-forms.ts";
import { fillInThread } from "./fill-thread.ts";
import { canBeWritten, placeOf, uriOf } from "./uris.ts";

/** What is written into each form, and, if the order says so, writes it. */
export async function fillOrderedForms(order: FormsOrder, today: Day): Promise<FilledForms> {
  const { uri, context, longTexts, isToWrite, onError } = order;
  if (!canBeWritten(uri)) return { forms: [], failed: notOnThisComputer };
  const file = placeOf(uri);
  try {
    const forms = await prepareForms({
      file,
      context,
      settings: await settingsFor(file),
      only: undefined,
      longTexts,
      today,
      onError,
      fill: fillInThread,
    });
    const filled: FilledForms["forms"][number][] = [];
    for (const { entry, title, result } of forms) {
      if (result.kind === "refused") {
        filled.push({ entry, title, refused: result.reason });
        continue;
      }
      const { sections, named, from, isNewInCase, target } = result;
      const refusal = isToWrite ? await writePrepared(result) : undefined;
      filled.push({
        entry,
        title,
        ...(refusal
          ? { refused: rendered(refusal, context.language) }
          : { sections, named, from, isNewInCase, file: uriOf(target) }),
      });
    }
    return { forms: filled };
  } catch (error) {
    if (isProgramError(error)) onError?.(error);
    return { forms: [], failed: errorInWords(file, error) };
  }
}
