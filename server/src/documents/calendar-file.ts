// Calendar entries as an .ics file that calendar programs import. The same entries and time give the same bytes.
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
  /** When the file is created, to the second. A later file replaces the events of an earlier one. */
  readonly now: Date;
  /**
   * The file that is replaced. Its events of the cases in `read` that are no longer among the entries are marked as
   * canceled, once. Its events of other cases are unchanged.
   */
  readonly previous?: string | undefined;
  /** The keys of the cases whose deadlines are all known; if omitted, none. */
  readonly read?: readonly string[];
  /** Omitted if not every case of these folders is known. */
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
    // A deadline takes no time in the calendar.
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

/** The case of an event, in a form that reveals nothing about the case. */
const caseProperty = "X-PAROLE-CASE";

/** The folders with which its case was read, also in such a form. */
const foldersProperty = "X-PAROLE-FOLDERS";

function shortened(key: string): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 32);
}

const ourDomain = "@parole-case";

/** Sequence numbers count seconds from here: they fit a calendar's 32 bits until 2068. */
const countedFrom = Date.UTC(2000, 0, 1);

/**
 * The least sequence number with which a calendar prefers an event to that of the earlier file, which may have been
 * created in the same second, or on a computer whose clock is ahead.
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
  /** Undefined if the file does not name the case. */
  readonly ofCase: string | undefined;
  /** Undefined if not every case of the folders was known. */
  readonly inFolders: string | undefined;
  /** The event as it is in the file. */
  readonly text: string;
}

/** The events of one of our calendar files that are not canceled. */
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

/** Undoes the escaping of RFC 5545, section 3.3.11. */
function unescaped(text: string): string {
  return text.replaceAll(/\\(.)/g, (_, character: string) => (/n/i.test(character) ? "\n" : character));
}

/** In UTC, in which the library writes dates. */
function atMidnight(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

const secondsOfDay = 86_400;
/** Nine in the morning, in office hours. */
const nineOClock = 9 * 3600;

function reminder(days: number, summary: string): ICalAlarmData {
  return {
    type: ICalAlarmType.display,
    description: summary,
    triggerBefore: days * secondsOfDay - nineOClock,
  };
}
