import { fail } from '../content/engine/errors.ts';
import type { Env } from './answers.ts';
import { answerError, failed, newRouter } from './answers.ts';
import type { AppDeps, RouteDeps } from './deps.ts';
import { secureHeaders } from './guards/headers.ts';
import { loopbackOnly } from './guards/host.ts';
import { guard } from './guards/identify.ts';
import { RATES, createRateLimits } from './guards/rate-limit.ts';
import { createPages } from './pages.ts';
import { createPlays } from './plays.ts';
import { accountRoutes } from './routes/account.ts';
import { attemptRoutes } from './routes/attempts.ts';
import { authRoutes } from './routes/auth.ts';
import { charterRoutes } from './routes/charter.ts';
import { contentRoutes } from './routes/content.ts';
import { dispatchRoutes } from './routes/dispatches.ts';
import { docsRoutes } from './routes/docs.ts';
import { examRoutes } from './routes/exams.ts';
import { healthRoutes } from './routes/health.ts';
import { peopleFileRoutes } from './routes/hr/people-files.ts';
import { peopleRoutes } from './routes/hr/people.ts';
import { charterDeskRoutes } from './routes/hr/charter.ts';
import { charterFileRoutes } from './routes/hr/charter-files.ts';
import { charterPublicationRoutes } from './routes/hr/charter-publication.ts';
import { auditRoutes } from './routes/hr/audit.ts';
import { companyRoutes } from './routes/hr/company.ts';
import { digestRoutes } from './routes/hr/digest.ts';
import { invitationDeskRoutes } from './routes/hr/invitations.ts';
import { overviewRoutes } from './routes/hr/overview.ts';
import { qualityRoutes } from './routes/hr/quality.ts';
import { reminderRoutes } from './routes/hr/reminders.ts';
import { roleRoutes } from './routes/hr/roles.ts';
import { ruleRoutes } from './routes/hr/rules.ts';
import { invitationRoutes } from './routes/invitations.ts';
import { issuerRoutes } from './routes/issuer.ts';
import { linkRoutes } from './routes/links.ts';
import { mailRoutes } from './routes/mails.ts';
import { meRoutes } from './routes/me.ts';
import { messageRoutes } from './routes/messages.ts';
import { moduleRoutes } from './routes/modules.ts';
import { noticeRoutes } from './routes/notice.ts';
import { recordRoutes } from './routes/record.ts';
import { seenRoutes } from './routes/seen.ts';
import { sessionDebriefRoutes, sessionInvitationRoutes } from './routes/session-papers.ts';
import { sessionPlanRoutes } from './routes/session-plans.ts';
import { sessionSeatRoutes } from './routes/session-seats.ts';
import { sessionSocketRoutes } from './routes/session-socket.ts';
import { sessionRoutes, sessionScreenRoutes } from './routes/sessions.ts';
import { setupRoutes } from './routes/setup.ts';
import { statusRoutes } from './routes/status.ts';
import { createSessionDesk } from './sessions/desk.ts';
import { createSignIn } from './sign-in.ts';
import type { Context } from 'hono';

/** What the app builds once from what it is given. */
function routeDeps(deps: AppDeps): RouteDeps {
  const now = () => deps.clock().getTime();
  const plays = createPlays({ store: deps.store, content: deps.content, ...(deps.playsKept && { kept: deps.playsKept }) });
  const signIn = createSignIn({ auth: deps.auth, store: deps.store, settings: deps.settings, now });
  const { store, content, settings, clock, newId, newSeed, log } = deps;
  const charter = content.charter.document;
  const sessions = createSessionDesk({ store, library: content.sessions, charter, dataDir: settings.dataDir, clock, newId, newSeed, log });
  const companyName = async () => (await deps.store.company())?.name ?? '';
  const limits = createRateLimits(now, deps.rates ?? RATES);
  return { ...deps, plays, signIn, limits, sessions, followsContent: deps.demo, companyName };
}

/** The API, one `.route()` a noun. Chained, so that a client infers every answer. */
const apiOf = (deps: RouteDeps) =>
  newRouter()
    .basePath('/api')
    .route('/', healthRoutes())
    .route('/', meRoutes(deps))
    .route('/', authRoutes(deps))
    .route('/', setupRoutes(deps))
    .route('/', linkRoutes(deps))
    .route('/', issuerRoutes(deps))
    .route('/', accountRoutes(deps))
    .route('/', invitationRoutes(deps))
    .route('/', roleRoutes(deps))
    .route('/', companyRoutes(deps))
    .route('/', ruleRoutes(deps))
    .route('/', invitationDeskRoutes(deps))
    .route('/', qualityRoutes(deps))
    .route('/', reminderRoutes(deps))
    .route('/', digestRoutes(deps))
    .route('/', mailRoutes(deps))
    .route('/', moduleRoutes(deps))
    .route('/', contentRoutes(deps))
    .route('/', attemptRoutes(deps))
    .route('/', dispatchRoutes(deps))
    .route('/', examRoutes(deps))
    .route('/', messageRoutes(deps))
    .route('/', recordRoutes(deps))
    .route('/', seenRoutes(deps))
    .route('/', noticeRoutes(deps))
    .route('/', auditRoutes(deps))
    .route('/', charterRoutes(deps))
    .route('/', statusRoutes(deps))
    .route('/', overviewRoutes(deps))
    .route('/', peopleFileRoutes(deps))
    .route('/', peopleRoutes(deps))
    .route('/', charterDeskRoutes(deps))
    .route('/', charterPublicationRoutes(deps))
    .route('/', charterFileRoutes(deps))
    .route('/', sessionRoutes(deps))
    .route('/', sessionInvitationRoutes(deps))
    .route('/', sessionDebriefRoutes(deps))
    .route('/', sessionScreenRoutes(deps))
    .route('/', sessionSeatRoutes(deps))
    .route('/', sessionSocketRoutes(deps))
    .route('/', sessionPlanRoutes(deps));

/** For `hc<AppType>('/')`. */
export type AppType = ReturnType<typeof apiOf>;

const pattern = (path: string) => new RegExp(`^${path.replace(/[:{][^/]+/g, '[^/]+')}$`);

/** The methods that a path does have, when the one asked for is not among them. */
function methodsOf(app: { routes: { path: string; method: string }[] }, path: string): string[] {
  const found = app.routes.filter((route) => route.method !== 'ALL' && !route.path.includes('*') && pattern(route.path).test(path));
  return [...new Set(found.map((route) => route.method))];
}

/**
 * The whole server as a Hono app: no port, no process. Pass small real dependencies to test it with `app.request`.
 * @param more routes mounted under /api by an entry of its own: the demo's
 */
export function createApp(deps: AppDeps, more: (route: RouteDeps) => ReturnType<typeof newRouter>[] = () => []) {
  const inner = routeDeps(deps);
  const app = newRouter();
  app.use('*', secureHeaders(deps.settings));
  if (deps.demo) app.use('*', loopbackOnly());
  app.use('/api/*', guard(inner));
  app.route('/', apiOf(inner));
  for (const routes of more(inner)) app.route('/api', routes);
  app.route('/api', docsRoutes(app, deps.settings.projectDir));
  const pages = createPages(deps.settings.projectDir);
  app.get('*', (c, next) => (c.req.path.startsWith('/api/') ? next() : pages(c)));
  app.notFound((c: Context<Env>) => {
    const allowed = methodsOf(app, c.req.path);
    if (allowed.length === 0) return failed(c, fail('ERR_PATH_UNKNOWN'));
    c.header('Allow', allowed.join(', '));
    return failed(c, fail('ERR_METHOD_REFUSED'));
  });
  app.onError(answerError(deps.log));
  return app;
}
