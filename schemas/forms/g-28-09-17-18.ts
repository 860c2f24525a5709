// Form G-28, edition 09/17/18. A line is a box: the name of its field, its item, what it says, its longest text, and the
// letters that it accepts. Some names say something other than the form: Line7_MobileTelephoneNumber is Item 6, the email
// address. The words for screen readers are right, and test/forms/blanks.test.ts compares this table with them.
export const g28Of2018 = `
form1[0].#subform[0].Pt1Line2a_FamilyName[0]               | Part 1, Item 2.a  | representative.name.family                      |    | letters space hyphen
form1[0].#subform[0].Pt1Line2b_GivenName[0]                | Part 1, Item 2.b  | representative.name.given                       |    | letters space hyphen
form1[0].#subform[0].Pt1Line2c_MiddleName[0]               | Part 1, Item 2.c  | representative.name.middle                      |    | letters space slash
form1[0].#subform[0].Line3a_StreetNumber[0]                | Part 1, Item 3.a  | representative.address.street                   | 34 | letters digits space slash
form1[0].#subform[0].Line3b_Unit[2]                        | Part 1, Item 3.b  | representative.address.unit_kind = apartment    |    |
form1[0].#subform[0].Line3b_Unit[0]                        | Part 1, Item 3.b  | representative.address.unit_kind = suite        |    |
form1[0].#subform[0].Line3b_Unit[1]                        | Part 1, Item 3.b  | representative.address.unit_kind = floor        |    |
form1[0].#subform[0].Line3b_AptSteFlrNumber[0]             | Part 1, Item 3.b  | representative.address.unit                     | 6  | letters digits space slash
form1[0].#subform[0].Line3c_CityOrTown[0]                  | Part 1, Item 3.c  | representative.address.city                     | 20 | letters space slash
form1[0].#subform[0].Line3d_State[0]                       | Part 1, Item 3.d  | representative.address.state                    |    |
form1[0].#subform[0].Line3e_ZipCode[0]                     | Part 1, Item 3.e  | representative.address.zip                      | 5  | digits
form1[0].#subform[0].Line3f_Province[0]                    | Part 1, Item 3.f  | representative.address.province                 | 20 | letters space
form1[0].#subform[0].Line3g_PostalCode[0]                  | Part 1, Item 3.g  | representative.address.postal_code              | 9  | letters digits space
form1[0].#subform[0].Line3h_Country[0]                     | Part 1, Item 3.h  | representative.address.country                  |    | letters space
form1[0].#subform[0].Line4_DaytimeTelephoneNumber[0]       | Part 1, Item 4    | representative.phone                            | 10 | digits
form1[0].#subform[0].Line7_MobileTelephoneNumber[0]        | Part 1, Item 6    | representative.email                            | 38 |
form1[0].#subform[0].CheckBox1[0]                          | Part 2, Item 1.a  | representative.role = attorney                  |    |
form1[0].#subform[0].Pt2Line1a_LicensingAuthority[0]       | Part 2, Item 1.a  | representative.licensing_authority              | 66 | letters space hyphen
form1[0].#subform[0].Pt2Line1b_BarNumber[0]                | Part 2, Item 1.b  | representative.bar_number                       | 10 | letters digits space
form1[0].#subform[0].Pt2Line1d_NameofFirmOrOrganization[0] | Part 2, Item 1.d  | representative.organization                     | 30 | letters space
form1[0].#subform[0].CheckBox2[0]                          | Part 2, Item 2.a  | representative.role = accredited-representative |    |
form1[0].#subform[0].Line2b_NameofOrganization[0]          | Part 2, Item 2.b  | representative.organization                     | 30 | letters space hyphen
form1[0].#subform[0].CheckBox4[0]                          | Part 2, Item 4.a  | representative.role = law-student               |    |
form1[0].#subform[1].Pt3Line5a_FamilyName[0]               | Part 3, Item 6.a  | client.name.family                              |    | letters space hyphen
form1[0].#subform[1].Pt3Line5b_GivenName[0]                | Part 3, Item 6.b  | client.name.given                               |    | letters space hyphen
form1[0].#subform[1].Pt3Line5c_MiddleName[0]               | Part 3, Item 6.c  | client.name.middle                              |    | letters space
form1[0].#subform[1].Pt3Line7a_NameOfEntity[0]             | Part 3, Item 7.a  | client.organization                             | 34 | letters space hyphen
form1[0].#subform[1].Pt3Line9_ANumber[0]                   | Part 3, Item 9    | client.a_number                                 | 9  | digits
form1[0].#subform[1].Line9_DaytimeTelephoneNumber[0]       | Part 3, Item 10   | client.phone                                    | 10 | digits
form1[0].#subform[1].Line11_EMail[0]                       | Part 3, Item 12   | client.email                                    | 38 |
form1[0].#subform[1].Line12a_StreetNumberName[0]           | Part 3, Item 13.a | client.mailing.street                           | 34 | letters digits space slash
form1[0].#subform[1].Line12b_Unit[2]                       | Part 3, Item 13.b | client.mailing.unit_kind = apartment            |    |
form1[0].#subform[1].Line12b_Unit[0]                       | Part 3, Item 13.b | client.mailing.unit_kind = suite                |    |
form1[0].#subform[1].Line12b_Unit[1]                       | Part 3, Item 13.b | client.mailing.unit_kind = floor                |    |
form1[0].#subform[1].Line12b_AptSteFlrNumber[0]            | Part 3, Item 13.b | client.mailing.unit                             | 6  | letters digits space slash
form1[0].#subform[1].Line12c_CityOrTown[0]                 | Part 3, Item 13.c | client.mailing.city                             | 20 | letters space slash
form1[0].#subform[1].Line12d_State[0]                      | Part 3, Item 13.d | client.mailing.state                            |    |
form1[0].#subform[1].Line12e_ZipCode[0]                    | Part 3, Item 13.e | client.mailing.zip                              | 5  | digits
form1[0].#subform[1].Line12f_Province[0]                   | Part 3, Item 13.f | client.mailing.province                         | 20 | letters space
form1[0].#subform[1].Line12g_PostalCode[0]                 | Part 3, Item 13.g | client.mailing.postal_code                      | 9  | letters digits space
form1[0].#subform[1].Line12h_Country[0]                    | Part 3, Item 13.h | client.mailing.country                          |    | letters space
form1[0].#subform[3].Pt3Line5a_FamilyName[1]               | Part 6, Item 1.a  | client.name.family                              |    | letters space hyphen
form1[0].#subform[3].Pt3Line5b_GivenName[1]                | Part 6, Item 1.b  | client.name.given                               |    | letters space hyphen
form1[0].#subform[3].Pt3Line5c_MiddleName[1]               | Part 6, Item 1.c  | client.name.middle                              |    | letters space
`;

// Boxes that are filled and never compared with a case, in the same columns.
export const g28Of2018Filled = `
form1[0].#subform[1].Line1a_USCIS[0]          | Part 3, Item 1.a | case.agency = uscis         |    |
form1[0].#subform[1].Line1b_ListFormNumber[0] | Part 3, Item 1.b | case.forms                  | 30 |
form1[0].#subform[1].Line4_Checkbox[1]        | Part 3, Item 5   | client.capacity = applicant |    |
`;

// The entries of Part 6: the boxes for the page, the part, the item, and the text. The numbers in brackets of Items 5 and 6
// do not agree.
export const g28Of2018Additional = `
form1[0].#subform[3].Pt9Line3a_PageNumber[0] | form1[0].#subform[3].Pt9Line3b_PartNumber[0] | form1[0].#subform[3].Pt9Line3c_ItemNumber[0] | form1[0].#subform[3].Pt9Line3d_AdditionalInfo[0]
form1[0].#subform[3].Pt9Line4a_PageNumber[0] | form1[0].#subform[3].Pt9Line4b_PartNumber[0] | form1[0].#subform[3].Pt9Line4c_ItemNumber[0] | form1[0].#subform[3].Pt9Line4d_AdditionalInfo[0]
form1[0].#subform[3].Pt9Line5a_PageNumber[0] | form1[0].#subform[3].Pt9Line5b_PartNumber[0] | form1[0].#subform[3].Pt9Line5c_ItemNumber[0] | form1[0].#subform[3].Pt9Line5d_AdditionalInfo[0]
form1[0].#subform[3].Pt9Line6a_PageNumber[1] | form1[0].#subform[3].Pt9Line6b_PartNumber[1] | form1[0].#subform[3].Pt9Line6c_ItemNumber[1] | form1[0].#subform[3].Pt9Line6d_AdditionalInfo[0]
form1[0].#subform[3].Pt9Line6a_PageNumber[0] | form1[0].#subform[3].Pt9Line6b_PartNumber[0] | form1[0].#subform[3].Pt9Line6c_ItemNumber[0] | form1[0].#subform[3].Pt9Line6d_AdditionalInfo[1]
`;
