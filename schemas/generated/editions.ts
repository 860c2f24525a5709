// Generated from schemas/editions by `npm run generate`. Edit the YAML there, not this file.
import type { Edition, Facts, FormEdition, Source } from "../editions/schema.ts";

export type SourceId =
  | "uscis-humanitarian-parole-2015-08-17"
  | "uscis-humanitarian-parole-2025-12-15"
  | "uscis-humanitarian-parole-2009-12-08"
  | "uscis-humanitarian-parole-guidelines"
  | "uscis-humanitarian-parole-questions-2013-02-16"
  | "uscis-humanitarian-parole-evidence"
  | "uscis-humanitarian-parole-afghan-nationals"
  | "uscis-i131-page-2013-02-14"
  | "uscis-i131-addresses"
  | "uscis-i131-edition-notices"
  | "uscis-i131-instructions"
  | "uscis-i134-instructions"
  | "uscis-i134-page"
  | "uscis-i912-instructions"
  | "uscis-g28-instructions"
  | "uscis-form-i131-2019-04-24"
  | "uscis-form-i131-2025-01-20"
  | "uscis-form-i134-2014-02-19"
  | "uscis-form-i134-2025-01-20"
  | "uscis-form-i912-2025-07-22"
  | "uscis-form-g28-2018-09-17"
  | "uscis-fee-rule-2016"
  | "uscis-fee-rule-2024"
  | "uscis-g1055"
  | "uscis-waivable-fees-2012"
  | "uscis-electronic-payment"
  | "uscis-filing-tips-before-2022-11-16"
  | "uscis-filing-by-mail"
  | "uscis-filing-online"
  | "8-cfr-103-2"
  | "8-cfr-103-5"
  | "8-cfr-212-5"
  | "8-usc-1101"
  | "8-usc-1182"
  | "5-usc-6103"
  | "8-usc-1804"
  | "dhs-parole-fee-2026"
  | "dhs-parole-fee-2027"
  | "hhs-poverty-guidelines-2015"
  | "hhs-poverty-guidelines-2024"
  | "hhs-poverty-guidelines-2025"
  | "practice"
  | "case-format"
  | "packet-export";

export const sources: { readonly [Id in SourceId]: Source } = {
  "uscis-humanitarian-parole-2015-08-17": {
    "title": "Humanitarian Parole",
    "publisher": "U.S. Citizenship and Immigration Services",
    "kind": "page",
    "date": "2015-08-17",
    "url": "https://www.uscis.gov/humanitarian/humanitarian-parole",
    "reading": "first-hand",
    "readOn": "2026-11-22",
    "laterVersion": "uscis-humanitarian-parole-2025-12-15"
  },
  "uscis-humanitarian-parole-2025-12-15": {
    "title": "Humanitarian Parole, as updated on December 15, 2025",
    "publisher": "U.S. Citizenship and Immigration Services",
    "kind": "page",
    "date": "2025-12-15",
    "dateBecause": "The date on which the page was updated, according to the account that was read",
    "url": "https://www.uscis.gov/humanitarian/humanitarian-parole",
    "reading": "second-hand",
    "readOn": "2026-10-02",
    "headingsUnread": true
  },
  "uscis-humanitarian-parole-2009-12-08": {
    "title": "Humanitarian Parole, as it read on December 8, 2009",
    "publisher": "U.S. Citizenship and Immigration Services",
    "kind": "page",
    "date": "2009-12-08",
    "copyUrl": "http://uslegalvisa.blogspot.com/2009/12/immigration-humanitarian-parole.html",
    "noUrlBecause": "The page no longer exists and its address on that date is not known; a copy made on that date was used",
    "reading": "copy",
    "readOn": "2026-11-22",
    "inEffect": {
      "until": "2025-01-20",
      "because": "Since that date, the current instructions for Form I-131 say what a request must include"
    }
  },
  "uscis-humanitarian-parole-guidelines": {
    "title": "Humanitarian Parole Guidelines",
    "publisher": "U.S. Citizenship and Immigration Services",
    "kind": "page",
    "date": "2015-08-17",
    "dateBecause": "Copies from 2013 to 2016 say the same; the date is that of the page to which it belongs",
    "url": "https://www.uscis.gov/humanitarian/humanitarian-parole/humanitarian-parole-guidelines",
    "reading": "copy",
    "readOn": "2026-11-22"
  },
  "uscis-humanitarian-parole-questions-2013-02-16": {
    "title": "Questions & Answers: Humanitarian Parole",
    "publisher": "U.S. Citizenship and Immigration Services",
    "kind": "page",
    "date": "2013-02-16",
    "copyUrl": "https://cybercemetery.unt.edu/archive/oilspill/20130216080711/http://www.uscis.gov/portal/site/uscis/menuitem.5af9bb95919f35e66f614176543f6d1a/?vgnextoid=ed662cc252f93210VgnVCM100000b92ca60aRCRD&vgnextchannel=accc3e4d77d73210VgnVCM100000082ca60aRCRD",
    "noUrlBecause": "The page no longer exists; a copy archived on that date was used",
    "reading": "copy",
    "readOn": "2026-11-22",
    "inEffect": {
      "until": "2026-11-22",
      "because": "The page was found to exist no longer on that date"
    }
  },
  "uscis-humanitarian-parole-evidence": {
    "title": "Guidance on Evidence for Certain Types of Humanitarian or Significant Public Benefit Parole Requests",
    "publisher": "U.S. Citizenship and Immigration Services",
    "kind": "page",
    "date": "2026-11-28",
    "dateBecause": "The date on which the general part of a copy was read",
    "url": "https://www.uscis.gov/humanitarian/humanitarian-parole/guidance-on-evidence-for-certain-types-of-humanitarian-or-significant-public-benefit-parole-requests",
    "reading": "copy",
    "readOn": "2026-11-28",
    "partRead": "general part only",
    "headingsUnread": true
  },
  "uscis-humanitarian-parole-afghan-nationals": {
    "title": "Information for Afghan Nationals on Requests to USCIS for Humanitarian Parole",
    "publisher": "U.S. Citizenship and Immigration Services",
    "kind": "page",
    "date": "2026-11-28",
    "dateBecause": "The date on which the first part of a copy was read",
    "url": "https://www.uscis.gov/humanitarian/humanitarian-parole/information-for-afghan-nationals-on-requests-to-uscis-for-humanitarian-parole",
    "reading": "copy",
    "readOn": "2026-11-28",
    "partRead": "first part only",
    "headingsUnread": true
  },
  "uscis-i131-page-2013-02-14": {
    "title": "I-131, Application for Travel Document",
    "publisher": "U.S. Citizenship and Immigration Services",
    "kind": "page",
    "date": "2013-02-14",
    "url": "https://www.uscis.gov/i-131",
    "reading": "copy",
    "readOn": "2026-11-22",
    "inEffect": {
      "until": "2025-10-29",
      "because": "The fee changed on December 23, 2016, and how it may be paid on October 29, 2025"
    }
  },
  "uscis-i131-addresses": {
    "title": "Direct Filing Addresses for Form I-131",
    "publisher": "U.S. Citizenship and Immigration Services",
    "kind": "page",
    "date": "2026-08-11",
    "dateBecause": "The date on which the page was updated, according to the account that was read",
    "url": "https://www.uscis.gov/i-131-addresses",
    "reading": "second-hand",
    "readOn": "2026-10-02"
  },
  "uscis-i131-edition-notices": {
    "title": "Notices on editions of Form I-131",
    "publisher": "U.S. Citizenship and Immigration Services",
    "kind": "notice",
    "date": "2024-10-11",
    "dateBecause": "The date on which the last of the notices took effect",
    "url": "https://www.uscis.gov/i-131",
    "reading": "second-hand",
    "readOn": "2026-11-22"
  },
  "uscis-i131-instructions": {
    "title": "Instructions for Form I-131",
    "publisher": "U.S. Citizenship and Immigration Services",
    "kind": "instructions",
    "date": "2025-01-20",
    "url": "https://www.uscis.gov/i-131",
    "reading": "second-hand",
    "readOn": "2026-10-02",
    "headingsUnread": true
  },
  "uscis-i134-instructions": {
    "title": "Instructions for Form I-134",
    "publisher": "U.S. Citizenship and Immigration Services",
    "kind": "instructions",
    "date": "2025-01-20",
    "url": "https://www.uscis.gov/i-134",
    "reading": "second-hand",
    "readOn": "2026-11-22",
    "headingsUnread": true
  },
  "uscis-i134-page": {
    "title": "I-134, Declaration of Financial Support",
    "publisher": "U.S. Citizenship and Immigration Services",
    "kind": "page",
    "date": "2026-10-02",
    "dateBecause": "The date on which an account of the page was read",
    "url": "https://www.uscis.gov/i-134",
    "reading": "second-hand",
    "readOn": "2026-10-02",
    "headingsUnread": true
  },
  "uscis-i912-instructions": {
    "title": "Instructions for Form I-912, Request for Fee Waiver",
    "publisher": "U.S. Citizenship and Immigration Services",
    "kind": "instructions",
    "date": "2025-07-22",
    "url": "https://www.uscis.gov/i-912",
    "reading": "second-hand",
    "readOn": "2026-11-22",
    "headingsUnread": true
  },
  "uscis-g28-instructions": {
    "title": "Instructions for Form G-28, Notice of Entry of Appearance as Attorney or Accredited Representative",
    "publisher": "U.S. Citizenship and Immigration Services",
    "kind": "instructions",
    "date": "2018-09-17",
    "url": "https://www.uscis.gov/g-28",
    "reading": "second-hand",
    "readOn": "2026-11-22",
    "headingsUnread": true
  },
  "uscis-form-i131-2019-04-24": {
    "title": "Form I-131, edition 04/24/19",
    "publisher": "U.S. Citizenship and Immigration Services",
    "kind": "form",
    "date": "2019-04-24",
    "url": "https://www.uscis.gov/i-131",
    "reading": "first-hand",
    "readOn": "2026-11-28",
    "inEffect": {
      "from": "2013-02-14",
      "until": "2024-10-11",
      "because": "No earlier edition was read; the boxes are assumed to be those of 2015, because box 1.e has the words of the page of that year"
    }
  },
  "uscis-form-i131-2025-01-20": {
    "title": "Form I-131, edition 01/20/25",
    "publisher": "U.S. Citizenship and Immigration Services",
    "kind": "form",
    "date": "2025-01-20",
    "url": "https://www.uscis.gov/i-131",
    "reading": "first-hand",
    "readOn": "2026-11-28"
  },
  "uscis-form-i134-2014-02-19": {
    "title": "Form I-134, edition 02/19/14",
    "publisher": "U.S. Citizenship and Immigration Services",
    "kind": "form",
    "date": "2014-02-19",
    "url": "https://www.uscis.gov/i-134",
    "reading": "first-hand",
    "readOn": "2026-11-28",
    "inEffect": {
      "until": "2026-01-01",
      "because": "It is not known when a later edition replaced it; in 2026 it was no longer accepted"
    }
  },
  "uscis-form-i134-2025-01-20": {
    "title": "Form I-134, edition 01/20/25",
    "publisher": "U.S. Citizenship and Immigration Services",
    "kind": "form",
    "date": "2025-01-20",
    "url": "https://www.uscis.gov/i-134",
    "reading": "first-hand",
    "readOn": "2026-11-28"
  },
  "uscis-form-i912-2025-07-22": {
    "title": "Form I-912, edition 07/22/25",
    "publisher": "U.S. Citizenship and Immigration Services",
    "kind": "form",
    "date": "2025-07-22",
    "url": "https://www.uscis.gov/i-912",
    "reading": "first-hand",
    "readOn": "2026-11-28"
  },
  "uscis-form-g28-2018-09-17": {
    "title": "Form G-28, edition 09/17/18",
    "publisher": "U.S. Citizenship and Immigration Services",
    "kind": "form",
    "date": "2018-09-17",
    "url": "https://www.uscis.gov/g-28",
    "reading": "first-hand",
    "readOn": "2026-11-28"
  },
  "uscis-fee-rule-2016": {
    "title": "U.S. Citizenship and Immigration Services Fee Schedule, 81 FR 73292",
    "publisher": "Department of Homeland Security",
    "kind": "regulation",
    "date": "2016-12-23",
    "dateBecause": "The date on which the rule took effect",
    "url": "https://www.federalregister.gov/citation/81-FR-73292",
    "reading": "copy",
    "readOn": "2026-11-22"
  },
  "uscis-fee-rule-2024": {
    "title": "U.S. Citizenship and Immigration Services Fee Schedule, 89 FR 6194",
    "publisher": "Department of Homeland Security",
    "kind": "regulation",
    "date": "2024-04-01",
    "dateBecause": "The date on which the rule took effect",
    "url": "https://www.federalregister.gov/citation/89-FR-6194",
    "reading": "second-hand",
    "readOn": "2026-10-02"
  },
  "uscis-g1055": {
    "title": "Form G-1055, Fee Schedule, edition 10/01/26",
    "publisher": "U.S. Citizenship and Immigration Services",
    "kind": "form",
    "date": "2026-10-01",
    "url": "https://www.uscis.gov/g-1055",
    "reading": "second-hand",
    "readOn": "2026-10-02"
  },
  "uscis-waivable-fees-2012": {
    "title": "List of fees that may be waived, as of 2012",
    "publisher": "U.S. Citizenship and Immigration Services",
    "kind": "page",
    "date": "2012-12-31",
    "dateBecause": "The list is from 2012, and its exact date is not known; the last day of the year is the safe assumption",
    "noUrlBecause": "The page of 2012 no longer exists, and its address is not known",
    "reading": "second-hand",
    "readOn": "2026-11-22",
    "inEffect": {
      "until": "2025-07-22",
      "because": "Since that date, the instructions for Form I-912 say which fees may be waived"
    }
  },
  "uscis-electronic-payment": {
    "title": "Notice that fees of forms filed on paper are paid by card or bank account",
    "publisher": "U.S. Citizenship and Immigration Services",
    "kind": "notice",
    "date": "2025-10-29",
    "dateBecause": "The first date on which checks and money orders are no longer accepted",
    "noUrlBecause": "Only reports about the notice were read; its own address was not looked up",
    "reading": "second-hand",
    "readOn": "2026-11-28",
    "headingsUnread": true
  },
  "uscis-filing-tips-before-2022-11-16": {
    "title": "Tips for assembling paper filings, as they read before November 16, 2022",
    "publisher": "U.S. Citizenship and Immigration Services",
    "kind": "page",
    "date": "2022-11-15",
    "dateBecause": "The last date of the older advice",
    "noUrlBecause": "The older text was replaced; its address is not known",
    "reading": "second-hand",
    "readOn": "2026-11-22",
    "inEffect": {
      "from": "2013-02-14",
      "until": "2022-11-16",
      "because": "The advice was first seen in 2013, and replaced on November 16, 2022"
    }
  },
  "uscis-filing-by-mail": {
    "title": "Tips for Filing Forms by Mail",
    "publisher": "U.S. Citizenship and Immigration Services",
    "kind": "page",
    "date": "2022-11-16",
    "url": "https://www.uscis.gov/forms/filing-guidance/form-filing-tips",
    "reading": "second-hand",
    "readOn": "2026-11-22"
  },
  "uscis-filing-online": {
    "title": "Tips for Filing Forms Online",
    "publisher": "U.S. Citizenship and Immigration Services",
    "kind": "page",
    "date": "2026-10-02",
    "dateBecause": "The date on which an account of the limit was read",
    "noUrlBecause": "The limit was read in a secondary source; the page's own address was not looked up",
    "reading": "second-hand",
    "readOn": "2026-10-02",
    "headingsUnread": true
  },
  "8-cfr-103-2": {
    "title": "8 CFR 103.2, Submission and adjudication of benefit requests",
    "publisher": "Department of Homeland Security",
    "kind": "regulation",
    "date": "2026-11-28",
    "dateBecause": "The date on which an account of the text was read",
    "url": "https://www.ecfr.gov/current/title-8/section-103.2",
    "reading": "second-hand",
    "readOn": "2026-11-28",
    "inEffect": {
      "from": "2015-08-17",
      "because": "The text of 2015 was not read; the provisions that are cited are assumed to have been the same"
    }
  },
  "8-cfr-103-5": {
    "title": "8 CFR 103.5, Reopening or reconsideration",
    "publisher": "Department of Homeland Security",
    "kind": "regulation",
    "date": "2026-11-28",
    "dateBecause": "The date on which an account of the text was read",
    "url": "https://www.ecfr.gov/current/title-8/section-103.5",
    "reading": "second-hand",
    "readOn": "2026-11-28",
    "inEffect": {
      "from": "2015-08-17",
      "because": "The text of 2015 was not read; the provisions that are cited are assumed to have been the same"
    }
  },
  "8-cfr-212-5": {
    "title": "8 CFR 212.5, Parole of aliens into the United States",
    "publisher": "Department of Homeland Security",
    "kind": "regulation",
    "date": "2026-11-28",
    "dateBecause": "The date on which an account of the text was read",
    "url": "https://www.ecfr.gov/current/title-8/section-212.5",
    "reading": "second-hand",
    "readOn": "2026-11-28",
    "inEffect": {
      "from": "2015-08-17",
      "because": "The text of 2015 was not read; the provisions that are cited are assumed to have been the same"
    }
  },
  "8-usc-1101": {
    "title": "8 U.S.C. 1101 (INA 101), Definitions",
    "publisher": "United States Code",
    "kind": "statute",
    "date": "2026-11-28",
    "dateBecause": "The date on which an account of the text was read",
    "url": "https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title8-section1101&num=0&edition=prelim",
    "reading": "second-hand",
    "readOn": "2026-11-28",
    "inEffect": {
      "from": "2015-08-17",
      "because": "The text of 2015 was not read; the provisions that are cited are assumed to have been the same"
    }
  },
  "8-usc-1182": {
    "title": "8 U.S.C. 1182 (INA 212), Inadmissible aliens",
    "publisher": "United States Code",
    "kind": "statute",
    "date": "2026-11-28",
    "dateBecause": "The date on which an account of the text was read",
    "url": "https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title8-section1182&num=0&edition=prelim",
    "reading": "second-hand",
    "readOn": "2026-11-28",
    "inEffect": {
      "from": "2015-08-17",
      "because": "The text of 2015 was not read; the provisions that are cited are assumed to have been the same"
    }
  },
  "5-usc-6103": {
    "title": "5 U.S.C. 6103, Holidays",
    "publisher": "United States Code",
    "kind": "statute",
    "date": "2021-06-17",
    "dateBecause": "The date of the last change, which added June 19",
    "url": "https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title5-section6103&num=0&edition=prelim",
    "reading": "second-hand",
    "readOn": "2026-11-28",
    "inEffect": {
      "from": "2015-08-17",
      "because": "The holidays before the last change are those without June 19"
    }
  },
  "8-usc-1804": {
    "title": "8 U.S.C. 1804, Immigration parole fee",
    "publisher": "United States Code",
    "kind": "statute",
    "date": "2025-10-16",
    "dateBecause": "The first date on which the fee is charged",
    "url": "https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title8-section1804&num=0&edition=prelim",
    "reading": "copy",
    "readOn": "2026-11-28"
  },
  "dhs-parole-fee-2026": {
    "title": "Inflation Adjustment to HR-1 Immigration Fees, fiscal year 2026",
    "publisher": "Department of Homeland Security",
    "kind": "notice",
    "date": "2026-01-01",
    "dateBecause": "The date on which the adjusted amount took effect",
    "url": "https://www.govinfo.gov/content/pkg/FR-2025-11-21/html/2025-20622.htm",
    "reading": "second-hand",
    "readOn": "2026-11-28"
  },
  "dhs-parole-fee-2027": {
    "title": "Parole fee from October 16, 2026",
    "publisher": "Department of Homeland Security",
    "kind": "notice",
    "date": "2026-09-30",
    "dateBecause": "The date on which the amount was announced",
    "noUrlBecause": "The amount was read in a secondary source; the notice's address is not known",
    "reading": "second-hand",
    "readOn": "2026-11-28"
  },
  "hhs-poverty-guidelines-2015": {
    "title": "Annual Update of the HHS Poverty Guidelines, 2015",
    "publisher": "U.S. Department of Health and Human Services",
    "kind": "notice",
    "date": "2015-01-22",
    "url": "https://www.federalregister.gov/citation/80-FR-3236",
    "reading": "second-hand",
    "readOn": "2026-11-28"
  },
  "hhs-poverty-guidelines-2024": {
    "title": "Annual Update of the HHS Poverty Guidelines, 2024",
    "publisher": "U.S. Department of Health and Human Services",
    "kind": "notice",
    "date": "2024-01-17",
    "url": "https://www.federalregister.gov/citation/89-FR-2961",
    "reading": "second-hand",
    "readOn": "2026-11-28"
  },
  "hhs-poverty-guidelines-2025": {
    "title": "Annual Update of the HHS Poverty Guidelines, 2025",
    "publisher": "U.S. Department of Health and Human Services",
    "kind": "notice",
    "date": "2025-01-17",
    "url": "https://www.federalregister.gov/citation/90-FR-5917",
    "reading": "second-hand",
    "readOn": "2026-11-28"
  },
  "practice": {
    "title": "Common practice, not stated in an official source",
    "publisher": "Parole Case",
    "kind": "practice",
    "date": "2026-11-22",
    "noUrlBecause": "Common practice has no page",
    "reading": "second-hand",
    "readOn": "2026-11-22"
  },
  "case-format": {
    "title": "The case file, format 1",
    "publisher": "Parole Case",
    "kind": "format",
    "date": "2026-11-22",
    "noUrlBecause": "The format is described in the program itself",
    "reading": "first-hand",
    "readOn": "2026-11-22"
  },
  "packet-export": {
    "title": "What the packet exporter requires to build a complete packet",
    "publisher": "Parole Case",
    "kind": "format",
    "date": "2026-11-22",
    "noUrlBecause": "The exporter is described in the program itself",
    "reading": "first-hand",
    "readOn": "2026-11-22"
  }
};
export const facts: Facts = {
  "address-dallas-box": {
    "id": "address-dallas-box",
    "title": "The Dallas lockbox, for the Postal Service",
    "values": [
      {
        "from": "2011-12-31",
        "until": "2016-12-23",
        "value": {
          "place": "dallas-box",
          "lines": [
            "USCIS Dallas Lockbox",
            "PO Box 660865",
            "Dallas, TX 75266"
          ],
          "carriers": [
            "usps"
          ]
        },
        "source": "uscis-humanitarian-parole-2015-08-17",
        "section": "Filing for Parole",
        "reading": "first-hand",
        "firstSeen": true,
        "readOn": "2026-11-22"
      },
      {
        "from": "2016-12-23",
        "until": "2026-10-02",
        "unknown": "Not researched between the 2015 page and the page read on October 2, 2026"
      },
      {
        "from": "2026-10-02",
        "value": {
          "place": "dallas-box",
          "lines": [
            "USCIS",
            "Attn: HP",
            "P.O. Box 660865",
            "Dallas, TX 75266-0865"
          ],
          "carriers": [
            "usps",
            "usps-express"
          ]
        },
        "source": "uscis-i131-addresses",
        "section": "Item 7",
        "reading": "second-hand",
        "firstSeen": true,
        "readOn": "2026-10-02"
      }
    ],
    "goesBy": "mailing-day"
  },
  "address-dallas-street": {
    "id": "address-dallas-street",
    "title": "The Dallas lockbox, for express mail and couriers",
    "values": [
      {
        "from": "2011-12-31",
        "until": "2016-12-23",
        "value": {
          "place": "dallas-street",
          "lines": [
            "USCIS Dallas Lockbox",
            "Attn: HP",
            "2501 S. State Hwy 121, Business",
            "Suite 400",
            "Lewisville, TX 75067"
          ],
          "carriers": [
            "usps-express",
            "fedex",
            "ups",
            "dhl",
            "other-courier"
          ]
        },
        "source": "uscis-humanitarian-parole-2015-08-17",
        "section": "Filing for Parole",
        "reading": "first-hand",
        "firstSeen": true,
        "readOn": "2026-11-22"
      },
      {
        "from": "2016-12-23",
        "until": "2026-10-02",
        "unknown": "Not researched between the 2015 page and the page read on October 2, 2026"
      },
      {
        "from": "2026-10-02",
        "value": {
          "place": "dallas-street",
          "lines": [
            "USCIS",
            "Attn: HP (Box 660865)",
            "2501 S. State Hwy. 121 Business, Suite 400",
            "Lewisville, TX 75067-8003"
          ],
          "carriers": [
            "fedex",
            "ups",
            "dhl",
            "other-courier"
          ]
        },
        "source": "uscis-i131-addresses",
        "section": "Item 7",
        "reading": "second-hand",
        "firstSeen": true,
        "readOn": "2026-10-02"
      }
    ],
    "goesBy": "mailing-day"
  },
  "address-ice-fairfax": {
    "id": "address-ice-fairfax",
    "title": "The former address of Immigration and Customs Enforcement, recognized so that it can be replaced",
    "values": [
      {
        "from": "2013-02-16",
        "until": "2015-08-17",
        "value": {
          "place": "ice-fairfax",
          "lines": [
            "Homeland Security Investigations",
            "Attn: Law Enforcement Parole Unit",
            "11320 Random Hills Rd, Stop 5122",
            "Fairfax, VA 20598-5122"
          ],
          "carriers": [
            "usps",
            "usps-express",
            "fedex",
            "ups",
            "dhl",
            "other-courier"
          ]
        },
        "source": "uscis-humanitarian-parole-questions-2013-02-16",
        "section": "Where Do I File A Request For Humanitarian Parole?",
        "reading": "copy",
        "firstSeen": true,
        "readOn": "2026-11-22"
      },
      {
        "from": "2015-08-17",
        "unknown": "No longer used; the page of August 17, 2015 names another address"
      }
    ],
    "goesBy": "mailing-day"
  },
  "address-ice-plepu": {
    "id": "address-ice-plepu",
    "title": "Immigration and Customs Enforcement, for people in removal proceedings or previously removed",
    "values": [
      {
        "from": "2015-08-17",
        "until": "2016-12-23",
        "value": {
          "place": "ice-plepu",
          "lines": [
            "U.S. Immigration and Customs Enforcement",
            "Homeland Security Investigations/Investigative Services Division",
            "Parole and Law Enforcement Program Unit (PLEPU)",
            "500 12th St SW, Mail Stop 5112",
            "Washington, DC 20536"
          ],
          "carriers": [
            "usps",
            "usps-express",
            "fedex",
            "ups",
            "dhl",
            "other-courier"
          ]
        },
        "source": "uscis-humanitarian-parole-2015-08-17",
        "section": "Filing for Parole",
        "reading": "first-hand",
        "firstSeen": true,
        "readOn": "2026-11-22"
      },
      {
        "from": "2016-12-23",
        "unknown": "It is not known when the address was last used; it is not used in 2026"
      }
    ],
    "goesBy": "mailing-day"
  },
  "age-of-majority": {
    "id": "age-of-majority",
    "title": "The age at which a person is no longer a child; assumed, because the page does not state one",
    "values": [
      {
        "from": "1900-01-01",
        "value": {
          "years": 18
        },
        "source": "practice",
        "section": "Age of a child",
        "reading": "second-hand",
        "firstSeen": false,
        "readOn": "2026-11-22"
      }
    ],
    "goesBy": "filing-day"
  },
  "age-to-sign": {
    "id": "age-to-sign",
    "title": "The age at which a person must sign for themselves",
    "values": [
      {
        "from": "2015-08-17",
        "value": {
          "years": 14
        },
        "source": "8-cfr-103-2",
        "section": "103.2(a)(2)",
        "reading": "second-hand",
        "firstSeen": true,
        "readOn": "2026-11-28"
      }
    ],
    "goesBy": "filing-day"
  },
  "boxes-i-131": {
    "id": "boxes-i-131",
    "title": "The box for humanitarian parole on Form I-131, by the edition printed on it",
    "values": [
      {
        "from": "2013-02-14",
        "until": "2019-04-25",
        "value": {
          "part": "Part 2",
          "oneself": [
            "1.e"
          ],
          "another": [
            "1.f"
          ],
          "annotation": "Re-parole",
          "reParole": [
            "1.e"
          ],
          "reParoleUnderProgram": [],
          "inPlace": []
        },
        "source": "uscis-form-i131-2019-04-24",
        "section": "Part 2, Application Type",
        "reading": "first-hand",
        "firstSeen": true,
        "readOn": "2026-11-28"
      },
      {
        "from": "2019-04-25",
        "until": "2024-06-17",
        "unknown": "The editions printed between 04/24/19 and 06/17/24 were not reviewed"
      },
      {
        "from": "2024-06-17",
        "value": {
          "part": "Part 1",
          "oneself": [
            "7",
            "6"
          ],
          "another": [
            "7",
            "6"
          ],
          "reParole": [
            "11",
            "10"
          ],
          "reParoleUnderProgram": [
            "10"
          ],
          "inPlace": [
            "8",
            "9"
          ]
        },
        "source": "uscis-form-i131-2025-01-20",
        "section": "Part 1, Application Type",
        "reading": "first-hand",
        "firstSeen": false,
        "readOn": "2026-11-28"
      }
    ],
    "goesBy": "printed-edition"
  },
  "departure-planning": {
    "id": "departure-planning",
    "title": "How long before parole expires the departure should be planned",
    "values": [
      {
        "from": "1900-01-01",
        "value": {
          "count": 90,
          "unit": "day"
        },
        "source": "practice",
        "section": "Departure",
        "reading": "second-hand",
        "firstSeen": false,
        "readOn": "2026-11-22"
      }
    ],
    "goesBy": "filing-day"
  },
  "federal-holidays": {
    "id": "federal-holidays",
    "title": "Federal holidays; observed on Friday if they fall on a Saturday and on Monday if they fall on a Sunday",
    "values": [
      {
        "from": "1900-01-01",
        "value": [
          {
            "name": "New Year's Day",
            "falls": "on-day",
            "month": 1,
            "day": 1
          },
          {
            "name": "Birthday of Martin Luther King Jr.",
            "falls": "on-weekday",
            "month": 1,
            "weekday": 1,
            "nth": 3,
            "from": "1986-01-01"
          },
          {
            "name": "Washington's Birthday",
            "falls": "on-weekday",
            "month": 2,
            "weekday": 1,
            "nth": 3
          },
          {
            "name": "Memorial Day",
            "falls": "on-weekday",
            "month": 5,
            "weekday": 1,
            "nth": -1
          },
          {
            "name": "Juneteenth National Independence Day",
            "falls": "on-day",
            "month": 6,
            "day": 19,
            "from": "2021-06-17"
          },
          {
            "name": "Independence Day",
            "falls": "on-day",
            "month": 7,
            "day": 4
          },
          {
            "name": "Labor Day",
            "falls": "on-weekday",
            "month": 9,
            "weekday": 1,
            "nth": 1
          },
          {
            "name": "Columbus Day",
            "falls": "on-weekday",
            "month": 10,
            "weekday": 1,
            "nth": 2
          },
          {
            "name": "Veterans Day",
            "falls": "on-day",
            "month": 11,
            "day": 11
          },
          {
            "name": "Thanksgiving Day",
            "falls": "on-weekday",
            "month": 11,
            "weekday": 4,
            "nth": 4
          },
          {
            "name": "Christmas Day",
            "falls": "on-day",
            "month": 12,
            "day": 25
          }
        ],
        "source": "5-usc-6103",
        "section": "6103(a)",
        "reading": "second-hand",
        "firstSeen": false,
        "readOn": "2026-11-28"
      }
    ],
    "goesBy": "filing-day"
  },
  "fee-exemptions": {
    "id": "fee-exemptions",
    "title": "Beneficiaries who owe no fee for Form I-131",
    "values": [
      {
        "from": "2026-10-01",
        "value": [
          {
            "name": "service-member",
            "who": "a current or former member of the U.S. armed forces"
          },
          {
            "name": "special-immigrant-juvenile",
            "who": "a special immigrant juvenile"
          },
          {
            "name": "t-visa",
            "who": "an applicant for or holder of T status"
          },
          {
            "name": "u-visa",
            "who": "an applicant for or holder of U status"
          },
          {
            "name": "vawa",
            "who": "a self-petitioner under the Violence Against Women Act"
          },
          {
            "name": "afghan-or-iraqi-special-immigrant",
            "who": "an Afghan or Iraqi special immigrant"
          }
        ],
        "source": "uscis-g1055",
        "section": "Form I-131",
        "reading": "second-hand",
        "firstSeen": true,
        "readOn": "2026-10-02"
      }
    ],
    "goesBy": "mailing-day"
  },
  "fee-i-131": {
    "id": "fee-i-131",
    "title": "Filing fee of Form I-131 for humanitarian parole in U.S. dollars, for each beneficiary",
    "values": [
      {
        "from": "2013-02-14",
        "until": "2016-12-23",
        "value": {
          "paper": 360
        },
        "source": "uscis-i131-page-2013-02-14",
        "section": "Filing Fee",
        "reading": "copy",
        "firstSeen": true,
        "readOn": "2026-11-22"
      },
      {
        "from": "2016-12-23",
        "until": "2024-04-01",
        "value": {
          "paper": 575
        },
        "source": "uscis-fee-rule-2016",
        "section": "Form I-131",
        "reading": "copy",
        "firstSeen": false,
        "readOn": "2026-11-22"
      },
      {
        "from": "2024-04-01",
        "value": {
          "paper": 630,
          "online": 580
        },
        "source": "uscis-fee-rule-2024",
        "section": "Form I-131",
        "reading": "second-hand",
        "firstSeen": false,
        "readOn": "2026-10-02"
      }
    ],
    "goesBy": "mailing-day"
  },
  "fee-i-134": {
    "id": "fee-i-134",
    "title": "Filing fee of Form I-134 in U.S. dollars",
    "values": [
      {
        "from": "2014-02-19",
        "until": "2026-01-01",
        "value": {
          "paper": 0
        },
        "source": "uscis-form-i134-2014-02-19",
        "section": "Instructions",
        "reading": "second-hand",
        "firstSeen": true,
        "readOn": "2026-11-22"
      },
      {
        "from": "2026-01-01",
        "value": {
          "paper": 0
        },
        "source": "uscis-i134-page",
        "section": "fee",
        "reading": "second-hand",
        "firstSeen": true,
        "readOn": "2026-10-02"
      }
    ],
    "goesBy": "mailing-day"
  },
  "fee-parole": {
    "id": "fee-parole",
    "title": "The separate parole fee in U.S. dollars; never paid with Form I-131",
    "values": [
      {
        "from": "2025-10-16",
        "until": "2026-01-01",
        "value": {
          "amount": 1000,
          "paid": "when parole takes effect",
          "exceptions": [
            "medical emergency",
            "organ donor",
            "imminent death",
            "funeral"
          ]
        },
        "source": "8-usc-1804",
        "section": "1804(a)",
        "reading": "copy",
        "firstSeen": false,
        "readOn": "2026-11-28"
      },
      {
        "from": "2026-01-01",
        "until": "2026-10-16",
        "value": {
          "amount": 1020,
          "paid": "when parole takes effect",
          "exceptions": [
            "medical emergency",
            "organ donor",
            "imminent death",
            "funeral"
          ]
        },
        "source": "dhs-parole-fee-2026",
        "section": "Immigration parole fee",
        "reading": "second-hand",
        "firstSeen": false,
        "readOn": "2026-11-28",
        "knownSince": "2025-11-21"
      },
      {
        "from": "2026-10-16",
        "value": {
          "amount": 1050,
          "paid": "when parole takes effect",
          "exceptions": [
            "medical emergency",
            "organ donor",
            "imminent death",
            "funeral"
          ]
        },
        "source": "dhs-parole-fee-2027",
        "section": "Immigration parole fee",
        "reading": "second-hand",
        "firstSeen": false,
        "readOn": "2026-11-28",
        "knownSince": "2026-09-30"
      }
    ],
    "goesBy": "today"
  },
  "fee-waiver": {
    "id": "fee-waiver",
    "title": "Whether the fee for Form I-131 for humanitarian parole may be waived, and with which form",
    "values": [
      {
        "from": "2012-12-31",
        "until": "2025-07-22",
        "value": {
          "paper": true,
          "form": "I-912"
        },
        "source": "uscis-waivable-fees-2012",
        "section": "Form I-131",
        "reading": "second-hand",
        "firstSeen": true,
        "readOn": "2026-11-22"
      },
      {
        "from": "2025-07-22",
        "value": {
          "paper": true,
          "online": false,
          "form": "I-912"
        },
        "source": "uscis-i912-instructions",
        "section": "who may file Form I-912",
        "reading": "second-hand",
        "firstSeen": true,
        "readOn": "2026-11-22"
      }
    ],
    "goesBy": "mailing-day"
  },
  "inquiry-letter": {
    "id": "inquiry-letter",
    "title": "What a letter to the Parole Branch includes",
    "values": [
      {
        "from": "2013-02-16",
        "until": "2026-11-22",
        "value": [
          "the case number",
          "the name and date of birth of the petitioner",
          "the name and date of birth of the beneficiary",
          "the date of the request",
          "the reasons for the request, in summary"
        ],
        "source": "uscis-humanitarian-parole-questions-2013-02-16",
        "section": "How Can I Find Out The Status Of My Application?",
        "reading": "copy",
        "firstSeen": true,
        "readOn": "2026-11-22"
      },
      {
        "from": "2026-11-22",
        "value": [
          "the case number",
          "the name and date of birth of the petitioner",
          "the name and date of birth of the beneficiary",
          "the date of the request",
          "the reasons for the request, in summary"
        ],
        "source": "practice",
        "section": "Letters of inquiry",
        "reading": "second-hand",
        "firstSeen": false,
        "readOn": "2026-11-22"
      }
    ],
    "goesBy": "today"
  },
  "name-i-131": {
    "id": "name-i-131",
    "title": "The title of Form I-131",
    "values": [
      {
        "from": "2013-02-14",
        "until": "2024-06-17",
        "value": "Application for Travel Document",
        "source": "uscis-form-i131-2019-04-24",
        "section": "Title",
        "reading": "first-hand",
        "firstSeen": true,
        "readOn": "2026-11-28"
      },
      {
        "from": "2024-06-17",
        "value": "Application for Travel Documents, Parole Documents, and Arrival/Departure Records",
        "source": "uscis-form-i131-2025-01-20",
        "section": "Title",
        "reading": "first-hand",
        "firstSeen": false,
        "readOn": "2026-11-28"
      }
    ],
    "goesBy": "mailing-day"
  },
  "name-i-134": {
    "id": "name-i-134",
    "title": "The title of Form I-134",
    "values": [
      {
        "from": "2014-02-19",
        "until": "2022-01-01",
        "value": "Affidavit of Support",
        "source": "uscis-form-i134-2014-02-19",
        "section": "Title",
        "reading": "first-hand",
        "firstSeen": true,
        "readOn": "2026-11-28"
      },
      {
        "from": "2022-01-01",
        "until": "2023-01-01",
        "unknown": "The title changed in 2022; the exact date is not known"
      },
      {
        "from": "2023-01-01",
        "value": "Declaration of Financial Support",
        "source": "uscis-form-i134-2025-01-20",
        "section": "Title",
        "reading": "first-hand",
        "firstSeen": true,
        "readOn": "2026-11-28"
      }
    ],
    "goesBy": "mailing-day"
  },
  "notice-reminder": {
    "id": "notice-reminder",
    "title": "How long before the due date of a notice a reminder appears",
    "values": [
      {
        "from": "1900-01-01",
        "value": {
          "count": 14,
          "unit": "day"
        },
        "source": "practice",
        "section": "Notices",
        "reading": "second-hand",
        "firstSeen": false,
        "readOn": "2026-11-28"
      }
    ],
    "goesBy": "filing-day"
  },
  "packet-assembly": {
    "id": "packet-assembly",
    "title": "How a paper packet is assembled",
    "values": [
      {
        "from": "2013-02-14",
        "until": "2022-11-16",
        "value": {
          "dividers": "bottom-tabs",
          "fasteners": "two-hole",
          "advice": [
            "Put tabs at the bottom",
            "Fasten the documents at the top with a two-hole fastener"
          ]
        },
        "source": "uscis-filing-tips-before-2022-11-16",
        "section": "Assembly",
        "reading": "second-hand",
        "firstSeen": true,
        "readOn": "2026-11-22"
      },
      {
        "from": "2022-11-16",
        "value": {
          "dividers": "titled-sheets",
          "fasteners": "none",
          "advice": [
            "Do not use staples, clips, holes, or tabs",
            "Separate documents with letter-size sheets that have a large, bold, centered title",
            "Send nothing smaller than 4 by 6 inches",
            "Send copies of documents, not originals; send originals only of the signed forms"
          ],
          "smallestInches": [
            4,
            6
          ],
          "originalDocuments": false
        },
        "source": "uscis-filing-by-mail",
        "section": "Assemble Your Application, Petition, or Request",
        "reading": "second-hand",
        "firstSeen": false,
        "readOn": "2026-11-22"
      }
    ],
    "goesBy": "mailing-day"
  },
  "packet-order": {
    "id": "packet-order",
    "title": "The order of a packet",
    "values": [
      {
        "from": "1900-01-01",
        "until": "2025-10-29",
        "value": [
          "G-1145",
          "cover-letter",
          "G-28",
          "payment",
          "I-131",
          "I-134",
          "index",
          "exhibits"
        ],
        "source": "practice",
        "section": "Order of the packet",
        "reading": "second-hand",
        "firstSeen": false,
        "readOn": "2026-11-22"
      },
      {
        "from": "2025-10-29",
        "value": [
          "payment-on-top",
          "G-1145",
          "cover-letter",
          "G-28",
          "I-131",
          "I-134",
          "index",
          "exhibits"
        ],
        "source": "practice",
        "section": "Order of the packet",
        "reading": "second-hand",
        "firstSeen": false,
        "readOn": "2026-11-28"
      }
    ],
    "goesBy": "mailing-day"
  },
  "payment-methods": {
    "id": "payment-methods",
    "title": "How the filing fee may be paid, and with which form",
    "values": [
      {
        "from": "2013-02-14",
        "until": "2025-10-29",
        "value": {
          "payee": "U.S. Department of Homeland Security",
          "check": {
            "accepted": true
          },
          "money-order": {
            "accepted": true
          }
        },
        "source": "uscis-i131-page-2013-02-14",
        "section": "Filing Fee",
        "reading": "copy",
        "firstSeen": true,
        "readOn": "2026-11-22"
      },
      {
        "from": "2025-10-29",
        "value": {
          "check": {
            "accepted": false
          },
          "money-order": {
            "accepted": false
          },
          "card": {
            "accepted": true,
            "form": "G-1450"
          },
          "bank-account": {
            "accepted": true,
            "form": "G-1650"
          },
          "exemption": "G-1651"
        },
        "source": "uscis-electronic-payment",
        "section": "payment of fees of forms filed on paper",
        "reading": "second-hand",
        "firstSeen": false,
        "readOn": "2026-11-28"
      }
    ],
    "goesBy": "mailing-day"
  },
  "poverty-guideline": {
    "id": "poverty-guideline",
    "title": "HHS poverty guideline for the 48 contiguous states and the District of Columbia, in U.S. dollars a year",
    "values": [
      {
        "from": "2015-01-01",
        "until": "2016-01-01",
        "value": {
          "year": 2015,
          "first": 11770,
          "further": 4160
        },
        "source": "hhs-poverty-guidelines-2015",
        "section": "48 contiguous states and the District of Columbia",
        "reading": "second-hand",
        "firstSeen": false,
        "readOn": "2026-11-28"
      },
      {
        "from": "2016-01-01",
        "until": "2024-01-01",
        "unknown": "The poverty guidelines of 2016 to 2023 were not read"
      },
      {
        "from": "2024-01-01",
        "until": "2025-01-01",
        "value": {
          "year": 2024,
          "first": 15060,
          "further": 5380
        },
        "source": "hhs-poverty-guidelines-2024",
        "section": "48 contiguous states and the District of Columbia",
        "reading": "second-hand",
        "firstSeen": false,
        "readOn": "2026-11-28"
      },
      {
        "from": "2025-01-01",
        "value": {
          "year": 2025,
          "first": 15650,
          "further": 5500
        },
        "source": "hhs-poverty-guidelines-2025",
        "section": "48 contiguous states and the District of Columbia",
        "reading": "second-hand",
        "firstSeen": false,
        "readOn": "2026-11-28"
      }
    ],
    "goesBy": "mailing-day"
  },
  "re-parole-earliest": {
    "id": "re-parole-earliest",
    "title": "The longest time before the I-94 expires at which re-parole under a program is usually requested",
    "values": [
      {
        "from": "2024-06-17",
        "value": {
          "count": 180,
          "unit": "day"
        },
        "source": "practice",
        "section": "Early requests for re-parole",
        "reading": "second-hand",
        "firstSeen": true,
        "readOn": "2026-11-28"
      }
    ],
    "goesBy": "filing-day"
  },
  "re-parole-notice": {
    "id": "re-parole-notice",
    "title": "The minimum time before the I-94 expires at which re-parole must be requested",
    "values": [
      {
        "from": "2015-08-17",
        "value": {
          "count": 90,
          "unit": "day"
        },
        "source": "uscis-humanitarian-parole-2015-08-17",
        "section": "Re-parole Request",
        "reading": "first-hand",
        "firstSeen": true,
        "readOn": "2026-11-22"
      }
    ],
    "goesBy": "filing-day"
  },
  "receipt-wait": {
    "id": "receipt-wait",
    "title": "How soon after mailing a receipt notice usually arrives",
    "values": [
      {
        "from": "1900-01-01",
        "value": {
          "count": 30,
          "unit": "day"
        },
        "source": "practice",
        "section": "Receipt notices",
        "reading": "second-hand",
        "firstSeen": false,
        "readOn": "2026-11-22"
      }
    ],
    "goesBy": "filing-day"
  },
  "response-time": {
    "id": "response-time",
    "title": "How long after receipt the Parole Branch may be contacted in writing",
    "values": [
      {
        "from": "2015-08-17",
        "until": "2016-12-23",
        "value": {
          "businessDays": 120
        },
        "source": "uscis-humanitarian-parole-2015-08-17",
        "section": "Filing for Parole",
        "reading": "first-hand",
        "firstSeen": true,
        "readOn": "2026-11-22"
      },
      {
        "from": "2016-12-23",
        "unknown": "It is not known when USCIS stopped stating a response time; no response time is stated in 2026"
      }
    ],
    "goesBy": "filing-day"
  },
  "stay-usual-limit": {
    "id": "stay-usual-limit",
    "title": "The longest stay that is usually granted",
    "values": [
      {
        "from": "2013-12-31",
        "value": {
          "count": 1,
          "unit": "year"
        },
        "source": "uscis-humanitarian-parole-guidelines",
        "section": "Humanitarian Parole Guidelines",
        "reading": "copy",
        "firstSeen": true,
        "readOn": "2026-11-22"
      }
    ],
    "goesBy": "filing-day"
  },
  "upload-limit": {
    "id": "upload-limit",
    "title": "The largest file that can be uploaded online",
    "values": [
      {
        "from": "2026-10-02",
        "value": {
          "megabytes": 12
        },
        "source": "uscis-filing-online",
        "section": "size of uploaded files",
        "reading": "second-hand",
        "firstSeen": true,
        "readOn": "2026-10-02"
      }
    ],
    "goesBy": "mailing-day"
  }
};
export const formEditions: readonly FormEdition[] = [
  {
    "id": "form-g-28-09-17-18",
    "title": "Form G-28, edition 09/17/18",
    "form": "G-28",
    "edition": "09/17/18",
    "values": [
      {
        "from": "2018-09-17",
        "value": "accepted",
        "source": "uscis-form-g28-2018-09-17",
        "section": "Edition",
        "reading": "second-hand",
        "firstSeen": false,
        "readOn": "2026-11-22"
      }
    ],
    "goesBy": "mailing-day",
    "andEarlier": false
  },
  {
    "id": "form-i-131-01-20-25",
    "title": "Form I-131, edition 01/20/25",
    "form": "I-131",
    "edition": "01/20/25",
    "values": [
      {
        "from": "2025-01-20",
        "value": "accepted",
        "source": "uscis-form-i131-2025-01-20",
        "section": "Edition",
        "reading": "second-hand",
        "firstSeen": false,
        "readOn": "2026-11-22"
      }
    ],
    "goesBy": "mailing-day",
    "andEarlier": false
  },
  {
    "id": "form-i-131-04-01-24",
    "title": "Form I-131, edition 04/01/24",
    "form": "I-131",
    "edition": "04/01/24",
    "values": [
      {
        "from": "2024-04-01",
        "until": "2024-10-11",
        "value": "accepted",
        "source": "uscis-i131-edition-notices",
        "section": "Edition 04/01/24",
        "reading": "second-hand",
        "firstSeen": false,
        "readOn": "2026-11-22"
      },
      {
        "from": "2024-10-11",
        "value": "not-accepted",
        "source": "uscis-i131-edition-notices",
        "section": "Edition 06/17/24",
        "reading": "second-hand",
        "firstSeen": false,
        "readOn": "2026-11-22"
      }
    ],
    "goesBy": "mailing-day",
    "andEarlier": false
  },
  {
    "id": "form-i-131-04-24-19",
    "title": "Form I-131, edition 04/24/19",
    "form": "I-131",
    "edition": "04/24/19",
    "values": [
      {
        "from": "2019-04-24",
        "until": "2023-06-06",
        "value": "accepted",
        "source": "uscis-form-i131-2019-04-24",
        "section": "Edition",
        "reading": "second-hand",
        "firstSeen": false,
        "readOn": "2026-11-22"
      },
      {
        "from": "2023-06-06",
        "until": "2024-10-11",
        "unknown": "It is not known whether this edition was still accepted together with 06/06/23"
      },
      {
        "from": "2024-10-11",
        "value": "not-accepted",
        "source": "uscis-i131-edition-notices",
        "section": "Edition 06/17/24",
        "reading": "second-hand",
        "firstSeen": false,
        "readOn": "2026-11-22"
      }
    ],
    "goesBy": "mailing-day",
    "andEarlier": false
  },
  {
    "id": "form-i-131-06-06-23",
    "title": "Form I-131, edition 06/06/23",
    "form": "I-131",
    "edition": "06/06/23",
    "values": [
      {
        "from": "2023-06-06",
        "until": "2024-10-11",
        "unknown": "It is not known how long this edition was accepted"
      },
      {
        "from": "2024-10-11",
        "value": "not-accepted",
        "source": "uscis-i131-edition-notices",
        "section": "Edition 06/17/24",
        "reading": "second-hand",
        "firstSeen": false,
        "readOn": "2026-11-22"
      }
    ],
    "goesBy": "mailing-day",
    "andEarlier": false
  },
  {
    "id": "form-i-131-06-17-24",
    "title": "Form I-131, edition 06/17/24",
    "form": "I-131",
    "edition": "06/17/24",
    "values": [
      {
        "from": "2024-06-17",
        "until": "2025-01-20",
        "value": "accepted",
        "source": "uscis-i131-edition-notices",
        "section": "Edition 06/17/24",
        "reading": "second-hand",
        "firstSeen": false,
        "readOn": "2026-11-22"
      },
      {
        "from": "2025-01-20",
        "unknown": "It is not known whether this edition is still accepted together with 01/20/25"
      }
    ],
    "goesBy": "mailing-day",
    "andEarlier": false
  },
  {
    "id": "form-i-131-other",
    "title": "Form I-131, any other edition",
    "form": "I-131",
    "values": [
      {
        "from": "2015-08-01",
        "unknown": "It is not known which other editions of Form I-131 were accepted, for example in August 2015"
      }
    ],
    "goesBy": "mailing-day",
    "andEarlier": false
  },
  {
    "id": "form-i-134-01-20-25",
    "title": "Form I-134, edition 01/20/25",
    "form": "I-134",
    "edition": "01/20/25",
    "values": [
      {
        "from": "2025-01-20",
        "value": "accepted",
        "source": "uscis-form-i134-2025-01-20",
        "section": "Edition",
        "reading": "second-hand",
        "firstSeen": false,
        "readOn": "2026-11-22"
      }
    ],
    "goesBy": "mailing-day",
    "andEarlier": false
  },
  {
    "id": "form-i-134-02-19-14",
    "title": "Form I-134, edition 02/19/14",
    "form": "I-134",
    "edition": "02/19/14",
    "values": [
      {
        "from": "2015-08-01",
        "until": "2015-09-01",
        "value": "accepted",
        "source": "uscis-form-i134-2014-02-19",
        "section": "Edition",
        "reading": "second-hand",
        "firstSeen": true,
        "readOn": "2026-11-22"
      },
      {
        "from": "2015-09-01",
        "until": "2026-01-01",
        "unknown": "It is not known how long this edition was accepted"
      },
      {
        "from": "2026-01-01",
        "value": "not-accepted",
        "source": "uscis-form-i134-2025-01-20",
        "section": "Edition",
        "reading": "second-hand",
        "firstSeen": true,
        "readOn": "2026-11-22"
      }
    ],
    "goesBy": "mailing-day",
    "andEarlier": false
  },
  {
    "id": "form-i-912-07-22-25",
    "title": "Form I-912, edition 07/22/25 and earlier",
    "form": "I-912",
    "edition": "07/22/25",
    "values": [
      {
        "from": "2025-07-22",
        "value": "accepted",
        "source": "uscis-form-i912-2025-07-22",
        "section": "Edition",
        "reading": "second-hand",
        "firstSeen": false,
        "readOn": "2026-11-22"
      }
    ],
    "goesBy": "mailing-day",
    "andEarlier": true
  }
];
export const editions: { readonly [id: string]: Edition } = {
  "uscis-2015-08-17": {
    "title": "USCIS requirements of August 17, 2015",
    "summary": "USCIS, \"Humanitarian Parole\", as last reviewed on August 17, 2015",
    "source": "uscis-humanitarian-parole-2015-08-17",
    "filing": {
      "initial": {
        "named": true,
        "addresses": [
          "address-dallas-box",
          "address-dallas-street"
        ],
        "source": "uscis-humanitarian-parole-2015-08-17",
        "section": "Filing for Parole"
      },
      "re-parole": {
        "named": true,
        "addresses": [
          "address-dallas-box"
        ],
        "unstated": [
          "address-dallas-street"
        ],
        "source": "uscis-humanitarian-parole-2015-08-17",
        "section": "Re-parole Request"
      }
    },
    "online": false,
    "exceptions": [
      {
        "kind": "instead",
        "when": "removal",
        "address": "address-ice-plepu",
        "replaces": [
          "address-dallas-box",
          "address-dallas-street"
        ],
        "source": "uscis-humanitarian-parole-2015-08-17",
        "section": "Filing for Parole",
        "reason": "A request for a person in removal proceedings, or previously removed, goes to Immigration and Customs Enforcement"
      }
    ],
    "commitmentLetters": false,
    "inquiryByLetter": true,
    "lawDate": "2015-08-17",
    "supersededAfter": {
      "day": "2016-12-22",
      "reason": "The fees of this edition were in effect through that date"
    }
  },
  "uscis-2026": {
    "title": "USCIS requirements as read in 2026",
    "summary": "The requirements as read in 2026; check uscis.gov before filing",
    "source": "uscis-i131-addresses",
    "filing": {
      "initial": {
        "named": true,
        "addresses": [
          "address-dallas-box",
          "address-dallas-street"
        ],
        "source": "uscis-i131-addresses",
        "section": "Item 7"
      },
      "re-parole": {
        "named": false,
        "unknown": "The address for re-parole requests in 2026 was not found"
      }
    },
    "online": true,
    "exceptions": [
      {
        "kind": "as-of",
        "facts": [
          "address-dallas-box",
          "address-dallas-street"
        ],
        "day": "2026-11-22",
        "reason": "The date on which the addresses took their present form is not known, and a packet is addressed as they read now",
        "mailedFrom": "2024-06-17"
      },
      {
        "kind": "as-of",
        "facts": [
          "boxes-i-131"
        ],
        "day": "2026-11-22",
        "reason": "A form without a known edition is assumed to be the current one",
        "mailedFrom": "2024-06-17"
      },
      {
        "kind": "as-of",
        "facts": [
          "fee-exemptions",
          "upload-limit"
        ],
        "day": "2026-11-22",
        "reason": "Both were read as they were in 2026, and it is not known since when they have been in effect",
        "mailedFrom": "2024-06-17"
      }
    ],
    "commitmentLetters": true,
    "inquiryByLetter": false,
    "lawDate": "of-the-case",
    "verify": {
      "note": "Check uscis.gov before filing",
      "readOn": "2026-10-02",
      "reading": "second-hand"
    }
  }
};
