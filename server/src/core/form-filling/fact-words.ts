// What a box is about, in words within a sentence.
import type { FillFact } from "../../../../schemas/forms/form-fills.ts";
import type { Term } from "../message/language.ts";
import { term } from "../message/values.ts";

/** By the end of a fact, without the person and the block that it belongs to. */
const words: Readonly<Record<string, string>> = {
  family: "family name",
  given: "given name",
  middle: "middle name",
  organization: "organization",
  street: "street",
  unit_kind: "apartment, suite, or floor",
  unit: "number of the unit",
  city: "city",
  state: "state",
  zip: "ZIP Code",
  province: "province",
  postal_code: "postal code",
  country: "country",
  a_number: "A-Number",
  date_of_birth: "date of birth",
  country_of_birth: "country of birth",
  citizenship: "citizenship",
  sex: "sex",
  phone: "telephone number",
  email: "email address",
  date: "date of arrival",
  i94_number: "Form I-94 number",
  i94_expires: "end of the earlier parole",
  removal: "removal proceedings at any time",
  role: "role of the representative",
  licensing_authority: "licensing authority",
  bar_number: "bar number",
  box: "type of application",
  explanation: "explanation of the request",
  stay: "length of the stay",
  represented: "Form G-28 attached",
  forms: "numbers of the forms",
  agency: "agency",
  capacity: "role of the client",
  files_for: "for whom it is filed",
  address_is_mailing: "same address for mail",
  income: "annual income",
  marital_status: "marital status",
  relationship: "relationship",
  from: "first day of the stay",
  until: "last day of the stay",
  ends: "last day of the stay",
};

export function factInWords(of: FillFact): Term {
  return term(words[of.slice(of.lastIndexOf(".") + 1)] ?? of);
}
