const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** The code in use: `DD` was Germany’s, `UK` is meant for Britain’s. */
export const codeInUse = (code: string): string => new Intl.Locale('und', { region: code }).region ?? code;

/** Every code of two letters that none has taken the place of; most of them are no country’s. */
export const codesInUse = (): string[] => LETTERS.flatMap((a) => LETTERS.map((b) => a + b)).filter((code) => codeInUse(code) === code);
