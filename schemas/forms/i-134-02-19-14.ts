// Form I-134, edition 02/19/14: for comparing only. A line is a box: the name of its field, its item, what it says, and
// its longest text. Most fields have only a number; the words for screen readers say what they are. The form has no
// parts, and the name and the address of the sponsor have no item.
export const i134Of2014 = `
form1[0].#subform[0].TextField1[27]         | Name        | supporter.name.full         | 66 |
form1[0].#subform[0].TextField1[26]         | Residing at | supporter.address.street    | 34 |
form1[0].#subform[0].TextField1[28]         | Residing at | supporter.address.city      | 20 |
form1[0].#subform[0].TextField1[31]         | Residing at | supporter.address.state     | 2  |
form1[0].#subform[0].TextField104[0]        | Residing at | supporter.address.zip       | 5  |
form1[0].#subform[0].TextField1[32]         | Residing at | supporter.address.country   |    |
form1[0].#subform[0].Line1DateTimeField1[0] | Item 1      | supporter.date_of_birth     |    |
form1[0].#subform[0].TextField1[15]         | Item 1      | supporter.country_of_birth  |    |
form1[0].#subform[0].TextField1[18]         | Item 1      | supporter.a_number          |    |
form1[0].#subform[0].TextField1[19]         | Item 3      | beneficiary.name.family     | 30 |
form1[0].#subform[0].TextField1[20]         | Item 3      | beneficiary.name.given      | 18 |
form1[0].#subform[0].TextField1[21]         | Item 3      | beneficiary.name.middle     | 18 |
form1[0].#subform[0].TextField1[22]         | Item 3      | beneficiary.sex             | 1  |
form1[0].#subform[0].TextField1[23]         | Item 3      | beneficiary.citizenship     |    |
form1[0].#subform[0].TextField1[14]         | Item 3      | beneficiary.address.street  |    |
form1[0].#subform[0].TextField1[13]         | Item 3      | beneficiary.address.city    | 20 |
form1[0].#subform[0].TextField1[30]         | Item 3      | beneficiary.address.state   | 2  |
form1[0].#subform[0].TextField1[12]         | Item 3      | beneficiary.address.country |    |
`;
