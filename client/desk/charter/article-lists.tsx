import puzzlePiece from '@phosphor-icons/core/assets/bold/puzzle-piece-bold.svg?raw';
import sortIcon from '@phosphor-icons/core/assets/bold/arrows-down-up-bold.svg?raw';
import warning from '@phosphor-icons/core/assets/bold/warning-octagon-bold.svg?raw';
import { useState } from 'preact/hooks';
import { isStop } from '../../../content/engine/charter/problems.ts';
import { ZONES } from '../../../content/engine/vocabulary.ts';
import type { Zone } from '../../../content/engine/vocabulary.ts';
import type { DeskView } from '../../../server/charter-desk/view.ts';
import { t } from '../../i18n.ts';
import { Drawing } from '../../ui/parts/icon.tsx';
import { Empty } from '../parts/states.tsx';
import { Tag } from '../parts/tag.tsx';
import { td } from '../texts.ts';
import { articleName } from './article-name.ts';
import { ReplaceDialog } from './replace-dialog.tsx';
import { ChangeTag, KindTag, ZONE_ICONS } from './tags.tsx';
import type { CharterState } from './use-charter.ts';

type Line = DeskView['draft']['articles'][number];

function Row({ line: { id, body }, view }: { line: Line; view: DeskView }) {
  const change = view.difference.articles.find((one) => one.id === id)?.change;
  const problems = view.problems.filter(({ part }) => part === id);
  const stops = problems.filter(isStop).length;
  const idle = problems.some(({ code }) => code === 'no-exercise');
  return (
    <li>
      <a href={`/desk/charter/article/${id}`}>{articleName(body)}</a>
      <span class="charter-tags">
        {change && <ChangeTag change={change} />}
        <KindTag kind={body.kind} />
        {idle ? (
          <Tag icon={puzzlePiece} tone="warn">
            {td('charter.noExercise')}
          </Tag>
        ) : (
          <Tag icon={puzzlePiece}>{td('charter.ideaCount', { count: body.ideas.length })}</Tag>
        )}
        {stops > 0 && (
          <Tag icon={warning} tone="risk">
            {td('charter.stops', { count: stops })}
          </Tag>
        )}
      </span>
    </li>
  );
}

function ZoneList({ zone, view }: { zone: Zone; view: DeskView }) {
  const lines = view.draft.articles.filter(({ body }) => body.zone === zone);
  return (
    <section class={`desk-panel charter-zone ${zone}`} aria-labelledby={`charter-zone-${zone}`}>
      <h2 id={`charter-zone-${zone}`}>
        <span class="dot">
          <Drawing svg={ZONE_ICONS[zone]} />
        </span>
        {t(`zones.${zone}.title`)}
      </h2>
      {lines.length === 0 ? (
        <p class="muted">{td('charter.zoneEmpty')}</p>
      ) : (
        <ul class="charter-articles">
          {lines.map((line) => (
            <Row key={line.id} line={line} view={view} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** A draft without a single article: the short way first, and what the long one asks for. */
export function BlankPage({ charter, onAdd }: { charter: CharterState; onAdd(): void }) {
  const [replacing, setReplacing] = useState(false);
  return (
    <section class="desk-panel" aria-label={t('charter.articles')}>
      <Empty title={td('charter.empty.title')}>
        <p>{td('charter.empty.short')}</p>
        <p>{td('charter.empty.long')}</p>
        <div class="desk-actions">
          <button type="button" class="desk-button main" aria-haspopup="dialog" onClick={() => setReplacing(true)}>
            {td('charter.file.from.default')}
          </button>
          <button type="button" class="desk-button" aria-haspopup="dialog" onClick={onAdd}>
            {td('charter.add.button')}
          </button>
        </div>
      </Empty>
      {replacing && <ReplaceDialog from="default" charter={charter} onClose={() => setReplacing(false)} />}
    </section>
  );
}

/** Every article under what it says: free, ask first, never. */
export function ArticleLists({ charter: { view } }: { charter: CharterState }) {
  return (
    <>
      {view.draft.articles.length > 1 && (
        <div class="desk-actions">
          <a class="desk-button" href="/desk/charter/order">
            <Drawing svg={sortIcon} />
            {td('charter.order.link')}
          </a>
        </div>
      )}
      {ZONES.map((zone) => (
        <ZoneList key={zone} zone={zone} view={view} />
      ))}
    </>
  );
}
