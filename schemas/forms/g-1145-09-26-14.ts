// Form G-1145, edition 09/26/14. A line is a box: the name of its field, its label, what it says, its longest text, and
// the letters that it accepts.
export const g1145Of2014 = `
form1[0].#subform[0].LastName[0]          | Full Last Name          | applicant.name.family | 30 | letters space hyphen
form1[0].#subform[0].FirstName[0]         | Full First Name         | applicant.name.given  | 18 | letters space hyphen
form1[0].#subform[0].MiddleName[0]        | Full Middle Name        | applicant.name.middle | 18 | letters space hyphen
form1[0].#subform[0].Email[0]             | Email Address           | applicant.email       |    |
form1[0].#subform[0].MobilePhoneNumber[0] | Mobile Phone Number     | applicant.mobile      | 15 |
`;
