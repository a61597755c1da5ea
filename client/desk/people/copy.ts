import { announce } from '../../ui/parts/live.tsx';
import { td } from '../texts.ts';

/** Puts a text on the clipboard, and says so. */
export async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce(td('people.copied'));
  } catch {
    // A browser that keeps its clipboard closed: the text can still be selected.
    announce(td('people.notCopied'));
  }
}
