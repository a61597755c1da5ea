import { batch, signal } from '@preact/signals';
import { fail } from '../../content/engine/errors.ts';
import type { ErrorCode, Result } from '../../content/engine/errors.ts';
import type { Level } from '../../content/engine/vocabulary.ts';
import type { Api, ExamStanding, ExamView } from '../api.ts';
import { read, write } from './shelf.ts';
import type { Shelf } from './shelf.ts';

/** Answers chosen on this device and not yet sent, and the situation being read; after the last one, the act as a whole. */
type Draft = { chosen: Record<string, string>; at: number };
const BLANK: Draft = { chosen: {}, at: 0 };

type Parts = { api: Api; shelf: Shelf; person: () => string | null; judged: () => void };

/**
 * The exam in hand. Everything is the server's but the answers of the present act until they are sent: those are kept on this
 * device, so that a reload comes back to them.
 */
export class Exams {
  readonly standings = signal<ExamStanding[] | null>(null);
  /** The exam on screen: under way, or looked back at. */
  readonly exam = signal<ExamView | null>(null);
  readonly draft = signal<Draft>(BLANK);
  /** An act has just been sent: the curtain is down until the player goes on. */
  readonly pause = signal(false);
  /** The explanations are being read. */
  readonly reviewing = signal(false);
  readonly busy = signal(false);
  readonly trouble = signal<ErrorCode | null>(null);
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Reads how each exam stands, and takes up the one of that level that is under way. */
  async open(level: Level): Promise<void> {
    this.leave();
    await this.refresh();
    const open = this.standings.value?.find((one) => one.level === level)?.open;
    if (open && this.trouble.value === null) await this.look(open.id);
  }

  async refresh(): Promise<void> {
    const answer = await this.parts.api.exams();
    batch(() => {
      this.trouble.value = answer.ok ? null : answer.code;
      if (answer.ok) this.standings.value = answer.value.exams;
    });
  }

  /** Begins the exam of that level; one already begun elsewhere is taken up. */
  start(level: Level): Promise<void> {
    return this.ask(() => this.parts.api.startExam(level));
  }

  /** Shows one exam: the act to answer, or how it went. */
  look(id: string): Promise<void> {
    return this.ask(() => this.parts.api.exam(id));
  }

  /** Puts the exam away; answers not sent stay on this device. */
  leave(): void {
    batch(() => {
      this.exam.value = null;
      this.draft.value = BLANK;
      this.pause.value = false;
      this.reviewing.value = false;
      this.trouble.value = null;
    });
  }

  /** Forgets what the page showed of somebody. */
  forget(): void {
    this.leave();
    this.standings.value = null;
  }

  choose(item: string, option: string): void {
    const { chosen, at } = this.draft.value;
    this.trouble.value = null;
    this.keep({ chosen: { ...chosen, [item]: option }, at });
  }

  /** Goes to a situation of the act, from 0; to their number: the whole act before it is sent. */
  turnTo(at: number): void {
    this.keep({ ...this.draft.value, at });
  }

  /** The curtain rises on the next act. */
  resume(): void {
    this.pause.value = false;
  }

  /** Sends the act. What another device has sent meanwhile counts, and is shown. */
  async send(): Promise<void> {
    const exam = this.exam.value;
    if (!exam || exam.act === null) return;
    const { act, items, id } = exam;
    const answers = items.map((item) => ({ item: item.id, option: this.draft.value.chosen[item.id] ?? '' }));
    const key = this.key(exam);
    await this.ask(
      () => this.parts.api.answerAct(id, act, answers),
      (answered) => {
        this.parts.shelf.remove(key);
        this.pause.value = answered.act !== null;
      },
    );
    const refused = this.trouble.value;
    if (refused !== 'ERR_ACT_ANSWERED' && refused !== 'ERR_ACT_EARLY' && refused !== 'ERR_EXAM_CLOSED') return;
    await this.look(id);
    this.trouble.value = refused;
  }

  private async ask(request: () => Promise<Result<ExamView>>, then: (exam: ExamView) => void = () => undefined): Promise<void> {
    if (this.busy.value) return;
    const person = this.parts.person();
    this.busy.value = true;
    const answer = await request();
    // Somebody else has come in while the answer was on its way.
    const shown = person === this.parts.person() ? answer : fail('ERR_SIGNED_OUT');
    batch(() => {
      this.busy.value = false;
      this.trouble.value = shown.ok ? null : shown.code;
      if (!shown.ok) return;
      this.exam.value = shown.value;
      this.draft.value = this.keptOf(shown.value);
      then(shown.value);
    });
    if (!answer.ok || answer.value.act !== null) return;
    this.parts.judged();
    await this.refresh();
  }

  private key({ id, act }: Pick<ExamView, 'id' | 'act'>): string {
    return `pv.${this.parts.person() ?? ''}.exam.${id}.${act}`;
  }

  /** What was chosen here for the present act, of what is still asked. */
  private keptOf(exam: ExamView): Draft {
    const kept = read<Draft>(this.parts.shelf, this.key(exam));
    if (!kept) return BLANK;
    const asked = Object.entries(kept.chosen).filter(([item, option]) =>
      exam.items.find(({ id }) => id === item)?.options.includes(option),
    );
    return { chosen: Object.fromEntries(asked), at: Math.min(kept.at, exam.items.length) };
  }

  private keep(draft: Draft): void {
    this.draft.value = draft;
    const exam = this.exam.value;
    if (exam && exam.act !== null) write(this.parts.shelf, this.key(exam), draft);
  }
}
