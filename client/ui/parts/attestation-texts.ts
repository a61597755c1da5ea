import type { Words } from '../../../content/attestation.ts';
import { t, textsOf } from '../../i18n.ts';

type Tree = { [key: string]: string | Tree };

/** The sentences of an attestation in the language on screen; null until they have come. */
export function attestationWords(): Words | null {
  const tree = textsOf<Tree>('attestation');
  if (!tree) return null;
  const text: Words['text'] = (key, values = {}) => {
    const found = key.split('.').reduce<Tree | string | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), tree);
    return (typeof found === 'string' ? found : key).replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
  };
  return { text, place: (module) => t(`modules.${module}.title`) };
}
