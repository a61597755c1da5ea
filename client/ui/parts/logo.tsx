import { Icon } from './icon.tsx';

/** The name of the game, with its megaphone. */
export const Logo = () => (
  <p class="logo">
    <span class="mark" aria-hidden="true">
      <Icon name="megaphone-simple" />
    </span>
    <span class="d">Porte-voix</span>
  </p>
);
