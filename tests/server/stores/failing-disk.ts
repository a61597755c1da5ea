import type { Disk } from '../../../server/stores/lowdb/disk.ts';
import { realDisk } from '../../../server/stores/lowdb/disk.ts';

type Operation = keyof Disk;

/** A disk that counts, and that from a chosen moment on refuses what `refuses` says. */
export class FailingDisk implements Disk {
  readonly counts: Record<Operation, number> = { write: 0, datasync: 0, sync: 0 };
  refuses: (operation: Operation) => string | null = () => null;

  async write(fd: number, bytes: Uint8Array): Promise<void> {
    // a full disk takes what it can before it says no
    if (this.refuses('write')) await realDisk.write(fd, bytes.subarray(0, Math.floor(bytes.length / 2)));
    await this.act('write');
    await realDisk.write(fd, bytes);
  }

  async datasync(fd: number): Promise<void> {
    await this.act('datasync');
    await realDisk.datasync(fd);
  }

  async sync(fd: number): Promise<void> {
    await this.act('sync');
    await realDisk.sync(fd);
  }

  private async act(operation: Operation): Promise<void> {
    this.counts[operation]++;
    const code = this.refuses(operation);
    if (code) throw Object.assign(new Error(code), { code });
  }
}
