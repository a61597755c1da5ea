import { useEffect } from 'preact/hooks';
import { locale, t } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { AttestationSheet } from '../parts/attestation-sheet.tsx';
import { attestationWords } from '../parts/attestation-texts.ts';
import { Icon } from '../parts/icon.tsx';
import { ReadingPage } from '../parts/page.tsx';

/** The file to keep, in the language on screen. */
export function PdfLink({ code }: { code: string }) {
  return (
    <a class="cta ghost noprint" href={`/api/status/${code}/pdf?locale=${locale.value}`} download={`porte-voix-${code}.pdf`}>
      <Icon name="download-simple" />
      {t('status.pdf')}
    </a>
  );
}

/** One's own attestation, to look at, print or take away. */
export function AttestationPage() {
  const { game } = usePage();
  const words = attestationWords();
  const view = game.status.view.value;
  useEffect(() => void game.status.refresh(), []);
  const certificate = view?.state === 'withdrawn' || view?.state === 'revoked' ? null : view?.certificate;
  return (
    <ReadingPage title={t('status.attestation')} name="attesting">
      <p class="acts noprint">
        <a class="cta ghost" href="/status">
          <Icon name="arrow-left" />
          {t('status.back')}
        </a>
        {certificate && (
          <>
            <button type="button" class="cta" onClick={() => print()}>
              <Icon name="printer" />
              {t('actions.print')}
            </button>
            <PdfLink code={certificate.id} />
          </>
        )}
      </p>
      {(!view || !words) && <p>{t(game.offline.value ? 'status.offline' : 'states.loading')}</p>}
      {view && !certificate && <p>{t('status.noAttestation')}</p>}
      {certificate && words && <AttestationSheet certificate={certificate} words={words} />}
    </ReadingPage>
  );
}
