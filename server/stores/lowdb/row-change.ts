import { isDeepStrictEqual } from 'node:util';
import type { PersonRecord } from '../../../content/engine/record.ts';
import { hasEvents, newRow, personPart, progressOf, rowAfterAct } from '../people-rules.ts';
import type { PersonRow } from '../nouns/people.ts';
import type { Mutation } from './mutation.ts';
import { peopleOf } from './mutation.ts';

const started = (row: PersonRow): PersonRow => (row.hasStarted ? row : { ...row, hasStarted: true });

function withRecord(row: PersonRow, record: PersonRecord): PersonRow {
  const progress = progressOf(record);
  return isDeepStrictEqual(progress, row.progress) ? row : { ...row, progress };
}

function after(row: PersonRow, change: Mutation): PersonRow {
  switch (change.op) {
    case 'person-saved':
      return { ...row, ...personPart(change.person) };
    case 'attempt-created':
      return hasEvents(change.attempt) ? started(row) : row;
    case 'events':
    case 'exam-created':
      return started(row);
    case 'attempt-finished':
    case 'dispatch-saved':
    case 'exam-finished':
      return withRecord(started(row), change.record);
    case 'record-saved':
      return withRecord(row, change.record);
    case 'record-erased':
      return { ...withRecord(row, change.record), hasStarted: false };
    case 'detail-forgotten':
      return change.hasStarted === row.hasStarted ? row : { ...row, hasStarted: change.hasStarted };
    case 'status-added':
      return rowAfterAct(row, change.act);
    default:
      return row;
  }
}

/** The row that a change gives its person; undefined when it changes none. */
export function rowAfter(rowOf: (id: string) => PersonRow | undefined, change: Mutation): PersonRow | undefined {
  if (change.op === 'person-created') return newRow(change.person);
  const [id] = peopleOf(change);
  const row = id === undefined ? undefined : rowOf(id);
  const next = row && after(row, change);
  return next === row ? undefined : next;
}
