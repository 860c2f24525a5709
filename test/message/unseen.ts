// Templates for situations that no example can show.

/** Templates that no case shows today, and why they exist. */
export const unseen: Readonly<Record<string, string>> = {
  "Payment by {method} is not accepted on this mailing date.":
    "each dated fact that refuses a method names the form that exempts from it",
  "{number} is also the {kind} of another case ({file}). Correct the wrong one.":
    "people are two only where their names tell, and then both are named",
  'No one in this case or in the practice has the id "{name}". Did you mean "{near}"?':
    "test/model/practice-people.test.ts has it",
  "This line is not indented like the list item it belongs to.":
    "the YAML library finds another mistake first",
  "A bracket, comma, or colon is missing near here.": "the YAML library finds another mistake first",
  "A bracket that is opened above is not closed before this line.": "an open bracket is found where it opens",
  "A key must be a single word. This text is far longer.": "an example would be a line of 1,024 letters",
  "This cannot be read. Look for a missing quotation mark, bracket, or colon on this line or the line above.":
    "for codes of the YAML library that no text is known to give",
  'This was not read, because a line above begins with "?". Delete the "?", or put its text in quotation marks.':
    "for a part whose text the YAML library leaves out without a problem",
  "This is nested deeper than {levels} levels and was not read. The rest of the file was checked.":
    "an example would be nested deeper than any line",
  "{what}: a file changed {since}": "the files of an example have no content whose hash could change",
  "{what}: the law changed {since}": "the facts of law that changed are known where a mark names its rule",
  "a part was removed": "test/reviews has it in the words of a list",
  "No address is known for this carrier": "each edition names an address for every carrier",
  "No address is named {name}": "an edition names no address that is not among the facts",
  "{note}. The reading dates are in the checklist, under Authorities.":
    "the one edition that is to be checked rests on secondary sources",
  "It cannot be determined how long before this date re-parole must be requested":
    "each edition says how long before",
  "For a request filed online, the waiver is requested on Form {form}": "no edition takes a waiver online",
  "A waiver cannot be requested for a request filed on paper": "each edition takes a waiver on paper",
  "The mark could not be added. Correct the errors in the text of the case first.":
    "marks go to the end of the file, which takes them whatever is wrong above",
  "The same matter: {name}": "an example is the file that counts, and the others are copies of it",
  "Another case in {name}": "people are two only where their names tell, and then both are named",
};
