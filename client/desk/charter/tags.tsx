import chatCircle from '@phosphor-icons/core/assets/bold/chat-circle-bold.svg?raw';
import gavel from '@phosphor-icons/core/assets/bold/gavel-bold.svg?raw';
import lightbulb from '@phosphor-icons/core/assets/bold/lightbulb-bold.svg?raw';
import lockSimple from '@phosphor-icons/core/assets/bold/lock-simple-bold.svg?raw';
import minusCircle from '@phosphor-icons/core/assets/bold/minus-circle-bold.svg?raw';
import paperPlane from '@phosphor-icons/core/assets/bold/paper-plane-tilt-bold.svg?raw';
import pencilSimple from '@phosphor-icons/core/assets/bold/pencil-simple-bold.svg?raw';
import plusCircle from '@phosphor-icons/core/assets/bold/plus-circle-bold.svg?raw';
import type { ArticleChange } from '../../../content/engine/charter/difference.ts';
import type { Article } from '../../../content/engine/schema.ts';
import type { Zone } from '../../../content/engine/vocabulary.ts';
import { t } from '../../i18n.ts';
import { Tag } from '../parts/tag.tsx';
import type { Tone } from '../parts/tag.tsx';
import { td } from '../texts.ts';

/** The drawings of the game's own trays. */
export const ZONE_ICONS: Record<Zone, string> = { free: paperPlane, ask: chatCircle, never: lockSimple };
export const KIND_ICONS: Record<Article['kind'], string> = { rule: gavel, advice: lightbulb };
const ZONE_TONES: Record<Zone, Tone> = { free: 'sound', ask: 'warn', never: 'risk' };
const CHANGE_ICONS: Record<ArticleChange['change'], string> = { added: plusCircle, changed: pencilSimple, removed: minusCircle };

/** Free, ask first, never: a colour, a word and a drawing. */
export const ZoneTag = ({ zone }: { zone: Zone }) => (
  <Tag icon={ZONE_ICONS[zone]} tone={ZONE_TONES[zone]}>
    {t(`zones.${zone}.name`)}
  </Tag>
);

export const KindTag = ({ kind }: { kind: Article['kind'] }) => <Tag icon={KIND_ICONS[kind]}>{t(`kinds.${kind}`)}</Tag>;

/** What became of an article since the charter in force. */
export const ChangeTag = ({ change }: { change: ArticleChange['change'] }) => (
  <Tag icon={CHANGE_ICONS[change]} tone="calm">
    {td(`charter.changes.${change}`)}
  </Tag>
);
