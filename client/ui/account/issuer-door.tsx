import { usePage } from '../context.tsx';
import { Alert } from '../parts/alert.tsx';
import { Icon } from '../parts/icon.tsx';
import { useAsking } from '../use-asking.ts';

/** To the company's own sign-in, and back. @param label of the button @param invitation the token of the one being followed */
export function IssuerDoor({ label, invitation }: { label: string; invitation?: string }) {
  const { ask } = usePage();
  const asking = useAsking();
  const leave = () =>
    asking.ask(async () => {
      const json = invitation === undefined ? {} : { invitation };
      const answer = await ask((api) => api.auth.issuer.$post({ json }));
      if (answer.ok) location.assign(answer.value.url);
      return answer;
    });
  return (
    <div class="issuer-door">
      {asking.error && <Alert code={asking.error} />}
      <button type="button" class="cta ghost" aria-disabled={asking.busy} onClick={leave}>
        <Icon name="key" />
        {label}
      </button>
    </div>
  );
}
