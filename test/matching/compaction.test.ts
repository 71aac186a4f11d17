import { expect } from 'chai';
import fc from 'fast-check';
import { meaningsAt } from '../../src/matching/capabilityIndex.ts';
import { createIndex, rank, type CapabilityIndex } from '../../src/matching/rank.ts';
import { compact, isWorn } from '../../src/matching/index/compaction.ts';
import { consortiumInput } from '../../src/matching/consortiumInput.ts';
import { usualConsortiumOptions } from '../../src/matching/consortium/consortium.rules.ts';
import { planConsortium } from '../../src/matching/consortium/planConsortium.ts';
import type { UmkmProfile } from '../../src/matching/matching.rules.ts';
import { maker, need, product, umkm } from './samples.ts';

const names = ['Gula semut', 'Gula aren cetak', 'Gula aren cair', 'Keripik pisang', 'Dodol dan wajit', 'Dodol'];
const needs = [
  need({ title: 'Gula semut' }),
  need({ title: 'Dodol', description: 'atau wajit' }),
  need({ title: 'Keripik pisang', niceCertificates: ['halal'] }),
];

/** Everything that anyone can see of the index. */
function answers(index: CapabilityIndex): string {
  const plans = needs.map((one) => planConsortium(consortiumInput(index, one, usualConsortiumOptions)));
  return JSON.stringify([needs.map((one) => rank(index, one, { limit: 30 })), plans]);
}

interface Change {
  readonly id: number;
  readonly gone: boolean;
  readonly names: readonly string[];
  readonly free: number;
}

const anyChange = fc.record({
  id: fc.integer({ min: 0, max: 24 }),
  gone: fc.boolean(),
  names: fc.array(fc.constantFrom(...names), { minLength: 0, maxLength: 3 }),
  free: fc.integer({ min: 0, max: 900_000 }),
});

const profileOf = ({ id, names: sold, free }: Change): UmkmProfile =>
  umkm({
    id: `u${id}`,
    products: sold.map((name, at) => product({ id: `u${id}-${at}`, name, freePerMonth: free + at, capacityPerMonth: 2_000_000 })),
  });

function apply(index: CapabilityIndex, now: Map<string, UmkmProfile>, changes: readonly Change[]): void {
  for (const change of changes) {
    const profile = profileOf(change);
    if (change.gone) index.remove(profile.id);
    else index.upsert(profile);
    if (change.gone) now.delete(profile.id);
    else now.set(profile.id, profile);
  }
}

describe('Compaction of the index', () => {
  it('changes no answer: before, while it runs under changes, and after, all is as in an index built anew', async function () {
    this.timeout(120_000);
    const changes = fc.array(anyChange, { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(changes, changes, changes, async (before, during, after) => {
        const now = new Map<string, UmkmProfile>();
        const index = createIndex([]);
        const agrees = (when: string): void => {
          expect(answers(index), when).to.equal(answers(createIndex([...now.values()])));
        };
        apply(index, now, before);
        agrees('before');
        const done = compact(index);
        apply(index, now, during);
        agrees('during');
        await done;
        agrees('just after');
        apply(index, now, after);
        agrees('later');
      }),
      { numRuns: 8 },
    );
  });

  it('closes the gaps and takes less memory', async () => {
    const index = createIndex([]);
    for (let round = 0; round < 3; round++)
      for (let at = 0; at < 500; at++) index.upsert(maker(`u${at}`, names[(at + round) % 4] as string));
    expect(index.deadRows).to.equal(1000);
    expect(isWorn(index)).to.equal(true);
    const bytes = index.product.memory.byteLength;
    await compact(index);
    expect([index.rows, index.deadRows, isWorn(index)]).to.deep.equal([500, 0, false]);
    expect(index.product.memory.byteLength).to.be.lessThan(bytes);
  });

  it('puts rows of one kind of goods together, however they came', async () => {
    const index = createIndex([]);
    for (let at = 0; at < 40; at++) index.upsert(maker(`u${at}`, names[at % 4] as string));
    await compact(index);
    const meanings = Array.from({ length: index.rows }, (_, row) => meaningsAt(index, row)[0]);
    expect(meanings.filter((meaning, row) => meaning !== meanings[row - 1])).to.have.length(4);
  });

  it('runs once at a time', async () => {
    const index = createIndex([maker('a', 'Gula semut')]);
    const first = compact(index);
    expect(compact(index)).to.equal(first);
    await first;
    const second = compact(index);
    expect(second).not.to.equal(first);
    await second;
  });
});
