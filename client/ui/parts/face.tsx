import type { CastMember, Emotion, PlayerFace } from '../../../content/engine/vocabulary.ts';
import { avatar } from '../../game-contract.ts';

type Props = { who: CastMember | PlayerFace; mood?: Emotion; alt?: string; size?: number };

/** A round picture of someone. Their name stands beside it, so it is silent unless `alt` says what their face adds. */
export const Face = ({ who, mood = 'neutral', alt = '', size = 48 }: Props) => (
  <img class={`face f-${who}`} src={avatar(who, mood)} alt={alt} width={size} height={size} decoding="async" />
);
