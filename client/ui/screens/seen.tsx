import type { Look } from '../../../server/looks.ts';
import type { SeenPerson } from '../../../server/people-list.ts';
import { LEAST } from '../../../content/engine/group-figures.ts';
import { FIRST_BATCH } from '../../../content/engine/item-quality.ts';
import { t, tg } from '../../i18n.ts';
import type { GlassKey } from '../../i18n.ts';
import { useRead } from '../account/use-read.ts';
import { withTexts } from '../account/with-texts.tsx';
import { usePage } from '../context.tsx';
import { country, dayOf, longDate } from '../format.ts';
import { Alert } from '../parts/alert.tsx';
import { Icon } from '../parts/icon.tsx';
import { ReadingPage } from '../parts/page.tsx';
import '../styles/glass.css';

const DATES = new Set(['expiresAt', 'invitedAt', 'remindedAt']);

/** How a field is said; whatever the desk is given and this does not know is shown as it is. */
function said(field: string, value: unknown): string {
  if (value === null) return tg('seen.none');
  if (field === 'emailIsTheirs') return tg(value === true ? 'seen.emailMine' : 'seen.emailNotMine');
  const text = String(value);
  if (DATES.has(field)) return longDate(text);
  if (field === 'country') return country(text);
  if (field === 'level') return t(`status.levels.${text as 'relay'}`);
  const lists: Record<string, string> = { role: 'roles', status: 'statuses', locale: 'locales' };
  return field in lists ? tg(`${lists[field]}.${text}` as GlassKey) : text;
}

const nameOf = (field: string): string => tg(`seen.fields.${field}` as GlassKey);

/** Every field of the desk's own answer: what is added to it appears here by itself. */
function Fields({ seen: { person, ...rest } }: { seen: SeenPerson }) {
  return (
    <dl class="seen-fields">
      {Object.entries({ ...person, ...rest }).map(([field, value]) => (
        <div key={field} data-field={field}>
          <dt>{nameOf(field)}</dt>
          <dd>{said(field, value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function who({ by }: Look): string {
  if (by === null) return tg('seen.system');
  if (by.isMe) return tg('seen.me');
  if (by.name === null) return tg('seen.gone');
  return by.role === null ? by.name : tg('seen.who', { name: by.name, role: tg(`roles.${by.role}`) });
}

function what({ act, fields }: Look): string {
  const name = tg(`acts.${act}`);
  return fields.length === 0 ? name : tg('seen.changed', { act: name, fields: fields.map((one) => nameOf(one).toLowerCase()).join(', ') });
}

function Looks({ looks }: { looks: Look[] }) {
  const days = [...new Set(looks.map(({ day }) => day))];
  return (
    <div class="seen-looks">
      {days.map((day) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h3 id={`day-${day}`}>{dayOf(day)}</h3>
          <ul>
            {looks
              .filter((look) => look.day === day)
              .map((look) => (
                <li key={`${look.at} ${look.act} ${look.fields.join()}`}>
                  <b>{who(look)}</b>
                  <span>{what(look)}</span>
                  {look.times > 1 && <small>{tg('seen.times', { count: look.times })}</small>}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Never() {
  return (
    <section class="seen-never" aria-labelledby="never-title">
      <h2 id="never-title">{tg('seen.neverTitle')}</h2>
      <ul>
        <li>{tg('seen.never1')}</li>
        <li>{tg('seen.never2')}</li>
        <li>{tg('seen.never3')}</li>
      </ul>
      <p>{tg('seen.group', { least: LEAST, twice: 2 * LEAST })}</p>
      <p>{tg('seen.items', { batch: FIRST_BATCH })}</p>
      <h3>{tg('seen.outsideTitle')}</h3>
      <p>{tg('seen.outside')}</p>
    </section>
  );
}

function Seen() {
  const { ask } = usePage();
  const { value, error } = useRead(() => ask((api) => api.me.seen.$get()));
  return (
    <ReadingPage title={tg('seen.title')} name="seen">
      <p class="lead">{tg('seen.lead')}</p>
      {error && <Alert code={error} />}
      {!value && !error && <p role="status">{t('states.loading')}</p>}
      {value && (
        <>
          <section aria-labelledby="fields-title">
            <h2 id="fields-title">{tg('seen.fieldsTitle')}</h2>
            <Fields seen={value.seen} />
          </section>
          <Never />
          <section aria-labelledby="looks-title">
            <h2 id="looks-title">{tg('seen.looksTitle')}</h2>
            <p class="hint">{tg('seen.looksText')}</p>
            {value.looks.length === 0 ? <p>{tg('seen.looksNone')}</p> : <Looks looks={value.looks} />}
            {value.more && <p>{tg('seen.more')}</p>}
          </section>
          <a class="cta ghost" href="/data">
            <Icon name="download-simple" />
            {tg('seen.toData')}
          </a>
        </>
      )}
    </ReadingPage>
  );
}

/** What HR sees of whoever is signed in, and who looked when. */
export const SeenPage = withTexts(Seen, 'glass');
