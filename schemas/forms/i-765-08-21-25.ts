// Form I-765, edition 08/21/25. A line is a box: the name of its field, its item, what it says, its longest text, and
// the letters that it accepts. Many names have the numbers of an earlier edition: Line17a_CountryOfBirth is Item 14.a,
// the citizenship. The words for screen readers are right, and test/forms/blanks.test.ts compares this table with them.
export const i765Of2025 = `
form1[0].Page1[0].Line1a_FamilyName[0]            | Part 2, Item 1.a  | applicant.name.family                   |    | letters space hyphen
form1[0].Page1[0].Line1b_GivenName[0]             | Part 2, Item 1.b  | applicant.name.given                    |    | letters space hyphen
form1[0].Page1[0].Line1c_MiddleName[0]            | Part 2, Item 1.c  | applicant.name.middle                   |    | letters space slash
form1[0].Page2[0].Line4a_InCareofName[0]          | Part 2, Item 5.a  | applicant.mailing.care_of               | 34 | letters space hyphen
form1[0].Page2[0].Line4b_StreetNumberName[0]      | Part 2, Item 5.b  | applicant.mailing.street                | 34 | letters digits space slash
form1[0].Page2[0].Pt2Line5_Unit[2]                | Part 2, Item 5.c  | applicant.mailing.unit_kind = apartment |    |
form1[0].Page2[0].Pt2Line5_Unit[0]                | Part 2, Item 5.c  | applicant.mailing.unit_kind = suite     |    |
form1[0].Page2[0].Pt2Line5_Unit[1]                | Part 2, Item 5.c  | applicant.mailing.unit_kind = floor     |    |
form1[0].Page2[0].Pt2Line5_AptSteFlrNumber[0]     | Part 2, Item 5.c  | applicant.mailing.unit                  | 6  | letters digits space
form1[0].Page2[0].Pt2Line5_CityOrTown[0]          | Part 2, Item 5.d  | applicant.mailing.city                  | 20 | letters space
form1[0].Page2[0].Pt2Line5_State[0]               | Part 2, Item 5.e  | applicant.mailing.state                 |    |
form1[0].Page2[0].Pt2Line5_ZipCode[0]             | Part 2, Item 5.f  | applicant.mailing.zip                   | 5  | digits
form1[0].Page2[0].Pt2Line7_StreetNumberName[0]    | Part 2, Item 7.a  | applicant.address.street                | 34 | letters digits space slash
form1[0].Page2[0].Pt2Line7_Unit[2]                | Part 2, Item 7.b  | applicant.address.unit_kind = apartment |    |
form1[0].Page2[0].Pt2Line7_Unit[0]                | Part 2, Item 7.b  | applicant.address.unit_kind = suite     |    |
form1[0].Page2[0].Pt2Line7_Unit[1]                | Part 2, Item 7.b  | applicant.address.unit_kind = floor     |    |
form1[0].Page2[0].Pt2Line7_AptSteFlrNumber[0]     | Part 2, Item 7.b  | applicant.address.unit                  | 6  | letters digits space
form1[0].Page2[0].Pt2Line7_CityOrTown[0]          | Part 2, Item 7.c  | applicant.address.city                  | 20 | letters space
form1[0].Page2[0].Pt2Line7_State[0]               | Part 2, Item 7.d  | applicant.address.state                 |    |
form1[0].Page2[0].Pt2Line7_ZipCode[0]             | Part 2, Item 7.e  | applicant.address.zip                   | 5  | digits
form1[0].Page2[0].Line7_AlienNumber[0]            | Part 2, Item 8    | applicant.a_number                      | 9  | digits
form1[0].Page2[0].Line9_Checkbox[1]               | Part 2, Item 10   | applicant.sex = male                    |    |
form1[0].Page2[0].Line9_Checkbox[0]               | Part 2, Item 10   | applicant.sex = female                  |    |
form1[0].Page2[0].Line17a_CountryOfBirth[0]       | Part 2, Item 14.a | applicant.citizenship                   |    | letters space
form1[0].Page2[0].Line17b_CountryOfBirth[0]       | Part 2, Item 14.b | applicant.citizenship                   |    | letters space
form1[0].Page3[0].Line18c_CountryOfBirth[0]       | Part 2, Item 15.c | applicant.country_of_birth              |    | letters space
form1[0].Page3[0].Line19_DOB[0]                   | Part 2, Item 16   | applicant.date_of_birth                 |    | digits slash
form1[0].Page3[0].Line20a_I94Number[0]            | Part 2, Item 17   | applicant.prior_parole.i94_number       | 11 | letters digits
form1[0].Page4[0].Pt3Line3_DaytimePhoneNumber1[0] | Part 3, Item 3    | applicant.phone                         | 10 | digits
form1[0].Page4[0].Pt3Line4_MobileNumber1[0]       | Part 3, Item 4    | applicant.mobile                        | 10 | digits
form1[0].Page4[0].Pt3Line5_Email[0]               | Part 3, Item 5    | applicant.email                         | 38 |
form1[0].Page5[0].Pt5Line1a_PreparerFamilyName[0] | Part 5, Item 1.a  | preparer.name.family                    |    | letters space hyphen
form1[0].Page5[0].Pt5Line1b_PreparerGivenName[0]  | Part 5, Item 1.b  | preparer.name.given                     |    | letters space hyphen
form1[0].Page5[0].Pt5Line2_BusinessName[0]        | Part 5, Item 2    | preparer.organization                   | 34 | letters digits space hyphen
form1[0].Page5[0].Pt5Line4_DaytimePhoneNumber1[0] | Part 5, Item 4    | preparer.phone                          | 10 | digits
form1[0].Page5[0].Pt5Line6_Email[0]               | Part 5, Item 6    | preparer.email                          | 38 |
form1[0].Page7[0].Line1a_FamilyName[0]            | Part 6, Item 1.a  | applicant.name.family                   |    | letters space hyphen
form1[0].Page7[0].Line1b_GivenName[0]             | Part 6, Item 1.b  | applicant.name.given                    |    | letters space hyphen
form1[0].Page7[0].Line1c_MiddleName[0]            | Part 6, Item 1.c  | applicant.name.middle                   |    | letters space slash
form1[0].Page7[0].Line7_AlienNumber[0]            | Part 6, Item 2    | applicant.a_number                      | 9  | digits
`;
