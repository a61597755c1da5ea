import type { ComponentChildren } from 'preact';
import type { Locale } from '../../../content/engine/vocabulary.ts';
import { locale } from '../../i18n.ts';

const NBSP = '\u00a0';
/** French inversions and the like: "Qu’est-ce" must not be cut at its hyphen. */
const HYPHENATED = /(\S*-(?:ce|tu|il|elle|on|je|vous|nous|moi|toi|le|la|les|y|en|là|t-il|t-elle|t-on)(?![\p{L}])\S*)/u;

/** French high punctuation never starts a line, whatever the author typed. */
export function spaced(text: string, language: Locale): string {
  if (language !== 'fr') return text;
  return text.replace(/ ([:;?!%»])/g, `${NBSP}$1`).replace(/« /g, `«${NBSP}`);
}

function words(text: string, language: Locale): ComponentChildren[] {
  if (language !== 'fr') return [text];
  return text.split(HYPHENATED).map((part, i) =>
    i % 2 === 1 ? (
      <span key={i} class="nb">
        {part}
      </span>
    ) : (
      part
    ),
  );
}

/** Content text: **bold** for the few words to stress, nothing else. */
export function Rich({ text }: { text: string }) {
  const language = locale.value;
  const parts = spaced(text, language).split('**');
  return <>{parts.map((part, i) => (i % 2 === 1 ? <strong key={i}>{words(part, language)}</strong> : words(part, language)))}</>;
}
