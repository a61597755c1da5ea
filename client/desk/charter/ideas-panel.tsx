import plus from '@phosphor-icons/core/assets/bold/plus-bold.svg?raw';
import { useLayoutEffect, useState } from 'preact/hooks';
import { MOST } from '../../../content/engine/charter/draft.ts';
import type { ArticleDraft, IdeaDraft } from '../../../content/engine/charter/draft.ts';
import type { CharterProblem } from '../../../content/engine/charter/problems.ts';
import { Drawing } from '../../ui/parts/icon.tsx';
import { Panel } from '../parts/page.tsx';
import { td } from '../texts.ts';
import { IdeaFields } from './idea-fields.tsx';
import { rolesOf, withIdea } from './ideas.ts';

type Props = {
  article: ArticleDraft;
  articles: readonly ArticleDraft[];
  problems: readonly CharterProblem[];
  pictures: readonly string[];
  set(change: Partial<ArticleDraft>): void;
};

/** The post ideas that exercise an article in the sorting game. */
export function IdeasPanel({ article, articles, problems, pictures, set }: Props) {
  const { ideas } = article;
  const [added, setAdded] = useState<string | null>(null);
  const [removed, setRemoved] = useState<{ idea: IdeaDraft; at: number } | null>(null);
  const isFull = ideas.length >= MOST.ideas;
  useLayoutEffect(() => {
    if (added) document.querySelector<HTMLElement>(`#idea-${added} textarea`)?.focus();
  }, [added]);
  const add = () => {
    const next = withIdea(article, articles);
    if (!next) return;
    set({ ideas: next.ideas });
    setAdded(next.ideas.at(-1)?.id ?? null);
  };
  const remove = (idea: IdeaDraft, at: number) => {
    setRemoved({ idea, at });
    set({ ideas: ideas.filter((one) => one.id !== idea.id) });
  };
  const restore = () => {
    if (removed) set({ ideas: ideas.toSpliced(removed.at, 0, removed.idea) });
    setRemoved(null);
  };
  const roles = rolesOf(articles);
  return (
    <Panel id="charter-ideas" title={td('charter.ideas.title')} note={td('charter.ideas.note')}>
      {ideas.map((idea, i) => (
        <IdeaFields
          key={idea.id}
          idea={idea}
          number={i + 1}
          problems={problems}
          pictures={pictures}
          roles={roles}
          set={(change) => set({ ideas: ideas.map((one) => (one.id === idea.id ? { ...one, ...change } : one)) })}
          onRemove={() => remove(idea, i)}
        />
      ))}
      {removed && (
        <p class="desk-said charter-undo" role="status">
          {td('charter.ideas.removed')}{' '}
          <button type="button" class="desk-button quiet" onClick={restore}>
            {td('charter.undo')}
          </button>
        </p>
      )}
      <div class="desk-actions">
        <button type="button" class="desk-button" aria-disabled={isFull} onClick={add}>
          <Drawing svg={plus} />
          {td('charter.ideas.add')}
        </button>
        {isFull && <p class="hint">{td('charter.ideas.full', { count: MOST.ideas })}</p>}
      </div>
    </Panel>
  );
}
