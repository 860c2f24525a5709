// What would be written into the forms of a case, as a Markdown page to read before they are written.
import type { ReportSection } from "../form-filling/fill-report.ts";
import type { Language, Message } from "../message/language.ts";
import { rendered, sentence } from "../message/message.ts";
import { plainInMarkdown } from "./markdown.ts";

/** A form on the page: its sections, or why it is not filled in. */
export interface FormOnPage {
  /** "Form I-131 for Ana Morales". */
  readonly title: string;
  readonly refused?: string;
  readonly sections?: readonly ReportSection[];
  /** The PDF as the case names it, and the file from which it is made. */
  readonly named?: string;
  readonly from?: string;
}

export function filledFormsPage(forms: readonly FormOnPage[], language?: Language): string {
  const words = (message: Message) => rendered(message, language);
  const parts = forms.map(({ title, refused, sections = [], named = "", from = "" }) => {
    const head = `## ${plainInMarkdown(title)}`;
    if (refused !== undefined) {
      const reason = plainInMarkdown(refused);
      return `${head}\n\n${words(sentence("**Not filled in.** {reason}", { reason }))}`;
    }
    const [file, source] = [plainInMarkdown(named), plainInMarkdown(from)];
    const where =
      named === from
        ? sentence("The form is filled in again in {file}.", { file })
        : sentence("The form is written to {file}, from {source}.", { file, source });
    const lists = sections.map(
      (section) =>
        `### ${plainInMarkdown(section.title)}\n\n${section.lines.map((line) => `- ${plainInMarkdown(line)}`).join("\n")}`,
    );
    return [head, words(where), ...lists].join("\n\n");
  });
  const end = words(
    sentence(
      "Signatures and their dates, and boxes for which a case has no key, are left to you. Read each form before it is signed.",
    ),
  );
  return `# ${words(sentence("Fill Forms"))}\n\n${[...parts, end].join("\n\n")}\n`;
}
