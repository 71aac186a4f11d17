import { expect } from 'chai';
import fc from 'fast-check';
import { toUmkmProfile } from '../../src/profiles/profileForMatching.ts';
import { certificateHints } from '../../src/profiles/owner/profile.rules.ts';
import { placeText } from '../../src/profiles/party.view.ts';
import { businessPoint, buyerPoint, placeGroups } from '../../src/profiles/places.rules.ts';
import {
  certificateState,
  mayMoveUmkm,
  missingParts,
  umkmStatuses,
  waitingCertificates,
  type Certificate,
  type Product,
  type Umkm,
} from '../../src/profiles/profiles.rules.ts';
import { emptyUmkm } from '../../src/profiles/registration/registerUmkm.ts';
import { productFits, searchedWords, umkmWords } from '../../src/profiles/searchWords.rules.ts';

const now = new Date('2026-11-23T03:00:00Z');
const product: Product = {
  id: 'a'.repeat(24),
  name: 'Abon ikan tongkol',
  description: 'Pedas, kemasan 100 g',
  category: 'abon-ikan',
  unit: 'kg',
  capacityPerMonth: 90_000,
  minOrder: 1_000,
  priceIdr: 150_000,
  leadTimeDays: 4,
  active: true,
};
const certificate: Certificate = {
  id: 'b'.repeat(24),
  type: 'halal',
  number: 'ID1',
  validUntil: '2027-01-01',
  verification: 'verified',
  refusalReason: null,
  fileId: null,
  renewalRecorded: false,
  claimedAt: now,
  verifiedAt: now,
};
const complete: Umkm = {
  ...emptyUmkm({ name: 'Abon Contoh', ownerName: 'Orang Contoh' }, now),
  scale: 'mikro',
  kecamatan: 'Bayah',
  location: { lat: -6.9, lon: 106.3 },
  deliveryRadiusKm: 80,
  products: [product],
  certificates: [certificate],
};

describe('the state of a certificate', () => {
  const rows: [validUntil: string, verification: Certificate['verification'], state: string, why: string][] = [
    ['2027-01-22', 'verified', 'expiring', 'sixty days before its end'],
    ['2027-01-23', 'verified', 'verified', 'sixty-one days before its end'],
    ['2026-11-23', 'verified', 'expiring', 'its last day still counts'],
    ['2026-11-22', 'verified', 'expired', 'it ended yesterday'],
    ['2026-11-22', 'claimed', 'expired', 'ended, whoever looks at it'],
    ['2027-01-22', 'claimed', 'claimed', 'nobody has seen it'],
    ['2099-12-31', 'verified', 'verified', 'it never ends'],
    ['2099-12-31', 'refused', 'refused', 'a coordinator refused it'],
  ];
  for (const [validUntil, verification, state, why] of rows) {
    it(`is ${state} when ${why}`, () => {
      expect(certificateState({ validUntil, verification }, '2026-11-23')).to.equal(state);
    });
  }
});

describe('a profile', () => {
  const gaps: [Partial<Umkm>, string[]][] = [
    [{}, []],
    [{ location: null }, ['place']],
    [{ scale: null }, ['scale']],
    [{ products: [] }, ['product']],
    [{ products: [{ ...product, active: false }] }, ['product']],
    [{ deliveryRadiusKm: null }, ['delivery']],
    [{ nib: null, certificates: [] }, []],
  ];
  for (const [change, missing] of gaps) {
    it(`with ${JSON.stringify(Object.keys(change))} changed lacks ${missing.join(', ') || 'nothing'}`, () => {
      expect(missingParts({ ...complete, ...change })).to.deep.equal(missing);
    });
  }

  it('moves only along the table of states', () => {
    const allowed = umkmStatuses.flatMap((from) =>
      umkmStatuses.filter((to) => mayMoveUmkm(from, to)).map((to) => `${from}>${to}`),
    );
    expect(allowed).to.deep.equal([
      'draft>pending',
      'pending>active',
      'pending>refused',
      'active>paused',
      'paused>active',
      'refused>pending',
    ]);
  });

  it('lets its certificates wait for a coordinator only once it has been sent', () => {
    const claimed = { ...certificate, verification: 'claimed' as const };
    const waiting = (status: Umkm['status']) => waitingCertificates({ status, certificates: [claimed, certificate] }).length;
    expect(umkmStatuses.map(waiting)).to.deep.equal([0, 1, 1, 1, 0]);
  });

  it('goes into matching without its owner, with active products and with certificates nobody refused', () => {
    const profile = toUmkmProfile(
      {
        ...complete,
        status: 'active',
        products: [product, { ...product, id: 'c'.repeat(24), active: false }],
        certificates: [
          certificate,
          { ...certificate, type: 'pirt', verification: 'claimed' },
          { ...certificate, type: 'sni', verification: 'refused' },
        ],
      },
      new Map([[product.id, 12_000]]),
    );
    expect(JSON.stringify(profile)).not.to.include('Orang Contoh');
    expect(profile.products.map(({ id, freePerMonth }) => [id, freePerMonth])).to.deep.equal([[product.id, 12_000]]);
    expect(profile.certificates.map(({ type, verified }) => [type, verified])).to.deep.equal([
      ['halal', true],
      ['pirt', false],
    ]);
    expect(toUmkmProfile(complete).products[0]!.freePerMonth).to.equal(90_000);
    expect(() => toUmkmProfile({ ...complete, location: null })).to.throw('cannot be matched');
  });
});

describe('certificate hints', () => {
  it('name what buyers of such products ask for and what must come first', () => {
    const hints = new Map(certificateHints({ ...complete, certificates: [] }, '2026-11-23').map((hint) => [hint.type, hint]));
    expect(hints.get('halal')).to.deep.include({ must: true, first: [['nib']] });
    const withNib = new Map(
      certificateHints({ ...complete, nib: '9120001234567', certificates: [] }, '2026-11-23').map((hint) => [hint.type, hint]),
    );
    expect(withNib.get('halal')).to.deep.include({ first: [] });
  });

  it('say nothing of what is held, but do once it has expired', () => {
    const types = (validUntil: string) =>
      certificateHints({ ...complete, certificates: [{ ...certificate, validUntil }] }, '2026-11-23').map(({ type }) => type);
    expect(types('2027-06-01')).not.to.include('halal');
    expect(types('2026-11-22')).to.include('halal');
  });
});

describe('the place of a business', () => {
  it('is named once where village and district share their name', () => {
    expect(placeText({ desa: 'Sobang', kecamatan: 'Sobang' })).to.equal('Sobang');
    expect(placeText({ desa: 'Barunai', kecamatan: 'Cihara' })).to.equal('Barunai, Cihara');
    expect(placeText({ desa: null, kecamatan: 'Cihara' })).to.equal('Cihara');
    expect(placeText({ desa: null, kecamatan: null })).to.equal(null);
  });
});

describe('places to choose from', () => {
  it('are the 28 kecamatan and towns outside, each once and each somewhere', () => {
    const names = placeGroups.flatMap((group) => group.names);
    expect(placeGroups[0]!.names).to.have.length(28);
    expect(new Set(names).size).to.equal(names.length);
    for (const name of names) {
      expect(businessPoint(name), name).not.to.equal(null);
      expect(buyerPoint(name), name).not.to.equal(null);
    }
    expect(businessPoint('Atlantis')).to.equal(null);
    expect(buyerPoint('cipanas ')).to.equal(null);
  });
});

describe('searching profiles', () => {
  it('finds words by their beginning, in any order, without accents and signs', () => {
    const fits = (typed: string) => productFits(complete, product, searchedWords(typed));
    expect(fits('TONGKOL abon')).to.equal(true);
    expect(fits('tongk')).to.equal(true);
    expect(fits('ongkol')).to.equal(false);
    expect(fits('bayah pédas')).to.equal(true);
    expect(fits('abon ayam goreng')).to.equal(false);
    expect(fits('')).to.equal(true);
  });

  it('stores words that every search for one of them finds, and no word of the owner', () => {
    const stored = umkmWords(complete);
    expect(stored).not.to.include('orang');
    for (const word of stored) expect(searchedWords(word)).to.deep.equal([word]);
  });

  it('never lets signs through that mean something to the database', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const searched = searchedWords(typed);
        expect(searched.length).to.be.at.most(8);
        for (const word of searched) expect(word).to.match(/^[a-z0-9]{2,}$/);
      }),
    );
  });
});
