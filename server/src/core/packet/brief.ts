// The body of the cover letter: each element of the request under a heading of its own, in the words of the case, with
// the exhibits that support it. What the case does not say is left out, or is a blank in a letter for editing.
import { formatDay } from "../base/calendar.ts";
import { authorityOf, citationsOf } from "../law/rule-citations.ts";
import { inMoney, listed } from "../message/english.ts";
import { rendered } from "../message/message.ts";
import { birthInWords, birthOf } from "../model/births.ts";
import type { CaseContext } from "../model/case-context.ts";
import { consentsToChildren, petitionerIs, relationshipTo } from "../model/children.ts";
import { exhibitsAbout } from "../model/claims.ts";
import { exhibitsOfKind } from "../model/forms-and-exhibits.ts";
import { patients } from "../model/medical.ts";
import { exceptionClaimed } from "../model/parole-fee-exceptions.ts";
import { beneficiariesFor, isSameHuman, nameOfPerson, type Person, personal } from "../model/people.ts";
import { isMissing } from "../read/field-ref.ts";
import type { Beneficiary, Exhibit } from "../read/view.ts";
import { type Cite, citing } from "./brief-citations.ts";
import { chronology } from "./chronology.ts";
import type { LetterParagraph } from "./packet.ts";
import { paragraphsBehind, paragraphsOf, withFullStop } from "./prose.ts";
import { visaAttempts, visasInLetter } from "./visa-attempts.ts";

export interface BriefChoices {
  readonly persons: readonly Beneficiary[];
  /** Those that are enclosed; no other is cited. */
  readonly exhibits: readonly Exhibit[];
  /** The telephone number and email of the writer, as far as the case has them. */
  readonly contact: readonly string[];
  /** The petitioner, a natural person, writes alone: "I" and not "we". */
  readonly isByOne?: boolean;
  /** For a letter for editing: the text of a blank. */
  readonly blank?: (what: string) => string;
}

/** The elements of the request in their order, each with its heading; those without facts are left out. */
export function brief(context: CaseContext, choices: BriefChoices): LetterParagraph[] {
  const about: About = { context, ...choices, cite: citing(context, choices.exhibits) };
  return [
    ...under(headingOfPeople(about), [...introductions(about), ...consents(about)]),
    ...under("Current Parole", currentParole(about)),
    ...under("Reason for the Request", explanation(about)),
    ...under("Emergency", emergency(about)),
    ...under("Chronology", chronology(context, choices.persons)),
    ...choices.persons.flatMap((person) => ofPatient(about, person)),
    ...under("Relative", relative(about)),
    ...under("Proceedings", proceedings(about)),
    ...under("Significant Public Benefit", publicBenefit(about)),
    ...under("Availability of a Visa", visas(about)),
    ...under("Removal and Inadmissibility", removal(about)),
    ...under("Earlier Denial", refiling(about)),
    ...timeRequested(about),
    ...under("Support", support(about)),
    ...under("Parole Fee", paroleFee(about)),
    ...under("Expedited Processing", expedite(about)),
  ];
}

/** The statutes and regulations on which the edition bases the grounds of a request, such as INA 212(d)(5)(A). */
export function legalBasis({ law }: CaseContext): string | undefined {
  const authority = authorityOf(citationsOf("request/grounds-missing"), law, law.edition);
  const sections = authority.map(({ section }) => section).filter((one) => /^(?:INA|\d+ CFR) /.test(one));
  return sections.length === 0 ? undefined : listed(sections);
}

interface About extends BriefChoices {
  readonly context: CaseContext;
  readonly cite: Cite;
}

function under(heading: string, paragraphs: readonly string[]): LetterParagraph[] {
  return paragraphs.length === 0 ? [] : [{ heading }, ...paragraphs];
}

/** The paragraphs, or one blank in a letter for editing. */
function orBlank({ blank }: About, paragraphs: readonly string[], what: string): readonly string[] {
  return paragraphs.length > 0 || !blank ? paragraphs : [blank(what)];
}

function headingOfPeople({ context, persons }: About): string {
  const beneficiaries = persons.length > 1 ? "Beneficiaries" : "Beneficiary";
  const hasPetitioner = context.view.petitioner.ref.state === "given" && !isSelfPetition(context, persons);
  return hasPetitioner ? `Petitioner and ${beneficiaries}` : beneficiaries;
}

function isSelfPetition({ people, view }: CaseContext, persons: readonly Beneficiary[]): boolean {
  return persons.length > 0 && persons.every((person) => isSameHuman(people, view.petitioner, person));
}

function introductions({ context, persons, cite }: About): string[] {
  const { people, view } = context;
  const { petitioner } = view;
  const introduced = persons.flatMap((person) => {
    const name = nameOfPerson(people, person);
    const said = described(context, person);
    const documents = [...exhibitsAbout(context, person)].filter(
      ({ kind }) => kind.value === "identity-document",
    );
    const here = person.located_in.value;
    // An identity document does not show where the person is now.
    const sentences = [
      ...(said === undefined ? [] : cite.exhibits([`${name} ${said}.`], documents)),
      ...(here === undefined ? [] : [`${name} is now in ${withArticle(here)}.`]),
    ];
    return sentences.length === 0 ? [] : [sentences.join(" ")];
  });
  if (petitioner.ref.state !== "given" || persons.length === 0) return introduced;
  if (isSelfPetition(context, persons)) {
    return [`${nameOfPerson(people, petitioner)} is the petitioner and the beneficiary.`, ...introduced];
  }
  const others = persons.filter((person) => !isSameHuman(people, petitioner, person));
  return [...relationships(context, others), ...introduced];
}

/** "Sui Len, mother of Mei Ling Tan, consented on September 14, 2026." */
function consents({ context, persons, cite }: About): string[] {
  return consentsToChildren(context).flatMap(({ child, consent }) => {
    const { by, relationship, date, exhibit } = consent;
    if (!persons.includes(child) || by.value === undefined || date.value === undefined) return [];
    const written = (relationship.value ?? "").replaceAll("-", " ").toLowerCase();
    const isPlain = /^(?:(?:adoptive )?(?:mother|father|parent)|(?:legal )?guardian)$/.test(written);
    const general =
      relationshipTo(context, child, relationship.value) === "guardian" ? "legal guardian" : "parent";
    const whose = `${isPlain ? written : general} of ${nameOfPerson(context.people, child)}`;
    return cite.label([`${by.value}, ${whose}, consented on ${formatDay(date.value)}.`], exhibit.value);
  });
}

const agencies = {
  uscis: "USCIS",
  cbp: "U.S. Customs and Border Protection",
  ice: "U.S. Immigration and Customs Enforcement",
  other: undefined,
} as const;

/** The parole that a request for re-parole asks to extend, one paragraph for each person. */
function currentParole({ context, persons, cite }: About): string[] {
  if (!context.isReParole) return [];
  return persons.flatMap((person) => {
    const { granted_by, granted_on, i94_number, i94_expires } = person.prior_parole;
    const name = nameOfPerson(context.people, person);
    const agency = granted_by.value && agencies[granted_by.value];
    const when = granted_on.value === undefined ? "" : ` on ${formatDay(granted_on.value)}`;
    const isGrantKnown = agency !== undefined || when !== "";
    const grant =
      agency === undefined ? `Parole was granted to ${name}` : `${agency} granted parole to ${name}`;
    const whose = isGrantKnown && persons.length === 1 ? "" : ` of ${name}`;
    const number = i94_number.value === undefined ? "" : `, number ${i94_number.value},`;
    const expires =
      i94_expires.value === undefined
        ? []
        : cite.exhibits(
            [`Form I-94${whose}${number} expires on ${formatDay(i94_expires.value)}.`],
            exhibitsOfKind(context, ["i-94-copy"], context.beneficiaries.length === 1 ? undefined : person)
              .there,
          );
    const sentences = [...(isGrantKnown ? [`${grant}${when}.`] : []), ...expires];
    return sentences.length === 0 ? [] : [sentences.join(" ")];
  });
}

/** The petitioner, and the relationship to each of these people; those with the same one are named together. */
function relationships(context: CaseContext, persons: readonly Beneficiary[]): string[] {
  const { people, view } = context;
  const petitioner = nameOfPerson(people, view.petitioner);
  const namesOf = (group: readonly Beneficiary[]) =>
    listed(group.map((person) => nameOfPerson(people, person)));
  const byWords = new Map<string, Beneficiary[]>();
  for (const person of persons) {
    const words = petitionerIs(context, person).value;
    if (words !== undefined) byWords.set(words, [...(byWords.get(words) ?? []), person]);
  }
  const [only, ...more] = [...byWords];
  const isOf = only && more.length === 0 && only[1].length === persons.length ? isWho(only[0]) : undefined;
  if (only && isOf !== undefined) return [`The petitioner, ${petitioner}, ${isOf} of ${namesOf(only[1])}.`];
  return [
    `The petitioner is ${petitioner}.`,
    ...[...byWords].map(([words, group]) => {
      const said = isWho(words);
      return said === undefined
        ? withFullStop(`Relationship of ${petitioner} to ${namesOf(group)}: ${words}`)
        : `${petitioner} ${said} of ${namesOf(group)}.`;
    }),
  ];
}

/** "is the mother", "is a friend"; undefined for words after which a sentence cannot say whose. */
function isWho(words: string): string | undefined {
  if (kinship.test(words)) return `is the ${words.toLowerCase()}`;
  return acquaintance.test(words) ? `is a ${words.toLowerCase()}` : undefined;
}

const kinship =
  /^(?:(?:maternal|paternal|twin) )?(?:(?:step|half|god|foster|adoptive|great)[- ]?)?(?:(?:grand)?(?:mother|father|parent|sister|brother|sibling|son|daughter|child|aunt|uncle|niece|nephew|husband|wife|spouse)(?:[- ]in[- ]law)?|twin)$/i;

/** A person can have several of them. */
const acquaintance =
  /^(?:(?:close|first|second|distant) )?(?:cousin|friend|family friend|neighbor|relative|colleague)$/i;

/** "was born on May 4, 2008, in Guatemala, and is a citizen of Guatemala". */
function described(context: CaseContext, person: Beneficiary): string | undefined {
  const { people } = context;
  const birth = birthInWords(birthOf(context, person));
  const country = personal(people, person, (one) => one.country_of_birth).value;
  const citizenship = personal(people, person, (one) => one.citizenship).value;
  const isFullDay = birth !== undefined && /^[A-Z][a-z]+ \d{1,2}, \d{4}$/.test(birth);
  const comma = isFullDay ? "," : "";
  const when = birth === undefined ? "" : ` ${isFullDay ? "on " : ""}${birth}`;
  const where = country === undefined ? "" : `${comma} in ${withArticle(country)}`;
  const born = when === "" && where === "" ? undefined : `was born${when}${where}`;
  if (citizenship === undefined) return born;
  const isCitizen = `is a citizen of ${withArticle(citizenship)}`;
  return born === undefined ? isCitizen : `${born}${comma} and ${isCitizen}`;
}

/** "the United States"; a text that is more than the name of a country is unchanged. */
function withArticle(country: string): string {
  const isWithThe =
    /^(?:United (?:States|Kingdom|Arab Emirates)|Bahamas|Philippines|Netherlands|Gambia|Maldives|Dominican Republic|Czech Republic|Central African Republic|Democratic Republic of (?:the )?Congo|Republic of (?:the )?Congo|Marshall Islands|Solomon Islands)$/i;
  return isWithThe.test(country) ? `the ${country}` : country;
}

function explanation(about: About): readonly string[] {
  const { explanation: given } = about.context.view.request;
  const said = paragraphsOf(given.value).map(withFullStop);
  return orBlank(about, about.cite.request(said, ["explanation"]), "why parole is requested");
}

function emergency(about: About): readonly string[] {
  const { emergency: given, public_benefit } = about.context.view.request;
  const said = about.cite.request(paragraphsOf(given.description.value).map(withFullStop), [
    "emergency",
    "description",
  ]);
  const end = given.expected_end.value;
  const paragraphs = [
    ...said,
    ...(end === undefined ? [] : [`The emergency is expected to end on ${formatDay(end)}.`]),
  ];
  return public_benefit.value === undefined
    ? orBlank(about, paragraphs, "what the compelling emergency is")
    : paragraphs;
}

/** What is required of a request for medical treatment, for a person who will be treated. */
function ofPatient(about: About, person: Beneficiary): LetterParagraph[] {
  const { context, cite, blank } = about;
  if (!patients(context).includes(person)) return [];
  const name = nameOfPerson(context.people, person);
  const begins = person.medical.treatment_begins.value;
  return under(`Medical Treatment of ${name}`, [
    ...treatmentStatements(person).flatMap(({ words, value, field, what }) => {
      const said = cite.person(paragraphsBehind(words, value), person, ["medical", field]);
      const sources = field === "payment" ? paymentSources(person.medical) : [];
      return [
        ...(said.length > 0 || !blank || what === undefined ? said : [`${words} ${blank(what)}`]),
        ...cite.person(sources, person, ["medical", field]),
      ];
    }),
    ...(begins === undefined ? [] : [`Treatment of ${name} is expected to begin on ${formatDay(begins)}.`]),
    ...paragraphsBehind(`Fitness of ${name} to travel:`, person.medical.fit_to_travel.value),
  ]);
}

/** "Sources of payment: Community fund, $228,000; Chin Baptist Church, $15,000." */
function paymentSources({ cost, payment }: Pick<Beneficiary["medical"], "cost" | "payment">): string[] {
  const named = payment.sources.items.flatMap(({ from, amount, currency }) => {
    if (from.value === undefined) return [];
    const pays =
      amount.value === undefined ? [] : [inMoney(amount.value, currency.value ?? cost.currency.value)];
    return [[from.value, ...pays].join(", ")];
  });
  return named.length === 0 ? [] : [withFullStop(`Sources of payment: ${named.join("; ")}`)];
}

interface Statement {
  readonly words: string;
  readonly value: string | undefined;
  readonly field: string;
  /** The words of a blank; left out for what a request need not say. */
  readonly what?: string;
}

function treatmentStatements({ medical }: Beneficiary): readonly Statement[] {
  const amount = medical.cost.amount.value;
  const cost = amount === undefined ? undefined : inMoney(amount, medical.cost.currency.value);
  return [
    {
      words: "Physician:",
      value: medical.physician.value,
      field: "physician",
      what: "name and hospital of the physician",
    },
    { words: "Diagnosis:", value: medical.diagnosis.value, field: "diagnosis", what: "the diagnosis" },
    { words: "Prognosis:", value: medical.prognosis.value, field: "prognosis", what: "the prognosis" },
    {
      words: "Expected length of treatment:",
      value: medical.treatment_duration.value,
      field: "treatment_duration",
      what: "how long the treatment is expected to last",
    },
    {
      words: "Why treatment is not available in the home country:",
      value: medical.home_country_unavailable.value,
      field: "home_country_unavailable",
      what: "why treatment is not available in the home country",
    },
    {
      words: "Why treatment is not available in a neighboring country:",
      value: medical.neighboring_country_unavailable.value,
      field: "neighboring_country_unavailable",
      what: "why treatment is not available in a neighboring country",
    },
    {
      words: "Provider of the treatment in the United States:",
      value: medical.us_provider.value,
      field: "us_provider",
    },
    { words: "Estimated cost of the treatment:", value: cost, field: "cost", what: "the estimated cost" },
    {
      words: "How the treatment will be paid for:",
      value: medical.payment.explanation.value,
      field: "payment",
      what: "how the treatment will be paid for",
    },
    {
      words: "How return travel will be paid for:",
      value: medical.return_travel_payment.value,
      field: "return_travel_payment",
      what: "how return travel will be paid for",
    },
  ];
}

function relative({ context, cite }: About): string[] {
  const { relative: given } = context.view.request;
  const name = [given.name.given.value, given.name.family.value].filter((one) => one !== undefined).join(" ");
  const relationship = given.relationship.value;
  const who = name === "" ? "The relative" : name;
  const isDead = given.died_on.value !== undefined;
  const sentences = [
    ...(name === "" || relationship === undefined
      ? []
      : cite.relative(
          [`The relative is ${name}. Relationship to the beneficiary: ${relationship}.`],
          "relationship",
          ["birth-certificate", "marriage-certificate"],
        )),
    ...(given.status.value === undefined
      ? []
      : [`Citizenship or immigration status of ${who}: ${given.status.value}.`]),
    ...cite.relative(paragraphsBehind(`Condition of ${who}:`, given.condition.value), "condition", []),
    ...(isDead && given.died_on.value !== undefined
      ? cite.relative([`${who} died on ${formatDay(given.died_on.value)}.`], "died_on", ["death-certificate"])
      : []),
    ...(given.funeral_on.value === undefined
      ? []
      : cite.relative(
          [`The funeral takes place on ${formatDay(given.funeral_on.value)}.`],
          "funeral_on",
          [],
        )),
    ...(given.place.value === undefined ? [] : [`Place: ${given.place.value}.`]),
    ...paragraphsBehind("Why no one else can provide the care:", given.why_no_one_else.value),
  ];
  return sentences;
}

function proceedings({ context, cite }: About): string[] {
  const { court, case_number, hearing_on, why_in_person } = context.view.request.proceedings;
  const number = case_number.value === undefined ? "" : `, case number ${case_number.value}`;
  return [
    ...(court.value === undefined
      ? []
      : cite.request([withFullStop(`Court: ${court.value}${number}`)], ["proceedings", "court"])),
    ...(hearing_on.value === undefined
      ? []
      : cite.request(
          [`The hearing takes place on ${formatDay(hearing_on.value)}.`],
          ["proceedings", "hearing_on"],
        )),
    ...cite.request(paragraphsBehind("Why presence in person is needed:", why_in_person.value), [
      "proceedings",
      "why_in_person",
    ]),
  ];
}

function publicBenefit({ context, cite }: About): string[] {
  const { public_benefit } = context.view.request;
  return cite.request(paragraphsOf(public_benefit.value).map(withFullStop), ["public_benefit"]);
}

const visaOutcomes = {
  refused: "the visa was refused",
  issued: "the visa was issued",
  pending: "the application is pending",
  "no-appointment": "no appointment was available",
  withdrawn: "the application was withdrawn",
} as const;

function visas(about: About): readonly string[] {
  const { context, persons, cite } = about;
  const said = visasInLetter(context, persons).flatMap((block) => {
    const { visa, owner, whose } = block;
    const subject = owner ?? "request";
    const ofWhom = whose === "" ? "" : ` (${whose})`;
    const fields = (field: string) => ["visa", field];
    return [
      ...cite.of(
        subject,
        paragraphsBehind(
          `Why a visa or other admission document is not available from the Department of State${ofWhom}:`,
          visa.unavailable_because.value,
        ),
        fields("unavailable_because"),
      ),
      ...cite.of(
        subject,
        paragraphsBehind(`Why it is not possible to wait for a visa${ofWhom}:`, visa.why_not_wait.value),
        fields("why_not_wait"),
      ),
      ...paragraphsBehind(`Why no visa was applied for${ofWhom}:`, visa.no_attempt_because.value),
      ...visaAttempts(context, block, persons).flatMap(({ attempt, whose: forWhom }) => {
        const { place, date, outcome, exhibit } = attempt;
        if (date.value === undefined || outcome.value === undefined) return [];
        const where = place.value === undefined ? "" : `, at ${withArticleOfPost(place.value)}`;
        const whom = forWhom === "" ? "" : ` for ${forWhom}`;
        const sentence = `Attempt to obtain a visa${whom} on ${formatDay(date.value)}${where}: ${visaOutcomes[outcome.value]}.`;
        return cite.label([sentence], exhibit.value);
      }),
    ];
  });
  return context.isReParole ? said : orBlank(about, said, "why no visa is available");
}

/** "the U.S. Embassy, Praia". */
function withArticleOfPost(place: string): string {
  const isPost = /^(?:(?:U\.? ?S\.?|United States|American) )?(?:Embassy|Consulate)\b/i.test(place);
  return isPost ? `the ${place}` : place;
}

function removal({ context, persons, cite }: About): string[] {
  const { people, view } = context;
  return [
    ...persons.flatMap((person) => {
      const { in_proceedings, previously_removed } = person.removal;
      const name = nameOfPerson(people, person);
      const sentences = [
        ...(in_proceedings.value === true ? [`${name} is in removal proceedings.`] : []),
        ...(previously_removed.value === true
          ? [`${name} was previously removed from the United States.`]
          : []),
      ];
      return cite.person(sentences, person, ["removal"]);
    }),
    ...view.request.waivers.items
      .filter((waiver) => beneficiariesFor(people, waiver.for).some((person) => persons.includes(person)))
      .flatMap(({ ground, unavailable_because, exhibit }) => [
        ...(ground.value === undefined ? [] : [withFullStop(`Ground of inadmissibility: ${ground.value}`)]),
        ...cite.label(
          paragraphsBehind("Why no waiver is available:", unavailable_because.value),
          exhibit.value,
        ),
      ]),
  ];
}

function refiling({ context }: About): string[] {
  const { denied_on, new_facts } = context.view.refiling;
  const facts = paragraphsBehind("The significant new facts since the denial:", new_facts.value);
  return [
    ...(denied_on.value === undefined
      ? []
      : [`An earlier request was denied on ${formatDay(denied_on.value)}.`]),
    ...facts,
  ];
}

function timeRequested({ context, persons }: About): LetterParagraph[] {
  const { from, until } = context.view.request.stay;
  const nameOf = (person: Beneficiary) => nameOfPerson(context.people, person);
  const departs = ({ departure }: Beneficiary) =>
    departure.date.value !== undefined && departure.confirmed.value !== true;
  const heading = persons.some(departs) ? "Time Requested and Departure" : "Time Requested";
  return under(heading, [
    ...(from.value === undefined || until.value === undefined
      ? []
      : [`Parole is requested from ${formatDay(from.value)}, through ${formatDay(until.value)}.`]),
    ...persons.flatMap((person) => {
      const { arrival, departure } = person;
      return [
        ...(arrival.date.value === undefined
          ? []
          : [`${nameOf(person)} intends to arrive on ${formatDay(arrival.date.value)}.`]),
        ...(departure.date.value === undefined || !departs(person)
          ? []
          : [`${nameOf(person)} plans to depart on ${formatDay(departure.date.value)}.`]),
      ];
    }),
  ]);
}

const meansKinds: readonly unknown[] = [
  "sponsor-evidence",
  "tax-return",
  "bank-statement",
  "employment-letter",
  "commitment-letter",
  "funds-evidence",
];

function support({ context, persons, cite }: About): string[] {
  const { people, view } = context;
  const { costs } = view.request;
  const amount = costs.cost.amount.value;
  return [
    ...view.sponsors.items
      .filter(({ ref }) => !isMissing(ref))
      .flatMap((sponsor) => {
        const whom = beneficiariesFor(people, sponsor.for).filter((person) => persons.includes(person));
        if (whom.length === 0) return [];
        const means = [...exhibitsAbout(context, sponsor as Person)].filter(({ kind }) =>
          meansKinds.includes(kind.value),
        );
        const income = sponsor.income.value;
        const size = sponsor.household_size.value;
        const name = nameOfPerson(people, sponsor);
        const household = size === undefined ? "" : ` for a household of ${size}`;
        const earns =
          income === undefined
            ? ""
            : ` and reports an annual income of ${inMoney(income, "USD")}${household}`;
        return cite.exhibits([`${name} is a financial supporter of this request${earns}.`], means);
      }),
    ...cite.request(
      amount === undefined
        ? []
        : [`The estimated cost of the stay is ${inMoney(amount, costs.cost.currency.value)}.`],
      ["costs", "cost"],
    ),
    ...cite.request(paragraphsBehind("How the costs will be paid:", costs.payment.explanation.value), [
      "costs",
      "payment",
    ]),
    ...cite.request(paymentSources(costs), ["costs", "payment"]),
    ...cite.request(
      paragraphsBehind("How return travel will be paid for:", costs.return_travel_payment.value),
      ["costs", "return_travel_payment"],
    ),
  ];
}

/**
 * The exceptions that the case supports in full, each with the people for whom it is requested. An exception that the
 * reasons of the request make possible but the case does not support is a blank in a letter for editing.
 */
function paroleFee(about: About): string[] {
  const { context, persons, blank } = about;
  const fee = context.law.paroleFee();
  if (!fee.known || fee.value.amount === 0) return [];
  const claims = persons.flatMap((person) => {
    const claim = exceptionClaimed(context, person);
    if (!claim) return [];
    const name = nameOfPerson(context.people, person);
    return [{ name, exception: rendered(claim.exception), isSupported: claim.unshown.length === 0 }];
  });
  const exceptions = [...new Set(claims.map(({ exception }) => exception))];
  return exceptions.flatMap((exception) => {
    const namesOf = (isSupported: boolean) =>
      claims
        .filter((claim) => claim.exception === exception && claim.isSupported === isSupported)
        .map(({ name }) => name);
    const [supported, others] = [namesOf(true), namesOf(false)];
    return [
      ...(supported.length === 0
        ? []
        : [
            `${writers(about)} respectfully request that ${listed(supported)} be considered for the exception from the parole fee for ${exception}.`,
          ]),
      ...(others.length === 0 || !blank
        ? []
        : [
            blank(
              `the facts that support the exception from the parole fee for ${exception} (${listed(others)})`,
            ),
          ]),
    ];
  });
}

/** Who requests, at the beginning of a sentence. */
function writers({ isByOne = false }: About): string {
  return isByOne ? "I" : "We";
}

function expedite(about: About): string[] {
  const { context, contact, cite, isByOne = false } = about;
  const words = `${writers(about)} respectfully request expedited processing on the following basis:`;
  const said = cite.request(paragraphsBehind(words, context.view.request.expedite.reason.value), [
    "expedite",
    "reason",
  ]);
  if (said.length === 0 || contact.length === 0) return said;
  const whom = isByOne ? "me" : "us";
  return [...said, `Please contact ${whom} at ${contact.join(" or ")} with any question about this request.`];
}
