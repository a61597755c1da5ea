import { beforeEach, describe, expect, it } from 'vitest';
import { FILE_LIMITS } from '../../server/people-file/decode.ts';
import { openAt } from './support/status.ts';
import { newcomer } from './support/world.ts';
import type { Newcomer, World } from './support/world.ts';

const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');

let world: World;
let hr: Newcomer;
beforeEach(async () => {
  world = await openAt('2026-03-02T09:00:00.000Z');
  hr = await newcomer(world, { name: 'Hana Roux', role: 'hr', team: 'HR', site: 'Nantes', country: 'FR' });
});

const list = async (query = '') => (await hr.ask('GET', `/api/hr/people${query}`)).body;
const names = async (query = '') => (await list(query)).people.map((one: { name: string }) => one.name);
const send = (text: string, token?: string) => hr.ask('POST', '/api/hr/people/import', { file: base64(text), ...(token && { token }) });

/** Previews a file, then says yes. */
async function imports(text: string) {
  const { preview } = (await send(text)).body;
  const answer = await send(text, preview.token);
  expect(answer.status).toBe(200);
  return { preview, done: answer.body.done };
}

describe('an import', () => {
  it('shows every column that it would write, changes nothing before the yes, then does exactly that', async () => {
    const text =
      'nom;e-mail;équipe;rôle;site;pays;langue\nAna Diaz;ana@x.example;Sales;manager;Nantes;Belgique;en\nNo Mail;;;;;;\nBo Lee;bo@x.example;;;;;\n';
    const { preview } = (await send(text)).body;
    expect(preview).toMatchObject({
      encoding: 'utf-8',
      separator: ';',
      ignored: [],
      added: [
        { line: 2, name: 'Ana Diaz', email: 'ana@x.example', role: 'manager', team: 'Sales', site: 'Nantes', country: 'BE', locale: 'en' },
        { line: 4, name: 'Bo Lee', email: 'bo@x.example', role: 'member', team: null, site: null, country: null, locale: 'fr' },
      ],
      changed: [],
      wrong: [{ line: 3, reason: 'email-missing', value: '' }],
      addedCount: 2,
    });
    expect(await names()).toEqual(['Hana Roux']);
    const { done } = (await send(text, preview.token)).body;
    expect(done).toEqual({ added: 2, changed: 0, wrong: 1 });
    const ana = (await list('?search=ana')).people[0];
    const { line: _, ...told } = preview.added[0];
    expect(ana).toMatchObject({ ...told, status: 'invited', invitedAt: null });
  });

  it('of the same file again changes nothing; of a corrected one, those it corrects: before and after are shown, and the look is noted', async () => {
    await imports('name,email,team\nAna Diaz,ana@x.example,Sales\nBo Lee,bo@x.example,Sales\n');
    expect((await imports('name,email,team\nAna Diaz,ana@x.example,Sales\nBo Lee,bo@x.example,Sales\n')).done).toEqual({
      added: 0,
      changed: 0,
      wrong: 0,
    });
    const { id } = (await list('?search=ana')).people[0];
    const looks = async () => (await world.store.auditAbout(id, 99)).filter(({ act }) => act === 'people-read').length;
    const before = await looks();
    const { preview } = await imports('name,email,team\nAna Diaz-Roy,ANA@x.example,\n');
    expect(await looks()).toBe(before + 1);
    expect(preview.changed).toEqual([
      {
        line: 2,
        name: 'Ana Diaz-Roy',
        email: 'ana@x.example',
        fields: [
          { field: 'name', before: 'Ana Diaz', after: 'Ana Diaz-Roy' },
          { field: 'team', before: 'Sales', after: null },
        ],
      },
    ]);
    expect((await list('?search=ana')).people[0]).toMatchObject({ name: 'Ana Diaz-Roy', team: null });
  });

  it('never touches the address or the role of whoever has signed in, and makes nobody HR or administrator', async () => {
    const member = await newcomer(world, { name: 'Mia' });
    const before = (await world.store.person(member.person.id))!;
    const text = `name,email,role,team\nMia,${member.person.email},manager,Sales\nEve,eve@x.example,admin,\nRon,ron@x.example,RH,\nHana Roux,${hr.person.email},hr,HR\n`;
    const { preview } = await imports(text);
    expect(preview.wrong).toEqual([
      { line: 3, reason: 'role-refused', value: 'admin' },
      { line: 4, reason: 'role-refused', value: 'hr' },
    ]);
    const after = (await world.store.person(member.person.id))!;
    expect(after).toEqual({ ...before, team: 'Sales', version: before.version + 1 });
    expect((await world.store.person(hr.person.id))!.role).toBe('hr');
    const demote = await imports(`name,email,role\nHana Roux,${hr.person.email},member\n`);
    expect(demote.done.changed).toBe(0);
  });

  it('is refused when its preview has grown old', async () => {
    const text = 'name,email\nAna Diaz,ana@x.example\n';
    const { preview } = (await send(text)).body;
    expect((await send(`${text}Bo Lee,bo@x.example\n`, preview.token)).body).toEqual({ error: 'ERR_IMPORT_CHANGED' });
    await imports(text);
    expect((await send(text, preview.token)).body).toEqual({ error: 'ERR_IMPORT_CHANGED' });
    expect(await names()).toEqual(['Ana Diaz', 'Hana Roux']);
  });

  it('of a zip renamed .csv is refused with the code that says it is no CSV, and nobody is added', async () => {
    const zip = Buffer.from([0x50, 0x4b, 3, 4, 20, 0]).toString('base64');
    const { status, body } = await hr.ask('POST', '/api/hr/people/import', { file: zip });
    expect([status, body]).toEqual([422, { error: 'ERR_FILE_NOT_CSV' }]);
    expect(await names()).toEqual(['Hana Roux']);
  });

  it('of a Windows-1252 file keeps what Latin-1 lacks: œ, the curly apostrophe, the euro', async () => {
    const bytes = [...'nom;e-mail;équipe\r\nŒdipe Lebœuf;od@x.example;L’équipe à 5 €\r\n'].map(
      (letter) => ({ Œ: 0x8c, œ: 0x9c, '’': 0x92, '€': 0x80 })[letter] ?? letter.charCodeAt(0),
    );
    const { preview } = (await hr.ask('POST', '/api/hr/people/import', { file: Buffer.from(bytes).toString('base64') })).body;
    expect(preview).toMatchObject({ encoding: 'windows-1252', added: [{ name: 'Œdipe Lebœuf', team: 'L’équipe à 5 €' }] });
  });

  it('of a Windows-1252 file keeps its accents, in the preview and in the list', async () => {
    const latin = Buffer.from('nom;e-mail;équipe\r\nZoé Müller;zoe@x.example;Réception\r\n', 'latin1').toString('base64');
    const { preview } = (await hr.ask('POST', '/api/hr/people/import', { file: latin })).body;
    expect(preview).toMatchObject({ encoding: 'windows-1252', added: [{ name: 'Zoé Müller', team: 'Réception' }] });
    await hr.ask('POST', '/api/hr/people/import', { file: latin, token: preview.token });
    expect((await list('?search=zoe')).people[0]).toMatchObject({ name: 'Zoé Müller', team: 'Réception' });
  });

  it('of a file with an e-mail twice adds one person, and names the second line with the first', async () => {
    const { preview, done } = await imports('name,email,team\nAna Diaz,ana@x.example,Sales\nAnna Dias, ANA@X.example ,Legal\n');
    expect(preview.wrong).toEqual([{ line: 3, reason: 'twice', value: 'ana@x.example', first: 2 }]);
    expect(done).toEqual({ added: 1, changed: 0, wrong: 1 });
    expect((await list(`?search=${encodeURIComponent('ana@x.example')}`)).people).toMatchObject([{ name: 'Ana Diaz', team: 'Sales' }]);
  });

  it('of a million lines, or of too many bytes, is refused with its code before anything is done; at the door for who may not import', async () => {
    const million = await send(`name,email\n${'a,\n'.repeat(1_000_000)}`);
    expect([million.status, million.body]).toEqual([413, { error: 'ERR_FILE_TOO_LARGE', most: FILE_LIMITS.lines }]);
    const huge = { file: 'a'.repeat(12 * 1024 * 1024) };
    const length = String(JSON.stringify(huge).length);
    expect((await hr.ask('POST', '/api/hr/people/import', huge, { 'content-length': length })).body.error).toBe('ERR_FILE_TOO_LARGE');
    const member = await newcomer(world);
    const some = { file: 'a'.repeat(100_000) };
    expect((await member.ask('POST', '/api/hr/people/import', some, { 'content-length': '100020' })).body.error).toBe('ERR_FILE_TOO_LARGE');
  });
});
