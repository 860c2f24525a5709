// The list of cases in groups, without the closed ones, and restored; and the cases to pick from.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inOrder, isListed, isUrgent, noFilter, type Sortable } from "../../client/src/cases/order.ts";
import type { CaseBrief } from "../../server/src/lsp/protocol/index.ts";
import "../support/vscode.ts";

const { inGroups } = await import("../../client/src/cases/groups.ts");
const { keepChoice, rememberedChoice } = await import("../../client/src/cases/view-choice.ts");
const { caseItems } = await import("../../client/src/cases/pick-case.ts");

type State = CaseBrief["state"]["state"];

function listed(name: string, state: State, more: Partial<CaseBrief> = {}): Sortable {
  const [given = "", family = ""] = name.split(" ");
  return {
    title: name,
    path: `${name}.parole.yaml`,
    brief: {
      matter: undefined,
      beneficiaries: [name],
      sortName: `${family} ${given}`.trim(),
      responsible: undefined,
      year: undefined,
      edition: "uscis-2026",
      editionTitle: "",
      reminder: undefined,
      state: { state, reason: "" },
      verdict: { kind: "clear", words: "", rulesIgnored: 0, rulesOff: 0, rulesChanged: 0 },
      counts: { error: 0, warning: 0, information: 0 },
      next: undefined,
      ...more,
    } as CaseBrief,
  };
}

const unseen: Sortable = { title: "unseen", path: "unseen.parole.yaml", brief: null };
const titles = (cases: readonly Sortable[]) => cases.map(({ title }) => title);

describe("names", () => {
  it("sort by family name, accents and capitals after letters, in any system language", () => {
    const names = [
      "Ana Zúñiga",
      "Luz alvarez",
      "Óscar Álvarez",
      "Eva Ángel",
      "Bo Nuñez",
      "Al Nunez",
      "Ed de-la-Cruz",
    ];
    assert.deepEqual(
      titles(
        inOrder(
          names.map((name) => listed(name, "errors")),
          "name",
        ),
      ),
      ["Luz alvarez", "Óscar Álvarez", "Eva Ángel", "Ed de-la-Cruz", "Al Nunez", "Bo Nuñez", "Ana Zúñiga"],
    );
  });
});

describe("closed cases", () => {
  const cases = [listed("Ana Ruiz", "closed"), listed("Luz Paz", "filed"), unseen];
  const shown = (withClosed: boolean, states: readonly State[] = [], words = "") =>
    titles(cases.filter((one) => isListed(one, { filter: { states, words }, withClosed })));

  it("are listed on request, all of them or as a filter state", () => {
    assert.deepEqual(shown(false), ["Luz Paz", "unseen"]);
    assert.deepEqual(shown(true), ["Ana Ruiz", "Luz Paz", "unseen"]);
    assert.deepEqual(shown(false, ["closed"]), ["Ana Ruiz"]);
    assert.deepEqual(shown(false, [], "ruiz"), []);
    assert.deepEqual(shown(true, [], "ruiz"), ["Ana Ruiz"]);
  });

  it("are listed and count in the badge while something is still due in them", () => {
    const closed = listed("Ana Ruiz", "closed");
    const due = (daysLeft: number): Sortable => ({
      ...closed,
      brief: closed.brief && { ...closed.brief, next: { what: "Due", day: "2015-09-01", daysLeft } },
    });
    const choice = { filter: { states: [], words: "" }, withClosed: false };
    assert.deepEqual([isListed(closed, choice), isListed(due(20), choice)], [false, true]);
    assert.deepEqual([isUrgent(due(8).brief), isUrgent(due(7).brief)], [false, true]);
  });

  it("never count in the badge otherwise, and come last of all", () => {
    assert.equal(
      cases.some(({ brief }) => isUrgent(brief)),
      false,
    );
    assert.deepEqual(titles(inOrder([...cases, listed("Max Gil", "decided")], "deadline")), [
      "Luz Paz",
      "unseen",
      "Max Gil",
      "Ana Ruiz",
    ]);
  });
});

describe("groups of the list", () => {
  const cases = [
    listed("Ana Ruiz", "errors", { responsible: "JL" }),
    listed("Luz Paz", "overdue", { responsible: "j.l.", year: "2015" }),
    listed("Max Gil", "filed", { responsible: "AB", year: "2016" }),
    listed("Eva Sol", "errors"),
    unseen,
  ];
  const groups = (by: "state" | "year" | "responsible") =>
    inGroups(cases, by).map(({ label, cases: inOne }) => `${label}: ${titles(inOne).join(", ")}`);

  it("are states in the order of a practice's work", () => {
    assert.deepEqual(groups("state"), [
      "Overdue: Luz Paz",
      "Errors: Ana Ruiz, Eva Sol",
      "Filed: Max Gil",
      "Not checked yet: unseen",
    ]);
  });

  it("are years, unfiled cases first, then the latest year", () => {
    assert.deepEqual(groups("year"), [
      "Not filed yet: Ana Ruiz, Eva Sol, unseen",
      "2016: Max Gil",
      "2015: Luz Paz",
    ]);
  });

  it("are responsible persons, cases without one last", () => {
    assert.deepEqual(groups("responsible"), [
      "AB: Max Gil",
      "JL: Ana Ruiz, Luz Paz",
      "No one responsible: Eva Sol, unseen",
    ]);
  });
});

describe("saved list settings", () => {
  const memoryOf = (kept: Record<string, unknown>) => ({
    get: (key: string) => kept[key] as never,
    update: async (key: string, value: unknown) => {
      kept[key] = structuredClone(value);
    },
  });

  it("survive a reload", async () => {
    const kept: Record<string, unknown> = {};
    const choice = {
      filter: { states: ["errors", "closed"], words: "ruiz" },
      withClosed: true,
      order: "name",
      groups: "responsible",
    } as const;
    await keepChoice(memoryOf(kept), choice);
    assert.deepEqual(rememberedChoice(memoryOf(kept)), choice);
  });

  it("are the defaults where nothing valid was saved", () => {
    const beginning = { filter: noFilter, withClosed: false, order: "deadline", groups: "none" };
    assert.deepEqual(rememberedChoice(memoryOf({})), beginning);
    const strange = {
      casesFilter: { states: ["lost"], words: 3 },
      casesWithClosed: "yes",
      casesGroups: "color",
    };
    assert.deepEqual(rememberedChoice(memoryOf(strange)), beginning);
  });
});

describe("case picker", () => {
  it("lists names and states, open cases by family name first and closed ones last", () => {
    const file = (one: Sortable) => ({ ...one, file: one.path as never });
    const cases = [
      listed("Ana Ruiz", "closed"),
      listed("Luz Paz", "filed", { matter: "2015-0417" }),
      listed("Max Álamo", "overdue", { next: { what: "Pay", day: "2015-08-19", daysLeft: -1 } }),
      unseen,
    ];
    assert.deepEqual(
      caseItems(cases.map(file)).map(({ label, description, detail }) =>
        [label, description, detail].join(" | "),
      ),
      [
        "Max Álamo | 1 day overdue | Max Álamo.parole.yaml",
        "Luz Paz | filed · 2015-0417 | Luz Paz.parole.yaml",
        "unseen | not checked yet | unseen.parole.yaml",
        "Ana Ruiz | closed | Ana Ruiz.parole.yaml",
      ],
    );
  });
});
