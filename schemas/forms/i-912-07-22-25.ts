// Form I-912, edition 07/22/25, as far as a case has keys for it. A line is a box: the name of its field, its item, what
// it says, its longest text, and the letters that it accepts. A name may say something other than the form:
// P10_L5_FaxNumber1 is a mobile telephone. The words for screen readers are right, and test/forms/blanks.test.ts
// compares this table with them.
export const i912Of2025 = `
form1[0].#subform[0].P2_L2_FamilyName[0]               | Part 2, Item 2  | applicant.name.family   |    | letters space slash hyphen
form1[0].#subform[0].P2_L2_GivenName[0]                | Part 2, Item 2  | applicant.name.given    |    | letters space slash hyphen
form1[0].#subform[0].P2_L2_MiddleName[0]               | Part 2, Item 2  | applicant.name.middle   |    | letters space slash
form1[0].#subform[0].P2_Line3_AlienNumber[0]           | Part 2, Item 4  | applicant.a_number      | 9  | digits
form1[0].#subform[1].P2_5_DateOfBirth[0]               | Part 2, Item 6  | applicant.date_of_birth |    | digits slash
form1[0].#subform[4].P7_L3_DaytimeTelePhoneNumber1[0]  | Part 7, Item 3  | applicant.phone         | 10 | digits
form1[0].#subform[4].P7_L4_MobileTelePhoneNumber1[0]   | Part 7, Item 4  | applicant.mobile        | 10 | digits
form1[0].#subform[4].P7_L5_EmailAddress[0]             | Part 7, Item 5  | applicant.email         |    |
form1[0].#subform[6].P10_L1A_FamilyName[0]             | Part 9, Item 1  | preparer.name.family    |    | letters space hyphen
form1[0].#subform[6].P10_L1b_GivenName[0]              | Part 9, Item 1  | preparer.name.given     |    | letters space hyphen
form1[0].#subform[6].P10_L2_BusOrgName[0]              | Part 9, Item 2  | preparer.organization   | 34 | letters digits space hyphen
form1[0].#subform[6].P10_L4_DaytimeTelePhoneNumber1[0] | Part 9, Item 4  | preparer.phone          | 10 | digits
form1[0].#subform[6].P10_L6_EmailAddress[0]            | Part 9, Item 6  | preparer.email          |    |
form1[0].#subform[7].P2_L2_FamilyName[1]               | Part 10, Item 1 | applicant.name.family   | 30 | letters space slash hyphen
form1[0].#subform[7].P2_L2_GivenName[1]                | Part 10, Item 1 | applicant.name.given    | 18 | letters space slash hyphen
form1[0].#subform[7].P2_L2_MiddleName[1]               | Part 10, Item 1 | applicant.name.middle   | 18 | letters space slash
form1[0].#subform[7].P2_Line3_AlienNumber[1]           | Part 10, Item 2 | applicant.a_number      | 9  | digits
`;
