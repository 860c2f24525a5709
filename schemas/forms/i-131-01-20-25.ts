// Form I-131, edition 01/20/25. A line is a box: the name of its field, its item, what it says, its longest text, and the
// letters that it accepts. The numbers in brackets follow no order, and a name may say something other than the form:
// the words for screen readers are right, and test/forms/blanks.test.ts compares this table with them.
export const i131Of2025 = `
form1[0].P1[0].CB_AppType[0]                                       | Part 1, Item 1    | form.box = 1                              |    |
form1[0].P1[0].CB_AppType[1]                                       | Part 1, Item 2    | form.box = 2                              |    |
form1[0].P1[0].CB_AppType[2]                                       | Part 1, Item 3    | form.box = 3                              |    |
form1[0].P1[0].CB_AppType[3]                                       | Part 1, Item 4    | form.box = 4                              |    |
form1[0].P1[0].CB_AppType[4]                                       | Part 1, Item 5.A  | form.box = 5.A                            |    |
form1[0].P2[0].CB_AppType[12]                                      | Part 1, Item 5.B  | form.box = 5.B                            |    |
form1[0].P2[0].CB_AppType[10]                                      | Part 1, Item 5.C  | form.box = 5.C                            |    |
form1[0].P2[0].CB_AppType[7]                                       | Part 1, Item 5.D  | form.box = 5.D                            |    |
form1[0].P2[0].CB_AppType[8]                                       | Part 1, Item 5.E  | form.box = 5.E                            |    |
form1[0].P2[0].CB_AppType[9]                                       | Part 1, Item 5.F  | form.box = 5.F                            |    |
form1[0].P2[0].CB_AppType[1]                                       | Part 1, Item 5.G  | form.box = 5.G                            |    |
form1[0].P2[0].CB_AppType[0]                                       | Part 1, Item 5.H  | form.box = 5.H                            |    |
form1[0].P2[0].CB_AppType[2]                                       | Part 1, Item 5.I  | form.box = 5.I                            |    |
form1[0].P2[0].CB_AppType[3]                                       | Part 1, Item 5.J  | form.box = 5.J                            |    |
form1[0].P2[0].CB_AppType[4]                                       | Part 1, Item 5.K  | form.box = 5.K                            |    |
form1[0].P2[0].CB_AppType[11]                                      | Part 1, Item 5.L  | form.box = 5.L                            |    |
form1[0].P2[0].CB_AppType[5]                                       | Part 1, Item 5.M  | form.box = 5.M                            |    |
form1[0].P2[0].CB_AppType[6]                                       | Part 1, Item 6.A  | form.box = 6.A                            |    |
form1[0].P3[0].CB_AppType[8]                                       | Part 1, Item 6.B  | form.box = 6.B                            |    |
form1[0].P3[0].CB_AppType[7]                                       | Part 1, Item 6.C  | form.box = 6.C                            |    |
form1[0].P3[0].CB_AppType[0]                                       | Part 1, Item 6.D  | form.box = 6.D                            |    |
form1[0].P3[0].CB_AppType[1]                                       | Part 1, Item 6.E  | form.box = 6.E                            |    |
form1[0].P3[0].CB_AppType[5]                                       | Part 1, Item 7    | form.box = 7                              |    |
form1[0].P3[0].CB_AppType[2]                                       | Part 1, Item 8.A  | form.box = 8.A                            |    |
form1[0].P3[0].CB_AppType[4]                                       | Part 1, Item 8.B  | form.box = 8.B                            |    |
form1[0].P3[0].CB_AppType[3]                                       | Part 1, Item 8.C  | form.box = 8.C                            |    |
form1[0].P3[0].CB_AppType[6]                                       | Part 1, Item 9    | form.box = 9                              |    |
form1[0].P4[0].CB_AppType[5]                                       | Part 1, Item 10.A | form.box = 10.A                           |    |
form1[0].P4[0].CB_AppType[4]                                       | Part 1, Item 10.B | form.box = 10.B                           |    |
form1[0].P4[0].CB_AppType[6]                                       | Part 1, Item 10.C | form.box = 10.C                           |    |
form1[0].P4[0].CB_AppType[7]                                       | Part 1, Item 10.D | form.box = 10.D                           |    |
form1[0].P4[0].CB_AppType[8]                                       | Part 1, Item 10.E | form.box = 10.E                           |    |
form1[0].P4[0].CB_AppType[9]                                       | Part 1, Item 10.F | form.box = 10.F                           |    |
form1[0].P4[0].CB_AppType[1]                                       | Part 1, Item 10.G | form.box = 10.G                           |    |
form1[0].P4[0].CB_AppType[2]                                       | Part 1, Item 10.H | form.box = 10.H                           |    |
form1[0].P4[0].CB_AppType[3]                                       | Part 1, Item 10.I | form.box = 10.I                           |    |
form1[0].P4[0].CB_AppType[0]                                       | Part 1, Item 11   | form.box = 11                             |    |
form1[0].P4[0].P1_Line12_DateOfAdmission[0]                        | Part 1, Item 12   | recipient.prior_parole.i94_expires        |    | digits slash
form1[0].P4[0].Part2_Line1_FamilyName[0]                           | Part 2, Item 1    | applicant.name.family                     |    | letters space hyphen
form1[0].P4[0].Part2_Line1_GivenName[0]                            | Part 2, Item 1    | applicant.name.given                      |    | letters space hyphen
form1[0].P4[0].Part2_Line1_MiddleName[0]                           | Part 2, Item 1    | applicant.name.middle                     |    | letters space slash
form1[0].P5[0].Part2_Line3_InCareofName[0]                         | Part 2, Item 3    | applicant.mailing.care_of                 | 34 | letters space hyphen
form1[0].P5[0].Part2_Line3_StreetNumberName[0]                     | Part 2, Item 3    | applicant.mailing.street                  | 34 | letters digits space slash
form1[0].P5[0].Part2_Line3_Unit[1]                                 | Part 2, Item 3    | applicant.mailing.unit_kind = apartment   |    |
form1[0].P5[0].Part2_Line3_Unit[0]                                 | Part 2, Item 3    | applicant.mailing.unit_kind = suite       |    |
form1[0].P5[0].Part2_Line3_Unit[2]                                 | Part 2, Item 3    | applicant.mailing.unit_kind = floor       |    |
form1[0].P5[0].Part2_Line3_AptSteFlrNumber[0]                      | Part 2, Item 3    | applicant.mailing.unit                    | 6  | letters digits
form1[0].P5[0].Part2_Line3_CityTown[0]                             | Part 2, Item 3    | applicant.mailing.city                    | 20 | letters space
form1[0].P5[0].Part2_Line3_State[0]                                | Part 2, Item 3    | applicant.mailing.state                   |    |
form1[0].P5[0].Part2_Line3_ZipCode[0]                              | Part 2, Item 3    | applicant.mailing.zip                     | 5  | digits
form1[0].P5[0].Part2_Line3_Province[0]                             | Part 2, Item 3    | applicant.mailing.province                | 20 | letters space
form1[0].P5[0].Part2_Line3_PostalCode[0]                           | Part 2, Item 3    | applicant.mailing.postal_code             | 9  | letters digits space
form1[0].P5[0].Part2_Line3_Country[0]                              | Part 2, Item 3    | applicant.mailing.country                 |    | letters space
form1[0].P5[0].Part2_Line4_StreetNumberName[0]                     | Part 2, Item 4    | applicant.address.street                  | 34 | letters digits space slash
form1[0].P5[0].Part2_Line4_Unit[1]                                 | Part 2, Item 4    | applicant.address.unit_kind = apartment   |    |
form1[0].P5[0].Part2_Line4_Unit[0]                                 | Part 2, Item 4    | applicant.address.unit_kind = suite       |    |
form1[0].P5[0].Part2_Line4_Unit[2]                                 | Part 2, Item 4    | applicant.address.unit_kind = floor       |    |
form1[0].P5[0].Part2_Line4_AptSteFlrNumber[0]                      | Part 2, Item 4    | applicant.address.unit                    | 6  | letters digits
form1[0].P5[0].Part2_Line4_CityTown[0]                             | Part 2, Item 4    | applicant.address.city                    | 20 | letters space
form1[0].P5[0].Part2_Line4_State[0]                                | Part 2, Item 4    | applicant.address.state                   |    |
form1[0].P5[0].Part2_Line4_ZipCode[0]                              | Part 2, Item 4    | applicant.address.zip                     | 5  | digits
form1[0].P5[0].Part2_Line4_Province[0]                             | Part 2, Item 4    | applicant.address.province                | 20 | letters space
form1[0].P5[0].Part2_Line4_PostalCode[0]                           | Part 2, Item 4    | applicant.address.postal_code             | 9  | letters digits space
form1[0].P5[0].Part2_Line4_Country[0]                              | Part 2, Item 4    | applicant.address.country                 |    | letters space
form1[0].P5[0].#area[0].Part2_Line5_AlienNumber[0]                 | Part 2, Item 5    | applicant.a_number                        | 9  | digits
form1[0].P5[0].Part2_Line6_CountryOfBirth[0]                       | Part 2, Item 6    | applicant.country_of_birth                |    |
form1[0].P5[0].Part2_Line7_CountryOfCitizenshiporNationality[0]    | Part 2, Item 7    | applicant.citizenship                     |    |
form1[0].P5[0].Part2_Line8_Gender[1]                               | Part 2, Item 8    | applicant.sex = male                      |    |
form1[0].P5[0].Part2_Line8_Gender[0]                               | Part 2, Item 8    | applicant.sex = female                    |    |
form1[0].P5[0].Part2_Line9_DateOfBirth[0]                          | Part 2, Item 9    | applicant.date_of_birth                   |    | digits slash
form1[0].P5[0].Part2_Line13_I94RecordNo[0]                         | Part 2, Item 13   | applicant.prior_parole.i94_number         |    |
form1[0].P6[0].Part2_Line14_I94ExpDate[0]                          | Part 2, Item 14   | applicant.prior_parole.i94_expires        |    | digits slash
form1[0].P6[0].P2_Line16_FamilyName[0]                             | Part 2, Item 16   | beneficiary.name.family                   |    | letters space hyphen
form1[0].P6[0].P2_Line16_GivenName[0]                              | Part 2, Item 16   | beneficiary.name.given                    |    | letters space hyphen
form1[0].P6[0].P2_Line16_MiddleName[0]                             | Part 2, Item 16   | beneficiary.name.middle                   |    | letters space slash
form1[0].P6[0].P2_Line18_DateOfBirth[0]                            | Part 2, Item 18   | beneficiary.date_of_birth                 |    | digits slash
form1[0].P6[0].P2_Line19_CountryOfBirth[0]                         | Part 2, Item 19   | beneficiary.country_of_birth              |    | letters space
form1[0].P6[0].P2_Line20_CountryOfCitizenship[0]                   | Part 2, Item 20   | beneficiary.citizenship                   |    | letters space
form1[0].P6[0].P2_Line21_DaytimeTelephoneNumber[0]                 | Part 2, Item 21   | beneficiary.phone                         | 15 | digits
form1[0].P6[0].P2_Line22_Email[0]                                  | Part 2, Item 22   | beneficiary.email                         |    |
form1[0].P6[0].ANumber[0].P2_Line23_AlienNumber[0]                 | Part 2, Item 23   | beneficiary.a_number                      | 9  | digits
form1[0].P6[0].P2_Line24_InCareofName[0]                           | Part 2, Item 24   | beneficiary.mailing.care_of               | 34 | letters space hyphen
form1[0].P6[0].P2_Line24_StreetNumberName[0]                       | Part 2, Item 24   | beneficiary.mailing.street                | 34 | letters digits space slash
form1[0].P6[0].P2_Line24_Unit[1]                                   | Part 2, Item 24   | beneficiary.mailing.unit_kind = apartment |    |
form1[0].P6[0].P2_Line24_Unit[0]                                   | Part 2, Item 24   | beneficiary.mailing.unit_kind = suite     |    |
form1[0].P6[0].P2_Line24_Unit[2]                                   | Part 2, Item 24   | beneficiary.mailing.unit_kind = floor     |    |
form1[0].P6[0].P2_Line24_AptSteFlrNumber[0]                        | Part 2, Item 24   | beneficiary.mailing.unit                  | 6  | letters digits
form1[0].P6[0].P2_Line24_CityTown[0]                               | Part 2, Item 24   | beneficiary.mailing.city                  | 20 | letters space
form1[0].P6[0].P2_Line24_State[0]                                  | Part 2, Item 24   | beneficiary.mailing.state                 |    |
form1[0].P6[0].P2_Line24_ZipCode[0]                                | Part 2, Item 24   | beneficiary.mailing.zip                   | 5  | digits
form1[0].P6[0].P2_Line24_Province[0]                               | Part 2, Item 24   | beneficiary.mailing.province              | 20 | letters space
form1[0].P6[0].P2_Line24_PostalCode[0]                             | Part 2, Item 24   | beneficiary.mailing.postal_code           | 9  | letters digits space
form1[0].P6[0].P2_Line24_Country[0]                                | Part 2, Item 24   | beneficiary.mailing.country               |    | letters space
form1[0].P6[0].P2_Line25_StreetNumberName[0]                       | Part 2, Item 25   | beneficiary.address.street                | 34 | letters digits space slash
form1[0].P6[0].P2_Line25_Unit[1]                                   | Part 2, Item 25   | beneficiary.address.unit_kind = apartment |    |
form1[0].P6[0].P2_Line25_Unit[0]                                   | Part 2, Item 25   | beneficiary.address.unit_kind = suite     |    |
form1[0].P6[0].P2_Line25_Unit[2]                                   | Part 2, Item 25   | beneficiary.address.unit_kind = floor     |    |
form1[0].P6[0].P2_Line25_AptSteFlrNumber[0]                        | Part 2, Item 25   | beneficiary.address.unit                  | 6  | letters digits
form1[0].P6[0].P2_Line25_CityTown[0]                               | Part 2, Item 25   | beneficiary.address.city                  | 20 | letters space
form1[0].P6[0].P2_Line25_State[0]                                  | Part 2, Item 25   | beneficiary.address.state                 |    |
form1[0].P6[0].P2_Line25_ZipCode[0]                                | Part 2, Item 25   | beneficiary.address.zip                   | 5  | digits
form1[0].P6[0].P2_Line25_Province[0]                               | Part 2, Item 25   | beneficiary.address.province              | 20 | letters space
form1[0].P6[0].P2_Line25_PostalCode[0]                             | Part 2, Item 25   | beneficiary.address.postal_code           | 9  | letters digits space
form1[0].P6[0].P2_Line25_Country[0]                                | Part 2, Item 25   | beneficiary.address.country               |    | letters space
form1[0].P7[0].P2_Line27_I94RecordNo[0]                            | Part 2, Item 27   | beneficiary.prior_parole.i94_number       |    |
form1[0].P7[0].P4_Line1_YesNo[0]                                   | Part 4, Item 1    | recipient.removal = yes                   |    |
form1[0].P7[0].P4_Line1_YesNo[1]                                   | Part 4, Item 1    | recipient.removal = no                    |    |
form1[0].#subform[10].P8_Line3a_DateOfIntendedArrival[0]           | Part 8, Item 3.a  | recipient.arrival.date                    |    | digits slash
form1[0].#subform[10].P8_Line3b_CityOrTown[0]                      | Part 8, Item 3.b  | recipient.consulate.city                  | 20 | letters space slash
form1[0].#subform[10].P8_Line3b_Country[0]                         | Part 8, Item 3.b  | recipient.consulate.country               |    |
form1[0].#subform[10].Part10_Line1_DayPhone[0]                     | Part 10, Item 1   | applicant.phone                           | 10 | digits
form1[0].#subform[10].Part10_Line3_Email[0]                        | Part 10, Item 3   | applicant.email                           |    |
form1[0].#subform[12].Part12_Line1_FamilyName[0]                   | Part 12, Item 1   | preparer.name.family                      |    | letters space hyphen
form1[0].#subform[12].Part12_Line1_GivenName[0]                    | Part 12, Item 1   | preparer.name.given                       |    | letters space hyphen
form1[0].#subform[12].Part12_Line2_NameofBusinessorOrgName[0]      | Part 12, Item 2   | preparer.organization                     | 34 | letters digits space
form1[0].#subform[12].Part12_Line3_DayPhone[0]                     | Part 12, Item 3   | preparer.phone                            | 10 | digits
form1[0].#subform[12].Part12_Line5_Email[0]                        | Part 12, Item 5   | preparer.email                            |    |
form1[0].#subform[13].Part2_Line1_FamilyName[0]                    | Part 13, Item 1   | applicant.name.family                     |    | letters space hyphen
form1[0].#subform[13].Part2_Line1_GivenName[0]                     | Part 13, Item 1   | applicant.name.given                      |    | letters space hyphen
form1[0].#subform[13].Part2_Line1_MiddleName[0]                    | Part 13, Item 1   | applicant.name.middle                     |    | letters space slash
form1[0].#subform[13].Global_ANumber[0].Part2_Line5_AlienNumber[0] | Part 13, Item 2   | applicant.a_number                        | 9  | digits
`;

// Boxes that are filled and never compared with a case, in the same columns.
export const i131Of2025Filled = `
form1[0].P1[0].G28_Attached[0]                           | Page 1         | case.represented = yes |    |
form1[0].#subform[10].P8_Line1_Explain[0]                | Part 8, Item 1 | case.explanation       |    |
form1[0].#subform[10].P8_Line2_ExpectedLengthTripinUS[0] | Part 8, Item 2 | case.stay              | 30 |
`;

// The entries of Part 13: the boxes for the page, the part, the item, and the text.
export const i131Of2025Additional = `
form1[0].#subform[13].Part13_Line3_PageNumber[0] | form1[0].#subform[13].Part13_Line3_PartNumber[0] | form1[0].#subform[13].Part13_Line3_ItemNumber[0] | form1[0].#subform[13].Part13_Line3_AdditionalInfo[0]
form1[0].#subform[13].Part13_Line4_PageNumber[0] | form1[0].#subform[13].Part13_Line4_PartNumber[0] | form1[0].#subform[13].Part13_Line4_ItemNumber[0] | form1[0].#subform[13].Part13_Line4_AdditionalInfo[0]
form1[0].#subform[13].Part13_Line5_PageNumber[0] | form1[0].#subform[13].Part13_Line5_PartNumber[0] | form1[0].#subform[13].Part13_Line5_ItemNumber[0] | form1[0].#subform[13].Part13_Line5_AdditionalInfo[0]
form1[0].#subform[13].Part13_Line6_PageNumber[0] | form1[0].#subform[13].Part13_Line6_PartNumber[0] | form1[0].#subform[13].Part13_Line6_ItemNumber[0] | form1[0].#subform[13].Part13_Line6_AdditionalInfo[0]
form1[0].#subform[13].Part13_Line7_PageNumber[0] | form1[0].#subform[13].Part13_Line7_PartNumber[0] | form1[0].#subform[13].Part13_Line7_ItemNumber[0] | form1[0].#subform[13].Part13_Line7_AdditionalInfo[0]
`;
