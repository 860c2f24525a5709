// The beneficiaries, and what the page requires for each.
import { medicalClaims } from "../format/document-kinds.ts";
import {
  amount,
  block,
  choice,
  day,
  labelReference,
  list,
  money,
  prose,
  reference,
  text,
  yesNo,
} from "./field.ts";
import { payment, returnTravelPayment } from "./payment.ts";
import { personFields } from "./person.ts";
import { visa } from "./request.ts";

const noDocument = (what: string) =>
  prose({
    title: `Reason why no document shows ${what}`,
    help: `Why no document is available to show ${what}.`,
    example: "The hospital's archive burned down in 2014",
    placeholder: "why no document is available",
  });

const appearance = block(
  {
    title: "Appearance",
    help: "The biographic information in Part 3 of Form I-131.",
    sensitive: true,
    mayBeNone: true,
  },
  {
    hispanic: yesNo({
      title: "Hispanic or Latino",
      help: "Whether the person is Hispanic or Latino.",
      example: "yes",
      sensitive: true,
    }),
    race: list(
      choice(
        {
          white: "White",
          asian: "Asian",
          black: "Black or African American",
          "american-indian": "American Indian or Alaska Native",
          "pacific-islander": "Native Hawaiian or Other Pacific Islander",
        },
        { title: "Race", help: "Race, one or more of those on the form.", sensitive: true },
      ),
    ),
    height: text({
      title: "Height",
      help: "Height in feet and inches.",
      example: "5 ft 4 in",
      sensitive: true,
    }),
    weight_lb: amount({
      title: "Weight in pounds",
      help: "Weight in pounds: the number only.",
      example: "130",
      placeholder: "pounds",
      sensitive: true,
    }),
    eyes: choice(
      {
        black: "Black",
        blue: "Blue",
        brown: "Brown",
        gray: "Gray",
        green: "Green",
        hazel: "Hazel",
        maroon: "Maroon",
        pink: "Pink",
        other: "Unknown or another color",
      },
      { title: "Eye color", help: "Color of the eyes.", sensitive: true },
    ),
    hair: choice(
      {
        bald: "No hair",
        black: "Black",
        blond: "Blond",
        brown: "Brown",
        gray: "Gray",
        red: "Red",
        sandy: "Sandy",
        white: "White",
        other: "Unknown or another color",
      },
      { title: "Hair color", help: "Color of the hair.", sensitive: true },
    ),
  },
);

const medical = block(
  {
    title: "Medical details",
    help: "What the USCIS page calls for if parole is for medical treatment.",
    whole: ["physician", ...medicalClaims],
    sensitive: true,
    mayBeNone: true,
  },
  {
    physician: text({
      title: "Physician",
      help: "The medical doctor who explains the diagnosis, prognosis, and length of treatment; name and hospital.",
      example: "Dr. Luis Pérez, Hospital General, Guatemala City",
      placeholder: "name and hospital of the medical doctor who explains",
      sensitive: true,
    }),
    us_provider: text({
      title: "U.S. provider",
      help: "The U.S. hospital or physician who will provide the treatment.",
      example: "Example Children's Hospital, Baltimore",
      placeholder: "U.S. hospital or physician who will provide the treatment",
      sensitive: true,
      mayCite: true,
    }),
    diagnosis: prose({
      title: "Diagnosis",
      help: "The diagnosis, as the medical doctor states it.",
      example: "Acute lymphoblastic leukemia, first relapse",
      placeholder: "the diagnosis as the medical doctor states it",
      sensitive: true,
    }),
    prognosis: prose({
      title: "Prognosis",
      help: "The prognosis, as the medical doctor states it.",
      example: "Good with the second cycle, poor without it",
      placeholder: "the prognosis as the medical doctor states it",
      sensitive: true,
    }),
    treatment_duration: text({
      title: "Length of treatment",
      help: "How long the treatment is expected to last, as the medical doctor states it.",
      mayCite: true,
      example: "8 months",
      placeholder: "how long the treatment is expected to last such as 8 months",
      sensitive: true,
    }),
    treatment_begins: day({
      title: "Start of treatment",
      help: "Date on which the treatment in the United States is expected to begin. If omitted, the first day of the stay is assumed.",
      example: "2015-11-05",
      sensitive: true,
      mayBeNone: true,
    }),
    fit_to_travel: prose({
      title: "Fitness to travel",
      help: "Whether the person can travel, and under what conditions, as the medical doctor states it.",
      example: "May fly with an accompanying nurse and supplemental oxygen",
      placeholder: "whether the person can travel as the medical doctor states it",
      sensitive: true,
      mayBeNone: true,
    }),
    home_country_unavailable: prose({
      title: "Reason why treatment is not available in the home country",
      help: "Why treatment is not available in the home country.",
      example: "The only pediatric oncology ward closed in May 2015",
      placeholder: "why treatment is not available in the home country",
      sensitive: true,
    }),
    neighboring_country_unavailable: prose({
      title: "Reason why treatment is not available in a neighboring country",
      help: "Why treatment is not available in a neighboring country.",
      example: "Hospitals in Mexico and El Salvador declined",
      placeholder: "why treatment is not available in a neighboring country",
      sensitive: true,
    }),
    cost: money(
      {
        title: "Cost",
        help: "The estimated cost of the treatment",
        whole: ["amount", "currency"],
        sensitive: true,
      },
      {},
    ),
    payment: payment("How the treatment will be paid for.", "Charity care grant and a community fund"),
    return_travel_payment: returnTravelPayment,
    undocumented: block(
      {
        title: "Reasons why no document is available",
        help: "For a claim that no document shows: the reason why none is available.",
        sensitive: true,
        mayBeNone: true,
      },
      {
        physician: noDocument("who the physician is"),
        diagnosis: noDocument("the diagnosis"),
        prognosis: noDocument("the prognosis"),
        treatment_duration: noDocument("the length of the treatment"),
        home_country_unavailable: noDocument("that treatment is not available in the home country"),
        neighboring_country_unavailable: noDocument(
          "that treatment is not available in a neighboring country",
        ),
        cost: noDocument("the cost"),
        payment: noDocument("how the treatment will be paid for"),
        return_travel_payment: noDocument("how return travel will be paid for"),
      },
    ),
  },
);

/** One beneficiary. */
export const beneficiary = block(
  {
    title: "Beneficiary",
    help: "A person for whom parole is requested.",
    whole: ["id", "name", "date_of_birth", "removal"],
  },
  {
    ...personFields,
    appearance,
    no_passport_because: prose({
      title: "Reason why there is no passport",
      help: "Why the person has no passport or other identity document with a photograph.",
      example: "The newborn left the country before the civil registry reopened",
      placeholder: "why there is no passport",
      sensitive: true,
      mayBeNone: true,
    }),
    petitioner_relationship: text({
      title: "Petitioner's relationship",
      help: "The petitioner's relationship to this person, if it differs from petitioner.relationship.",
      example: "mother",
      isKnown: true,
      mayBeNone: true,
    }),
    relative_relationship: text({
      title: "Relative's relationship",
      help: "The relationship of the relative in request.relative to this person, if it differs from request.relative.relationship.",
      example: "sister",
      placeholder: "relationship of the relative to this person",
      sensitive: true,
      mayBeNone: true,
    }),
    located_in: text({
      title: "Current location",
      help: "The country where the person is now.",
      example: "Guatemala",
    }),
    third_country: prose({
      title: "Third country",
      help: "For a person outside the country of citizenship: the person's status in the current country, how long it lasts, and why the person cannot remain there.",
      example: "The visitor's stay in Panama ended in May 2026, and there is no way to extend it",
      placeholder: "status in the current country and why the person cannot remain there",
      sensitive: true,
      mayBeNone: true,
    }),
    arrival: block(
      { title: "Arrival", help: "The intended arrival." },
      { date: day({ title: "Date", help: "Intended date of arrival.", example: "2015-11-01" }) },
    ),
    consulate: block(
      { title: "Consulate", help: "The U.S. consulate to notify.", mayBeNone: true },
      {
        city: text({ title: "City", help: "City of the consulate.", example: "Guatemala City" }),
        country: text({ title: "Country", help: "Country of the consulate.", example: "Guatemala" }),
      },
    ),
    visa,
    removal: block(
      {
        title: "Removal",
        help: "Removal from the United States, now or in the past. It determines where the request is sent.",
        whole: ["in_proceedings", "previously_removed"],
      },
      {
        in_proceedings: yesNo({
          title: "Answer about removal proceedings",
          help: "Whether the person is in removal proceedings now.",
          sensitive: true,
        }),
        previously_removed: yesNo({
          title: "Answer about an earlier removal",
          help: "Whether the person has been removed from the United States before.",
          sensitive: true,
        }),
        ever_in_proceedings: yesNo({
          title: "Any removal proceedings, past or present",
          help: "Whether the person has ever been in removal proceedings.",
          sensitive: true,
        }),
      },
    ),
    medical,
    parents: list(
      reference({
        title: "Parents",
        help: "The ids of the child's parents who are listed in this file, as petitioner, beneficiary, or sponsor.",
        example: "marta",
        placeholder: "id of the parent",
        sensitive: true,
      }),
    ),
    consents: list(
      block(
        {
          title: "Consent",
          help: "Consent of a parent or legal guardian to the parole of a child. A legal guardian has an order of a court or authority. A power of attorney is not enough.",
          mayBeNone: true,
        },
        {
          by: text({
            title: "Person who consents",
            help: "Who consents.",
            example: "Marta Morales",
            placeholder: "name of the parent or legal guardian who consents",
            sensitive: true,
          }),
          relationship: text({
            title: "Relationship",
            help: "That person's relationship to the child: mother, father, parent, adoptive-mother, adoptive-father, or legal-guardian.",
            example: "mother",
            placeholder: "mother or father or parent or legal-guardian",
          }),
          date: day({ title: "Date", help: "Date on which the consent was signed.", example: "2015-07-01" }),
          exhibit: labelReference({
            title: "Exhibit",
            help: "Label of the exhibit that contains the consent.",
            example: "D",
            placeholder: "label of the exhibit",
          }),
        },
      ),
    ),
    prior_parole: block(
      {
        title: "Prior parole",
        help: "For re-parole, the parole that the person has now.",
        whole: ["granted_by", "i94_expires"],
        mayBeNone: true,
      },
      {
        granted_by: choice(
          {
            uscis: "U.S. Citizenship and Immigration Services",
            cbp: "U.S. Customs and Border Protection",
            ice: "U.S. Immigration and Customs Enforcement",
            other: "Another agency",
          },
          { title: "Agency that granted the parole", help: "The agency that approved that request." },
        ),
        granted_on: day({
          title: "Date of the grant",
          help: "Date on which it was granted.",
          example: "2014-11-20",
        }),
        i94_number: text({
          title: "I-94 number",
          help: "Number on the Form I-94.",
          example: "00000000000",
          sensitive: true,
        }),
        i94_expires: day({
          title: "Expiration date of the I-94",
          help: "Expiration date on the Form I-94.",
          example: "2015-11-30",
        }),
      },
    ),
    parole: block(
      { title: "Parole", help: "The parole granted on this request.", mayBeNone: true },
      {
        i94_number: text({
          title: "I-94 number",
          help: "Number on the Form I-94.",
          example: "00000000000",
          sensitive: true,
        }),
        i94_expires: day({
          title: "Expiration date of the I-94",
          help: "Expiration date on the Form I-94.",
          example: "2016-11-30",
        }),
      },
    ),
    departure: block(
      { title: "Departure", help: "The departure from the United States.", whole: ["date"], mayBeNone: true },
      {
        date: day({
          title: "Date",
          help: "Date on which the person departs or departed.",
          example: "2016-06-20",
        }),
        confirmed: yesNo({
          title: "Departure confirmed",
          help: "Whether the person departed on this date. Enter yes once the departure is confirmed, for example by the travel history on the I-94 website. Until then, the date is only planned, and the end of parole remains in the list of deadlines.",
          example: "yes",
        }),
      },
    ),
  },
);
