import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as it came over the wire: envelope, and the message undone of its transfer encoding. */
export type Received = { from: string; to: string[]; subject: string; text: string; html: string };

const words = (header: string): string =>
  header
    .replace(/\r\n\s+/g, ' ')
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?(.*?)\?=/gi, (_, kind: string, body: string) =>
      kind.toUpperCase() === 'B' ? Buffer.from(body, 'base64').toString() : unquoted(body.replaceAll('_', ' ')),
    );

function unquoted(text: string): string {
  const plain = text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1').toString('utf8');
}

function partOf(message: string, type: string): string {
  const [, found = ''] = new RegExp(`Content-Type: ${type}[^]*?\r\n\r\n([^]*?)\r\n--`).exec(message) ?? [];
  const [head = ''] = new RegExp(`Content-Type: ${type}[^]*?\r\n\r\n`).exec(message) ?? [];
  return /base64/i.test(head) ? Buffer.from(found, 'base64').toString() : unquoted(found).replaceAll('\r\n', '\n');
}

/** A real SMTP server of this process, that keeps what it is sent. */
export class MailServer {
  readonly mails: Received[] = [];
  /** Addresses that it refuses. */
  readonly refuses = new Set<string>();
  private readonly waiting = new Set<() => void>();

  private constructor(
    private readonly server: SMTPServer,
    readonly port: number,
  ) {}

  static async start(): Promise<MailServer> {
    const box: { server?: MailServer } = {};
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _session, done) => done(box.server?.refuses.has(address) ? new Error('no such address') : null),
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const { mailFrom, rcptTo } = session.envelope;
          box.server?.take(
            mailFrom ? mailFrom.address : '',
            rcptTo.map(({ address }) => address),
            Buffer.concat(parts).toString('latin1'),
          );
          done();
        });
      },
    });
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    return (box.server = new MailServer(server, (server.server.address() as AddressInfo).port));
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** The n-th mail, once it has come. */
  async mail(n: number): Promise<Received> {
    while (this.mails.length <= n) await new Promise<void>((resolve) => this.waiting.add(resolve));
    return this.mails[n]!;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }

  private take(from: string, to: string[], message: string): void {
    const subject = words(/^Subject: ([^]*?)\r\n(?!\s)/m.exec(message)?.[1] ?? '');
    this.mails.push({ from, to, subject, text: partOf(message, 'text/plain'), html: partOf(message, 'text/html') });
    for (const tell of this.waiting) tell();
    this.waiting.clear();
  }
}
