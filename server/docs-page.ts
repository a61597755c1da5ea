import { html, raw } from 'hono/html';

/** What the page reads of an OpenAPI document. */
type Schema = {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  description?: string;
  enum?: string[];
  items?: Schema;
};
type Body = { content?: Record<string, { schema?: Schema }>; description?: string };
type Operation = {
  tags?: string[];
  summary?: string;
  parameters?: { name: string; in: string; required?: boolean }[];
  requestBody?: Body;
  responses: Record<string, Body>;
};
export type ApiDocument = {
  info: { title: string; version: string; description?: string };
  paths: Record<string, Record<string, Operation>>;
  components?: { schemas?: Record<string, Schema> };
};
type Texts = Record<string, string>;
type Html = ReturnType<typeof html>;

export const DOCS_STYLE = `
:root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; }
section { border-top: 1px solid; margin-top: 2rem; }
article { margin: 1.5rem 0; }
h3 { font-family: ui-monospace, monospace; font-size: 1.05rem; margin: 0; overflow-wrap: anywhere; }
dl { display: grid; gap: .25rem 1rem; grid-template-columns: max-content 1fr; margin: .5rem 0; }
dd { margin: 0; overflow-wrap: anywhere; }
code { font-family: ui-monospace, monospace; }
`;

const METHODS = ['get', 'post', 'patch', 'put', 'delete'];

function typeOf(schema: Schema | undefined): string {
  if (!schema) return '';
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? '';
  if (schema.enum) return schema.enum.length > 8 ? 'text' : schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.type === 'array') return `${typeOf(schema.items)}[]`;
  return [schema.type ?? schema.description ?? ''].flat().join(' | ');
}

function fields(schema: Schema | undefined): Html | string {
  if (!schema?.properties) return schema ? html`<code>${typeOf(schema)}</code>` : '';
  const rows = Object.entries(schema.properties).map(
    ([name, one]) => html`<code>${name}${schema.required?.includes(name) ? '' : '?'}: ${typeOf(one)}</code><br />`,
  );
  return html`${rows}`;
}

const schemaOf = (body: Body | undefined) => Object.values(body?.content ?? {})[0]?.schema;

function operation(path: string, method: string, one: Operation, texts: Texts): Html {
  const answers = Object.entries(one.responses).map(
    ([status, body]) =>
      html`<dt>${status}</dt>
        <dd>${body.description ?? ''}<br />${status.startsWith('2') ? fields(schemaOf(body)) : ''}</dd>`,
  );
  const parameters = (one.parameters ?? []).map(
    (parameter) =>
      html`<dt>${texts[parameter.in] ?? parameter.in}</dt>
        <dd><code>${parameter.name}</code></dd>`,
  );
  const body = one.requestBody
    ? html`<dt>${texts['body'] ?? 'body'}</dt>
        <dd>${fields(schemaOf(one.requestBody))}</dd>`
    : '';
  return html`<article>
    <h3>${method.toUpperCase()} ${path}</h3>
    <p>${one.summary ?? ''}</p>
    <dl>${parameters}${body}${answers}</dl>
  </article>`;
}

/** The API as a page: no script, no third party; made from the same document that programs read. */
export function docsPage(document: ApiDocument, texts: Texts, locale: string): Html {
  const all = Object.entries(document.paths).flatMap(([path, methods]) =>
    METHODS.flatMap((method) => {
      const one = methods[method];
      return one ? [{ path, method, one, tag: one.tags?.[0] ?? '' }] : [];
    }),
  );
  const tags = [...new Set(all.map(({ tag }) => tag))];
  const sections = tags.map((tag) => {
    const mine = all.filter((entry) => entry.tag === tag).map(({ path, method, one }) => operation(path, method, one, texts));
    return html`<section>
      <h2>${texts[tag] ?? tag}</h2>
      ${mine}
    </section>`;
  });
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${document.info.title} — API</title>
        <style>
          ${raw(DOCS_STYLE)}
        </style>
      </head>
      <body>
        <main>
          <h1>${document.info.title} — API ${document.info.version}</h1>
          <p>${texts['intro'] ?? document.info.description ?? ''}</p>
          <p><a href="/api/openapi.json">openapi.json</a></p>
          ${sections}
        </main>
      </body>
    </html>`;
}
