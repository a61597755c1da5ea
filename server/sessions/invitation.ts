import { TZDate } from '@date-fns/tz';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { tzlib_get_ical_block } from 'timezones-ical-library';

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
  /** The organisation's, IANA. */
  zone: string;
  /** Grows with each change: calendars take the newer one. */
  sequence: number;
  cancelled: boolean;
};

/** An invitation, or its end, as any calendar takes it (RFC 5545), at the hours of the organisation. Nobody is named in it. */
export function invitationFile({ id, title, text, at, minutes, url, made, zone, sequence, cancelled }: Invited): string {
  const method = cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH;
  const status = cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED;
  // no zone of the whole calendar, or its stamps would lose theirs, which is UTC
  const timezone = { name: null, generator: (name: string) => tzlib_get_ical_block(name)[0] ?? null };
  const calendar = ical({ prodId: { company: 'Porte-voix', product: 'team sessions' }, method, timezone });
  const start = new TZDate(at, zone);
  const end = new TZDate(start.getTime() + minutes * 60_000, zone);
  const told = { summary: title, description: text, url };
  calendar.createEvent({ id: `${id}@porte-voix`, sequence, status, timezone: zone, start, end, stamp: made, ...told });
  return calendar.toString();
}
