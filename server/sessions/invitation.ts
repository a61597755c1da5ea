import ical, { ICalCalendarMethod } from 'ical-generator';

export type Invited = {
  /** Stable: a calendar that takes the file twice keeps one event. */
  id: string;
  title: string;
  text: string;
  /** ISO date-time. */
  at: string;
  minutes: number;
  /** Where people join. */
  url: string;
  made: Date;
};

/** An invitation as any calendar takes it (RFC 5545), times in UTC. Nobody is named in it. */
export function invitationFile({ id, title, text, at, minutes, url, made }: Invited): string {
  const calendar = ical({ prodId: { company: 'Porte-voix', product: 'team sessions' }, method: ICalCalendarMethod.PUBLISH });
  const start = new Date(at);
  const end = new Date(start.getTime() + minutes * 60_000);
  calendar.createEvent({ id: `${id}@porte-voix`, start, end, stamp: made, summary: title, description: text, url });
  return calendar.toString();
}
