import { sentence } from "../../message/message.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { countryOf } from "../../model/countries.ts";
import { type Person, whoIs } from "../../model/people.ts";
import { stateOf } from "../../model/states.ts";
import { quotedValue } from "../../model/wording.ts";
import type { Leaf } from "../../read/view.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "person/postal-code-form",
  title: "Each address in the United States has a state and a ZIP code that exist",
  over: addressesInUnitedStates,
  *check({ name, state, postal_code: zip }) {
    if (state.value !== undefined && stateOf(state.value) === undefined) {
      yield {
        at: state.ref,
        message: sentence("{name}: {written} is not a state of the United States.", {
          name,
          written: quotedValue(state.value),
        }),
      };
    }
    if (zip.value !== undefined && !isZipCode(zip.value)) {
      yield {
        at: zip.ref,
        message: sentence("{name}: {written} is not a ZIP code. A ZIP code has 5 or 9 digits.", {
          name,
          written: quotedValue(zip.value),
        }),
      };
    }
  },
  why: "Notices are mailed to the address on the form. If a notice is returned as undeliverable, a deadline may pass before it is received.",
  remedy: "Compare the address with an envelope or with the ZIP code lookup of the Postal Service.",
  about: {
    judges: [
      ["petitioner.address.postal_code", "petitioner.address.country"],
      ["petitioner.address.state", "petitioner.address.country"],
      ["beneficiaries[].address.postal_code", "beneficiaries[].address.country"],
    ],
    isOnlyFinding: true,
  },
  illustration: {
    finding: {
      case: `
petitioner: { id: rosa, address: { state: Maryand, postal_code: "2078", country: United States } }
                                          ^^^^^^^ rosa: "Maryand" is not a state of the United States.
                                                                ^^^^^^ rosa: "2078" is not a ZIP code. A ZIP code has 5 or 9 digits.
beneficiaries:
  - { id: ana, address: { state: MD, postal_code: "20781-123", country: US } }
                                                  ^^^^^^^^^^^ ana: "20781-123" is not a ZIP code. A ZIP code has 5 or 9 digits.
`,
    },
    clear: {
      case: `
petitioner: { address: { state: MD, postal_code: "20781", country: United States } }
beneficiaries:
  - { id: ana, address: { state: Puerto Rico, postal_code: "00901-1234", country: USA } }
  - { id: luz, address: { state: D.C., postal_code: "200021234", country: U.S. } }
  - { id: teo, address: { state: Jalisco, postal_code: "4410", country: Mexico } }
  - { id: eva, address: { state: Jalisco, postal_code: "4410" } }
  - { id: mia, address: { country: United States } }
`,
    },
  },
});

interface Address {
  readonly name: ReturnType<typeof whoIs>;
  readonly state: Leaf<string>;
  readonly postal_code: Leaf<string>;
}

function addressesInUnitedStates({ people }: CaseContext): readonly Address[] {
  return people.all.flatMap(({ person }: { readonly person: Person }) => {
    const { country, state, postal_code } = person.address;
    if (country.value === undefined || countryOf(country.value) !== "us") return [];
    return [{ name: whoIs(people, person), state, postal_code }];
  });
}

function isZipCode(written: string): boolean {
  return /^\d{5}(?:[\s\u2010-\u2015-]*\d{4})?$/.test(written.trim());
}
