import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { Block, Section, Sheet } from './sheet.ts';

type Html = ReturnType<typeof html>;

/** Nothing is fetched: the page reads and prints the same once it has been saved. */
const STYLE = `
:root { font: 100%/1.5 system-ui, sans-serif; color: #1b1a3a; background: #fff; }
body { margin: 0 auto; max-width: 52rem; padding: 1.5rem 1.2rem 3rem; }
h1 { font-size: 1.9rem; line-height: 1.15; margin: 0 0 .6rem; }
h2 { font-size: 1.3rem; margin: 2rem 0 .5rem; padding-top: .8rem; border-top: 3px solid #1b1a3a; }
p, li, dd, td { overflow-wrap: anywhere; }
ul { padding-inline-start: 1.3rem; }
li { margin-block: .25rem; }
dl { display: grid; grid-template-columns: minmax(9rem, 16rem) 1fr; gap: .2rem 1.2rem; margin: .6rem 0; }
dt { color: #4a4870; }
dd { margin: 0; }
.wide { overflow-x: auto; }
.wide:focus-visible { outline: 3px solid #1c35c4; }
table { border-collapse: collapse; width: 100%; margin: .8rem 0; font-size: .95rem; }
caption { text-align: start; font-weight: 700; padding-block: .3rem; }
th, td { border: 1px solid #b9b4d6; padding: .35rem .55rem; text-align: start; vertical-align: top; min-width: 6rem; }
th { background: #f3f0ff; }
@media (max-width: 36rem) {
  .wide, .wide :is(table, caption, tbody, tr, th, td) { display: block; min-width: 0; }
  .wide thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .wide tr { margin-block-end: .6rem; border: 1px solid #b9b4d6; }
  .wide :is(th, td) { border: 0; }
  .wide td:empty { display: none; }
  .wide td::before { content: attr(data-head); display: block; color: #4a4870; font-size: .9rem; }
}
@media (max-width: 36rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .5rem; } }
@media print { body { max-width: none; padding: 0; } h2 { break-after: avoid; } tr, li { break-inside: avoid; } .wide { overflow: visible; } }
`;
const styleHash = createHash('sha256').update(STYLE).digest('base64');
/** The policy of such a page: its own style and nothing else. */
export const SHEET_POLICY = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;

function tableHtml({ caption, heads, rows }: Extract<Block, { kind: 'table' }>): Html {
  const lines = rows.map(
    ([first = '', ...rest]) =>
      // Roles: a table that is laid out as blocks, on a phone, is told as a table all the same.
      html`<tr role="row">
        <th scope="row" role="rowheader">${first}</th>
        ${rest.map((cell, at) => html`<td role="cell" data-head="${heads[at + 1] ?? ''}">${cell}</td>`)}
      </tr>`,
  );
  return html`<div class="wide" role="group" aria-label="${caption}" tabindex="0">
    <table role="table">
      <caption>
        ${caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${heads.map((head) => html`<th scope="col" role="columnheader">${head}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${lines}
      </tbody>
    </table>
  </div>`;
}

function blockHtml(block: Block): Html {
  if (block.kind === 'text') return html`<p>${block.text}</p>`;
  if (block.kind === 'table') return tableHtml(block);
  if (block.kind === 'list')
    return html`<ul>
      ${block.items.map((item) => html`<li>${item}</li>`)}
    </ul>`;
  return html`<dl>
    ${block.facts.map(
      ({ name, says }) =>
        html`<dt>${name}</dt>
          <dd>${says}</dd>`,
    )}
  </dl>`;
}

const sectionHtml = ({ title, blocks }: Section): Html =>
  html`<section>
    <h2>${title}</h2>
    ${blocks.map(blockHtml)}
  </section>`;

/** A sheet as one page of HTML, whole in itself. */
export function sheetHtml({ locale, title, lead, sections }: Sheet): string {
  return String(
    html`<!doctype html>
      <html lang="${locale}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width" />
          <title>${title}</title>
          ${raw(`<style>${STYLE}</style>`)}
        </head>
        <body>
          <main>
            <h1>${title}</h1>
            ${lead.map((line) => html`<p>${line}</p>`)} ${sections.map(sectionHtml)}
          </main>
        </body>
      </html>`,
  );
}
