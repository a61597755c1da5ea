import copySimple from '@phosphor-icons/core/assets/bold/copy-simple-bold.svg?raw';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { InvitationWays, Invited } from '../../../server/invitations.ts';
import { Drawing } from '../../ui/parts/icon.tsx';
import { announce } from '../../ui/parts/live.tsx';
import { Modal } from '../../ui/parts/modal.tsx';
import { useDesk } from '../context.tsx';
import { Failed } from '../parts/states.tsx';
import { Table } from '../parts/table.tsx';
import type { Column } from '../parts/table.tsx';
import { td } from '../texts.ts';
import { copy, pasted } from './copy.ts';
import { InPages } from './in-pages.tsx';
import type { Named } from './named.ts';
import { Progress } from './progress.tsx';
import { useParts } from './use-parts.ts';

type Known = ReadonlyMap<string, Named>;
type Props = {
  chosen: ReadonlySet<string>;
  named: Known;
  ways: InvitationWays;
  /** @param count how many were invited, once all have been asked for; 0 before */
  onClose(count: number): void;
  onInvited(): void;
};

const LinkCell = ({ name, link, onCopied }: { name: string; link: string; onCopied(): void }) => (
  <span class="desk-link">
    <input readOnly aria-label={td('people.linkOf', { name })} value={link} />
    <button type="button" class="desk-button" onClick={() => void copy(link).then(onCopied)}>
      <Drawing svg={copySimple} />
      {td('people.copy')}
      <span class="vh"> {name}</span>
    </button>
  </span>
);

type Given = { person: string; link: string };
const columnsOf = (nameOf: (id: string) => string, onCopied: () => void): Column<Given>[] => [
  { key: 'name', head: td('people.heads.name'), names: true, cell: (one) => nameOf(one.person) },
  { key: 'link', head: td('people.link'), cell: (one) => <LinkCell name={nameOf(one.person)} link={one.link} onCopied={onCopied} /> },
];

/** Links that nobody mails: each is for one person, so each stands beside a name. */
function Links({ links, named, onCopied }: { links: Given[]; named: Known; onCopied(): void }) {
  const nameOf = (id: string) => named.get(id)?.name ?? td('people.person');
  const [said, setSaid] = useState<string | null>(null);
  const heads = [td('people.heads.name'), td('people.heads.email'), td('people.link')];
  const all = pasted([heads, ...links.map(({ person, link }) => [nameOf(person), named.get(person)?.email ?? '', link])]);
  return (
    <>
      <p>{td('people.linksText')}</p>
      {links.length > 1 && (
        <p class="desk-actions">
          <span>{td('people.copyAllText')}</span>
          <button type="button" class="desk-button" onClick={() => void copy(all).then(setSaid).then(onCopied)}>
            <Drawing svg={copySimple} />
            {td('people.copyAll')}
          </button>
          {said !== null && <strong>{said}</strong>}
        </p>
      )}
      <InPages list={links}>
        {(some) => <Table caption={td('people.links')} rows={some} id={(one) => one.person} columns={columnsOf(nameOf, onCopied)} />}
      </InPages>
    </>
  );
}

const linksOf = (invited: Invited[]): Given[] => invited.flatMap(({ person, link }) => (link === null ? [] : [{ person, link }]));

function Outcome({ invited, named, onCopied }: { invited: Invited[]; named: Known; onCopied(): void }) {
  const links = linksOf(invited);
  const refused = invited.filter((one) => one.refused !== null).length;
  const mailed = invited.length - refused - links.length;
  return (
    <>
      <div role="status">
        {mailed > 0 && <p>{td('people.mailed', { count: mailed })}</p>}
        {links.length > 0 && <p>{td('people.toCopy', { count: links.length })}</p>}
        {refused > 0 && <p>{td('people.joinedAlready', { count: refused })}</p>}
      </div>
      {links.length > 0 && <Links links={links} named={named} onCopied={onCopied} />}
    </>
  );
}

/** What will happen, and what would make it useless. */
const Before = ({ ways: { mailed, address, here } }: { ways: InvitationWays }) => (
  <>
    <p>{td(mailed ? 'people.inviteMailed' : 'people.inviteCopied')}</p>
    {here && <p class="desk-aside">{td('people.inviteHere', { address })}</p>}
  </>
);

/** Links that nobody has copied would be lost. Said above a long list, where whoever closes it may not be. */
function Uncopied() {
  const line = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => line.current?.scrollIntoView({ block: 'center' }), []);
  return (
    <p class="desk-aside" ref={line}>
      {td('people.inviteLeave')}
    </p>
  );
}

/** Invites the people chosen; without a mail server, gives the links to copy. */
export function InviteDialog({ chosen, named, ways, onClose, onInvited }: Props) {
  const { ask } = useDesk();
  const { busy, error, all, done, isOver, send } = useParts(chosen);
  const [invited, setInvited] = useState<Invited[]>([]);
  const [leave, setLeave] = useState<'copied' | 'warned' | null>(null);
  const invite = () =>
    send(async (people) => {
      const answer = await ask((api) => api.hr.invitations.$post({ json: { people } }));
      if (!answer.ok) return answer;
      setInvited((before) => [...before, ...answer.value.invited]);
      onInvited();
      return answer;
    });
  /** Warns once. */
  const mayClose = () => {
    if (leave !== null || linksOf(invited).length === 0) return true;
    setLeave('warned');
    announce(td('people.inviteLeave'));
    return false;
  };
  const close = () => onClose(isOver ? invited.filter((one) => one.refused === null).length : 0);
  return (
    <Modal title={isOver ? td('people.links') : td('people.inviteTitle', { count: all })} onClose={close} mayClose={mayClose} wide>
      <div class="desk-page desk-sheet">
        {leave === 'warned' && <Uncopied />}
        {error && <Failed code={error} />}
        {done === 0 && <Before ways={ways} />}
        {!isOver && (busy || done > 0) && <Progress done={done} all={all} />}
        {done > 0 && !busy && <Outcome invited={invited} named={named} onCopied={() => setLeave('copied')} />}
        <div class="desk-actions">
          {!isOver && (
            <button type="button" class="desk-button main" aria-disabled={busy} onClick={invite}>
              {td(done > 0 ? 'people.goOn' : 'people.inviteYes')}
            </button>
          )}
          <button type="button" class="desk-button" onClick={() => mayClose() && close()}>
            {td(isOver ? 'people.close' : done > 0 ? 'people.stop' : 'people.cancel')}
          </button>
        </div>
      </div>
    </Modal>
  );
}
