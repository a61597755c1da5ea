import { useId, useState } from 'preact/hooks';
import type { HostView } from '../../content/engine/session/views.ts';
import { tr } from '../i18n.ts';
import type { Send } from './use-send.ts';

type Word = NonNullable<HostView['waiting']>[number];
type Props = { waiting: Word[]; send: Send };

type RowProps = { word: Word; picked: boolean; onPick(on: boolean): void };

const Pick = ({ word: { text, times }, picked, onPick }: RowProps) => (
  <label class="remote-pick">
    <input type="checkbox" checked={picked} onChange={(event) => onPick(event.currentTarget.checked)} />
    <span class="vh">{tr('remote.pick', { text })}</span>
    <span aria-hidden="true">
      {text}
      {times > 1 && <small> × {times}</small>}
    </span>
  </label>
);

/** Lets words be seen, or hides them again. */
function Showing({ text, words, send }: { text: string; words: readonly Word[]; send: Send }) {
  const shown = words.every((word) => word.shown);
  return (
    <button
      type="button"
      class="desk-button"
      aria-pressed={shown}
      onClick={() => send({ type: 'approve', words: words.map(({ id }) => id), shown: !shown })}
    >
      <span aria-hidden="true">{tr(shown ? 'remote.hideShort' : 'remote.showShort')}</span>
      <span class="vh">{tr(shown ? 'remote.hide' : 'remote.show', { text })}</span>
    </button>
  );
}

/** Words under one name: shown as one, each to be taken out again. */
function Group({ name, words, send, row }: { name: string; words: Word[]; send: Send; row(word: Word): RowProps }) {
  const times = words.reduce((sum, word) => sum + word.times, 0);
  return (
    <li>
      <b class="remote-pick">
        {name} <small>× {times}</small>
      </b>
      <Showing text={name} words={words} send={send} />
      <ul>
        {words.map((word) => (
          <li key={word.id}>
            <Pick {...row(word)} />
            <button type="button" class="desk-button" onClick={() => send({ type: 'group', words: [word.id], into: null })}>
              <span aria-hidden="true">{tr('remote.ungroupShort')}</span>
              <span class="vh">{tr('remote.ungroup', { text: word.text })}</span>
            </button>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** One name for the words that were ticked. */
function Grouping({ chosen, onGroup }: { chosen: string[]; onGroup(into: string): void }) {
  const id = useId();
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  function group(): void {
    const into = name.trim();
    setMissing(chosen.length < 2 || into === '');
    if (chosen.length < 2 || into === '') return;
    onGroup(into);
    setName('');
  }
  return (
    <form
      class="remote-group"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        group();
      }}
    >
      <label for={id}>{tr('remote.group')}</label>
      <input
        id={id}
        type="text"
        value={name}
        maxLength={40}
        aria-describedby={`${id}-hint`}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" class="desk-button">
        {tr('remote.groupYes')}
      </button>
      <p class="note" id={`${id}-hint`} role={missing ? 'alert' : undefined}>
        {tr(missing ? 'remote.groupPick' : 'remote.groupHint')}
      </p>
    </form>
  );
}

/** Words wait here until the host lets them be seen; those of one meaning go under one name. */
export function RemoteWords({ waiting, send }: Props) {
  const [picked, setPicked] = useState<string[]>([]);
  const chosen = waiting.filter((word) => picked.includes(word.id)).map((word) => word.id);
  const groups = [...new Set(waiting.flatMap(({ group }) => group ?? []))];
  const row = (word: Word): RowProps => ({
    word,
    picked: picked.includes(word.id),
    onPick: (on) => setPicked((before) => (on ? [...before, word.id] : before.filter((one) => one !== word.id))),
  });
  const hidden = waiting.filter(({ shown }) => !shown).map((word) => word.id);
  return (
    <section class="remote-words" aria-labelledby="remote-words">
      <h2 id="remote-words">{tr('remote.words')}</h2>
      <p class="note">{tr('remote.wordsHint')}</p>
      <ul>
        {groups.map((name) => (
          <Group key={name} name={name} words={waiting.filter(({ group }) => group === name)} send={send} row={row} />
        ))}
        {waiting
          .filter(({ group }) => group === null)
          .map((word) => (
            <li key={word.id}>
              <Pick {...row(word)} />
              <Showing text={word.text} words={[word]} send={send} />
            </li>
          ))}
      </ul>
      {hidden.length > 0 && (
        <div class="desk-actions">
          <button type="button" class="desk-button main" onClick={() => send({ type: 'approve', words: hidden, shown: true })}>
            {tr('remote.showAll')}
          </button>
        </div>
      )}
      {waiting.length > 1 && (
        <Grouping
          chosen={chosen}
          onGroup={(into) => {
            send({ type: 'group', words: chosen, into });
            setPicked([]);
          }}
        />
      )}
    </section>
  );
}
