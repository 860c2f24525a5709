// A review mark: who reviewed what of a case, and when.
import { block, day, text } from "./field.ts";

/** Written by the editor's command *Mark as Reviewed*. */
export const review = block(
  {
    title: "Review",
    help: "A mark that someone reviewed a part of this case. Mark as Reviewed writes it. A mark no longer counts when what was reviewed changes.",
    whole: ["by", "on", "of"],
  },
  {
    by: text({
      title: "Reviewer",
      help: "Initials of the person who reviewed it, as listed under practice in parole-case.config.yaml.",
      example: "AB",
      placeholder: "initials of the reviewer",
    }),
    on: day({ title: "Date of the review", help: "Date of the review.", example: "2015-08-10" }),
    of: text({
      title: "What was reviewed",
      help: "The whole case, or a part of it: its keys with dots between them. An entry of a list is named by its id, label, or form, or otherwise by its number.",
      example: "beneficiaries.ana.medical",
      placeholder: "case or the keys of what was reviewed",
    }),
    rule: text({
      title: "Rule",
      help: "The rule whose finding at that place was reviewed. Omit it if the value itself was reviewed.",
      example: "request/stay-over-one-year",
    }),
    fingerprint: text({
      title: "Fingerprint",
      help: "A code for what was reviewed. It shows whether a value, a document, or the law has changed since. Mark as Reviewed writes it; leave it as it is.",
      example: "v7k2m9qx4",
    }),
  },
);
