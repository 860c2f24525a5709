// The id of the view "Cases", as in package.json.

export const casesView = "parole-case.cases";
