import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n.ts';
import { Tools } from './hud.tsx';
import { Icon } from './icon.tsx';
import { DeliveryNote } from './note.tsx';

type Props = { title: string; name: string; back?: boolean; children: ComponentChildren };

/** A page to read: a top row, a title, one column. The title takes the focus when the page opens. */
export function ReadingPage({ title, name, back = true, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <>
      <header class="hud">
        {back && (
          <a class="chip iconbtn" href="/" aria-label={t('actions.backToMap')}>
            <Icon name="map-trifold" />
          </a>
        )}
        <div class="sp" />
        <div class="tools">
          <Tools />
        </div>
        <DeliveryNote />
      </header>
      <main id="main" class={`reading ${name}`}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </main>
    </>
  );
}
