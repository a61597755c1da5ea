import { wordingOf } from '../../../content/attestation.ts';
import type { Fact, Words } from '../../../content/attestation.ts';
import type { CertificateView } from '../../../content/engine/certificates.ts';
import { locale } from '../../i18n.ts';
import { CompanyMark } from './company-mark.tsx';
import { Emblem } from './emblem.tsx';
import { Qr } from './qr.tsx';

/** The address where anyone can check it. */
export const verifyAddress = (code: string): string => `${location.origin}/verify/${code}`;

function Facts({ title, facts }: { title: string; facts: readonly Fact[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {facts.map(({ name, says, lang }) => (
          <div key={name}>
            <dt>{name}</dt>
            {says.map((line) => (
              <dd key={line} lang={lang} class={/^[0-9a-f]{64}$/.test(line) ? 'hash' : undefined}>
                {line}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

/** An attestation as it is printed: its front, then every fact it rests on. */
export function AttestationSheet({ certificate, words }: { certificate: CertificateView; words: Words }) {
  const url = verifyAddress(certificate.id);
  const said = wordingOf({ certificate, locale: locale.value, url, words });
  return (
    <>
      <article class="attestation" data-level={certificate.level} aria-labelledby="attestation-title">
        <div class="side">
          <Emblem level={certificate.level} width={190} />
          <p class="lvl">{said.level}</p>
        </div>
        <div class="front">
          <h2 id="attestation-title">{said.title}</h2>
          <CompanyMark />
          <p class="of">Porte-voix · {certificate.company}</p>
          <p>{said.attests}</p>
          <p class="who">{certificate.learner}</p>
          <p>{said.has}</p>
          <div class="opens">
            <b>{said.opens}</b>
            <p>{certificate.rights[locale.value]}</p>
          </div>
          <div class="seal">
            <dl>
              {said.front.map(({ name, says }) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{says.join(' ')}</dd>
                </div>
              ))}
            </dl>
            <Qr text={url} told={said.qr} />
          </div>
          <p class="nature">{said.nature}</p>
        </div>
      </article>
      <article class="attestation-facts" aria-labelledby="facts-title">
        <h2 id="facts-title">{said.facts}</h2>
        <div class="two">
          <Facts title={said.practiceTitle} facts={said.practice} />
          <Facts title={said.judgedTitle} facts={said.judged} />
        </div>
      </article>
    </>
  );
}
