import { type EditionId, editionIds, isEditionId } from "../../law/editions.ts";
import { sentence } from "../../message/message.ts";
import { changeTo } from "../../message/title.ts";
import { nearest } from "../../read/nearest.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "edition/unknown",
  title: "The case names an edition of the requirements that exists",
  over: (context) => [context.view.edition],
  *check(edition, context) {
    const named = edition.value;
    if (named === undefined || isEditionId(named)) return;
    const instead = shortened(named) ?? nearest(named, editionIds, named.length) ?? context.law.edition;
    yield {
      at: edition.ref,
      message: sentence('Unknown edition "{named}". The case was checked against {used}.', {
        named,
        used: context.law.edition,
      }),
      fixes: [
        {
          title: changeTo(instead),
          safe: false,
          operations: [{ op: "replace", path: edition.ref.path, value: instead }],
        },
      ],
    };
  },
  why: "Addresses, fees, and forms change. The edition determines which version of them the case is checked against.",
  remedy: "Use the edition {editions}.",
  about: { judges: ["edition"] },
  illustration: {
    finding: {
      case: `
edition: uscis-2020
         ^^^^^^^^^^ Unknown edition "uscis-2020". The case was checked against uscis-2015-08-17.`,
    },
    clear: { case: "edition: uscis-2015-08-17" },
  },
  examples: {
    pass: [{ case: "edition: uscis-2026", edition: "uscis-2026" }],
    fail: [
      {
        case: `
edition: uscis-2015
         ^^^^^^^^^^ Unknown edition "uscis-2015". The case was checked against uscis-2015-08-17.`,
      },
    ],
  },
});

/** The one edition whose name contains this text, such as uscis-2015 or 2026. */
function shortened(named: string): EditionId | undefined {
  const [only, ...others] = editionIds.filter((id) => id.includes(named.toLowerCase()));
  return others.length === 0 ? only : undefined;
}
