import { sentence } from "../../message/message.ts";
import { countriesIn, countryOf } from "../../model/countries.ts";
import { personal, whoIs } from "../../model/people.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "person/passport-country",
  title: "A passport is issued by the country of citizenship or birth",
  isBeforeMailing: true,
  over: (context) => context.people.all.map(({ person }) => person),
  *check(person, context) {
    const { country } = person.passport;
    const citizenship = personal(context.people, person, (one) => one.citizenship);
    const birth = personal(context.people, person, (one) => one.country_of_birth);
    if (country.value === undefined || citizenship.value === undefined || birth.value === undefined) return;
    const issuer = countryOf(country.value);
    const [citizenOf, bornIn] = [countriesIn(citizenship.value), countriesIn(birth.value)];
    // An unknown country, such as "stateless", "Dominican", or "USSR", shows nothing.
    if (!issuer || !citizenOf || !bornIn || [...citizenOf, ...bornIn].includes(issuer)) return;
    yield {
      at: country.ref,
      message: sentence(
        "{person}: the country of the passport, {country}, is neither the country of citizenship ({citizenship}) nor the country of birth ({birth}).",
        {
          person: whoIs(context.people, person),
          country: country.value,
          citizenship: citizenship.value,
          birth: birth.value,
        },
      ),
      related: [
        { at: citizenship.ref, message: sentence("Country of citizenship") },
        { at: birth.ref, message: sentence("Country of birth") },
      ],
    };
  },
  why: "A country issues passports to its citizens. If the passport is from a third country, usually one of the three values was left over from another case, or a second citizenship is missing.",
  remedy: "Compare the three countries with the passport, and correct the one that is wrong.",
  about: {
    judges: [
      ["beneficiaries[].passport.country", "beneficiaries[].citizenship", "beneficiaries[].country_of_birth"],
    ],
  },
  illustration: {
    finding: {
      case: `
beneficiaries:
  - { id: ana, citizenship: Guatemala, country_of_birth: Guatemala, passport: { country: Guatemala } }
  - { id: luz, citizenship: Guatemala, country_of_birth: Guatemala, passport: { country: Honduras } }
                                                                                         ^^^^^^^^ luz: the country of the passport, Honduras, is neither the country of citizenship (Guatemala) nor the country of birth (Guatemala).
`,
    },
    clear: {
      case: `
beneficiaries:
  - { id: ana, citizenship: Guatemala, country_of_birth: Mexico, passport: { country: GUATEMALA } }
  - { id: luz, citizenship: Guatemala and Mexico, country_of_birth: Spain, passport: { country: México } }
  - { id: leo, citizenship: United States of America, country_of_birth: Cuba, passport: { country: USA } }
  - { id: mia, citizenship: stateless, country_of_birth: Kuwait, passport: { country: Jordan } }
  - { id: eva, citizenship: Russian Federation, country_of_birth: USSR, passport: { country: RUS } }
  - { id: kim, citizenship: Viet Nam, country_of_birth: PRC, passport: { country: Vietnam } }
  - { id: sol, citizenship: Guatemala, passport: { country: Spain } }
  - { id: paz, citizenship: Honduras, country_of_birth: Honduras, passport: { country: Honduran } }
`,
    },
  },
  examples: {
    fail: [
      {
        case: `
beneficiaries:
  - { id: paz, citizenship: Honduras, country_of_birth: Honduras, passport: { country: Honduran } }
  - { id: luz, citizenship: Guatemalan, country_of_birth: Guatemala, passport: { country: Honduran } }
                                                                                          ^^^^^^^^ luz: the country of the passport, Honduran, is neither the country of citizenship (Guatemalan) nor the country of birth (Guatemala).
`,
      },
    ],
  },
});
