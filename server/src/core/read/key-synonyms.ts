// Words that people write instead of the format's keys. They are real words, so spelling distance does not show what is
// meant.

/** For each key, the other words for it. */
const wordsFor: Readonly<Record<string, string>> = {
  request: "parole_request application",
  grounds: "ground basis bases legal_basis",
  reasons: "reason",
  explanation: "narrative statement summary reason_for_request",
  emergency: "crisis urgency",
  description: "details desc",
  began: "start started start_date onset",
  from: "start start_date",
  until: "to end end_date through",
  beneficiaries: "applicants parolees clients",
  petitioner: "filer requestor requester",
  sponsors: "financial_supporters supporters financial_sponsors",
  representative: "attorney lawyer counsel attorneys legal_representative",
  responsible: "paralegal assigned_to case_manager",
  matter: "case_number matter_number case_no matter_no file_number",
  forms: "forms_filed filed_forms uscis_forms",
  exhibits:
    "documents attachments evidence enclosures docs supporting_documents supporting_evidence exhibit_list",
  filing: "mailing shipping shipment",
  receipts: "receipt_notices",
  carrier: "courier shipper",
  tracking_number: "tracking tracking_no",
  medical: "medical_details medical_info medical_information health medical_history",
  physician: "doctor dr treating_physician treating_doctor",
  diagnosis: "condition medical_condition illness disease",
  treatment_duration: "duration length_of_treatment duration_of_treatment",
  name: "full_name",
  family: "last last_name surname family_name lastname",
  given: "first first_name firstname given_name forename",
  middle: "middle_name middlename",
  aliases: "alias aka a_k_a other_names maiden_name",
  date_of_birth: "dob d_o_b birth_date birthdate birthday born date_birth",
  country_of_birth: "birth_country place_of_birth birthplace birth_place born_in cob pob",
  citizenship: "nationality country_of_citizenship citizen_of citizen",
  a_number: "alien_number alien_registration_number a_no anumber a_num",
  marital_status: "civil_status married",
  sex: "gender",
  phone: "tel telephone cell mobile cellphone cell_phone mobile_phone phone_number telephone_number",
  email: "e_mail mail email_address",
  street: "street_address address_line_1 address1 line1 line_1",
  unit: "apt apartment suite ste apt_number unit_number floor",
  city: "town",
  state: "st",
  postal_code: "zip zipcode zip_code postcode postal",
  located_in: "location current_location",
  consulate: "embassy us_embassy us_consulate",
  amount: "price sum",
  label: "letter",
  title: "caption heading",
  file: "path filename file_name pdf",
  supports: "proves shows",
  language: "lang",
  bar_number: "bar_no bar bar_id",
  income: "salary annual_income",
  household_size: "household family_size",
  due: "due_date deadline due_on due_by respond_by response_due response_deadline reply_by answer_by appointment appointment_date",
  answered_on:
    "answer_date date_answered responded responded_on response_date response_sent reply_date replied_on paid_on",
  received_on: "received receipt_date date_received delivered delivered_on delivery_date",
  date: "dated date_of_letter letter_date filing_date filed_on date_filed mailing_date mailed_on date_mailed sent_on ship_date notice_date issued_on issue_date decision_date decided_on date_of_decision departure_date departed_on left_on",
  parole_until:
    "parole_end parole_ends parole_expires parole_expiration expires expiration expiration_date valid_until until end_date",
  i94_expires:
    "i94_expiration i94_expiration_date i_94_expires i_94_expiration i_94_expiration_date i94_expiry i94_until i94_end admit_until admit_until_date expires expiration_date parole_expires parole_until",
  i94_number: "i94 i_94 i94_no i_94_number admission_number",
  expires: "expiration expiration_date expiry expiry_date exp_date date_of_expiry valid_until",
  valid_until: "expires expiration expiration_date expiry expiry_date",
  signed_on: "signature_date date_signed signed_date date_of_signature",
  certified_on: "certification_date translated_on translation_date",
  certified_by: "translator translated_by",
  granted_on: "grant_date date_granted paroled_on parole_date date_of_parole",
  denied_on: "denial_date date_denied date_of_denial",
  closed: "closed_on closing_date date_closed",
  re_parole_filed_on: "re_parole_filed reparole_filed_on reparole_filed re_parole_filing_date",
  expected_end: "ends end end_date expected_end_date",
  notices: "rfe rfes noid requests_for_evidence request_for_evidence notices_received",
  decisions: "determination determinations",
  outcome: "result",
  consents: "guardian_consent parental_consent parents_consent",
};

/** Words for which the format has no key, though the block may have keys with nearly the same letters. */
const wordsForNone = "ssn social_security social_security_number fax notes note comments comment ein itin";

const keysFor: ReadonlyMap<string, readonly string[]> = tableOf(wordsFor);

function tableOf(words: Readonly<Record<string, string>>): Map<string, readonly string[]> {
  const table = new Map<string, readonly string[]>(wordsForNone.split(" ").map((word) => [word, []]));
  for (const [key, others] of Object.entries(words)) {
    for (const word of others.split(" ")) table.set(word, [...(table.get(word) ?? []), key]);
  }
  return table;
}

/** The keys that a word may mean; none for a word that is not a synonym of a key of the format. */
export function keysMeantBy(written: string): readonly string[] | undefined {
  return keysFor.get(
    written
      .trim()
      .toLowerCase()
      .replaceAll(/[\s_./-]+/g, "_")
      .replace(/_$/, ""),
  );
}
