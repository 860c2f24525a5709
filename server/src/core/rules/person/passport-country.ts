import { plainKey } from "../../caseload/same-person.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { nameOf, personal } from "../../matter/people.ts";

export default defineRule({
  id: "person/passport-country",
  title: "A passport is issued by the country of citizenship or birth",
  severity: inBoth("warning"),
  authority: [{ source: "practice", section: "Cases made from other cases" }],
  isBeforeMailing: true,
  over: (matter) => matter.people.all.map(({ person }) => person),
  *check(person, matter) {
    const { country } = person.passport;
    const citizenship = personal(matter.people, person, (one) => one.citizenship);
    const birth = personal(matter.people, person, (one) => one.country_of_birth);
    if (country.value === undefined || citizenship.value === undefined || birth.value === undefined) return;
    const issuer = countryKey(country.value);
    if (isStateless(citizenship.value)) return;
    if ([citizenship.value, birth.value].some((other) => namesCountry(other, issuer))) return;
    yield {
      at: country.$,
      message: [
        "The passport of {person} is issued by {country}, which is neither the country of citizenship ({citizenship}) nor the country of birth ({birth})",
        {
          person: nameOf(matter.people, person),
          country: country.value,
          citizenship: citizenship.value,
          birth: birth.value,
        },
      ],
      related: [
        { at: citizenship.$, message: "Country of citizenship" },
        { at: birth.$, message: "Country of birth" },
      ],
    };
  },
  why: "A country issues passports to its citizens. Where the passport is of a third country, one of the three values was usually left over from another case, or a second citizenship is missing.",
  remedy: "Compare the three countries with the passport, and correct the one that is wrong.",
  examples: {
    pass: [
      {
        case: `
beneficiaries:
  - { id: ana, citizenship: Guatemala, country_of_birth: Mexico, passport: { country: GUATEMALA } }
  - { id: luz, citizenship: Guatemala and Mexico, country_of_birth: Spain, passport: { country: México } }
  - { id: leo, citizenship: United States of America, country_of_birth: Cuba, passport: { country: USA } }
  - { id: mia, citizenship: stateless, country_of_birth: Kuwait, passport: { country: Jordan } }
  - { id: sol, citizenship: Guatemala, passport: { country: Spain } }
`,
      },
    ],
    fail: [
      {
        case: `
beneficiaries:
  - { id: ana, citizenship: Guatemala, country_of_birth: Guatemala, passport: { country: Guatemala } }
  - { id: luz, citizenship: Guatemala, country_of_birth: Guatemala, passport: { country: Honduras } }
                                                                                         ^^^^^^^^
`,
      },
    ],
  },
});

/** Names of one country that share no words. */
const sameCountry: Readonly<Record<string, string>> = {
  us: "united states",
  usa: "united states",
  "u s": "united states",
  "u s a": "united states",
  "united states of america": "united states",
  uk: "united kingdom",
  "great britain": "united kingdom",
  britain: "united kingdom",
  burma: "myanmar",
  drc: "democratic republic of the congo",
  "dr congo": "democratic republic of the congo",
  "ivory coast": "cote d ivoire",
  turkiye: "turkey",
  czechia: "czech republic",
  swaziland: "eswatini",
  "south korea": "republic of korea",
  korea: "republic of korea",
  holland: "netherlands",
};

function countryKey(written: string): string {
  const key = plainKey(written).replace(
    /^(?:the|islamic republic of|federal republic of|republic of the) /,
    "",
  );
  return sameCountry[key] ?? key;
}

/** Whether words that may name several countries name this one. */
function namesCountry(written: string, country: string): boolean {
  const key = countryKey(written);
  return key === country || ` ${key} `.includes(` ${country} `) || ` ${country} `.includes(` ${key} `);
}

function isStateless(citizenship: string): boolean {
  return /\b(?:stateless|none|no citizenship|refugee)\b/.test(plainKey(citizenship));
}
