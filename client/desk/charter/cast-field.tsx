import { CAST } from '../../../content/engine/vocabulary.ts';
import type { CastMember } from '../../../content/engine/vocabulary.ts';
import { t } from '../../i18n.ts';
import { Face } from '../../ui/parts/face.tsx';
import { Field } from '../parts/field.tsx';

type Props = { label: string; hint?: string; value: CastMember; onPick(who: CastMember): void };

/** Who of the cast lends their face. */
export const CastField = ({ label, hint, value, onPick }: Props) => (
  <Field label={label} {...(hint !== undefined && { hint })}>
    {(control) => (
      <span class="with-face">
        <Face who={value} size={44} />
        <select {...control} value={value} onChange={(event) => onPick(event.currentTarget.value as CastMember)}>
          {CAST.map((who) => (
            <option key={who} value={who}>
              {t(`cast.${who}.name`)}
            </option>
          ))}
        </select>
      </span>
    )}
  </Field>
);
