import { describe, expect, it } from 'vitest';
import { routeOf } from '../../client/ui/router.ts';
import { layoutOf, roomOf } from '../../client/ui/layout.ts';
import { Screen } from './page.tsx';

describe('addresses', () => {
  it('name the pages, and only those', () => {
    expect(routeOf('/')).toEqual({ screen: 'home' });
    expect(routeOf('/play/charter')).toEqual({ screen: 'play', module: 'charter' });
    expect(routeOf('/settings')).toEqual({ screen: 'settings' });
    for (const path of ['/play', '/play/nowhere', '/play/charter/x', '/record/1', '/what']) expect(routeOf(path).screen).toBe('not-found');
  });
});

describe('the layout', () => {
  it('follows the window and the size of the text', () => {
    expect(layoutOf(1366, 768, 1)).toBe('wide');
    expect(layoutOf(390, 844, 1)).toBe('narrow');
    expect(layoutOf(844, 390, 1)).toBe('low');
    // 200 % of 1366 x 768.
    expect(layoutOf(683, 384, 1)).toBe('low');
    expect(layoutOf(1366, 768, 1.5)).toBe('narrow');
    expect(roomOf(320, 1)).toBe('tiny');
  });
});

describe('the map', () => {
  it('is an ordered list of links: where one is, what is coming', async () => {
    const screen = await Screen.at('/');
    const nodes = screen.all('nav ol > li > a');
    expect(nodes).toHaveLength(3);
    const [coffee, sorting] = nodes;
    expect(sorting!.getAttribute('aria-current')).toBe('step');
    expect(sorting!.getAttribute('href')).toBe('/play/charter');
    expect(coffee!.getAttribute('aria-disabled')).toBe('true');
    expect(coffee!.getAttribute('href')).toBeNull();
    expect(coffee!.textContent).toContain('bientôt');
  });

  it('shows the card of the place one is at, and prepares it for a later start without a network', async () => {
    const screen = await Screen.at('/');
    expect(screen.one('.hubcard h2').textContent).toBe('Le grand tri');
    expect(screen.one('.hubcard .cta').getAttribute('href')).toBe('/play/charter');
    expect(screen.server.attempts.size).toBe(1);
  });

  it('says how long the place takes, and how much of the road is left, exam included', async () => {
    const screen = await Screen.at('/');
    expect(screen.one('.hubcard .eyebrow').textContent).toMatch(/^Place 2 · environ \d+\smin$/);
    expect(screen.one('.hubcard .road-left').textContent).toBe('Encore 35\u00a0min environ, grand oral compris.');
  });

  it.each([
    ['certified', 'Mon statut'],
    ['expiring', 'Statut jusqu’au 2 mars 2027'],
    ['expired', 'Année passée le 2 mars 2027'],
  ] as const)('says what the status of the year has come to: %s', async (state, text) => {
    const screen = await Screen.at('/', ({ server }) => {
      const certificate = { id: 'YW4M-ZTX7-1CNH-8RT7', level: 'ambassador', endsAt: '2027-03-02T09:00:00.000Z' };
      server.status = { ...server.status, state, certificate: certificate as typeof server.status.certificate };
    });
    expect(screen.one('.hud a[href="/status"] .d').textContent).toBe(text);
  });

  it('asks for a face first', async () => {
    const screen = await Screen.at('/', ({ server }) => {
      server.person = { ...server.person, face: null };
    });
    expect(screen.all('.faces input')).toHaveLength(8);
    for (const picture of screen.all('.faces img')) expect(picture.getAttribute('alt')).toMatch(/^Visage \d/);
    screen.one<HTMLInputElement>('.faces label:nth-child(3) input').click();
    await screen.rests();
    await screen.click('.panel > .cta');
    expect(screen.server.person.face).toBe('p3');
    expect(screen.root.querySelector('nav ol')).not.toBeNull();
  });
});

describe('the door', () => {
  const signedOut = ({ server }: Screen) => {
    server.signedOut = true;
  };

  it('says that the company is made up, and lets in with one click', async () => {
    const screen = await Screen.at('/', signedOut);
    expect(screen.one('.demo-note').textContent).toContain('inventée');
    expect(screen.all('.roles button')).toHaveLength(4);
    screen.server.signedOut = false;
    await screen.click('.roles button');
    expect(screen.root.querySelector('nav ol')).not.toBeNull();
  });

  it('says in a sentence what to do about a failure', async () => {
    const screen = await Screen.at('/', signedOut);
    screen.server.down = true;
    await screen.click('.roles button');
    expect(screen.one('[role=alert]').textContent).toContain('Vérifiez le réseau');
  });
});

describe('other pages', () => {
  it('show the record: places, cards, charter, data', async () => {
    const screen = await Screen.at('/record');
    expect(screen.all('[aria-labelledby="places-title"] .places li')).toHaveLength(7);
    expect(screen.all('a[href="/data"], a[href="/seen"]')).toHaveLength(2);
    expect(screen.all('a[href="/codex"]')).toHaveLength(1);
  });

  it('give one’s data in two forms, and say what would go and what would stay before asking to erase', async () => {
    const screen = await Screen.at('/data');
    await screen.until(() => screen.root.querySelector('.data-balance') !== null);
    expect(screen.one('a[download]').getAttribute('href')).toBe('/api/record/export');
    expect(screen.one('a[target=_blank]').getAttribute('href')).toBe('/api/record/readable?locale=fr');
    expect(screen.all('[aria-labelledby="stays-title"] li').length).toBeGreaterThan(3);
    expect(screen.root.querySelector('dialog')).toBeNull();
    await screen.click('.cta.danger');
    expect(screen.one('dialog').textContent).toContain('définitif');
  });

  it('show the settings, and keep what is chosen', async () => {
    const screen = await Screen.at('/settings');
    const sizes = screen.all('.radios').find((group) => group.textContent.includes('Taille du texte'))!;
    sizes.querySelectorAll<HTMLInputElement>('input')[2]!.click();
    await screen.rests();
    expect(screen.device.game.settings.current.value.textSize).toBe(130);
  });

  it('show who made what without anybody signed in', async () => {
    const screen = await Screen.at('/credits', ({ server }) => {
      server.signedOut = true;
    });
    expect(screen.text).toContain('Open Peeps');
  });

  it('say that an address leads nowhere', async () => {
    const screen = await Screen.at('/nowhere');
    expect(screen.one('h1').textContent).toContain('nulle part');
  });

  it('say what to do when the server does not answer', async () => {
    const screen = await Screen.at('/', ({ server }) => {
      server.down = true;
    });
    expect(screen.text).toContain('Vérifie le réseau');
    screen.server.down = false;
    await screen.click('.cta');
    expect(screen.root.querySelector('nav ol')).not.toBeNull();
  });
});

describe('the status, once its year comes to an end', () => {
  const rights = { fr: 'Représenter l’entreprise', en: 'Represent the company' };
  const at = (state: 'certified' | 'expiring' | 'expired', met: boolean) =>
    Screen.at('/status', ({ server }) => {
      const conditions = [{ kind: 'check' as const, met, until: null }];
      const rule = { level: 'ambassador' as const, rights, yes: rights, held: state !== 'expired', ready: false, conditions };
      const certificate = { id: 'K', level: 'ambassador' as const, endsAt: '2027-03-02T09:00:00.000Z', rights };
      server.status = { ...server.status, state, levels: [rule], certificate: certificate as never, renewFrom: '2027-01-01T09:00:00.000Z' };
    });

  it('leads straight to the check to pass again, and only while there is one to pass', async () => {
    for (const state of ['expiring', 'expired'] as const) {
      const screen = await at(state, false);
      await screen.until(() => screen.root.querySelector('.held') !== null);
      expect(screen.one('.held a.cta').getAttribute('href')).toBe('/exam');
      expect(screen.one('.held a.cta').textContent).toContain('Repasser\u00a0: Le grand oral');
    }
    for (const [state, met] of [
      ['certified', true],
      ['expiring', true],
    ] as const) {
      const screen = await at(state, met);
      await screen.until(() => screen.root.querySelector('.held') !== null);
      expect(screen.text).not.toContain('Repasser');
    }
  });
});
