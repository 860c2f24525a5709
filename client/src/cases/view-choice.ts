// How the list of cases is shown, stored per workspace so that it survives a reload of the window.
import type { Memento } from "vscode";
import { type CaseGrouping, isCaseGrouping } from "./groups.ts";
import { type CaseChoice, type CaseOrder, isCaseFilter, noFilter } from "./order.ts";

export interface ViewChoice extends CaseChoice {
  readonly order: CaseOrder;
  readonly groups: CaseGrouping;
}

const keys = {
  filter: "casesFilter",
  withClosed: "casesWithClosed",
  order: "casesOrder",
  groups: "casesGroups",
} as const;

/** The last choice; if none was stored, or the stored one is not valid any more, the default. */
export function rememberedChoice(memory: Pick<Memento, "get">): ViewChoice {
  const filter: unknown = memory.get(keys.filter);
  const groups: unknown = memory.get(keys.groups);
  return {
    filter: isCaseFilter(filter) ? filter : noFilter,
    withClosed: memory.get(keys.withClosed) === true,
    order: memory.get(keys.order) === "name" ? "name" : "deadline",
    groups: isCaseGrouping(groups) ? groups : "none",
  };
}

export async function keepChoice(memory: Pick<Memento, "update">, choice: ViewChoice): Promise<void> {
  const { filter, withClosed, order, groups } = choice;
  await memory.update(keys.filter, filter);
  await memory.update(keys.withClosed, withClosed);
  await memory.update(keys.order, order);
  await memory.update(keys.groups, groups);
}
