import { td } from '../texts.ts';

/** The way back to the list. */
export const BackToSessions = () => (
  <a class="noprint" href="/desk/sessions">
    {td('sessions.back')}
  </a>
);
