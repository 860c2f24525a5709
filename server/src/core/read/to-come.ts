// Words that say that an answer is still to come.
import { type Phrase, phraseTest } from "./phrases.ts";

const people =
  "(?:client|petitioner|beneficiary|applicant|sponsor|doctor|physician|hospital|clinic|family|mother|father|parents|" +
  "attorney|lawyer|him|her|them)";
const question = "(?:ask|check with|confirm with|verify with|get from|need from)";
const object = "(?: (?:it|this|these|them))?";
const waiting = "(?:a?waiting|pending|waiting (?:for|on)|need(?:ed)?|get) (?:from |for |on )?(?:the |our )?";

const phrases: readonly Phrase[] = [
  [
    "tb[dca]|to[- ]?do|fixme|placeholder|missing|later|pending|forthcoming|on order|in progress|in process",
    "",
  ],
  ["(?:still )?to come|coming soon|pendiente|preguntar(?: al? cliente)?", ""],
  [
    "to be (?:added|advised|announced|arranged|assigned|completed|confirmed|decided|determined|discussed|drafted|" +
      "entered|filled(?: in| out)?|inserted|obtained|provided|supplied|updated|verified|written)",
    "(?: (?:later|soon|shortly|at a later date|by (?:the |our )?client))?",
  ],
  // "To be provided by the sponsor" says who pays.
  [
    "to be (?:advised|confirmed|decided|determined|discussed|drafted|entered|filled in|updated|verified|written) (?:by|with)",
    " (?:[^,.;:]|(?:dr|mrs?|ms)\\. ){1,40}",
  ],
  ["(?:details |document |copy |letter )?(?:to|will) follow", ""],
  ["(?:(?:has been|to be|being) )?(?:applied for|requested)", ""],
  ["(?:to be|being) (?:drafted|obtained|prepared|translated)", ""],
  ["lorem ipsum\\b", ".*"],
  [waiting, people],
  [
    waiting,
    "(?:documents?|info(?:rmation)?|details|reply|response|answer|confirmation|admission|appointment|approval|assessment|" +
      "authorization|biopsy|consultation|decision|diagnosis|evaluation|examination|interview|review|tests?|testing)",
  ],
  [waiting, "(?:[\\p{L}-]+ )?(?:letters?|reports?|results?|records?|estimates?|translations?)"],
  [
    "(?:pending|needed|awaiting|waiting) (?:from|on) ",
    "(?:the |our |his |her )?(?:dr|mrs?|ms|prof)?\\.? ?[\\p{L}'\u2019-]{0,30}",
  ],
  [`(?:(?:we|i) )?(?:(?:still )?(?:need|have) to|must) ${question}`, " (?:the |our )?client\\b.*"],
  [question, " (?:the |our )?client\\b.*"],
  [question, ` (?:the |our )?${people}`],
  [question, " (?:(?:dr|mr|mrs|ms)\\.? )?[\\p{L}'\u2019-]+"],
  [
    "(?:(?:we|i) )?(?:(?:still )?(?:needs?|have) to|must) ",
    `(?:add|ask|check|confirm|fill in|provide|update|verify)${object}`,
  ],
  [
    "(?:(?:we|i|client) )?will ",
    `(?:(?:add|ask|check|update|verify)${object}|(?:advise|confirm|provide|send|supply)${object}(?: (?:later|soon|shortly|tomorrow))?|` +
      `add${object} (?:later|soon|shortly|tomorrow))`,
  ],
  ["(?:the |our )?client (?:to|will) ", "(?:advise|check|confirm|provide|send|supply|tell us)"],
  ["fill (?:this |me )?(?:in|out)", ""],
  ["(?:enter|insert|type|write|add) ", "(?:[\\w/]+ ){0,5}here"],
  [
    "(?:enter|insert) ",
    "(?:the )?(?:address|amount|country|date|exhibit|label|name|number|reason|text|title|value)",
  ],
  ["(?:add|complete|confirm|enter|fill in|insert|update|write) ", "(?:it |this )?(?:later|soon|tomorrow)"],
  ["(?:info(?:rmation)?|details|data) ", "(?:is |are |still )?(?:missing|needed|pending|required)"],
  ["missing ", "(?:info(?:rmation)?|details|data)"],
  ["(?:put|describe|list|place|specify|state) ", "(?:[\\w/]+ ){0,5}here"],
  [
    "(?:your |the )?(?:address|amount|date|description|diagnosis|explanation|name|number|prognosis|reason|text|title|value)s? ",
    "(?:goes |go )?here",
  ],
  ["click ", "(?:or tap )?(?:here )?to (?:add|enter|insert|select)(?: (?:an? )?[\\w]{1,20}){0,2}"],
  ["(?:choose|pick|select) ", "(?:an? )?(?:building block|date|item|one|option|value)"],
  ["not yet", "(?: (?:available|confirmed|decided|determined|known|obtained|provided|received))?"],
  ["por ", "(?:completar|confirmar|definir|determinar|llenar|preguntar)"],
  ["faltan? ", "(?:datos|info(?:rmaci[o\u00f3]n)?)"],
];

/** Whether a text, in lowercase, says that the answer is still to come: `tbd`, `ask her doctor`, `pending`. */
export const saysToCome = phraseTest(phrases);
