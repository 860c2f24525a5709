// How the packet travels.
import carrierMissing from "./carrier-missing.ts";
import mailingUnconfirmed from "./mailing-unconfirmed.ts";
import onlineNotOffered from "./online-not-offered.ts";

export const filingRules = [carrierMissing, onlineNotOffered, mailingUnconfirmed];
