import { connect } from 'node:net';
import type { Socket } from 'node:net';

export type Reply = { status: number; body: string };

const END = Buffer.from('\r\n\r\n');

/**
 * One keep-alive connection that has one request in flight, as a phone has. Raw on purpose: any client library costs
 * more than the server that is measured.
 */
export class RawConnection {
  private readonly socket: Socket;
  private pending: Buffer = Buffer.alloc(0);
  private waiting: { done(reply: Reply): void; failed(error: Error): void } | null = null;

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (data) => this.take(data));
    socket.on('error', (error) => this.waiting?.failed(error));
    socket.on('close', () => this.waiting?.failed(new Error('the server closed the connection')));
  }

  static open(port: number): Promise<RawConnection> {
    return new Promise((done, failed) => {
      const socket = connect(port, '127.0.0.1', () => done(new RawConnection(socket)));
      socket.once('error', failed);
    });
  }

  post(path: string, cookie: string, body: string): Promise<Reply> {
    const head = `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: ${cookie}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`;
    return new Promise((done, failed) => {
      this.waiting = { done, failed };
      this.socket.write(head + body);
    });
  }

  close(): void {
    this.waiting = null;
    this.socket.destroy();
  }

  private take(data: Buffer): void {
    this.pending = this.pending.length === 0 ? data : Buffer.concat([this.pending, data]);
    const end = this.pending.indexOf(END);
    if (end === -1) return;
    const head = this.pending.toString('latin1', 0, end);
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? NaN);
    if (Number.isNaN(length)) return this.waiting?.failed(new Error(`no length in ${head}`));
    if (this.pending.length < end + END.length + length) return;
    const reply = { status: Number(head.slice(9, 12)), body: this.pending.toString('utf8', end + END.length, end + END.length + length) };
    this.pending = this.pending.subarray(end + END.length + length);
    const { waiting } = this;
    this.waiting = null;
    waiting?.done(reply);
  }
}
