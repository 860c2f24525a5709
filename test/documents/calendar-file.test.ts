// A calendar that is imported again after the case has changed, as a calendar program does.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import ICAL from "ical.js";
import {
  calendarEntries,
  calendarIdEdits,
  casesReadWhole,
  identityIn,
} from "../../server/src/core/casework/calendar.ts";
import { mayMissDeadlines } from "../../server/src/core/casework/unread-deadlines.ts";
import { deadlinesOf } from "../../server/src/core/deadlines/deadlines.ts";
import { nameOfPerson } from "../../server/src/core/model/people.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { calendarFile } from "../../server/src/documents/calendar-file.ts";
import { checkText } from "../support/check.ts";

const text = `parole_case: 1
matter: 2015-0417
request: { kind: initial, stay: { from: 2015-11-01, until: 2016-06-30 } }
beneficiaries: [{ id: ana, name: { given: Ana, family: "Morales, Jr." } }]
filing: { date: 2015-08-10, mailed: yes }
notices: [{ kind: request-for-evidence, date: 2015-09-01, due: 2015-11-24 }]
calendar_id: 6f1c2f0e-5d0b-4c52-9a53-0b7c3c6f4a10
`;

interface Made {
  readonly at: string;
  readonly file?: string;
  readonly previous?: string;
  readonly dueOnly?: boolean;
}

function made(of: string, { at, file = "ana.parole.yaml", previous, dueOnly = false }: Made): string {
  const { context, findings } = checkText(of, { asOf: at.slice(0, 10) });
  const one = {
    file,
    calendarId: context.view.calendar_id.value,
    matter: context.view.matter.value,
    beneficiaries: context.beneficiaries.map((person) => nameOfPerson(context.people, person)),
    identity: identityIn(context),
    reminder: undefined,
    deadlines: deadlinesOf(context),
    isUnread: mayMissDeadlines(findings),
  };
  const read = casesReadWhole([one]);
  return calendarFile(calendarEntries([one], { dueOnly }), { now: new Date(at), previous, read }).text;
}

interface Held {
  readonly sequence: number;
  readonly day: string;
  readonly summary: string;
}

/**
 * The contents of a calendar after a file is imported: the newer event of a UID wins, and a canceled one is removed.
 */
function imported(file: string, before: ReadonlyMap<string, Held> = new Map()): Map<string, Held> {
  const after = new Map(before);
  for (const part of new ICAL.Component(ICAL.parse(file)).getAllSubcomponents("vevent")) {
    const event = new ICAL.Event(part);
    const known = after.get(event.uid);
    if (known && event.sequence <= known.sequence) continue;
    if (part.getFirstPropertyValue("status") === "CANCELLED") after.delete(event.uid);
    else {
      const held = { sequence: event.sequence, day: event.startDate.toString(), summary: event.summary };
      after.set(event.uid, held);
    }
  }
  return after;
}

const shown = (calendar: ReadonlyMap<string, Held>): string[] =>
  [...calendar.values()].map(({ day, summary }) => `${day} ${summary}`).toSorted();

describe("calendar file: imported again", () => {
  const first = made(text, { at: "2015-10-01T09:00:00Z" });

  it("contains each date of the case", () => {
    assert.deepEqual(shown(imported(first)), [
      "2015-09-09 A receipt notice usually arrives by this date: Ana Morales, Jr., matter 2015-0417",
      "2015-11-01 The requested stay begins: Ana Morales, Jr., matter 2015-0417",
      "2015-11-24 Last day to respond to the request for evidence: Ana Morales, Jr., matter 2015-0417",
      "2016-06-30 The requested stay ends: Ana Morales, Jr., matter 2015-0417",
    ]);
  });

  it("has no duplicates after the name, matter number, file name and a date have changed", () => {
    const changed = text
      .replace("2015-0417", "2015-0999")
      .replace('family: "Morales, Jr."', "family: Ruiz")
      .replace("due: 2015-11-24", "due: 2015-11-30");
    const second = made(changed, { at: "2015-10-01T09:00:01Z", file: "ruiz.parole.yaml", previous: first });
    const after = imported(second, imported(first));
    assert.deepEqual(shown(after), shown(imported(second)));
    assert.ok(shown(after).every((line) => line.includes("Ana Ruiz") && line.includes("matter 2015-0999")));
    assert.ok(shown(after).some((line) => line.startsWith("2015-11-30 Last day to respond")));
  });

  it("marks what is done as canceled once, and omits it after that", () => {
    const answered = text.replace("due: 2015-11-24", "due: 2015-11-24, answered_on: 2015-10-02");
    const second = made(answered, { at: "2015-10-02T09:00:00Z", previous: first });
    assert.equal(second.match(/^STATUS:CANCELLED\r$/gm)?.length, 1);
    const after = imported(second, imported(first));
    assert.equal(
      shown(after).some((line) => line.includes("request for evidence")),
      false,
    );
    const third = made(answered, { at: "2015-10-02T09:00:02Z", previous: second });
    assert.equal(third.includes("CANCELLED"), false);
    assert.deepEqual(shown(imported(third, after)), shown(imported(third)));
  });

  it("cancels nothing of a case in which a date or an id cannot be read, and keeps it as it was", () => {
    for (const [good, bad] of [
      ["due: 2015-11-24", "due: TODAY + 30"],
      ["due: 2015-11-24", "due_date: 2015-11-24"],
      ["notices: [{ kind: request-for-evidence, ", "notices: [{ kind: request-for-evidence, for: anna, "],
    ] as const) {
      const broken = text.replace(good, bad).replace("until: 2016-06-30", "until: TODO");
      const second = made(broken, { at: "2015-10-02T09:00:00Z", previous: first });
      assert.equal(second.includes("CANCELLED"), false, bad);
      const after = shown(imported(second, imported(first)));
      for (const line of shown(imported(first))) assert.ok(after.includes(line), `${bad}: ${line}`);
      assert.deepEqual(shown(imported(second)), after, bad);
      const corrected = made(text, { at: "2015-10-02T09:00:01Z", previous: second });
      assert.deepEqual(shown(imported(corrected, imported(second))), shown(imported(first)), bad);
      const ids = [...corrected.matchAll(/^UID:.*$/gm)].map(([id]) => id);
      assert.equal(new Set(ids).size, ids.length, bad);
    }
  });

  it("moves a partial date to the earliest possible date, and back once it is complete", () => {
    const partial = text.replace("due: 2015-11-24", "due: 2015-11");
    const second = made(partial, { at: "2015-10-02T09:00:00Z", previous: first });
    assert.equal(second.includes("CANCELLED"), false);
    const answers = (lines: readonly string[]) => lines.filter((line) => /Last day to respond/.test(line));
    assert.deepEqual(answers(shown(imported(second, imported(first)))), [
      "2015-11-01 Last day to respond to the request for evidence; the date in the case is incomplete: Ana Morales, Jr., matter 2015-0417",
    ]);
    const corrected = made(text, { at: "2015-10-02T09:00:01Z", previous: second });
    assert.deepEqual(shown(imported(corrected, imported(second))), shown(imported(first)));
  });

  it("keeps what the file has of a case that is not read this time", () => {
    const other = text
      .replace("6f1c2f0e", "7a7a7a7a")
      .replaceAll("Ana", "Leo")
      .replace("2015-11-24", "2015-12-24");
    const both = made(other, { at: "2015-10-02T09:00:00Z", file: "leo.parole.yaml", previous: first });
    assert.equal(shown(imported(both)).length, 8);
    const third = made(other.replace("due: 2015-12-24", "due: 2015-12-24, answered_on: 2015-10-03"), {
      at: "2015-10-03T09:00:00Z",
      file: "leo.parole.yaml",
      previous: both,
    });
    const after = shown(imported(third, imported(both)));
    assert.equal(after.length, 7);
    for (const line of shown(imported(first))) assert.ok(after.includes(line), line);
    assert.deepEqual(after, shown(imported(third)));
  });

  it("replaces an earlier file made in the same second, or on a computer whose clock is ahead", () => {
    const at = "2015-10-01T08:00:00Z";
    const answered = text.replace("due: 2015-11-24", "due: 2015-11-24, answered_on: 2015-10-01");
    for (const earlier of [at, "2015-10-03T08:00:00Z"]) {
      const first = made(text, { at: earlier });
      const second = made(answered, { at, previous: first });
      const held = imported(second, imported(first));
      assert.deepEqual(
        [...held.values()].filter(({ summary }) => summary.startsWith("Last day to respond")),
        [],
        earlier,
      );
      const third = made(text, { at, previous: second });
      const again = [...imported(third, held).values()].map(({ summary }) => summary.split(":")[0]);
      assert.ok(again.includes("Last day to respond to the request for evidence"), again.join());
    }
  });

  it("increases its sequence within a day and records the time at which it was made", () => {
    const second = made(text, { at: "2015-10-01T09:00:01Z" });
    const sequences = [first, second].map((file) => Number(/^SEQUENCE:(\d+)\r$/m.exec(file)?.[1]));
    assert.equal((sequences[1] ?? 0) - (sequences[0] ?? 0), 1);
    assert.match(first, /^DTSTAMP:20151001T090000Z\r$/m);
    assert.match(second, /^DTSTAMP:20151001T090001Z\r$/m);
  });

  it("contains only what must be done, on request", () => {
    assert.deepEqual(shown(imported(made(text, { at: "2015-10-01T09:00:00Z", dueOnly: true }))), [
      "2015-09-09 A receipt notice usually arrives by this date: Ana Morales, Jr., matter 2015-0417",
      "2015-11-24 Last day to respond to the request for evidence: Ana Morales, Jr., matter 2015-0417",
    ]);
  });

  it("marks nothing of other programs as canceled", () => {
    const other =
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1@example.org\r\nDTSTART;VALUE=DATE:20150101\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    assert.equal(made(text, { at: "2015-10-01T09:00:00Z", previous: other }).includes("CANCELLED"), false);
    assert.equal(
      made(text, { at: "2015-10-01T09:00:00Z", previous: "not a calendar" }).includes("CANCELLED"),
      false,
    );
  });
});

describe("calendar id: written into a case once", () => {
  const edits = (of: string) => {
    const parsed = parseCaseText(of);
    return { parsed, edits: calendarIdEdits(parsed, checkText(of).context.view, "id-1") };
  };

  it("is added at the end of a case without one, and the case has no new finding", () => {
    const without = "parole_case: 1\r\nrequest: { kind: initial }\r\n";
    const { parsed, edits: found } = edits(without);
    const after = withEdits(parsed.text, found);
    assert.equal(after, `${without}calendar_id: id-1\r\n`);
    assert.deepEqual(
      checkText(after).findings.map(({ rule }) => rule),
      checkText(without).findings.map(({ rule }) => rule),
    );
  });

  it("is left as it is, and no text that cannot be read is touched", () => {
    assert.deepEqual(edits("parole_case: 1\ncalendar_id: x\n").edits, []);
    assert.deepEqual(edits("- a list\n- and no case\n").edits, []);
    assert.deepEqual(edits("").edits, []);
    assert.deepEqual(edits("parole_case: 1\nmatter: \uFFFD\n").edits, []);
  });
});
