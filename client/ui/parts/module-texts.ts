import type { ModuleId } from '../../../content/engine/vocabulary.ts';
import { textsOf } from '../../i18n.ts';

export type StepTexts = {
  ask?: string;
  title?: string;
  price?: string;
  hook?: string;
  /** Of a message: who writes, and what. */
  from?: string;
  text?: string;
  lines?: Record<string, string>;
  options?: Record<string, { label: string; title: string; after: string; why: string }>;
};
/** `modules/<id>.json`: every text of a place. */
export type ModuleTexts = { title: string; place: string; summary: string; steps: Record<string, StepTexts>; keep: string[] };

/** The texts of a place in the language on screen, or null until they have come. */
export const moduleTexts = (module: ModuleId): ModuleTexts | null => textsOf<ModuleTexts>(`modules/${module}`);
