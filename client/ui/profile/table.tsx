import type { ProfileView } from '../../../content/engine/minigames/profile.ts';
import { CRITERIA, VISITORS } from '../../../content/engine/minigames/profile/authored.ts';
import type { Criterion } from '../../../content/engine/minigames/profile/authored.ts';
import { Icon } from '../parts/icon.tsx';
import type { IconName } from '../parts/icon.tsx';
import type { Brief } from './model.ts';
import type { ProfileTexts, Say } from './texts.ts';

export const CRITERION_ICONS: Record<Criterion, IconName> = {
  role: 'user-circle',
  proof: 'seal-check',
  contact: 'chat-circle',
  privacy: 'lock-simple',
};

type Props = { table: ProfileView['table']; wants: Brief['wants']; texts: ProfileTexts; say: Say };

/** The published table: three points a visitor, and for what. */
export function Table({ table, wants, texts, say }: Props) {
  return (
    <div class="published">
      <table>
        <caption>{say('table')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="vh">{say('visitors')}</span>
            </th>
            {CRITERIA.map((criterion) => (
              <th key={criterion} scope="col">
                <Icon name={CRITERION_ICONS[criterion]} />
                <span>{texts.criteria[criterion]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {VISITORS.map((who) => (
            <tr key={who} class={who === wants ? 'double' : ''}>
              <th scope="row">
                {texts.visitors[who].name}
                {who === wants && (
                  <b class="times">
                    <span aria-hidden="true">× 2</span>
                    <span class="vh"> ({say('double')})</span>
                  </b>
                )}
              </th>
              {CRITERIA.map((criterion) => (
                <td key={criterion}>{table[who][criterion] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small">{say('tableNote')}</p>
    </div>
  );
}
