// Leaving before parole expires.
import afterExpiry from "./after-expiry.ts";
import beforeParole from "./before-parole.ts";
import unconfirmed from "./unconfirmed.ts";
import unplanned from "./unplanned.ts";

export const departureRules = [afterExpiry, unplanned, unconfirmed, beforeParole];
