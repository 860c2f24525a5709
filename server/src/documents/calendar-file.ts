// Entries of a calendar as an .ics file that calendar programs take in. The same entries and time give the same bytes.
import { createHash } from "node:crypto";
import ical, {
  type ICalAlarmData,
  ICalAlarmType,
  ICalEventBusyStatus,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import type { Day } from "../core/base/calendar.ts";
import type { CalendarEntry, CalendarFile, WholeFolders } from "../core/casework/calendar.ts";
import { withoutControls } from "../core/text/control-characters.ts";

export interface CalendarTime {
  /** When the file is made, to the second. A file made later replaces what a calendar took in before. */
  readonly now: Date;
  /**
   * The file that is replaced. What it has of the cases in `read` and the entries no longer have is marked as canceled,
   * once. What it has of other cases stays as it is.
   */
  readonly previous?: string | undefined;
  /** The keys of the cases of which every deadline is known; none where it is left out. */
  readonly read?: readonly string[];
  /** Left out where not every case of these folders is known. */
  readonly whole?: WholeFolders | undefined;
}

/** The .ics file, with all-day events and reminders. */
export function calendarFile(
  entries: readonly CalendarEntry[],
  { now, previous = "", read = [], whole }: CalendarTime,
): CalendarFile {
  const calendar = ical({
    name: "Deadlines of parole cases",
    prodId: { company: "Parole Case", product: "Deadlines", language: "EN" },
  });
  const made = {
    stamp: now,
    sequence: Math.max(0, Math.floor((now.getTime() - countedFrom) / 1000), ...sequencesAfter(previous)),
    class: ICalEventClass.PRIVATE,
    allDay: true,
    // A deadline takes no time of the day.
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
  };
  const folders = whole && shortened([...whole.folders].sort().join("\n"));
  const ids = new Set<string>();
  for (const { caseKey, key, day, summary: said, description, isDue, reminders } of entries) {
    const summary = withoutControls(said, "one line");
    const id = `${shortened(key)}${ourDomain}`;
    ids.add(id);
    calendar.createEvent({
      ...made,
      id,
      start: atMidnight(day),
      summary,
      description: withoutControls(description, "several lines"),
      priority: isDue ? 1 : 5,
      alarms: reminders.map((days) => reminder(days, summary)),
      x: [
        { key: caseProperty, value: shortened(caseKey) },
        ...(folders === undefined ? [] : [{ key: foldersProperty, value: folders }]),
      ],
    });
  }
  const readWhole = new Set(read.map(shortened));
  const there = new Set(whole?.cases.map(shortened));
  const isOver = ({ ofCase, inFolders }: EarlierEvent): boolean =>
    ofCase !== undefined &&
    (readWhole.has(ofCase) || (folders !== undefined && inFolders === folders && !there.has(ofCase)));
  const earlier = activeEvents(previous).filter(({ id }) => !ids.has(id));
  const over = earlier.filter(isOver);
  for (const { id, day, summary } of over) {
    calendar.createEvent({
      ...made,
      id,
      start: atMidnight(day),
      summary,
      status: ICalEventStatus.CANCELLED,
    });
  }
  const kept = earlier.filter((event) => !isOver(event));
  const file = calendar.toString();
  const end = file.lastIndexOf("END:VCALENDAR");
  return {
    text: `${file.slice(0, end)}${kept.map(({ text }) => text).join("")}${file.slice(end)}`,
    canceled: over.length,
    kept: kept.length,
  };
}

/** Of which case an event is, in a form that tells nothing of the case. */
const caseProperty = "X-PAROLE-CASE";

/** With which folders its case was read, in such a form too. */
const foldersProperty = "X-PAROLE-FOLDERS";

function shortened(key: string): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 32);
}

const ourDomain = "@parole-case";

/** Sequence numbers count seconds from here: they fit a calendar's 32 bits until 2068. */
const countedFrom = Date.UTC(2000, 0, 1);

/**
 * What a sequence number must be at least for a calendar to prefer an event to that of the earlier file, which may be made
 * in the same second, or on a computer whose clock is ahead.
 */
function sequencesAfter(previous: string): readonly number[] {
  const highest = [...previous.matchAll(/^SEQUENCE:(\d{1,10})\r?$/gm)]
    .map(([, digits]) => Number(digits))
    .reduce((one, other) => Math.max(one, other), -1);
  return highest < 0 || highest >= highestSequence ? [] : [highest + 1];
}

const highestSequence = 2 ** 31 - 1;

interface EarlierEvent {
  readonly id: string;
  readonly day: Day;
  readonly summary: string;
  /** Nothing where the file does not say of which case it is. */
  readonly ofCase: string | undefined;
  /** Nothing where not every case of the folders was known. */
  readonly inFolders: string | undefined;
  /** The event as it is in the file. */
  readonly text: string;
}

/** The events of a calendar file of ours that are not canceled. */
function activeEvents(file: string): EarlierEvent[] {
  return file
    .split(/^BEGIN:VEVENT\r?\n/m)
    .slice(1)
    .flatMap((rest): EarlierEvent[] => {
      const inside = rest.slice(0, rest.search(/^END:VEVENT\r?$/m));
      const event = inside.replaceAll(/\r?\n[ \t]/g, "");
      const value = (name: string) =>
        new RegExp(`^${name}(?:;[^:\\r\\n]*)?:(.*?)\\r?$`, "m").exec(event)?.[1];
      const [id, summary, status] = [value("UID"), value("SUMMARY"), value("STATUS")];
      const day = /^(\d{4})(\d{2})(\d{2})$/.exec(value("DTSTART") ?? "");
      if (!id?.endsWith(ourDomain) || !day || status === "CANCELLED") return [];
      const text = `BEGIN:VEVENT\r\n${inside.replaceAll(/\r?\n/g, "\r\n")}END:VEVENT\r\n`;
      return [
        {
          id,
          day: `${day[1]}-${day[2]}-${day[3]}`,
          summary: unescaped(summary ?? ""),
          ofCase: value(caseProperty),
          inFolders: value(foldersProperty),
          text,
        },
      ];
    });
}

/** A text as RFC 5545 writes it, section 3.3.11. */
function unescaped(text: string): string {
  return text.replaceAll(/\\(.)/g, (_, character: string) => (/n/i.test(character) ? "\n" : character));
}

/** In the universal time, in which the library writes days. */
function atMidnight(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

const secondsOfDay = 86_400;
/** At nine in the morning, when somebody is at the desk. */
const nineOClock = 9 * 3600;

function reminder(days: number, summary: string): ICalAlarmData {
  return {
    type: ICalAlarmType.display,
    description: summary,
    triggerBefore: days * secondsOfDay - nineOClock,
  };
}
