// Days that are not whole, or that cannot be.
import birthImpossible from "./birth-impossible.ts";
import implausibleYear from "./implausible-year.ts";
import inTheFuture from "./in-the-future.ts";
import incomplete from "./incomplete.ts";

export const dateRules = [birthImpossible, incomplete, inTheFuture, implausibleYear];
