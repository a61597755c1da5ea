import checkCircle from '@phosphor-icons/core/assets/bold/check-circle-bold.svg?raw';
import floppyDisk from '@phosphor-icons/core/assets/bold/floppy-disk-bold.svg?raw';
import pencilSimple from '@phosphor-icons/core/assets/bold/pencil-simple-bold.svg?raw';
import type { ComponentChildren } from 'preact';
import type { Part } from '../../../server/charter-desk/view.ts';
import { errorText } from '../../i18n.ts';
import { moment } from '../../ui/format.ts';
import { Drawing, Icon } from '../../ui/parts/icon.tsx';
import { announce } from '../../ui/parts/live.tsx';
import { td } from '../texts.ts';
import type { PartForm } from './part-form.ts';

/** `acts`: what else is done to the part, at hand wherever one saves. */
type Props<T> = { form: PartForm<T>; part: Part<T>; acts?: ComponentChildren };

/** Who saved it last, and when; or that it is still the published text. */
function lastSaved<T>({ savedAt, savedBy, version }: Part<T>): string {
  if (version === 0 || savedAt === null) return td('charter.save.untouched');
  return td('charter.save.saved', { who: savedBy ?? td('charter.someone'), when: moment(savedAt) });
}

/** Where the words are: typed, on their way, or on the server's disk; and the button that sends them. */
export function SaveBar<T>({ form, part, acts }: Props<T>) {
  const { dirty, busy, failure, restored } = form;
  return (
    <div class="charter-save">
      {failure && (
        <p class="wrong" role="alert">
          <Icon name="warning-diamond" />
          {errorText(failure.code)}
        </p>
      )}
      <p class="state">
        <Drawing svg={dirty ? pencilSimple : checkCircle} />
        <span>
          {busy ? td('charter.save.busy') : dirty ? td(restored ? 'charter.save.restored' : 'charter.save.unsaved') : lastSaved(part)}
        </span>
      </p>
      <div class="desk-actions">
        <button
          type="button"
          class="desk-button main"
          aria-disabled={!dirty || busy}
          onClick={() => dirty && void form.save().then((saved) => saved && announce(td('charter.save.done')))}
        >
          <Drawing svg={floppyDisk} />
          {td('charter.save.button')}
        </button>
        {acts}
        {dirty && (
          <button type="button" class="desk-button quiet" onClick={form.revert}>
            {td('charter.save.revert')}
          </button>
        )}
        {form.resume && (
          <button type="button" class="desk-button quiet" onClick={form.resume}>
            {td('charter.save.resume')}
          </button>
        )}
      </div>
    </div>
  );
}
