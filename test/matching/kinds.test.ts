import { expect } from 'chai';
import { standardLexicon } from '../../src/matching/lexicon/lexicon.ts';
import { readNeed } from '../../src/matching/reading/readNeed.ts';
import { readProduct } from '../../src/matching/reading/readProduct.ts';
import { spareBefore } from '../../src/matching/reading/spares.ts';
import { pieces, tokenize } from '../../src/matching/reading/tokens.ts';
import { relevanceOf } from '../../src/matching/relevance.ts';
import { falseFriends } from './falseFriends.ts';
import { need, product } from './samples.ts';

interface Told {
  readonly name: string;
  readonly description: string;
  readonly category: string | null;
  readonly unit: string;
}

/** "Name | description | category | unit", all but the first may be left out. */
function told(line: string): Told {
  const [name = '', description = '', category = '', unit = ''] = line.split('|').map((cell) => cell.trim());
  return { name, description, category: category === '' ? null : category, unit: unit === '' ? 'kg' : unit };
}

/** How near a product is to a need, both in the words of their tables. */
function near(asked: string, offered: string): number {
  const lexicon = standardLexicon();
  const { name: title, ...rest } = told(asked);
  const reading = readNeed(need({ title, ...rest }), lexicon);
  const { readings } = readProduct(product({ id: 'x', ...told(offered) }), lexicon);
  const best = (wanted: (typeof reading.components)[number]['wanted']): number =>
    Math.max(0, ...readings.map((one) => relevanceOf(wanted, one, reading, lexicon)));
  return Math.max(0, ...reading.components.map(({ wanted }) => best(wanted)));
}

const NEAR = 0.8;

describe('Kinds of goods', () => {
  it('are told from their false friends in every category', () => {
    let asked = '';
    const wrong: string[] = [];
    for (const line of falseFriends.trim().split('\n')) {
      const [sign = '', words = ''] = [line[0], line.slice(1).trim()];
      if (sign === '?') asked = words;
      else if (sign === '+' ? near(asked, words) < NEAR : near(asked, words) >= NEAR) wrong.push(`${asked} ${sign} ${words}`);
    }
    expect(wrong).to.deep.equal([]);
  });

  it('are refused by a word of the name that the need refuses, not by words of the goods themselves', () => {
    expect(near('Tas kain | bukan sintetis, bukan kertas', 'Tas kain sintetis')).to.equal(0);
    expect(near('Tepung mocaf | bukan tepung beras', 'Tepung mocaf')).to.be.at.least(NEAR);
  });

  it('share the head that stands before an “or”', () => {
    expect(near('Teh hijau atau kelor celup', 'Teh kelor celup')).to.be.at.least(NEAR);
    expect(near('Keripik singkong atau pisang', 'Keripik pisang')).to.be.at.least(NEAR);
  });

  it('that would do only in need are substitutes', () => {
    const squid = 'Fresh squid | prawns only if squid runs out';
    expect(near(squid, 'Cumi segar')).to.be.at.least(NEAR);
    expect(near(squid, 'Udang segar')).to.be.within(0.2, 0.6);
  });

  it('go by the last word of an English name', () => {
    const pods = 'Vanilla pods | cured, whole';
    expect(near(pods, 'Vanilla syrup | for gelato and coffee')).to.equal(0);
    expect(near(pods, 'Vanilla cookies | butter, jar')).to.equal(0);
  });

  it('are no likenesses, and no services of who sells', () => {
    expect(near('Tas koja Baduy', 'Koja style bags | nylon | | pcs')).to.equal(0);
    expect(near('Sewa tenda kerucut | | | unit', 'Tenda kerucut | jual tenda baru, bukan sewa | | unit')).to.equal(0);
  });

  it('go by what the description completes', () => {
    expect(near('Gula semut aren', 'Palm sugar | granulated, bakery grade')).to.be.at.least(NEAR);
    expect(near('Gula aren batok', 'Palm sugar | granulated, bakery grade')).to.be.below(NEAR);
  });

  it('are of the size that an amount states', () => {
    expect(near('Sabun batang 90 g | untuk rak toko | | pcs', 'Sabun tamu | 20 gram | | pcs')).to.be.below(NEAR);
  });
});

describe('Sets asked for by their parts', () => {
  const set = 'Tiga oleh-oleh | 500 set: dodol 250 g, keripik pisang 100 g, sirup pala botol 250 ml | | set';
  const assembled = (offered: string): number => {
    const lexicon = standardLexicon();
    const { name: title, ...rest } = told(set);
    const reading = readNeed(need({ title, ...rest }), lexicon);
    const { readings } = readProduct(product({ id: 'x', ...told(offered) }), lexicon);
    return Math.max(0, ...readings.map((one) => relevanceOf(reading.assemblers, one, reading, lexicon)));
  };

  it('are no parcels of other things', () => {
    expect(assembled('Paket oleh-oleh | dodol, keripik pisang, sirup | hampers-parsel | paket')).to.be.at.least(NEAR);
    expect(assembled('Parsel sembako | beras, minyak goreng, teh | hampers-parsel | paket')).to.equal(0);
  });

  it('name several goods of one family, and how many of them a set holds', () => {
    const { components } = readNeed(
      need({ title: 'Kudapan', description: 'isi tiap kotak: comro 2 biji, nagasari satu, bolu kukus satu', unit: 'kotak' }),
      standardLexicon(),
    );
    expect(components.map(({ label, contents }) => [label, contents.pieces])).to.deep.equal([
      ['kue-basah', 2],
      ['kue-basah', 1],
      ['bolu', 1],
    ]);
  });
});

describe('A refused list', () => {
  const negated = (text: string): string =>
    tokenize(text, standardLexicon())
      .filter(({ zone }) => zone === 'negated')
      .map(({ word }) => word)
      .join(' ');

  it('goes on over commas to its “or”, and ends at a comma without one', () => {
    expect(negated('never use syrup, mango or honey')).to.equal('use sirup mangga madu');
    expect(negated('bukan dodol, kemasan 100 g atau 200 g')).to.equal('dodol');
  });
});

describe('A last resort', () => {
  const spare = (text: string): string => {
    const parts = pieces(text);
    const marks = spareBefore(parts);
    return parts.filter((_, at) => marks[at]).join(' ');
  };

  it('is what stands before the condition', () => {
    expect(spare('Taro chips; cassava only as a last resort.')).to.equal('cassava');
    expect(spare('Nu geus digoreng ngan keur cadangan.')).to.equal('nu geus digoreng');
    expect(spare('Sabun ini hanya untuk kamar tamu.')).to.equal('');
  });
});
