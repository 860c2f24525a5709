// Form I-134, edition 01/20/25. A line is a box: the name of its field, its item, what it says, its longest text, and the
// letters that it accepts. Many names come from other forms: Pt1Line1_FamilyName is in Part 2, and
// P4_Line1_InterpreterFamilyName is the preparer's. The words for screen readers say what a box is, and
// test/forms/blanks.test.ts compares this table with them.
export const i134Of2025 = `
form1[0].#subform[0].Pt1Line1_FamilyName[0]                     | Part 2, Item 1  | supporter.name.family                     |    |
form1[0].#subform[0].Pt1Line1_GivenName[0]                      | Part 2, Item 1  | supporter.name.given                      |    |
form1[0].#subform[0].Pt1Line1_MiddleName[0]                     | Part 2, Item 1  | supporter.name.middle                     |    |
form1[0].#subform[0].Part2_Item11_InCareOfName[0]               | Part 2, Item 3  | supporter.mailing.care_of                 | 34 |
form1[0].#subform[0].Part2_Item11_StreetName[0]                 | Part 2, Item 3  | supporter.mailing.street                  | 34 |
form1[0].#subform[0].Part2_Line3_Unit[0]                        | Part 2, Item 3  | supporter.mailing.unit_kind = apartment   |    |
form1[0].#subform[0].Part2_Line3_Unit[1]                        | Part 2, Item 3  | supporter.mailing.unit_kind = suite       |    |
form1[0].#subform[0].Part2_Line3_Unit[2]                        | Part 2, Item 3  | supporter.mailing.unit_kind = floor       |    |
form1[0].#subform[0].Part2_Line3_Number[0]                      | Part 2, Item 3  | supporter.mailing.unit                    | 6  |
form1[0].#subform[0].Part2_Item11_City[0]                       | Part 2, Item 3  | supporter.mailing.city                    | 40 |
form1[0].#subform[0].Part2_Item11_State[0]                      | Part 2, Item 3  | supporter.mailing.state                   |    |
form1[0].#subform[0].Part2_Item11_ZipCode[0]                    | Part 2, Item 3  | supporter.mailing.zip                     | 5  |
form1[0].#subform[0].Part2_Item11_Province[0]                   | Part 2, Item 3  | supporter.mailing.province                | 20 |
form1[0].#subform[0].Part2_Item11_PostalCode[0]                 | Part 2, Item 3  | supporter.mailing.postal_code             | 9  |
form1[0].#subform[0].Part2_Item11_Country[0]                    | Part 2, Item 3  | supporter.mailing.country                 |    |
form1[0].PG2[0].sfPhysicalAddress[0].Part2_Item11_StreetName[0] | Part 2, Item 5  | supporter.address.street                  | 34 |
form1[0].PG2[0].sfPhysicalAddress[0].Part2_Line5_Unit[0]        | Part 2, Item 5  | supporter.address.unit_kind = apartment   |    |
form1[0].PG2[0].sfPhysicalAddress[0].Part2_Line5_Unit[1]        | Part 2, Item 5  | supporter.address.unit_kind = suite       |    |
form1[0].PG2[0].sfPhysicalAddress[0].Part2_Line5_Unit[2]        | Part 2, Item 5  | supporter.address.unit_kind = floor       |    |
form1[0].PG2[0].sfPhysicalAddress[0].Part2_Line5_Number[0]      | Part 2, Item 5  | supporter.address.unit                    | 6  |
form1[0].PG2[0].sfPhysicalAddress[0].Part2_Item11_City[0]       | Part 2, Item 5  | supporter.address.city                    | 40 |
form1[0].PG2[0].sfPhysicalAddress[0].Part2_Item11_State[0]      | Part 2, Item 5  | supporter.address.state                   |    |
form1[0].PG2[0].sfPhysicalAddress[0].Part2_Item11_ZipCode[0]    | Part 2, Item 5  | supporter.address.zip                     | 5  |
form1[0].PG2[0].sfPhysicalAddress[0].Part2_Item11_Province[0]   | Part 2, Item 5  | supporter.address.province                | 20 |
form1[0].PG2[0].sfPhysicalAddress[0].Part2_Item11_PostalCode[0] | Part 2, Item 5  | supporter.address.postal_code             | 9  |
form1[0].PG2[0].sfPhysicalAddress[0].Part2_Item11_Country[0]    | Part 2, Item 5  | supporter.address.country                 |    |
form1[0].PG2[0].#area[0].P2_Line8_DateOfBirth[0]                | Part 2, Item 6  | supporter.date_of_birth                   |    |
form1[0].PG2[0].Part2_Item6_Country[0]                          | Part 2, Item 7  | supporter.country_of_birth                |    |
form1[0].PG2[0].Pt1Line5_AlienNumber[0]                         | Part 2, Item 8  | supporter.a_number                        | 9  |
form1[0].P8[0].Pt3Line1_FamilyName[0]                           | Part 3, Item 1  | beneficiary.name.family                   |    |
form1[0].P8[0].Pt3Line1_GivenName[0]                            | Part 3, Item 1  | beneficiary.name.given                    |    |
form1[0].P8[0].Pt3Line1_MiddleName[0]                           | Part 3, Item 1  | beneficiary.name.middle                   |    |
form1[0].P8[0].#area[0].P2_Line8_DateOfBirth[0]                 | Part 3, Item 3  | beneficiary.date_of_birth                 |    |
form1[0].P8[0].Pt3_Line4_Sex_CB[0]                              | Part 3, Item 4  | beneficiary.sex = male                    |    |
form1[0].P8[0].Pt3_Line4_Sex_CB[1]                              | Part 3, Item 4  | beneficiary.sex = female                  |    |
form1[0].P8[0].Pt3Line5_AlienNumber[0]                          | Part 3, Item 5  | beneficiary.a_number                      | 9  |
form1[0].P8[0].Part2_Item6_Country[0]                           | Part 3, Item 6  | beneficiary.country_of_birth              |    |
form1[0].P8[0].P2_Line8_Country[0]                              | Part 3, Item 7  | beneficiary.citizenship                   |    |
form1[0].P4[0].Part2_Item11_InCareOfName[0]                     | Part 3, Item 9  | beneficiary.mailing.care_of               | 34 |
form1[0].P4[0].Part2_Item11_StreetName[0]                       | Part 3, Item 9  | beneficiary.mailing.street                | 34 |
form1[0].P4[0].Part3_Item9_Unit[0]                              | Part 3, Item 9  | beneficiary.mailing.unit_kind = apartment |    |
form1[0].P4[0].Part3_Item9_Unit[1]                              | Part 3, Item 9  | beneficiary.mailing.unit_kind = suite     |    |
form1[0].P4[0].Part3_Item9_Unit[2]                              | Part 3, Item 9  | beneficiary.mailing.unit_kind = floor     |    |
form1[0].P4[0].Part3_Item9_Number[0]                            | Part 3, Item 9  | beneficiary.mailing.unit                  | 6  |
form1[0].P4[0].Part2_Item11_City[0]                             | Part 3, Item 9  | beneficiary.mailing.city                  | 40 |
form1[0].P4[0].Part2_Item11_State[0]                            | Part 3, Item 9  | beneficiary.mailing.state                 |    |
form1[0].P4[0].Part2_Item11_ZipCode[0]                          | Part 3, Item 9  | beneficiary.mailing.zip                   | 5  |
form1[0].P4[0].Part2_Item11_Province[0]                         | Part 3, Item 9  | beneficiary.mailing.province              | 20 |
form1[0].P4[0].Part2_Item11_PostalCode[0]                       | Part 3, Item 9  | beneficiary.mailing.postal_code           | 9  |
form1[0].P4[0].Part2_Item11_Country[0]                          | Part 3, Item 9  | beneficiary.mailing.country               |    |
form1[0].P4[0].sfPhysicalAddress[0].P2_Line10_StreetName[0]     | Part 3, Item 11 | beneficiary.address.street                | 34 |
form1[0].P4[0].sfPhysicalAddress[0].P2_Line10_Unit[2]           | Part 3, Item 11 | beneficiary.address.unit_kind = apartment |    |
form1[0].P4[0].sfPhysicalAddress[0].P2_Line10_Unit[1]           | Part 3, Item 11 | beneficiary.address.unit_kind = suite     |    |
form1[0].P4[0].sfPhysicalAddress[0].P2_Line10_Unit[0]           | Part 3, Item 11 | beneficiary.address.unit_kind = floor     |    |
form1[0].P4[0].sfPhysicalAddress[0].P2_Line10_Number[0]         | Part 3, Item 11 | beneficiary.address.unit                  | 6  |
form1[0].P4[0].sfPhysicalAddress[0].Pt2_Line10_City[0]          | Part 3, Item 11 | beneficiary.address.city                  | 40 |
form1[0].P4[0].sfPhysicalAddress[0].Pt2Line10_State[0]          | Part 3, Item 11 | beneficiary.address.state                 |    |
form1[0].P4[0].sfPhysicalAddress[0].Pt2Line10_ZipCode[0]        | Part 3, Item 11 | beneficiary.address.zip                   | 5  |
form1[0].P4[0].sfPhysicalAddress[0].Pt2Line10_Province[0]       | Part 3, Item 11 | beneficiary.address.province              | 20 |
form1[0].P4[0].sfPhysicalAddress[0].Pt2Line10_PostalCode[0]     | Part 3, Item 11 | beneficiary.address.postal_code           | 9  |
form1[0].P4[0].sfPhysicalAddress[0].Pt2Line10_Country[0]        | Part 3, Item 11 | beneficiary.address.country               |    |
form1[0].P9[0].Part4_Line3_DaytimePhoneNumber3[0]               | Part 5, Item 3  | supporter.phone                           | 15 |
form1[0].P9[0].Part4_Line5_EmailAddress[0]                      | Part 5, Item 5  | supporter.email                           | 38 |
form1[0].P11[0].P4_Line1_InterpreterFamilyName[0]               | Part 7, Item 1  | preparer.name.family                      |    |
form1[0].P11[0].P4_Line1_InterpreterGivenName[0]                | Part 7, Item 1  | preparer.name.given                       |    |
form1[0].P11[0].P4_Line2_NameofBusinessorOrgName[0]             | Part 7, Item 2  | preparer.organization                     | 34 |
form1[0].P11[0].Pt7Line4_DaytimeTelephoneNum[0]                 | Part 7, Item 3  | preparer.phone                            | 15 |
form1[0].P11[0].Pt7Line6_Email[0]                               | Part 7, Item 5  | preparer.email                            |    |
form1[0].P13[0].Pt1Line1_FamilyName[0]                          | Part 8, Item 1  | supporter.name.family                     |    |
form1[0].P13[0].Pt1Line1_GivenName[0]                           | Part 8, Item 1  | supporter.name.given                      |    |
form1[0].P13[0].Pt1Line1_MiddleName[0]                          | Part 8, Item 1  | supporter.name.middle                     |    |
form1[0].P13[0].Line3_ANumber[0].Pt1Line5_AlienNumber[0]        | Part 8, Item 2  | supporter.a_number                        | 9  |
`;

// Boxes that are filled and never compared with a case, in the same columns.
export const i134Of2025Filled = `
form1[0].#subform[0].Pt3Line17[0]         | Part 1, Item 1  | supporter.files_for = another          |    |
form1[0].#subform[0].Pt3Line17[1]         | Part 1, Item 1  | supporter.files_for = self             |    |
form1[0].#subform[0].Pt2_Line4_CB[0]      | Part 2, Item 4  | supporter.address_is_mailing = yes     |    |
form1[0].PG2[0].P2_Line11_Beneficiary[0]  | Part 2, Item 11 | supporter.relationship                 |    |
form1[0].P3[0].Pt3Line116_Annual[0]       | Part 2, Item 16 | supporter.income                       |    |
form1[0].P4[0].Pt3_Line8_MaritalStatus[0] | Part 3, Item 8  | beneficiary.marital_status = single    |    |
form1[0].P4[0].Pt3_Line8_MaritalStatus[1] | Part 3, Item 8  | beneficiary.marital_status = married   |    |
form1[0].P4[0].Pt3_Line8_MaritalStatus[2] | Part 3, Item 8  | beneficiary.marital_status = divorced  |    |
form1[0].P4[0].Pt3_Line8_MaritalStatus[3] | Part 3, Item 8  | beneficiary.marital_status = widowed   |    |
form1[0].P4[0].Pt3_Line8_MaritalStatus[4] | Part 3, Item 8  | beneficiary.marital_status = separated |    |
form1[0].P4[0].Pt3_Line8_MaritalStatus[5] | Part 3, Item 8  | beneficiary.marital_status = annulled  |    |
form1[0].P4[0].Pt3_Line10_CB[0]           | Part 3, Item 10 | beneficiary.address_is_mailing = yes   |    |
form1[0].P4[0].Pt3_Line12_DateFrom[0]     | Part 3, Item 12 | beneficiary.stay.from                  |    |
form1[0].P4[0].Pt2Line12_Date[0]          | Part 3, Item 12 | beneficiary.stay.ends = yes            |    |
form1[0].P4[0].Pt3_Line12_DateTo[0]       | Part 3, Item 12 | beneficiary.stay.until                 |    |
`;

// The entries of Part 8: the boxes for the page, the part, the item, and the text.
export const i134Of2025Additional = `
form1[0].P13[0].Pt9Line3a_PageNumber[0] | form1[0].P13[0].Pt9Line3b_PartNumber[0] | form1[0].P13[0].Pt9Line3c_ItemNumber[0] | form1[0].P13[0].Pt9Line3d_AdditionalInfo[0]
form1[0].P13[0].Pt9Line4a_PageNumber[0] | form1[0].P13[0].Pt9Line4b_PartNumber[0] | form1[0].P13[0].Pt9Line4c_ItemNumber[0] | form1[0].P13[0].Pt9Line3d_AdditionalInfo[1]
form1[0].P13[0].Pt9Line4a_PageNumber[1] | form1[0].P13[0].Pt9Line4b_PartNumber[1] | form1[0].P13[0].Pt9Line4c_ItemNumber[1] | form1[0].P13[0].Pt9Line3d_AdditionalInfo[2]
form1[0].P13[0].Pt9Line4a_PageNumber[2] | form1[0].P13[0].Pt9Line4b_PartNumber[2] | form1[0].P13[0].Pt9Line4c_ItemNumber[2] | form1[0].P13[0].Pt9Line3d_AdditionalInfo[3]
`;
