// The requests of this server that the protocol does not know: see requests.ts.

import { rulePage } from "../../core/explain/rule-page.ts";
import { rendered } from "../../core/message/message.ts";
import { titled } from "../../core/message/title.ts";
import { allRules } from "../../core/rules/index.ts";
import { watchedExport } from "../packet-export.ts";
import { caseUnread } from "../refusals.ts";
import {
  type PacketParams,
  type PacketResult,
  packetRequest,
  type RuleChoice,
  type RulePageParams,
  rulePageRequest,
  rulesRequest,
} from "../requests.ts";
import type { Feature } from "../serving.ts";

export const ownRequests: Feature = {
  capabilities: () => ({}),
  listen({ connection, runtime, documents, settings, isTrusted, guarded }) {
    connection.onRequest<string | null, unknown>(rulePageRequest, ({ rule }: RulePageParams) =>
      guarded(rulePageRequest, () => {
        const known = allRules.find(({ id }) => id === rule);
        return known ? rulePage(known, settings().language) : null;
      }),
    );

    connection.onRequest(rulesRequest, () =>
      guarded(rulesRequest, (): readonly RuleChoice[] =>
        allRules.map(({ id, title }) => ({ id, title: titled(title, settings().language) })),
      ),
    );

    connection.onRequest<PacketResult, unknown>(
      packetRequest,
      ({ uri, draft, perBeneficiary = false, preset, target, review, workDoneToken }: PacketParams, token) =>
        guarded(packetRequest, async (): Promise<PacketResult> => {
          const text = documents.get(uri)?.getText() ?? (await runtime.readText(uri));
          if (text === undefined) {
            return { kind: "refused", reason: rendered(caseUnread, settings().language), files: [] };
          }
          const { edition, rules: ruleSettings } = settings();
          const options = { draft, perBeneficiary, preset, target, review };
          const order = { uri, text, edition, ruleSettings, isTrusted: isTrusted(), ...options };
          return watchedExport({ runtime, connection }, order, workDoneToken, token, settings().language);
        }),
    );
  },
};
