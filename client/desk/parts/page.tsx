import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { locale, t } from '../../i18n.ts';

type Props = {
  title: string;
  /** The line under the title. */
  lead?: ComponentChildren;
  /** Buttons and links of the whole page, on the right of the title. */
  actions?: ComponentChildren;
  /** The screen's own class, for its styles. */
  name?: string;
  children: ComponentChildren;
};

/** A screen of the desk. Its title takes the focus when it opens, and is the tab's name. */
export function Page({ title, lead, actions, name = '', children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    heading.current?.focus();
  }, []);
  const language = locale.value;
  useEffect(() => {
    document.title = `${title} · ${t('app.title')}`;
  }, [title, language]);
  return (
    <main id="main" class={`desk-page ${name}`} tabIndex={-1}>
      <div class="desk-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <p class="lead">{lead}</p>}
        </div>
        {actions && <div class="desk-actions">{actions}</div>}
      </div>
      {children}
    </main>
  );
}

/** A white panel with a title of its own. */
export function Panel({ title, id, children, note }: { title: string; id: string; note?: ComponentChildren; children: ComponentChildren }) {
  return (
    <section class="desk-panel" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {note && <p class="note">{note}</p>}
      {children}
    </section>
  );
}
