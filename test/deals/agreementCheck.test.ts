import { expect } from 'chai';
import { partnershipPatterns } from '../../src/catalogue/patterns.ts';
import { clauseKeys, type AgreementContent } from '../../src/deals/agreement/agreement.rules.ts';
import { blocks, checkAgreement } from '../../src/deals/agreement/checkAgreement.ts';
import { readWording } from '../../src/deals/agreement/clauses.rules.ts';
import { spellNumber } from '../../src/deals/agreement/spelled.rules.ts';
import { contentFor } from './agreementBasis.ts';
import { phrases } from './agreementPhrases.ts';

const codes = (content: AgreementContent) => checkAgreement(content).map(({ code }) => code);

function without(content: AgreementContent, key: string): AgreementContent {
  return { ...content, clauses: content.clauses.filter((clause) => clause.key !== key) };
}

function emptied(content: AgreementContent, key: string): AgreementContent {
  return { ...content, clauses: content.clauses.map((clause) => (clause.key === key ? { ...clause, text: ' - ' } : clause)) };
}

function saying(content: AgreementContent, key: string, words: string): AgreementContent {
  const clauses = content.clauses.map((clause) =>
    clause.key === key ? { ...clause, text: `${clause.text}\n${words}` } : clause,
  );
  return { ...content, clauses };
}

describe('the clause checker', () => {
  for (const { slug } of partnershipPatterns) {
    for (const members of [1, 3]) {
      it(`finds nothing in a clean agreement of the pattern ${slug} with ${members} member(s), complete in itself`, () => {
        const content = contentFor(slug, members);
        expect(checkAgreement(content)).to.deep.equal([]);
        expect(content.clauses.map(({ key }) => key)).to.deep.equal(clauseKeys.filter((key) => key !== 'members' || members > 1));
        for (const { key, text } of content.clauses) {
          expect(text, key).not.to.match(/\{|\}|undefined|null|NaN/);
          expect(text.length, key).to.be.greaterThan(100);
        }
      });
    }
  }

  it('gives every pattern its own words', () => {
    const texts = partnershipPatterns.map(({ slug }) =>
      contentFor(slug)
        .clauses.map(({ text }) => text)
        .join('\n'),
    );
    expect(new Set(texts)).to.have.length(partnershipPatterns.length);
    for (const { slug, name } of partnershipPatterns) {
      const activity = contentFor(slug).clauses.find(({ key }) => key === 'activity')!.text;
      expect(activity.toLowerCase(), slug).to.include(`pola ${name.id.toLowerCase()}`);
    }
  });

  for (const key of clauseKeys) {
    it(`has one finding of its own when the clause ${key} is deleted, and the same when it is emptied`, () => {
      const whole = contentFor('rantai-pasok', 3);
      const found = checkAgreement(without(whole, key));
      expect(found.map(({ code }) => code)).to.deep.equal([`missing-${key}`]);
      const [finding] = found;
      expect(finding).to.include({ clause: key, excerpt: null });
      for (const text of [finding!.why, finding!.source, finding!.suggestion]) expect(text.id.length).to.be.greaterThan(8);
      expect(codes(emptied(whole, key)).filter((code) => code.startsWith('missing'))).to.deep.equal([`missing-${key}`]);
    });
  }

  it('blocks without one of the five points of the law, and with control over the UMKM, and not otherwise', () => {
    const whole = contentFor('perdagangan-umum', 3);
    const blocking = clauseKeys.filter((key) => blocks(checkAgreement(without(whole, key))));
    expect(blocking).to.deep.equal(['activity', 'supplierDuties', 'buyerDuties', 'development', 'term', 'disputes']);
    expect(blocks(checkAgreement(saying(whole, 'termination', 'Pembeli mengambil alih usaha Pemasok.')))).to.equal(true);
    expect(blocks(checkAgreement(saying(whole, 'termination', 'Kerja sama ini eksklusif.')))).to.equal(false);
  });

  it('sees that a clause is there but does not say what it must', () => {
    const whole = contentFor();
    const hollow = (key: string, text: string) =>
      codes({ ...whole, clauses: whole.clauses.map((clause) => (clause.key === key ? { ...clause, text } : clause)) });
    expect(hollow('disputes', 'Akan dibicarakan kemudian oleh kedua belah pihak.')).to.deep.equal(['hollow-disputes']);
    expect(hollow('development', 'Hal ini dibicarakan kemudian oleh kedua belah pihak.')).to.deep.equal(['hollow-development']);
    expect(hollow('term', 'Mengikuti kesepakatan lisan kedua belah pihak.')).to.deep.equal(['hollow-term']);
  });

  for (const [code, sentence] of phrases) {
    it(`${code ? `warns of ${code}` : 'warns of nothing'}: ${sentence}`, () => {
      expect(readWording(sentence).map((hit) => hit.code)).to.deep.equal(code ? [code] : []);
      expect(
        readWording(sentence.toUpperCase()).map((hit) => hit.code),
        'in capitals',
      ).to.deep.equal(code ? [code] : []);
      const found = checkAgreement(saying(contentFor(), 'closing', sentence)).filter((finding) => finding.clause === 'closing');
      expect(
        found.map((finding) => finding.code),
        'inside an agreement',
      ).to.deep.equal(code ? [code] : []);
      if (code) expect(found[0]!.excerpt).to.include(sentence.slice(0, 12));
    });
  }

  it('knows at least 60 phrasings, of both kinds', () => {
    expect(phrases.length).to.be.at.least(60);
    expect(phrases.filter(([code]) => code === null).length).to.be.at.least(25);
  });

  it('warns of a payment term over 15 days once, and not of 15', () => {
    expect(codes(contentFor('perdagangan-umum', 1, 45))).to.deep.equal(['late-payment']);
    expect(codes(contentFor('perdagangan-umum', 1, 16))).to.deep.equal(['late-payment']);
    for (const days of [15, 14, 1, 0]) expect(codes(contentFor('perdagangan-umum', 1, days))).to.deep.equal([]);
  });

  it('blocks when the text says other days than the recorded term', () => {
    const content = contentFor('perdagangan-umum', 1, 14);
    const found = checkAgreement({ ...content, terms: { ...content.terms, paymentDays: 10 } });
    expect(found.map(({ code, level }) => [code, level])).to.deep.equal([['payment-mismatch', 'blocking']]);
  });

  it('blocks when the text says another end than the recorded one, however the month is written', () => {
    const content = contentFor('perdagangan-umum', 1, 14);
    const terms = { ...content.terms, endsOn: '2030-08-17' };
    expect(checkAgreement({ ...content, terms }).map(({ code, level }) => [code, level])).to.deep.equal([
      ['term-mismatch', 'blocking'],
    ]);
    for (const end of ['sampai 17 Agustus 2030', 'hingga 17 Agt 2030', 'sampai dengan tanggal 17 Agu 2030', 'selama dua tahun']) {
      const clauses = content.clauses.map((clause) =>
        clause.key === 'term' ? { ...clause, text: `Perjanjian berlaku sejak ditandatangani ${end}.` } : clause,
      );
      expect(codes({ ...content, terms, clauses }), end).to.deep.equal([]);
    }
  });

  it('misses the annex of members only in a consortium, and sees shares that do not add up', () => {
    expect(codes(without(contentFor('perdagangan-umum', 1), 'members'))).to.deep.equal([]);
    const group = contentFor('perdagangan-umum', 4);
    expect(codes({ ...group, members: group.members.slice(1) })).to.deep.equal(['member-sum']);
    expect(codes({ ...group, members: [] })).to.deep.equal(['missing-members']);
  });

  it('recommends identities, the way of payment and Indonesian words, and blocks for none of them', () => {
    const content = contentFor();
    const anonymous = { ...content, buyer: { ...content.buyer, nib: null }, supplier: { ...content.supplier, represented: '' } };
    expect(codes(anonymous)).to.deep.equal(['no-nib', 'no-decider']);
    const english = {
      ...content,
      clauses: content.clauses.map((clause) =>
        clause.key === 'confidentiality'
          ? {
              ...clause,
              text: 'The parties shall keep the information of this agreement secret and shall not share it with others.',
            }
          : clause,
      ),
    };
    expect(codes(english)).to.deep.equal(['not-indonesian']);
    const silent = {
      ...content,
      clauses: content.clauses.map((clause) =>
        clause.key === 'payment'
          ? { ...clause, text: 'Pembeli membayar paling lambat 14 hari setelah barang diterima.' }
          : clause,
      ),
    };
    expect(codes(silent)).to.deep.equal(['no-payment-mechanism']);
    for (const each of [anonymous, english, silent]) expect(blocks(checkAgreement(each))).to.equal(false);
  });

  it('spells numbers', () => {
    const spelled: [number, string][] = [
      ...([
        [0, 'nol'],
        [11, 'sebelas'],
        [14, 'empat belas'],
        [45, 'empat puluh lima'],
        [100, 'seratus'],
        [1000, 'seribu'],
      ] as [number, string][]),
      [1_111, 'seribu seratus sebelas'],
      [800_000, 'delapan ratus ribu'],
      [1_250_000, 'satu juta dua ratus lima puluh ribu'],
      [2_000_000_000_005, 'dua triliun lima'],
    ];
    for (const [value, words] of spelled) expect(spellNumber(value)).to.equal(words);
    expect(() => spellNumber(-1)).to.throw(RangeError);
    expect(() => spellNumber(1.5)).to.throw(RangeError);
  });
});
