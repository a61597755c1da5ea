import downloadSimple from '@phosphor-icons/core/assets/bold/download-simple-bold.svg?raw';
import { LOCALES } from '../../../content/engine/vocabulary.ts';
import { Drawing, Icon } from '../../ui/parts/icon.tsx';
import { Particulars } from '../notice/particulars.tsx';
import { Page, Panel } from '../parts/page.tsx';
import '../styles/audit.css';
import { td } from '../texts.ts';

/** The notice for employees and the works council: to look at as it stands, and to hand out. */
export const NoticeScreen = () => (
  <Page title={td('notice.title')} lead={td('notice.lead')}>
    {LOCALES.map((language) => (
      <Panel key={language} id={`notice-${language}`} title={td(`notice.in.${language}`)}>
        <div class="desk-actions">
          <a class="desk-button main" href={`/api/notice?locale=${language}`} target="_blank" rel="noopener">
            <Icon name="eye" />
            {td('notice.look')}
          </a>
          {(['pdf', 'html'] as const).map((format) => (
            <a key={format} class="desk-button" href={`/api/hr/notice?locale=${language}&format=${format}`} download>
              <Drawing svg={downloadSimple} />
              {td(`notice.${format}`)}
            </a>
          ))}
        </div>
      </Panel>
    ))}
    <Particulars />
    <Panel id="notice-how" title={td('notice.howTitle')}>
      <ul class="notice-how">
        <li>{td('notice.how1')}</li>
        <li>{td('notice.how2')}</li>
        <li>{td('notice.how3')}</li>
      </ul>
    </Panel>
  </Page>
);
