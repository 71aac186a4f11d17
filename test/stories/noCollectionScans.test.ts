import { expect } from 'chai';
import mongoose from 'mongoose';
import { DEMO_PASSWORD, demoPeople } from '../../src/demo/demoPeople.ts';
import type { Role } from '../../src/shared/context.ts';
import { signInAs, type Client } from '../support/client.ts';
import { startTestService, type TestService } from '../support/service.ts';

/** Collections that stay small however large the district grows, each with the reason. */
const bounded: Readonly<Record<string, string>> = {};

interface Query {
  readonly collection: string;
  readonly method: string;
  readonly args: readonly unknown[];
}

type Plain = Record<string, unknown>;

/** The part of a query that decides how the database looks for its documents, as something it can explain. */
async function explain({ collection, method, args }: Query): Promise<unknown> {
  const on = mongoose.connection.collection(collection);
  const [first, second] = args as [Plain & Plain[], Plain | undefined];
  if (method === 'aggregate') return on.aggregate(first).explain('queryPlanner');
  if (method === 'countDocuments') return on.aggregate([{ $match: first }, { $count: 'n' }]).explain('queryPlanner');
  if (method === 'distinct') return on.find((second ?? {}) as never).explain('queryPlanner');
  const { sort } = (method.startsWith('find') ? (args.at(-1) as Plain | undefined) : undefined) ?? {};
  const cursor = on.find(first as never);
  return (sort ? cursor.sort(sort as never) : cursor).explain('queryPlanner');
}

const looked = /^(find|count|aggregate|distinct|update|delete)/;

/** The names of all plan stages in an explanation, wherever the server puts them. */
function stagesOf(value: unknown, found: string[] = []): string[] {
  if (Array.isArray(value)) for (const one of value) stagesOf(one, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      if (name === 'stage' && typeof inner === 'string') found.push(inner);
      if (name !== 'rejectedPlans') stagesOf(inner, found);
    }
  }
  return found;
}

describe('no page scans a collection', function () {
  this.timeout(180_000);
  let service: TestService;
  const people: Partial<Record<Role, Client>> = {};
  const queries = new Map<string, { readonly query: Query; readonly page: string }>();
  let page = '';

  before(async () => {
    service = await startTestService({ demo: true });
    for (const { role, signIn } of demoPeople) people[role] ??= await signInAs(service.url, signIn, DEMO_PASSWORD);
    mongoose.set('debug', (collection: string, method: string, ...args: unknown[]) => {
      if (!looked.test(method)) return;
      const shape = `${collection}.${method} ${JSON.stringify(args.slice(0, 1))}`;
      if (!queries.has(shape)) queries.set(shape, { query: { collection, method, args }, page });
    });
  });
  after(async () => {
    mongoose.set('debug', false);
    await service.stop();
  });

  const hrefsOf = (html: string, pattern: RegExp) => [
    ...new Set([...html.matchAll(pattern)].map(([, href]) => href!.replaceAll('&amp;', '&'))),
  ];

  async function read(client: Client, path: string): Promise<string> {
    page = path;
    const { status, body } = await client.get(path);
    expect(status, path).to.equal(200);
    return body;
  }

  /** Reads the lists of a role, and the first page that each of them leads to. */
  async function browse(role: Role, lists: readonly string[]): Promise<void> {
    const client = people[role]!;
    for (const list of lists) {
      const body = await read(client, list);
      const details = hrefsOf(
        body,
        /href="(\/(?:needs|proposals|deals|umkm|buyers|coaching\/cases|coaching\/gaps)\/[0-9a-f]{24}(?:\?key=[^"]+)?)"/g,
      );
      for (const detail of details.slice(0, 1)) await read(client, detail.replaceAll('&#x3D;', '='));
    }
  }

  it('of an owner', () => browse('owner', ['/proposals', '/deals', '/profile', '/capacity', '/notifications', '/account']));

  it('of a buyer', () =>
    browse('buyer', [
      '/needs',
      '/needs?q=gula',
      '/proposals',
      '/deals',
      '/catalogue',
      '/catalogue?q=gula',
      '/organisation',
      '/notifications',
    ]));

  it('of a coordinator', () =>
    browse('coordinator', [
      ...['/dashboard', '/dashboard?list=needs', '/dashboard?list=deals&view=board', '/needs', '/proposals', '/deals'],
      ...['/verification', '/verification?tab=certificates', '/verification?tab=buyers', '/umkm', '/umkm?q=gula', '/buyers'],
      ...['/coaching', '/coaching?certificate=halal', '/coaching?kecamatan=Cijaku&order=people', '/coaching/cases'],
      ...['/allocation', '/fairness', '/lexicon', '/lexicon/history', '/notifications'],
    ]));

  it('of a visitor', () => browse('owner', ['/', '/catalogue', '/catalogue/needs']));

  it('when every query that they made is explained by the database', async () => {
    mongoose.set('debug', false);
    expect(queries.size).to.be.greaterThan(50);
    const scans: string[] = [];
    for (const { query, page: from } of queries.values()) {
      if (bounded[query.collection]) continue;
      const stages = stagesOf(await explain(query));
      if (stages.includes('COLLSCAN'))
        scans.push(`${from}: ${query.collection}.${query.method} ${JSON.stringify(query.args[0])}`);
    }
    expect([...new Set(scans)].join('\n')).to.equal('');
  });
});
