import { expect } from 'chai';
import { createIndex, rank } from '../../src/matching/rank.ts';
import { held, maker, need, umkm, product } from './samples.ts';

/** The expected order of whole lists, with the reason of every place. */
describe('Golden rankings', () => {
  it('of palm sugar for a hotel group', () => {
    const papers = { certificates: [held('pirt'), held('halal')] };
    const index = createIndex([
      maker('meets-all', 'Gula semut organik', {}, { certificates: [held('pirt'), held('halal'), held('organik')] }),
      maker('no-wish', 'Gula kawung bubuk', {}, papers),
      maker('dearer', 'Palm sugar powder', { priceIdr: 43_000 }, papers),
      maker('some', 'Gula aren kristal', { freePerMonth: 400_000 }, papers),
      maker('slow', 'Gula semut', { leadTimeDays: 38 }, papers),
      maker('stand-in', 'Gula semut kelapa', {}, { certificates: [held('pirt'), held('halal'), held('organik')] }),
      maker('block', 'Gula aren cetak', {}, papers),
      maker('machine', 'Mesin gula semut', {}, papers),
      maker('no-halal', 'Gula semut', {}, { certificates: [held('pirt')] }),
      maker('far', 'Gula semut', {}, { ...papers, deliveryRadiusKm: 12 }),
    ]);
    const wanted = need({
      title: 'Gula semut',
      description: 'Bukan gula cetak.',
      mustCertificates: ['pirt', 'halal'],
      niceCertificates: ['organik'],
    });
    const { eligible, nearMisses } = rank(index, wanted);
    expect(eligible.map(({ umkmId }) => umkmId)).to.deep.equal([
      'meets-all', // everything asked and wished
      'no-wish', // the wished certificate is missing
      'dearer', // above the budget as well
      'some', // four fifths of the amount
      'slow', // nearly twice the days
      'stand-in', // coconut instead of arenga: it can stand in, after everyone who has the thing itself
    ]);
    expect(nearMisses.map(({ umkmId }) => umkmId)).to.have.members(['no-halal', 'far']);
  });

  it('of eggs in trays, kilograms and crates', () => {
    const nkv = { certificates: [held('nkv')] };
    const index = createIndex([
      maker(
        'tray',
        'Telur ayam negeri',
        { unit: 'tray', description: 'tray isi 30', freePerMonth: 900, minOrder: 10, priceIdr: 50_000 },
        nkv,
      ),
      maker(
        'kilo',
        'Telor ayam layer',
        { description: '16 butir per kg', freePerMonth: 900_000, minOrder: 10_000, priceIdr: 27_000 },
        nkv,
      ),
      maker(
        'crate',
        'Telur ras',
        { unit: 'peti', description: '1 peti 15 kg isi 240 butir', freePerMonth: 60, minOrder: 1, priceIdr: 480_000 },
        nkv,
      ),
      maker('salted', 'Telur asin', { unit: 'butir', freePerMonth: 90_000, minOrder: 10, priceIdr: 1500 }, nkv),
      maker('box', 'Tray kertas telur kosong', { unit: 'pcs', freePerMonth: 90_000, minOrder: 10, priceIdr: 1000 }, nkv),
    ]);
    const wanted = need({
      title: 'Telur ayam negeri',
      unit: 'tray',
      quantity: 100,
      frequency: 'weekly',
      maxPriceIdr: 55_000,
      mustCertificates: ['nkv'],
      description: 'tray isi 30',
    });
    const { eligible } = rank(index, wanted);
    expect(
      eligible.map(({ umkmId, priceInNeedUnitIdr, supplyInNeedBase }) => [umkmId, priceInNeedUnitIdr, supplyInNeedBase]),
    ).to.deep.equal([
      ['kilo', 50_625, 110], // 16 eggs a kilo: 30 eggs are 1.875 kg, within the budget
      ['tray', 50_000, 207], // all that was asked as well: between equals the id decides
      ['crate', 60_000, 110], // 240 eggs for Rp480,000 are Rp60,000 for 30: above the budget
    ]);
  });

  it('of nobody: an honest empty list with the nearest misses', () => {
    const index = createIndex([
      umkm({
        id: 'a',
        products: [product({ id: 'a-1', name: 'Popcorn karamel' }), product({ id: 'a-2', name: 'Jagung pipil pakan' })],
      }),
    ]);
    const { eligible, nearMisses } = rank(index, need({ title: 'Biji jagung popcorn', description: 'Bukan popcorn matang.' }));
    expect(eligible).to.deep.equal([]);
    expect(nearMisses).to.deep.equal([]);
  });
});
