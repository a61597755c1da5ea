import { ta } from '../../i18n.ts';
import { Field } from '../parts/field.tsx';

/** A password to choose, and how long it must be. */
export const NewPassword = (props: { label: string; name: string; value: string; onInput(value: string): void }) => (
  <Field {...props} hint={ta('invitation.passwordHint')} type="password" autoComplete="new-password" />
);
