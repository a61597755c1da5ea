import { z } from 'zod';
import { bankSchema, bankTextSchema } from '../content/engine/bank.ts';
import type { BankItem, BankTexts } from '../content/engine/bank.ts';
import { LOCALES } from '../content/engine/vocabulary.ts';

/** Kept by hash as everything authored is, and never shown whole: see the content route. */
const bankDocument = z.strictObject({ bank: bankSchema });
const textsDocument = z.strictObject({ bankTexts: z.record(z.enum(LOCALES), z.record(z.string(), bankTextSchema)) });

type Today = { bank: { hash: string; document: { bank: BankItem[] } }; bankTexts: { hash: string; document: { bankTexts: BankTexts } } };

/**
 * The bank that an exam was drawn from, and its texts: today's as they are, yesterday's from the store. Null when it never was here.
 * @param document any document by its hash
 */
export function createBankReader({ bank, bankTexts }: Today, document: (hash: string) => Promise<unknown>) {
  return {
    async bankBy(hash: string): Promise<BankItem[] | null> {
      if (hash === bank.hash) return bank.document.bank;
      const read = bankDocument.safeParse(await document(hash));
      return read.success ? read.data.bank : null;
    },
    async bankTextsBy(hash: string): Promise<BankTexts | null> {
      if (hash === bankTexts.hash) return bankTexts.document.bankTexts;
      const read = textsDocument.safeParse(await document(hash));
      return read.success ? read.data.bankTexts : null;
    },
  };
}
