/** Bytes: as the server takes them. Told before the file is read, so that a huge one is never in memory. */
const MOST = 8 * 1024 * 1024;

/** The file is larger than an import may be. */
export class TooLarge extends Error {}

/** A file as base64. Rejects with `TooLarge`, or when it cannot be read. */
export function readFile(file: File): Promise<string> {
  if (file.size > MOST) return Promise.reject(new TooLarge());
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^[^,]*,?/, '')));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('the file cannot be read')));
    reader.readAsDataURL(file);
  });
}
