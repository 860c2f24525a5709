// Generated from the files beside it by `npm run generate`: every rule there is. The order is that of
// schemas/editions/rules.yaml; it settles which of two equally severe findings about one missing block is kept.
import type { Rule } from "../rule/rule.ts";
import beneficiaryConsulateMissing from "./beneficiary/consulate-missing.ts";
import beneficiaryInsideUnitedStates from "./beneficiary/inside-united-states.ts";
import beneficiaryMissing from "./beneficiary/missing.ts";
import caseDocumentUsedTwice from "./case/document-used-twice.ts";
import caseNumberUsedTwice from "./case/number-used-twice.ts";
import caseOtherPersonNamed from "./case/other-person-named.ts";
import caseSameMatter from "./case/same-matter.ts";
import caseSamePerson from "./case/same-person.ts";
import closingDeadlineOpen from "./closing/deadline-open.ts";
import dateAfterMailing from "./date/after-mailing.ts";
import dateArrivalOutsideStay from "./date/arrival-outside-stay.ts";
import dateBirthImpossible from "./date/birth-impossible.ts";
import dateImplausibleYear from "./date/implausible-year.ts";
import dateInTheFuture from "./date/in-the-future.ts";
import dateIncomplete from "./date/incomplete.ts";
import dateOldEvidence from "./date/old-evidence.ts";
import dateOutOfOrder from "./date/out-of-order.ts";
import datePassportExpired from "./date/passport-expired.ts";
import dateStayAfterEmergency from "./date/stay-after-emergency.ts";
import dateStayInThePast from "./date/stay-in-the-past.ts";
import decisionNoticeMissing from "./decision/notice-missing.ts";
import decisionParoleUntilMissing from "./decision/parole-until-missing.ts";
import denialAppealUnavailable from "./denial/appeal-unavailable.ts";
import denialNewEvidenceMissing from "./denial/new-evidence-missing.ts";
import denialNewFactsMissing from "./denial/new-facts-missing.ts";
import departureAfterExpiry from "./departure/after-expiry.ts";
import departureBeforeParole from "./departure/before-parole.ts";
import departureUnconfirmed from "./departure/unconfirmed.ts";
import departureUnplanned from "./departure/unplanned.ts";
import editionSuperseded from "./edition/superseded.ts";
import editionUnknown from "./edition/unknown.ts";
import evidenceNotInDocument from "./evidence/not-in-document.ts";
import exhibitClaimUnknown from "./exhibit/claim-unknown.ts";
import exhibitFileMissing from "./exhibit/file-missing.ts";
import exhibitFileOutside from "./exhibit/file-outside.ts";
import exhibitFileUnreadable from "./exhibit/file-unreadable.ts";
import exhibitKindMismatch from "./exhibit/kind-mismatch.ts";
import exhibitLabelDuplicate from "./exhibit/label-duplicate.ts";
import exhibitLabelGap from "./exhibit/label-gap.ts";
import exhibitLabelMissing from "./exhibit/label-missing.ts";
import exhibitLanguageUnsaid from "./exhibit/language-unsaid.ts";
import exhibitMentionUnknown from "./exhibit/mention-unknown.ts";
import exhibitNewerVersion from "./exhibit/newer-version.ts";
import exhibitPageMissing from "./exhibit/page-missing.ts";
import exhibitReferenceUnknown from "./exhibit/reference-unknown.ts";
import exhibitTranslatedByParty from "./exhibit/translated-by-party.ts";
import exhibitTranslationUncertified from "./exhibit/translation-uncertified.ts";
import exhibitUntranslated from "./exhibit/untranslated.ts";
import exhibitUnused from "./exhibit/unused.ts";
import feeAmountWrong from "./fee/amount-wrong.ts";
import feeExemptionUnrecognized from "./fee/exemption-unrecognized.ts";
import feeMethodNotAccepted from "./fee/method-not-accepted.ts";
import feeMissing from "./fee/missing.ts";
import feePaymentFormMissing from "./fee/payment-form-missing.ts";
import feePaymentFormShared from "./fee/payment-form-shared.ts";
import feeWaiverFormMissing from "./fee/waiver-form-missing.ts";
import feeWaiverOnline from "./fee/waiver-online.ts";
import filingCarrierMissing from "./filing/carrier-missing.ts";
import filingMailingUnconfirmed from "./filing/mailing-unconfirmed.ts";
import filingOnlineNotOffered from "./filing/online-not-offered.ts";
import formBlank from "./form/blank.ts";
import formBoxWrong from "./form/box-wrong.ts";
import formDuplicate from "./form/duplicate.ts";
import formEditionMismatch from "./form/edition-mismatch.ts";
import formEditionMissing from "./form/edition-missing.ts";
import formEditionNotAccepted from "./form/edition-not-accepted.ts";
import formEditionUnknown from "./form/edition-unknown.ts";
import formFileMismatch from "./form/file-mismatch.ts";
import formI131Missing from "./form/i131-missing.ts";
import formI134Missing from "./form/i134-missing.ts";
import formSaysOtherwise from "./form/says-otherwise.ts";
import formSignatureEmpty from "./form/signature-empty.ts";
import formSignatureTyped from "./form/signature-typed.ts";
import formUnsigned from "./form/unsigned.ts";
import guardianAgeUnknown from "./guardian/age-unknown.ts";
import guardianAuthorityUndocumented from "./guardian/authority-undocumented.ts";
import guardianConsentMissing from "./guardian/consent-missing.ts";
import guardianConsentUndocumented from "./guardian/consent-undocumented.ts";
import guardianNotParentOrGuardian from "./guardian/not-parent-or-guardian.ts";
import identityDocumentMissing from "./identity/document-missing.ts";
import { reasonMissing as ignoreReasonMissing, unused as ignoreUnused, unknownRule as ignoreUnknownRule, notAllowed as ignoreNotAllowed } from "./ignore/reading.ts";
import lockboxAttentionLineMissing from "./lockbox/attention-line-missing.ts";
import lockboxIceWithoutRemoval from "./lockbox/ice-without-removal.ts";
import lockboxMissing from "./lockbox/missing.ts";
import lockboxMixedGroup from "./lockbox/mixed-group.ts";
import lockboxReParoleCourierUnstated from "./lockbox/re-parole-courier-unstated.ts";
import lockboxRemovalGoesToIce from "./lockbox/removal-goes-to-ice.ts";
import lockboxRemovalMayGoToIce from "./lockbox/removal-may-go-to-ice.ts";
import lockboxUnknownAddress from "./lockbox/unknown-address.ts";
import lockboxWrongForCarrier from "./lockbox/wrong-for-carrier.ts";
import medicalAssertionUndocumented from "./medical/assertion-undocumented.ts";
import medicalCostMissing from "./medical/cost-missing.ts";
import medicalDetailsMissing from "./medical/details-missing.ts";
import medicalDiagnosisMissing from "./medical/diagnosis-missing.ts";
import medicalHomeCountryReasonMissing from "./medical/home-country-reason-missing.ts";
import medicalNeighboringCountryReasonMissing from "./medical/neighboring-country-reason-missing.ts";
import medicalPaymentShortOfCost from "./medical/payment-short-of-cost.ts";
import medicalPaymentUnexplained from "./medical/payment-unexplained.ts";
import medicalPhysicianLetterMissing from "./medical/physician-letter-missing.ts";
import medicalPhysicianMissing from "./medical/physician-missing.ts";
import medicalPrognosisMissing from "./medical/prognosis-missing.ts";
import medicalReasonUnlisted from "./medical/reason-unlisted.ts";
import medicalReturnPaymentUnexplained from "./medical/return-payment-unexplained.ts";
import medicalTreatmentDurationMissing from "./medical/treatment-duration-missing.ts";
import medicalTreatmentDurationUnclear from "./medical/treatment-duration-unclear.ts";
import medicalTreatmentOutlastsStay from "./medical/treatment-outlasts-stay.ts";
import noticeDueMissing from "./notice/due-missing.ts";
import noticeDueSoon from "./notice/due-soon.ts";
import noticeOverdue from "./notice/overdue.ts";
import paroleFeeExceptionUnsupported from "./parole-fee/exception-unsupported.ts";
import personANumberForm from "./person/a-number-form.ts";
import personContradiction from "./person/contradiction.ts";
import personIdDuplicate from "./person/id-duplicate.ts";
import personIdMissing from "./person/id-missing.ts";
import personPassportCountry from "./person/passport-country.ts";
import personPostalCodeForm from "./person/postal-code-form.ts";
import personReferenceUnknown from "./person/reference-unknown.ts";
import petitionApprovalCopyMissing from "./petition/approval-copy-missing.ts";
import petitionerMissing from "./petitioner/missing.ts";
import reParoleAnnotationMissing from "./re-parole/annotation-missing.ts";
import reParoleBoxWrong from "./re-parole/box-wrong.ts";
import reParoleFiledEarly from "./re-parole/filed-early.ts";
import reParoleFiledLate from "./re-parole/filed-late.ts";
import reParoleGrantedByMissing from "./re-parole/granted-by-missing.ts";
import reParoleI94CopyMissing from "./re-parole/i94-copy-missing.ts";
import reParoleI94Expired from "./re-parole/i94-expired.ts";
import reParoleI94ExpiryMissing from "./re-parole/i94-expiry-missing.ts";
import reParoleNotGrantedByUscis from "./re-parole/not-granted-by-uscis.ts";
import reParolePendingDoesNotExtend from "./re-parole/pending-does-not-extend.ts";
import reParoleRequestDue from "./re-parole/request-due.ts";
import receiptMissing from "./receipt/missing.ts";
import receiptNumberForm from "./receipt/number-form.ts";
import removalContradiction from "./removal/contradiction.ts";
import removalUnanswered from "./removal/unanswered.ts";
import representativeG28Missing from "./representative/g28-missing.ts";
import representativeG28WithoutRepresentative from "./representative/g28-without-representative.ts";
import representativeOrganizationMissing from "./representative/organization-missing.ts";
import requestBenefitSought from "./request/benefit-sought.ts";
import requestEmergencyEndMissing from "./request/emergency-end-missing.ts";
import requestEmergencyMissing from "./request/emergency-missing.ts";
import requestEvidenceMissing from "./request/evidence-missing.ts";
import requestExplanationMissing from "./request/explanation-missing.ts";
import requestGroundsMissing from "./request/grounds-missing.ts";
import requestPublicBenefitUnexplained from "./request/public-benefit-unexplained.ts";
import requestReasonsMissing from "./request/reasons-missing.ts";
import requestStayEndsBeforeItBegins from "./request/stay-ends-before-it-begins.ts";
import requestStayLongerThanEmergency from "./request/stay-longer-than-emergency.ts";
import requestStayMissing from "./request/stay-missing.ts";
import requestStayOverOneYear from "./request/stay-over-one-year.ts";
import responseInquiryEarly from "./response/inquiry-early.ts";
import responseOverdue from "./response/overdue.ts";
import { changed as reviewChanged, placeUnknown as reviewPlaceUnknown, reviewerUnknown as reviewReviewerUnknown, incomplete as reviewIncomplete } from "./review/reading.ts";
import schemaMissingKey from "./schema/missing-key.ts";
import { unknownKey as schemaUnknownKey, wrongType as schemaWrongType, notADate as schemaNotADate, notANumber as schemaNotANumber, notAChoice as schemaNotAChoice } from "./schema/reading.ts";
import sponsorEvidenceMissing from "./sponsor/evidence-missing.ts";
import sponsorI134Missing from "./sponsor/i134-missing.ts";
import sponsorIncomeBelowGuideline from "./sponsor/income-below-guideline.ts";
import { controlCharacter as valueControlCharacter, cutByComment as valueCutByComment, quotationMarks as valueQuotationMarks, trailingComma as valueTrailingComma, unfinished as valueUnfinished } from "./value/reading.ts";
import valueUnprintable from "./value/unprintable.ts";
import visaAttemptsUnlisted from "./visa/attempts-unlisted.ts";
import visaBypass from "./visa/bypass.ts";
import visaIssued from "./visa/issued.ts";
import visaOptionsUnchecked from "./visa/options-unchecked.ts";
import visaRefusalLetterMissing from "./visa/refusal-letter-missing.ts";
import visaUnavailabilityUnexplained from "./visa/unavailability-unexplained.ts";
import waiverDenialLetterMissing from "./waiver/denial-letter-missing.ts";
import waiverInadmissibilityUnaddressed from "./waiver/inadmissibility-unaddressed.ts";
import waiverUnavailabilityUnexplained from "./waiver/unavailability-unexplained.ts";
import { syntax as yamlSyntax, conflict as yamlConflict, duplicateKey as yamlDuplicateKey, tab as yamlTab, anchor as yamlAnchor, alias as yamlAlias, tag as yamlTag, secondDocument as yamlSecondDocument, tooDeep as yamlTooDeep, tooLarge as yamlTooLarge, encoding as yamlEncoding } from "./yaml/reading.ts";
import { reasonRules } from "./reason/from-needs.ts";

export const allRules: readonly Rule[] = [
  schemaMissingKey,
  schemaUnknownKey,
  schemaWrongType,
  schemaNotADate,
  schemaNotANumber,
  schemaNotAChoice,
  yamlSyntax,
  yamlConflict,
  yamlDuplicateKey,
  yamlTab,
  yamlAnchor,
  yamlAlias,
  yamlTag,
  yamlSecondDocument,
  yamlTooDeep,
  yamlTooLarge,
  yamlEncoding,
  editionUnknown,
  editionSuperseded,
  requestGroundsMissing,
  requestReasonsMissing,
  requestExplanationMissing,
  requestEmergencyMissing,
  requestEmergencyEndMissing,
  requestPublicBenefitUnexplained,
  requestStayMissing,
  requestStayEndsBeforeItBegins,
  requestStayLongerThanEmergency,
  requestStayOverOneYear,
  requestEvidenceMissing,
  requestBenefitSought,
  visaUnavailabilityUnexplained,
  visaIssued,
  visaBypass,
  visaAttemptsUnlisted,
  visaRefusalLetterMissing,
  visaOptionsUnchecked,
  waiverUnavailabilityUnexplained,
  waiverDenialLetterMissing,
  waiverInadmissibilityUnaddressed,
  petitionApprovalCopyMissing,
  petitionerMissing,
  beneficiaryMissing,
  beneficiaryInsideUnitedStates,
  beneficiaryConsulateMissing,
  personReferenceUnknown,
  personIdMissing,
  personIdDuplicate,
  personPassportCountry,
  personContradiction,
  personANumberForm,
  personPostalCodeForm,
  caseSameMatter,
  caseOtherPersonNamed,
  caseNumberUsedTwice,
  caseDocumentUsedTwice,
  caseSamePerson,
  dateBirthImpossible,
  dateIncomplete,
  dateInTheFuture,
  dateImplausibleYear,
  dateAfterMailing,
  dateStayInThePast,
  dateStayAfterEmergency,
  dateArrivalOutsideStay,
  datePassportExpired,
  dateOutOfOrder,
  dateOldEvidence,
  identityDocumentMissing,
  sponsorI134Missing,
  sponsorEvidenceMissing,
  sponsorIncomeBelowGuideline,
  representativeG28Missing,
  representativeG28WithoutRepresentative,
  representativeOrganizationMissing,
  guardianConsentMissing,
  guardianNotParentOrGuardian,
  guardianAuthorityUndocumented,
  guardianConsentUndocumented,
  guardianAgeUnknown,
  medicalDetailsMissing,
  medicalReasonUnlisted,
  medicalPhysicianMissing,
  medicalPhysicianLetterMissing,
  medicalDiagnosisMissing,
  medicalPrognosisMissing,
  medicalTreatmentDurationMissing,
  medicalTreatmentDurationUnclear,
  medicalHomeCountryReasonMissing,
  medicalNeighboringCountryReasonMissing,
  medicalCostMissing,
  medicalPaymentUnexplained,
  medicalPaymentShortOfCost,
  medicalReturnPaymentUnexplained,
  medicalAssertionUndocumented,
  medicalTreatmentOutlastsStay,
  ...reasonRules,
  formI131Missing,
  formI134Missing,
  formBlank,
  formUnsigned,
  formSignatureEmpty,
  formSignatureTyped,
  formEditionNotAccepted,
  formEditionUnknown,
  formEditionMissing,
  formDuplicate,
  formBoxWrong,
  formEditionMismatch,
  formFileMismatch,
  feeMissing,
  feeAmountWrong,
  feeWaiverFormMissing,
  feeWaiverOnline,
  feeMethodNotAccepted,
  feePaymentFormMissing,
  feePaymentFormShared,
  feeExemptionUnrecognized,
  paroleFeeExceptionUnsupported,
  filingCarrierMissing,
  filingOnlineNotOffered,
  filingMailingUnconfirmed,
  lockboxMissing,
  lockboxWrongForCarrier,
  lockboxUnknownAddress,
  lockboxAttentionLineMissing,
  lockboxRemovalGoesToIce,
  lockboxIceWithoutRemoval,
  lockboxMixedGroup,
  lockboxReParoleCourierUnstated,
  lockboxRemovalMayGoToIce,
  removalUnanswered,
  removalContradiction,
  reParoleI94ExpiryMissing,
  reParoleFiledLate,
  reParoleFiledEarly,
  reParoleI94Expired,
  reParoleGrantedByMissing,
  reParoleNotGrantedByUscis,
  reParoleBoxWrong,
  reParoleAnnotationMissing,
  reParoleI94CopyMissing,
  reParolePendingDoesNotExtend,
  reParoleRequestDue,
  receiptMissing,
  receiptNumberForm,
  noticeOverdue,
  noticeDueSoon,
  noticeDueMissing,
  decisionNoticeMissing,
  decisionParoleUntilMissing,
  responseOverdue,
  responseInquiryEarly,
  departureAfterExpiry,
  departureUnplanned,
  departureUnconfirmed,
  departureBeforeParole,
  closingDeadlineOpen,
  denialAppealUnavailable,
  denialNewFactsMissing,
  denialNewEvidenceMissing,
  exhibitFileMissing,
  exhibitFileOutside,
  exhibitFileUnreadable,
  exhibitLabelMissing,
  exhibitLabelDuplicate,
  exhibitLabelGap,
  exhibitReferenceUnknown,
  exhibitMentionUnknown,
  exhibitClaimUnknown,
  exhibitPageMissing,
  exhibitUntranslated,
  exhibitTranslationUncertified,
  exhibitTranslatedByParty,
  exhibitLanguageUnsaid,
  exhibitKindMismatch,
  exhibitUnused,
  exhibitNewerVersion,
  valueControlCharacter,
  valueCutByComment,
  valueQuotationMarks,
  valueTrailingComma,
  valueUnfinished,
  valueUnprintable,
  reviewChanged,
  reviewPlaceUnknown,
  reviewReviewerUnknown,
  reviewIncomplete,
  ignoreReasonMissing,
  ignoreUnused,
  ignoreUnknownRule,
  ignoreNotAllowed,
  formSaysOtherwise,
  evidenceNotInDocument,
];
