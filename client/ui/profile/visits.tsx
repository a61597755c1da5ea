import type { ProfileView } from '../../../content/engine/minigames/profile.ts';
import type { Visitor } from '../../../content/engine/minigames/profile/authored.ts';
import type { Charter } from '../../../content/engine/schema.ts';
import type { PlayerFace } from '../../../content/engine/vocabulary.ts';
import { minus } from '../format.ts';
import { Because } from '../parts/because.tsx';
import { Face } from '../parts/face.tsx';
import { Icon } from '../parts/icon.tsx';
import { Rich } from '../parts/rich.tsx';
import { editLabel, pointsOf } from './model.ts';
import type { Visit } from './model.ts';
import { CRITERION_ICONS } from './table.tsx';
import type { BriefTexts, ProfileTexts, Say } from './texts.ts';

type Callers = Record<Exclude<Visitor, 'scammer'>, PlayerFace>;
type Told = { texts: ProfileTexts; words: BriefTexts; say: Say; onNext(): void };

/** Who is at the door. The stranger has no face of ours: a hat, a collar, a smile. */
function Caller({ visit, callers, size }: { visit: Visit; callers: Callers; size: number }) {
  const { got, of } = pointsOf(visit);
  if (visit.who !== 'scammer')
    return <Face who={callers[visit.who]} mood={got === of ? 'happy' : got === 0 ? 'doubt' : 'neutral'} size={size} />;
  return (
    <svg class="face hat" width={size} height={size} viewBox="0 0 64 64" aria-hidden="true">
      <path d="M8 64c2-20 12-26 24-26s22 6 24 26z" fill="#4a4870" stroke="#1b1a3a" stroke-width="3" />
      <path d="M20 26c0 14 6 20 12 20s12-6 12-20z" fill="#fff8ee" stroke="#1b1a3a" stroke-width="3" />
      <path d={got === of ? 'M27 40q5-4 10 0' : 'M26 37q6 6 12 0'} fill="none" stroke="#1b1a3a" stroke-width="3" stroke-linecap="round" />
      <path d="M8 26c8-5 40-5 48 0c-2 5-46 5-48 0z" fill="#1b1a3a" />
      <path d="M19 23c0-14 5-17 13-17s13 3 13 17z" fill="#1b1a3a" />
    </svg>
  );
}

/** The visitor at the door: a point for each thing found, in their own words. */
export function AtDoor({ visits, callers, last, ...told }: Told & { visits: Visit[]; callers: Callers; last: boolean }) {
  const visit = visits.at(-1);
  if (!visit) return null;
  const { texts, say, onNext } = told;
  const words = texts.visitors[visit.who];
  const { got, of } = pointsOf(visit);
  return (
    <div class={`why caller ${got === of ? 'good' : got === 0 ? 'bad' : 'mid'}`} tabIndex={-1} role="group" aria-labelledby="verdict">
      <span class="stamp">
        <Caller visit={visit} callers={callers} size={78} />
      </span>
      <div class="words">
        <h2 id="verdict">
          {say('visit', { visitor: words.name, got, of })}
          {visit.double && <span class="tag ask">{say('double')}</span>}
        </h2>
        <ul class="checks">
          {visit.checks.map(({ criterion, got: found, of: most }) => (
            <li key={criterion} class={found === most ? 'met' : found === 0 ? 'unmet' : 'half'}>
              <span class="mark">
                <Icon name={CRITERION_ICONS[criterion]} />
                {texts.criteria[criterion]} <b class="d">{say('got', { got: found, of: most })}</b>
              </span>
              <q>
                <Rich text={words[criterion]?.[String(found)] ?? ''} />
              </q>
            </li>
          ))}
        </ul>
      </div>
      <button type="button" class="cta go" onClick={onNext}>
        {say(last ? 'reckon' : 'next')} <Icon name="arrow-right" />
      </button>
    </div>
  );
}

/** Those who have come, small, with what they gave. */
export function Guests({ visits, callers, texts, say }: Omit<Told, 'onNext' | 'words'> & { visits: Visit[]; callers: Callers }) {
  return (
    <ol class="guests" aria-label={say('atDoor')}>
      {visits.map((visit) => {
        const { got, of } = pointsOf(visit);
        return (
          <li key={visit.who} class="chip">
            <Caller visit={visit} callers={callers} size={40} />
            <span>
              <span class="vh">{texts.visitors[visit.who].name}. </span>
              <b class="d">{say('got', { got, of })}</b>
              {visit.double && <small> × 2</small>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

type Reckoned = Told & { reckoning: NonNullable<ProfileView['reckoning']>; last: boolean; charter: Charter };

/** What each item brought, what should not have been there, and why. */
export function Reckoning({ reckoning, last, charter, texts, words, say, onNext }: Reckoned) {
  const { points, of, flaws, brought, facts } = reckoning;
  const band = points >= 12 ? 'good' : points >= 8 ? 'mid' : 'bad';
  const verdict = { good: 'verdictGood', mid: 'verdictMid', bad: 'verdictLow' } as const;
  return (
    <div class={`why reckoning ${band}`} tabIndex={-1} role="group" aria-labelledby="verdict">
      <span class="stamp points" aria-hidden="true">
        <b class="d">{minus(points)}</b>
      </span>
      <div class="words">
        <h2 id="verdict">
          {say(verdict[band])} · {say('total', { points: minus(points), of })}
        </h2>
        {flaws.length > 0 && (
          <>
            <h3>{say('flawsTitle')}</h3>
            <ul class="flaws">
              {flaws.map(({ item, flaw }) => (
                <li key={item}>
                  <b class="d">{say('minus', { count: 3 })}</b> <span class="tag never">{texts.flawKinds[flaw]}</span>{' '}
                  <Rich text={words.flaws[item] ?? editLabel(item, words, texts)} />
                </li>
              ))}
            </ul>
          </>
        )}
        <h3>{say('broughtTitle')}</h3>
        {brought.length === 0 ? <p>{say('untouched')}</p> : <Brought brought={brought} texts={texts} words={words} say={say} />}
        <p class="after">
          <Rich text={words.lesson} />
        </p>
        <Because articles={[]} facts={facts} charter={charter} />
      </div>
      <button type="button" class="cta go" onClick={onNext}>
        {say(last ? 'end' : 'nextProfile')} <Icon name="arrow-right" />
      </button>
    </div>
  );
}

function Brought({ brought, texts, words, say }: Omit<Told, 'onNext'> & { brought: Reckoned['reckoning']['brought'] }) {
  return (
    <ul class="brought">
      {brought.map(({ item, gives }) => {
        const found = Object.entries(gives) as [keyof typeof CRITERION_ICONS, number][];
        return (
          <li key={item}>
            <span>
              <Rich text={editLabel(item, words, texts)} />
            </span>
            {found.length === 0 ? (
              <small>{say('nothing')}</small>
            ) : (
              found.map(([criterion, by]) => (
                <span key={criterion} class={`tag ${by > 0 ? 'free' : 'never'}`}>
                  {texts.criteria[criterion]} {by > 0 ? `+${by}` : minus(by)}
                </span>
              ))
            )}
          </li>
        );
      })}
    </ul>
  );
}
