// A case with every value that the tables of boxes know, and what its forms say when they are filled in from it.
import type { FormFact } from "../../schemas/forms/form-maps.ts";

/** A value of the case: as the case has it, and another one. */
export interface Value {
  readonly path: string;
  readonly value: string;
  /** Undefined for one that is not compared. */
  readonly other: string | undefined;
}

export const values: readonly Value[] = [
  value("petitioner.name.family", "Morales-López", "Moralez-López"),
  value("petitioner.name.given", "Rosa", "Rosalía"),
  value("petitioner.name.middle", "Inés", "María"),
  value("petitioner.date_of_birth", "1980-02-11", "1980-11-02"),
  value("petitioner.country_of_birth", "Guatemala", "Honduras"),
  value("petitioner.citizenship", "Guatemala", "Honduras"),
  value("petitioner.a_number", "A012345678", "A012345687"),
  value("petitioner.sex", "female", "male"),
  value("petitioner.phone", "(202) 555-0143", "(202) 555-0134"),
  value("petitioner.email", "rosa@example.org", "rosa@example.com"),
  value("petitioner.address.street", "12-14 Elm Street", "12-16 Elm Street"),
  value("petitioner.address.unit", "Apt. 4"),
  value("petitioner.address.city", "Mount Rainier"),
  value("petitioner.address.state", "MD"),
  value("petitioner.address.postal_code", "20712-1234", "20781-1234"),
  value("petitioner.address.country", "United States"),
  value("beneficiaries.0.name.family", "Núñez Paz", "Núñez Pas"),
  value("beneficiaries.0.name.given", "Ana", "Anna"),
  value("beneficiaries.0.name.middle", "Lucía", "Luz"),
  value("beneficiaries.0.date_of_birth", "2008-05-04", "2008-04-05"),
  value("beneficiaries.0.country_of_birth", "El Salvador", "Mexico"),
  value("beneficiaries.0.citizenship", "El Salvador", "Mexico"),
  value("beneficiaries.0.a_number", "A87654321", "A87654312"),
  value("beneficiaries.0.sex", "female", "male"),
  value("beneficiaries.0.phone", "+502 5555 0188", "+502 5555 0199"),
  value("beneficiaries.0.email", "ana@example.org", "ana.paz@example.org"),
  value("beneficiaries.0.address.street", "4a Calle 3-15", "4a Calle 3-51"),
  value("beneficiaries.0.address.city", "Antigua"),
  value("beneficiaries.0.address.province", "Sacatepéquez"),
  value("beneficiaries.0.address.postal_code", "03001", "03010"),
  value("beneficiaries.0.address.country", "Guatemala"),
  value("beneficiaries.0.arrival.date", "2027-01-04", "2027-04-01"),
  value("beneficiaries.0.consulate.city", "Guatemala City", "San Salvador"),
  value("beneficiaries.0.consulate.country", "Guatemala", "El Salvador"),
  value("beneficiaries.0.prior_parole.i94_number", "12345678901", "12345678910"),
  value("beneficiaries.0.prior_parole.i94_expires", "2026-12-31", "2026-12-13"),
  value("beneficiaries.0.removal.in_proceedings", "no", "yes"),
  value("sponsors.0.name.family", "Weiß", "Weise"),
  value("sponsors.0.name.given", "Jörg", "Jürgen"),
  value("sponsors.0.name.middle", "Emil", "Otto"),
  value("sponsors.0.date_of_birth", "1971-12-01", "1971-01-12"),
  value("sponsors.0.country_of_birth", "Germany", "Austria"),
  value("sponsors.0.a_number", "A055555555", "A055555556"),
  value("sponsors.0.phone", "410-555-0117", "410-555-0171"),
  value("sponsors.0.email", "joerg@example.org", "jorg@example.org"),
  value("sponsors.0.address.street", "8 West Lake Court", "9 West Lake Court"),
  value("sponsors.0.address.unit", "2nd floor"),
  value("sponsors.0.address.city", "St. Michaels"),
  value("sponsors.0.address.state", "Maryland"),
  value("sponsors.0.address.postal_code", "21663", "21636"),
  value("sponsors.0.address.country", "USA"),
  value("representative.name.family", "O'Brien", "O'Bryan"),
  value("representative.name.given", "Caleb", "Kaleb"),
  value("representative.name.middle", "John", "James"),
  value("representative.organization", "Three Rivers & Co., LLC", "Oak Legal Aid"),
  value("representative.phone", "260-555-0139", "260-555-0193"),
  value("representative.email", "caleb@example.org", "caleb@example.com"),
  value("representative.role", "attorney", "accredited-representative"),
  value("representative.licensing_authority", "Indiana", "Ohio"),
  value("representative.bar_number", "30021-02", "40017-55"),
  value("representative.address.street", "1 North Main Street", "3 North Main Street"),
  value("representative.address.unit", "Suite 9"),
  value("representative.address.city", "Fort Wayne"),
  value("representative.address.state", "Indiana"),
  value("representative.address.postal_code", "46802", "46820"),
  value("representative.address.country", "United States"),
  value("forms.1.box", "7", "9"),
];

function value(path: string, as: string, other?: string): Value {
  return { path, value: as, other };
}

/** The case, one value a line, with one of them changed. */
export function caseText(changed?: Value): string {
  const blocks = ["petitioner", "beneficiaries.0", "sponsors.0", "representative"].map((block) => {
    const lines = values
      .filter(({ path }) => path.startsWith(`${block}.`))
      .map((one) => lineOf(one, block, (one === changed && one.other) || one.value));
    const [key = "", index] = block.split(".");
    return index === undefined
      ? `${key}:\n${nested(lines, 2)}`
      : `${key}:\n  -\n    id: ${key === "sponsors" ? "jo" : "ana"}\n${nested(lines, 4)}`;
  });
  const box = changed?.path === "forms.1.box" ? (changed.other ?? "7") : "7";
  const forms = `forms:\n  - { form: G-28, for: ana, file: g-28.pdf }\n  - { form: I-131, for: ana, box: "${box}", file: i-131.pdf }\n  - { form: I-134, for: ana, by: jo, file: i-134.pdf }\n`;
  return `parole_case: 1\nrequest: { kind: initial }\n${blocks.join("")}${forms}`;
}

interface Line {
  readonly keys: readonly string[];
  readonly text: string;
}

function lineOf({ path }: Value, block: string, text: string): Line {
  return { keys: path.slice(block.length + 1).split("."), text };
}

/** Keys below each other, with each block once. */
function nested(lines: readonly Line[], indent: number): string {
  let block = "";
  return lines
    .map(({ keys, text }) => {
      const [first = "", second] = keys;
      const isWord = /^(?:yes|no)$/.test(text);
      const quoted = isWord ? text : JSON.stringify(text);
      if (second === undefined) {
        block = "";
        return `${" ".repeat(indent)}${first}: ${quoted}\n`;
      }
      const head = block === first ? "" : `${" ".repeat(indent)}${first}:\n`;
      block = first;
      return `${head}${" ".repeat(indent + 2)}${second}: ${quoted}\n`;
    })
    .join("");
}

/** What the boxes say if a person types them as the form accepts it. */
export const answers: Readonly<Partial<Record<FormFact, string>>> = {
  "form.box": "7",
  "recipient.prior_parole.i94_expires": "12/31/2026",
  "applicant.name.family": "Morales-Lopez",
  "applicant.name.given": "Rosa",
  "applicant.name.middle": "Ines",
  ...address("applicant.mailing", {
    street: "12 14 Elm St",
    unit_kind: "apartment",
    unit: "4",
    city: "Mt Rainier",
    state: "MD",
    zip: "20712",
    country: "United States",
  }),
  "applicant.a_number": "012345678",
  "applicant.country_of_birth": "Guatemala",
  "applicant.citizenship": "Guatemala",
  "applicant.sex": "female",
  "applicant.date_of_birth": "02/11/1980",
  "applicant.phone": "2025550143",
  "applicant.email": "rosa@example.org",
  "beneficiary.name.family": "Nunez Paz",
  "beneficiary.name.given": "Ana",
  "beneficiary.name.middle": "Lucia",
  "beneficiary.date_of_birth": "05/04/2008",
  "beneficiary.country_of_birth": "El Salvador",
  "beneficiary.citizenship": "El Salvador",
  "beneficiary.sex": "female",
  "beneficiary.phone": "50255550188",
  "beneficiary.email": "ana@example.org",
  "beneficiary.a_number": "087654321",
  ...address("beneficiary.address", {
    street: "4a Calle 3 15",
    city: "Antigua",
    province: "Sacatepequez",
    postal_code: "03001",
    country: "Guatemala",
  }),
  "beneficiary.prior_parole.i94_number": "12345678901",
  "recipient.removal": "no",
  "recipient.arrival.date": "01/04/2027",
  "recipient.consulate.city": "Guatemala City",
  "recipient.consulate.country": "Guatemala",
  "supporter.name.family": "Weiss",
  "supporter.name.given": "Joerg",
  "supporter.name.middle": "Emil",
  "supporter.date_of_birth": "12/01/1971",
  "supporter.country_of_birth": "Germany",
  "supporter.a_number": "055555555",
  "supporter.phone": "4105550117",
  "supporter.email": "joerg@example.org",
  ...address("supporter.mailing", { street: "PO Box 12", city: "Easton", state: "MD", zip: "21601" }),
  ...address("supporter.address", {
    street: "8 W Lake Ct",
    unit_kind: "floor",
    unit: "2nd",
    city: "Saint Michaels",
    state: "MD",
    zip: "21663",
    country: "United States",
  }),
  "preparer.name.family": "OBrien",
  "preparer.name.given": "Caleb",
  "preparer.organization": "Three Rivers Co LLC",
  "preparer.phone": "2605550139",
  "preparer.email": "caleb@example.org",
  "representative.name.family": "OBrien",
  "representative.name.given": "Caleb",
  "representative.name.middle": "John",
  ...address("representative.address", {
    street: "1 N Main St",
    unit_kind: "suite",
    unit: "9",
    city: "Ft Wayne",
    state: "IN",
    zip: "46802",
    country: "United States",
  }),
  "representative.phone": "2605550139",
  "representative.email": "caleb@example.org",
  "representative.role": "attorney",
  "representative.licensing_authority": "Indiana",
  "representative.bar_number": "30021 02",
  "representative.organization": "Three Rivers Co LLC",
  "client.name.family": "Morales-Lopez",
  "client.name.given": "Rosa",
  "client.name.middle": "Ines",
  "client.a_number": "012345678",
  "client.phone": "2025550143",
  "client.email": "rosa@example.org",
  ...address("client.mailing", {
    street: "12 14 Elm St",
    unit_kind: "apartment",
    unit: "4",
    city: "Mt Rainier",
    state: "MD",
    zip: "20712",
    country: "United States",
  }),
};

function address(prefix: string, lines: Readonly<Record<string, string>>): Partial<Record<FormFact, string>> {
  return Object.fromEntries(Object.entries(lines).map(([line, text]) => [`${prefix}.${line}`, text]));
}

/** What is typed by hand: all in capitals, and something in the boxes that stay empty. */
export function byHand(fact: FormFact, text: string | undefined): string | undefined {
  if (text !== undefined) return text.toUpperCase();
  return /\.(?:date_of_birth|i94_expires|zip|phone)$/.test(fact) ? undefined : "N/A";
}
