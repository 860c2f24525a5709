// Every rule there is. The order settles which of two equally grave findings about one missing block is kept.
import type { Rule } from "../engine/rule.ts";
import { beneficiaryRules } from "./beneficiary/index.ts";
import { caseRules } from "./case/index.ts";
import { closingRules } from "./closing/index.ts";
import { dateRules } from "./date/index.ts";
import { decisionRules } from "./decision/index.ts";
import { denialRules } from "./denial/index.ts";
import { departureRules } from "./departure/index.ts";
import { editionRules } from "./edition/index.ts";
import { exhibitRules } from "./exhibit/index.ts";
import { feeRules } from "./fee/index.ts";
import { filingRules } from "./filing/index.ts";
import { formRules } from "./form/index.ts";
import { guardianRules } from "./guardian/index.ts";
import { identityRules } from "./identity/index.ts";
import { ignoreRules } from "./ignore/index.ts";
import { lockboxRules } from "./lockbox/index.ts";
import { medicalRules } from "./medical/index.ts";
import { noticeRules } from "./notice/index.ts";
import { personRules } from "./person/index.ts";
import { petitionRules } from "./petition/index.ts";
import { petitionerRules } from "./petitioner/index.ts";
import { reParoleRules } from "./re-parole/index.ts";
import { reasonRules } from "./reason/index.ts";
import { receiptRules } from "./receipt/index.ts";
import { removalRules } from "./removal/index.ts";
import { representativeRules } from "./representative/index.ts";
import { requestRules } from "./request/index.ts";
import { responseRules } from "./response/index.ts";
import { reviewRules } from "./review/index.ts";
import { schemaRules } from "./schema/index.ts";
import { sponsorRules } from "./sponsor/index.ts";
import { valueRules } from "./value/index.ts";
import { visaRules } from "./visa/index.ts";
import { waiverRules } from "./waiver/index.ts";
import { yamlRules } from "./yaml/index.ts";

export const allRules: readonly Rule[] = [
  ...schemaRules,
  ...yamlRules,
  ...editionRules,
  ...requestRules,
  ...visaRules,
  ...waiverRules,
  ...petitionRules,
  ...petitionerRules,
  ...beneficiaryRules,
  ...personRules,
  ...caseRules,
  ...dateRules,
  ...identityRules,
  ...sponsorRules,
  ...representativeRules,
  ...guardianRules,
  ...medicalRules,
  ...reasonRules,
  ...formRules,
  ...feeRules,
  ...filingRules,
  ...lockboxRules,
  ...removalRules,
  ...reParoleRules,
  ...receiptRules,
  ...noticeRules,
  ...decisionRules,
  ...responseRules,
  ...departureRules,
  ...closingRules,
  ...denialRules,
  ...exhibitRules,
  ...valueRules,
  ...reviewRules,
  ...ignoreRules,
];
