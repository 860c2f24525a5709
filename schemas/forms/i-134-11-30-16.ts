// Form I-134, edition 11/30/16: for comparing only. A line is a box: the name of its field, its item, what it says, its
// longest text, and the letters that it accepts. The words for screen readers are those of other forms, so the items are
// as printed next to the boxes. Part2_Line4_CountryofBirth is Item 5, the citizenship, and of the two boxes for the sex
// the first is on the left: male.
export const i134Of2016 = `
form1[0].p1[0].Pt1Line1a_FamilyName[0]                               | Part 1, Item 1.a | supporter.name.family                     |    | letters space hyphen
form1[0].p1[0].Pt1Line1b_GivenName[0]                                | Part 1, Item 1.b | supporter.name.given                      |    | letters space hyphen
form1[0].p1[0].Pt1Line1c_MiddleName[0]                               | Part 1, Item 1.c | supporter.name.middle                     |    | letters space slash
form1[0].p1[0].Pt1Line3_InCareOfName[0]                              | Part 1, Item 3.a | supporter.mailing.care_of                 | 34 | letters space slash
form1[0].p1[0].Pt1Line3_StreetNumberName[0]                          | Part 1, Item 3.b | supporter.mailing.street                  | 25 | letters digits space slash
form1[0].p1[0].Pt1Line3_Unit[0]                                      | Part 1, Item 3.c | supporter.mailing.unit_kind = apartment   |    |
form1[0].p1[0].Pt1Line3_Unit[1]                                      | Part 1, Item 3.c | supporter.mailing.unit_kind = suite       |    |
form1[0].p1[0].Pt1Line3_Unit[2]                                      | Part 1, Item 3.c | supporter.mailing.unit_kind = floor       |    |
form1[0].p1[0].Pt1Line3_AptSteFlrNumber[0]                           | Part 1, Item 3.c | supporter.mailing.unit                    | 6  | letters digits space
form1[0].p1[0].Pt1Line3_CityOrTown[0]                                | Part 1, Item 3.d | supporter.mailing.city                    | 20 | letters space
form1[0].p1[0].Pt1Line3_State[0]                                     | Part 1, Item 3.e | supporter.mailing.state                   |    |
form1[0].p1[0].Pt1Line3_ZipCode[0]                                   | Part 1, Item 3.f | supporter.mailing.zip                     | 5  | digits
form1[0].p1[0].Pt1Line3_Province[0]                                  | Part 1, Item 3.g | supporter.mailing.province                | 20 | letters space
form1[0].p1[0].Pt1Line3_PostalCode[0]                                | Part 1, Item 3.h | supporter.mailing.postal_code             | 9  | letters digits space
form1[0].p1[0].Pt1Line3_Country[0]                                   | Part 1, Item 3.i | supporter.mailing.country                 | 29 | letters space
form1[0].p1[0].physicalAddress[0].Pt1Line5_StreetNumberName[0]       | Part 1, Item 5.a | supporter.address.street                  | 25 | letters digits space slash
form1[0].p1[0].physicalAddress[0].Pt1Line5_Unit[2]                   | Part 1, Item 5.b | supporter.address.unit_kind = apartment   |    |
form1[0].p1[0].physicalAddress[0].Pt1Line5_Unit[0]                   | Part 1, Item 5.b | supporter.address.unit_kind = suite       |    |
form1[0].p1[0].physicalAddress[0].Pt1Line5_Unit[1]                   | Part 1, Item 5.b | supporter.address.unit_kind = floor       |    |
form1[0].p1[0].physicalAddress[0].Pt1Line5_AptSteFlrNumber[0]        | Part 1, Item 5.b | supporter.address.unit                    | 6  | letters digits space
form1[0].p1[0].physicalAddress[0].Pt1Line5_CityOrTown[0]             | Part 1, Item 5.c | supporter.address.city                    | 20 | letters space
form1[0].p1[0].physicalAddress[0].Pt1Line5_State[0]                  | Part 1, Item 5.d | supporter.address.state                   |    |
form1[0].p1[0].physicalAddress[0].Pt1Line5_ZipCode[0]                | Part 1, Item 5.e | supporter.address.zip                     | 5  | digits
form1[0].p1[0].physicalAddress[0].Pt1Line5_Province[0]               | Part 1, Item 5.f | supporter.address.province                | 20 | letters space
form1[0].p1[0].physicalAddress[0].Pt1Line5_PostalCode[0]             | Part 1, Item 5.g | supporter.address.postal_code             | 9  | letters digits space
form1[0].p1[0].physicalAddress[0].Pt1Line5_Country[0]                | Part 1, Item 5.h | supporter.address.country                 | 29 | letters space
form1[0].p1[0].Part1_Line2_DateofBirth[0]                            | Part 1, Item 6   | supporter.date_of_birth                   |    | digits slash
form1[0].p1[0].Part1_Line3b_CountryofBirth[0]                        | Part 1, Item 7.b | supporter.country_of_birth                |    | letters space
form1[0].p1[0].Pt1Line8_AlienNumber[0]                               | Part 1, Item 8   | supporter.a_number                        | 9  | digits
form1[0].p2[0].Part2_Line1a_FamilyName[0]                            | Part 2, Item 1.a | beneficiary.name.family                   |    | letters space hyphen
form1[0].p2[0].Part2_Line1b_GivenName[0]                             | Part 2, Item 1.b | beneficiary.name.given                    |    | letters space hyphen
form1[0].p2[0].Part2_Line1c_MiddleName[0]                            | Part 2, Item 1.c | beneficiary.name.middle                   |    | letters space slash
form1[0].p2[0].Part2_Line2_DateofBirth[0]                            | Part 2, Item 2   | beneficiary.date_of_birth                 |    | digits slash
form1[0].p2[0].Pt2Line3[0]                                           | Part 2, Item 3   | beneficiary.sex = male                    |    |
form1[0].p2[0].Pt2Line3[1]                                           | Part 2, Item 3   | beneficiary.sex = female                  |    |
form1[0].p2[0].Pt2Line4_AlienNumber[0]                               | Part 2, Item 4   | beneficiary.a_number                      | 9  | digits
form1[0].p2[0].Part2_Line4_CountryofBirth[0]                         | Part 2, Item 5   | beneficiary.citizenship                   |    | letters space
form1[0].p2[0].Part2_Line8a_StreetNumberName[0]                      | Part 2, Item 8.a | beneficiary.address.street                | 25 | letters digits space slash
form1[0].p2[0].Pt2Line8_Unit[2]                                      | Part 2, Item 8.b | beneficiary.address.unit_kind = apartment |    |
form1[0].p2[0].Pt2Line8_Unit[0]                                      | Part 2, Item 8.b | beneficiary.address.unit_kind = suite     |    |
form1[0].p2[0].Pt2Line8_Unit[1]                                      | Part 2, Item 8.b | beneficiary.address.unit_kind = floor     |    |
form1[0].p2[0].Part2_Line8b_AptSteFlrNumber[0]                       | Part 2, Item 8.b | beneficiary.address.unit                  | 6  | letters digits
form1[0].p2[0].Part2_Line8c_CityOrTown[0]                            | Part 2, Item 8.c | beneficiary.address.city                  | 20 | letters space
form1[0].p2[0].Part2_Line8d_State[0]                                 | Part 2, Item 8.d | beneficiary.address.state                 |    |
form1[0].p2[0].Part2_Line8e_ZipCode[0]                               | Part 2, Item 8.e | beneficiary.address.zip                   | 5  | digits
form1[0].p2[0].Part2_Line8f_Province[0]                              | Part 2, Item 8.f | beneficiary.address.province              | 20 | letters space
form1[0].p2[0].Part2_Line8g_PostalCode[0]                            | Part 2, Item 8.g | beneficiary.address.postal_code           | 9  | letters digits space
form1[0].p2[0].Part2_Line8h_Country[0]                               | Part 2, Item 8.h | beneficiary.address.country               | 29 | letters space
form1[0].#subform[4].Part4_Line3_DaytimePhoneNumber3[0]              | Part 4, Item 3   | supporter.phone                           | 15 | digits
form1[0].#subform[4].Part4_Line5_EmailAddress[0]                     | Part 4, Item 5   | supporter.email                           | 38 |
form1[0].#subform[5].Part6_Line1a_InterpretersFamilyName[0]          | Part 6, Item 1.a | preparer.name.family                      |    | letters space hyphen
form1[0].#subform[5].Part6_Line1b_InterpretersGivenName[0]           | Part 6, Item 1.b | preparer.name.given                       |    | letters space hyphen
form1[0].#subform[5].Part6_Line2_IntrpretersBusinessName[0]          | Part 6, Item 2   | preparer.organization                     | 30 | letters space hyphen
form1[0].#subform[6].Part6_Line4_PreparersDaytimeTelephoneNumber3[0] | Part 6, Item 4   | preparer.phone                            | 15 | digits
form1[0].#subform[6].Part6_Line6_EmailAddress[0]                     | Part 6, Item 6   | preparer.email                            | 38 |
form1[0].#subform[7].Pt1Line1a_FamilyName[0]                         | Part 7, Item 1.a | supporter.name.family                     |    | letters space hyphen
form1[0].#subform[7].Pt1Line1b_GivenName[0]                          | Part 7, Item 1.b | supporter.name.given                      |    | letters space hyphen
form1[0].#subform[7].Pt1Line1c_MiddleName[0]                         | Part 7, Item 1.c | supporter.name.middle                     |    | letters space slash
form1[0].#subform[7].Pt1Line8_AlienNumber[0]                         | Part 7, Item 2   | supporter.a_number                        | 9  | digits
`;
