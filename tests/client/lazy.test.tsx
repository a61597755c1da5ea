import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { startTexts } from '../../client/i18n.ts';
import { lazy } from '../../client/ui/lazy.tsx';
import { ok } from '../../content/engine/errors.ts';
import { ui } from '../support/texts.ts';
import { texts } from './fake-server.ts';

it('says that a screen whose code did not come has to be loaded again, and shows one that came', async () => {
  await startTexts((language, file) => Promise.resolve(ok(texts(language, file))), 'fr');
  const slot = document.createElement('div');
  let away = true;
  const Screen = lazy(() => (away ? Promise.reject(new Error('away')) : Promise.resolve(() => <h1>Here</h1>)));
  render(<Screen />, slot);
  expect(slot.textContent).toBe(ui('fr', 'states.loading'));
  await vi.waitFor(() => expect(slot.querySelector('[role=alert]')?.textContent).toBe(ui('fr', 'states.missing')));
  expect(slot.querySelector('button')?.textContent).toContain(ui('fr', 'actions.reload'));
  render(null, slot);
  away = false;
  render(<Screen />, slot);
  await vi.waitFor(() => expect(slot.textContent).toBe('Here'));
});
