import { useState } from 'preact/hooks';
import { locale, t, ta } from '../../i18n.ts';
import { IssuerDoor } from '../account/issuer-door.tsx';
import { RecoveryCode } from '../account/recovery-code.tsx';
import { NewPassword } from '../account/new-password.tsx';
import { tokenInAddress, useRead } from '../account/use-read.ts';
import { withTexts } from '../account/with-texts.tsx';
import { usePage } from '../context.tsx';
import { longDate } from '../format.ts';
import { Alert } from '../parts/alert.tsx';
import { Field } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { NoticeLink } from '../parts/notice-link.tsx';
import { Threshold } from '../parts/threshold.tsx';
import { go } from '../router.ts';
import { useAsking } from '../use-asking.ts';
import '../styles/account.css';

type Offer = { name: string; email: string; company: string; closesAt: string; issuer: string | null; needsProof: boolean };

/** What the programme is and is not, before anything is asked. */
function Promises() {
  return (
    <div class="invitation-offer">
      <section aria-labelledby="offer-is">
        <h2 id="offer-is">{ta('invitation.isTitle')}</h2>
        <ul>
          <li>{ta('invitation.is1')}</li>
          <li>{ta('invitation.is2')}</li>
        </ul>
      </section>
      <section aria-labelledby="offer-is-not">
        <h2 id="offer-is-not">{ta('invitation.isNotTitle')}</h2>
        <ul>
          <li>{ta('invitation.isNot1')}</li>
          <li>{ta('invitation.isNot2')}</li>
          <li>{ta('invitation.isNot3')}</li>
        </ul>
      </section>
    </div>
  );
}

function Acceptance({ offer, token, onCode }: { offer: Offer; token: string; onCode(code: string): void }) {
  const { ask } = usePage();
  const asking = useAsking();
  const [password, setPassword] = useState('');
  const [proof, setProof] = useState('');
  const send = () =>
    asking.ask(async () => {
      const json = { token, password, locale: locale.value, ...(offer.needsProof && { proof: proof.trim() }) };
      const answer = await ask((api) => api.invitations.accept.$post({ json }));
      if (answer.ok) onCode(answer.value.recoveryCode);
      return answer;
    });
  return (
    <form
      aria-labelledby="offer-choose"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h2 id="offer-choose">{ta('invitation.chooseTitle')}</h2>
      <p>{ta('invitation.email', { email: offer.email })}</p>
      {asking.error && <Alert code={asking.error} />}
      {/* Beside the password, so that the browser keeps the two together. */}
      <input class="vh" type="email" name="email" autoComplete="username" value={offer.email} readOnly tabIndex={-1} aria-hidden="true" />
      {offer.needsProof && (
        <Field
          label={ta('invitation.proof')}
          hint={ta('invitation.proofHint')}
          name="proof"
          type="password"
          autoComplete="off"
          value={proof}
          onInput={setProof}
        />
      )}
      <NewPassword label={t('signIn.password')} name="password" value={password} onInput={setPassword} />
      <button type="submit" class="cta" aria-disabled={asking.busy}>
        {ta('invitation.accept')} <Icon name="arrow-right" />
      </button>
      <p class="small">{ta('invitation.until', { date: longDate(offer.closesAt) })}</p>
    </form>
  );
}

function Invitation() {
  const { game, ask } = usePage();
  const [token] = useState(tokenInAddress);
  const [code, setCode] = useState<string | null>(null);
  const { value: offer, error } = useRead(() => ask((api) => api.invitations.read.$post({ json: { token } })));
  const enter = () => void game.session.refresh(true).then(() => go('/', 'replace'));
  if (code !== null)
    return (
      <Threshold key="code" title={ta('code.title')}>
        <RecoveryCode code={code} done={ta('code.kept')} onDone={enter} />
      </Threshold>
    );
  if (error)
    return (
      <Threshold key="closed" title={ta('invitation.closedTitle')}>
        {error === 'ERR_BODY_INVALID' ? <p>{ta('invitation.noToken')}</p> : <Alert code={error} />}
        <p>
          <a href="/sign-in">{ta('lost.back')}</a>
        </p>
      </Threshold>
    );
  if (!offer) return <Threshold title={t('states.loading')}> </Threshold>;
  return (
    <Threshold key="offer" title={ta('invitation.title', { name: offer.name })} lead={ta('invitation.lead', { company: offer.company })}>
      <Promises />
      <NoticeLink />
      {offer.issuer && <IssuerDoor label={ta('invitation.sso', { name: offer.issuer })} invitation={token} />}
      <Acceptance offer={offer} token={token} onCode={setCode} />
    </Threshold>
  );
}

/** Where a link of invitation leads: opening it changes nothing, accepting does. */
export const InvitationPage = withTexts(Invitation);
