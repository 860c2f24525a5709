// Messages: the compiler compares templates with values, and values are shown unchanged.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Day, formatDay } from "../../server/src/core/base/calendar.ts";
import { inMoney, inTime, listed } from "../../server/src/core/message/english.ts";
import { namesIn, rendered, sentence } from "../../server/src/core/message/message.ts";
import {
  allOf,
  anyOf,
  date,
  each,
  inDays,
  length,
  moneyValue,
  monthOf,
  term,
} from "../../server/src/core/message/values.ts";
import type { GovernmentText } from "../../server/src/core/packet/packet.ts";

describe("messages: templates", () => {
  it("replace each placeholder, as often as it appears", () => {
    assert.equal(rendered(sentence("{name}: ask {name}", { name: "Ana" })), "Ana: ask Ana");
    assert.deepEqual(namesIn("{a} of {b|one|two} in { } and {a}"), ["a", "b"]);
  });

  it("leave braces around a space unchanged", () => {
    assert.equal(
      rendered(sentence("Within { }, the comma ends {it}", { it: "x" })),
      "Within { }, the comma ends x",
    );
  });

  it("have singular and plural words", () => {
    const late = (days: number) => rendered(sentence("{days} {days|day|days} late", { days }));
    assert.deepEqual([0, 1, 2].map(late), ["0 days late", "1 day late", "2 days late"]);
    const are = (...names: string[]) =>
      rendered(sentence("{names} {names|is|are} here", { names: allOf(names) }));
    assert.equal(are("Ana"), "Ana is here");
    assert.equal(are("Ana", "Luz"), "Ana and Luz are here");
  });

  it("can be the values of others", () => {
    const notice = sentence("notice of {on}", { on: date("2015-09-01") });
    assert.equal(
      rendered(sentence("The {notice} is due", { notice })),
      "The notice of September 1, 2015 is due",
    );
  });

  it("throw instead of showing an incomplete sentence", () => {
    const name: string | undefined = undefined;
    // @ts-expect-error A value may not be undefined.
    assert.throws(() => sentence("{name} is here", { name }), /\{name\} has no value/);
    // @ts-expect-error The value is missing.
    assert.throws(() => sentence("{name} is here"), /\{name\} has no value/);
    // @ts-expect-error The name is misspelled.
    assert.throws(() => sentence("{nam} is here", { name: "Ana" }), /\{nam\} has no value/);
  });

  it("are checked against their values by the compiler", () => {
    const values = { name: "Ana", other: "Luz" };
    // @ts-expect-error The template has no {other}, and the values are not written out here.
    sentence("{name} is here", values);
    // @ts-expect-error The template has no placeholder.
    sentence("Ana is here", { name: "Ana" });
    // @ts-expect-error A name is not a number or a list.
    sentence("{name|is|are} here", { name: "Ana" });
    const made: string = ["{name}", "is here"].join(" ");
    // @ts-expect-error A concatenated template cannot be looked up in another language.
    sentence(made, { name: "Ana" });
  });

  it("reject text that was already formatted for a reader", () => {
    const filed: Day = "2015-08-20";
    const names = ["Ana", "Luz"];
    // @ts-expect-error A date is shown by date().
    sentence("The request of {filed}", { filed });
    // @ts-expect-error A written date is a date in English.
    sentence("The request of {filed}", { filed: formatDay(filed) });
    // @ts-expect-error A written list is a list in English; allOf() and anyOf() are lists.
    sentence("{names} travel", { names: listed(names) });
    // @ts-expect-error An amount is shown by money().
    sentence("The fee is {fee}", { fee: inMoney(360, "USD") });
    // @ts-expect-error A length of time is shown by length().
    sentence("It takes {time}", { time: inTime({ count: 8, unit: "month" }) });
    // @ts-expect-error A message is a value, its sentence is none.
    sentence("{first} Then this.", { first: rendered(sentence("First that.")) });
    const mailed: GovernmentText = "Respectfully submitted,";
    // @ts-expect-error What is mailed is English in every language.
    sentence("The letter ends: {mailed}", { mailed });
    // @ts-expect-error Nor in a list.
    allOf([formatDay(filed)]);
  });
});

describe("messages: values", () => {
  for (const value of [
    "Siobhán O'Brien",
    "{name}",
    "{names|is|are}",
    "$& and $1",
    "**bold** [link](https://example.org)",
    "<b onclick='x'>Ana</b> &amp; co.",
    "",
  ]) {
    it(`are shown as they are: ${JSON.stringify(value)}`, () => {
      assert.equal(rendered(sentence("{name}: missing", { name: value })), `${value}: missing`);
      const other = sentence("{first} and {name}", { first: "{name}", name: value });
      assert.equal(rendered(other), `{name} and ${value}`);
    });
  }

  it("are written by the language: lists, dates, amounts, lengths of time", () => {
    const shown = (value: Parameters<typeof allOf>[0][number]) => rendered(sentence("{value}", { value }));
    assert.equal(shown(allOf(["A", "B", "C"])), "A, B, and C");
    assert.equal(shown(anyOf(["A", "B"])), "A or B");
    assert.equal(shown(each(["a", "b"])), "a, b");
    assert.equal(shown(allOf([date("2015-08-20"), "later"])), "August 20, 2015 and later");
    assert.equal(shown(moneyValue(186000, "dollars")), "$186,000");
    assert.equal(shown(length({ count: 1, unit: "year" })), "1 year");
    assert.equal(shown(monthOf(1961, 7)), "July 1961");
    assert.deepEqual([0, 1, 5].map(inDays).map(shown), ["today", "tomorrow", "in 5 days"]);
    assert.equal(shown(term("Medical details")), "Medical details");
    assert.equal(shown(length({ count: 8, unit: "month" })), "8 months");
  });
});
