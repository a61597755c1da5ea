import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n.ts';
import { Tools } from './hud.tsx';
import { Icon } from './icon.tsx';
import { DeliveryNote } from './note.tsx';

type Props = {
  title: string;
  name: string;
  back?: boolean;
  /** Address of a picture over the title; it says nothing that words do not. */
  banner?: string;
  children: ComponentChildren;
};

/** A picture at the head of a page or a section. */
export const Banner = ({ src }: { src: string }) => <img class="banner" src={src} alt="" width={1200} height={300} />;

/** A page to read: a top row, a title, one column. The title takes the focus when the page opens. */
export function ReadingPage({ title, name, back = true, banner, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
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
        {banner && <Banner src={banner} />}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </main>
    </>
  );
}
