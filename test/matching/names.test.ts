import { expect } from 'chai';
import { standardLexicon } from '../../src/matching/lexicon/lexicon.ts';
import type { NeedProfile } from '../../src/matching/matching.rules.ts';
import { createIndex, explainOne } from '../../src/matching/rank.ts';
import { askedCases } from './askedCases.ts';
import { namePairs } from './namePairs.ts';
import { maker, need } from './samples.ts';

const lines = (table: string): string[] => table.trim().split('\n');
const listed = (cell: string | undefined): string[] => (cell ?? '').split(' ; ').filter((name) => name !== '');

/** Whether an UMKM that sells goods of this name sells what is asked for. */
function sells(name: string, wanted: NeedProfile, category: string | null = null): boolean {
  const match = explainOne(createIndex([maker('a', name, { category })]), wanted, 'a');
  return match?.gates.find(({ gate }) => gate === 'product')?.passed ?? false;
}

describe('The names of goods', () => {
  it('meet, however a buyer and an owner call the same goods', () => {
    const missed = lines(namePairs).filter((line) => {
      const [title = '', name = ''] = line.split(' ~ ');
      return !sells(name, need({ title }));
    });
    expect(missed).to.deep.equal([]);
  });

  it('are told apart by what a buyer allows and refuses', () => {
    const wrong = lines(askedCases).flatMap((line) => {
      const [asked = '', offered = ''] = line.split(' || ');
      const [title = '', description = ''] = asked.split(' | ');
      const [meant, other] = offered.split(' ## ');
      const wanted = need({ title, description });
      const missed = listed(meant).filter((name) => !sells(name, wanted));
      const taken = listed(other).filter((name) => sells(name, wanted));
      return [...missed.map((name) => `${title}: ${name} missed`), ...taken.map((name) => `${title}: ${name} taken`)];
    });
    expect(wrong).to.deep.equal([]);
  });

  it('find each other in every spelling that the lexicon knows, with a category and without', () => {
    const lexicon = standardLexicon();
    const spellings = new Map<string, string[]>();
    for (const [spelling, words] of lexicon.spellings) {
      const name = words.join(' ');
      spellings.set(name, [...(spellings.get(name) ?? []), spelling]);
    }
    const sold = lexicon.familyList.filter(({ category }) => !category.startsWith('*'));
    const names = sold.flatMap(({ category, phrases }) => phrases.map((words) => ({ category, name: words.join(' ') })));
    const tried = names.filter((_name, at) => at % 5 === 0);
    const missed = tried.flatMap(({ category, name }, at) => {
      const all = [name, ...(spellings.get(name) ?? [])];
      const other = all[at % all.length] ?? name;
      return [null, category]
        .filter((own) => !sells(other, need({ title: name, category: own }), own))
        .map(() => `${name} ~ ${other}`);
    });
    expect(missed.length / (2 * tried.length), missed.join('; ')).to.be.below(0.01);
  });
});
