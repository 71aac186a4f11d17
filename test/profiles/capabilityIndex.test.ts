import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { inventedUmkm } from '../../src/demo/population/inventedUmkm.ts';
import type { UmkmProfile } from '../../src/matching/matching.rules.ts';
import { standardLexicon } from '../../src/matching/lexicon/lexicon.ts';
import { createIndex, rank, type CapabilityIndex } from '../../src/matching/rank.ts';
import { capabilityIndex, loadCapabilityIndex, refreshInIndex } from '../../src/profiles/capabilityIndex.ts';
import { toUmkmProfile } from '../../src/profiles/profileForMatching.ts';
import { addUmkm, eachActiveUmkm, findUmkm, replaceUmkm } from '../../src/profiles/profiles.store.ts';
import { need } from '../matching/samples.ts';
import { startTestService, testNow, type TestService } from '../support/service.ts';

const makers = Array.from({ length: 200 }, (_, at) => inventedUmkm(7, at, testNow()));
const needs = standardLexicon()
  .familyList.slice(0, 20)
  .map(({ phrases }) => need({ title: phrases[0]?.join(' ') ?? '' }));

describe('the index of this process', () => {
  let service: TestService;
  before(async () => {
    service = await startTestService();
    await addUmkm(makers);
    await loadCapabilityIndex();
  });
  after(() => service.stop());

  /** Every product gets other words: its row moves, and the old one is a gap. */
  async function rename(id: string, round: number): Promise<void> {
    const umkm = (await findUmkm(id))!;
    await replaceUmkm({ ...umkm, products: umkm.products.map((one) => ({ ...one, name: `${one.name} ${round}` })) });
    await refreshInIndex(id);
  }

  it('closes the gaps that changes leave by itself, and answers as one made anew', async () => {
    const index = capabilityIndex();
    const changes = Math.ceil(1_100 / (index.rows / makers.length));
    for (let change = 0; change < changes; change += 1) await rename(makers[change % makers.length]!.id, change);
    while (index.touched !== null) await pause(20);
    expect(index.deadRows).to.be.below(1_000);
    const answers = (of: CapabilityIndex) => needs.map((one) => JSON.stringify(rank(of, one)));
    const profiles: UmkmProfile[] = [];
    for await (const umkm of eachActiveUmkm()) profiles.push(toUmkmProfile(umkm));
    const ranked = answers(createIndex(profiles));
    expect(answers(index)).to.deep.equal(ranked);
    expect(needs.filter((one) => rank(index, one).eligible.length > 0)).to.not.have.lengthOf(0);
  }).timeout(60_000);
});
