// Days that are not whole, that cannot be, or that contradict one another.
import afterMailing from "./after-mailing.ts";
import arrivalOutsideStay from "./arrival-outside-stay.ts";
import birthImpossible from "./birth-impossible.ts";
import implausibleYear from "./implausible-year.ts";
import inTheFuture from "./in-the-future.ts";
import incomplete from "./incomplete.ts";
import passportExpired from "./passport-expired.ts";
import stayAfterEmergency from "./stay-after-emergency.ts";
import stayInThePast from "./stay-in-the-past.ts";

export const dateRules = [
  birthImpossible,
  incomplete,
  inTheFuture,
  implausibleYear,
  afterMailing,
  stayInThePast,
  stayAfterEmergency,
  arrivalOutsideStay,
  passportExpired,
];
