import { randomBytes } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The key that signs session cookies: made once, kept in the data folder for this account's eyes only.
 * Call it once the store has opened (and locked) the folder. Throws the system's error when it cannot be written.
 */
export async function keptSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, 'secret');
  const found = await readFile(path, 'utf8').catch(() => '');
  if (found.trim().length >= 32) return found.trim();
  const secret = randomBytes(32).toString('base64url');
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(`${secret}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  return secret;
}
