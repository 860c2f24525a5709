// The questions for the family, by the rule that finds the answer missing: in plain English, and in Spanish.
import { shortHash } from "../../review/hash.ts";

/**
 * A question about what a rule finds missing. `{name}` is the person whom the finding is about, `{document}` the
 * exhibit.
 */
export interface Wording {
  /** Lines on which to write the answer; without them, it is a document to bring. */
  readonly lines?: number;
  readonly english: string;
  readonly spanish: string;
  /** The hash of the English text that the Spanish one translates. */
  readonly translates: string;
}

/**
 * By the id of the rule. Where the question depends on the field, the id is followed by a dot and a key of the path of
 * the finding.
 */
export const questions: Readonly<Record<string, Wording>> = {
  "request/explanation-missing": {
    lines: 8,
    english:
      "Why is this trip to the United States necessary now? Please tell us in your own words what happened.",
    spanish:
      "¿Por qué es necesario este viaje a los Estados Unidos ahora? Cuéntenos con sus propias palabras qué pasó.",
    translates: "ttxm44pq",
  },
  "request/reasons-missing": {
    lines: 2,
    english:
      "What is the main reason for the trip: medical treatment, a funeral, a relative who is ill, danger, a court case, or something else?",
    spanish:
      "¿Cuál es el motivo principal del viaje: un tratamiento médico, un funeral, un familiar enfermo, un peligro, un caso en un tribunal u otro motivo?",
    translates: "4h56665f",
  },
  "request/emergency-missing": {
    lines: 6,
    english: "What makes the trip urgent? What could happen without it, and when?",
    spanish: "¿Por qué es urgente el viaje? ¿Qué podría pasar sin este viaje, y cuándo?",
    translates: "8s1vddem",
  },
  "request/emergency-end-missing": {
    lines: 2,
    english: "How long do you expect the emergency to last? When do you think it will be over?",
    spanish: "¿Cuánto tiempo cree que durará la emergencia? ¿Cuándo cree que terminará?",
    translates: "75b3h8qk",
  },
  "request/public-benefit-unexplained": {
    lines: 5,
    english: "How would this trip help other people or the community in the United States?",
    spanish: "¿Cómo ayudaría este viaje a otras personas o a la comunidad en los Estados Unidos?",
    translates: "zynh8wjc",
  },
  "request/stay-missing": {
    lines: 2,
    english: "On what date should the stay in the United States begin, and on what date should it end?",
    spanish:
      "¿En qué fecha debería comenzar la estadía en los Estados Unidos y en qué fecha debería terminar?",
    translates: "t4mtvq38",
  },
  "request/evidence-missing": {
    english:
      "Any documents that show why the trip is necessary, such as letters, reports, certificates, or photographs.",
    spanish:
      "Cualquier documento que muestre por qué el viaje es necesario, como cartas, informes, certificados o fotografías.",
    translates: "5wk6p608",
  },
  "visa/unavailability-unexplained": {
    lines: 4,
    english:
      "Why is it not possible to travel with a visa? For example, was a visa refused, or would it come too late?",
    spanish:
      "¿Por qué no es posible viajar con una visa? Por ejemplo, ¿la visa fue negada o llegaría demasiado tarde?",
    translates: "rd6xzm9y",
  },
  "visa/bypass": {
    lines: 4,
    english:
      "A petition or an application for a visa was already filed. Why is it not possible to wait for the visa?",
    spanish: "Ya se presentó una petición o una solicitud de visa. ¿Por qué no es posible esperar la visa?",
    translates: "1gn5pb42",
  },
  "visa/attempts-unlisted": {
    lines: 4,
    english:
      "Did anyone apply for a visa for this trip? At which embassy or consulate, on what date, and what was the answer? If no one applied, why not?",
    spanish:
      "¿Alguien solicitó una visa para este viaje? ¿En qué embajada o consulado, en qué fecha y cuál fue la respuesta? Si nadie la solicitó, ¿por qué no?",
    translates: "5x4bvcve",
  },
  "visa/refusal-letter-missing": {
    english:
      "The letter or sheet with which the embassy or consulate refused the visa. If there is none, please tell us why.",
    spanish:
      "La carta u hoja con la que la embajada o el consulado negó la visa. Si no existe, díganos por qué.",
    translates: "zjhrr32k",
  },
  "waiver/denial-letter-missing": {
    english: "The letter that denied the waiver (pardon).",
    spanish: "La carta que negó el perdón (waiver).",
    translates: "nby2m45s",
  },
  "petition/approval-copy-missing": {
    english: "The approval notice of the petition that a relative or employer filed, such as Form I-130.",
    spanish:
      "La notificación de aprobación de la petición que presentó un familiar o empleador, por ejemplo el Formulario I-130.",
    translates: "ve6ynd5x",
  },
  "petitioner/missing": {
    lines: 3,
    english:
      "Who will file the request for the person who travels? Please give the full name, relationship, address, and telephone number.",
    spanish:
      "¿Quién presentará la solicitud por la persona que viaja? Escriba el nombre completo, el parentesco, la dirección y el teléfono.",
    translates: "24nqwf0e",
  },
  "beneficiary/missing": {
    lines: 6,
    english:
      "Who needs to travel? For each person, please give the full name as in the passport, the date and country of birth, and the country of citizenship.",
    spanish:
      "¿Quién necesita viajar? Para cada persona, escriba el nombre completo como en el pasaporte, la fecha y el país de nacimiento, y el país de ciudadanía.",
    translates: "dnqj6p1d",
  },
  "beneficiary/consulate-missing": {
    lines: 2,
    english:
      "{name}: Which U.S. embassy or consulate (city and country) is nearest? On what date would {name} like to arrive in the United States?",
    spanish:
      "{name}: ¿Cuál es la embajada o el consulado de los Estados Unidos más cercano (ciudad y país)? ¿En qué fecha desea {name} llegar a los Estados Unidos?",
    translates: "ctc2r64y",
  },
  "sponsor/evidence-missing": {
    english:
      "{name}: Proof of income or savings, such as the last tax return, pay stubs, a letter from the employer, or bank statements.",
    spanish:
      "{name}: Comprobantes de ingresos o ahorros, como la última declaración de impuestos, talones de pago, una carta del empleador o estados de cuenta del banco.",
    translates: "nds442zt",
  },
  "guardian/consent-missing": {
    lines: 4,
    english:
      "{name} is a child. Who are the parents or legal guardians, and does each of them agree to the trip? Please give their names, and telephone numbers where we can reach them.",
    spanish:
      "{name} es menor de edad. ¿Quiénes son los padres o tutores legales, y está cada uno de acuerdo con el viaje? Escriba sus nombres y los teléfonos donde podemos comunicarnos con ellos.",
    translates: "qe7gp4w6",
  },
  "guardian/consent-undocumented": {
    english: "{name}: The signed letter in which a parent or legal guardian agrees to the trip.",
    spanish: "{name}: La carta firmada en la que el padre, la madre o el tutor legal autoriza el viaje.",
    translates: "p2bs4p05",
  },
  "guardian/authority-undocumented": {
    english: "{name}: The order of the court or authority that appointed the legal guardian.",
    spanish: "{name}: La orden del tribunal o de la autoridad que nombró al tutor legal.",
    translates: "nq4qkhf9",
  },
  "guardian/age-unknown": {
    lines: 1,
    english: "{name}: What is the date of birth (month, day, year)?",
    spanish: "{name}: ¿Cuál es la fecha de nacimiento (mes, día, año)?",
    translates: "cn3ba7bd",
  },
  "date/incomplete": {
    lines: 1,
    english: "{name}: What is the complete date of birth (month, day, year)?",
    spanish: "{name}: ¿Cuál es la fecha de nacimiento completa (mes, día, año)?",
    translates: "prxnavv7",
  },
  "identity/document-missing": {
    english:
      "{name}: A copy of the passport page with the photograph, or of another identity document with a photograph.",
    spanish:
      "{name}: Una copia de la página del pasaporte con la fotografía, o de otro documento de identidad con fotografía.",
    translates: "2y88ydhe",
  },
  "removal/unanswered": {
    lines: 3,
    english:
      "{name}: Has {name} ever been deported or removed from the United States? Is there now a case in immigration court? If so, when and where?",
    spanish:
      "{name}: ¿Los Estados Unidos han deportado o removido alguna vez a {name}? ¿Hay ahora un caso en la corte de inmigración? Si es así, ¿cuándo y dónde?",
    translates: "wc92swfy",
  },
  "medical/details-missing": {
    lines: 8,
    english:
      "{name}: What is the illness called? What do the doctors expect, with and without treatment? How long will the treatment take, what will it cost, and who will pay for it?",
    spanish:
      "{name}: ¿Cómo se llama la enfermedad? ¿Qué esperan los médicos, con tratamiento y sin tratamiento? ¿Cuánto tiempo durará el tratamiento, cuánto costará y quién lo pagará?",
    translates: "vraacf72",
  },
  "medical/physician-missing": {
    lines: 2,
    english: "{name}: Which doctor can explain the illness? Please give the name, hospital, and city.",
    spanish: "{name}: ¿Qué médico puede explicar la enfermedad? Escriba el nombre, el hospital y la ciudad.",
    translates: "889dxtdv",
  },
  "medical/physician-letter-missing": {
    english:
      "{name}: A letter from the doctor that explains the illness, what the doctor expects, and how long the treatment will take.",
    spanish:
      "{name}: Una carta del médico que explique la enfermedad, lo que el médico espera y cuánto tiempo durará el tratamiento.",
    translates: "pc5mh3es",
  },
  "medical/diagnosis-missing": {
    lines: 2,
    english: "{name}: What is the illness or injury called? Please copy the words of the doctor.",
    spanish: "{name}: ¿Cómo se llama la enfermedad o lesión? Copie las palabras del médico.",
    translates: "hkwtnv0e",
  },
  "medical/prognosis-missing": {
    lines: 3,
    english: "{name}: What does the doctor expect to happen, with and without the treatment?",
    spanish: "{name}: ¿Qué espera el médico que pase, con el tratamiento y sin él?",
    translates: "3d24st2b",
  },
  "medical/treatment-duration-missing": {
    lines: 1,
    english: "{name}: How long does the doctor expect the treatment to take?",
    spanish: "{name}: ¿Cuánto tiempo espera el médico que dure el tratamiento?",
    translates: "eb8yamhr",
  },
  "medical/home-country-reason-missing": {
    lines: 4,
    english:
      "{name}: Why is the treatment not available in the home country? Which hospitals were asked, and what did they say?",
    spanish:
      "{name}: ¿Por qué no se puede recibir el tratamiento en el país de origen? ¿A qué hospitales se preguntó y qué respondieron?",
    translates: "kwd2wmjv",
  },
  "medical/neighboring-country-reason-missing": {
    lines: 4,
    english:
      "{name}: Why is the treatment not available in a neighboring country? Which hospitals were asked, and what did they say?",
    spanish:
      "{name}: ¿Por qué no se puede recibir el tratamiento en un país vecino? ¿A qué hospitales se preguntó y qué respondieron?",
    translates: "z49njbts",
  },
  "medical/cost-missing": {
    lines: 1,
    english: "{name}: How much will the treatment cost, according to the hospital?",
    spanish: "{name}: ¿Cuánto costará el tratamiento, según el hospital?",
    translates: "pbsnj2bd",
  },
  "medical/payment-unexplained": {
    lines: 4,
    english: "{name}: Who will pay for the treatment, and how much will each person or organization pay?",
    spanish: "{name}: ¿Quién pagará el tratamiento, y cuánto pagará cada persona u organización?",
    translates: "r4nwkedx",
  },
  "medical/return-payment-unexplained": {
    lines: 2,
    english: "{name}: Who will pay for the trip back home?",
    spanish: "{name}: ¿Quién pagará el viaje de regreso?",
    translates: "76ft06am",
  },
  "medical/assertion-undocumented.physician": {
    english:
      "{name}: A letter or another document that shows who the doctor is. If there is none, please tell us why.",
    spanish:
      "{name}: Una carta u otro documento que muestre quién es el médico. Si no existe, díganos por qué.",
    translates: "f4k2cah1",
  },
  "medical/assertion-undocumented.diagnosis": {
    english:
      "{name}: A letter or another document that shows what the illness is. If there is none, please tell us why.",
    spanish:
      "{name}: Una carta u otro documento que muestre cuál es la enfermedad. Si no existe, díganos por qué.",
    translates: "d8vk5jv9",
  },
  "medical/assertion-undocumented.prognosis": {
    english:
      "{name}: A letter or another document that shows what the doctor expects, with and without treatment. If there is none, please tell us why.",
    spanish:
      "{name}: Una carta u otro documento que muestre lo que el médico espera, con tratamiento y sin tratamiento. Si no existe, díganos por qué.",
    translates: "t2xny51j",
  },
  "medical/assertion-undocumented.treatment_duration": {
    english:
      "{name}: A letter or another document that shows how long the treatment will take. If there is none, please tell us why.",
    spanish:
      "{name}: Una carta u otro documento que muestre cuánto tiempo durará el tratamiento. Si no existe, díganos por qué.",
    translates: "ck1p3gv8",
  },
  "medical/assertion-undocumented.home_country_unavailable": {
    english:
      "{name}: A letter or another document that shows that the treatment is not available in the home country. If there is none, please tell us why.",
    spanish:
      "{name}: Una carta u otro documento que muestre que el tratamiento no se puede recibir en el país de origen. Si no existe, díganos por qué.",
    translates: "1y4b9jzz",
  },
  "medical/assertion-undocumented.neighboring_country_unavailable": {
    english:
      "{name}: A letter or another document that shows that the treatment is not available in a neighboring country. If there is none, please tell us why.",
    spanish:
      "{name}: Una carta u otro documento que muestre que el tratamiento no se puede recibir en un país vecino. Si no existe, díganos por qué.",
    translates: "tec8zkxg",
  },
  "medical/assertion-undocumented.cost": {
    english:
      "{name}: A letter or another document that shows what the treatment will cost. If there is none, please tell us why.",
    spanish:
      "{name}: Una carta u otro documento que muestre cuánto costará el tratamiento. Si no existe, díganos por qué.",
    translates: "far63rt1",
  },
  "medical/assertion-undocumented.payment": {
    english:
      "{name}: A letter or another document that shows how the treatment will be paid for. If there is none, please tell us why.",
    spanish:
      "{name}: Una carta u otro documento que muestre cómo se pagará el tratamiento. Si no existe, díganos por qué.",
    translates: "t4e85403",
  },
  "medical/assertion-undocumented.return_travel_payment": {
    english:
      "{name}: A letter or another document that shows how the trip back home will be paid for. If there is none, please tell us why.",
    spanish:
      "{name}: Una carta u otro documento que muestre cómo se pagará el viaje de regreso. Si no existe, díganos por qué.",
    translates: "f78q7zc6",
  },
  "medical/assertion-undocumented": {
    english:
      "{name}: Letters or other documents about the illness, the treatment, and how it will be paid for. If there is none, please tell us why.",
    spanish:
      "{name}: Cartas u otros documentos sobre la enfermedad, el tratamiento y cómo se pagará. Si no existe, díganos por qué.",
    translates: "ktp4ve5z",
  },
  "re-parole/i94-expiry-missing": {
    lines: 1,
    english: "{name}: What is the last date of the permitted stay, as printed on Form I-94?",
    spanish: "{name}: ¿Cuál es la última fecha de estadía permitida, según el Formulario I-94?",
    translates: "te6thy2x",
  },
  "re-parole/granted-by-missing": {
    lines: 1,
    english: "{name}: Which agency granted the parole that {name} has now: USCIS, CBP, or ICE?",
    spanish: "{name}: ¿Qué agencia otorgó el permiso (parole) que {name} tiene ahora: USCIS, CBP o ICE?",
    translates: "dr04vj11",
  },
  "re-parole/i94-copy-missing": {
    english: "{name}: A copy of Form I-94, both sides.",
    spanish: "{name}: Una copia del Formulario I-94, por ambos lados.",
    translates: "jns0f8kz",
  },
  "receipt/missing": {
    english: "The receipt notice (Form I-797) for the request, if it was sent to you.",
    spanish: "La notificación de recibo (Formulario I-797) de la solicitud, si la recibió usted.",
    translates: "29103ggw",
  },
  "decision/notice-missing": {
    english: "The letter with the decision on the request, with all of its pages.",
    spanish: "La carta con la decisión sobre la solicitud, con todas sus páginas.",
    translates: "h3xyr2ee",
  },
  "decision/parole-until-missing": {
    lines: 1,
    english: "{name}: Until what date may {name} stay in the United States, as printed on Form I-94?",
    spanish:
      "{name}: ¿Hasta qué fecha puede {name} permanecer en los Estados Unidos, según el Formulario I-94?",
    translates: "dcw89w1r",
  },
  "departure/unplanned": {
    lines: 1,
    english: "{name}: On what date will {name} leave the United States?",
    spanish: "{name}: ¿En qué fecha saldrá {name} de los Estados Unidos?",
    translates: "335wrv8z",
  },
  "departure/unconfirmed": {
    lines: 1,
    english: "{name}: Has {name} left the United States? On what date?",
    spanish: "{name}: ¿Ya salió {name} de los Estados Unidos? ¿En qué fecha?",
    translates: "gq36b9ck",
  },
  "denial/new-facts-missing": {
    lines: 5,
    english: "What has changed since the earlier request was denied?",
    spanish: "¿Qué ha cambiado desde que se negó la solicitud anterior?",
    translates: "tw2xdwzh",
  },
  "denial/new-evidence-missing": {
    english: "Documents dated after the denial that show what has changed.",
    spanish: "Documentos con fecha posterior a la negación que muestren lo que ha cambiado.",
    translates: "s4f70sqa",
  },
  "exhibit/untranslated": {
    english:
      'An English translation of "{document}", with the translator\'s signed certificate, if you have one.',
    spanish:
      'Una traducción al inglés de "{document}", con la certificación firmada del traductor, si la tiene.',
    translates: "75sh4ktk",
  },
  "exhibit/translation-uncertified": {
    lines: 1,
    english:
      'Who translated "{document}" into English, and on what date did the translator sign the certificate?',
    spanish: '¿Quién tradujo "{document}" al inglés y en qué fecha firmó el traductor la certificación?',
    translates: "rjytm27f",
  },
  "exhibit/language-unsaid": {
    lines: 1,
    english: 'In what language is "{document}" written?',
    spanish: '¿En qué idioma está escrito "{document}"?',
    translates: "mqn28gaa",
  },
  "exhibit/file-missing.exhibits": {
    english: 'A copy of "{document}".',
    spanish: 'Una copia de "{document}".',
    translates: "6ea53q7z",
  },
  "reason/relative-missing": {
    lines: 2,
    english:
      "What is the full name of the relative who is the reason for the trip, and how is that person related to the person who travels?",
    spanish:
      "¿Cuál es el nombre completo del familiar por quien se hace el viaje, y qué parentesco tiene con la persona que viaja?",
    translates: "mmnw4rj9",
  },
  "reason/recipient-missing": {
    lines: 1,
    english: "What is the full name of the person who will receive the organ or tissue?",
    spanish: "¿Cuál es el nombre completo de la persona que recibirá el órgano o tejido?",
    translates: "w8hazeyh",
  },
  "reason/condition-undocumented": {
    english: "A letter from the relative's doctor or hospice about the relative's illness.",
    spanish:
      "Una carta del médico o del centro de cuidados paliativos (hospice) del familiar sobre su enfermedad.",
    translates: "67attxt0",
  },
  "reason/relationship-undocumented": {
    english:
      "Birth or marriage certificates, or other documents, that show how {name} and the relative are related.",
    spanish:
      "Actas de nacimiento o de matrimonio, u otros documentos, que muestren el parentesco entre {name} y el familiar.",
    translates: "4ej6r0d0",
  },
  "reason/care-undocumented": {
    english: "A letter from the relative's doctor that says what care the relative needs.",
    spanish: "Una carta del médico del familiar que diga qué cuidados necesita.",
    translates: "akz1ev9z",
  },
  "reason/no-one-else-unexplained": {
    lines: 4,
    english: "Why can no one else take care of the relative?",
    spanish: "¿Por qué no puede otra persona cuidar al familiar?",
    translates: "ekhcz4mw",
  },
  "reason/death-undocumented": {
    english: "The death certificate, or a letter from the funeral home.",
    spanish: "El acta de defunción o una carta de la funeraria.",
    translates: "j4gsktac",
  },
  "reason/funeral-date-missing": {
    lines: 1,
    english: "On what date and where will the funeral, burial, or memorial service take place?",
    spanish: "¿En qué fecha y dónde será el funeral, el entierro o el servicio religioso?",
    translates: "zdh11x4b",
  },
  "reason/court-document-missing": {
    english:
      "A document from the court or from the attorney in the case, such as a subpoena or a notice of hearing.",
    spanish: "Un documento del tribunal o del abogado del caso, como una citación o un aviso de audiencia.",
    translates: "b9d73and",
  },
  "reason/presence-unexplained": {
    lines: 4,
    english: "Why is it necessary to be at the court in person, and not by video?",
    spanish: "¿Por qué es necesario estar en el tribunal en persona y no por video?",
    translates: "spzsx1ty",
  },
  "reason/us-hospital-undocumented": {
    english:
      "{name}: A letter from the hospital or doctor in the United States that will give the treatment.",
    spanish: "{name}: Una carta del hospital o del médico en los Estados Unidos que dará el tratamiento.",
    translates: "n72jxgt8",
  },
  "reason/transplant-letter-missing": {
    english: "A letter from the transplant center or surgeon about the donation.",
    spanish: "Una carta del centro de trasplantes o del cirujano sobre la donación.",
    translates: "zzyexb57",
  },
  "reason/donor-costs-unexplained": {
    lines: 4,
    english: "What will the donation cost (surgery, hospital, stay), and who will pay for it?",
    spanish: "¿Cuánto costará la donación (cirugía, hospital, estadía) y quién la pagará?",
    translates: "evtexda6",
  },
  "reason/other-undocumented": {
    english: "Letters, reports, or other documents that show what you told us about the reason for the trip.",
    spanish: "Cartas, informes u otros documentos que muestren lo que nos contó sobre el motivo del viaje.",
    translates: "dqrk9cw5",
  },
  "reason/threat-undocumented": {
    english: "Police reports, messages, photographs, or letters that show the danger.",
    spanish: "Denuncias ante la policía, mensajes, fotografías o cartas que muestren el peligro.",
    translates: "fzwm3s2y",
  },
  "reason/declaration-missing": {
    lines: 10,
    english: "What is the danger? Please write down who did or said what, and when and where it happened.",
    spanish: "¿Cuál es el peligro? Escriba quién hizo o dijo qué, y cuándo y dónde pasó.",
    translates: "8trb3pg8",
  },
  "reason/third-country-unexplained": {
    lines: 4,
    english:
      "{name} is now outside the country of citizenship. What status does {name} have where {name} is now, until when, and why is it not possible to remain there?",
    spanish:
      "{name} está ahora fuera de su país de ciudadanía. ¿Qué estatus tiene {name} en el lugar donde está ahora, hasta cuándo, y por qué no es posible quedarse allí?",
    translates: "xkyjxftk",
  },
  "reason/custody-undocumented": {
    english: "The order of the court or authority that says who has custody of the child.",
    spanish: "La orden del tribunal o de la autoridad que dice quién tiene la custodia del menor.",
    translates: "10wqr1ps",
  },
  "value/unfinished.given": {
    lines: 1,
    english: "{name}: What is the given name (first and middle names), as in the passport?",
    spanish: "{name}: ¿Cuáles son los nombres (primero y segundo), como en el pasaporte?",
    translates: "f4kwhen6",
  },
  "value/unfinished.family": {
    lines: 1,
    english: "{name}: What are the family names, as in the passport?",
    spanish: "{name}: ¿Cuáles son los apellidos, como en el pasaporte?",
    translates: "nsxt5y5q",
  },
  "value/unfinished.organization": {
    lines: 1,
    english: "{name}: What is the full name of the organization?",
    spanish: "{name}: ¿Cuál es el nombre completo de la organización?",
    translates: "8xd7t5zn",
  },
  "value/unfinished.date_of_birth": {
    lines: 1,
    english: "{name}: What is the date of birth (month, day, year)?",
    spanish: "{name}: ¿Cuál es la fecha de nacimiento (mes, día, año)?",
    translates: "cn3ba7bd",
  },
  "value/unfinished.country_of_birth": {
    lines: 1,
    english: "{name}: What is the country of birth?",
    spanish: "{name}: ¿Cuál es el país de nacimiento?",
    translates: "vhjj7m2a",
  },
  "value/unfinished.citizenship": {
    lines: 1,
    english: "{name}: What is the country of citizenship?",
    spanish: "{name}: ¿Cuál es el país de ciudadanía?",
    translates: "t3tye8z4",
  },
  "value/unfinished.a_number": {
    lines: 1,
    english: "{name}: What is the A-Number, if there is one?",
    spanish: "{name}: ¿Cuál es el número A (A-Number), si existe?",
    translates: "mj0gyry3",
  },
  "value/unfinished.number": {
    lines: 1,
    english: "{name}: What is the passport number?",
    spanish: "{name}: ¿Cuál es el número del pasaporte?",
    translates: "30126tgy",
  },
  "value/unfinished.expires": {
    lines: 1,
    english: "{name}: On what date does the passport expire?",
    spanish: "{name}: ¿En qué fecha vence el pasaporte?",
    translates: "cvq3agsx",
  },
  "value/unfinished.sex": {
    lines: 1,
    english: "{name}: What does the passport say under sex?",
    spanish: "{name}: ¿Qué dice el pasaporte en el campo sexo?",
    translates: "azq11zrx",
  },
  "value/unfinished.marital_status": {
    lines: 1,
    english: "{name}: What is the marital status (single, married, widowed, or divorced)?",
    spanish: "{name}: ¿Cuál es el estado civil (soltero/a, casado/a, viudo/a o divorciado/a)?",
    translates: "2g61fdd1",
  },
  "value/unfinished.phone": {
    lines: 1,
    english: "{name}: What is the telephone number?",
    spanish: "{name}: ¿Cuál es el número de teléfono?",
    translates: "an3j7q3j",
  },
  "value/unfinished.email": {
    lines: 1,
    english: "{name}: What is the email address?",
    spanish: "{name}: ¿Cuál es el correo electrónico?",
    translates: "tbbysnzc",
  },
  "value/unfinished.street": {
    lines: 1,
    english: "{name}: What are the house number and street of the address?",
    spanish: "{name}: ¿Cuáles son el número y la calle de la dirección?",
    translates: "w0a4bq41",
  },
  "value/unfinished.city": {
    lines: 1,
    english: "{name}: In what city or town is the address?",
    spanish: "{name}: ¿En qué ciudad o pueblo está la dirección?",
    translates: "3hngvz4h",
  },
  "value/unfinished.state": {
    lines: 1,
    english: "{name}: In what state is the address?",
    spanish: "{name}: ¿En qué estado está la dirección?",
    translates: "3ea6tcft",
  },
  "value/unfinished.province": {
    lines: 1,
    english: "{name}: In what province or region is the address?",
    spanish: "{name}: ¿En qué provincia o región está la dirección?",
    translates: "czctr1h7",
  },
  "value/unfinished.postal_code": {
    lines: 1,
    english: "{name}: What is the ZIP or postal code of the address?",
    spanish: "{name}: ¿Cuál es el código postal de la dirección?",
    translates: "2vhd6xms",
  },
  "value/unfinished.located_in": {
    lines: 1,
    english: "{name}: In which country is this person now?",
    spanish: "{name}: ¿En qué país está esta persona ahora?",
    translates: "6hdt8g14",
  },
  "value/unfinished.relationship": {
    lines: 1,
    english: "{name}: What is the relationship to the person who travels?",
    spanish: "{name}: ¿Cuál es el parentesco con la persona que viaja?",
    translates: "9tbj0jdk",
  },
  "value/unfinished.income": {
    lines: 1,
    english: "{name}: What is the annual income in dollars?",
    spanish: "{name}: ¿Cuál es el ingreso anual en dólares?",
    translates: "8fkz1hae",
  },
  "value/unfinished.household_size": {
    lines: 1,
    english: "{name}: How many people live on this income?",
    spanish: "{name}: ¿Cuántas personas viven de este ingreso?",
    translates: "fa61am7y",
  },
  "value/unfinished.assets": {
    lines: 1,
    english: "{name}: What are savings and property worth in dollars?",
    spanish: "{name}: ¿Cuánto valen los ahorros y bienes en dólares?",
    translates: "j9k5a8gd",
  },
  "value/unfinished.status": {
    lines: 1,
    english: "{name}: What is the citizenship or immigration status in the United States?",
    spanish: "{name}: ¿Cuál es la ciudadanía o el estatus migratorio en los Estados Unidos?",
    translates: "m7x7arwv",
  },
};

/** By the same keys: what is asked instead if the people are in the United States and request re-parole. */
export const questionsOfReParole: Readonly<Record<string, Wording>> = {
  "request/explanation-missing": {
    lines: 8,
    english:
      "Why is it necessary to remain in the United States longer? Please tell us in your own words what happened.",
    spanish:
      "¿Por qué es necesario quedarse más tiempo en los Estados Unidos? Cuéntenos con sus propias palabras qué pasó.",
    translates: "y5jhkp01",
  },
  "request/reasons-missing": {
    lines: 2,
    english:
      "What is the main reason to remain in the United States longer: medical treatment, a relative who is ill, danger, a court case, or something else?",
    spanish:
      "¿Cuál es el motivo principal para quedarse más tiempo en los Estados Unidos: un tratamiento médico, un familiar enfermo, un peligro, un caso en un tribunal u otro motivo?",
    translates: "szr1gd94",
  },
  "request/emergency-missing": {
    lines: 6,
    english:
      "What makes the request urgent? What could happen without permission to remain in the United States, and when?",
    spanish:
      "¿Por qué es urgente la solicitud? ¿Qué podría pasar sin el permiso para quedarse en los Estados Unidos, y cuándo?",
    translates: "ng6k279v",
  },
  "request/public-benefit-unexplained": {
    lines: 5,
    english:
      "How would a longer stay in the United States help other people or the community in the United States?",
    spanish:
      "¿Cómo ayudaría una estadía más larga en los Estados Unidos a otras personas o a la comunidad en los Estados Unidos?",
    translates: "65d1v8a9",
  },
  "request/evidence-missing": {
    english:
      "Any documents that show why it is necessary to remain in the United States, such as letters, reports, certificates, or photographs.",
    spanish:
      "Cualquier documento que muestre por qué es necesario quedarse en los Estados Unidos, como cartas, informes, certificados o fotografías.",
    translates: "5e107b4b",
  },
  "petitioner/missing": {
    lines: 3,
    english:
      "Who will file the request for the person who needs to remain in the United States? Please give the full name, relationship, address, and telephone number.",
    spanish:
      "¿Quién presentará la solicitud por la persona que necesita quedarse en los Estados Unidos? Escriba el nombre completo, el parentesco, la dirección y el teléfono.",
    translates: "0qfpyyej",
  },
  "beneficiary/missing": {
    lines: 6,
    english:
      "Who needs to remain in the United States? For each person, please give the full name as in the passport, the date and country of birth, and the country of citizenship.",
    spanish:
      "¿Quién necesita quedarse en los Estados Unidos? Para cada persona, escriba el nombre completo como en el pasaporte, la fecha y el país de nacimiento, y el país de ciudadanía.",
    translates: "n8fbbesr",
  },
  "guardian/consent-missing": {
    lines: 4,
    english:
      "{name} is a child. Who are the parents or legal guardians, and does each of them agree to the request? Please give their names, and telephone numbers where we can reach them.",
    spanish:
      "{name} es menor de edad. ¿Quiénes son los padres o tutores legales, y está cada uno de acuerdo con la solicitud? Escriba sus nombres y los teléfonos donde podemos comunicarnos con ellos.",
    translates: "v0wvds20",
  },
  "guardian/consent-undocumented": {
    english: "{name}: The signed letter in which a parent or legal guardian agrees to the request.",
    spanish: "{name}: La carta firmada en la que el padre, la madre o el tutor legal autoriza la solicitud.",
    translates: "hr83a3jg",
  },
  "reason/relative-missing": {
    lines: 2,
    english:
      "What is the full name of the relative who is the reason for the request, and how is that person related to the person who needs to remain in the United States?",
    spanish:
      "¿Cuál es el nombre completo del familiar por quien se hace la solicitud, y qué parentesco tiene con la persona que necesita quedarse en los Estados Unidos?",
    translates: "6t9q2cre",
  },
  "reason/other-undocumented": {
    english:
      "Letters, reports, or other documents that show what you told us about the reason for the request.",
    spanish:
      "Cartas, informes u otros documentos que muestren lo que nos contó sobre el motivo de la solicitud.",
    translates: "9majkswh",
  },
  "value/unfinished.relationship": {
    lines: 1,
    english: "{name}: What is the relationship to the person who needs to remain in the United States?",
    spanish: "{name}: ¿Cuál es el parentesco con la persona que necesita quedarse en los Estados Unidos?",
    translates: "dr53st7h",
  },
};

/** By the same keys: what is asked instead about an organization. */
export const questionsOfOrganizations: Readonly<Record<string, Wording>> = {
  "identity/document-missing": {
    english: "A copy of an identity document of the person who signs for {name}.",
    spanish: "Una copia de un documento de identidad de la persona que firma por {name}.",
    translates: "p2wx9ks6",
  },
  "sponsor/evidence-missing": {
    english: "{name}: Proof of funds, such as financial statements or bank statements.",
    spanish: "{name}: Comprobantes de fondos, como estados financieros o estados de cuenta del banco.",
    translates: "vxp93w7q",
  },
};

/** What the sheets say besides the questions. */
export const sheetWording = {
  title: {
    english: "Questions for the family",
    spanish: "Preguntas para la familia",
    translates: "e609dee8",
  },
  purpose: {
    english:
      "We are preparing a request for humanitarian parole, a permission to travel to the United States. To complete it, we need the following information. Please answer as well as you can. If you do not know an answer, leave it blank, and we will discuss it with you.",
    spanish:
      "Estamos preparando una solicitud de permiso humanitario (parole), un permiso para viajar a los Estados Unidos. Para completarla, necesitamos la siguiente información. Responda lo mejor que pueda. Si no sabe una respuesta, deje el espacio en blanco y lo hablaremos con usted.",
    translates: "5k5mhcrc",
  },
  purposeOfReParole: {
    english:
      "We are preparing a request for re-parole, permission to remain in the United States longer. To complete it, we need the following information. Please answer as well as you can. If you do not know an answer, leave it blank, and we will discuss it with you.",
    spanish:
      "Estamos preparando una solicitud de renovación del permiso humanitario (re-parole), un permiso para quedarse más tiempo en los Estados Unidos. Para completarla, necesitamos la siguiente información. Responda lo mejor que pueda. Si no sabe una respuesta, deje el espacio en blanco y lo hablaremos con usted.",
    translates: "86cabd43",
  },
  aboutRequest: { english: "About the request", spanish: "Sobre la solicitud", translates: "p9xqk84n" },
  bring: { english: "Documents to bring", spanish: "Documentos que debe traer", translates: "6mb0wbaq" },
  howToBring: {
    english:
      "Please bring or send us a copy of each of these documents, and keep the originals. A document in another language also needs an English translation; please do not wait for it.",
    spanish:
      "Traiga o envíenos una copia de cada uno de estos documentos y guarde los originales. Un documento en otro idioma también necesita una traducción al inglés; no espere a tenerla.",
    translates: "bvg17qr4",
  },
  nothingToBring: {
    english: "No documents are needed at this time.",
    spanish: "Por ahora no se necesitan documentos.",
    translates: "rpc94syj",
  },
  answeredBy: {
    english: "Answered by (name) and date",
    spanish: "Respondido por (nombre) y fecha",
    translates: "kt48jvb2",
  },
  person: { english: "Person {number}", spanish: "Persona {number}", translates: "25ae8c88" },
  document: {
    english: "document {number} on our list",
    spanish: "documento {number} de nuestra lista",
    translates: "kxgxh3nf",
  },
} as const satisfies Readonly<Record<string, Wording>>;

/** A code for all wording here: it changes with every change of an English or Spanish text. */
export function wordingCode(): string {
  const all = [questions, questionsOfReParole, questionsOfOrganizations, sheetWording].flatMap((wordings) =>
    Object.entries<Wording>(wordings),
  );
  return shortHash(all.map(([id, { english, spanish }]) => `${id}\n${english}\n${spanish}`).join("\n"));
}

/**
 * Rules that find something missing that no family is asked about, and why. A test verifies that every rule about
 * something missing is here or has a question.
 */
export const askedOfNoOne: Readonly<Record<string, string>> = {
  "ignore/reason-missing": "the office wrote the comment",
  "schema/missing-key": "the office enters it",
  "request/grounds-missing": "a decision of the attorney",
  "visa/options-unchecked": "the office checks them",
  "waiver/unavailability-unexplained": "a question of law",
  "waiver/inadmissibility-unaddressed": "a question of law",
  "person/id-missing": "the office enters it",
  "sponsor/i134-missing": "the office prepares the forms",
  "representative/g28-missing": "the office prepares the forms",
  "representative/g28-without-representative": "the office enters it",
  "representative/organization-missing": "the office enters it",
  "form/i131-missing": "the office prepares the forms",
  "form/i134-missing": "the office prepares the forms",
  "form/unsigned": "the office has the forms signed",
  "form/edition-missing": "the office enters it",
  "form/signature-empty": "the office has the forms signed",
  "fee/missing": "the office determines the fee",
  "fee/payment-form-shared": "the office prepares the forms",
  "fee/payment-form-missing": "the office prepares the forms",
  "fee/waiver-form-missing": "the office prepares the forms",
  "filing/carrier-missing": "the office mails the packet",
  "filing/mailing-unconfirmed": "the office mails the packet",
  "lockbox/missing": "the office determines the address",
  "lockbox/attention-line-missing": "the office determines the address",
  "re-parole/box-wrong": "the office prepares the forms",
  "re-parole/annotation-missing": "the office prepares the forms",
  "re-parole/request-due": "the office files it",
  "notice/overdue": "the office answers it",
  "notice/due-soon": "the office answers it",
  "notice/due-missing": "the office has the notice",
  "response/overdue": "the office inquires",
  "exhibit/unused": "the office arranges the exhibits",
  "exhibit/label-missing": "the office arranges the exhibits",
  "exhibit/page-missing": "the office arranges the exhibits",
  "parole-fee/exception-unsupported": "a question of law",
  "reason/country-conditions-missing": "the office finds the reports",
};
