// Keys and values that the case format does not know.
import missingKey from "./missing-key.ts";
import notAChoice from "./not-a-choice.ts";
import notADate from "./not-a-date.ts";
import notANumber from "./not-a-number.ts";
import unknownKey from "./unknown-key.ts";
import wrongType from "./wrong-type.ts";

export const schemaRules = [missingKey, unknownKey, wrongType, notADate, notANumber, notAChoice];
