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
    invitedAt: null,
  });
  const everyone = Array.from({ length: 130 }, (_, at) => person(at));
  const served = (invited: string[][]) => async (input: RequestInfo | URL, init?: RequestInit) => {
    const url = new URL(String(input), 'http://x');
    if (url.pathname.endsWith('/hr/invitations')) {
      const { people } = JSON.parse(String(init?.body)) as { people: string[] };
      invited.push(people);
      return Response.json({ invited: people.map((one) => ({ person: one, link: `http://x/invitation#${one}`, refused: null })) });
    }
    const [offset, limit] = ['offset', 'limit'].map((key) => Number(url.searchParams.get(key)));
    const people = everyone.slice(offset, offset! + limit!);
    return Response.json({ people, total: 130, everyone: 130, choices: { teams: [], sites: [], countries: [] } });
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
    const press = async (text: string, seen: () => boolean) => {
      const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.replace(/\s+/g, ' ').includes(text));
      button!.click();
      await screen.until(seen);
    };
    await screen.click('tbody input');
    await screen.until(() => screen.text.includes('1 personne choisie'));
    await press('Choisir les 130 personnes', () => screen.text.includes('130 personnes choisies'));
    await press('Inviter', () => document.querySelector('dialog') !== null);
    await press('Inviter maintenant', () => document.querySelectorAll('dialog tbody tr').length === 130);
    expect(invited.flat()).toEqual(everyone.map(({ id }) => id));
    await press('Copier tous les liens', () => copied.length === 1);
    const lines = copied[0]!.split('\n');
    expect([lines.length, lines[129]]).toEqual([130, 'Personne 129\tp129@helianthe.example\thttp://x/invitation#p129']);
  });
});
