import { closeSync, fdatasyncSync, openSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const TIMES = 200;
const BYTES = Buffer.alloc(4096, 120);

/** What one sync costs on this disk at this moment, in milliseconds: a rate that falls with it is the disk's, not ours. */
export function diskFloor(folder: string): number[] {
  const path = join(folder, 'disk-floor');
  const fd = openSync(path, 'a');
  const times = Array.from({ length: TIMES }, () => {
    writeSync(fd, BYTES);
    const start = performance.now();
    fdatasyncSync(fd);
    return performance.now() - start;
  });
  closeSync(fd);
  unlinkSync(path);
  return times;
}
