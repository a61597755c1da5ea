import { beforeEach, describe, expect, it } from 'vitest';
import { contrastOf, failingPairs } from '../../content/engine/contrast.ts';
import { pngOf } from './support/picture.ts';
import { printedLogo } from '../../server/logos.ts';
import { ask, newcomer, openWorld } from './support/world.ts';
import type { Newcomer, World } from './support/world.ts';
import { newCompany, upgradedCompany } from '../../server/stores/defaults.ts';
import type { Company } from '../../server/stores/nouns/company.ts';

let world: World;
let boss: Newcomer;
beforeEach(async () => {
  world = await openWorld();
  boss = await newcomer(world, { role: 'admin' });
});

const base64 = (text: string) => Buffer.from(text).toString('base64');
const PNG = pngOf(60, 20);
/** The same file with one byte changed, or without its end. */
const bytes = Buffer.from(PNG, 'base64');
const flipped = (at: number) => Buffer.from(bytes.map((byte, i) => (i === at ? byte ^ 0xff : byte))).toString('base64');
const cut = (length: number) => bytes.subarray(0, length).toString('base64');
/** The first chunk says how large the picture is; its sum is left as it was. */
const sized = (width: number): string => {
  const large = Buffer.from(bytes);
  large.writeUInt32BE(width, 16);
  return large.toString('base64');
};
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><defs><path id="p" d="M0 0h4v4z"/></defs><use href="#p"/></svg>';
const COLOURS = { main: '#1c35c4', accent: '#ffc93c' };
const read = async () => (await boss.ask('GET', '/api/hr/company')).body.company;
const change = async (more: object, who = boss) => {
  const { logo: _, ...company } = await read();
  return who.ask('PUT', '/api/hr/company', { ...company, ...more });
};

describe('the settings of the company', () => {
  it('are changed by administrators, seen by HR, and closed to others', async () => {
    const changed = await change({ name: 'Hélianthe SA', locales: ['fr'], timeZone: 'Europe/Brussels', colours: COLOURS });
    expect(changed).toMatchObject({ status: 200, body: { company: { name: 'Hélianthe SA', locales: ['fr'], colours: COLOURS } } });
    const hr = await newcomer(world, { role: 'hr' });
    expect((await hr.ask('GET', '/api/hr/company')).body.company.timeZone).toBe('Europe/Brussels');
    for (const role of ['hr', 'manager', 'member'] as const) {
      const other = await newcomer(world, { role });
      expect((await change({ name: 'X' }, other)).status).toBe(403);
      if (role !== 'hr') expect((await other.ask('GET', '/api/hr/company')).status).toBe(403);
    }
  });

  it('are what everyone sees of the company, signed in or not: name, languages, logo, colours', async () => {
    const before = (await ask(world, 'GET', '/api/me')).body.company;
    expect(before).toEqual({ name: 'Hélianthe', locales: ['fr', 'en'], logo: null, colours: null });
    const logo = { type: 'image/png', data: PNG };
    expect((await change({ locale: 'en', locales: ['fr', 'en'], colours: COLOURS, logo })).status).toBe(200);
    const seen = { name: 'Hélianthe', locales: ['en', 'fr'], logo: expect.stringMatching(/^\/api\/company\/logo\?v=/), colours: COLOURS };
    expect((await ask(world, 'GET', '/api/me')).body.company).toEqual(seen);
    expect((await boss.ask('GET', '/api/me')).body.company).toEqual(seen);
  });

  it('are not overwritten by who read them before somebody else changed them', async () => {
    const { logo: _, ...before } = await read();
    expect((await change({ name: 'First' })).status).toBe(200);
    expect(await boss.ask('PUT', '/api/hr/company', { ...before, name: 'Second' })).toMatchObject({
      status: 409,
      body: { error: 'ERR_VERSION_CONFLICT' },
    });
    expect((await read()).name).toBe('First');
  });

  it('take a time zone that exists and no other, and the days, the hours and the notice follow it', async () => {
    for (const timeZone of ['Mars/Base', '+02:00', ''])
      expect(await change({ timeZone })).toMatchObject({ status: 422, body: { error: 'ERR_TIME_ZONE_UNKNOWN' } });
    world.time.now = new Date('2026-11-02T22:30:00.000Z');
    const noticeSays = async (zone: string) =>
      JSON.stringify((await ask(world, 'GET', '/api/notice?locale=en')).body).includes(`the clock of ${zone}`);
    expect((await boss.ask('GET', '/api/dispatches')).body.day).toBe('2026-11-02');
    expect(await noticeSays('Europe/Paris')).toBe(true);
    expect((await change({ timeZone: 'Asia/Tokyo' })).status).toBe(200);
    expect((await read()).timeZone).toBe('Asia/Tokyo');
    expect((await boss.ask('GET', '/api/dispatches')).body.day).toBe('2026-11-03');
    expect(await noticeSays('Asia/Tokyo')).toBe(true);
  });

  it('refuse a first language that nobody may choose, a colour that is none', async () => {
    for (const more of [{ locale: 'en', locales: ['fr'] }, { locales: [] }, { colours: { main: 'red', accent: '#fff' } }])
      expect((await change(more)).status).toBe(400);
  });

  it('refuse colours that cannot be read, name the pair and propose a shade that can', async () => {
    const { status, body } = await change({ colours: { main: '#ffc93c', accent: '#1c35c4' } });
    expect({ status, error: body.error, colours: body.pairs.map(({ colour }: { colour: string }) => colour) }).toEqual({
      status: 422,
      error: 'ERR_COLOUR_CONTRAST',
      colours: ['main', 'accent'],
    });
    const [main, accent] = body.pairs;
    expect((await change({ colours: { main: main.suggestion, accent: accent.suggestion } })).status).toBe(200);
  });
});

describe('the contrast of colours', () => {
  it('is that of WCAG', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrastOf('#123456', '#123456')).toBe(1);
  });
  it('finds a shade that is read for any colour', () => {
    for (let n = 0; n < 4096; n += 37) {
      const colour = `#${n.toString(16).padStart(3, '0').replace(/./g, '$&$&')}`;
      const pairs = failingPairs({ main: colour, accent: colour });
      const shades = { main: colour, accent: colour, ...Object.fromEntries(pairs.map((pair) => [pair.colour, pair.suggestion])) };
      expect(failingPairs(shades)).toEqual([]);
    }
  });
});

describe('a drawing as the logo', () => {
  const png = () => pngOf(90, 30);
  const svg = Buffer.from(SVG).toString('base64');

  it('is printed on nothing by itself, and by the PNG beside it where there is one', async () => {
    expect((await change({ logo: { type: 'image/svg+xml', data: svg } })).status).toBe(200);
    const alone = (await read()).logo;
    expect(await printedLogo(world.store)).toBeNull();
    expect((await change({ logo: { type: 'image/svg+xml', data: svg, print: png() } })).status).toBe(200);
    expect(await printedLogo(world.store)).not.toBeNull();
    const { logo } = await read();
    expect(logo).not.toBe(alone);
    expect((await ask(world, 'GET', logo)).headers.get('content-type')).toBe('image/svg+xml');
  });

  it('takes no other picture than a sound PNG beside it', async () => {
    for (const print of [svg, png().slice(0, 60)])
      expect(await change({ logo: { type: 'image/svg+xml', data: svg, print } })).toMatchObject({
        status: 422,
        body: { error: 'ERR_LOGO_REFUSED' },
      });
  });
});

describe('the logo', () => {
  it('is a PNG or an SVG, served to everyone as a picture that can run nothing', async () => {
    for (const [type, data] of [
      ['image/png', PNG],
      ['image/svg+xml', base64(SVG)],
    ] as const) {
      const { body } = await change({ logo: { type, data } });
      const served = await ask(world, 'GET', body.company.logo);
      expect(served.status).toBe(200);
      expect(served.headers.get('content-type')).toBe(type);
      expect(served.headers.get('content-security-policy')).toBe("default-src 'none'; style-src 'unsafe-inline'; sandbox");
      expect(served.headers.get('x-content-type-options')).toBe('nosniff');
    }
    expect((await change({ name: 'Kept' })).body.company.logo).not.toBeNull();
    expect((await change({ logo: null })).body.company.logo).toBeNull();
    expect((await ask(world, 'GET', '/api/company/logo')).status).toBe(404);
  });

  it.each([
    ['an HTML page called SVG', 'image/svg+xml', base64('<html><script>alert(1)</script></html>'), 'kind'],
    ['an SVG with a script', 'image/svg+xml', base64('<svg><script>alert(1)</script></svg>'), 'content'],
    ['an SVG with a handler', 'image/svg+xml', base64('<svg onload="alert(1)"></svg>'), 'content'],
    ['an SVG that fetches', 'image/svg+xml', base64('<svg><use href="https://evil.example/x.svg#a"/></svg>'), 'content'],
    ['an SVG with a foreign part', 'image/svg+xml', base64('<svg><foreignObject/></svg>'), 'content'],
    ['an SVG with an entity', 'image/svg+xml', base64('<!DOCTYPE svg [<!ENTITY a "b">]><svg></svg>'), 'kind'],
    ['a text called PNG', 'image/png', base64('hello'), 'kind'],
    ['nothing', 'image/png', '', 'kind'],
    ['the first bytes of a PNG alone', 'image/png', cut(8), 'broken'],
    ['a PNG cut off in the middle', 'image/png', cut(60), 'broken'],
    ['a PNG without its end', 'image/png', cut(bytes.length - 12), 'broken'],
    ['a PNG with a damaged pixel', 'image/png', flipped(50), 'broken'],
    ['a PNG larger than it may be once decoded', 'image/png', sized(30_000), 'sides'],
    ['too much', 'image/png', Buffer.concat([Buffer.from(PNG, 'base64'), Buffer.alloc(200 * 1024)]).toString('base64'), 'size'],
  ])('refuses %s', async (_name, type, data, rule) => {
    expect(await change({ logo: { type, data } })).toMatchObject({ status: 422, body: { error: 'ERR_LOGO_REFUSED', rule } });
  });

  it('may be large for administrators only', async () => {
    const hr = await newcomer(world, { role: 'hr' });
    const data = pngOf(200, 140, { noise: true });
    const { logo: _, ...company } = await read();
    const body = { ...company, logo: { type: 'image/png', data } };
    const sized = { 'content-length': String(JSON.stringify(body).length) };
    expect((await hr.ask('PUT', '/api/hr/company', body, sized)).status).toBe(413);
    expect((await boss.ask('PUT', '/api/hr/company', body, sized)).status).toBe(200);
  });
});

it('has no particulars of a notice where it was kept before there were any', () => {
  const company = newCompany({ name: 'Hélianthe', locale: 'fr', timeZone: 'Europe/Paris', charterHash: 'a', setUpAt: '', version: 3 });
  const { particulars: _, ...before } = company;
  expect(upgradedCompany(before as Company)).toEqual(company);
});
