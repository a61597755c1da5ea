import medal from '@phosphor-icons/core/assets/bold/medal-bold.svg?raw';
import { render } from 'preact';
import type { ComponentChildren } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { Start } from '../../client/desk/certification/start.tsx';
import { DeskProvider, useDesk } from '../../client/desk/context.tsx';
import { deskWith } from '../../client/desk/desk.tsx';
import { Field } from '../../client/desk/parts/field.tsx';
import { Panel } from '../../client/desk/parts/page.tsx';
import { Empty, Failed, Loading } from '../../client/desk/parts/states.tsx';
import { Table } from '../../client/desk/parts/table.tsx';
import type { Sort } from '../../client/desk/parts/table.tsx';
import { Tag } from '../../client/desk/parts/tag.tsx';
import { Tile, Tiles } from '../../client/desk/parts/tile.tsx';
import { useLoad } from '../../client/desk/use-load.ts';
import { openRouteApi } from '../../client/route-api.ts';
import { startTexts } from '../../client/i18n.ts';
import { go, route, search } from '../../client/ui/router.ts';
import type { Result } from '../../content/engine/errors.ts';
import { fail, ok } from '../../content/engine/errors.ts';
import type { Role } from '../../content/engine/vocabulary.ts';
import { texts } from './fake-server.ts';
import { Screen } from './page.tsx';

const noAnswer = openRouteApi(() => Promise.reject(new Error('no network')));

const as = (role: Role) => (screen: Screen) => {
  screen.server.person = { ...screen.server.person, role };
  screen.Desk = deskWith(noAnswer);
};

describe('the desk', () => {
  it('opens to HR and administrators only', async () => {
    for (const role of ['hr', 'admin'] as const) {
      const screen = await Screen.at('/desk/people', as(role));
      await screen.until(() => screen.root.querySelector('.desk-page') !== null);
      expect(screen.one('.desk nav [aria-current=page]').getAttribute('href')).toBe('/desk/people');
    }
    const member = await Screen.at('/desk/people', as('member'));
    expect(member.root.querySelector('.desk')).toBeNull();
    expect(member.one('h1').textContent).toContain('nulle part');
  });

  it('opens for a manager on team sessions, shows their own team, and nothing else', async () => {
    const screen = await Screen.at('/desk', as('manager'));
    await screen.until(() => screen.root.querySelector('.desk-sessions') !== null);
    const ways = [...screen.root.querySelectorAll('.desk nav a')].map((link) => link.getAttribute('href'));
    expect(ways).toEqual(['/desk/sessions', '/desk/team']);
    const elsewhere = await Screen.at('/desk/people', as('manager'));
    await elsewhere.until(() => elsewhere.text.includes('n’existe pas'));
  });

  it('prints everybody who is certified, however many, in parts that say which they are; other filters begin at the first', async () => {
    const asked: string[] = [];
    const answers = async (input: RequestInfo | URL) => {
      const { searchParams } = new URL(String(input), 'http://x');
      asked.push(searchParams.toString());
      const part = Number(searchParams.get('part'));
      const person = { id: `p${part}`, name: `Personne ${part}`, team: null, site: 'Lyon', country: 'FR', level: 'relay', expiresAt: null };
      const choices = { teams: [], sites: ['Lyon'], countries: [] };
      return Response.json({ at: '2026-11-25T09:00:00.000Z', people: [person], total: 4001, part, size: 2000, choices });
    };
    const screen = await Screen.at('/desk/certification/list?part=2', (one) => {
      as('hr')(one);
      one.Desk = deskWith(openRouteApi(answers));
    });
    await screen.until(() => screen.text.includes('Personne 2'));
    expect(screen.one('thead .on-paper').textContent?.replace(/\s/g, ' ')).toContain('4 001 personnes · partie 2 sur 3, de 2 001 à 2 001');
    const next = [...screen.root.querySelectorAll<HTMLButtonElement>('.desk-pages button')].find((one) => one.textContent === 'Suivante');
    next!.click();
    await screen.until(() => screen.text.includes('Personne 3'));
    const site = screen.root.querySelectorAll('select')[1]!;
    site.value = 'Lyon';
    site.dispatchEvent(new Event('change', { bubbles: true }));
    await screen.until(() => screen.text.includes('Personne 1'));
    expect([asked, search.value]).toEqual([['part=2', 'part=3', 'site=Lyon&part=1'], '?site=Lyon']);
  });

  it('is reached from the settings by those who work there', async () => {
    const hr = await Screen.at('/settings', as('hr'));
    expect(hr.one('.desk-door a').getAttribute('href')).toBe('/desk');
    const member = await Screen.at('/settings', as('member'));
    expect(member.root.querySelector('.desk-door')).toBeNull();
  });

  it('is offered at the first arrival too, to those who work there, before any face is chosen', async () => {
    const arriving = (role: Role) => (screen: Screen) => {
      screen.server.person = { ...screen.server.person, role, face: null };
    };
    const hr = await Screen.at('/', arriving('hr'));
    expect(hr.one('.desk-door a').getAttribute('href')).toBe('/desk');
    const member = await Screen.at('/', arriving('member'));
    expect(member.one('h1')).not.toBeNull();
    expect(member.root.querySelector('.desk-door')).toBeNull();
  });

  it('says that an address of the desk leads nowhere', async () => {
    const screen = await Screen.at('/desk/nowhere', as('hr'));
    await screen.until(() => screen.text.includes('n’existe pas'));
    expect(screen.one('.desk-page a').getAttribute('href')).toBe('/desk');
  });

  it('gives each screen the way to the server, and what its address says further', async () => {
    const asked: string[] = [];
    const { ask } = openRouteApi((input) => {
      asked.push(String(input));
      return Promise.resolve(Response.json({ error: 'ERR_FORBIDDEN' }, { status: 403 }));
    });
    const root = document.createElement('div');
    function Probe() {
      const desk = useDesk();
      const { failure } = useLoad(() => desk.ask((api) => api.me.$get()), desk.rest.join());
      return <p>{failure?.code}</p>;
    }
    render(
      <DeskProvider value={{ ask, rest: ['draft'] }}>
        <Probe />
      </DeskProvider>,
      root,
    );
    for (let turn = 0; turn < 10; turn += 1) await new Promise((done) => setTimeout(done, 0));
    expect(asked.map((url) => new URL(url, 'http://x').pathname)).toEqual(['/api/me']);
    expect(root.textContent).toBe('ERR_FORBIDDEN');
    go('/desk/charter/draft?zone=free', 'replace');
    expect([route.value, search.value]).toEqual([{ screen: 'desk', noun: 'charter', rest: ['draft'] }, '?zone=free']);
  });

  it('opens and closes its menu with the keyboard', async () => {
    const screen = await Screen.at('/desk', as('hr'));
    await screen.until(() => screen.root.querySelector('.desk-menu') !== null);
    await screen.click('.desk-menu');
    expect(screen.one('.desk-menu').getAttribute('aria-expanded')).toBe('true');
    await screen.press('Escape');
    expect(screen.one('.desk-menu').getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(screen.one('.desk-menu'));
  });
});

describe('what to do first', () => {
  const root = document.createElement('div');
  const steps = async (start: { people: boolean; charter: boolean; toInvite: number; mailed?: boolean; here?: boolean }) => {
    document.body.replaceChildren(root);
    await startTexts((language, file) => Promise.resolve(ok(texts(language, file))), 'fr');
    render(<Start start={{ mailed: false, here: false, ...start }} />, root);
    return [...root.querySelectorAll('li')].map((one) => one.dataset.state);
  };

  it('names the next step of a new programme, and its door', async () => {
    expect(await steps({ people: false, charter: false, toInvite: 0 })).toEqual(['done', 'next', 'later', 'later']);
    expect(root.querySelector('.desk-button.main')?.getAttribute('href')).toBe('/desk/people/import');
    expect(await steps({ people: true, charter: true, toInvite: 40 })).toEqual(['done', 'done', 'done', 'next']);
    expect(root.textContent).toContain('40');
    expect(root.querySelector('.desk-button.main')?.getAttribute('href')).toBe('/desk/people?status=invited');
    expect(root.querySelector('a[href="/desk/notice"]')).not.toBeNull();
  });

  it('asks for the notice before mails leave, or before links are handed on', async () => {
    const start = { people: true, charter: true, toInvite: 40 };
    await steps(start);
    expect(root.textContent).toContain('rien ne part');
    await steps({ ...start, mailed: true });
    expect(root.textContent).not.toContain('rien ne part');
    expect(root.textContent).toContain('Avant que les invitations partent');
  });

  it('says at once, not at the last step, that links would open on one machine only', async () => {
    await steps({ people: false, charter: false, toInvite: 0 });
    expect(root.textContent).not.toContain('PUBLIC_URL');
    await steps({ people: false, charter: false, toInvite: 0, here: true });
    expect(root.textContent).toContain('PUBLIC_URL');
  });

  it('says in words what is done, not by a mark alone', async () => {
    await steps({ people: true, charter: false, toInvite: 0 });
    expect([...root.querySelectorAll('.state')].map((one) => one.textContent)).toEqual(['Fait', 'Fait', 'À faire maintenant', 'Fait']);
  });
});

describe('the parts of the desk', () => {
  const root = document.createElement('div');
  const rests = async () => {
    for (let turn = 0; turn < 5; turn += 1) await new Promise((done) => setTimeout(done, 0));
  };
  const draw = async (children: ComponentChildren) => {
    render(<>{children}</>, root);
    await rests();
  };
  const one = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector)!;

  beforeEach(async () => {
    document.body.replaceChildren(root);
    render(null, root);
    await startTexts((language, file) => Promise.resolve(ok(texts(language, file))), 'fr');
  });

  it('say a status with a word and a drawing, and figures as a list of terms', async () => {
    await draw(
      <Panel title="Figures" id="figures" note="Today">
        <Tiles>
          <Tile icon={medal} label="Certified" value="12" note="of 40" share={0.3} />
        </Tiles>
        <Tag icon={medal} tone="sound">
          Certified
        </Tag>
      </Panel>,
    );
    expect(one('section').getAttribute('aria-labelledby')).toBe(one('h2').id);
    expect(one('dl dt').textContent).toBe('Certified');
    expect(one('dl dd b').textContent).toBe('12');
    expect(one('.desk-tag svg')).not.toBeNull();
    expect(one('.desk-tag').textContent).toBe('Certified');
  });

  it('sort by the heads of a table, and choose its rows', async () => {
    const sorts: Sort[] = [];
    const choices: [string[], boolean][] = [];
    await draw(
      <Table
        caption="People"
        columns={[
          { key: 'name', head: 'Name', cell: (row: { id: string }) => row.id, names: true, sortable: true },
          { key: 'team', head: 'Team', cell: () => 'x', numeric: true, spare: true },
        ]}
        rows={[{ id: 'ana' }, { id: 'bo' }]}
        id={(row) => row.id}
        sort={{ key: 'name', descending: false }}
        onSort={(sort) => sorts.push(sort)}
        choosing={{
          chosen: new Set(['bo']),
          onChoose: (ids, on) => choices.push([ids, on]),
          one: (row) => `Choose ${row.id}`,
          all: 'Choose all',
        }}
      />,
    );
    expect(one('thead th:nth-child(2)').getAttribute('aria-sort')).toBe('ascending');
    expect(one('thead th:nth-child(3)').hasAttribute('aria-sort')).toBe(false);
    one('thead th button').click();
    expect(sorts).toEqual([{ key: 'name', descending: true }]);
    const boxes = [...root.querySelectorAll<HTMLInputElement>('input')];
    expect(boxes.map((box) => [box.getAttribute('aria-label'), box.checked, box.indeterminate])).toEqual([
      ['Choose all', false, true],
      ['Choose ana', false, false],
      ['Choose bo', true, false],
    ]);
    boxes[0]!.click();
    boxes[1]!.click();
    expect(choices).toEqual([
      [['ana', 'bo'], true],
      [['ana'], true],
    ]);
  });

  it('tie a field to its hint and to what is wrong with it', async () => {
    await draw(
      <Field label="E-mail" hint="At work" error="Already taken">
        {(control) => <input {...control} />}
      </Field>,
    );
    const input = one<HTMLInputElement>('input');
    expect(one('label').getAttribute('for')).toBe(input.id);
    const described = input.getAttribute('aria-describedby')!.split(' ');
    expect(described.map((id) => document.querySelector(`[id="${id}"]`)?.textContent)).toEqual(['At work', 'Already taken']);
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });

  it('show that data are coming, that there are none, that they could not be had, and try again', async () => {
    const answers: Result<string[]>[] = [fail('ERR_UNAVAILABLE'), ok([]), ok(['ana'])];
    function Probe({ question }: { question: string }) {
      const { value, failure, again } = useLoad(() => Promise.resolve(answers.shift()!), question);
      if (failure) return <Failed code={failure.code} onRetry={again} />;
      if (value === null) return <Loading />;
      return value.length === 0 ? <Empty title="Nobody" /> : <p>{value.join()}</p>;
    }
    render(<Probe question="1" />, root);
    expect(one('[role=status]').textContent).toContain('instant');
    await rests();
    expect(one('[role=alert]').textContent).toContain('Vérifiez le réseau');
    one('[role=alert] button').click();
    await rests();
    expect(root.textContent).toBe('Nobody');
    await draw(<Probe question="2" />);
    expect(root.textContent).toBe('ana');
  });

  it('drop an answer that comes after a newer question', async () => {
    const waiting: ((answer: Result<string>) => void)[] = [];
    function Probe({ question }: { question: string }) {
      return <p>{useLoad(() => new Promise<Result<string>>((done) => waiting.push(done)), question).value}</p>;
    }
    await draw(<Probe question="1" />);
    await draw(<Probe question="2" />);
    waiting[1]!(ok('second'));
    await rests();
    waiting[0]!(ok('first'));
    await rests();
    expect(root.textContent).toBe('second');
  });
});
