// The case file, format 1: one case.
import type { z } from "zod";
import { beneficiary } from "./beneficiary.ts";
import { decision, exhibit, filing, form, inquiry, notice, receipt, refiling, sponsor } from "./documents.ts";
import { block, day, formatVersion, list, text } from "./field.ts";
import { interpreter, petitioner, representative } from "./person.ts";
import { request } from "./request.ts";
import { review } from "./review.ts";

/** The whole file; the order of the keys is the format's order. */
export const caseFile = block(
  { title: "Parole case", help: "One request for humanitarian parole or re-parole." },
  {
    parole_case: formatVersion({
      title: "Format version",
      help: "The version of the case format; it marks the file as a parole case.",
    }),
    edition: text({
      title: "Edition",
      help: "The edition of the requirements that the case is checked against.",
      example: "uscis-2015-08-17",
      code: "uscis-\\d{4}(?:-\\d\\d-\\d\\d)?",
    }),
    matter: text({
      title: "Matter",
      help: "The practice's own file number. The packet is named after it.",
      example: "2015-0417",
      isPart: true,
    }),
    responsible: text({
      title: "Person responsible",
      help: "Initials of the person in the practice who is responsible for the case. The list of cases can be grouped by person responsible, and the weekly report is arranged the same way.",
      example: "JL",
      placeholder: "initials",
      mayBeNone: true,
    }),
    request,
    petitioner,
    beneficiaries: list(beneficiary),
    sponsors: list(sponsor),
    representative,
    interpreter,
    forms: list(form),
    exhibits: list(exhibit),
    filing,
    receipts: list(receipt),
    notices: list(notice),
    inquiries: list(inquiry),
    decisions: list(decision),
    refiling,
    re_parole_filed_on: day({
      title: "Filing date of the request for re-parole",
      help: "Date on which the request for re-parole that follows this one was filed.",
      example: "2016-03-15",
    }),
    closed: day({
      title: "Closing date",
      help: "Date on which the practice closed the case. From that date, it is removed from the list of cases unless something in it is still due: the response to a notice, a request for re-parole, or the end of parole without a confirmed departure or a request for re-parole.",
      example: "2016-09-30",
    }),
    calendar_id: text({
      title: "Calendar ID",
      help: "Identifies the dates of this case in a calendar. It is written when the dates are first saved as a calendar; leave it as it is, so that later calendars replace earlier ones.",
      example: "6f1c2f0e-5d0b-4c52-9a53-0b7c3c6f4a10",
    }),
    reviews: list(review),
  },
);

export type CaseFile = z.infer<typeof caseFile>;
