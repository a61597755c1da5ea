import { useState } from 'preact/hooks';
import { announce } from '../../ui/parts/live.tsx';
import { useAsking } from '../../ui/use-asking.ts';
import { useDesk } from '../context.tsx';
import { Field } from '../parts/field.tsx';
import { Panel } from '../parts/page.tsx';
import { Failed } from '../parts/states.tsx';
import { td } from '../texts.ts';
import type { Letter } from './letter.ts';

type Props = { letter: Letter; onDirty(dirty: boolean): void; onSaved(): void };

const keyOf = (topic: { kind: string; id: string } | null) => (topic === null ? '' : `${topic.kind} ${topic.id}`);

function TopicChoice({ topics, value, onPick }: { topics: Letter['topics']; value: string; onPick(value: string): void }) {
  const group = (kind: 'article' | 'card', label: string) => (
    <optgroup label={label}>
      {topics
        .filter((one) => one.kind === kind)
        .map((one) => (
          <option key={keyOf(one)} value={keyOf(one)}>
            {one.title}
          </option>
        ))}
    </optgroup>
  );
  return (
    <Field label={td('digest.topic')} hint={td('digest.topicHint')}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => onPick(event.currentTarget.value)}>
          <option value="">{td('digest.noTopic')}</option>
          {group('article', td('digest.articles'))}
          {group('card', td('digest.cards'))}
        </select>
      )}
    </Field>
  );
}

type Intro = Letter['digest']['intro'];

const Introduction = ({ intro, onWrite }: { intro: Intro; onWrite(change: Partial<Intro>): void }) => (
  <>
    {(['fr', 'en'] as const).map((one) => (
      <Field key={one} label={td(one === 'fr' ? 'digest.introFr' : 'digest.introEn')}>
        {(control) => (
          <textarea
            {...control}
            lang={one}
            rows={4}
            maxLength={2000}
            value={intro[one]}
            onInput={(event) => onWrite({ [one]: event.currentTarget.value })}
          />
        )}
      </Field>
    ))}
  </>
);

/** What HR adds to what the programme counts. */
export function Writing({ letter, onDirty, onSaved }: Props) {
  const { ask } = useDesk();
  const asking = useAsking();
  const { digest, topics } = letter;
  const [intro, setIntro] = useState(digest.intro);
  const [topic, setTopic] = useState(keyOf(digest.topic));
  const write = (change: Partial<typeof intro>) => {
    setIntro({ ...intro, ...change });
    onDirty(true);
  };
  const save = () =>
    asking.ask(async () => {
      const chosen = topics.find((one) => keyOf(one) === topic);
      const json = { intro, topic: chosen ? { kind: chosen.kind, id: chosen.id } : null, version: digest.version };
      const done = await ask((api) => api.hr.digest[':month'].$put({ param: { month: digest.month }, json }));
      if (!done.ok) return done;
      announce(td('digest.saved'));
      onDirty(false);
      onSaved();
      return done;
    });
  return (
    <Panel id="digest-writing" title={td('digest.intro')} note={td('digest.introHint')}>
      <form
        class="digest-writing"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {asking.error && <Failed code={asking.error} />}
        <Introduction intro={intro} onWrite={write} />
        <TopicChoice
          topics={topics}
          value={topic}
          onPick={(value) => {
            setTopic(value);
            onDirty(true);
          }}
        />
        <p>
          <button type="submit" class="desk-button main" aria-disabled={asking.busy}>
            {td('digest.save')}
          </button>
        </p>
      </form>
    </Panel>
  );
}
