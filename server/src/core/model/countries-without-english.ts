// Countries in which English is no official language, by their ISO 3166 codes: a civil record from one of them is
// usually in another language. Countries in which English is widely used by authorities without being an official
// language are not included, since a record from them may be in English.
import { countryOf } from "./countries.ts";

const codes: ReadonlySet<string> = new Set(
  `
ad ae af al am ao ar at az ba be bf bg bh bj bo br bt by cd cf cg ch ci cl cn co cr cu cv cz de dj dk do dz ec ee eg
es et fi fr ga ge gn gq gr gt gw hn hr ht hu id iq ir is it jo jp kg kh km kp kr kw kz la lb li lt lu lv ly ma mc md me
mg mk ml mm mn mr mx mz ne ni nl no np om pa pe pl pt py qa ro rs ru sa se si sk sm sn so sr st sv sy td tg th tj tl tm
tn tr ua uy uz va ve vn ye
`
    .trim()
    .split(/\s+/),
);

/** Whether English is no official language of a country; undefined for a country that is not known. */
export function isWithoutEnglish(country: string): boolean | undefined {
  const code = countryOf(country);
  return code === undefined ? undefined : codes.has(code);
}
