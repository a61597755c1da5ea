import { html } from 'hono/html';
import type { Locale } from '../content/engine/vocabulary.ts';
import { filled, serverTexts } from './console-texts.ts';
import { LOGO_CID, pictures } from './mail-looks.ts';
import type { MailLooks, MailPicture } from './mail-looks.ts';

/** The mails of accounts and reminders: each has `<kind>.subject`, `<kind>.text` and, with a link, `<kind>.button` in `mail.json`. */
export type MailKind = 'invitation' | 'signIn' | 'newPassword' | 'passwordChanged' | 'remindInvited' | 'remindExpiring' | 'revoked';
export type MailBody = { subject: string; text: string; html: string; attachments?: MailPicture[] };
export type MailValues = Record<string, string | number>;

const STYLE = {
  body: 'margin:0;padding:24px;background:#f3f0ff;font:16px/1.5 system-ui,sans-serif;color:#1b1a3a',
  sheet: 'max-width:34em;margin:0 auto;padding:24px;background:#fff;border:3px solid #1b1a3a;border-radius:16px',
  button:
    'display:inline-block;padding:12px 20px;background:#1c35c4;color:#fff;font-weight:700;text-decoration:none;border:3px solid #1b1a3a;border-radius:12px',
  logo: 'display:block;height:40px;max-width:240px',
  small: 'font-size:14px;color:#4a4870;overflow-wrap:anywhere',
};

type Way = { href: string; label: string };
type Sheet = {
  locale: Locale;
  subject: string;
  paragraphs: string[];
  link: Way | null;
  footer: string;
  optOut: Way | null;
  looks: MailLooks | undefined;
};

/** One column, the logo inside it, nothing fetched: a mail that opens tells nobody that it was opened. */
function sheetOf({ locale, subject, paragraphs, link, footer, optOut, looks }: Sheet): string {
  // White is read on the company's colour: see `failingPairs`.
  const button = looks ? STYLE.button.replace('#1c35c4', looks.main) : STYLE.button;
  const logo = looks?.logo ? html`<p><img src="cid:${LOGO_CID}" alt="${looks.company}" height="40" style="${STYLE.logo}" /></p>` : '';
  const lines = paragraphs.map((text) => html`<p>${text}</p>`);
  const way =
    link &&
    html`<p><a href="${link.href}" style="${button}">${link.label}</a></p>
      <p style="${STYLE.small}">${link.href}</p>`;
  const page = html`<html lang="${locale}">
    <head>
      <meta charset="utf-8" />
      <title>${subject}</title>
    </head>
    <body style="${STYLE.body}">
      <div style="${STYLE.sheet}">
        ${logo}${lines}${way ?? ''}
        <p style="${STYLE.small}">${footer}</p>
        ${optOut ? html`<p style="${STYLE.small}"><a href="${optOut.href}" style="${STYLE.small}">${optOut.label}</a></p>` : ''}
      </div>
    </body>
  </html>`;
  return `<!doctype html>\n${String(page)}`;
}

/** The links of a mail: where its one button leads, and where whoever wants no more of them says so. */
export type MailLinks = { link?: string | null; optOut?: string | null; looks?: MailLooks | undefined };

/**
 * A mail in one language, as plain text and as simple HTML that say the same.
 * @param project the folder that holds `locales/`
 */
export function composeMail(
  project: string,
  kind: MailKind,
  locale: Locale,
  values: MailValues,
  { link = null, optOut = null, looks }: MailLinks = {},
): MailBody {
  const texts = serverTexts(project, locale, 'mail');
  const say = (key: string) => filled(texts[key] ?? key, values);
  // A line break in a name must not begin a new header.
  const subject = say(`${kind}.subject`).replace(/\s+/g, ' ');
  const paragraphs = say(`${kind}.text`).split('\n\n');
  const footer = say('footer');
  const way = (href: string | null, key: string): Way | null => (href === null ? null : { href, label: say(key) });
  const [button, out] = [way(link, `${kind}.button`), way(optOut, 'optOut')];
  const end = ['-- ', footer, ...(out ? [`${out.label}\n${out.href}`] : [])];
  const text = [...paragraphs, ...(button ? [button.href] : []), ...end].join('\n\n').replace('-- \n\n', '-- \n');
  return {
    subject,
    text: `${text}\n`,
    html: sheetOf({ locale, subject, paragraphs, link: button, footer, optOut: out, looks }),
    ...pictures(looks),
  };
}
