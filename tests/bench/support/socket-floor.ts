import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { answer } from './child.ts';

/**
 * The least that a room of phones needs: bare `ws`, no rule, no disk. A question to all, an acknowledgement to whoever answers, counts to the
 * manager ten times a second at most, one result each. What a real server costs is told as a multiple of this.
 */
const TICK_MS = 100;
let manager: WebSocket | null = null;
const phones = new Set<WebSocket>();
const counts = new Map<string, number>();
let timer: NodeJS.Timeout | null = null;

const send = (to: WebSocket, message: unknown) => to.send(JSON.stringify(message));
const tick = () => {
  timer = null;
  if (manager) send(manager, { answered: [...counts.values()].reduce((sum, count) => sum + count, 0) });
};

function hear(from: WebSocket, message: Record<string, unknown>): void {
  if (message['hello'] === 'host') manager = from;
  if (message['hello'] === 'seat') phones.add(from);
  if (message['hello']) return send(from, { me: phones.size });
  if (message['type'] === 'vote') {
    const option = String(message['option']);
    counts.set(option, (counts.get(option) ?? 0) + 1);
    timer ??= setTimeout(tick, TICK_MS);
    return send(from, { ack: message['act'] });
  }
  if (message['type'] === 'open') counts.clear();
  const told = message['type'] === 'open' ? message : { result: Object.fromEntries(counts) };
  for (const to of [...phones, ...(manager ? [manager] : [])]) send(to, told);
  send(from, { ack: message['act'] });
}

const server = createServer();
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
sockets.on('connection', (socket) => {
  socket.on('message', (data: Buffer) => hear(socket, JSON.parse(data.toString()) as Record<string, unknown>));
  socket.on('close', () => phones.delete(socket));
});

export type Door = { port: number };

answer<'open' | 'usage'>(async (message) => {
  if (message === 'usage') {
    const { user, system } = process.cpuUsage();
    return { cpuMs: (user + system) / 1000, bugs: [] };
  }
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', 4096, done));
  return { port: (server.address() as AddressInfo).port } satisfies Door;
});
