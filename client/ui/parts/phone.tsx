import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n.ts';
import { layout } from '../layout.ts';
import { Icon } from './icon.tsx';
import { Rich } from './rich.tsx';

type Props = {
  /** The step it comes from: another one takes the focus again. */
  step: string;
  from: string;
  text: string;
  children?: ComponentChildren;
};

/** A message on the player's phone. It takes the focus, as a bubble does, so that it is read and the keys of the game work. */
export function Phone({ step, from, text, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    box.current?.focus({ preventScroll: layout.peek() === 'wide' });
  }, [step]);
  return (
    <div class="phone" key={step} ref={box} tabIndex={-1} role="group" aria-labelledby="phone-from phone-text">
      <p class="from" id="phone-from">
        <Icon name="device-mobile" />
        <span class="vh">{t('message.from')} </span>
        <b>{from}</b>
      </p>
      <p class="received" id="phone-text">
        <Rich text={text} />
      </p>
      {children}
    </div>
  );
}
