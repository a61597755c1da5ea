import { Drawing } from '../../ui/parts/icon.tsx';

export type Tone = 'plain' | 'calm' | 'sound' | 'warn' | 'risk';

/** A word with its drawing: the colour only helps. @param icon a drawing of Phosphor, bold, imported with `?raw` */
export const Tag = ({ icon, tone = 'plain', children }: { icon: string; tone?: Tone; children: string }) => (
  <span class={`desk-tag ${tone}`}>
    <Drawing svg={icon} />
    {children}
  </span>
);
