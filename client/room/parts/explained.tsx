import type { RoomExplained } from '../../../content/engine/session/views.ts';
import { tr } from '../../i18n.ts';
import { Icon } from '../../ui/parts/icon.tsx';
import { Rich } from '../../ui/parts/rich.tsx';
import { Mark } from './mark.tsx';

const MARKS = ['0', '1', '2'] as const;

type Listed = { title: string; items: { id: string; title: string }[]; level: 2 | 3 };

function Sources({ title, items, level }: Listed) {
  if (items.length === 0) return null;
  const Heading = `h${level}` as const;
  return (
    <div class="sources">
      <Heading>{title}</Heading>
      <ul>
        {items.map(({ id, title: name }) => (
          <li key={id}>
            <Icon name="scroll" />
            <span>{name}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

type Props = {
  explained: RoomExplained;
  judged?: boolean;
  /** Of its headings: one below the heading it stands under. */
  level?: 2 | 3;
};

/** Why, in two or three sentences, and where it is written; for a story, what each way was worth. */
export function Explained({ explained, judged = true, level = 3 }: Props) {
  return (
    <div class="room-explained">
      <p class="explain-text">
        <Rich text={explained.text} />
      </p>
      <div class="sources-row">
        <Sources title={tr('explained.articles')} items={explained.articles} level={level} />
        <Sources title={tr('explained.cards')} items={explained.cards} level={level} />
      </div>
      {judged &&
        explained.marks?.map((decision, at) => (
          <details key={at} class="judged">
            <summary>
              <span>
                <Rich text={decision.ask} />
              </span>
            </summary>
            <ul>
              {decision.options.map((option, i) => (
                <li key={option.option}>
                  <Mark at={i} />
                  <div>
                    <p>
                      <b>
                        <Rich text={option.label} />
                      </b>
                    </p>
                    <p class="judgement">
                      <span class={`tag m${option.mark}`}>{tr(`explained.marks.${MARKS[option.mark] ?? '1'}`)}</span>
                      {option.chosen && <span class="tag">{tr('result.chosen')}</span>}
                    </p>
                    <p>
                      <Rich text={option.why} />
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          </details>
        ))}
    </div>
  );
}
