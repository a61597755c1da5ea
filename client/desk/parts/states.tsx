import type { ComponentChildren } from 'preact';
import type { ErrorCode } from '../../../content/engine/errors.ts';
import { errorText, t } from '../../i18n.ts';
import { Icon } from '../../ui/parts/icon.tsx';

/** It is on its way: the place it will take, in grey. */
export const Loading = ({ rows = 5 }: { rows?: number }) => (
  <div class="desk-state loading">
    <p class="vh" role="status">
      {t('states.loading')}
    </p>
    {Array.from({ length: rows }, (_, i) => (
      <i key={i} aria-hidden="true" />
    ))}
  </div>
);

/** There is nothing, and what to do about it. */
export const Empty = ({ title, children }: { title: string; children?: ComponentChildren }) => (
  <div class="desk-state empty">
    <p class="d">{title}</p>
    {children}
  </div>
);

type FailedProps = { code: ErrorCode; onRetry?(): void; children?: ComponentChildren };

/** It could not be had: why, in a sentence, what more there is to say, and another try. */
export const Failed = ({ code, onRetry, children }: FailedProps) => (
  <div class="desk-state failed" role="alert">
    <Icon name="warning-diamond" />
    <p>{errorText(code)}</p>
    {children}
    {onRetry && (
      <button type="button" class="desk-button" onClick={onRetry}>
        <Icon name="arrow-clockwise" />
        {t('actions.retry')}
      </button>
    )}
  </div>
);
