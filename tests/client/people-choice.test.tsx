import { describe, expect, it } from 'vitest';
import { deskWith } from '../../client/desk/desk.tsx';
import { openRouteApi } from '../../client/route-api.ts';
import { Screen } from './page.tsx';

describe('a long list of people', () => {
  const person = (at: number) => ({
    id: `p${at}`,
    name: `Personne ${at}`,
    email: `p${at}@helianthe.example`,
    role: 'member',
    team: null,
    site: null,
    country: null,
    locale: 'fr',
    status: 'invited',
    level: null,
    expiresAt: null,
    invitedAt: null as string | null,
  });
  const everyone = Array.from({ length: 130 }, (_, at) => person(at));
  const served =
    (invited: string[][], list = everyone, ways = { mailed: false, address: 'http://x', here: false }) =>
    async (input: RequestInfo | URL, init?: RequestInit) => {
      const url = new URL(String(input), 'http://x');
      if (url.pathname.endsWith('/hr/invitations')) {
        const { people } = JSON.parse(String(init?.body)) as { people: string[] };
        invited.push(people);
        return Response.json({ invited: people.map((one) => ({ person: one, link: `http://x/invitation#${one}`, refused: null })) });
      }
      if (init?.method === 'DELETE' || url.pathname.endsWith('/hr/revocations')) {
        const { people } = JSON.parse(String(init?.body)) as { people: string[] };
        return Response.json({ removed: people.length, revoked: people.length, kept: 0 });
      }
      const [offset, limit] = ['offset', 'limit'].map((key) => Number(url.searchParams.get(key)));
      const people = list.slice(offset, offset! + limit!);
      const choices = { teams: [], sites: [], countries: [] };
      return Response.json({ people, total: list.length, everyone: list.length, choices, invitations: ways });
    };

  const pressed = async (screen: Screen, text: string, seen: () => boolean) => {
    const buttons = [...(document.querySelector('dialog') ?? document).querySelectorAll('button')];
    buttons.find((one) => one.textContent?.replace(/\s+/g, ' ').includes(text))!.click();
    await screen.until(seen);
  };

  it('is chosen whole, beyond the page that shows, and invited; links are copied at once with names and addresses', async () => {
    const invited: string[][] = [];
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => void copied.push(text) },
    });
    const screen = await Screen.at('/desk/people?status=invited', (one) => {
      one.server.person = { ...one.server.person, role: 'hr' };
      one.Desk = deskWith(openRouteApi(served(invited)));
    });
    await screen.until(() => screen.root.querySelectorAll('tbody tr').length === 50);
    const press = (text: string, seen: () => boolean) => pressed(screen, text, seen);
    await screen.click('tbody input');
    await screen.until(() => screen.text.includes('1 personne choisie'));
    await press('Choisir les 130 personnes', () => screen.text.includes('130 personnes choisies'));
    await press('Inviter', () => document.querySelector('dialog') !== null);
    await press('Inviter maintenant', () => document.querySelectorAll('dialog tbody tr').length === 50);
    await press('Fin', () => document.querySelector('dialog')?.textContent?.includes('101 à 130 sur 130') === true);
    expect(document.querySelectorAll('dialog tbody tr')).toHaveLength(30);
    expect(invited.flat()).toEqual(everyone.map(({ id }) => id));
    await press('Copier tous les liens', () => copied.length === 1);
    await screen.until(() => document.querySelector('dialog strong')?.textContent === 'Copié.');
    const lines = copied[0]!.split('\n');
    expect(lines[0]).toBe('Nom\tE-mail\tLien');
    expect([lines.length, lines[130]]).toEqual([131, 'Personne 129\tp129@helianthe.example\thttp://x/invitation#p129']);
    await press('Fermer', () => document.querySelector('dialog') === null);
    expect(screen.text).toContain('130 personnes invitées.');
    expect(screen.all('tbody input').filter((one) => (one as HTMLInputElement).checked)).toEqual([]);
  });

  it('does not let links go that nobody has copied, but for a second asking', async () => {
    const screen = await Screen.at('/desk/people', (one) => {
      one.server.person = { ...one.server.person, role: 'hr' };
      one.Desk = deskWith(openRouteApi(served([], [person(0), person(1)])));
    });
    const dialog = () => document.querySelector('dialog')?.textContent?.replace(/\s/g, ' ') ?? '';
    await screen.until(() => screen.root.querySelectorAll('tbody tr').length === 2);
    await screen.click('tbody input');
    await pressed(screen, 'Inviter', () => document.querySelector('dialog') !== null);
    await pressed(screen, 'Inviter maintenant', () => dialog().includes('1 lien à transmettre.'));
    const escape = new Event('cancel', { cancelable: true });
    document.querySelector('dialog')!.dispatchEvent(escape);
    await screen.until(() => dialog().includes('vous ne les avez pas copiés'));
    expect(escape.defaultPrevented).toBe(true);
    await pressed(screen, 'Fermer', () => document.querySelector('dialog') === null);
    expect(screen.text).toContain('1 personne invitée.');
  });

  it('takes one person more, whom one may invite at once', async () => {
    const list = [person(0)];
    const sent: unknown[] = [];
    const invited: string[][] = [];
    const answers = served(invited, list);
    const screen = await Screen.at('/desk/people', (one) => {
      one.server.person = { ...one.server.person, role: 'hr' };
      one.Desk = deskWith(
        openRouteApi(async (input, init) => {
          const { pathname } = new URL(String(input), 'http://x');
          if (init?.method === 'POST' && pathname.endsWith('/hr/people')) {
            sent.push(JSON.parse(String(init.body)));
            if (sent.length === 1) return Response.json({ error: 'ERR_EMAIL_TAKEN' }, { status: 409 });
            list.push({ ...person(1), name: 'Zoé Nouvelle' });
          }
          const one = { person: list.at(-1), emailIsTheirs: false, remindedAt: null };
          return /\/hr\/people(\/p1)?$/.test(pathname) && (init?.method === 'POST' || pathname.endsWith('p1'))
            ? Response.json(one)
            : answers(input, init);
        }),
      );
    });
    const dialog = () => document.querySelector('dialog')?.textContent?.replace(/\s/g, ' ') ?? '';
    const write = (at: number, text: string) => {
      const field = document.querySelectorAll<HTMLInputElement>('dialog input')[at]!;
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    await screen.until(() => screen.root.querySelectorAll('tbody tr').length === 1);
    await pressed(screen, 'Ajouter une personne', () => document.querySelector('dialog') !== null);
    write(0, ' Zoé Nouvelle ');
    write(1, 'zoe@helianthe.example');
    const country = document.querySelector<HTMLSelectElement>('dialog select')!;
    country.value = 'BE';
    country.dispatchEvent(new Event('change', { bubbles: true }));
    await pressed(screen, 'Ajouter', () => dialog().includes('déjà celle d’une personne de la liste'));
    await pressed(screen, 'Ajouter', () => dialog().includes('Zoé Nouvelle'));
    expect(sent[1]).toEqual({
      name: 'Zoé Nouvelle',
      email: 'zoe@helianthe.example',
      team: null,
      site: null,
      country: 'BE',
      locale: 'fr',
      role: 'member',
    });
    await pressed(screen, 'Inviter', () => dialog().includes('Inviter 1 personne'));
    await pressed(screen, 'Inviter maintenant', () => dialog().includes('1 lien à transmettre.'));
    expect(invited).toEqual([['p1']]);
  });

  it.each([
    [{ mailed: true, address: 'https://voix.example', here: false }, 'reçoit par mail', false],
    [{ mailed: false, address: 'http://127.0.0.1:8787', here: true }, 'L’envoi de mails n’est pas réglé', true],
  ])('is told before inviting whether mails leave, and when links would open on one machine only: %j', async (ways, said, warned) => {
    const asked = { ...person(1), name: 'Zoé Invitée', invitedAt: '2026-03-02T09:00:00.000Z' };
    const screen = await Screen.at('/desk/people', (one) => {
      one.server.person = { ...one.server.person, role: 'hr' };
      one.Desk = deskWith(openRouteApi(served([], [person(0), asked], ways)));
    });
    await screen.until(() => screen.root.querySelectorAll('tbody tr').length === 2);
    const [never, once] = screen.all('tbody tr').map((row) => row.textContent!.replace(/\s/g, ' '));
    expect(never).toContain('Pas encore d’invitation');
    expect(once).toContain('Invitation du 2 mars 2026');
    await screen.click('tbody input');
    await pressed(screen, 'Inviter', () => document.querySelector('dialog') !== null);
    const dialog = document.querySelector('dialog')!.textContent!;
    expect(dialog).toContain(said);
    expect(dialog.includes('ne s’ouvrent que sur l’ordinateur')).toBe(warned);
  });

  it('keeps the links it has when a later part fails, and goes on from there', async () => {
    const invited: string[][] = [];
    const many = Array.from({ length: 700 }, (_, at) => person(at));
    const answers = served(invited, many);
    let turn = 0;
    const failing = async (input: RequestInfo | URL, init?: RequestInit) => {
      const isSecond = String(input).includes('/hr/invitations') && (turn += 1) === 2;
      return isSecond ? Response.json({ error: { code: 'ERR_INTERNAL' } }, { status: 500 }) : answers(input, init);
    };
    const screen = await Screen.at('/desk/people', (one) => {
      one.server.person = { ...one.server.person, role: 'hr' };
      one.Desk = deskWith(openRouteApi(failing));
    });
    const dialog = () => document.querySelector('dialog')?.textContent?.replace(/\s/g, ' ') ?? '';
    const press = (text: string, seen: () => boolean) => pressed(screen, text, seen);
    await screen.until(() => screen.root.querySelectorAll('tbody tr').length === 50);
    await screen.click('tbody input');
    await press('Choisir les 700 personnes', () => screen.text.includes('700 personnes choisies'));
    await press('Inviter', () => document.querySelector('dialog') !== null);
    await press('Inviter maintenant', () => document.querySelector('dialog [role=alert]') !== null);
    expect(dialog()).toContain('300 personnes sur 700');
    expect(dialog()).toContain('300 liens à transmettre.');
    await press('Continuer', () => dialog().includes('700 liens à transmettre.'));
    expect(invited.flat()).toEqual(many.map(({ id }) => id));
  });

  it.each([
    { act: 'Retirer de la liste', yes: 'Retirer', route: '/hr/people', said: '700 personnes retirées de la liste.', reason: false },
    { act: 'Retirer les attestations', yes: 'Retirer', route: '/hr/revocations', said: '700 attestations retirées.', reason: true },
  ])('says how far it is, and goes on after a failure: $act', async ({ act, yes, route, said, reason }) => {
    const answers = served(
      [],
      Array.from({ length: 700 }, (_, at) => person(at)),
    );
    let turn = 0;
    const failing = async (input: RequestInfo | URL, init?: RequestInit) => {
      const isSecond = String(input).endsWith(route) && init?.method !== 'GET' && (turn += 1) === 2;
      return isSecond ? Response.json({ error: { code: 'ERR_INTERNAL' } }, { status: 500 }) : answers(input, init);
    };
    const screen = await Screen.at('/desk/people', (one) => {
      one.server.person = { ...one.server.person, role: 'hr' };
      one.Desk = deskWith(openRouteApi(failing));
    });
    const dialog = () => document.querySelector('dialog')?.textContent?.replace(/\s/g, ' ') ?? '';
    const press = (text: string, seen: () => boolean) => pressed(screen, text, seen);
    await screen.until(() => screen.root.querySelectorAll('tbody tr').length === 50);
    await screen.click('tbody input');
    await press('Choisir les 700 personnes', () => screen.text.includes('700 personnes choisies'));
    await press(act, () => document.querySelector('dialog') !== null);
    if (reason) document.querySelector<HTMLInputElement>('dialog input')!.click();
    await screen.rests();
    await press(yes, () => document.querySelector('dialog [role=alert]') !== null);
    expect(dialog()).toContain('300 personnes sur 700');
    // Nothing is taken back: leaving is no cancelling.
    expect(dialog()).toContain('Arrêter là');
    expect(dialog()).not.toContain('Annuler');
    await press('Continuer', () => document.querySelector('dialog') === null);
    expect(screen.text.replace(/\s/g, ' ')).toContain(said);
  });

  it('is reminded by its kind, part by part: a failure keeps what is done, and it goes on from there', async () => {
    const reminded: string[][] = [];
    let turn = 0;
    const answers = async (input: RequestInfo | URL, init?: RequestInit) => {
      const { pathname, search } = new URL(String(input), 'http://x');
      if (pathname.endsWith('/reminders/people'))
        return Response.json({ people: search.includes('invited') ? Array.from({ length: 700 }, (_, at) => `p${at}`) : [] });
      if (init?.method !== 'POST')
        return Response.json({ mail: true, automatic: false, waiting: 0, leavesOn: null, invited: 700, expiring: 3 });
      if ((turn += 1) === 2) return Response.json({ error: { code: 'ERR_INTERNAL' } }, { status: 500 });
      const { people } = JSON.parse(String(init.body)) as { people: string[] };
      reminded.push(people);
      return Response.json({ asked: people.length - 1, soon: 1, idle: 0, leavesOn: '2026-11-30', texts: [] });
    };
    const screen = await Screen.at('/desk/reminders', (one) => {
      one.server.person = { ...one.server.person, role: 'hr' };
      one.Desk = deskWith(openRouteApi(answers));
    });
    const dialog = () => document.querySelector('dialog')?.textContent?.replace(/\s/g, ' ') ?? '';
    const press = (text: string, seen: () => boolean) => pressed(screen, text, seen);
    await screen.until(() => screen.text.includes('personnes invitées'));
    await press('Relancer personnes invitées', () => dialog().includes('un nouveau lien'));
    await press('Relancer', () => document.querySelector('dialog [role=alert]') !== null);
    expect(dialog()).toContain('300 personnes sur 700');
    expect(dialog()).toContain('299 relances demandées.');
    await press('Continuer', () => dialog().includes('697 relances demandées.'));
    expect(reminded.map((part) => part.length)).toEqual([300, 300, 100]);
    expect(reminded.flat()).toHaveLength(new Set(reminded.flat()).size);
    expect(dialog()).toContain('3 personnes laissées tranquilles');
    await press('Fermer', () => document.querySelector('dialog') === null);
    // Whoever stopped being of the kind meanwhile: nobody is left.
    await press('Relancer certifications', () => dialog().includes('Personne à relancer'));
  });

  it('is led by Enter from a row to its actions, and back by Escape', async () => {
    const screen = await Screen.at('/desk/people', (one) => {
      one.server.person = { ...one.server.person, role: 'hr' };
      one.Desk = deskWith(openRouteApi(served([])));
    });
    await screen.until(() => screen.root.querySelectorAll('tbody tr').length === 50);
    const box = screen.all('tbody input')[7]!;
    box.focus();
    await screen.press('Enter');
    expect(document.activeElement).toBe(box);
    box.click();
    await screen.until(() => screen.root.querySelector('[role=status]')?.textContent?.includes('1 personne choisie. Entrée') === true);
    await screen.press('Enter');
    expect(document.activeElement?.textContent).toContain('Inviter');
    await screen.press('Escape');
    expect(document.activeElement).toBe(box);
    await screen.press('Enter');
    await pressed(screen, 'Tout décocher', () => screen.root.querySelector('section.desk-bulk') === null);
    expect(document.activeElement).toBe(box);
  });
});
