// Case files of an exact length, the same on every run, for measuring. The people are invented.

/** A position at which a person types: after a value, where one more letter makes a choice invalid. */
export interface TypingPlace {
  /** From 0. */
  readonly line: number;
  /** From 0, in UTF-16 units. */
  readonly character: number;
}

export interface BenchCase {
  /** Its name in the table. */
  readonly name: string;
  readonly lines: number;
  readonly text: string;
  /** Near the top, in the middle and near the end. */
  readonly places: readonly [TypingPlace, TypingPlace, TypingPlace];
  /** Ten places, evenly spread, at the end of a line with a value: words are typed there. */
  readonly wordPlaces: readonly TypingPlace[];
  /** Files that the case names, as it writes them. */
  readonly files: readonly string[];
}

/** The measured lengths: a typical small case, a large one, and two with many families. */
export const measuredLengths: readonly number[] = [165, 1000, 5000, 20_000];

/**
 * A case with exactly this many lines: as many patients as fit, the rest further exhibits and sentences of the
 * explanation. At least 150 lines, which is one patient.
 */
export function caseOfLines(lines: number): BenchCase {
  const fits = (count: number) => body(count, 0, 0).length <= lines;
  let patients = 1;
  while (fits(patients + 1)) patients++;
  const room = lines - body(patients, 0, 0).length;
  if (room < 0) throw new Error(`A case has at least ${lines - room} lines`);
  const further = Math.floor(room / furtherExhibit(1, 1).length);
  const sentences = room - further * furtherExhibit(1, 1).length;
  const written = body(patients, further, sentences);
  return {
    name: `${lines.toLocaleString("en-US")} lines`,
    lines,
    text: `${written.join("\n")}\n`,
    places: [
      placeBehind(written, 0),
      placeBehind(written, Math.floor(lines / 2)),
      placeBehind(written, Math.floor(0.95 * lines)),
    ],
    wordPlaces: placesForWords(written),
    files: written.flatMap((line) => /^ +file: (\S+)$/.exec(line)?.[1] ?? []),
  };
}

function body(patients: number, further: number, sentences: number): string[] {
  const people = Array.from({ length: patients }, (_, index) => index);
  const exhibitsBefore = people.length * exhibitsEach;
  return [
    ...head(sentences),
    "beneficiaries:",
    ...people.flatMap(patient),
    "",
    ...support,
    "forms:",
    ...appearance,
    ...people.flatMap(forms),
    "",
    "exhibits:",
    ...people.flatMap(exhibits),
    ...Array.from({ length: further }, (_, index) =>
      furtherExhibit(exhibitsBefore + index + 1, index % patients),
    ).flat(),
    "",
    ...filing,
  ];
}

function head(sentences: number): string[] {
  return [
    "parole_case: 1",
    "edition: uscis-2015-08-17",
    "matter: 2015-0417",
    "",
    "request:",
    "  kind: initial",
    "  grounds: [urgent-humanitarian-reasons]",
    "  reasons: [medical]",
    "  explanation: |",
    "    The patients named below need a treatment that no hospital at home gives.",
    ...Array.from(
      { length: sentences },
      (_, index) => `    Letter ${index + 1} of the hospital says so again.`,
    ),
    "  emergency:",
    "    description: The treatment must begin by November 2015",
    "    began: 2015-06-02",
    "    expected_end: 2016-06-30",
    "  stay:",
    "    from: 2015-11-01",
    "    until: 2016-06-30",
    "  visa:",
    "    unavailable_because: There is no visa class for the length of the treatment",
    "    options_checked_on: 2015-06-15",
    "",
    "petitioner:",
    "  id: rosa",
    "  name: { family: Morales, given: Rosa }",
    "  date_of_birth: 1980-02-11",
    "  relationship: aunt",
    "  phone: 202-555-0143",
    "  address:",
    "    street: 12 Elm Street",
    "    city: Hyattsville",
    "    state: MD",
    '    postal_code: "20781"',
    "    country: United States",
    "",
  ];
}

const givenNames = ["Ana", "Luz", "Teo", "Inés", "Saúl", "Noa", "Iker", "Olga", "Rut", "Ciro"];
const familyNames = ["Morales", "Ibarra", "Quiroz", "Núñez", "Salas", "Tepaz", "Velado"];

function idOf(index: number): string {
  return `patient-${index + 1}`;
}

/** Every other one is a child, whose mother consents. */
function patient(index: number): string[] {
  const isChild = index % 2 === 0;
  const given = givenNames[index % givenNames.length];
  const family = familyNames[index % familyNames.length];
  return [
    `  - id: ${idOf(index)}`,
    `    name: { family: ${family}, given: ${given} }`,
    `    date_of_birth: ${isChild ? "2008" : "1971"}-05-04`,
    "    country_of_birth: Guatemala",
    "    citizenship: Guatemala",
    `    a_number: 0${12_345_678 + index}`,
    `    passport: { number: X00${1000 + index}, country: Guatemala, expires: 2020-03-31 }`,
    "    removal: { in_proceedings: no, previously_removed: no }",
    "    medical:",
    "      physician: Dr. Luis Pérez, Hospital General, Guatemala City",
    "      diagnosis: Acute lymphoblastic leukemia, first relapse",
    "      prognosis: >-",
    "        Good with the second cycle,",
    "        poor without it",
    "      treatment_duration: 8 months",
    "      home_country_unavailable: The only ward closed in May 2015",
    "      neighboring_country_unavailable: Hospitals in Mexico and El Salvador declined",
    "      cost: { amount: 186000, currency: USD }",
    "      payment:",
    "        explanation: Charity care grant and a community fund held by the petitioner",
    "        sources:",
    "          - { from: Children's Hospital charity care, amount: 150000 }",
    "          - { from: Community fund, amount: 40000 }",
    "      return_travel_payment: Petitioner holds an open return ticket",
    ...(isChild
      ? [
          "    consents:",
          `      - { by: Marta ${family}, relationship: mother, date: 2015-07-01, exhibit: ${exhibitLabel(index, 4)} }`,
        ]
      : []),
  ];
}

const support = [
  "sponsors:",
  "  - { id: sponsor, same_as: rosa }",
  "",
  "representative:",
  "  name: { family: Lee, given: Jordan }",
  "  role: attorney",
  "  organization: Example Legal Aid",
  "",
];

/** For all of them. */
const appearance = [
  "  - form: G-28",
  "    signed_by: [representative, petitioner]",
  "    signed_on: 2015-07-20",
  "    file: forms/g-28.pdf",
];

function forms(index: number): string[] {
  const common = (signer: string) => [
    `    for: ${idOf(index)}`,
    `    signed_by: [${signer}]`,
    "    signed_on: 2015-07-20",
  ];
  return [
    "  - form: I-131",
    ...common("petitioner"),
    "    box: 1.f",
    "    fee: { amount: 360, currency: USD, method: check }",
    `    file: forms/i-131-${idOf(index)}.pdf`,
    "  - form: I-134",
    ...common("sponsor"),
    "    by: sponsor",
    `    file: forms/i-134-${idOf(index)}.pdf`,
  ];
}

const exhibitsEach = 6;

function exhibits(index: number): string[] {
  const id = idOf(index);
  const claims = (...fields: string[]) => fields.map((field) => `${id}.medical.${field}`);
  const each: readonly (readonly [kind: string, title: string, supports: readonly string[]])[] = [
    ["identity-document", "Passport", [id]],
    ["physician-letter", "Letter of Dr. Luis Pérez", [`${id}.medical`, "request.emergency"]],
    ["cost-estimate", "Estimate of Children's Hospital", claims("cost", "payment", "return_travel_payment")],
    ["medical-record", "Letters of hospitals", claims("home_country_unavailable")],
    ["consent", "Consent of the mother", [id]],
    ["declaration", "Declaration of the petitioner", ["request.explanation", "request.visa"]],
  ];
  return each.flatMap(([kind, title, supports], place) =>
    exhibit(exhibitLabel(index, place), kind, title, supports, id),
  );
}

function furtherExhibit(place: number, patientIndex: number): string[] {
  const id = idOf(patientIndex);
  return exhibit(String(place), "medical-record", "Further record", [`${id}.medical.diagnosis`], id);
}

function exhibit(
  label: string,
  kind: string,
  title: string,
  supports: readonly string[],
  person: string,
): string[] {
  return [
    `  - label: ${label}`,
    `    kind: ${kind}`,
    `    title: ${title} of ${person}`,
    "    date: 2015-07-08",
    `    file: exhibits/${label}-${kind}.pdf`,
    `    supports: [${supports.join(", ")}]`,
  ];
}

function exhibitLabel(patientIndex: number, place: number): string {
  return String(patientIndex * exhibitsEach + place + 1);
}

const filing = [
  "filing:",
  "  carrier: usps",
  "  address: |",
  "    USCIS Dallas Lockbox",
  "    PO Box 660865",
  "    Dallas, TX 75266",
  "  date: 2015-08-20",
];

/** After the first choice on a line or below it. */
function placeBehind(written: readonly string[], from: number): TypingPlace {
  const line = written.findIndex(
    (text, index) => index >= from && /^ +(?:- )?(?:kind|form|carrier): /.test(text),
  );
  return { line, character: written[line]?.length ?? 0 };
}

const wordPlaces = 10;

/** In the middle of each tenth of the text, or at the next line below that ends with a plain value. */
function placesForWords(written: readonly string[]): readonly TypingPlace[] {
  const places = new Map<number, TypingPlace>();
  for (let count = 0; count < wordPlaces; count++) {
    const from = Math.floor(((count + 0.5) / wordPlaces) * written.length);
    const line = written.findIndex(
      (text, index) => index >= from && !places.has(index) && /^ +(?:- )?\w+: [^"'[{|>][^"']*$/.test(text),
    );
    places.set(line, { line, character: written[line]?.length ?? 0 });
  }
  return [...places.values()];
}
