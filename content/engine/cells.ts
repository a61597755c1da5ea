/** What a spreadsheet would take for a formula, or hides before one; behind apostrophes of its own it would come back with one less. */
const FORMULA = /^'*[=+\-@\t\r\n]/;

/** Safe to open in a spreadsheet: a formula is read as text. */
export const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The text again, when an export of ours comes back. */
export const unguarded = (text: string): string => (text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text);
