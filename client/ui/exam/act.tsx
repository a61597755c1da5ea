import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ExamItem, ExamView } from '../../api.ts';
import { locale, t } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { moment } from '../format.ts';
import { layout } from '../layout.ts';
import { Alert } from '../parts/alert.tsx';
import { Icon } from '../parts/icon.tsx';
import { announce } from '../parts/live.tsx';
import { Rich } from '../parts/rich.tsx';
import { useGameKeys } from '../use-game-keys.ts';
import { ExamHud } from './exam-hud.tsx';

type Props = { exam: ExamView; act: number };

/** The answers of one situation: pressed is chosen. */
function Options({ item }: { item: ExamItem }) {
  const { game, play } = usePage();
  const { exams } = game;
  const texts = item.texts[locale.value];
  const chosen = exams.draft.value.chosen[item.id];
  const keys = game.settings.current.value.shortcuts;
  const choose = (option: string) => {
    play('pick');
    exams.choose(item.id, option);
  };
  return (
    <div class={`choices n${item.options.length}`} role="group" aria-labelledby="question">
      {item.options.map((option, i) => (
        <button
          key={option}
          type="button"
          class="choice"
          data-option={option}
          aria-pressed={chosen === option}
          onPointerEnter={() => play('hover')}
          onClick={() => choose(option)}
        >
          <span class={`kbd${keys ? '' : ' plain'}`} aria-hidden="true">
            {chosen === option ? <Icon name="check" /> : i + 1}
          </span>
          <span class="label">
            <Rich text={texts.options[option] ?? ''} />
          </span>
        </button>
      ))}
    </div>
  );
}

/** One situation and its answers. Choosing sends nothing: the answer can be changed until the act is sent. */
function Situation({ item, at, exam }: { item: ExamItem; at: number; exam: ExamView }) {
  const { game } = usePage();
  const box = useRef<HTMLDivElement>(null);
  const { exams } = game;
  const texts = item.texts[locale.value];
  const chosen = exams.draft.value.chosen[item.id];
  const last = at === exam.items.length - 1;
  useLayoutEffect(() => {
    box.current?.focus({ preventScroll: layout.peek() === 'wide' });
    if (layout.peek() !== 'wide') scrollTo({ top: 0 });
  }, [item.id]);
  const onward = () => {
    if (!chosen) return announce(t('exam.chooseFirst'));
    exams.turnTo(at + 1);
  };
  return (
    <>
      <div key={item.id} ref={box} tabIndex={-1} role="group" aria-labelledby="where situation" class="bubble m examcard">
        <p class="who" id="where">
          <b>{t('exam.situation', { n: at + 1, of: exam.items.length })}</b>
        </p>
        <p class="say" id="situation">
          <Rich text={texts.situation} />
        </p>
      </div>
      <div class="tray">
        {exams.trouble.value && <Alert code={exams.trouble.value} />}
        <h2 class="question" id="question">
          <Icon name="chat-circle" />
          <span>
            <Rich text={texts.ask} />
          </span>
        </h2>
        <Options item={item} />
        <div class="turns">
          {at > 0 && (
            <button type="button" class="cta ghost" onClick={() => exams.turnTo(at - 1)}>
              <Icon name="arrow-left" /> {t('exam.previous')}
            </button>
          )}
          <button type="button" class="cta go" aria-disabled={!chosen} onClick={onward}>
            {t(last ? 'exam.whole' : 'exam.next')} <Icon name="arrow-right" />
          </button>
        </div>
      </div>
    </>
  );
}

/** The whole act before it is sent. */
function Whole({ exam }: { exam: ExamView }) {
  const { game, play } = usePage();
  const heading = useRef<HTMLHeadingElement>(null);
  const { exams } = game;
  const { chosen } = exams.draft.value;
  const missing = exam.items.filter((item) => !chosen[item.id]).length;
  const trouble = exams.trouble.value;
  useLayoutEffect(() => {
    heading.current?.focus();
    scrollTo({ top: 0 });
  }, []);
  const send = () => {
    if (missing > 0) return announce(t('exam.missing', { count: missing }));
    play('stamp');
    void exams.send();
  };
  return (
    <section class="panel whole" aria-labelledby="whole-title">
      <h2 id="whole-title" ref={heading} tabIndex={-1}>
        {t('exam.wholeTitle')}
      </h2>
      <p>{t('exam.wholeLead')}</p>
      <ol>
        {exam.items.map((item, at) => (
          <li key={item.id}>
            <p>
              <Rich text={item.texts[locale.value].options[chosen[item.id] ?? ''] ?? t('exam.unanswered')} />
            </p>
            <button type="button" class="pill" onClick={() => exams.turnTo(at)}>
              {t('exam.change')}
              <span class="vh">{t('exam.changeSaid', { n: at + 1 })}</span>
            </button>
          </li>
        ))}
      </ol>
      {missing > 0 && <p class="soon">{t('exam.missing', { count: missing })}</p>}
      {trouble && <Alert code={trouble} />}
      <button type="button" class="cta go" aria-disabled={missing > 0 || exams.busy.value} onClick={send}>
        <Icon name="paper-plane-tilt" />
        {t(exams.busy.value ? 'exam.sending' : 'exam.send')}
      </button>
      <p class="small">{t('exam.kept', { date: moment(exam.closesAt) })}</p>
    </section>
  );
}

/** The act under way: its situations one after the other, then all of them before they are sent. */
export function Act({ exam, act }: Props) {
  const { game } = usePage();
  const region = useRef<HTMLElement>(null);
  const { at, chosen } = game.exams.draft.value;
  const item = exam.items[at];
  const taken = Object.keys(chosen).length;
  const total = exam.items.length;
  useGameKeys(region, {
    digit: (n) => region.current?.querySelectorAll<HTMLButtonElement>('.choice')[n - 1]?.click(),
    enter: () => region.current?.querySelector<HTMLButtonElement>('.cta.go')?.click(),
  });
  return (
    <>
      <ExamHud
        level={exam.level}
        sub={exam.acts > 1 ? t('exam.act', { act: act + 1, acts: exam.acts }) : t('exam.situations', { count: total })}
        progress={{ taken, total, label: t('exam.answered', { taken, total }) }}
      />
      <main id="main" class={item ? 'stagezone examact' : 'examwhole'} tabIndex={-1} ref={region} aria-label={t('exam.region')}>
        {item ? <Situation item={item} at={at} exam={exam} /> : <Whole exam={exam} />}
      </main>
    </>
  );
}
