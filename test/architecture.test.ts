import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize, relative, sep } from 'node:path';
import { expect } from 'chai';
import ts from 'typescript';

/** The rooms in order: a room may import only rooms before it. */
const rooms = [
  'shared',
  'catalogue',
  'matching',
  'embedded-mongo',
  'platform',
  'http',
  'realtime',
  'accounts',
  'notifications',
  'profiles',
  'capacity',
  'proposals',
  'needs',
  'deals',
  'coaching',
  'exchange',
  'dashboard',
  'demo',
];

/** Rooms that hold data and rules alone: they import nothing that reads, writes or serves. */
const pure = ['shared', 'catalogue', 'matching'];
/** The embedded server could be published by itself. */
const selfContained = ['embedded-mongo'];
/** Programs at the top of `src` that put the rooms together. */
const composition = ['app.ts', 'jobs.ts', 'main.ts', 'service.ts', 'prepare.mjs', 'tsconfig.build.json'];
const atticNames = /^(utils?|helpers?|common|misc|lib)(\.|$)/;

const source = join(import.meta.dirname, '..', 'src');

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function sourceFiles(): string[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.split(sep).join('/'));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(source, file), 'utf8');
  const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const found: Import[] = [];
  const add = (specifier: ts.Expression | undefined, typeOnly: boolean) => {
    if (specifier && ts.isStringLiteral(specifier)) found.push({ from: file, to: target(file, specifier.text), typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.isTypeOnly ?? false);
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return found;
}

/** `needs/needs.rules.ts` for a file of ours, the package's name otherwise. */
function target(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return relative(source, normalize(join(source, from, '..', specifier)))
    .split(sep)
    .join('/');
}

const roomOf = (path: string) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : null);
const isOurs = (path: string) => path.endsWith('.ts') || path.endsWith('.json');
const kindOf = (path: string) => /\.(rules|model|store|input|view|routes|texts|jobs|data|cli)\.ts$/.exec(path)?.[1] ?? 'plain';

describe('the architecture', () => {
  const files = sourceFiles();
  const imports = files.flatMap(importsOf);
  const between = imports.filter(({ to }) => isOurs(to));

  it('has only the known rooms, and no attic', () => {
    const entries = readdirSync(source, { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory() && entry.name !== 'decisions').map((entry) => entry.name);
    expect(rooms).to.include.members(folders);
    expect(composition).to.include.members(entries.filter((entry) => entry.isFile()).map((entry) => entry.name));
    const attics = files.filter((file) => file.split('/').some((part) => atticNames.test(part)));
    expect(attics).to.deep.equal([]);
  });

  it('lets a room import only rooms before it', () => {
    const upward = between.filter(({ from, to }) => {
      const [mine, theirs] = [roomOf(from), roomOf(to)];
      return mine !== null && (theirs === null || rooms.indexOf(theirs) > rooms.indexOf(mine));
    });
    expect(upward).to.deep.equal([]);
  });

  it('has no circle of files', () => {
    const next = new Map(
      files.map((file) => [file, between.filter(({ from, typeOnly }) => from === file && !typeOnly).map(({ to }) => to)]),
    );
    const state = new Map<string, 'open' | 'done'>();
    const circles: string[] = [];
    const walk = (file: string, path: readonly string[]): void => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
        return;
      }
      state.set(file, 'open');
      for (const to of next.get(file) ?? []) walk(to, [...path, file]);
      state.set(file, 'done');
    };
    for (const file of files) walk(file, []);
    expect(circles).to.deep.equal([]);
  });

  it('keeps the pure rooms pure and the embedded server self-contained', () => {
    const outside = /^(express|mongoose|mongodb|passport|socket\.io|handlebars|multer|pino)/;
    const impure = imports.filter(({ from, to }) => pure.includes(roomOf(from) ?? '') && outside.test(to));
    expect(impure).to.deep.equal([]);
    const reaching = between.filter(({ from, to }) => selfContained.includes(roomOf(from) ?? '') && roomOf(to) !== roomOf(from));
    expect(reaching).to.deep.equal([]);
  });

  it('uses each kind of file as the house says', () => {
    const allowed: Readonly<Record<string, RegExp>> = {
      mongoose: /^(platform\/|.*\.(model|store)\.ts$|http\/(session|rateLimits)\.ts$)/,
      express: /^(app\.ts$|http\/|realtime\/|.*\.routes\.ts$)/,
      'socket.io': /^realtime\//,
      zod: /^(http\/|platform\/config|realtime\/|.*\.(input|routes)\.ts$|.*\.cli\.ts$)/,
    };
    const wrong = imports.filter(({ from, to }) => roomOf(from) !== 'embedded-mongo' && allowed[to] && !allowed[to].test(from));
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).to.deep.equal([]);
  });

  it('keeps models, forms and view-models private to their room', () => {
    const foreign = between.filter(
      ({ from, to }) => ['model', 'view'].includes(kindOf(to)) && roomOf(from) !== roomOf(to) && to !== 'http/form.view.ts',
    );
    expect(foreign.map(({ from, to }) => `${from} imports ${to}`)).to.deep.equal([]);
  });

  it('keeps rules pure and stores away from use cases', () => {
    const rulesMay = /\.(rules|texts|data)\.ts$|^(shared|catalogue|matching)\//;
    const impure = between.filter(({ from, to }) => kindOf(from) === 'rules' && !rulesMay.test(to));
    expect(impure.map(({ from, to }) => `${from} imports ${to}`)).to.deep.equal([]);
    const packages = imports.filter(({ from, to }) => kindOf(from) === 'rules' && !isOurs(to) && !to.startsWith('node:'));
    expect(packages).to.deep.equal([]);
  });
});
