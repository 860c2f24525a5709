// Form I-131, editions 04/24/19 and 12/23/16, whose boxes are the same: for comparing only, since both are history. A
// line is a box: the name of its field, its item, what it says, its longest text, and the letters that it accepts.
// Telephone numbers are left out, since each is in three boxes. Nothing may be filled in: the barcodes of 04/24/19 have
// the answers.
export const i131Of2019 = `
form1[0].#subform[0].Line1a_FamilyName[0]           | Part 1, Item 1.a | applicant.name.family                     |    | letters space hyphen
form1[0].#subform[0].Line1b_GivenName[0]            | Part 1, Item 1.b | applicant.name.given                      |    | letters space hyphen
form1[0].#subform[0].Line1c_MiddleName[0]           | Part 1, Item 1.c | applicant.name.middle                     |    | letters space slash
form1[0].#subform[0].Line2a_InCareofName[0]         | Part 1, Item 2.a | applicant.mailing.care_of                 | 34 | letters space hyphen
form1[0].#subform[0].Line2b_StreetNumberName[0]     | Part 1, Item 2.b | applicant.mailing.street                  | 25 | letters digits space slash
form1[0].#subform[0].Line2c_Unit[2]                 | Part 1, Item 2.c | applicant.mailing.unit_kind = apartment   |    |
form1[0].#subform[0].Line2c_Unit[0]                 | Part 1, Item 2.c | applicant.mailing.unit_kind = suite       |    |
form1[0].#subform[0].Line2c_Unit[1]                 | Part 1, Item 2.c | applicant.mailing.unit_kind = floor       |    |
form1[0].#subform[0].Line2c_AptSteFlrNumber[0]      | Part 1, Item 2.c | applicant.mailing.unit                    | 4  | letters digits space slash
form1[0].#subform[0].Line2d_CityOrTown[0]           | Part 1, Item 2.d | applicant.mailing.city                    | 20 | letters space
form1[0].#subform[0].Line2e_State[0]                | Part 1, Item 2.e | applicant.mailing.state                   |    |
form1[0].#subform[0].Line2f_ZipCode[0]              | Part 1, Item 2.f | applicant.mailing.zip                     | 5  | digits
form1[0].#subform[0].Line2h_Province[0]             | Part 1, Item 2.h | applicant.mailing.province                | 20 | letters space
form1[0].#subform[0].Line2g_PostalCode[0]           | Part 1, Item 2.g | applicant.mailing.postal_code             | 9  | letters digits space
form1[0].#subform[0].Line2i_Country[0]              | Part 1, Item 2.i | applicant.mailing.country                 |    |
form1[0].#subform[0].#area[1].Line3_AlienNumber[0]  | Part 1, Item 3   | applicant.a_number                        | 9  | digits
form1[0].#subform[0].Line4_CountryOfBirth[0]        | Part 1, Item 4   | applicant.country_of_birth                |    |
form1[0].#subform[0].Line5_CountryOfCitizenship[0]  | Part 1, Item 5   | applicant.citizenship                     |    |
form1[0].#subform[0].Line7_Male[0]                  | Part 1, Item 7   | applicant.sex = male                      |    |
form1[0].#subform[0].Line7_Female[0]                | Part 1, Item 7   | applicant.sex = female                    |    |
form1[0].#subform[0].Line8_DateOfBirth[0]           | Part 1, Item 8   | applicant.date_of_birth                   |    | digits slash
form1[0].#subform[1].Line1a_checkbox[0]             | Part 2, Item 1.a | form.box = 1.a                            |    |
form1[0].#subform[1].Line1b_checkbox[0]             | Part 2, Item 1.b | form.box = 1.b                            |    |
form1[0].#subform[1].Line1c_checkbox[0]             | Part 2, Item 1.c | form.box = 1.c                            |    |
form1[0].#subform[1].Line1d_checkbox[0]             | Part 2, Item 1.d | form.box = 1.d                            |    |
form1[0].#subform[1].Line1e_checkbox[0]             | Part 2, Item 1.e | form.box = 1.e                            |    |
form1[0].#subform[1].Line1f_checkbox[0]             | Part 2, Item 1.f | form.box = 1.f                            |    |
form1[0].#subform[1].Line2a_FamilyName[0]           | Part 2, Item 2.a | beneficiary.name.family                   |    | letters space hyphen
form1[0].#subform[1].Line2b_GivenName[0]            | Part 2, Item 2.b | beneficiary.name.given                    |    | letters space hyphen
form1[0].#subform[1].Line2c_MiddleName[0]           | Part 2, Item 2.c | beneficiary.name.middle                   |    | letters space slash
form1[0].#subform[1].Line2d_DateOfBirth[0]          | Part 2, Item 2.d | beneficiary.date_of_birth                 |    | digits slash
form1[0].#subform[1].Line2e_CountryOfBirth[0]       | Part 2, Item 2.e | beneficiary.country_of_birth              |    |
form1[0].#subform[1].Line2f_CountryOfCitizenship[0] | Part 2, Item 2.f | beneficiary.citizenship                   |    |
form1[0].#subform[1].Line2h_InCareofName[0]         | Part 2, Item 2.h | beneficiary.mailing.care_of               | 34 | letters space hyphen
form1[0].#subform[1].Line2i_StreetNumberName[0]     | Part 2, Item 2.i | beneficiary.mailing.street                | 25 | letters digits space
form1[0].#subform[1].Line2j_Unit[2]                 | Part 2, Item 2.j | beneficiary.mailing.unit_kind = apartment |    |
form1[0].#subform[1].Line2j_Unit[0]                 | Part 2, Item 2.j | beneficiary.mailing.unit_kind = suite     |    |
form1[0].#subform[1].Line2j_Unit[1]                 | Part 2, Item 2.j | beneficiary.mailing.unit_kind = floor     |    |
form1[0].#subform[1].Line2j_AptSteFlrNumber[0]      | Part 2, Item 2.j | beneficiary.mailing.unit                  | 4  | letters digits space slash
form1[0].#subform[1].Line2k_CityOrTown[0]           | Part 2, Item 2.k | beneficiary.mailing.city                  | 20 | letters space
form1[0].#subform[1].Line2l_State[0]                | Part 2, Item 2.l | beneficiary.mailing.state                 |    |
form1[0].#subform[1].Line2m_ZipCode[0]              | Part 2, Item 2.m | beneficiary.mailing.zip                   | 5  | digits
form1[0].#subform[1].Line2o_Province[0]             | Part 2, Item 2.o | beneficiary.mailing.province              | 20 | letters space
form1[0].#subform[1].Line2n_PostalCode[0]           | Part 2, Item 2.n | beneficiary.mailing.postal_code           | 9  | letters digits space
form1[0].#subform[1].Line2p_Country[0]              | Part 2, Item 2.p | beneficiary.mailing.country               |    |
form1[0].#subform[1].Line3a_Yes[0]                  | Part 3, Item 3.a | recipient.removal.in_proceedings = yes    |    |
form1[0].#subform[1].Line3a_No[0]                   | Part 3, Item 3.a | recipient.removal.in_proceedings = no     |    |
form1[0].#subform[3].Line2a_CityOrTown[0]           | Part 7, Item 2.a | recipient.consulate.city                  | 20 | letters space slash
form1[0].#subform[3].Line2b_Country[0]              | Part 7, Item 2.b | recipient.consulate.country               |    |
form1[0].#subform[4].Line1a_PreparerFamilyName[0]   | Part 9, Item 1.a | preparer.name.family                      |    | letters space slash hyphen
form1[0].#subform[4].Line1b_PreparerGivenName[0]    | Part 9, Item 1.b | preparer.name.given                       |    | letters space slash hyphen
form1[0].#subform[4].Line2_BusinessName[0]          | Part 9, Item 2   | preparer.organization                     | 34 |
form1[0].#subform[4].Line5_Email[0]                 | Part 9, Item 5   | preparer.email                            |    |
`;
