import { expect } from 'chai';
import { standardLexicon } from '../../src/matching/lexicon/lexicon.ts';
import { rank, createIndex } from '../../src/matching/rank.ts';
import { readNeed } from '../../src/matching/reading/readNeed.ts';
import { randomFrom } from '../bench/population.ts';
import { freshCases } from './freshCases.ts';
import { heldOutCases } from './heldOutCases.ts';
import { maker, need } from './samples.ts';

interface Fresh {
  readonly title: string;
  readonly description: string;
  readonly category: string | null;
  readonly unit: string;
  readonly families: readonly string[];
}

const cases = `${freshCases}${heldOutCases}`
  .trim()
  .replace(/\n+/g, '\n')
  .split('\n')
  .map((line): Fresh => {
    const [told = '', families = ''] = line.split(' => ');
    const [title = '', description = '', category = '', unit = ''] = told.split('|').map((cell) => cell.trim());
    return { title, description, category: category === '' ? null : category, unit, families: families.split(' ') };
  });

/** Share of the cases for which every family that is read is one of those meant. */
function readRightly(title: (one: Fresh) => string): number {
  const right = cases.filter((one) => {
    const { components } = readNeed(need({ ...one, title: title(one) }), standardLexicon());
    const read = components.flatMap(({ wanted }) => wanted.map(({ family }) => family.slug));
    return read.length > 0 && read.every((slug) => one.families.includes(slug));
  });
  return right.length / cases.length;
}

const random = randomFrom(7);
/** The word with a letter left out, doubled or swapped with the next. */
function misspelt(word: string): string {
  if (word.length < 5) return word;
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [before, letter, next] = [word.slice(0, at), word[at] ?? '', word[at + 1] ?? ''];
  const kind = random();
  if (kind < 0.35) return before + word.slice(at + 1);
  return kind < 0.65 ? before + letter + word.slice(at) : before + next + letter + word.slice(at + 2);
}
const longest = (title: string): string => title.split(' ').toSorted((a, b) => b.length - a.length)[0] ?? '';

describe('Needs that nobody prepared for', () => {
  it('are read rightly nearly always', () => {
    expect(cases.length).to.be.greaterThan(250);
    expect(readRightly(({ title }) => title)).to.be.at.least(0.95);
  });

  it('are mostly still read with a misspelling in the longest word, and with their first words run together', () => {
    expect(readRightly(({ title }) => title.replace(longest(title), misspelt(longest(title))))).to.be.at.least(0.9);
    expect(readRightly(({ title }) => title.replace(' ', ''))).to.be.at.least(0.85);
  });

  it('find what is meant first among all goods, and nothing that merely has the word', () => {
    const goods = standardLexicon().familyList.filter(({ category }) => !category.startsWith('*'));
    const nameOf = (phrase: readonly string[]): string => phrase.filter((word) => word !== '?').join(' ');
    const index = createIndex(
      goods.flatMap(({ slug, category, phrases }) => {
        const name = nameOf(phrases[0] ?? []);
        const terms = {
          category,
          unit: 'pcs',
          priceIdr: 1_000,
          minOrder: 1,
          freePerMonth: 1e9,
          capacityPerMonth: 1e9,
          leadTimeDays: 1,
        };
        return [
          maker(slug, name, { ...terms, id: slug }),
          maker(`mesin ${slug}`, `Mesin ${name}`, { ...terms, id: `mesin ${slug}` }),
          maker(`stiker ${slug}`, `Stiker label ${name}`, { ...terms, id: `stiker ${slug}` }),
        ];
      }),
    );
    let [first, decoys] = [0, 0];
    for (const one of cases) {
      const asked = need({ ...one, unit: 'pcs', quantity: 10, maxPriceIdr: null, mustCertificates: [], niceCertificates: [] });
      const { eligible } = rank(index, asked, { limit: 5, explain: false });
      if (one.families.includes(eligible[0]?.umkmId ?? '')) first++;
      else if (/^(mesin|stiker) /.test(eligible[0]?.umkmId ?? '') && !one.families.includes('stiker')) decoys++;
    }
    expect(first / cases.length).to.be.at.least(0.9);
    expect(decoys / cases.length).to.be.at.most(0.01);
  });
});
