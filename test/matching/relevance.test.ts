import { expect } from 'chai';
import { createIndex, explainOne, rank } from '../../src/matching/rank.ts';
import type { NeedProfile, ProductProfile } from '../../src/matching/matching.rules.ts';
import { maker, need } from './samples.ts';

type Words = readonly [name: string, description?: string, over?: Partial<ProductProfile>];

/** Whether a product that is called so is what the need means, and how nearly. */
function relevance(wanted: NeedProfile, [name, description = '', over = {}]: Words): number {
  const index = createIndex([maker('a', name, { description, ...over }, { deliveryRadiusKm: 900 })]);
  return explainOne(index, wanted, 'a')?.criteria.find(({ criterion }) => criterion === 'relevance')?.value ?? -1;
}

const cases: readonly {
  readonly asked: NeedProfile;
  readonly exact: readonly Words[];
  readonly less?: readonly Words[];
  readonly other: readonly Words[];
}[] = [
  {
    asked: need({ title: 'Gula aren butiran', description: 'Bukan yang dicetak, bukan gula putih.' }),
    exact: [
      ['Gula semut aren'],
      ['Gula smut organik'],
      ['Palm sugar powder'],
      ['Gulasemut premium'],
      ['Gula kawung semut'],
      ['Serbuk kawung', 'gula kawung nu di-serbuk'],
    ],
    less: [['Gula semut kelapa']],
    other: [
      ['Gula aren cetak'],
      ['Gula pasir'],
      ['Mesin kristalisasi gula semut'],
      ['Stiker gula semut'],
      ['Dodol gula aren'],
      ['Karung gula semut', 'karung kosong'],
    ],
  },
  {
    asked: need({ title: 'Gula aren cetak', description: 'Kawung tulen, tanpa tebu.' }),
    exact: [['Gula aren batok'], ['Gula merah aren', 'teu dicampur tebu']],
    less: [],
    other: [['Gula merah warung', 'campuran kawung dan tetes tebu']],
  },
  {
    asked: need({ title: 'Lampu bambu' }),
    exact: [['Kap lampu awi']],
    less: [],
    other: [
      ['Lampu LED', 'lampu listrik hemat energi'],
      ['Bohlam', 'hemat energi'],
    ],
  },
  {
    asked: need({ title: 'Keripik pisang' }),
    exact: [['Kripik cau'], ['Banana chips'], ['Ceriping pisang tanduk'], ['Keripikpisang']],
    less: [],
    other: [
      ['Keripik singkong'],
      ['Pisang ambon'],
      ['Sale pisang goreng'],
      ['Pisang nangka untuk keripik', 'pisang segar'],
      ['Kantong keripik pisang', 'kantong kosong'],
      ['Mesin potong keripik pisang'],
    ],
  },
  {
    asked: need({ title: 'Kopi bubuk robusta', description: 'Giling halus, bukan biji.' }),
    exact: [['Kopi hideung'], ['Ground coffee'], ['Kopi tubruk Lebak']],
    other: [
      ['Biji kopi sangrai'],
      ['Green bean robusta'],
      ['Jasa giling kopi'],
      ['Mesin giling kopi'],
      ['Rak display kopi bubuk', 'rak kayu'],
      ['Kelas seduh kopi'],
    ],
  },
  {
    asked: need({ title: 'Hayam kampung karkas', unit: 'ekor' }),
    exact: [['Ayam kampung potong', 'karkas bersih', { unit: 'ekor' }]],
    other: [['Telur ayam kampung'], ['Abon ayam'], ['Pakan ayam kampung'], ['Kandang ayam']],
  },
  {
    asked: need({ title: 'Red ginger, fresh', description: 'Fresh rhizome, no powder.' }),
    exact: [['Jahe merah segar']],
    other: [['Jahe merah serbuk'], ['Wedang jahe sachet'], ['Bibit jahe merah'], ['Kunyit segar']],
  },
  {
    asked: need({ title: 'Tas kulit kayu Baduy', unit: 'pcs' }),
    exact: [
      ['Koja Baduy', '', { unit: 'pcs' }],
      ['Jarog', 'tas teureup', { unit: 'pcs' }],
    ],
    other: [['Kelas rajut koja'], ['Tas spunbond'], ['Tas model koja', 'nilon, bukan kulit kayu'], ['Sandal kulit']],
  },
  {
    asked: need({ title: 'Kursi dan meja awi', unit: 'set' }),
    exact: [['Set meja kursi bambu', '', { unit: 'set' }]],
    less: [['Kursi rotan', '', { unit: 'set' }]],
    other: [['Lampu bambu'], ['Boboko bambu'], ['Kursi besi'], ['Sewa kursi']],
  },
];

describe('Product relevance', () => {
  for (const { asked, exact, less = [], other } of cases) {
    describe(`for "${asked.title}"`, () => {
      for (const words of exact)
        it(`takes "${words[0]}" for what was asked`, () => expect(relevance(asked, words)).to.be.at.least(0.9));
      for (const words of less)
        it(`takes "${words[0]}" for a stand-in`, () => expect(relevance(asked, words)).to.be.within(0.2, 0.89));
      for (const words of other) it(`takes "${words[0]}" for another product`, () => expect(relevance(asked, words)).to.equal(0));
    });
  }

  it('reads through a category that the owner chose wrongly', () => {
    const wanted = need({ title: 'Placemat pandan', unit: 'lembar', category: 'anyaman-pandan' });
    expect(relevance(wanted, ['Alas piring pandan', '', { category: 'bata-genteng', unit: 'lembar' }])).to.equal(1);
    expect(relevance(wanted, ['Tikar pandan', '', { category: 'anyaman-pandan', unit: 'lembar' }])).to.equal(0);
  });

  it('lets the category speak where the words name nothing known', () => {
    const named = relevance(need({ title: 'Penyegar dahaga tamu', category: 'jamu-segar-botol', unit: 'botol' }), [
      'Kunyit asam botol',
      '',
      { unit: 'botol' },
    ]);
    expect(named).to.be.greaterThan(0.5);
  });

  it('keeps paraphrases, misspellings and units of one product within a small bound', () => {
    const wanted = need({ title: 'Emping melinjo mentah', maxPriceIdr: 70_000 });
    const variants: Words[] = [
      ['Emping melinjo mentah', '', { priceIdr: 60_000 }],
      ['Emping tangkil atah', '', { priceIdr: 60_000 }],
      ['Empingmelinjo mentah', '', { priceIdr: 60_000 }],
      ['Empng melinjo', 'belum digoreng', { priceIdr: 60_000 }],
      ['Kripik tangkil', 'mentah', { priceIdr: 60_000 }],
      ['Emping melinjo mentah', '1 karung = 10 kg', { unit: 'karung', priceIdr: 600_000, freePerMonth: 100, minOrder: 1 }],
      ['Emping melinjo mentah', 'kemasan 500 g', { unit: 'pack', priceIdr: 30_000, freePerMonth: 2000, minOrder: 10 }],
    ];
    const scores = variants.map(
      ([name, description = '', over = {}], at) =>
        rank(createIndex([maker(`u${at}`, name, { description, ...over })]), wanted).eligible[0]?.score ?? 0,
    );
    expect(Math.max(...scores) - Math.min(...scores)).to.be.lessThan(2);
  });

  it('fills a bundle by who puts it together, then by who makes every part, then by who makes some', () => {
    const wanted = need({
      title: 'Kudapan sambutan',
      description: 'Isi tiap kotak: rengginang goreng 40 g, kue satu 50 g, wajit 60 g.',
      unit: 'kotak',
      quantity: 200,
      maxPriceIdr: 25_000,
    });
    const parts = ['Rengginang goreng', 'Kue satu', 'Wajit'].map((name, at) => ({
      ...maker('all', name).products[0],
      id: `all-${at}`,
      name,
    }));
    const index = createIndex([
      maker('some', 'Wajit'),
      { ...maker('all', 'Wajit'), products: parts as never },
      maker('box', 'Snack box khas Lebak', { unit: 'box', freePerMonth: 900, minOrder: 10, priceIdr: 24_000 }),
      maker('raw', 'Rengginang mentah'),
      maker('lunch', 'Nasi kotak', { unit: 'box', freePerMonth: 900, minOrder: 10 }),
    ]);
    const { eligible } = rank(index, wanted);
    expect(eligible.map(({ umkmId }) => umkmId)).to.deep.equal(['box', 'all', 'some']);
    expect(eligible[1]?.parts?.every(({ productId }) => productId !== null)).to.equal(true);
  });
});
