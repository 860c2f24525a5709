// A person or an organization, whatever their role in the case.

import type { personKeys } from "../format/field-values.ts";
import { block, choice, day, personId, reference, text } from "./field.ts";
import { nameFields, nameHelp } from "./name.ts";

const addressFields = {
  street: text({
    title: "Street",
    help: "House number and street.",
    example: "12 Elm Street",
    sensitive: true,
  }),
  unit: text({
    title: "Unit",
    help: "Apartment, suite, or floor.",
    example: "Apt 4",
    sensitive: true,
    mayBeNone: true,
    isPart: true,
  }),
  city: text({ title: "City", help: "City or town.", example: "Hyattsville", sensitive: true }),
  state: text({
    title: "State",
    help: "State, for an address in the United States.",
    example: "MD",
    mayBeNone: true,
  }),
  province: text({
    title: "Province",
    help: "Province or region, for an address abroad.",
    example: "Guatemala",
    mayBeNone: true,
  }),
  postal_code: text({
    title: "Postal code",
    help: "ZIP or postal code. Every digit is kept, including leading zeros.",
    example: "02142",
    sensitive: true,
    mayBeNone: true,
  }),
  country: text({ title: "Country", help: "Country.", example: "United States" }),
};

const address = block(
  { title: "Address", help: "Where the person lives or the organization has its office.", sensitive: true },
  addressFields,
);

const mailing_address = block(
  {
    title: "Mailing address",
    help: "Where the person receives mail, if that is not the address where the person lives.",
    sensitive: true,
    mayBeNone: true,
  },
  {
    care_of: text({
      title: "In care of",
      help: "Who receives the mail for the person.",
      example: "Rosa Morales",
      isName: true,
      sensitive: true,
      mayBeNone: true,
    }),
    ...addressFields,
  },
);

/** The fields that every person has; all of them may be left out. */
export const personFields = {
  id: personId({
    title: "ID",
    help: "A short id, unique in the file, by which the rest of the file refers to this person.",
    example: "ana",
    placeholder: "an id such as ana",
  }),
  same_as: reference({
    title: "Same person as",
    help: "The id of another person in this file: the same person in a second role. Also the initials or id of a person or organization under practice in parole-case.config.yaml, whose details are then read as if they were written here.",
    example: "rosa",
    placeholder: "id of that person",
  }),
  name: block(nameHelp, nameFields),
  organization: text({
    title: "Organization",
    help: "The organization, if it is not a person or if the person acts for one.",
    example: "Example Legal Aid",
    mayBeNone: true,
  }),
  date_of_birth: day({
    title: "Date of birth",
    help: "Date of birth. If only a part is known, enter a year (1961) or a year and month (1961-07).",
    example: "2008-05-04",
    mayBePartial: true,
    sensitive: true,
  }),
  country_of_birth: text({
    title: "Country of birth",
    help: "Country of birth.",
    example: "Guatemala",
    sensitive: true,
    mayBeNone: true,
  }),
  city_of_birth: text({
    title: "City of birth",
    help: "City, town, or village of birth, for Form I-765.",
    example: "Antigua",
    sensitive: true,
    mayBeNone: true,
  }),
  province_of_birth: text({
    title: "Province of birth",
    help: "State or province of birth, for Form I-765.",
    example: "Sacatepéquez",
    sensitive: true,
    mayBeNone: true,
  }),
  citizenship: text({
    title: "Citizenship",
    help: "Country of citizenship.",
    example: "Guatemala",
    sensitive: true,
    mayBeNone: true,
  }),
  a_number: text({
    title: "A-Number",
    help: "Alien registration number. Every digit is kept, including leading zeros.",
    example: "012345678",
    sensitive: true,
    mayBeNone: true,
  }),
  uscis_account: text({
    title: "USCIS online account number",
    help: "Number of the person's USCIS online account. Every digit is kept, including leading zeros.",
    example: "000000000000",
    sensitive: true,
    mayBeNone: true,
  }),
  ssn: text({
    title: "Social Security number",
    help: "U.S. Social Security number. Enter it only if a form requires it.",
    example: "000-00-0000",
    sensitive: true,
    mayBeNone: true,
  }),
  class_of_admission: text({
    title: "Class of admission",
    help: "Class of admission as on the Form I-94.",
    example: "DT",
    sensitive: true,
    mayBeNone: true,
  }),
  passport: block(
    {
      title: "Passport",
      help: "The passport that the person will travel on.",
      sensitive: true,
      mayBeNone: true,
    },
    {
      number: text({
        title: "Passport number",
        help: "Number of the passport.",
        example: "X0000000",
        sensitive: true,
        mayBeNone: true,
      }),
      country: text({
        title: "Issuing country",
        help: "Country that issued the passport.",
        example: "Guatemala",
      }),
      expires: day({
        title: "Expiration date of the passport",
        help: "Expiration date of the passport.",
        example: "2020-03-31",
        mayBeNone: true,
      }),
    },
  ),
  // Passports of several countries have an X.
  sex: text({
    title: "Sex",
    help: "Sex as in the passport.",
    example: "female",
    sensitive: true,
    isPart: true,
  }),
  marital_status: text({
    title: "Marital status",
    help: "Single, married, widowed, or divorced.",
    example: "single",
    sensitive: true,
  }),
  phone: text({
    title: "Telephone",
    help: "Phone number.",
    example: "202-555-0143",
    sensitive: true,
    mayBeNone: true,
  }),
  mobile: text({
    title: "Mobile telephone",
    help: "Number of the mobile phone, for the forms that have a box for it.",
    example: "202-555-0144",
    sensitive: true,
    mayBeNone: true,
  }),
  email: text({
    title: "Email",
    help: "Email address.",
    example: "rosa@example.org",
    sensitive: true,
    mayBeNone: true,
  }),
  address,
  mailing_address,
} satisfies Record<(typeof personKeys)[number], unknown>;

/** The person or organization that files the Form I-131. */
export const petitioner = block(
  {
    title: "Petitioner",
    help: "Who files the request on Form I-131. Anyone can.",
    whole: ["name"],
  },
  {
    ...personFields,
    relationship: text({
      title: "Relationship",
      help: "The petitioner's relationship to the beneficiaries. If it applies to only one of them, use petitioner_relationship there.",
      example: "aunt",
      placeholder: "for example mother or aunt",
      isKnown: true,
      mayBeNone: true,
    }),
  },
);

/** What Form G-28 requires about the representative's eligibility. */
export const standingFields = {
  role: choice(
    {
      attorney: "Licensed to practice law",
      "accredited-representative":
        "Accredited by the Department of Justice through a recognized organization",
      "law-student": "Law student or graduate under supervision",
      other: "Another person who may represent the client",
    },
    { title: "Role", help: "The capacity in which the representative appears." },
  ),
  licensing_authority: text({
    title: "Licensing authority",
    help: "State or court that licensed the attorney.",
    example: "Maryland",
    mayBeNone: true,
  }),
  bar_number: text({
    title: "Bar number",
    help: "The attorney's bar number.",
    example: "0000000",
    mayBeNone: true,
  }),
};

/** The person on the Form G-28. */
export const representative = block(
  {
    title: "Representative",
    help: "The attorney or accredited representative who appears on Form G-28. To refer to a person in the practice, enter the initials under practice in parole-case.config.yaml instead of the block.",
    whole: ["name", "role"],
    mayBeNone: true,
    mayBeId: true,
  },
  {
    ...personFields,
    fax: text({
      title: "Fax",
      help: "Fax number of the representative, for Form G-28.",
      example: "202-555-0145",
      mayBeNone: true,
    }),
    ...standingFields,
  },
);

/** The person who interpreted the forms for those who sign them. */
export const interpreter = block(
  {
    title: "Interpreter",
    help: "Who read the forms to the person who signs them, in a language that this person understands. Forms I-131 and I-134 require it.",
    whole: ["name", "language"],
    mayBeNone: true,
  },
  {
    name: block({ ...nameHelp, help: "The interpreter's name." }, nameFields),
    organization: personFields.organization,
    phone: personFields.phone,
    mobile: personFields.mobile,
    email: personFields.email,
    language: text({
      title: "Language",
      help: "Language into which the forms were interpreted.",
      example: "Spanish",
    }),
  },
);
