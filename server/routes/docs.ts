import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { createHash } from 'node:crypto';
import { LOCALES } from '../../content/engine/vocabulary.ts';
import type { Env } from '../answers.ts';
import { newRouter } from '../answers.ts';
import { DOCS_STYLE, docsPage } from '../docs-page.ts';
import type { ApiDocument } from '../docs-page.ts';
import { serverTexts } from '../console-texts.ts';
import { VERSION } from '../version.ts';

const styleHash = createHash('sha256').update(DOCS_STYLE).digest('base64');
const DOCS_POLICY = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; frame-ancestors 'none'`;

const documentOf = (app: OpenAPIHono<Env>) =>
  app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Porte-voix',
      version: VERSION,
      description: 'Answers are JSON. A refusal is { error: "ERR_…", … } with a stable code. The session is a cookie.',
    },
  });

const openapiRoute = createRoute({
  method: 'get',
  path: '/openapi.json',
  tags: ['service'],
  summary: 'This API as an OpenAPI 3.1 document',
  responses: {
    200: { description: 'The document.', content: { 'application/json': { schema: z.object({}).openapi({ type: 'object' }) } } },
  },
});
const pageRoute = createRoute({
  method: 'get',
  path: '/docs',
  tags: ['service'],
  summary: 'This API as a page to read',
  responses: { 200: { description: 'The page.', content: { 'text/html': { schema: z.string() } } } },
});

/** The API told to programs and to people, from the routes themselves. */
export function docsRoutes(app: OpenAPIHono<Env>, project: string) {
  let known: ReturnType<typeof documentOf> | null = null;
  const document = () => (known ??= documentOf(app));
  return newRouter()
    .openapi(openapiRoute, (c) => c.json(document() as object, 200))
    .openapi(pageRoute, (c) => {
      const asked = (c.req.header('accept-language') ?? '').slice(0, 2).toLowerCase();
      const locale = LOCALES.find((one) => one === asked) ?? LOCALES[0];
      c.header('Content-Security-Policy', DOCS_POLICY);
      return c.html(String(docsPage(document() as unknown as ApiDocument, serverTexts(project, locale, 'docs'), locale)));
    });
}
