import { fail, ok } from '../content/engine/errors.ts';
import type { Result } from '../content/engine/errors.ts';
import type { Reply } from '../content/engine/log.ts';
import { answersOf, messagesState, recordAnswering } from '../content/engine/messages.ts';
import type { MessageAnswers, MessagesState } from '../content/engine/messages.ts';
import type { PersonRecord } from '../content/engine/record.ts';
import type { ModuleId } from '../content/engine/vocabulary.ts';
import type { Content } from './content.ts';
import { again } from './people.ts';
import type { Store } from './stores/store.ts';

export type MessageDeps = { store: Store; content: Content; clock: () => Date };
/** A person's own messages. Until they come back none is told; then a first answer is told with the second. */
export type MessagesView = { state: MessagesState; module: ModuleId | null; messages: MessageAnswers[] };

const NOTHING: MessagesView = { state: 'none', module: null, messages: [] };

function viewOf({ content }: Pick<MessageDeps, 'content'>, record: PersonRecord): MessagesView {
  const module = record.messages?.module;
  const found = module && content.modules.get(module);
  if (!module || !found) return NOTHING;
  const { scenario } = found.document;
  const state = messagesState(record, scenario);
  if (state === 'none' || state === 'later') return { state, module, messages: [] };
  const told = answersOf(record, scenario).map((one) => ({ ...one, first: one.again === null ? null : one.first }));
  return { state, module, messages: told };
}

/** The messages of one person. ERR_PERSON_UNKNOWN. */
export async function messagesFor(deps: MessageDeps, person: string): Promise<Result<MessagesView>> {
  const record = await deps.store.recordOf(person);
  return record ? ok(viewOf(deps, record)) : fail('ERR_PERSON_UNKNOWN');
}

/** Keeps a second answer. ERR_MESSAGES_CLOSED, ERR_OPTION_UNKNOWN, ERR_FORK, ERR_PERSON_UNKNOWN. */
export function answerMessage(deps: MessageDeps, person: string, reply: Reply): Promise<Result<MessagesView>> {
  return again(async () => {
    const record = await deps.store.recordOf(person);
    if (!record) return fail('ERR_PERSON_UNKNOWN');
    const scenario = record.messages && deps.content.modules.get(record.messages.module)?.document.scenario;
    if (!scenario) return fail('ERR_MESSAGES_CLOSED');
    const answered = recordAnswering(record, scenario, reply, deps.clock().toISOString());
    if (!answered.ok) return answered;
    if (answered.value === record) return ok(viewOf(deps, record));
    const saved = await deps.store.saveRecord(answered.value);
    return saved.ok ? ok(viewOf(deps, saved.value)) : saved;
  });
}
