import { EXAM_AFTER } from '../../../content/engine/exam/exam.ts';
import type { ModuleId } from '../../../content/engine/vocabulary.ts';
import { t } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { duration } from '../format.ts';
import { Face } from '../parts/face.tsx';
import { Icon } from '../parts/icon.tsx';
import { moduleTexts } from '../parts/module-texts.ts';
import { Rich } from '../parts/rich.tsx';
import { minutesLeft } from '../road.ts';
import type { RoadStop } from '../road.ts';

/** What the button of a place says. */
export function playLabel({ module, begun }: RoadStop): string {
  if (begun) return t('map.resume');
  return module.record ? t('map.again') : t('map.play');
}

/** The stage has its exam, with or without a story around it: open once what comes before it is finished. */
function useExamDoor({ module }: RoadStop): boolean {
  const { game } = usePage();
  const modules = game.session.modules.value ?? [];
  const before = modules.filter(({ id }) => EXAM_AFTER.ambassador.includes(id));
  return module.id === 'oral' && before.every(({ available, record }) => !available || record !== null);
}

/** What a finished place still offers today. */
export function WayBack({ module }: { module: ModuleId }) {
  const { game } = usePage();
  const visit = game.session.board.value?.visits.find((one) => one.module === module && (one.state === 'open' || one.state === 'begun'));
  if (!visit) return null;
  return (
    <a class="back" href="/dispatch">
      <Icon name={visit.kind === 'return' ? 'star' : 'arrow-clockwise'} />
      {t(visit.kind === 'return' ? 'dispatch.third' : 'dispatch.catchUp')}
    </a>
  );
}

/** What the rest of the road takes, for who wonders whether there is time today. */
function RoadLeft({ stops }: { stops: readonly RoadStop[] }) {
  const { game } = usePage();
  const record = game.session.record.value;
  const minutes = minutesLeft(stops, (record?.exams.ambassador?.passes.length ?? 0) > 0);
  if (record === null || minutes === 0) return null;
  return <p class="road-left">{t('map.roadLeft', { time: duration(minutes) })}</p>;
}

/** The place one is looking at, the way in, and what is left of the road. */
export function HubCard({ stop, stops }: { stop: RoadStop; stops: readonly RoadStop[] }) {
  const { module, state } = stop;
  const texts = module.available ? moduleTexts(module.id) : null;
  const enterable = module.available && module.open;
  const exam = useExamDoor(stop);
  return (
    <aside class="hubcard" aria-label={t('map.card')}>
      <Face who={module.host} mood={enterable ? 'happy' : 'neutral'} size={92} />
      <div>
        <p class="eyebrow">{t('map.eyebrow', { order: module.order, minutes: module.minutes })}</p>
        <h2>{t(`modules.${module.id}.title`)}</h2>
        <p class="summary">{texts ? <Rich text={texts.summary} /> : t(`modules.${module.id}.teaser`)}</p>
        <div class="row">
          {enterable && (
            <a class="cta" href={`/play/${module.id}`}>
              <Icon name="play" />
              {playLabel(stop)}
            </a>
          )}
          {exam && (
            <a class={`cta${enterable ? ' ghost' : ''}`} href="/exam">
              <Icon name="megaphone-simple" />
              {t('exam.toExam')}
            </a>
          )}
          {!enterable && !exam && (
            <p class="soon">
              <Icon name={state === 'soon' ? 'clock' : 'lock-simple'} />
              {t(state === 'soon' ? 'map.soon' : 'map.later')}
            </p>
          )}
          {module.badge && enterable && !exam && (
            <span class="reward">
              <Icon name="medal" />
              {module.record ? t('map.best', { score: module.record.best.score }) : t('map.badgeToWin')}
            </span>
          )}
        </div>
        <RoadLeft stops={stops} />
        <div class="hide-s">
          <WayBack module={module.id} />
        </div>
      </div>
    </aside>
  );
}
