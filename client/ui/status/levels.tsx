import type { Condition } from '../../../content/engine/certificates.ts';
import type { Level } from '../../../content/engine/vocabulary.ts';
import type { StatusView } from '../../api.ts';
import { locale, t } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { longDate } from '../format.ts';
import { Emblem } from '../parts/emblem.tsx';
import { Icon } from '../parts/icon.tsx';
import { examPath } from '../router.ts';

/** Where a missing condition is met; null where there is nothing to open yet. */
function useWay(condition: Condition, level: Level): string | null {
  const { game } = usePage();
  if (condition.kind === 'charter') return '/charter';
  if (condition.kind === 'check') return examPath(level);
  const module = game.session.modules.value?.find(({ id }) => id === condition.module);
  return module?.available ? `/play/${condition.module}` : null;
}

function nameOf(condition: Condition, level: Level): string {
  if (condition.kind === 'place') return t(`modules.${condition.module}.title`);
  return t(condition.kind === 'charter' ? 'status.charter' : `status.checks.${level}`);
}

function Step({ condition, level }: { condition: Condition; level: Level }) {
  const way = useWay(condition, level);
  const name = nameOf(condition, level);
  const until = condition.kind === 'check' && condition.until ? t('status.serves', { date: longDate(condition.until) }) : '';
  return (
    <li class={condition.met ? 'met' : ''}>
      <span class="mark" aria-hidden="true">
        {condition.met && <Icon name="check" />}
      </span>
      {condition.met || !way ? (
        <span>{name}</span>
      ) : (
        <a href={way}>
          {name} <Icon name="arrow-right" />
        </a>
      )}
      <span class="vh"> {t(condition.met ? 'status.met' : 'status.missing')}</span>
      {until && <small>{until}</small>}
      {!condition.met && !way && <small>{t('map.soon')}</small>}
    </li>
  );
}

/** The three levels in order: what each opens, and what is still missing with the way to it. */
export function Levels({ view }: { view: StatusView }) {
  return (
    <section aria-labelledby="levels-title">
      <h2 id="levels-title">{t('status.levelsTitle')}</h2>
      <ol class="levels">
        {view.levels.map(({ level, rights, held, ready, conditions }) => {
          const missing = conditions.filter(({ met }) => !met).length;
          // What is in force needs nothing more, until its renewal opens.
          const asks = !held || (view.state === 'expiring' && view.certificate?.level === level);
          const state = held ? t('status.held') : ready ? t('status.ready') : t('status.toDo', { count: missing });
          return (
            <li key={level} data-level={level} class={held ? 'held-level' : ''}>
              <div class="top">
                <Emblem level={level} width={64} />
                <div>
                  <h3>{t(`status.levels.${level}`)}</h3>
                  <span class="tag">{state}</span>
                </div>
              </div>
              <p>{rights[locale.value]}</p>
              {asks && (
                <ul>
                  {conditions.map((condition) => (
                    <Step key={condition.kind === 'place' ? condition.module : condition.kind} condition={condition} level={level} />
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
