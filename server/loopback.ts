/** Names by which a browser on this machine reaches this machine. */
export const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]', '::1'];

export const isLoopback = (host: string): boolean => LOOPBACK.includes(host);
