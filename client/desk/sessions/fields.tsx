import { LOCALES } from '../../../content/engine/vocabulary.ts';
import type { Locale } from '../../../content/engine/vocabulary.ts';
import { Switch } from '../../ui/parts/switch.tsx';
import { Field } from '../parts/field.tsx';
import { td } from '../texts.ts';

const TEAMS = [0, 2, 3, 4, 5, 6] as const;
const LANGUAGES: Record<Locale, string> = { fr: 'Français', en: 'English' };

/** How many teams a room starts with; null: as its plan says. */
export type Teams = number | null;
const AS_PLANNED = 'plan';

/** How many teams the room starts with; the remote may change it. */
export const TeamsField = ({ teams, onTeams }: { teams: Teams; onTeams(teams: Teams): void }) => (
  <Field label={td('sessions.teams')} hint={td('sessions.teamsHint')}>
    {(control) => (
      <select
        {...control}
        value={String(teams ?? AS_PLANNED)}
        onChange={({ currentTarget: { value } }) => onTeams(value === AS_PLANNED ? null : Number(value))}
      >
        <option value={AS_PLANNED}>{td('sessions.teamsAsPlanned')}</option>
        {TEAMS.map((n) => (
          <option key={n} value={String(n)}>
            {n === 0 ? td('sessions.noTeams') : td('sessions.teamsOf', { count: n })}
          </option>
        ))}
      </select>
    )}
  </Field>
);

export const LanguageField = ({ spoken, onSpoken }: { spoken: Locale; onSpoken(spoken: Locale): void }) => (
  <Field label={td('sessions.language')}>
    {(control) => (
      <select {...control} value={spoken} onChange={(event) => onSpoken(event.currentTarget.value === 'en' ? 'en' : 'fr')}>
        {LOCALES.map((one) => (
          <option key={one} value={one} lang={one}>
            {LANGUAGES[one]}
          </option>
        ))}
      </select>
    )}
  </Field>
);

type DateProps = { at: string; zone: string; error?: string | undefined; onAt(at: string): void };

/** A day and an hour of the organisation, wherever this device is. */
export const DateField = ({ at, zone, error, onAt }: DateProps) => (
  <Field label={td('sessions.when')} hint={td('sessions.whenHint', { zone: zone.replaceAll('_', ' ') })} error={error}>
    {(control) => <input {...control} type="datetime-local" value={at} onInput={(event) => onAt(event.currentTarget.value)} />}
  </Field>
);

export const AnnouncedField = ({ on, onToggle }: { on: boolean; onToggle(on: boolean): void }) => (
  <Switch label={td('sessions.announced')} hint={td('sessions.announcedHint')} on={on} onToggle={onToggle} />
);
