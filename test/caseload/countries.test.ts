// Countries by the names and codes that people write.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { areTwoCountries, countriesIn, countryOf } from "../../server/src/core/model/countries.ts";
import { countryNames } from "../../server/src/core/model/country-names.ts";
import { nationalities } from "../../server/src/core/model/nationalities.ts";
import { checkText } from "../support/check.ts";

describe("a country", () => {
  it("is the same by its codes and its names", () => {
    for (const [code, ...names] of [
      ["gt", "Guatemala", "GTM", "GT", "GUATEMALA", "Republic of Guatemala", "República de Guatemala"],
      ["ru", "Russia", "Russian Federation", "RUS", "Rusia"],
      ["vn", "Vietnam", "Viet Nam", "VNM", "Socialist Republic of Viet Nam"],
      ["cn", "China", "PRC", "P.R.C.", "CHN", "People's Republic of China"],
      ["us", "United States", "Estados Unidos", "USA", "U.S.A.", "the United States of America"],
      ["mx", "México", "MEX", "Estados Unidos Mexicanos"],
      ["tt", "Trinidad and Tobago", "Trinidad & Tobago", "TTO"],
      ["ci", "Côte d'Ivoire", "Ivory Coast", "CIV"],
      ["de", "Germany", "D", "DE", "DEU"],
      ["do", "Dominican Republic", "República Dominicana", "DOM", "DO"],
      ["cd", "DRC", "Democratic Republic of the Congo", "COD"],
      ["ir", "Islamic Republic of Iran", "Iran, Islamic Republic of", "IRN"],
    ] as const) {
      for (const name of names) assert.equal(countryOf(name), code, name);
    }
  });

  it("is recognized by the name of its citizens, where that is one country", () => {
    for (const [code, ...names] of [
      ["hn", "Honduran", "HONDURAN", "hondureña", "Honduran citizen"],
      ["sv", "Salvadoran", "Salvadorian", "salvadoreño"],
      ["ua", "Ukrainian"],
      ["gt", "Guatemalan", "guatemalteca"],
      ["ba", "Bosnian"],
      ["ss", "South Sudanese"],
      ["ne", "Nigerien"],
      ["ng", "Nigerian"],
    ] as const) {
      for (const name of names) assert.equal(countryOf(name), code, name);
    }
    assert.deepEqual(countriesIn("Guatemalan and Mexican"), ["gt", "mx"]);
  });

  it("has one meaning per word, and a word for its citizens unless two countries share it", () => {
    const lines = nationalities.trim().split("\n");
    const words = lines.flatMap((line) => line.slice(3).split("|"));
    assert.deepEqual(
      words.filter((word, index) => words.indexOf(word) !== index),
      [],
    );
    const codes = countryNames
      .trim()
      .split("\n")
      .map((line) => line.slice(0, 2));
    const own = new Set(lines.map((line) => line.slice(0, 2)));
    assert.deepEqual(
      codes.filter((code) => !own.has(code)),
      ["cd", "cg", "dm", "do", "gn", "ps", "tw", "va", "ws", "xk"],
    );
    assert.deepEqual(
      [...own].filter((code) => !codes.includes(code)),
      [],
    );
  });

  it("is not recognized for words of two countries and former countries", () => {
    for (const name of [
      "Dominican",
      "Congolese",
      "Korean",
      "Guinean",
      "USSR",
      "Yugoslavia",
      "stateless",
      "Congo",
      "Korea",
      "Republic of China",
      "Puerto Rico",
      "",
    ]) {
      assert.equal(countryOf(name), undefined, name);
    }
  });

  it("is one of several in a text, if all are recognized", () => {
    assert.deepEqual(countriesIn("Guatemala and Mexico"), ["gt", "mx"]);
    assert.deepEqual(countriesIn("Perú / Chile"), ["pe", "cl"]);
    assert.deepEqual(countriesIn("Bosnia and Herzegovina"), ["ba"]);
    assert.equal(countriesIn("Guatemala and elsewhere"), undefined);
    assert.equal(areTwoCountries("GTM", "Guatemala"), false);
    assert.equal(areTwoCountries("Peru", "Chile"), true);
    assert.equal(areTwoCountries("Peru", undefined), false);
  });
});

describe("the country of a passport", () => {
  const said = (citizenship: string, birth: string, country: string) =>
    checkText(
      `beneficiaries: [{ id: ana, name: { given: Ana, family: Morales }, citizenship: ${citizenship}, country_of_birth: ${birth}, passport: { country: ${country} } }]\n`,
    )
      .findings.filter(({ rule }) => rule === "person/passport-country")
      .map(({ message }) => message);

  it("is compared as a country, not as a word", () => {
    for (const [citizenship, birth, country] of [
      ["Guatemala", "Guatemala", "GTM"],
      ["GT", "Honduras", "Guatemala"],
      ["Russian Federation", "Ukraine", "Russia"],
      ["Viet Nam", "China", "Vietnam"],
      ["Estados Unidos", "México", "United States"],
      ["Guatemalan", "Guatemala", "guatemalteco"],
      ["Honduras", "Honduras", "Honduran"],
      ["Honduran", "Guatemala", "Honduras"],
      ["Dominican", "Haiti", "Dominica"],
      ["Ukraine", "USSR", "Russia"],
    ] as const) {
      assert.deepEqual(said(citizenship, birth, country), [], country);
    }
    assert.deepEqual(said("Guinea", "Guinea", "Equatorial Guinea"), [
      "Ana Morales: the country of the passport, Equatorial Guinea, is neither the country of citizenship (Guinea) nor the country of birth (Guinea).",
    ]);
    assert.equal(said("GTM", "Guatemala", "HND").length, 1);
    assert.equal(said("Guatemala", "Guatemala", "Honduran").length, 1);
    assert.equal(said("Guatemalan", "Guatemala", "Honduras").length, 1);
  });
});
