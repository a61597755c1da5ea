// The walls of the project as an oxlint plugin: who may import whom. Plain JavaScript, because the linter loads it by itself.
import { dirname, join, relative, sep } from 'node:path';

const inside = (folder) => (path) => path === folder || path.startsWith(`${folder}/`);
const some =
  (...tests) =>
  (path) =>
    tests.some((test) => test(path));
const file = (name) => (path) => path === name;

const engine = inside('content/engine');
const session = inside('client/session');
const ui = inside('client/ui');
const desk = inside('client/desk');
const room = inside('client/room');
const game = inside('client/game');
const server = inside('server');
const stores = inside('server/stores');
const tests = inside('tests');
const api = some(file('client/api.ts'), file('client/route-api.ts'));

/**
 * One wall: files matched by `of` may import a path of the project only if `paths` says so, and a package only if `packages` does.
 * Both are given `use`: { typeOnly, dynamic, from }. Every wall whose `of` matches is checked.
 */
const WALLS = [
  {
    says: 'nothing imports tests',
    of: (path) => !tests(path) && path !== 'vite.config.ts',
    paths: (path) => !tests(path),
  },
  {
    says: 'the engine is pure: it imports itself, zod, xstate in machine.ts and session/machine.ts only, ts-fsrs in schedule.ts only',
    of: engine,
    paths: engine,
    packages: (name, use) =>
      name === 'zod' ||
      (name === 'xstate' && /^content\/engine\/(session\/)?machine\.ts$/.test(use.from)) ||
      (name === 'ts-fsrs' && use.from === 'content/engine/schedule.ts'),
  },
  {
    says: 'the session imports the engine and api.ts, and knows neither Phaser nor the DOM',
    of: session,
    paths: some(session, engine, api),
    packages: (name) => name === '@preact/signals' || name === 'zod',
  },
  {
    says: 'ui imports the session; never the game, the desk or, but for its types, api.ts',
    of: ui,
    paths: (path, use) => !game(path) && !desk(path) && (use.typeOnly || !api(path)),
  },
  {
    says: 'the desk imports the session and ui; never the game or, but for its types, api.ts',
    of: desk,
    paths: (path, use) => !game(path) && (use.typeOnly || !api(path)),
  },
  {
    says: 'the room of team sessions imports ui, the session and api.ts; never the game or the desk',
    of: room,
    paths: (path) => !game(path) && !desk(path),
  },
  {
    says: 'the game imports the session and phaser; never ui, the desk or api.ts',
    of: game,
    paths: (path) => !ui(path) && !desk(path) && !api(path),
    packages: (name) => name === 'phaser' || name === 'zzfx',
  },
  {
    says: 'only client/game imports phaser',
    of: (path) => !game(path) && !tests(path),
    packages: (name) => name !== 'phaser',
  },
  {
    says: 'outside client/game, the game is loaded on demand by import()',
    of: (path) => !game(path) && !tests(path),
    paths: (path, use) => !game(path) || use.dynamic || use.typeOnly,
  },
  {
    says: 'the client takes types only from the server',
    of: inside('client'),
    paths: (path, use) => !server(path) || use.typeOnly,
  },
  {
    says: 'the server does not know the client',
    of: server,
    paths: (path) => !inside('client')(path),
    packages: (name) => !/^(preact|@preact\/|phaser)/.test(name),
  },
  {
    says: 'a route knows the store by its interface only',
    of: inside('server/routes'),
    paths: some((path) => !stores(path), file('server/stores/store.ts'), inside('server/stores/nouns')),
  },
  {
    says: 'a store imports its driver, the interface and the engine; nothing of the web',
    of: stores,
    paths: some(stores, engine),
    packages: (name) => name.startsWith('node:') || name === 'lowdb' || name === 'lowdb/node' || name === 'pg' || name === 'steno',
  },
  {
    says: 'demo sign-in is mounted by the demo command alone',
    of: (path) => !tests(path) && path !== 'server/commands/demo.ts' && !inside('server/demo')(path),
    paths: (path) => path !== 'server/routes/demo.ts' && !inside('server/demo')(path),
  },
];

/** `./x.ts` seen from a file -> its path in the project; a bare specifier -> null. */
function projectPath(from, specifier) {
  const plain = specifier.replace(/\?.*$/, '');
  if (!plain.startsWith('.')) return null;
  return join(dirname(from), plain).split(sep).join('/');
}

/** Every wall that this import crosses. */
export function crossed(from, specifier, { typeOnly = false, dynamic = false } = {}) {
  const path = projectPath(from, specifier);
  const use = { from, typeOnly, dynamic };
  return WALLS.filter((wall) => {
    if (!wall.of(from)) return false;
    if (path !== null) return wall.paths !== undefined && !wall.paths(path, use);
    return wall.packages !== undefined && !wall.packages(specifier, use);
  }).map((wall) => wall.says);
}

const typeOnlyNode = (node) =>
  node.importKind === 'type' ||
  node.exportKind === 'type' ||
  (node.specifiers?.length > 0 && node.specifiers.every((one) => one.importKind === 'type' || one.exportKind === 'type'));

const imports = {
  create(context) {
    const from = relative(context.cwd, context.filename).split(sep).join('/');
    const check = (node, source, use) => {
      if (typeof source?.value !== 'string') return;
      for (const says of crossed(from, source.value, use)) context.report({ node, message: `'${source.value}' crosses a wall: ${says}.` });
    };
    const still = (node) => check(node, node.source, { typeOnly: typeOnlyNode(node) });
    return {
      ImportDeclaration: still,
      ExportNamedDeclaration: still,
      ExportAllDeclaration: still,
      ImportExpression: (node) => check(node, node.source, { dynamic: true }),
      TSImportType: (node) => check(node, node.source ?? node.argument?.literal, { typeOnly: true }),
    };
  },
};

const noEnum = {
  create: (context) => ({
    TSEnumDeclaration: (node) => context.report({ node, message: 'No enum: a closed set is an `as const` array or a Zod enum.' }),
  }),
};

export default { meta: { name: 'walls' }, rules: { imports, 'no-enum': noEnum } };
