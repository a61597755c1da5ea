import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guarded, unguarded } from '../../content/engine/cells.ts';
import { FILE_LIMITS } from '../../server/people-file/decode.ts';
import { readPeopleFile } from '../../server/people-file/read.ts';
import type { PeopleFile } from '../../server/people-file/read.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (letter) => (letter === '€' ? 0x80 : letter.charCodeAt(0)));
const utf16 = (text: string, swap = false) => {
  const bytes = new Uint8Array(Buffer.from(text, 'utf16le'));
  return swap ? new Uint8Array(Buffer.from(bytes).swap16()) : bytes;
};
const read = (file: string | Uint8Array): PeopleFile => {
  const found = readPeopleFile(typeof file === 'string' ? utf8(file) : file);
  if (!found.ok) throw new Error(found.code);
  return found.value;
};
const codeOf = (file: string | Uint8Array) => {
  const found = readPeopleFile(typeof file === 'string' ? utf8(file) : file);
  return found.ok ? null : found.code;
};

const SMALL = 'Nom;E-mail;Équipe\nZoé Müller;zoe@helianthe.example;Réception\n';

describe('a file of people', () => {
  it.each([
    ['UTF-8', utf8(SMALL), 'utf-8'],
    ['UTF-8 with its mark', utf8(`\uFEFF${SMALL}`), 'utf-8'],
    ['UTF-16 with its mark', utf16(`\uFEFF${SMALL}`), 'utf-16le'],
    ['UTF-16 the other way round', utf16(`\uFEFF${SMALL}`, true), 'utf-16be'],
    ['UTF-16 without a mark', utf16(SMALL), 'utf-16le'],
    ['Windows-1252', latin(SMALL), 'windows-1252'],
  ])('is read from %s', (_name, bytes, encoding) => {
    const file = read(bytes);
    expect(file.encoding).toBe(encoding);
    expect(file.people).toEqual([{ line: 2, email: 'zoe@helianthe.example', name: 'Zoé Müller', team: 'Réception' }]);
  });

  it.each([';', ',', '\t'])('is read with the separator %j, quoted cells and any line ending', (separator) => {
    for (const ending of ['\n', '\r\n', '\r']) {
      const lines = [
        ['nom', 'e-mail', 'équipe'],
        ['"Martin, Ana; dite ""A"""', 'ANA@Helianthe.example', ''],
      ];
      expect(read(lines.map((cells) => cells.join(separator)).join(ending)).people).toEqual([
        { line: 2, email: 'ana@helianthe.example', name: 'Martin, Ana; dite "A"', team: null },
      ]);
    }
  });

  it('knows a spreadsheet’s own line of the separator', () => {
    expect(read('sep=,\r\nname,email\r\nAna,ana@x.example').people).toMatchObject([{ line: 3, name: 'Ana' }]);
  });

  it.each([
    ['Prénom,Nom,Adresse e-mail', 'Ana,Martin,ana@x.example', 'Ana Martin'],
    ['First name,Surname,Work e-mail', 'Ana,Martin,ana@x.example', 'Ana Martin'],
    ['NOM,COURRIEL', 'Ana Martin,ana@x.example', 'Ana Martin'],
    ['email_address,full_name', 'ana@x.example,Ana Martin', 'Ana Martin'],
    ['Adresse e-mail professionnelle,Nom d’usage,Prénom usuel', 'ana@x.example,Martin,Ana', 'Ana Martin'],
    ['Nom de famille,Prénom du salarié,Courriel pro', 'Martin,Ana,ana@x.example', 'Ana Martin'],
    ['Employee first name,Employee last name,Business e-mail', 'Ana,Martin,ana@x.example', 'Ana Martin'],
    ['Company name,First name,Last name,Company e-mail', 'Helianthe,Ana,Martin,ana@x.example', 'Ana Martin'],
    ['Nom entreprise,Prénom usuel,Nom usuel,E-mail entreprise', 'Helianthe,Ana,Martin,ana@x.example', 'Ana Martin'],
    ['Nom,Adresse e-mail entreprise', 'Ana Martin,ana@x.example', 'Ana Martin'],
    ['Nom de l’entreprise,Nom du collaborateur,Courriel pro', 'Helianthe,Ana Martin,ana@x.example', 'Ana Martin'],
    ['E-mail professionnel,E-mail,Nom', 'ana.martin@x.example,ana@x.example,Ana Martin', 'Ana Martin'],
    ['E-mail personnel,E-mail professionnel,Nom', 'ana@home.example,ana@x.example,Ana Martin', 'Ana Martin'],
  ])('finds its columns under the heads %s', (head, line, name) => {
    expect(read(`${head}\n${line}`).people).toMatchObject([{ name, email: 'ana@x.example' }]);
  });

  it('reads roles, countries and languages as people write them', () => {
    const text = 'nom,mail,rôle,pays,langue\nA,a@x.example,Manager,Allemagne,Français\nB,b@x.example,membre,be,en-GB\nC,c@x.example,,,\n';
    expect(read(text).people).toMatchObject([
      { role: 'manager', country: 'DE', locale: 'fr' },
      { role: 'member', country: 'BE', locale: 'en' },
      { country: null },
    ]);
    expect(read(text).people[2]).not.toHaveProperty('role');
  });

  it('reads teams and sites under the heads that personnel tools give them', () => {
    const text = 'First Name,Last Name,Work Email,Department,Office Location\nAna,Martin,ana@x.example,Sales,Leeds\n';
    expect(read(text)).toMatchObject({ ignored: [], people: [{ team: 'Sales', site: 'Leeds' }] });
  });

  it('says which columns it does not read', () => {
    expect(read('nom,mail,Salaire\nA,a@x.example,1').ignored).toEqual(['Salaire']);
  });

  it('says which column is wanting, and what the first line was read as', () => {
    expect(readPeopleFile(utf8('Matricule;Prénom;Messagerie\n7;Ana;ana@x.example\n'))).toMatchObject({
      code: 'ERR_FILE_HEADS',
      columns: { missing: ['email', 'name'], read: ['Matricule', 'Prénom', 'Messagerie'] },
    });
    expect(readPeopleFile(utf8('Nom;Messagerie\nAna;ana@x.example\n'))).toMatchObject({ columns: { missing: ['email'] } });
  });

  it('names each bad line with its number and why, and reads the others', () => {
    const text = [
      'name,email,role,country,language,team',
      'Ana,ana@x.example,member,FR,fr,Sales',
      ',bo@x.example,,,,',
      'Cleo,,,,,',
      '',
      'Dan,dan at x,,,,',
      'Eve,eve@x.example,admin,,,',
      'Fay,fay@x.example,RH,,,',
      'Gus,gus@x.example,boss,,,',
      'Hal,hal@x.example,,Atlantis,,',
      'Ian,ian@x.example,,,Klingon,',
      'Ann,ANA@x.example,,,,',
      `Jo,jo@x.example,,,,${'x'.repeat(81)}`,
      '"Two',
      'lines",kim@x.example,,,,',
      'Leo,leo@x.example,,,,',
      '"Max,max@x.example',
    ].join('\n');
    const file = read(text);
    expect(file.people.map(({ line, email }) => [line, email])).toEqual([
      [2, 'ana@x.example'],
      [7, 'eve@x.example'],
      [8, 'fay@x.example'],
      [14, 'kim@x.example'],
      [16, 'leo@x.example'],
    ]);
    expect(file.wrong).toEqual([
      { line: 3, reason: 'name-missing', value: '' },
      { line: 4, reason: 'email-missing', value: '' },
      { line: 6, reason: 'email-wrong', value: 'dan at x' },
      { line: 9, reason: 'role-unknown', value: 'boss' },
      { line: 10, reason: 'country-unknown', value: 'Atlantis' },
      { line: 11, reason: 'locale-unknown', value: 'Klingon' },
      { line: 12, reason: 'twice', value: 'ana@x.example', first: 2 },
      { line: 13, reason: 'too-long', value: 'x'.repeat(80) },
      { line: 17, reason: 'quote-open', value: '' },
    ]);
  });

  it.each([
    ['nothing at all', '', 'ERR_FILE_EMPTY'],
    ['blank lines', ' \n\n', 'ERR_FILE_EMPTY'],
    ['a zip renamed .csv', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'ERR_FILE_NOT_CSV'],
    ['a PDF', utf8('%PDF-1.7 '), 'ERR_FILE_NOT_CSV'],
    ['bytes of no text', Uint8Array.of(1, 0, 0, 0, 7, 7, 0, 1), 'ERR_FILE_NOT_CSV'],
    ['a line without end', `name,email\n${';'.repeat(30_000)}`, 'ERR_FILE_NOT_CSV'],
    ['no heads', 'Ana,ana@x.example\nBo,bo@x.example', 'ERR_FILE_HEADS'],
    ['an address without a name', 'email\nana@x.example', 'ERR_FILE_HEADS'],
    ['a million lines', `name,email\n${'a,a@x.example\n'.repeat(1_000_000)}`, 'ERR_FILE_TOO_LARGE'],
    ['a million short lines', 'a\n'.repeat(1_000_000), 'ERR_FILE_TOO_LARGE'],
    ['a million lines of an old Macintosh', 'a\r'.repeat(1_000_000), 'ERR_FILE_TOO_LARGE'],
    ['too many bytes', new Uint8Array(FILE_LIMITS.bytes + 1).fill(97), 'ERR_FILE_TOO_LARGE'],
  ])('is refused with its code when it is %s', (_name, file, code) => {
    expect(codeOf(file)).toBe(code);
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void readPeopleFile(bytes)));
    const cell = fc.constantFrom('name', 'email', '"', ',', ';', '\n', '\r', 'a@x.example', '=1', '\t', 'é');
    fc.assert(fc.property(fc.array(cell, { maxLength: 60 }), (cells) => void readPeopleFile(utf8(`name,email\n${cells.join('')}`))));
  });

  it('accounts for every line: listed once, or named as wrong', () => {
    const line = fc.constantFrom('Ana,ana@x.example', 'Bo,bo@x.example', ',cleo@x.example', 'Dan,dan', '"E,e"",f@x.example');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const file = read(['name,email', ...lines].join('\n'));
        const seen = [...file.people, ...file.wrong].map((one) => one.line).toSorted((a, b) => a - b);
        expect(new Set(seen).size).toBe(seen.length);
        // A quote left open takes what follows with it: its own line is named.
        const whole = lines.findIndex((one) => one.startsWith('"'));
        const told = whole === -1 ? lines.length : whole;
        expect(seen.slice(0, told)).toEqual(lines.slice(0, told).map((_, at) => at + 2));
      }),
    );
  });
});

describe('a cell of an export', () => {
  it.each(['=1+1', '+33', '-2', '@SUM(A1)', '\tx', '\rx', '=cmd|" /C calc"!A0'])('is no formula: %j', (text) => {
    expect(guarded(text)).toBe(`'${text}`);
  });

  it('comes back as it was', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('=x', '-1', '@a', '\tb', "'=x", "''-1", "'t Hart"));
    fc.assert(fc.property(text, (one) => unguarded(guarded(one)) === one));
    expect(guarded('Ana')).toBe('Ana');
  });
});
