import { citationsFor } from "../../law/rule-citations.ts";
import { sentence } from "../../message/message.ts";
import { addressFixes, addressWith, isUnsettled, rightAddresses } from "../../model/destination.ts";
import { isEditionSuperseded } from "../../model/edition.ts";
import { missingField } from "../../model/missing-field.ts";
import { isMissing } from "../../read/field-ref.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "lockbox/missing",
  title: "The filing address is given",
  isBeforeMailing: true,
  over: addressWith("missing"),
  *check(address, context) {
    if (isUnsettled(context) && !context.isReParole) {
      yield* missingField(
        address.ref,
        sentence(
          "The filing address is missing. Parole Case does not have the address in use on this mailing date.",
        ),
        { fixes: [] },
      );
      return;
    }
    if (isUnsettled(context)) {
      yield* missingField(
        address.ref,
        sentence(
          "The filing address is missing. Parole Case does not have the current address for re-parole requests.",
        ),
        {
          severity: "information",
          authority: citationsFor("lockbox/missing", "re-parole"),
        },
      );
      return;
    }
    const right = isMissing(context.view.filing.ref) ? [] : rightAddresses(context);
    const noFix = isEditionSuperseded(context) ? { fixes: [] } : {};
    yield* missingField(
      address.ref,
      sentence("The filing address is missing."),
      right.length > 0 ? { fixes: addressFixes(context, right) } : noFix,
    );
  },
  severityVaries: "For re-parole, it is information only if Parole Case does not have the current address.",
  why: "Requests are accepted only at the addresses that USCIS lists. The right one depends on the carrier and on removal proceedings.",
  remedy: "Enter the carrier and use the address that is then suggested, or enter a published address.",
  about: {
    requires: ["filing.address"],
    reads: ["request.kind"],
    law: ["address-dallas-box", "address-dallas-street", "address-ice-plepu"],
  },
  illustration: {
    finding: {
      case: `
parole_case: 1
^^^^^^^^^^^ The filing address is missing.
request: { kind: initial }`,
    },
    clear: {
      case: `
request: { kind: initial }
filing:
  carrier: usps
  address: |
    USCIS Dallas Lockbox
    PO Box 660865
    Dallas, TX 75266
`,
    },
  },
  examples: {
    pass: [
      { case: "request: { kind: initial }\nfiling: { carrier: online }" },
      { case: "request: { kind: initial }\nfiling: { carrier: online }", edition: "uscis-2026" },
    ],
    fail: [
      {
        case: `
request: { kind: initial }
filing: {}
^^^^^^ The filing address is missing. The value is empty.`,
      },
      {
        case: `
parole_case: 1
^^^^^^^^^^^ The filing address is missing.
request: { kind: initial }`,
        edition: "uscis-2026",
        asOf: "2026-11-22",
      },
      {
        case: `
request: { kind: initial }
filing: { date: 2024-06-16 }
^^^^^^ The filing address is missing. Parole Case does not have the address in use on this mailing date.`,
        edition: "uscis-2026",
      },
      {
        case: `
request: { kind: initial }
beneficiaries: [{ id: ana, removal: { in_proceedings: no, previously_removed: no } }]
filing:
^^^^^^ The filing address is missing.
  carrier: fedex
`,
      },
      {
        case: `
request: { kind: initial }
beneficiaries: [{ id: ana, removal: { in_proceedings: yes, previously_removed: no } }]
filing: { carrier: usps, address: TODO where it goes }
                                  ^^^^^^^^^^^^^^^^^^ The filing address is missing. The value is a placeholder.
`,
      },
      {
        case: `
request: { kind: re-parole }
beneficiaries: [{ id: ana, removal: { in_proceedings: yes, previously_removed: no } }]
filing:
  carrier: usps
  address:
  ^^^^^^^ The filing address is missing. The value is empty.
`,
      },
      {
        case: `
request: { kind: re-parole }
filing: { carrier: usps }
^^^^^^ The filing address is missing. Parole Case does not have the current address for re-parole requests.`,
        edition: "uscis-2026",
      },
    ],
  },
});
