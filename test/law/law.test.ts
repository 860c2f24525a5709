import assert from "node:assert/strict";
import test from "node:test";
import type { Carrier } from "../../server/src/core/law/filing.ts";
import {
  type Answer,
  type EditionId,
  editionIds,
  editionInForce,
  editionOf,
  type Law,
  lawOf,
} from "../../server/src/core/law/law.ts";
import { briefReminder, verifyReminder } from "../../server/src/core/law/reminder.ts";
import { sentence } from "../../server/src/core/message/message.ts";
import { titled } from "../../server/src/core/message/title.ts";

const today = "2026-11-22";

function lawIn(edition: EditionId, day: string | undefined = today): Law {
  return lawOf(edition, { today, mailingDay: day, filingDay: day });
}

function unreadable(edition: EditionId): Law {
  return lawOf(edition, { today, mailingDay: undefined, filingDay: undefined });
}

function told<Value>(answer: Answer<Value>): Value {
  assert.ok(answer.known, answer.known ? "" : titled(answer.reason));
  return answer.value;
}

test("editions: there are two, and the mailing date decides which one is in effect", () => {
  assert.deepEqual(editionIds, ["uscis-2015-08-17", "uscis-2026"]);
  assert.equal(editionInForce("2015-08-20"), "uscis-2015-08-17");
  assert.equal(editionInForce("2016-12-22"), "uscis-2015-08-17");
  assert.equal(editionInForce("2016-12-23"), "uscis-2026");
  assert.equal(editionInForce("2026-11-28"), "uscis-2026");
  assert.equal(editionOf("uscis-2015-08-17").lawDate, "2015-08-17");
  assert.equal(lawIn("uscis-2015-08-17").supersededAfter, "2016-12-22");
  assert.equal(lawIn("uscis-2026").supersededAfter, undefined);
});

test("the reminder to check uscis.gov says when and how the requirements of 2026 were read", () => {
  assert.equal(
    verifyReminder("uscis-2026"),
    "Check uscis.gov before filing. Not all requirements were read in the source itself; the reading dates are in the checklist, under Authorities.",
  );
  assert.equal(briefReminder("uscis-2026"), "Check uscis.gov before filing");
  assert.equal(verifyReminder("uscis-2015-08-17"), undefined);
  assert.equal(briefReminder("uscis-2015-08-17"), undefined);
});

test("law: the 2015 fee is the same on any date", () => {
  for (const day of ["2010-01-01", "2016-12-23", "2026-11-22", undefined]) {
    assert.equal(told(lawIn("uscis-2015-08-17", day).filingFee({ online: false })), 360);
  }
  assert.equal(told(unreadable("uscis-2015-08-17").filingFee({ online: false })), 360);
});

test("law: the 2026 fee depends on the mailing date", () => {
  const rows = [
    ["2013-02-14", 360],
    ["2016-12-22", 360],
    ["2016-12-23", 575],
    ["2024-03-31", 575],
    ["2024-04-01", 630],
    ["2026-11-22", 630],
  ] as const;
  for (const [day, fee] of rows) {
    const answer = lawIn("uscis-2026", day).filingFee({ online: false });
    assert.equal(told(answer), fee, day);
  }
  assert.equal(lawIn("uscis-2026", "2013-02-13").filingFee({ online: false }).known, false);
  assert.equal(lawIn("uscis-2026", "2024-03-31").filingFee({ online: true }).known, false);
  assert.equal(told(lawIn("uscis-2026", "2024-04-01").filingFee({ online: true })), 580);
  assert.deepEqual(unreadable("uscis-2026").filingFee({ online: false }), {
    known: false,
    reason: sentence("The mailing date could not be read"),
  });
});

test("law: an answer has its source, section, effective date and date checked", () => {
  assert.deepEqual(lawIn("uscis-2026").filingFee({ online: false }), {
    known: true,
    value: 630,
    source: "uscis-fee-rule-2024",
    from: "2024-04-01",
    reading: "second-hand",
    readOn: "2026-10-02",
    authority: {
      source: "uscis-fee-rule-2024",
      section: "Form I-131",
      date: "2024-04-01",
      read: { on: "2026-10-02", how: "second-hand" },
    },
  });
});

test("law: an answer says when a value was first seen and may have applied earlier", () => {
  const answer = lawIn("uscis-2015-08-17").filingFee({ online: false });
  assert.deepEqual(answer.known && [answer.from, answer.firstSeen], ["2013-02-14", true]);
});

test("Form I-134 costs nothing", () => {
  for (const edition of editionIds) assert.equal(told(lawIn(edition).affidavitFee()), 0);
});

test("law: a fee waiver requires paper filing", () => {
  for (const edition of editionIds) {
    assert.deepEqual(told(lawIn(edition).feeWaiver({ online: false })), { accepted: true, form: "I-912" });
  }
  assert.deepEqual(told(lawIn("uscis-2026").feeWaiver({ online: true })), {
    accepted: false,
    form: "I-912",
  });
  assert.equal(lawIn("uscis-2026", "2025-07-21").feeWaiver({ online: true }).known, false);
});

test("checks and money orders are accepted until October 28, 2025", () => {
  for (const method of ["check", "money-order"] as const) {
    const last = told(lawIn("uscis-2026", "2025-10-28").paymentBy(method));
    assert.equal(last.accepted, true);
    assert.deepEqual(told(lawIn("uscis-2026", "2025-10-29").paymentBy(method)), {
      accepted: false,
      form: undefined,
      exemption: "G-1651",
    });
    assert.equal(told(lawIn("uscis-2015-08-17").paymentBy(method)).accepted, true);
  }
  assert.equal(told(lawIn("uscis-2015-08-17").payee()), "U.S. Department of Homeland Security");
  assert.equal(lawIn("uscis-2026").payee().known, false);
});

test("law: card and bank account payments have their own forms from October 29, 2025", () => {
  const law = lawIn("uscis-2026", "2025-10-29");
  assert.equal(told(law.paymentBy("card")).form, "G-1450");
  assert.equal(told(law.paymentBy("bank-account")).form, "G-1650");
  assert.equal(lawIn("uscis-2026", "2025-10-28").paymentBy("card").known, false);
});

test("law: the parole fee depends on today's date", () => {
  const on = (day: string) =>
    lawOf("uscis-2026", { today: day, mailingDay: undefined, filingDay: undefined }).paroleFee();
  assert.equal(on("2025-10-15").known, false);
  assert.equal(told(on("2025-10-16")).amount, 1000);
  assert.equal(told(on("2025-12-31")).amount, 1000);
  assert.equal(told(on("2026-01-01")).amount, 1020);
  assert.equal(told(on("2026-10-15")).amount, 1020);
  assert.equal(told(on("2026-10-16")).amount, 1050);
});

test("six groups pay no fee in 2026", () => {
  assert.equal(told(lawIn("uscis-2026").feeExemptions()).length, 6);
  assert.equal(lawIn("uscis-2015-08-17").feeExemptions().known, false);
});

/** The lockbox, with a star if the source names none for the carrier; `-` if it is not known. */
function placeFor(law: Law, kind: "initial" | "re-parole", carrier: Carrier | undefined, removal = false) {
  const answer = law.addressFor({ kind, carrier, removal });
  if (!answer.known) return "-";
  return answer.value.place + (answer.value.stated ? "" : "*");
}

test("where requests go in 2015", () => {
  const law = lawIn("uscis-2015-08-17");
  assert.equal(placeFor(law, "initial", "usps"), "dallas-box");
  for (const carrier of ["usps-express", "fedex", "ups", "dhl", "other-courier"] as const) {
    assert.equal(placeFor(law, "initial", carrier), "dallas-street");
    assert.equal(placeFor(law, "re-parole", carrier), "dallas-street*");
    assert.equal(placeFor(law, "initial", carrier, true), "ice-plepu");
  }
  assert.equal(placeFor(law, "re-parole", "usps"), "dallas-box");
  assert.equal(placeFor(law, "re-parole", "usps", true), "ice-plepu");
  assert.equal(placeFor(law, "initial", undefined), "-");
  assert.equal(placeFor(law, "initial", undefined, true), "ice-plepu");
  assert.equal(placeFor(law, "initial", "online"), "-");
  assert.equal(placeFor(law, "initial", "online", true), "-");
  assert.deepEqual(law.placesNamed(), ["dallas-box", "dallas-street", "ice-plepu"]);
});

test("law: where requests go in 2026, on any date of the case", () => {
  for (const law of [lawIn("uscis-2026"), lawIn("uscis-2026", "2025-01-01"), unreadable("uscis-2026")]) {
    assert.equal(placeFor(law, "initial", "usps"), "dallas-box");
    assert.equal(placeFor(law, "initial", "usps-express"), "dallas-box");
    assert.equal(placeFor(law, "initial", "usps", true), "dallas-box");
    for (const carrier of ["fedex", "ups", "dhl", "other-courier"] as const) {
      assert.equal(placeFor(law, "initial", carrier), "dallas-street");
      assert.equal(placeFor(law, "re-parole", carrier), "-");
    }
    assert.equal(placeFor(law, "re-parole", "usps"), "-");
    assert.deepEqual(law.placesNamed(), ["dallas-box", "dallas-street"]);
  }
});

test("addresses are written as the source writes them, on the authority of the passage that sends there", () => {
  const law = lawIn("uscis-2015-08-17");
  const street = law.addressFor({ kind: "initial", carrier: "fedex", removal: false });
  assert.deepEqual(told(street), {
    place: "dallas-street",
    lines: [
      "USCIS Dallas Lockbox",
      "Attn: HP",
      "2501 S. State Hwy 121, Business",
      "Suite 400",
      "Lewisville, TX 75067",
    ],
    attentionLine: true,
    stated: true,
  });
  const again = law.addressFor({ kind: "re-parole", carrier: "usps", removal: false });
  assert.ok(again.known);
  assert.equal(again.value.attentionLine, false);
  assert.deepEqual(again.authority, {
    source: "uscis-humanitarian-parole-2015-08-17",
    section: "Re-parole Request",
    date: "2015-08-17",
    read: { on: "2026-11-22", how: "first-hand" },
  });
  const current = lawIn("uscis-2026").addressFor({ kind: "initial", carrier: "usps", removal: false });
  assert.deepEqual(told(current).lines, ["USCIS", "Attn: HP", "P.O. Box 660865", "Dallas, TX 75266-0865"]);
  assert.equal(told(current).attentionLine, true);
});

test("law: re-parole is timely up to the 90th day before the I-94 expires", () => {
  for (const edition of editionIds) {
    assert.equal(told(lawIn(edition).lastTimelyReParoleDay("2015-11-15")), "2015-08-17");
    assert.equal(told(lawIn(edition).lastTimelyReParoleDay("2016-03-31")), "2016-01-01");
    assert.deepEqual(told(lawIn(edition).reParoleNotice()), { count: 90, unit: "day" });
  }
  assert.equal(unreadable("uscis-2026").reParoleNotice().known, false);
});

test("the Parole Branch answers within 120 business days in 2015, and promises nothing in 2026", () => {
  const law = lawIn("uscis-2015-08-17");
  assert.equal(told(law.responseTime()), 120);
  assert.equal(told(law.lastResponseDay("2015-08-17")), "2016-02-10");
  assert.equal(lawIn("uscis-2026").lastResponseDay("2026-10-02").known, false);
});

test("a stay is usually at most one year", () => {
  for (const edition of editionIds) {
    assert.equal(told(lawIn(edition).firstDayBeyondUsualStay("2015-11-01")), "2016-11-01");
    assert.equal(told(lawIn(edition).firstDayBeyondUsualStay("2016-02-29")), "2017-02-28");
  }
});

test("practice: a receipt within 30 days, a departure planned 90 days ahead", () => {
  for (const edition of editionIds) {
    assert.equal(told(lawIn(edition).lastReceiptDay("2015-08-20")), "2015-09-19");
    assert.equal(told(lawIn(edition).firstDepartureDay("2015-11-15")), "2015-08-17");
  }
});

test("a child is under 18 on the day of filing", () => {
  for (const edition of editionIds) {
    const law = lawIn(edition, "2016-08-20");
    assert.equal(told(law.isChild("1998-08-20")), false);
    assert.equal(told(law.isChild("1998-08-21")), true);
    assert.equal(told(law.parentMaySignFor("2002-08-20")), false);
    assert.equal(told(law.parentMaySignFor("2002-08-21")), true);
    assert.equal(told(law.ageOfMajority()), 18);
    assert.deepEqual(unreadable(edition).isChild("1998-08-20"), {
      known: false,
      reason: sentence("The filing date could not be read"),
    });
  }
});

test("law: packets were assembled differently until November 15, 2022", () => {
  assert.equal(told(lawIn("uscis-2026", "2022-11-15").packetAssembly()).dividers, "bottom-tabs");
  assert.equal(told(lawIn("uscis-2026", "2022-11-16").packetAssembly()).dividers, "titled-sheets");
  assert.equal(told(lawIn("uscis-2015-08-17").packetAssembly()).fasteners, "two-hole");
  assert.deepEqual(told(lawIn("uscis-2026").packetAssembly()).smallestInches, [4, 6]);
});

test("the order of a packet, the limit for uploads, and what an inquiry names", () => {
  const earlier = ["G-1145", "cover-letter", "G-28", "payment", "I-131", "I-134", "index", "exhibits"];
  const orders = [lawIn("uscis-2015-08-17"), lawIn("uscis-2026", "2025-10-28")].map((law) =>
    law.packetOrder(),
  );
  for (const order of orders) assert.deepEqual(told(order), earlier);
  for (const day of ["2025-10-29", today]) {
    assert.deepEqual(told(lawIn("uscis-2026", day).packetOrder()), [
      "payment-on-top",
      ...earlier.filter((place) => place !== "payment"),
    ]);
  }
  for (const edition of editionIds) assert.equal(told(lawIn(edition).inquiryNames()).length, 5);
  assert.equal(told(lawIn("uscis-2026").uploadLimit()), 12);
  assert.equal(lawIn("uscis-2015-08-17").uploadLimit().known, false);
});

test("law: an unknown source throws", () => {
  assert.throws(() => lawIn("uscis-2026").cite("uscis-somewhere", "1"), /No source is named uscis-somewhere/);
  assert.deepEqual(lawIn("uscis-2026").cite("uscis-humanitarian-parole-2009-12-08", "Filing for Parole"), {
    source: "uscis-humanitarian-parole-2009-12-08",
    section: "Filing for Parole",
    date: "2009-12-08",
    read: { on: "2026-11-22", how: "copy" },
  });
});

test("law: what became known after a day is unknown for it, and only that", () => {
  const feeOn = (day: string, knownOn: string) =>
    lawOf("uscis-2026", { today: day, mailingDay: day, filingDay: day, knownOn }).paroleFee();
  const amount = (day: string, knownOn: string) => {
    const fee = feeOn(day, knownOn);
    return fee.known ? fee.value.amount : undefined;
  };
  assert.equal(amount("2026-10-16", "2026-09-29"), undefined);
  assert.equal(amount("2026-10-16", "2026-09-30"), 1050);
  assert.equal(amount("2026-10-15", "2026-09-29"), 1020);
  assert.equal(amount("2026-01-01", "2025-11-20"), undefined);
  assert.equal(amount("2026-01-01", "2025-11-21"), 1020);
  assert.equal(amount("2025-12-31", "2025-11-20"), 1000);
  const unknown = feeOn("2026-10-16", "2026-09-29");
  assert.ok(!unknown.known);
  assert.equal(titled(unknown.reason), "It became known only on September 30, 2026");
});
