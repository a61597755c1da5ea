import { html } from 'hono/html';
import { LANGUAGE_TAGS } from '../../content/attestation.ts';
import type { Locale } from '../../content/engine/vocabulary.ts';
import { filled, serverTexts } from '../console-texts.ts';
import { LOGO_CID, pictures } from '../mail-looks.ts';
import type { MailLooks } from '../mail-looks.ts';
import type { MailBody } from '../mail-texts.ts';
import type { DigestData } from './data.ts';

/** One part of a digest: a heading of its own, or none, and paragraphs. `list`: short lines, one below the other. */
type Part = { title: string | null; paragraphs: string[]; list: string[] };
export type DigestWords = { locale: Locale; subject: string; title: string; parts: Part[]; footer: string; play: string; optOut: string };

const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter(Boolean);

/** 'novembre 2026' for '2026-11'. */
const monthName = (locale: Locale, month: string): string =>
  new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-15T12:00:00Z`),
  );

type Say = (key: string, values?: Record<string, string | number>) => string;

function sessionParts({ sessions, otherSessions }: DigestData, locale: Locale, say: Say): Part[] {
  if (sessions.length === 0 && otherSessions === null) return [];
  const list = sessions.map(({ day, title }) => `${day[locale]} · ${title[locale]}`);
  const more = otherSessions === null ? [] : [say(list.length > 0 ? 'sessionsMore' : 'sessionsCount', { count: otherSessions })];
  return [{ title: say('sessionsTitle'), paragraphs: more, list }];
}

/** What a digest says in one language. */
export function wordsOf(project: string, locale: Locale, company: string, data: DigestData): DigestWords {
  const texts = serverTexts(project, locale, 'digest');
  const month = monthName(locale, data.month);
  const grouped = (value: string | number) => (typeof value === 'number' ? value.toLocaleString(LANGUAGE_TAGS[locale]) : value);
  const say = (key: string, values: Record<string, string | number> = {}) =>
    filled(texts[key] ?? key, {
      company,
      month,
      ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, grouped(value)])),
    });
  const part = (title: string | null, paragraphs: string[], list: string[] = []): Part => ({ title, paragraphs, list });
  const count = data.certified === null ? say('few') : say('certified', { count: data.certified });
  const inForce = data.inForce === null ? [] : [say('inForce', { count: data.inForce })];
  const topic = data.topic?.[locale];
  const intro = paragraphsOf(data.intro[locale]);
  const parts = [
    part(null, intro.length > 0 ? intro : [say('intro')]),
    part(say('certifiedTitle'), [count, ...inForce]),
    ...(data.names.length > 0 ? [part(say('namesTitle'), [say('names')], data.names)] : []),
    ...(topic ? [part(say('topicTitle', { title: topic.title }), paragraphsOf(topic.text))] : []),
    ...sessionParts(data, locale, say),
  ];
  // A line break in a name must not begin a new header.
  const subject = say('subject').replace(/\s+/g, ' ');
  return { locale, subject, title: say('title'), parts, footer: say('footer'), play: say('play'), optOut: say('optOut') };
}

/** What Markdown would read as its own is written so that it stays what somebody typed. */
const escaped = (text: string): string =>
  text.replace(/[\\`*_[\]<>#|~]/g, String.raw`\$&`).replace(/^(\s*)([-+]|\d+[.)])(\s)/gm, String.raw`$1\$2$3`);

/** The digest as Markdown, to be put elsewhere. */
export function markdownOf({ title, parts }: DigestWords): string {
  const blocks = parts.flatMap((one) => [
    ...(one.title === null ? [] : [`## ${escaped(one.title)}`]),
    ...one.paragraphs.map(escaped),
    ...(one.list.length > 0 ? [one.list.map((line) => `- ${escaped(line)}`).join('\n')] : []),
  ]);
  return `${[`# ${escaped(title)}`, ...blocks].join('\n\n')}\n`;
}

/** Where its button leads, and where its reader stops it; null in a preview. */
type Ways = { play: string; optOut: string | null };

export function textOf({ title, parts, footer, play, optOut }: DigestWords, ways: Ways): string {
  const blocks = parts.flatMap((one) => [
    ...(one.title === null ? [] : [one.title.toUpperCase()]),
    ...one.paragraphs,
    ...(one.list.length > 0 ? [one.list.map((line) => `- ${line}`).join('\n')] : []),
  ]);
  const end = [`-- \n${footer}`, ...(ways.optOut === null ? [] : [`${optOut}\n${ways.optOut}`])];
  return `${[title, ...blocks, `${play}\n${ways.play}`, ...end].join('\n\n')}\n`;
}

const FONT = 'font-family:system-ui,-apple-system,Segoe UI,Roboto,sans-serif';
const stylesOf = ({ main, accent }: MailLooks) => ({
  page: `margin:0;padding:0;background:#f3f0ff;color:#1b1a3a;${FONT};font-size:16px;line-height:1.5`,
  sheet: 'width:100%;max-width:600px;background:#ffffff;border:2px solid #1b1a3a;border-radius:12px;border-collapse:separate',
  band: `background:${main};color:#ffffff;padding:20px 24px;border-radius:10px 10px 0 0`,
  title: `margin:0;font-size:24px;line-height:1.2;color:#ffffff;${FONT}`,
  body: 'padding:8px 24px 16px',
  heading: `margin:24px 0 8px;padding:0 0 4px;font-size:18px;line-height:1.3;color:#1b1a3a;border-bottom:4px solid ${accent};${FONT}`,
  text: 'margin:0 0 12px',
  list: 'margin:0 0 12px;padding:0 0 0 20px',
  button: `display:inline-block;padding:12px 20px;background:${main};color:#ffffff;font-weight:700;text-decoration:none;border-radius:10px`,
  small: 'margin:0 0 8px;font-size:14px;color:#4a4870',
});

const hasLogo = ({ logo }: MailLooks) => logo !== null;

/** One table of one column, styles on each element, nothing fetched: what every mail program draws alike. @param logo where the logo is */
export function htmlOf(words: DigestWords, looks: MailLooks, ways: Ways, logo: string): string {
  const style = stylesOf(looks);
  const image = hasLogo(looks)
    ? html`<img
        src="${logo}"
        alt="${looks.company}"
        height="40"
        style="display:block;height:40px;max-width:240px;margin:0 0 12px;padding:6px;background:#ffffff;border-radius:6px"
      />`
    : '';
  const part = ({ title, paragraphs, list }: Part) =>
    html`${title === null ? '' : html`<h2 style="${style.heading}">${title}</h2>`}
    ${paragraphs.map((text) => html`<p style="${style.text}">${text}</p>`)}
    ${
      list.length > 0
        ? html`<ul style="${style.list}">
            ${list.map((line) => html`<li>${line}</li>`)}
          </ul>`
        : ''
    }`;
  const out = ways.optOut === null ? html`${words.optOut}` : html`<a href="${ways.optOut}" style="color:#1b1a3a">${words.optOut}</a>`;
  const page = html`<html lang="${words.locale}">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>${words.subject}</title>
    </head>
    <body style="${style.page}">
      <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f3f0ff">
        <tr>
          <td align="center" style="padding:24px 12px">
            <table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="${style.sheet}">
              <tr>
                <td style="${style.band}">
                  ${image}
                  <h1 style="${style.title}">${words.title}</h1>
                </td>
              </tr>
              <tr>
                <td style="${style.body}">
                  ${words.parts.map(part)}
                  <p style="margin:20px 0"><a href="${ways.play}" style="${style.button}">${words.play}</a></p>
                  <p style="${style.small}">${words.footer}</p>
                  <p style="${style.small}">${out}</p>
                </td>
              </tr>
            </table>
          </td>
        </tr>
      </table>
    </body>
  </html>`;
  return `<!doctype html>\n${String(page)}`;
}

/** The digest as a mail: text and HTML that say the same, and the logo inside. */
export function mailOf(words: DigestWords, looks: MailLooks, ways: Ways): MailBody {
  const { subject } = words;
  return { subject, text: textOf(words, ways), html: htmlOf(words, looks, ways, `cid:${LOGO_CID}`), ...pictures(looks) };
}
