// Form G-1450, edition 09/27/19. A line is a box: the name of its field, its label, what it says, its longest text, and
// the letters that it accepts. The boxes about the card and its holder are left out, so that no program reads them.
export const g1450Of2019 = `
form1[0].#subform[0].FamilyName[0] | Family Name | applicant.name.family |    | letters space hyphen
form1[0].#subform[0].GivenName[0]  | Given Name  | applicant.name.given  |    | letters space hyphen
form1[0].#subform[0].MiddleName[0] | Middle Name | applicant.name.middle |    | letters space slash
`;
