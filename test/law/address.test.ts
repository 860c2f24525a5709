import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { facts } from "../../schemas/generated/editions.ts";
import { readAddress } from "../../server/src/core/law/address.ts";

const box = "USCIS Dallas Lockbox\nPO Box 660865\nDallas, TX 75266";
const street =
  "USCIS Dallas Lockbox\nAttn: HP\n2501 S. State Hwy 121, Business\nSuite 400\nLewisville, TX 75067";
const plepu =
  "U.S. Immigration and Customs Enforcement\nHomeland Security Investigations/Investigative Services Division\n" +
  "Parole and Law Enforcement Program Unit (PLEPU)\n500 12th St SW, Mail Stop 5112\nWashington, DC 20536";
const fairfax =
  "Homeland Security Investigations\nAttn: Law Enforcement Parole Unit\n11320 Random Hills Rd, Stop 5122\nFairfax, VA 20598-5122";

const same = {
  "dallas-box": [
    box,
    "PO Box 660865\nDallas, TX 75266",
    "PO Box 660865, Dallas TX 75266",
    "USCIS\r\nP.O. Box 660865\r\nDallas, TX. 75266\r\n",
    "usps: p. o. box 660865 dallas tx 75266-0865",
    "Post Office Box 660865\nDALLAS, TEXAS 75266",
    "P.O.Box #660865, Dallas,TX75266",
    "USCIS\nAttn: HP\nP.O. Box 660865\nDallas, TX 75266-0865",
    "PO Box 660865\nAttn: HP\nDallas, TX 75266",
    "123 Old Road, Suite 400\nPO Box 660865\nDallas, TX 75266\nUSA",
    "PO Box 660865 Dallas TX 752660865",
  ],
  "dallas-street": [
    street,
    "USCIS\nAttn: HP (Box 660865)\n2501 S. State Hwy. 121 Business, Suite 400\nLewisville, TX 75067-8003",
    "2501 South State Highway 121 Business, Ste. 400, Lewisville, Texas 75067",
    "2501 S STATE HWY 121 BUSINESS #400 LEWISVILLE TX 75067",
    "2501 S. State Hwy 121, Business\r\nSuite #400\r\nLewisville TX. 75067\r\nUnited States",
    "Suite 400\n2501 S. State Hwy 121\nLewisville, TX 75067",
    "2501 S.State Hwy.121 Business Suite400, Lewisville, T.X. 75067",
    "2501 South SH121 Bus., Unit 400, Lewisville TX 75067",
  ],
  "ice-plepu": [
    plepu,
    "500 12th Street, S.W.\nMail Stop 5112\nWashington, D.C. 20536",
    "500 12th St. S.W., MS 5112, Washington, District of Columbia 20536-5112",
    "Mail Stop 5112\n500 12th St SW\nWashington DC 20536",
    "500 12 ST SW STOP 5112 WASHINGTON D. C. 20536",
  ],
  "ice-fairfax": [
    fairfax,
    "11320 RANDOM HILLS ROAD STOP 5122 FAIRFAX VIRGINIA 20598",
    "11320 Random Hills Rd\nMail Stop 5122\nFairfax, VA 20598",
  ],
};

for (const [place, texts] of Object.entries(same)) {
  for (const text of texts) {
    test(`${place}: ${JSON.stringify(text)}`, () => assert.equal(readAddress(text).place, place));
  }
}

const others = [
  "",
  "Dallas, TX 75266",
  "PO Box 660866\nDallas, TX 75266",
  "PO Box 6608650\nDallas, TX 75266",
  "PO Box 66086\nDallas, TX 75266",
  "PO Box 660865\nDallas, TX 75267",
  "PO Box 660865\nDallas, TX 752666",
  "PO Box 660865\nDallas, TX",
  "PO Box 660865\nDallas 75266",
  "PO Box 660865\nDallas, OK 75266",
  "PO Box 660865\nIrving, TX 75266",
  "660865\nDallas, TX 75266",
  "PO Box 660865\nLewisville, TX 75067",
  "2501 S. State Hwy 121, Business\nLewisville, TX 75067",
  "2501 S. State Hwy 121, Business\nSuite 401\nLewisville, TX 75067",
  "2502 S. State Hwy 121, Business\nSuite 400\nLewisville, TX 75067",
  "12501 S. State Hwy 121, Business\nSuite 400\nLewisville, TX 75067",
  "2501 S. State Hwy 121, Business\nSuite 400\nLewisville, TX 75056",
  "2501 S. State Hwy 121, Business\nSuite 400\nDallas, TX 75266",
  "2501 Main Street\nSuite 400\nLewisville, TX 75067",
  "500 12th St SW\nWashington, DC 20536",
  "500 12th St SW, Mail Stop 5122\nWashington, DC 20536",
  "500 12th St SW, Mail Stop 51120\nWashington, DC 20536",
  "500 12th St NW, Mail Stop 5112\nWashington, DC 20536",
  "500 12th St SW, Mail Stop 5112\nWashington, DC 20529",
  "501 12th St SW, Mail Stop 5112\nWashington, DC 20536",
  "11320 Random Hills Rd, Stop 5112\nFairfax, VA 20598",
  "11320 Random Hills Rd\nFairfax, VA 20598-5122",
  "20 Massachusetts Avenue NW\nWashington, DC 20529",
  `${box}\n${street}`,
];

for (const text of others) {
  test(`other: ${JSON.stringify(text)}`, () => assert.equal(readAddress(text).place, "other"));
}

test("address: the attention line is recognized separately", () => {
  for (const text of ["Attn: HP", "ATTN HP\nPO Box 1", "Attention: H.P.", "USCIS, attn.: hp (Box 660865)"]) {
    assert.equal(readAddress(text).attentionLine, true, text);
  }
  for (const text of ["", box, "Attn: HR", "HP", "Attn: Law Enforcement Parole Unit", "Attn: HPX"]) {
    assert.equal(readAddress(text).attentionLine, false, text);
  }
});

test("address: every form in the data is recognized", () => {
  for (const fact of Object.values(facts)) {
    if (!fact.id.startsWith("address-")) continue;
    for (const row of fact.values) {
      if (!("value" in row) || typeof row.value !== "object" || !("place" in row.value)) continue;
      assert.equal(readAddress(row.value.lines.join("\n")).place, row.value.place);
    }
  }
});

test("address: case, line breaks and punctuation make no difference", () => {
  const gap = fc.constantFrom(" ", "\n", "\r\n", ", ", "  ", "\t", ",\n", " - ");
  for (const [place, text] of Object.entries({
    "dallas-box": box,
    "dallas-street": street,
    "ice-plepu": plepu,
  })) {
    const words = text.split(/[\s,]+/);
    const layout = fc.array(gap, { minLength: words.length, maxLength: words.length });
    fc.assert(
      fc.property(layout, fc.boolean(), (gaps, capitals) => {
        const laidOut = words.map((word, index) => word + (gaps[index] ?? " ")).join("");
        assert.equal(readAddress(capitals ? laidOut.toUpperCase() : laidOut.toLowerCase()).place, place);
      }),
      { numRuns: 50 },
    );
  }
});

test("address: no text takes long or throws", () => {
  for (const word of [
    "2501 ",
    "po box 660865 ",
    "suite 400 ",
    "2501 121 ",
    "lewisville tx ",
    "#",
    "é ",
    "attn ",
  ]) {
    assert.equal(readAddress(word.repeat(5_000)).place, "other");
  }
  fc.assert(fc.property(fc.string(), (text) => readAddress(text).place === "other"));
});
