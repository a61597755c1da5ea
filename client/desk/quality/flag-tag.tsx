import feather from '@phosphor-icons/core/assets/bold/feather-bold.svg?raw';
import mountains from '@phosphor-icons/core/assets/bold/mountains-bold.svg?raw';
import shuffle from '@phosphor-icons/core/assets/bold/shuffle-bold.svg?raw';
import type { ItemFlag } from '../../../content/engine/item-quality.ts';
import { Tag } from '../parts/tag.tsx';
import type { Tone } from '../parts/tag.tsx';
import { td } from '../texts.ts';

const LOOKS: Record<ItemFlag, { icon: string; tone: Tone }> = {
  misleads: { icon: shuffle, tone: 'risk' },
  'too-hard': { icon: mountains, tone: 'warn' },
  'too-easy': { icon: feather, tone: 'calm' },
};

/** What is wrong with a situation as a question: a word, and its drawing. */
export const FlagTag = ({ flag }: { flag: ItemFlag }) => <Tag {...LOOKS[flag]}>{td(`quality.flags.${flag}`)}</Tag>;
