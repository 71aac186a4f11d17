import { expect } from 'chai';
import { standardLexicon } from '../../src/matching/lexicon/lexicon.ts';
import type { ProductProfile } from '../../src/matching/matching.rules.ts';
import { createIndex, explainOne, rank } from '../../src/matching/rank.ts';
import { openFamily } from '../../src/matching/reading/openNames.ts';
import { readNeed } from '../../src/matching/reading/readNeed.ts';
import { readProduct } from '../../src/matching/reading/readProduct.ts';
import { otherWordsNeeds, otherWordsProducts, soldByNobody } from './otherWordsCases.ts';
import { maker, need, product } from './samples.ts';

const lexicon = standardLexicon();
const lines = (table: string): string[] => table.trim().split('\n');
const cells = (line: string): string[] => line.split('|').map((cell) => cell.trim());

interface Case {
  readonly cells: readonly string[];
  readonly families: readonly string[];
}

const casesOf = (table: string): Case[] =>
  lines(table).map((line) => {
    const [told = '', families = ''] = line.split(' => ');
    return { cells: cells(told), families: families.split(' ') };
  });

const share = (cases: readonly Case[], isRight: (one: Case) => boolean): number => cases.filter(isRight).length / cases.length;

function needIsRight({ cells: [title = '', description = '', category = '', unit = ''], families }: Case): boolean {
  const read = readNeed(need({ title, description, unit, category: category || null }), lexicon);
  const first = read.components[0]?.wanted[0]?.family.slug ?? '';
  return families.includes(first);
}

function productIsRight({ cells: [name = '', description = '', category = '', unit = ''], families }: Case): boolean {
  const { readings } = readProduct(product({ id: 'p', name, description, unit, category: category || null }), lexicon);
  const first = readings.find(({ family }) => family !== openFamily)?.family.slug ?? '';
  return families.includes(first);
}

const wanted = need({ title: 'Penutup atap tanah liat', description: '4.000 keping', unit: 'pcs', category: null });
const terms = { unit: 'pcs', freePerMonth: 1e6, capacityPerMonth: 1e6, minOrder: 1, priceIdr: 1_000, category: null };

function relevance(name: string, over: Partial<ProductProfile> = {}, asked = wanted): number {
  const match = explainOne(createIndex([maker('a', name, { ...terms, ...over })]), asked, 'a');
  return match?.criteria.find(({ criterion }) => criterion === 'relevance')?.value ?? -1;
}

describe('Goods that are told in other words than their name', () => {
  it('are mostly understood, in needs and in products', () => {
    expect(share(casesOf(otherWordsNeeds), needIsRight)).to.be.at.least(0.77);
    expect(share(casesOf(otherWordsProducts), productIsRight)).to.be.at.least(0.75);
  });

  it('are found by their name, and a product that is told by its name stands before one that is not', () => {
    expect(relevance('Genteng')).to.be.greaterThan(0.8);
    const told = relevance('Lembaran penutup atap rumah', { description: 'keping tanah liat bakar' });
    expect(told).to.be.within(0.5, relevance('Genteng') - 0.05);
  });

  it('may be the stand-in of what was named: lunch from which guests help themselves is a buffet', () => {
    const lunch = need({
      title: 'Makan siang rapat model ambil sendiri',
      description: '150 porsi nasi, lauk, sayur di meja panjang lengkap alat saji, tamu mengambil sendiri.',
      unit: 'porsi',
      category: 'catering-nasi-box',
    });
    const own = { unit: 'porsi', category: 'catering-nasi-box' };
    expect(relevance('Prasmanan', own, lunch)).to.be.greaterThan(0.8);
    expect(relevance('Snack box', own, lunch)).to.equal(0);
  });

  it('are explained as told in other words', () => {
    const [match] = rank(createIndex([maker('a', 'Genteng', terms)]), wanted).eligible;
    const told = match?.reasons.criteria.find(({ criterion }) => criterion === 'relevance');
    expect(told?.forBuyer.en).to.contain('in other words');
    expect(told?.forOwner.id).to.contain('sebutan lain');
  });

  it('are not what only shares their words', () => {
    for (const name of [
      'Vas tanah liat',
      'Mesin genteng',
      'Cetakan genteng',
      'Stiker atap',
      'Jasa perbaikan atap',
      'Tanah liat mentah',
    ])
      expect(relevance(name), name).to.equal(0);
  });

  it('leave the list empty where nobody sells them', () => {
    const goods = lexicon.familyList.map(({ slug, category, phrases }) => {
      const name = (phrases[0] ?? []).filter((word) => word !== '?').join(' ');
      return maker(slug, name, { ...terms, category: category.startsWith('*') ? null : category });
    });
    const index = createIndex(goods);
    for (const line of lines(soldByNobody)) {
      const [title = '', description = ''] = cells(line);
      const { eligible } = rank(index, need({ title, description, unit: 'pcs' }), { nearMissLimit: 0 });
      expect(
        eligible.map(({ umkmId }) => umkmId),
        title,
      ).to.deep.equal([]);
    }
  });

  it('rank the same in whatever order the index was filled', () => {
    const profiles = ['Genteng', 'Genteng tanah liat', 'Keping penutup atap', 'Vas'].map((name, at) =>
      maker(`u${at}`, name, terms),
    );
    const [first, second] = [createIndex(profiles), createIndex(profiles.toReversed())];
    expect(JSON.stringify(rank(second, wanted))).to.equal(JSON.stringify(rank(first, wanted)));
  });
});

describe("What surrounds a product's name", () => {
  const familyOf = (over: Partial<ProductProfile>): string | undefined =>
    readProduct(product({ id: 'p', name: '', description: '', category: null, ...over }), lexicon).readings.find(
      ({ family }) => family !== openFamily,
    )?.family.slug;

  it('is no product where it is the unit, a number of things or the way it is made', () => {
    expect(familyOf({ name: 'Blunjar', description: 'sisiran, bisa rutin', unit: 'sisir' })).to.equal(undefined);
    expect(familyOf({ name: 'Blunjar', description: 'dipotong dengan laser', unit: 'pcs' })).to.equal(undefined);
    const read = readNeed(need({ title: 'Blunjar kuning', description: '200 buah, standar SNI', unit: 'pcs' }), lexicon);
    expect(read.components.flatMap(({ wanted: all }) => all.map(({ family }) => family.slug))).to.deep.equal(['open']);
  });

  it('says of what goods are made: what a buyer refuses of it is out', () => {
    const asked = need({ title: 'Tas belanja', description: 'Jangan bahan furing.', unit: 'pcs', category: null });
    expect(relevance('Tas belanja', { description: 'bahan furing tebal' }, asked)).to.equal(0);
    expect(relevance('Tas belanja', { description: 'bahan kanvas tebal' }, asked)).to.be.greaterThan(0.85);
  });

  it('is not taken for a case of it: a sack of so many kilograms, a carton of so many bottles', () => {
    const contents = (description: string, unit: string): unknown =>
      readProduct(product({ id: 'p', name: 'Blunjar', description, unit }), lexicon).contents;
    expect(contents('per karung 25', 'karung')).to.include({ grams: 25_000 });
    expect(contents('330 ml, dus 24', 'karton')).to.include({ ml: 7_920, pieces: 24 });
    expect(contents('PET 330 ml', 'karton')).to.include({ ml: null });
  });

  it("says which of several goods a name of one word means: by the owner's category, and by how the description goes on", () => {
    expect(familyOf({ name: 'Sabun tangan', description: 'botol pompa', category: 'sampo-sabun-cair', unit: 'botol' })).to.equal(
      'sabun-cair',
    );
    expect(familyOf({ name: 'Cengkeh', description: 'kering', category: 'tanaman-hias-bibit', unit: 'kg' })).to.equal('rempah');
    expect(familyOf({ name: 'Selendang motif Baduy', description: 'kain printing halus', unit: 'lembar' })).to.equal(
      'kain-printing',
    );
  });

  it('tells by its unit that a service is meant: nobody buys chairs by the day', () => {
    expect(familyOf({ name: 'Elf 15 kursi', description: 'plus sopir', unit: 'hari' })).to.equal('sewa-kendaraan');
  });

  it('goes before an English head', () => {
    expect(familyOf({ name: 'Bamboo pendant shade', description: 'hand woven', category: 'anyaman-bambu-perabot' })).to.equal(
      'lampu-bambu',
    );
  });
});

describe('An item of a set', () => {
  it('may be told in other words, and a stand-in for it is no part', () => {
    const asked = need({
      title: 'Bingkisan',
      description: 'Isi: odeng leuweung 250 ml, kopi tubruk 200 g, gula aren butiran 250 g.',
      unit: 'paket',
    });
    const slugs = readNeed(asked, lexicon).components.map(({ wanted: all }) => all[0]?.family.slug);
    expect(slugs).to.deep.equal(['madu', 'kopi-bubuk', 'gula-semut']);
    const index = createIndex([maker('cair', 'Gula aren cair', { unit: 'liter' }), maker('semut', 'Gula semut')]);
    const { eligible, nearMisses } = rank(index, asked);
    expect([...eligible, ...nearMisses].map(({ umkmId }) => umkmId)).to.deep.equal(['semut']);
  });
});
