import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { composeMail } from '../../server/mail-texts.ts';
import type { MailKind } from '../../server/mail-texts.ts';
import { createMailer } from '../../server/mail.ts';
import type { Mailer } from '../../server/mail.ts';
import { readSettings } from '../../server/settings.ts';
import { MailServer } from './support/mail-server.ts';

const PROJECT = process.cwd();
const KINDS: MailKind[] = ['invitation', 'signIn', 'newPassword', 'passwordChanged', 'remindInvited', 'remindExpiring', 'revoked'];
const VALUES = { name: 'Zoé', company: 'Hélianthe', until: '5 décembre 2026', minutes: 30, level: 'Voix', reason: 'à dire.' };
const LINK = 'http://127.0.0.1:8801/invitation#abc';

let post: MailServer;
let mailer: Mailer;
const bugs: unknown[] = [];
beforeEach(async () => {
  post = await MailServer.start();
  bugs.length = 0;
  mailer = createMailer({ url: post.url, from: 'Porte-voix <voix@helianthe.example>' }, (error) => bugs.push(error));
});
afterEach(async () => {
  mailer.close();
  await post.stop();
});

describe('a mail', () => {
  it('leaves by SMTP as text and HTML that say the same, accents whole', async () => {
    const body = composeMail(PROJECT, 'invitation', 'fr', VALUES, { link: LINK });
    expect(await mailer.send({ to: 'zoe@helianthe.example', ...body })).toEqual({ ok: true, value: null });
    const { from, to, subject, text, html } = await post.mail(0);
    expect({ from, to, subject }).toEqual({
      from: 'voix@helianthe.example',
      to: ['zoe@helianthe.example'],
      subject: 'Hélianthe vous propose de devenir porte-voix',
    });
    for (const part of [text, html]) for (const word of ['Bonjour Zoé', 'C’est volontaire.', LINK]) expect(part).toContain(word);
  });

  it('reaches one person only, whatever their name and address hold', async () => {
    const body = composeMail(PROJECT, 'signIn', 'en', { ...VALUES, name: 'Zoé\r\nBcc: eve@evil.example' }, { link: LINK });
    await mailer.send({ to: 'zoe@helianthe.example', ...body, subject: `${body.subject}\r\nBcc: eve@evil.example` });
    expect((await post.mail(0)).to).toEqual(['zoe@helianthe.example']);
    await mailer.send({ to: 'zoe@helianthe.example, eve@evil.example', ...body });
    expect(post.mails.flatMap(({ to }) => to)).not.toContain('eve@evil.example');
  });

  it('is refused with a code when the server refuses it or is not there, and no log holds the address', async () => {
    post.refuses.add('gone@helianthe.example');
    const body = composeMail(PROJECT, 'signIn', 'fr', VALUES, { link: LINK });
    expect(await mailer.send({ to: 'gone@helianthe.example', ...body })).toMatchObject({ ok: false, code: 'ERR_MAIL_FAILED' });
    const nowhere = createMailer({ url: 'smtp://127.0.0.1:9', from: 'voix@helianthe.example' }, (error) => bugs.push(error));
    expect(await nowhere.send({ to: 'zoe@helianthe.example', ...body })).toMatchObject({ ok: false, code: 'ERR_MAIL_FAILED' });
    nowhere.close();
    expect(bugs).toHaveLength(2);
    expect(bugs.map(String).join(' ')).not.toMatch(/gone|zoe/);
  });

  it('runs nothing that a name brings along', () => {
    const { html } = composeMail(PROJECT, 'invitation', 'en', { ...VALUES, name: '<img src=x onerror=alert(1)>' }, { link: LINK });
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img');
  });

  it('fetches nothing when it is opened', () => {
    for (const kind of KINDS)
      expect(composeMail(PROJECT, kind, 'fr', VALUES, { link: LINK }).html).not.toMatch(/<(img|link|script|style)\b|url\(/);
  });
});

describe('the texts of mails', () => {
  const of = (locale: 'fr' | 'en') => JSON.parse(readFileSync(`locales/${locale}/server/mail.json`, 'utf8')) as Record<string, string>;
  const holes = (text = '') => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted();

  it('are the same in both languages, with the same holes, none left unfilled', () => {
    const [french, english] = [of('fr'), of('en')];
    expect(Object.keys(english)).toEqual(Object.keys(french));
    for (const [key, text] of Object.entries(french)) expect([key, holes(english[key])]).toEqual([key, holes(text)]);
    for (const kind of KINDS)
      for (const locale of ['fr', 'en'] as const) {
        const { subject, text } = composeMail(PROJECT, kind, locale, VALUES, {
          link: kind === 'passwordChanged' ? null : LINK,
          optOut: LINK,
        });
        expect(`${subject} ${text}`).not.toMatch(
          /\{\{|(invitation|signIn|newPassword|passwordChanged|remindInvited|remindExpiring)\.|optOut/,
        );
      }
  });

  it('are set as each language is', () => {
    for (const text of Object.values(of('fr'))) expect(text).not.toMatch(/'|"|[^\u00a0][;?!%»]|[^\u00a0]:(?!\/)/);
    for (const text of Object.values(of('en'))) expect(text).not.toMatch(/'|"|\u00a0/);
  });
});

describe('the settings of mail', () => {
  const read = (env: Record<string, string>) => readSettings(env, {}, '/srv/voix');
  it('are none, or a server and a sender', () => {
    expect(read({})).toMatchObject({ ok: true, value: expect.not.objectContaining({ mail: expect.anything() }) });
    const from = 'Porte-voix <voix@helianthe.example>';
    expect(read({ SMTP_URL: post.url, MAIL_FROM: from })).toMatchObject({ ok: true, value: { mail: { url: post.url, from } } });
  });
  it.each([
    [{ SMTP_URL: 'https://mail.example.org', MAIL_FROM: 'a@b.example' }, 'SMTP_URL'],
    [{ SMTP_URL: 'smtp://mail.example.org' }, 'MAIL_FROM'],
    [{ SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'Porte-voix' }, 'MAIL_FROM'],
  ])('of %j are refused by the name of %s', (env, setting) => {
    expect(read(env as unknown as Record<string, string>)).toMatchObject({ ok: false, problem: { setting } });
  });
});
