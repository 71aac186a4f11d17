import { expect } from 'chai';
import { standardLexicon } from '../../src/matching/lexicon/lexicon.ts';
import { rank, createIndex } from '../../src/matching/rank.ts';
import { wantsBulk } from '../../src/matching/reading/bulk.ts';
import { readContents } from '../../src/matching/reading/packs.ts';
import { readProduct } from '../../src/matching/reading/readProduct.ts';
import { spareBefore } from '../../src/matching/reading/spares.ts';
import { pieces } from '../../src/matching/reading/tokens.ts';
import { maker, need, product } from './samples.ts';

const lexicon = standardLexicon();

/** What is sold under a name, its description and the owner's category. */
const sold = (name: string, description: string, category: string | null, unit = 'pcs'): string =>
  readProduct(product({ id: 'a', name, description, category, unit }), lexicon).readings[0]?.family.slug ?? '';

describe('What is sold under a name', () => {
  it('is a box by what it is made of or by its owner’s category, and food by what it holds', () => {
    expect(sold('Plain kraft meal box', 'Grease proof', 'kemasan-dus-kertas')).to.equal('dus');
    expect(sold('Bento plastik', 'Kotak sekat plastik', 'kemasan-plastik-pouch')).to.equal('kemasan-plastik');
    expect(sold('Popcorn box', 'Kertas ivory, cetak full color', null)).to.equal('dus');
    expect(sold('Box jajan pasar', 'Tiga jajanan dan air gelas dalam kotak', 'snack-box')).to.equal('snack-box');
    expect(sold('Box nasi ayam', 'Nasi, ayam, lalap', 'catering-nasi-box')).to.equal('nasi-box');
    expect(sold('Snack box', 'Isi tiga macam kue', 'catering-nasi-box')).to.equal('snack-box');
  });

  it('is what a tailor makes, unless the cloth is the customer’s', () => {
    expect(sold('Jahit seragam', 'Terima pesanan kemeja kantor', 'seragam-kerja')).to.equal('seragam');
    expect(sold('Jahit seragam', 'Terima upah jahit, kain dari pelanggan', 'seragam-kerja')).to.equal('jasa-lain');
  });

  it('is a tool where the description begins with one, and something around goods that it says to be without', () => {
    expect(sold('Meja sablon kaos', 'Alat sablon kaos dua warna', 'kaos-sablon')).to.equal('mesin');
    expect(sold('Blok kayu pisau koki', 'Tempat enam pisau, tanpa pisau', 'kerajinan-kayu')).to.equal('aksesori');
    expect(sold('Set alat makan kayu', 'Alat makan sendok dan garpu', 'kerajinan-kayu')).to.equal('alat-makan-kayu');
  });

  it('is a set of chairs and no parcel, and a set of tableware is a parcel of its parts', () => {
    expect(sold('Kursi tamu rotan', 'Satu set 2 kursi 1 meja, rotan alami', null, 'set')).to.equal('furnitur-bambu');
    const parts = 'Boboko kecil, cobek tanah liat, tampah 30 cm';
    const set = product({
      id: 'a',
      name: 'Set alat makan Sunda',
      description: parts,
      category: 'anyaman-bambu-perabot',
      unit: 'set',
    });
    expect(readProduct(set, lexicon).readings.at(-1)?.marks).to.include.members(['boboko', 'cobek', 'tampah']);
  });

  it('covers an area by its sheet, or by what a box of it covers', () => {
    const area = (text: string, unit: string): number | null => readContents(text, unit).area;
    expect(area('Anyaman dinding. Lembar 2x3 meter.', 'lembar')).to.equal(60_000);
    expect(area('Batu tempel 20 x 20 cm', 'pcs')).to.equal(400);
    expect(area('Satu dus menutup 1,5 m2', 'dus')).to.equal(15_000);
    expect(area('Lantai 200 m2', 'm2')).to.equal(null);
    const wall = need({ title: 'Bilik bambu', unit: 'm2', quantity: 60, maxPriceIdr: 60_000 });
    const sheets = { unit: 'lembar', freePerMonth: 10, minOrder: 1, priceIdr: 300_000 };
    const [match] = rank(createIndex([maker('a', 'Bilik bambu lembar 2x3 meter', sheets)]), wall).eligible;
    expect(match?.supplyInNeedBase).to.equal(60);
    expect(match?.priceInNeedUnitIdr).to.equal(50_000);
  });

  it('suits in large packs or none where the buyer asks by weight', () => {
    expect(wantsBulk('Abon kiloan, bukan bungkus kecil', 'kg')).to.equal(true);
    expect(wantsBulk('Kemasan setengah kilo ke atas', 'kg')).to.equal(true);
    expect(wantsBulk('Bukan curah', 'kg')).to.equal(false);
    expect(wantsBulk('Kripik kiloan', 'pack')).to.equal(false);
    const lead = (title: string): number => {
      const small = maker('small', 'Abon ikan', { unit: 'pack', description: 'Kemasan 100 g', minOrder: 1, priceIdr: 3_500 });
      const { eligible } = rank(createIndex([small, maker('large', 'Abon ikan')]), need({ title }));
      const scoreOf = (id: string): number => eligible.find(({ umkmId }) => umkmId === id)?.score ?? 0;
      return scoreOf('large') - scoreOf('small');
    };
    expect(lead('Abon ikan')).to.equal(0);
    expect(lead('Abon ikan kiloan')).to.be.greaterThan(2);
    const jars = createIndex([maker('a', 'Abon ikan', { unit: 'toples', description: 'Toples 100 g', minOrder: 1 })]);
    const [match] = rank(jars, need({ title: 'Abon ikan kiloan' })).eligible;
    const told = match?.reasons.criteria.find(({ criterion }) => criterion === 'packaging');
    expect(told?.forOwner.id).to.contain('Kemasan Anda kecil');
  });
});

describe('What a buyer takes only in need', () => {
  const spare = (text: string): string => {
    const parts = pieces(text);
    const marks = spareBefore(parts);
    return parts.filter((part, at) => marks[at] && /[a-z]/.test(part)).join(' ');
  };

  it('stands before what makes it a last resort', () => {
    expect(spare('Bambu, bahan pandan pilihan terakhir.')).to.equal('bahan pandan');
    expect(spare('Kampung; pejantan masih bisa, broiler terpaksa.')).to.equal('broiler');
    expect(spare('Rattan. Bamboo is only our fallback.')).to.equal('bamboo is');
    expect(spare('Kemeja dan celana; kalau hanya atasan, sekadar cadangan.')).to.equal('hanya atasan');
    expect(spare('Bulat. Bentuk panjang hanya sebagai pengganti.')).to.equal('bentuk panjang');
    expect(spare('Bamboo boxes. Pandan only as second choice.')).to.equal('pandan');
  });

  it('is nothing that stands in for other goods', () => {
    expect(spare('Gula aren sebagai pengganti gula pasir')).to.equal('');
    expect(spare('Batik pilihan tamu')).to.equal('');
  });
});
