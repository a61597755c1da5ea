import { expect, it } from 'vitest';
import { LEAST } from '../../content/engine/group-figures.ts';
import { FIRST_BATCH } from '../../content/engine/item-quality.ts';
import { Screen } from './page.tsx';

const SEEN = { seen: { person: { name: 'Ada Martin', status: 'member' }, emailIsTheirs: true, remindedAt: null }, looks: [], more: false };

it('says how many people a group figure speaks of by the numbers that the figures keep to', async () => {
  const screen = await Screen.at('/seen', (page) => {
    page.routes = () => Promise.resolve(Response.json(SEEN));
  });
  await screen.until(() => screen.root.querySelector('.seen-never') !== null);
  const told = screen.one('.seen-never').textContent;
  expect(told).toContain(`au moins ${2 * LEAST} personnes`);
  expect(told).toContain(`en laisse ${LEAST} au moins`);
  expect(told).toContain(`à partir de ${FIRST_BATCH} réponses`);
  expect(told).not.toContain('{{');
});
