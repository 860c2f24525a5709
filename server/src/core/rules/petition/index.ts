// Immigrant petitions beside the request.
import approvalCopyMissing from "./approval-copy-missing.ts";

export const petitionRules = [approvalCopyMissing];
