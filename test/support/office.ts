// Forty invented cases of one office over three years: what happened in each, and the case file for it. The same on
// every run.

export interface NoticeOfCase {
  readonly kind: "request-for-evidence" | "intent-to-deny" | "payment-request" | "biometrics" | "transfer";
  readonly date: string;
  readonly due: string;
  readonly answered?: string;
}

/** What happened in a case; dates as YYYY-MM-DD. */
export interface OfficeCase {
  /** The name of the one beneficiary, also in the file's name and nowhere else. */
  readonly name: string;
  readonly edition: "uscis-2015-08-17" | "uscis-2026";
  readonly isReParole: boolean;
  /** The mailing date. */
  readonly date?: string;
  readonly tracked?: boolean;
  readonly received?: string;
  readonly receipt?: string;
  readonly notices: readonly NoticeOfCase[];
  readonly inquiry?: string;
  readonly decision?: {
    readonly outcome: "approved" | "denied";
    readonly date: string;
    readonly until?: string;
    readonly next?: "none" | "re-parole";
  };
  readonly departure?: string;
  readonly isDepartureConfirmed?: boolean;
  readonly reParoleFiled?: string;
  /** From the current parole, for re-parole. */
  readonly i94?: string;
  readonly closed?: string;
}

/** Computed with JavaScript's own calendar, not with that of the program. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export const firstDay = "2025-01-01";
export const daysInAll = 1095;

/** Five cases of each of eight kinds. */
export function officeCases(): readonly OfficeCase[] {
  return Array.from({ length: 40 }, (_, index) => {
    const variant = Math.floor(index / 8);
    // Spread over the three years, no two on one date.
    const start = dayAfter(firstDay, 40 + index * 19 + variant * 3);
    const made = {
      name: `Case${String(index + 1).padStart(2, "0")}`,
      edition: index % 5 < 2 ? "uscis-2015-08-17" : "uscis-2026",
      isReParole: false,
      notices: [],
    } as const;
    return { ...made, ...storyOf(index % 8, variant, start) };
  });
}

type Story = Partial<Omit<OfficeCase, "name" | "edition">>;

function storyOf(kind: number, variant: number, start: string): Story {
  const later = (days: number) => dayAfter(start, days);
  const mailed = { date: start, tracked: true };
  const known = { ...mailed, received: later(3), receipt: later(9) };
  switch (kind) {
    case 0: // planned, and perhaps never mailed
      return (
        [
          { date: start },
          { date: later(40) },
          { date: start, received: later(12) },
          {},
          { date: start, closed: later(60) },
        ][variant] ?? {}
      );
    case 1: // mailed, waiting for the receipt notice
      return (
        [
          mailed,
          { ...mailed, receipt: later(20) },
          { ...mailed, received: later(2) },
          mailed,
          { ...mailed, closed: later(90) },
        ][variant] ?? {}
      );
    case 2: // received, waiting for the response
      return (
        [
          known,
          { ...known, inquiry: later(260) },
          { ...known, inquiry: later(30) },
          { ...mailed, received: later(5) },
          known,
        ][variant] ?? {}
      );
    case 3: {
      const notice = { date: later(60), due: later(144) } as const;
      const asked = (one: Partial<NoticeOfCase>) => [
        { kind: "request-for-evidence", ...notice, ...one } as const,
      ];
      return (
        [
          { ...known, notices: asked({}) },
          { ...known, notices: asked({ answered: later(120) }) },
          {
            ...known,
            notices: asked({ kind: "intent-to-deny" }),
            decision: { outcome: "denied", date: later(150) } as const,
          },
          {
            ...known,
            notices: [...asked({ kind: "biometrics" }), ...asked({ kind: "transfer", due: later(80) })],
          },
          { ...known, notices: asked({ kind: "payment-request" }), closed: later(130) },
        ][variant] ?? {}
      );
    }
    case 4: {
      const approved = {
        ...known,
        decision: { outcome: "approved", date: later(70), until: later(330), next: "none" } as const,
      };
      return (
        [
          approved,
          { ...approved, departure: later(300) },
          { ...approved, departure: later(325), isDepartureConfirmed: true },
          { ...approved, closed: later(100) },
          { ...approved, departure: later(200), closed: later(210) },
        ][variant] ?? {}
      );
    }
    case 5: {
      const stays = {
        ...known,
        decision: { outcome: "approved", date: later(70), until: later(360), next: "re-parole" } as const,
      };
      return (
        [
          stays,
          { ...stays, reParoleFiled: later(250) },
          { ...stays, reParoleFiled: later(365) },
          { ...stays, departure: later(280), isDepartureConfirmed: true },
          { ...stays, closed: later(200) },
        ][variant] ?? {}
      );
    }
    case 6: {
      const extended = { isReParole: true, i94: later(140) };
      return (
        [
          extended,
          { ...extended, date: later(20) },
          { ...extended, ...mailed },
          { ...extended, ...known, decision: { outcome: "denied", date: later(100) } as const },
          {
            ...extended,
            ...known,
            decision: { outcome: "approved", date: later(100), until: later(400), next: "none" } as const,
          },
        ][variant] ?? {}
      );
    }
    default: // several things at once
      return (
        [
          {
            ...known,
            notices: [
              { kind: "request-for-evidence", date: later(30), due: later(114), answered: later(100) },
              { kind: "request-for-evidence", date: later(130), due: later(214) },
            ] as const,
          },
          {
            ...known,
            notices: [{ kind: "intent-to-deny", date: later(100), due: later(130) }] as const,
            decision: { outcome: "approved", date: later(90), until: later(420), next: "none" } as const,
          },
          { isReParole: true, i94: later(200), date: later(150), notices: [] },
          {
            ...known,
            decision: { outcome: "approved", date: later(70), until: later(300), next: "re-parole" } as const,
            notices: [{ kind: "biometrics", date: later(20), due: later(45), answered: later(45) }] as const,
          },
          { isReParole: true, i94: later(120), closed: later(60) },
        ][variant] ?? {}
      );
  }
}

/** The case file for what happened. */
export function textOf(one: OfficeCase): string {
  const { name, edition, isReParole, date, tracked, received, receipt, notices, inquiry, decision } = one;
  const { departure, isDepartureConfirmed, reParoleFiled, i94, closed } = one;
  const confirmed = isDepartureConfirmed ? ", confirmed: yes" : "";
  const filing = [
    ...(date === undefined ? [] : [`  date: ${date}`]),
    ...(tracked ? ['  tracking_number: "9400000000000000000000"'] : []),
    ...(received === undefined ? [] : [`  received_on: ${received}`]),
  ];
  return [
    "parole_case: 1",
    `edition: ${edition}`,
    `request: { kind: ${isReParole ? "re-parole" : "initial"} }`,
    "beneficiaries:",
    `  - id: ${name.toLowerCase()}`,
    `    name: { given: ${name}, family: Example }`,
    ...(i94 === undefined ? [] : [`    prior_parole: { granted_by: uscis, i94_expires: ${i94} }`]),
    ...(departure === undefined ? [] : [`    departure: { date: ${departure}${confirmed} }`]),
    ...(filing.length === 0 ? [] : ["filing:", ...filing]),
    ...(receipt === undefined ? [] : [`receipts: [{ number: XXX2500000000, date: ${receipt} }]`]),
    ...(notices.length === 0 ? [] : ["notices:"]),
    ...notices.map(
      ({ kind, date: of, due, answered }) =>
        `  - { kind: ${kind}, date: ${of}, due: ${due}${answered === undefined ? "" : `, answered_on: ${answered}`} }`,
    ),
    ...(inquiry === undefined ? [] : [`inquiries: [{ date: ${inquiry} }]`]),
    ...(decision === undefined
      ? []
      : [
          `decisions: [{ outcome: ${decision.outcome}, date: ${decision.date}${decision.until === undefined ? "" : `, parole_until: ${decision.until}`}${decision.next === undefined ? "" : `, next_step: ${decision.next}`} }]`,
        ]),
    ...(reParoleFiled === undefined ? [] : [`re_parole_filed_on: ${reParoleFiled}`]),
    ...(closed === undefined ? [] : [`closed: ${closed}`]),
    "",
  ].join("\n");
}
