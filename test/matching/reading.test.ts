import { expect } from 'chai';
import { categories } from '../../src/catalogue/categories.ts';
import {
  buildLexicon,
  extendLexicon,
  standardLexicon,
  standardTables,
  type Lexicon,
} from '../../src/matching/lexicon/lexicon.ts';
import { readContents } from '../../src/matching/reading/packs.ts';
import { readNeed } from '../../src/matching/reading/readNeed.ts';
import { readProduct } from '../../src/matching/reading/readProduct.ts';
import { tokenize } from '../../src/matching/reading/tokens.ts';
import { needCases, productCases } from './readingCases.ts';
import { need, product } from './samples.ts';
import { tradeCases, tradeNeeds } from './tradeCases.ts';

interface Case {
  readonly title: string;
  readonly description: string;
  readonly category: string | null;
  readonly unit: string;
  readonly families: readonly string[];
}

function casesOf(table: string): Case[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [told = '', families = ''] = line.split(' => ');
      const [title = '', description = '', category = '', unit = ''] = told.split('|').map((cell) => cell.trim());
      return {
        title,
        description,
        category: category === '' || category === 'null' ? null : category,
        unit,
        families: families.split(' '),
      };
    });
}

/** Lines of `name => families`: the name is all there is. */
const namesOf = (table: string): Case[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [title = '', families = ''] = line.split(' => ');
      return { title, description: '', category: null, unit: 'pcs', families: families.split(' ') };
    });

const needs = casesOf(needCases);
const products = casesOf(productCases);

function needIsRead({ title, description, category, unit, families }: Case, lexicon: Lexicon): boolean {
  const read = readNeed(need({ title, description, category, unit }), lexicon).components.flatMap(({ wanted }) =>
    wanted.map(({ family }) => family.slug),
  );
  return read.length > 0 && read.every((slug) => families.includes(slug));
}

function productIsRead({ title, description, category, unit, families }: Case, lexicon: Lexicon): boolean {
  const read = readProduct(product({ id: 'x', name: title, description, category, unit }), lexicon).readings[0];
  return families.includes(read?.family.slug ?? '');
}

/** How many of all cases are read rightly. */
const rightly = (lexicon: Lexicon): number =>
  needs.filter((one) => needIsRead(one, lexicon)).length + products.filter((one) => productIsRead(one, lexicon)).length;

const words = (text: string): string =>
  tokenize(text, standardLexicon())
    .map(({ word, zone }) => (zone === 'main' ? word : `${word}/${zone}`))
    .join(' ');

describe('Reading what people write', () => {
  it('understands needs in Indonesian, Sundanese and English', () => {
    for (const one of needs) expect(needIsRead(one, standardLexicon()), one.title).to.equal(true);
  });

  it('understands products, and what only mentions them', () => {
    for (const one of products) expect(productIsRead(one, standardLexicon()), one.title).to.equal(true);
  });

  it('knows the goods of all trades by their names alone, and their neighbours that only share a word', () => {
    const goods = namesOf(tradeCases);
    const asked = namesOf(tradeNeeds);
    expect(goods.length).to.be.greaterThan(400);
    expect(goods.filter((one) => !productIsRead(one, standardLexicon())).map(({ title }) => title)).to.deep.equal([]);
    expect(asked.filter((one) => !needIsRead(one, standardLexicon())).map(({ title }) => title)).to.deep.equal([]);
  });

  it('has a family for every category, and in its tables no name that two families claim and nothing that is not there', () => {
    const { families, familyList, facets } = standardLexicon();
    const claims = familyList.flatMap(({ slug, phrases }) =>
      phrases.filter((phrase) => phrase.at(-1) !== '?').map((phrase) => ({ slug, name: phrase.toSorted().join(' ') })),
    );
    const first = new Map(claims.map(({ slug, name }) => [name, slug]));
    expect(claims.filter(({ slug, name }) => first.get(name) !== slug)).to.deep.equal([]);
    const rows = standardTables.families.split('\n').filter((row) => row.trim() !== '');
    expect(rows.length, 'a slug that stands in two rows').to.equal(families.size);
    const known = new Set(categories.map(({ slug }) => slug));
    for (const { slug, category, facets: uses, kin } of familyList) {
      expect(category.startsWith('*') || known.has(category), `${slug}: ${category}`).to.equal(true);
      for (const { facet } of uses) expect(facets.has(facet), `${slug}: ${facet}`).to.equal(true);
      for (const other of kin) expect(families.has(other.slug), `${slug}: ${other.slug}`).to.equal(true);
    }
    const served = new Set(familyList.map(({ category }) => category));
    expect(categories.filter(({ slug }) => !served.has(slug))).to.deep.equal([]);
  });

  it('knows the names that the catalogue lists for its categories', () => {
    const all = categories.flatMap(({ slug, synonyms }) => synonyms.map((name) => ({ slug, name })));
    const known = all.filter(({ slug, name }) => {
      const read = readProduct(product({ id: 'x', name, category: slug, unit: 'pcs' }), standardLexicon()).readings[0];
      return read?.family.category === slug;
    });
    expect(known.length / all.length).to.be.greaterThan(0.95);
  });

  it('undoes affixes, misspellings and words run together', () => {
    expect(words('Ikan dikeringkan')).to.equal('ikan kering');
    expect(words('Kecombrng segar')).to.equal('kecombrang segar');
    expect(words('Bungahonje segar')).to.equal('kecombrang segar');
    expect(words('Ranginang nu atah kénéh')).to.equal('rengginang nu mentah keneh');
  });

  it('protects the names of places', () => {
    expect(words('Kerupuk ikan Labuan')).to.equal('kerupuk ikan labuan');
  });

  it('tells negations, purposes, flavours and contents from what is meant', () => {
    expect(words('Bukan yang cetak, kering')).to.equal('yang/negated cetak/negated kering');
    expect(words('Lain dus, lain boboko')).to.equal('dus/negated boboko/negated');
    expect(words('Beras untuk nasi')).to.equal('beras nasi/purpose');
    expect(words('Sirup rasa madu')).to.equal('sirup madu/flavour');
    expect(words('Gorengan isi oncom')).to.equal('gorengan oncom/contents');
  });

  it('reads pack contents', () => {
    const of = (text: string, unit: string) => readContents(text, unit);
    expect(of('Peti 15 kg isi 240 butir', 'peti')).to.include({ grams: 15_000, pieces: 240 });
    expect(of('1 renceng isi 12 sachet 20 g', 'renceng')).to.include({ pieces: 12, grams: 240 });
    expect(of('Sekitar 16 butir per kg', 'kg')).to.include({ grams: 1000, pieces: 16 });
    expect(of('kemasan seduh 20-25 gram', 'sachet')).to.include({ grams: 23 });
    expect(of('1 kg setara 0,71 liter', 'kg')).to.include({ grams: 1000, ml: 710 });
    expect(of('', 'botol 500 ml')).to.include({ ml: 500 });
    expect(of('ukuran 18x18', 'pcs')).to.include({ pieces: 1, grams: null });
  });

  it('leans on no single spelling: without any one of them nearly all is read as before', function () {
    this.timeout(60_000);
    const before = rightly(standardLexicon());
    const rows = standardTables.words.split('\n');
    const spellings = rows.flatMap((row, at) =>
      row.includes('=')
        ? row
            .split('=')[1]!
            .split(',')
            .map((spelling) => ({ at, spelling: spelling.trim() }))
        : [],
    );
    for (const { at, spelling } of spellings.filter((_one, place) => place % 151 === 7)) {
      const [canonical = '', list = ''] = rows[at]!.split('=');
      const rest = list.split(',').filter((one) => one.trim() !== spelling);
      const without = rows.with(at, `${canonical}=${rest.join(',')}`).join('\n');
      const lexicon = buildLexicon({ ...standardTables, words: without });
      expect(before - rightly(lexicon), `without "${spelling}"`).to.be.at.most(2);
    }
  });

  it('takes in words that a coordinator adds, under a version of its own', () => {
    const lexicon = extendLexicon('rengginang = batiah', 'lebak-1');
    const read = readProduct(product({ id: 'x', name: 'Batiah ketan' }), lexicon).readings[0];
    expect(read?.family.slug).to.equal('rengginang');
    expect(lexicon.version).to.equal(`${standardTables.version}+lebak-1`);
  });
});
