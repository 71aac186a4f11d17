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

  it('takes a list of goods as the parts of a set, whatever words join them', () => {
    const sets: readonly (readonly [string, string, string, number])[] = [
      ['Bingkisan karyawan', 'nastar setoples, sirup sebotol, kacang bawang 250 gram', 'paket', 3],
      ['Oleh-oleh dalam besek', 'emping 200 g + gula semut 250 g + madu 100 ml', 'paket', 3],
      ['Kelengkapan juru masak', 'Tiap siswa menerima satu celemek, satu topi koki dan satu serbet dapur', 'set', 3],
      ['Bingkisan kamar', 'isinya lulur 100 g, minyak untuk pijat 60 ml dan satu lilin wangi', 'paket', 3],
      ['Baju koki dan celemek', 'Satu setel berisi jaket koki lengan panjang dan celemek', 'set', 2],
      ['Perlengkapan kamar', '40 set terdiri dari sprei, selimut, dua handuk mandi', 'set', 3],
    ];
    for (const [title, description, unit, count] of sets)
      expect(parts(title, description, { unit, category: null }), title).to.have.length(count);
    expect(parts('Makan siang', 'hidangan prasmanan: nasi, tiga lauk, sayur dan buah', { unit: 'porsi' })[0]).to.match(
      /prasmanan/,
    );
    expect(parts('Bingkisan', 'keripik pisang atau keripik tempe', { unit: 'paket', category: null })).to.have.length(1);
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
