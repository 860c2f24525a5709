// A person's name, in its parts.
import { block, text } from "./field.ts";

/** The help texts of the name of a person of the case. */
export const nameHelp = {
  title: "Name",
  help: "The person's name as in the passport.",
  sensitive: true,
  whole: ["family", "given"],
} as const;

/** The parts of a name. */
export const nameFields = {
  family: text({
    title: "Family name",
    isName: true,
    help: "Family name.",
    example: "Morales",
    placeholder: "family name",
    sensitive: true,
  }),
  given: text({
    title: "Given name",
    isName: true,
    help: "Given name.",
    example: "Ana",
    placeholder: "given name",
    sensitive: true,
  }),
  middle: text({
    title: "Middle name",
    isName: true,
    help: "Middle name.",
    example: "Lucía",
    sensitive: true,
    mayBeNone: true,
  }),
  aliases: text({
    title: "Other name",
    isName: true,
    help: "Another name that appears in documents.",
    example: "Ana López",
    sensitive: true,
    mayBeNone: true,
  }).array(),
};

/** The name of a person outside of the case, in its parts or as one text. */
export const personName = block(
  { ...nameHelp, help: "The person's full name, as separate parts or as one text.", mayBeText: true },
  nameFields,
);
