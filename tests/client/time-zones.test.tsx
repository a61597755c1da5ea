import { render } from 'preact';
import { expect, it } from 'vitest';
import { startTexts } from '../../client/i18n.ts';
import { TimeZoneOptions, machineZone, timeIn } from '../../client/ui/parts/time-zones.tsx';
import { ok } from '../../content/engine/errors.ts';
import { texts } from './fake-server.ts';

const listed = (value: string): HTMLOptionElement[] => {
  const select = document.createElement('select');
  render(<TimeZoneOptions value={value} />, select);
  return [...select.querySelectorAll('option')];
};

it('lists every time zone once, by region and by its city, so that typing a city finds it', async () => {
  await startTexts((language, file) => Promise.resolve(ok(texts(language, file))), 'fr');
  const options = listed('Europe/Paris');
  const values = options.map(({ value }) => value);
  expect(new Set(values).size).toBe(values.length);
  expect(values).toEqual(expect.arrayContaining([...Intl.supportedValuesOf('timeZone'), 'UTC', machineZone()]));
  const nameOf = (zone: string) => options.find(({ value }) => value === zone)?.textContent;
  expect([nameOf('Europe/Paris'), nameOf('America/Argentina/Salta')]).toEqual(['Paris', 'Salta (Argentina)']);
  expect(options.find(({ value }) => value === 'Europe/Paris')?.parentElement?.getAttribute('label')).toBe('Europe');
  expect(timeIn('Europe/Paris')).toMatch(/\d{2}:\d{2}/);
});

it('keeps the zone that is set, though this browser calls it otherwise', () => {
  expect(listed('America/Montreal').map(({ value }) => value)).toContain('America/Montreal');
});
