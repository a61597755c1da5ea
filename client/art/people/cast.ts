import { INK, SKIN } from '../palette.ts';
import type { CastMember, PlayerFace } from '../../../content/engine/vocabulary.ts';

/** How one person is put together from the kit: eight words are enough for a new colleague. */
export type Person = {
  body: string;
  hair: string;
  /** Colour of the hair, and of a scarf, turban or ribbon worn over it. */
  tint: string;
  wrap?: string;
  skin: string;
  /** Main and second cloth, and what is held in the hand. */
  cloth: string;
  cloth2?: string;
  held?: string;
  beard?: string;
  glasses?: string;
};

export const COLLEAGUES: Record<CastMember, Person> = {
  ines: { body: 'Device', hair: 'LongCurly', tint: '#3A1F2B', skin: SKIN.amber, cloth: '#FF6B5E', cloth2: '#FFC93C', held: INK },
  karim: { body: 'Coffee', hair: 'ShavedWavy', tint: '#2A2140', skin: SKIN.sienna, cloth: '#2B4BF2', cloth2: '#FFC93C', beard: 'Full' },
  solange: { body: 'ShirtCoat', hair: 'GrayMedium', tint: '#E9E4F2', skin: SKIN.porcelain, cloth: '#12957A', glasses: 'GlassRound' },
  mei: { body: 'Geek', hair: 'BangsFilled', tint: '#1B1A3A', skin: SKIN.rose, cloth: '#C7BEFF', held: '#FFC93C' },
  amina: { body: 'DotJacket', hair: 'Hijab', tint: '#0F8F86', wrap: '#3FB8A8', skin: SKIN.olive, cloth: '#FFD9C7', cloth2: '#2B4BF2' },
  harpreet: {
    body: 'ButtonShirt',
    hair: 'Turban',
    tint: '#FFC93C',
    wrap: '#FF8A3D',
    skin: SKIN.sienna,
    cloth: '#BFE0FF',
    beard: 'FullMedium',
  },
  awa: { body: 'PointingUp', hair: 'BunFancy', tint: '#2A2140', wrap: '#FF6B5E', skin: SKIN.ebony, cloth: '#FFC93C' },
  hugo: { body: 'Hoodie', hair: 'ShortMessy', tint: '#7A4A2B', skin: SKIN.rose, cloth: '#3FB8A8' },
  lea: { body: 'Explaining', hair: 'MediumBangsFilled', tint: '#B5482A', skin: SKIN.porcelain, cloth: '#FFFFFF' },
  paul: { body: 'BlazerBlackTee', hair: 'GrayShort', tint: '#F1ECE2', skin: SKIN.rose, cloth: '#33408F', cloth2: '#BFE0FF' },
  youssef: { body: 'ArmsCrossed', hair: 'Twists', tint: '#241A2E', skin: SKIN.umber, cloth: '#FF6B5E' },
  chloe: { body: 'Paper', hair: 'Bun', tint: '#C98B2B', skin: SKIN.porcelain, cloth: '#6B57E8' },
  nina: { body: 'Sweater', hair: 'MediumStraight', tint: '#4A2C20', skin: SKIN.amber, cloth: '#6F8BFF' },
  tom: { body: 'Whatever', hair: 'Pomp', tint: '#5B3420', skin: SKIN.rose, cloth: '#2B4BF2' },
};

/** The faces a player chooses from. No photo, no personal data. */
export const PLAYERS: Record<PlayerFace, Person> = {
  p1: { body: 'StripedShirt', hair: 'MediumLong', tint: '#6B3B26', skin: SKIN.rose, cloth: '#FFFFFF', cloth2: '#FFE39A' },
  p2: { body: 'PocketShirt', hair: 'ShortCurly', tint: '#2A2140', skin: SKIN.olive, cloth: '#12957A', beard: 'Chin' },
  p3: { body: 'ShirtCoat', hair: 'Hijab', tint: '#4B38C2', wrap: '#8E7BF5', skin: SKIN.amber, cloth: '#2B4BF2' },
  p4: {
    body: 'PoloSweater',
    hair: 'BaldSides',
    tint: '#E9E4F2',
    skin: SKIN.porcelain,
    cloth: '#FF6B5E',
    cloth2: '#2B4BF2',
    glasses: 'GlassRoundThick',
  },
  p5: { body: 'SweaterDots', hair: 'Afro', tint: '#241A2E', skin: SKIN.ebony, cloth: '#45BFA9' },
  p6: { body: 'ButtonShirt', hair: 'ShortVolumed', tint: '#1B1A3A', skin: SKIN.rose, cloth: '#FFC93C', glasses: 'GlassClubmaster' },
  p7: { body: 'FurJacket', hair: 'GrayBun', tint: '#CFC9DE', skin: SKIN.sienna, cloth: '#FF6B5E', cloth2: '#45BFA9' },
  p8: { body: 'Hoodie', hair: 'CornRowsFilled', tint: '#2A2140', skin: SKIN.umber, cloth: '#2B4BF2', beard: 'Goatee' },
};

export const EVERYONE: Record<CastMember | PlayerFace, Person> = { ...COLLEAGUES, ...PLAYERS };
