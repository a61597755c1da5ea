import arrowLeft from '@phosphor-icons/core/assets/bold/arrow-left-bold.svg?raw';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { CharterProblem } from '../../../content/engine/charter/problems.ts';
import type { Part } from '../../../server/charter-desk/view.ts';
import { Drawing } from '../../ui/parts/icon.tsx';
import { go } from '../../ui/router.ts';
import { Page, Panel } from '../parts/page.tsx';
import { td } from '../texts.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import type { PartForm } from './part-form.ts';
import { ProblemList } from './problem-list.tsx';
import { SaveBar } from './save-bar.tsx';
import type { CharterState } from './use-charter.ts';

export const CHARTER_PATH = '/desk/charter';

/** The way back to the whole charter. */
export const Back = () => (
  <a class="desk-button" href={CHARTER_PATH}>
    <Drawing svg={arrowLeft} />
    {td('charter.back')}
  </a>
);

type Props<T extends object> = {
  title: string;
  lead?: ComponentChildren;
  actions?: ComponentChildren;
  charter: CharterState;
  form: PartForm<T>;
  part: Part<unknown>;
  /** Null: nothing can be wrong with it. */
  problems: readonly CharterProblem[] | null;
  /** The way to a problem inside the page; absent: there is only one place. */
  placeOf?(problem: CharterProblem): { path: string; name: string } | null;
  /** Beside the button that saves. */
  acts?: ComponentChildren;
  /** Beside the fields, over the problems. */
  beside?: ComponentChildren;
  children: ComponentChildren;
};

type SideProps<T extends object> = Pick<Props<T>, 'form' | 'part' | 'problems' | 'placeOf' | 'acts' | 'beside'>;

/** Beside the fields: whether the words are kept, and what is wrong with them. */
function Side<T extends object>({ form, part, problems, placeOf, acts, beside }: SideProps<T>) {
  const [found] = useState(part.version);
  // At the end of a long page the way back is far up: once its words are saved, it is at hand.
  const isSaved = part.version > found && !form.dirty;
  const more = (
    <>
      {acts}
      {isSaved && <Back />}
    </>
  );
  return (
    <div class="beside">
      <section class="desk-panel" aria-label={td('charter.save.label')}>
        <SaveBar form={form} part={part} acts={more} />
      </section>
      {beside}
      {problems && (
        <Panel id="charter-live" title={td('charter.problemsTitle', { count: problems.length })}>
          {problems.length === 0 ? <p>{td('charter.noProblem')}</p> : <ProblemList problems={problems} {...(placeOf && { placeOf })} />}
        </Panel>
      )}
    </div>
  );
}

/** A page on which one part of the draft is written: its fields, and beside them where they are kept and what is wrong with them. */
export function PartPage<T extends object>({ title, lead, actions, charter, children, ...side }: Props<T>) {
  const { form } = side;
  return (
    <Page
      title={title}
      lead={lead}
      name="charter-editor"
      actions={
        <>
          <Back />
          {actions}
        </>
      }
    >
      <LeaveGuard dirty={form.dirty} onSave={form.save} onDrop={form.revert} />
      <ConflictDialog form={form} contacts={charter.view.draft.contacts.body} onGone={() => go(CHARTER_PATH)} />
      <div class="columns">
        <form
          class="fields"
          onSubmit={(event) => {
            event.preventDefault();
            if (form.dirty) void form.save();
          }}
        >
          {children}
        </form>
        <Side {...side} />
      </div>
    </Page>
  );
}
