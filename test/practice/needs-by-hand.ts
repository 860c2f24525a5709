// What the reasons of a request call for, written by hand from the contract and not from schemas/editions/needs, so that
// a mistake there shows. It reads a case as plain values and knows complete cases only: each value is what it should be.

export type Plain = Readonly<Record<string, unknown>>;

interface Exhibit {
  readonly kind: string;
  readonly supports: readonly string[];
}

interface Situation {
  readonly request: Plain;
  readonly persons: readonly Plain[];
  readonly exhibits: readonly Exhibit[];
  readonly petitioner: Plain;
}

/** One need: to whom it applies, what meets it, and how severe its absence is. */
export interface NeedByHand {
  readonly rule: string;
  readonly severity: "error" | "warning" | "information";
  readonly reasons: readonly string[];
  readonly each?: true;
  readonly applies?: (situation: Situation, person: Plain) => boolean;
  /** Whether an exhibit meets the need, for a person if it is one for each. */
  readonly exhibit?: (exhibit: Exhibit, person: Plain, situation: Situation) => boolean;
  /** The paths of keys that meet the need, any one of them or, with `all`, all of them; `*` is the person's position. */
  readonly keys?: readonly string[];
  readonly all?: true;
  /** The key in `request.undocumented` that excuses it. */
  readonly excuse?: string;
}

const ofKind = (...kinds: readonly string[]) => {
  return ({ kind, supports }: Exhibit, person: Plain, situation: Situation): boolean =>
    kinds.includes(kind) &&
    (supports.length === 0 ||
      supports.some((claim) => isAbout(claim, "request") || isOf(claim, person, situation)));
};

const aboutRelative = (...kinds: readonly string[]) => {
  return ({ kind, supports }: Exhibit): boolean =>
    kinds.includes(kind) &&
    supports.some((claim) =>
      ["request.relative", "request.emergency", "request.explanation"].some((one) => overlaps(claim, one)),
    );
};

const hasMedical = (_: Situation, person: Plain) => person.medical !== undefined;
const needsCare = ({ request }: Situation) => {
  const reasons = list(request.reasons);
  return reasons.includes("caregiver") || map(request.relative).needs_care === "yes";
};
const hasRelative = ({ request }: Situation) => request.relative !== undefined;

export const needsByHand: readonly NeedByHand[] = [
  {
    rule: "reason/transplant-letter-missing",
    severity: "warning",
    reasons: ["organ-donor"],
    exhibit: ofKind("transplant-letter", "physician-letter"),
    excuse: "transplant_letter",
  },
  {
    rule: "reason/donor-costs-unexplained",
    severity: "information",
    reasons: ["organ-donor"],
    exhibit: ofKind("funds-evidence", "cost-estimate"),
    keys: ["request.costs"],
  },
  {
    rule: "reason/recipient-missing",
    severity: "warning",
    reasons: ["organ-donor"],
    applies: ({ request }) =>
      !list(request.reasons).some((one) =>
        ["end-of-life", "funeral", "family", "caregiver"].includes(String(one)),
      ),
    keys: ["request.relative.name"],
  },
  {
    rule: "reason/relative-missing",
    severity: "warning",
    reasons: ["end-of-life", "funeral", "family", "caregiver"],
    keys: ["request.relative.name", "request.relative.relationship"],
    all: true,
  },
  {
    rule: "reason/relationship-undocumented",
    severity: "warning",
    reasons: ["end-of-life", "funeral", "family", "caregiver", "organ-donor", "return-of-child"],
    each: true,
    applies: ({ request }) => {
      const reasons = list(request.reasons);
      return (
        !(reasons.length === 1 && reasons[0] === "organ-donor") ||
        map(request.relative).relationship !== undefined
      );
    },
    exhibit: ofKind("birth-certificate", "marriage-certificate", "relationship-evidence"),
    excuse: "relationship",
  },
  {
    rule: "reason/condition-undocumented",
    severity: "warning",
    reasons: ["end-of-life"],
    exhibit: aboutRelative("physician-letter", "medical-record"),
    excuse: "condition",
  },
  {
    rule: "reason/death-undocumented",
    severity: "warning",
    reasons: ["funeral"],
    exhibit: ofKind("death-certificate", "funeral-letter"),
    excuse: "death",
  },
  {
    rule: "reason/funeral-date-missing",
    severity: "warning",
    reasons: ["funeral"],
    applies: hasRelative,
    keys: ["request.relative.funeral_on"],
  },
  {
    rule: "reason/care-undocumented",
    severity: "warning",
    reasons: ["family", "caregiver"],
    applies: needsCare,
    exhibit: aboutRelative("physician-letter", "medical-record"),
    excuse: "care",
  },
  {
    rule: "reason/no-one-else-unexplained",
    severity: "information",
    reasons: ["family", "caregiver"],
    applies: (situation) => needsCare(situation) && hasRelative(situation),
    keys: ["request.relative.why_no_one_else"],
  },
  {
    rule: "reason/threat-undocumented",
    severity: "warning",
    reasons: ["protection"],
    exhibit: ofKind("threat-evidence"),
    excuse: "threat",
  },
  {
    rule: "reason/declaration-missing",
    severity: "warning",
    reasons: ["protection"],
    exhibit: ({ kind, supports }, person, situation) =>
      kind === "declaration" &&
      supports.some(
        (claim) =>
          overlaps(claim, "request.explanation") ||
          overlaps(claim, "request.emergency") ||
          isOf(claim, person, situation),
      ),
    excuse: "declaration",
  },
  {
    rule: "reason/country-conditions-missing",
    severity: "information",
    reasons: ["protection"],
    exhibit: ofKind("country-conditions"),
    excuse: "country_conditions",
  },
  {
    rule: "reason/third-country-unexplained",
    severity: "information",
    reasons: ["protection"],
    each: true,
    applies: ({ request }, person) =>
      request.kind === "initial" &&
      person.located_in !== undefined &&
      person.citizenship !== undefined &&
      person.located_in !== person.citizenship,
    keys: ["beneficiaries.*.third_country"],
  },
  {
    rule: "reason/court-document-missing",
    severity: "warning",
    reasons: ["legal-proceedings"],
    exhibit: ofKind("court-document"),
    excuse: "court_document",
  },
  {
    rule: "reason/presence-unexplained",
    severity: "information",
    reasons: ["legal-proceedings"],
    keys: ["request.proceedings.why_in_person"],
  },
  {
    rule: "reason/custody-undocumented",
    severity: "warning",
    reasons: ["return-of-child"],
    exhibit: ofKind("custody-order", "court-document", "guardianship-order"),
    excuse: "custody",
  },
  {
    rule: "reason/us-hospital-undocumented",
    severity: "warning",
    reasons: ["medical"],
    each: true,
    applies: hasMedical,
    exhibit: ({ kind, supports }, person, situation) =>
      kind === "hospital-acceptance"
        ? supports.length === 0 || supports.some((claim) => isOf(claim, person, situation))
        : ["physician-letter", "cost-estimate", "medical-record"].includes(kind) &&
          supports.includes(`${String(person.id)}.medical.us_provider`),
    excuse: "us_hospital",
  },
  {
    rule: "medical/physician-letter-missing",
    severity: "error",
    reasons: ["medical"],
    each: true,
    applies: hasMedical,
    exhibit: ({ kind, supports }, person, situation) =>
      kind === "physician-letter" && supports.some((claim) => isOf(claim, person, situation)),
  },
  {
    rule: "reason/other-undocumented",
    severity: "warning",
    reasons: ["other"],
    exhibit: ({ supports }) => supports.some((claim) => overlaps(claim, "request.explanation")),
    excuse: "other",
  },
];

/** The rules of unmet needs with their severity, once for each person where the need is one for each. */
export function unmetIn(whole: Plain, asOf: string): readonly string[] {
  const situation = situationIn(whole);
  return needsByHand.flatMap((need) =>
    concerned(need, situation).flatMap((person) => {
      const severity = severityFor(need, whole, person, asOf);
      return severity && !isMet(need, whole, situation, person) ? [`${severity} ${need.rule}`] : [];
    }),
  );
}

/** The persons to whom a need applies in a case; one of them if it is one for the request. */
export function personsOf(need: NeedByHand, whole: Plain): readonly Plain[] {
  return concerned(need, situationIn(whole));
}

/** The positions of all exhibits that meet a need. */
export function exhibitsMeeting(need: NeedByHand, whole: Plain): readonly number[] {
  const situation = situationIn(whole);
  const { exhibit: meets } = need;
  if (!meets) return [];
  return situation.exhibits.flatMap((exhibit, index) =>
    situation.persons.some((person) => meets(exhibit, person, situation)) ? [index] : [],
  );
}

/** The paths of all keys that meet a need, also of those that excuse it, that the case has. */
export function keysMeeting(need: NeedByHand, whole: Plain): readonly (readonly (string | number)[])[] {
  const excuses = need.excuse === undefined ? [] : [`request.undocumented.${need.excuse}`];
  const positions = situationIn(whole).persons.map((_, index) => index);
  return [...(need.keys ?? []), ...excuses]
    .flatMap((key) => {
      const steps = key.split(".");
      return steps.includes("*")
        ? positions.map((position) => steps.map((step) => (step === "*" ? position : step)))
        : [steps];
    })
    .filter((path) => valueAt(whole, path) !== undefined);
}

function situationIn(whole: Plain): Situation {
  const exhibits = list(whole.exhibits).map((entry): Exhibit => {
    const { kind, supports } = map(entry);
    return { kind: String(kind), supports: list(supports).map(String) };
  });
  return {
    request: map(whole.request),
    persons: list(whole.beneficiaries).map(map),
    petitioner: map(whole.petitioner),
    exhibits,
  };
}

function concerned(need: NeedByHand, situation: Situation): readonly Plain[] {
  const reasons = list(situation.request.reasons);
  if (!need.reasons.some((reason) => reasons.includes(reason))) return [];
  const persons = situation.persons.filter((person) => need.applies?.(situation, person) ?? true);
  return need.each ? persons : persons.slice(0, 1);
}

function isMet(need: NeedByHand, whole: Plain, situation: Situation, person: Plain): boolean {
  const position = situation.persons.indexOf(person);
  const { excuse, exhibit: meets, keys = [], all } = need;
  if (excuse !== undefined && map(situation.request.undocumented)[excuse] !== undefined) return true;
  const persons = need.each ? [person] : situation.persons;
  if (meets && situation.exhibits.some((one) => persons.some((each) => meets(one, each, situation))))
    return true;
  const isGiven = (key: string) =>
    valueAt(
      whole,
      key.split(".").map((step) => (step === "*" ? position : step)),
    ) !== undefined;
  return all ? keys.every(isGiven) : keys.some(isGiven);
}

/** After a decision nothing is needed; after a receipt, and for re-parole, an absence is a note. */
function severityFor(
  { rule, severity }: NeedByHand,
  whole: Plain,
  person: Plain,
  asOf: string,
): NeedByHand["severity"] | undefined {
  if (!rule.startsWith("reason/")) return severity;
  const concerns = (entry: Plain) => entry.for === undefined || list(entry.for).includes(person.id);
  const some = (key: string, is: (entry: Plain) => boolean) =>
    list(whole[key])
      .map(map)
      .some((entry) => concerns(entry) && is(entry));
  if (some("decisions", ({ outcome, date }) => outcome !== "rejected" && String(date) <= asOf))
    return undefined;
  if (map(whole.request).kind === "re-parole") return "information";
  const isOpen = ({ kind, answered_on }: Plain) =>
    ["request-for-evidence", "intent-to-deny"].includes(String(kind)) && answered_on === undefined;
  if (some("notices", isOpen)) return severity;
  return some("receipts", () => true) ? "information" : severity;
}

function isOf(claim: string, person: Plain, { petitioner }: Situation): boolean {
  const isSelf = petitioner.same_as !== undefined && petitioner.same_as === person.id;
  return isAbout(claim, String(person.id)) || (isSelf && isAbout(claim, String(petitioner.id)));
}

function isAbout(claim: string, block: string): boolean {
  return claim === block || claim.startsWith(`${block}.`);
}

function overlaps(claim: string, other: string): boolean {
  return isAbout(claim, other) || isAbout(other, claim);
}

function valueAt(whole: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof step === "number") return list(value)[step];
    return map(value)[step];
  }, whole);
}

/** One value is read as a list of one. */
function list(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function map(value: unknown): Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
