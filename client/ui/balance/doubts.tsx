import type { Charter } from '../../../content/engine/schema.ts';
import type { CastMember } from '../../../content/engine/vocabulary.ts';
import { usePage } from '../context.tsx';
import { Because } from '../parts/because.tsx';
import { Face } from '../parts/face.tsx';
import { Icon } from '../parts/icon.tsx';
import { Rich } from '../parts/rich.tsx';
import { tiltText } from './model.ts';
import type { PartProps } from './weighing.tsx';

type Asked = { ask: string; options: { id: string; label: string }[]; onPick(id: string): void };

/** A question and its answers, as in a dialogue. */
function Ask({ ask, options, onPick }: Asked) {
  const { game, play } = usePage();
  const keys = game.settings.current.value.shortcuts;
  return (
    <>
      <h2 class="question" id="question">
        <Icon name="chat-circle" />
        <span>
          <Rich text={ask} />
        </span>
      </h2>
      <div class="choices n3" role="group" aria-labelledby="question">
        {options.map(({ id, label }, i) => (
          <button key={id} type="button" class="choice" onPointerEnter={() => play('hover')} onClick={() => onPick(id)}>
            <span class={`kbd${keys ? '' : ' plain'}`} aria-hidden="true">
              {i + 1}
            </span>
            <span class="label">
              <Rich text={label} />
            </span>
          </button>
        ))}
      </div>
    </>
  );
}

/** Round 3: the sceptic speaks up for what was weighed least; on another play, for what was weighed most. */
export function Doubt({ state, texts, say, onMove, sceptic }: PartProps & { sceptic: CastMember }) {
  const id = state.doubt ?? '';
  const reason = texts.arguments[id];
  return (
    <>
      <div class="says" tabIndex={-1}>
        <Face who={sceptic} mood="driven" size={56} />
        <div>
          <b class="d">{say('defends', { label: reason?.label ?? id })}</b>
          <p>
            <Rich text={reason?.text ?? ''} />
          </p>
        </div>
      </div>
      <Ask
        ask={say('answer')}
        options={state.answers.map((one) => ({ id: one, label: reason?.answers[one] ?? one }))}
        onPick={(one) => {
          const answer = state.answers.find((known) => known === one);
          if (answer) onMove({ do: 'answer', argument: id, with: answer });
        }}
      />
    </>
  );
}

/** What she makes of the answer: a promise she hears at once. */
export function Reply({ state, texts, say, onMove, sceptic, charter }: PartProps & { sceptic: CastMember; charter: Charter }) {
  const reason = texts.arguments[state.doubt ?? ''];
  const { answer } = state;
  if (!reason || !answer) return null;
  return (
    <div class={`why ${answer === 'promise' ? 'mid' : 'good'}`} tabIndex={-1} role="group" aria-labelledby="verdict">
      <span class="stamp">
        <Face who={sceptic} mood={answer === 'promise' ? 'doubt' : 'happy'} size={72} />
      </span>
      <div class="words">
        <h2 id="verdict">{say('replies')}</h2>
        <p class="small">
          <q>
            <Rich text={reason.answers[answer]} />
          </q>
        </p>
        <p class="after">
          <Rich text={reason.replies[answer]} />
        </p>
        <Because articles={[]} facts={state.behind} charter={charter} />
      </div>
      <button type="button" class="cta go" onClick={() => onMove({ do: 'next' })}>
        {say('next')} <Icon name="arrow-right" />
      </button>
    </div>
  );
}

/** The end: a line of one's own. */
export function Line({ state, texts, onMove }: PartProps) {
  return (
    <Ask
      ask={texts.end}
      options={state.lines.map((id) => ({ id, label: texts.lines[id] ?? id }))}
      onPick={(line) => onMove({ do: 'draw', line })}
    />
  );
}

/** What was weighed, said once more, to nobody else. */
export function Weighed({ state, texts, say, onNext }: Omit<PartProps, 'onMove'> & { onNext(): void }) {
  return (
    <div class="why good weighed" tabIndex={-1} role="group" aria-labelledby="verdict">
      <span class="stamp" aria-hidden="true">
        <Icon name="hand-tap" />
      </span>
      <div class="words">
        <h2 id="verdict">{say('lineIs', { line: texts.lines[state.line ?? ''] ?? '' })}</h2>
        <p class="after">
          {tiltText(state, say)} {state.moved > 0 && say('moved', { count: state.moved })}
        </p>
        <p class="small">{say('yours')}</p>
      </div>
      <button type="button" class="cta go" onClick={onNext}>
        {say('next')} <Icon name="arrow-right" />
      </button>
    </div>
  );
}
