import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n.ts';
import { CompanyMark } from './company-mark.tsx';
import { LanguageButton, SettingsButton } from './controls.tsx';
import { Banner } from './page.tsx';
import { Logo } from './logo.tsx';

type Props = { title: string; lead?: string; banner?: string; children: ComponentChildren };

/** A page before the game: a panel over the town. No picture engine is loaded for it. */
export function Threshold({ title, lead, banner, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <>
      <header class="hud">
        <Logo />
        <CompanyMark />
        <div class="sp" />
        <div class="tools">
          <LanguageButton />
          <SettingsButton />
        </div>
      </header>
      <main id="main" class="threshold" tabIndex={-1}>
        <section class="panel">
          {banner && <Banner src={banner} />}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <p class="lead">{lead}</p>}
          {children}
        </section>
      </main>
      <footer class="foot">
        <a href="/credits">{t('credits.title')}</a>
      </footer>
    </>
  );
}
