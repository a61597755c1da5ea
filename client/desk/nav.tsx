import listIcon from '@phosphor-icons/core/assets/bold/list-bold.svg?raw';
import shieldCheck from '@phosphor-icons/core/assets/bold/shield-check-bold.svg?raw';
import { useEffect, useRef, useState } from 'preact/hooks';
import { usePage } from '../ui/context.tsx';
import { CompanyMark } from '../ui/parts/company-mark.tsx';
import { LanguageButton } from '../ui/parts/controls.tsx';
import { Drawing, Icon } from '../ui/parts/icon.tsx';
import type { DeskScreen } from './screens.ts';
import { td } from './texts.ts';

type Props = { screens: DeskScreen[]; current: string | null };

function Links({ screens, current, onFollow }: Props & { onFollow(): void }) {
  return (
    <nav aria-label={td('shell.nav')}>
      <ul onClick={onFollow}>
        {screens.map(({ noun, name, icon }) => (
          <li key={noun}>
            <a href={`/desk/${noun}`} aria-current={noun === current ? 'page' : undefined}>
              <Drawing svg={icon} />
              {td(name)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What the desk never shows, said on every screen; the ways out of it. */
const Foot = () => (
  <div class="desk-foot">
    <p class="desk-promise">
      <Drawing svg={shieldCheck} />
      <span>
        <b>{td('shell.promise')}</b> {td('shell.promiseText')}
      </span>
    </p>
    <ul class="desk-out">
      <li>
        <a href="/">
          <Icon name="map-trifold" />
          {td('shell.game')}
        </a>
      </li>
      <li>
        <a href="/settings">
          <Icon name="gear-six" />
          {td('shell.settings')}
        </a>
      </li>
      <li>
        <LanguageButton />
      </li>
    </ul>
  </div>
);

/** The side of the desk; on a phone its top, where the links wait behind one button. */
export function DeskNav(props: Props) {
  const { game } = usePage();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [open]);
  return (
    <header class="desk-side">
      <div class="desk-top">
        <a class="desk-logo" href="/desk">
          <span class="mark" aria-hidden="true">
            <Icon name="megaphone-simple" />
          </span>
          <span>
            <b class="d">Porte-voix</b>
            <small>{game.session.me.value?.company.name}</small>
          </span>
        </a>
        <CompanyMark />
        <button type="button" class="desk-menu" ref={button} aria-expanded={open} aria-controls="desk-ways" onClick={() => setOpen(!open)}>
          <Drawing svg={listIcon} />
          {td('shell.menu')}
        </button>
      </div>
      <div class="desk-ways" id="desk-ways" data-open={open}>
        <Links {...props} onFollow={() => setOpen(false)} />
        <Foot />
      </div>
    </header>
  );
}
