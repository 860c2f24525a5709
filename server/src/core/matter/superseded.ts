// Whether a case is checked against requirements that no longer applied on its mailing day.
import type { Matter } from "./matter.ts";

/**
 * Whether the mailing day is after the last day of the edition. What has to change then is the edition, so no other fix
 * is offered for an address or a fee.
 */
export function isSuperseded({
  law: { supersededAfter },
  days: { mailingDay },
}: Pick<Matter, "law" | "days">): boolean {
  return supersededAfter !== undefined && mailingDay !== undefined && mailingDay > supersededAfter;
}
