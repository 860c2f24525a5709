// The rules, as a list to choose from and as pages to read.
import { rulePage } from "../../core/explain/rule-page.ts";
import { titled } from "../../core/message/title.ts";
import { allRules } from "../../core/rules/index.ts";
import { rulePageRequest, rulesRequest } from "../protocol/index.ts";
import type { Feature } from "../services.ts";

export const rulePages: Feature<"requests" | "settings"> = {
  capabilities: () => ({}),
  listen({ requests, settings }) {
    requests.answer(rulePageRequest, ({ rule }) => {
      const known = allRules.find(({ id }) => id === rule);
      return known ? rulePage(known, settings().language) : null;
    });

    requests.answer(rulesRequest, () =>
      allRules.map(({ id, title }) => ({ id, title: titled(title, settings().language) })),
    );
  },
};
