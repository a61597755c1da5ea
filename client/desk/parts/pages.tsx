import caretLeft from '@phosphor-icons/core/assets/bold/caret-left-bold.svg?raw';
import caretRight from '@phosphor-icons/core/assets/bold/caret-right-bold.svg?raw';
import { Drawing } from '../../ui/parts/icon.tsx';
import { figure } from '../format.ts';
import { td } from '../texts.ts';

type Props = { page: number; size: number; total: number; onPage(page: number): void };

/** Where one is in a long table, and the ways to the rest of it. Pages count from 1. */
export function Pages({ page, size, total, onPage }: Props) {
  const last = Math.max(1, Math.ceil(total / size));
  const from = Math.min(total, (page - 1) * size + 1);
  const step = (label: string, to: number, isOff: boolean, icon: 'left' | 'right' | null) => (
    <button type="button" class="desk-button" aria-disabled={isOff} onClick={() => !isOff && onPage(to)}>
      {icon === 'left' && <Drawing svg={caretLeft} />}
      {label}
      {icon === 'right' && <Drawing svg={caretRight} />}
    </button>
  );
  return (
    <nav class="desk-pages" aria-label={td('pages.label')}>
      <p>{td('pages.range', { from: figure(from), to: figure(Math.min(total, page * size)), total: figure(total) })}</p>
      {last > 1 && (
        <div class="ways">
          {step(td('pages.first'), 1, page <= 1, null)}
          {step(td('pages.previous'), page - 1, page <= 1, 'left')}
          <span>{td('pages.here', { page: figure(page), last: figure(last) })}</span>
          {step(td('pages.next'), page + 1, page >= last, 'right')}
          {step(td('pages.last'), last, page >= last, null)}
        </div>
      )}
    </nav>
  );
}
