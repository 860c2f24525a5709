// What the words for a relationship to a child say, in English and Spanish: whether the person is a parent, a legal
// guardian, someone else who is known, or whether that cannot be determined.

import { memoizeText } from "../base/memoize.ts";

/** `other`: a relationship that is known and is neither parent nor guardian; `unknown`: the words do not say. */
export type RelationshipInWords = "parent" | "guardian" | "other" | "unknown";

/**
 * What the words say about a person's relationship to a child; `names` are the child's own names and id. Case, accents,
 * hyphens, and parentheses make no difference. A word for a guardian counts more than a word for another relationship,
 * and a parent who is also a guardian is a parent. A parental word that belongs to someone else ("mother's sister",
 * "mother of his daughter") is not a parent of the child.
 */
export function relationshipIn(written: string, names: readonly string[] = []): RelationshipInWords {
  const words = wordsIn(written);
  const called = names.flatMap((name) => wordsIn(name).map(({ text }) => text));
  const own = new Set([...childWords, ...called.filter((word) => !qualifiers.has(word) && !tying.has(word))]);
  const parents = words.filter((_, index) => isParent(words, index, own));
  const others = words.filter((_, index) => isOther(words, index));
  if (words.some((_, index) => isGuardian(words, index)) && !hasPowerOfAttorney(words)) {
    return parents.length > 0 && others.length === 0 ? "parent" : "guardian";
  }
  if (parents.length > 0 && others.length === 0) return "parent";
  // "Mother and aunt" may be two people, one of whom can consent.
  if (parents.some(({ part }) => others.every((other) => other.part !== part))) return "unknown";
  return others.length > 0 && !words.some(({ text }) => custody.has(text)) ? "other" : "unknown";
}

interface Word {
  readonly text: string;
  /** With an apostrophe: "mother's". */
  readonly isOwner: boolean;
  /** The number of the part of the phrase, between commas, parentheses, and words such as "and". */
  readonly part: number;
}

const wordsIn = memoizeText((written): readonly Word[] => {
  const plain = written
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’ʼ‘´`]/g, "'")
    .replace(/\bnon[\s-]+custodial\b/g, "noncustodial");
  const found: Word[] = [];
  let part = 0;
  for (const [token] of plain.matchAll(/[\p{L}\p{N}]+(?:'[\p{L}]*)?|[,;:/()[\]&+|]|(?<=\s)[-–—](?=\s)/gu)) {
    if (!/^[\p{L}\p{N}]/u.test(token) || joining.has(token)) {
      part += 1;
      continue;
    }
    const [text = "", ending] = token.split("'");
    const isOwner = ending === "s" || (ending === "" && text.endsWith("s"));
    found.push({ text, isOwner, part });
  }
  return found;
});

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const joining = set("and or but y e o u");

const parental = set(`
  mother mothers father fathers parent parents mom moms mommy momma mum mummy dad dads daddy
  madre madres padre padres mama mamas mami papa papas papi progenitor progenitora progenitores
`);

const guardians = set(`
  guardian guardians guardiana guardianes coguardian coguardians conservator conservators custodian custodians
  tutor tutora tutores cotutor cotutora custodio custodios guardador guardadora curador curadora
`);

/** Words that speak of authority over a child without saying who has it. */
const custody = set(
  "custody custodial guardianship conservatorship appointed court custodia tutela curatela juzgado tribunal",
);

const otherRelationships = set(`
  aunt auntie aunty uncle sibling sister brother cousin niece nephew grandma grandpa granny grandmom granddad grandad
  grandchild granduncle grandaunt friend neighbor teacher coach pastor priest nanny babysitter caregiver
  caretaker spouse husband wife fiance fiancee boyfriend girlfriend partner son daughter relative roommate employer
  attorney lawyer stepsister stepbrother stepsibling inlaw godchild
  tia tio tias tios abuela abuelo abuelos abuelita abuelito bisabuela bisabuelo hermana hermano hermanos hermanastra
  hermanastro prima primo sobrina sobrino amiga amigo vecina vecino maestra maestro profesor profesora madrina padrino
  madrastra padrastro cunada cunado suegra suegro nuera yerno esposa esposo novia novio hija hijo nieta nieto comadre
  compadre pariente familiar ninera cuidadora cuidador abogada abogado
`);

/** Words before a parental word that make it another relationship, also written as one word with it. */
const otherPrefix = /^(?:great|step|god|grand|foster)+$/;
const otherCompound =
  /^(?:great|step|god|grand|foster)+(?:mothers?|fathers?|parents?|moms?|mum|dads?|daddy|mama|papa)$/;

/** Words before a parental or guardian word after which it does not say that the person is one today. */
const doubtBefore = set(`
  not no non never ex former previous late deceased dead prospective future proposed intended potential expectant
  alleged putative presumed purported host surrogate substitute acting like as facto informal unofficial standby pre
  pending difunta difunto fallecida fallecido finada finado futura futuro presunta presunto supuesta supuesto como
`);

/** The same after it, where "is" or "was" may come between. */
const doubtAfter = set(`
  deceased dead died passed figure superior pending applicant candidate fallecida fallecido fallecio murio
  difunta difunto sustituta sustituto
`);

/** What a tutor who is a teacher teaches. */
const subjects = set(`
  math maths mathematics english spanish french reading school private language piano music science homework academic
  matematicas ingles espanol
`);

const childWords = set(`
  child children minor minors beneficiary beneficiaries applicant applicants infant baby boy girl kid kids patient
  client youth nino nina ninos ninas menor menores bebe beneficiaria beneficiario beneficiarios solicitante
`);

/** Words that may stand between a parental word and what qualifies it. */
const qualifiers = set(`
  the a an both all said this these our minor young principal main two three above named only
  biological natural adoptive adopted custodial noncustodial sole single legal birth real surviving widowed married
  divorced unmarried court appointed temporary permanent biologica biologico adoptiva adoptivo legitima legitimo unica
  unico soltera soltero la el los las un una
`);

const pronouns = set("his her their its su sus");
const foreignPronouns = set("my your mi tu vuestra vuestro nuestra nuestro");
const tying = set("of de del for to with by para con por");
const possessive = set("of de del");
const between = set("is was are were has have had now since already ya es esta");

function isParent(words: readonly Word[], index: number, own: ReadonlySet<string>): boolean {
  const word = words[index];
  if (!word || !parental.has(word.text) || word.isOwner) return false;
  const lead = leadBefore(words, index);
  if (lead) {
    if (otherPrefix.test(lead.text) || doubtBefore.has(lead.text) || foreignPronouns.has(lead.text))
      return false;
    if (tying.has(lead.text) || (lead.isOwner && !own.has(lead.text))) return false;
    // "Mother of the child's father".
    if (lead.isOwner && possessive.has(leadBefore(words, words.indexOf(lead))?.text ?? "")) return false;
  }
  const next = words[index + 1];
  if (next && isInLaw(words, index + 1)) return false;
  if (isDoubtedAfter(words, index)) return false;
  return next === undefined || !possessive.has(next.text) || isOwn(words, index + 2, own);
}

/** The word before this one in its part of the phrase that is more than a qualifier. */
function leadBefore(words: readonly Word[], index: number): Word | undefined {
  const part = words[index]?.part;
  let at = index - 1;
  while (
    words[at]?.part === part &&
    (qualifiers.has(words[at]?.text ?? "") || pronouns.has(words[at]?.text ?? ""))
  ) {
    if (words[at]?.isOwner) break;
    at -= 1;
  }
  return words[at]?.part === part ? words[at] : undefined;
}

/** Mother in law, madre política. */
function isInLaw(words: readonly Word[], at: number): boolean {
  const [first, second] = [words[at]?.text, words[at + 1]?.text];
  return (
    (first === "in" && second === "law") || first === "inlaw" || first === "politica" || first === "politico"
  );
}

function isDoubtedAfter(words: readonly Word[], index: number): boolean {
  let at = index + 1;
  while (between.has(words[at]?.text ?? "")) at += 1;
  const [after, next] = [words[at], words[at + 1]];
  if (!after || !doubtAfter.has(after.text)) return false;
  // "Mother, deceased father" says it of the father.
  return !(after.part !== words[index]?.part && next?.part === after.part && parental.has(next.text));
}

/** Whether the words from here on name the child, and not someone who belongs to the child. */
function isOwn(words: readonly Word[], start: number, own: ReadonlySet<string>): boolean {
  let at = start;
  while (isQualifying(words, at, own)) at += 1;
  const isNamed = (index: number) => own.has(words[index]?.text ?? "");
  if (!isNamed(at)) return false;
  for (; isNamed(at); at += 1) {
    if (words[at]?.isOwner && words[at + 1]?.part === words[at]?.part) return false;
  }
  return true;
}

/** A qualifier, which may itself name the child ("of the minor"). */
function isQualifying(words: readonly Word[], at: number, own: ReadonlySet<string>): boolean {
  const { text } = words[at] ?? { text: "" };
  return qualifiers.has(text) && (!own.has(text) || own.has(words[at + 1]?.text ?? ""));
}

function isGuardian(words: readonly Word[], index: number): boolean {
  const word = words[index];
  if (!word || !guardians.has(word.text) || word.isOwner) return false;
  const lead = leadBefore(words, index);
  if (lead && (doubtBefore.has(lead.text) || subjects.has(lead.text))) return false;
  // "Sister of the guardian".
  if (lead && tying.has(lead.text) && words.slice(0, index).some((_, at) => isOther(words, at))) return false;
  const [next, object] = [words[index + 1]?.text ?? "", words[index + 2]?.text ?? ""];
  if (next === "ad" || next === "angel" || (possessive.has(next) && subjects.has(object))) return false;
  return !isDoubtedAfter(words, index);
}

function isOther(words: readonly Word[], index: number): boolean {
  const word = words[index];
  if (!word || word.isOwner) return false;
  const singular = word.text.replace(/s$/, "");
  const isCompound = otherCompound.test(word.text);
  const isKnown = otherRelationships.has(word.text) || otherRelationships.has(singular) || isCompound;
  if (!isKnown && !parental.has(word.text)) return false;
  const lead = leadBefore(words, index);
  if (isKnown) return !lead || !possessive.has(lead.text);
  return (lead !== undefined && otherPrefix.test(lead.text)) || isInLaw(words, index + 1);
}

/** A power of attorney does not make a person a guardian. */
function hasPowerOfAttorney(words: readonly Word[]): boolean {
  const phrase = words.map(({ text }) => text).join(" ");
  return /\b(?:power of attorney|poa|carta poder|poder notarial|apoderad[oa])\b/.test(phrase);
}
