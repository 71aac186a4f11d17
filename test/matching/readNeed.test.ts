import { expect } from 'chai';
import { standardLexicon } from '../../src/matching/lexicon/lexicon.ts';
import { readNeed } from '../../src/matching/reading/readNeed.ts';
import { need } from './samples.ts';

/** What is wanted of each part, as its families with the variants that are named. */
function parts(title: string, description: string, over: { unit?: string; category?: string | null } = {}): string[] {
  const { components } = readNeed(need({ title, description, ...over }), standardLexicon());
  const named = (facets: ReadonlyMap<string, ReadonlySet<string>>) => [...facets.values()].flatMap((values) => [...values]);
  return components.map(({ wanted }) =>
    wanted.map(({ family, facets }) => [family.slug, ...named(facets)].join(' ')).join(' | '),
  );
}

describe('Reading what a buyer lists', () => {
  it('takes the goods of each item by itself', () => {
    const listed = parts('Paket lebaran', '100 paket berisi nastar, sirup dan gula aren cetak', { unit: 'paket' });
    expect(listed.map((part) => part.split(' ')[0])).to.deep.equal(['kue-kering-lain', 'sirup', 'gula-cetak']);
  });

  it('keeps different goods of one family apart, and takes what stands after “atau” as another way', () => {
    const kit = '50 set: tas kanvas, blocknote, payung atau tumbler';
    expect(parts('Perlengkapan pelatihan', kit, { unit: 'set' })).to.deep.equal([
      'tas-belanja kanvas',
      'barang-promosi catatan',
      'barang-promosi payung | barang-promosi tumbler',
    ]);
  });

  it('takes the pieces of a set that the title names for that set', () => {
    expect(parts('Meja kursi rotan', '20 set (1 meja + 2 kursi) rotan', { unit: 'set' })).to.have.length(1);
  });

  it('counts what stands after a written number as an amount, not as goods', () => {
    expect(parts('Tusuk sate, 50 ribu batang', '')).to.deep.equal(['tusuk-sate sate']);
  });

  it('means the goods of the title, whatever else of their family is refused', () => {
    const wanted = parts('Tusuk sate', 'Bukan tusuk gigi', { category: 'kerajinan-kayu' });
    expect(wanted).to.deep.equal(['tusuk-sate sate']);
  });

  it('takes goods of one category as parts of a set where each says how many', () => {
    const breakfast = 'isi tiap porsi: comro 2, ulen bakar 1, burjo satu cup';
    expect(parts('Sarapan tamu', breakfast, { unit: 'porsi', category: null }).map((part) => part.split(' ')[0])).to.deep.equal([
      'kue-basah',
      'uli',
      'kue-basah',
    ]);
    expect(parts('Kue tampah', 'isi risol, lemper, kue lapis', { unit: 'box', category: null })).to.have.length(1);
  });

  it('reads who asks for a workman as asking for work on what the title names', () => {
    const torn = parts('Kursi lobi banyak yang robek', 'Perlu tukang yang ganti pelapis dan busa di tempat', {
      unit: 'kursi',
      category: null,
    });
    expect(torn).to.deep.equal(['tukang sofa']);
    expect(parts('Kursi lobi', '40 kursi kayu baru untuk lobi', { unit: 'pcs', category: null })[0]).to.match(/^furnitur-kayu/);
  });
});
