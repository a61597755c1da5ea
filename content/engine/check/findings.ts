/** One thing the content check has to say: an error breaks a law of content, a warning is a matter of taste. */
export type Finding = { level: 'error' | 'warning'; file: string; at: string; message: string };

export const error = (file: string, at: string, message: string): Finding => ({ level: 'error', file, at, message });
export const warning = (file: string, at: string, message: string): Finding => ({ level: 'warning', file, at, message });

/** "file, place: message", as an author reads it. */
export const sentence = ({ file, at, message }: Finding): string => `${file}${at === '' ? '' : `, ${at}`}: ${message}`;

/** Values that come more than once. */
export function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

export const scenarioFile = (module: string): string => `content/modules/${module}/scenario.yaml`;
export const moduleFile = (module: string): string => `content/modules/${module}/module.yaml`;
export const gameFile = (module: string): string => `content/modules/${module}/game.yaml`;
export const textFile = (locale: string, name: string): string => `locales/${locale}/${name}.json`;
export const packFile = (pack: string): string => `content/packs/${pack}.yaml`;
export const CHARTER_FILE = 'content/charter/default.yaml';
export const CARDS_FILE = 'content/cards.yaml';
export const CERTIFICATES_FILE = 'content/certificates.yaml';
export const BADGES_FILE = 'content/badges.yaml';
