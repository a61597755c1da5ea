import { createTransport } from 'nodemailer';
import { fail, ok } from '../content/engine/errors.ts';
import type { Result } from '../content/engine/errors.ts';
import type { MailPicture } from './mail-looks.ts';
import type { MailBody } from './mail-texts.ts';

/** How mail leaves: an `smtp:` or `smtps:` address with its credentials, and who it says it is from. */
export type MailSettings = { url: string; from: string };

export type Mail = MailBody & { to: string };

export type Mailer = {
  /** Resolves once the mail server has taken it. ERR_MAIL_FAILED: it did not answer, or refused. */
  send(mail: Mail): Promise<Result<null>>;
  close(): void;
};

const pictureOf = ({ cid, type, data }: MailPicture) => ({
  cid,
  contentType: type,
  filename: 'logo.png',
  content: Buffer.from(data, 'base64'),
  contentDisposition: 'inline' as const,
});

/** Long enough for a slow relay, short enough for whoever waits on the page. */
const PATIENCE_MS = 10_000;
/** Mails under way at once: more would look like a flood to the relay. */
const CONNECTIONS = 3;

/**
 * Speaks to the company's mail server. A failure is told to `log` without its address: the person's e-mail stays out of the logs.
 */
export function createMailer({ url, from }: MailSettings, log: (error: unknown) => void): Mailer {
  const transport = createTransport(
    {
      url,
      pool: true,
      maxConnections: CONNECTIONS,
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
      // What is sent is text of ours: no file and no address in it may be fetched.
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  return {
    async send({ to, subject, text, html, attachments = [] }) {
      try {
        // An object, not a line of text: a name or an address can then never add a second recipient.
        await transport.sendMail({ to: { name: '', address: to }, subject, text, html, attachments: attachments.map(pictureOf) });
        return ok(null);
      } catch (error) {
        const { code = 'unknown', responseCode } = error as { code?: string; responseCode?: number };
        log(new Error(`a mail could not be sent: ${code}${responseCode === undefined ? '' : ` ${responseCode}`}`));
        return fail('ERR_MAIL_FAILED');
      }
    },
    close: () => transport.close(),
  };
}
