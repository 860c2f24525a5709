// The practice in parole-case.config.yaml, in the words of the case format: its people, and the defaults of its new
// cases.

import { carrier } from "./documents.ts";
import { block, choice, list, personId, prose, text } from "./field.ts";
import { personFields, standingFields } from "./person.ts";

const initials = personId({
  title: "Initials",
  help: "Initials of this person, unique in the practice. Cases refer to the person by them.",
  example: "JL",
});

const { name, organization, phone, email, address } = personFields;

const attorney = block(
  {
    title: "Attorney",
    help: "An attorney or accredited representative in the practice, with the details that Form G-28 requires. A case refers to the person with same_as: and the initials.",
    whole: ["initials", "name", "role"],
  },
  { initials, name, organization, ...standingFields, phone, email, address },
);

const staff = block(
  {
    title: "Staff member",
    help: "A paralegal or another person in the practice who is responsible for cases or reviews them.",
    whole: ["initials", "name"],
  },
  { initials, name, phone, email },
);

const interpreter = block(
  {
    title: "Interpreter",
    help: "An interpreter or translator. A translation refers to the person with certified_by: and the initials.",
    whole: ["initials", "name"],
  },
  {
    initials,
    name,
    languages: list(
      text({
        title: "Language",
        help: "Two-letter code of a language that this person translates from.",
        example: "es",
      }),
    ),
    phone,
    email,
    address,
  },
);

const sponsor = block(
  {
    title: "Sponsor",
    help: "An organization or person that often supports beneficiaries or files requests. A case refers to it with same_as: and this id.",
    whole: ["id", "organization"],
  },
  {
    id: personId({
      title: "ID",
      help: "A short id, unique in the practice, by which cases refer to this sponsor.",
      example: "hope",
    }),
    name,
    organization,
    phone,
    email,
    address,
  },
);

/** The value of `practice:` in a settings file. */
export const practice = block(
  { title: "Practice", help: "The people in the practice, and the default content of new cases." },
  {
    organization: text({
      title: "Organization",
      help: "Law firm or organization. It is used for each attorney without one.",
      example: "Example Legal Aid",
    }),
    letterhead: list(
      prose({
        title: "Letterhead",
        help: "The letterhead of letters, line by line.",
        example: "Example Legal Aid\n12 Elm Street\nHyattsville, MD 20781",
      }),
    ),
    attorneys: list(attorney),
    staff: list(staff),
    interpreters: list(interpreter),
    sponsors: list(sponsor),
    carrier,
    folder_numbering: choice(
      {
        none: "Folders are named after the beneficiary: morales-ana",
        year: "The year and a number come first: 2026-0042-morales-ana",
        running: "A running number comes first: 0042-morales-ana",
      },
      {
        title: "Numbering of folders",
        help: "How the folder of a new case is numbered. The number is also entered as the matter of the case.",
      },
    ),
  },
);
