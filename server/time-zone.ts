/**
 * The local date 'YYYY-MM-DD' of an instant.
 * @param timeZone IANA name, such as Europe/Paris @param at ISO date-time
 */
export function dayIn(timeZone: string, at: string): string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const parts = Object.fromEntries(format.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  return `${parts['year']}-${parts['month']}-${parts['day']}`;
}
