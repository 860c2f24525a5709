// The body of the cover letter: each element of the request under a heading of its own, in the words of the case, with
// the exhibits that support it. What the case does not say is left out, or is a blank in a letter for editing.
import { formatDay } from "../base/calendar.ts";
import { authorityOf, citationsOf } from "../law/rule-citations.ts";
import { inMoney, listed } from "../message/english.ts";
import { rendered } from "../message/message.ts";
import { birthInWords, birthOf } from "../model/births.ts";
import type { CaseContext } from "../model/case-context.ts";
import { petitionerIs } from "../model/children.ts";
import { exhibitsAbout } from "../model/claims.ts";
import { patients } from "../model/medical.ts";
import { exceptionClaimed } from "../model/parole-fee-exceptions.ts";
import { beneficiariesFor, isSameHuman, nameOfPerson, type Person, personal } from "../model/people.ts";
import { attemptsOf, visaBlocks } from "../model/visas.ts";
import { isMissing } from "../read/field-ref.ts";
import type { Beneficiary, Exhibit } from "../read/view.ts";
import { type Cite, citing } from "./brief-citations.ts";
import { chronology } from "./chronology.ts";
import type { LetterParagraph } from "./packet.ts";
import { paragraphsBehind, paragraphsOf, withFullStop } from "./prose.ts";

export interface BriefChoices {
  readonly persons: readonly Beneficiary[];
  /** Those that are enclosed; no other is cited. */
  readonly exhibits: readonly Exhibit[];
  /** The telephone number and email of the writer, as far as the case has them. */
  readonly contact: readonly string[];
  /** For a letter for editing: the text of a blank. */
  readonly blank?: (what: string) => string;
}

/** The elements of the request in their order, each with its heading; those without facts are left out. */
export function brief(context: CaseContext, choices: BriefChoices): LetterParagraph[] {
  const about: About = { context, ...choices, cite: citing(context, choices.exhibits) };
  return [
    ...under("Petitioner and Beneficiary", introductions(about)),
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
    ...under("Time Requested and Departure", timeRequested(about)),
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

function introductions({ context, persons, cite }: About): string[] {
  const { people, view } = context;
  const { petitioner } = view;
  const introduced = persons.flatMap((person) => {
    const said = described(context, person);
    const documents = [...exhibitsAbout(context, person)].filter(
      ({ kind }) => kind.value === "identity-document",
    );
    return said === undefined ? [] : cite.exhibits([`${nameOfPerson(people, person)} ${said}.`], documents);
  });
  const others = persons.filter((person) => !isSameHuman(people, petitioner, person));
  if (petitioner.ref.state !== "given" || others.length === 0) return introduced;
  return [...relationships(context, others), ...introduced];
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
  if (only && more.length === 0 && kinship.test(only[0]) && only[1].length === persons.length) {
    return [`The petitioner, ${petitioner}, is the ${only[0].toLowerCase()} of ${namesOf(only[1])}.`];
  }
  return [
    `The petitioner is ${petitioner}.`,
    ...[...byWords].map(([words, group]) =>
      kinship.test(words)
        ? `${petitioner} is the ${words.toLowerCase()} of ${namesOf(group)}.`
        : withFullStop(`Relationship of ${petitioner} to ${namesOf(group)}: ${words}`),
    ),
  ];
}

/** Words after which a sentence can say whose relative it is. */
const kinship =
  /^(?:(?:maternal|paternal) )?(?:(?:step|half|god|foster|adoptive|great)[- ]?)?(?:grand)?(?:mother|father|parent|sister|brother|sibling|son|daughter|child|aunt|uncle|niece|nephew|husband|wife|spouse)(?:[- ]in[- ]law)?$/i;

/** "was born on May 4, 2008 in Guatemala, is a citizen of Guatemala, and is now in Guatemala". */
function described(context: CaseContext, person: Beneficiary): string | undefined {
  const { people } = context;
  const birth = birthInWords(birthOf(context, person));
  const country = personal(people, person, (one) => one.country_of_birth).value;
  const citizenship = personal(people, person, (one) => one.citizenship).value;
  const whenBorn =
    birth === undefined ? "" : ` ${/^[A-Z][a-z]+ \d{1,2}, \d{4}$/.test(birth) ? "on " : ""}${birth}`;
  const parts = [
    ...(birth === undefined && country === undefined
      ? []
      : [`was born${whenBorn}${country === undefined ? "" : ` in ${withArticle(country)}`}`]),
    ...(citizenship === undefined ? [] : [`is a citizen of ${withArticle(citizenship)}`]),
    ...(person.located_in.value === undefined ? [] : [`is now in ${withArticle(person.located_in.value)}`]),
  ];
  return parts.length === 0 ? undefined : listed(parts);
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
      return said.length > 0 || !blank || what === undefined ? said : [`${words} ${blank(what)}`];
    }),
    ...(begins === undefined ? [] : [`Treatment of ${name} is expected to begin on ${formatDay(begins)}.`]),
    ...paragraphsBehind(`Fitness of ${name} to travel:`, person.medical.fit_to_travel.value),
  ]);
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
      : [`The relative is ${name}. Relationship to the beneficiary: ${relationship}.`]),
    ...(given.status.value === undefined
      ? []
      : [`Citizenship or immigration status of ${who}: ${given.status.value}.`]),
    ...cite.request(paragraphsBehind(`Condition of ${who}:`, given.condition.value), [
      "relative",
      "condition",
    ]),
    ...(isDead && given.died_on.value !== undefined
      ? cite.request([`${who} died on ${formatDay(given.died_on.value)}.`], ["relative", "died_on"])
      : []),
    ...(given.funeral_on.value === undefined
      ? []
      : cite.request(
          [`The funeral takes place on ${formatDay(given.funeral_on.value)}.`],
          ["relative", "funeral_on"],
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
  const said = visaBlocks(context)
    .filter(({ owner }) => owner === undefined || persons.includes(owner))
    .flatMap((block) => {
      const { visa, owner } = block;
      const subject = owner ?? "request";
      const ofWhom = owner && persons.length > 1 ? ` (${nameOfPerson(context.people, owner)})` : "";
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
        ...attemptsOf(context, block).flatMap(({ place, date, outcome, exhibit }) => {
          if (date.value === undefined || outcome.value === undefined) return [];
          const where = place.value === undefined ? "" : ` at ${place.value}`;
          const sentence = `Attempt to obtain a visa${ofWhom} on ${formatDay(date.value)}${where}: ${visaOutcomes[outcome.value]}.`;
          return cite.label([sentence], exhibit.value);
        }),
      ];
    });
  return context.isReParole ? said : orBlank(about, said, "why no visa is available");
}

function removal({ context, persons, cite }: About): string[] {
  const { people, view } = context;
  return [
    ...persons.flatMap((person) => {
      const { in_proceedings, previously_removed } = person.removal;
      const name = nameOfPerson(people, person);
      return [
        ...(in_proceedings.value === true ? [`${name} is in removal proceedings.`] : []),
        ...(previously_removed.value === true
          ? [`${name} was previously removed from the United States.`]
          : []),
      ];
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

function timeRequested({ context, persons }: About): string[] {
  const { from, until } = context.view.request.stay;
  return [
    ...(from.value === undefined || until.value === undefined
      ? []
      : [`Parole is requested from ${formatDay(from.value)} through ${formatDay(until.value)}.`]),
    ...persons.flatMap((person) => {
      const { arrival, departure, prior_parole } = person;
      const name = nameOfPerson(context.people, person);
      return [
        ...(prior_parole.i94_expires.value === undefined || !context.isReParole
          ? []
          : [`The Form I-94 of ${name} expires on ${formatDay(prior_parole.i94_expires.value)}.`]),
        ...(arrival.date.value === undefined
          ? []
          : [`${name} intends to arrive on ${formatDay(arrival.date.value)}.`]),
        ...(departure.date.value === undefined || departure.confirmed.value === true
          ? []
          : [`${name} plans to depart on ${formatDay(departure.date.value)}.`]),
      ];
    }),
  ];
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
        const household = size === undefined ? "" : `, for a household of ${size}`;
        const earns = income === undefined ? "" : ` Annual income: ${inMoney(income, "USD")}${household}.`;
        return cite.exhibits([`${name} is a sponsor of this request.${earns}`], means);
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
    ...cite.request(
      paragraphsBehind("How return travel will be paid for:", costs.return_travel_payment.value),
      ["costs", "return_travel_payment"],
    ),
  ];
}

/** The exceptions that the reasons of the request make possible, each with the people for whom it is requested. */
function paroleFee({ context, persons }: About): string[] {
  const fee = context.law.paroleFee();
  if (!fee.known || fee.value.amount === 0) return [];
  const claims = persons.flatMap((person) => {
    const claim = exceptionClaimed(context, person);
    return claim
      ? [{ name: nameOfPerson(context.people, person), exception: rendered(claim.exception) }]
      : [];
  });
  return [...new Set(claims.map(({ exception }) => exception))].map((exception) => {
    const names = claims.filter((claim) => claim.exception === exception).map(({ name }) => name);
    return `We respectfully request that the exception from the parole fee for ${exception} be considered for ${listed(names)}.`;
  });
}

function expedite({ context, contact, cite }: About): string[] {
  const words = "We respectfully request expedited processing on the following basis:";
  const said = cite.request(paragraphsBehind(words, context.view.request.expedite.reason.value), [
    "expedite",
    "reason",
  ]);
  if (said.length === 0 || contact.length === 0) return said;
  return [...said, `Please contact us at ${contact.join(" or ")} with any question about this request.`];
}
