// How something is paid for: a treatment, or another purpose of the stay.
import { block, list, money, prose, text } from "./field.ts";

/** Who pays; `help` describes what for, and `example` is a realistic value. */
export const payment = (help: string, example: string) =>
  block(
    { title: "Payment", help, whole: ["explanation"], sensitive: true },
    {
      explanation: prose({
        title: "Explanation",
        help,
        example,
        placeholder: help.charAt(0).toLowerCase() + help.slice(1, -1),
        sensitive: true,
      }),
      sources: list(
        money(
          { title: "Source", help: "What this source pays", sensitive: true },
          {
            from: text({
              title: "Payer",
              help: "Who pays.",
              example: "Community fund",
              placeholder: "who pays",
              sensitive: true,
            }),
          },
        ),
      ),
    },
  );

/** Who pays for the return travel. */
export const returnTravelPayment = prose({
  title: "Payment for return travel",
  help: "How return travel to the home country will be paid for.",
  example: "Petitioner holds an open return ticket",
  placeholder: "how return travel to the home country will be paid for",
  sensitive: true,
});
