import { expect } from 'chai';
import fc from 'fast-check';
import { distanceKm, findPlace, kecamatan, kecamatanByCode, kmText, places } from '../../src/catalogue/places.ts';
import { formatQuantity, fromBase, parseUnit, quantityText, toBase, unitBySlug, units } from '../../src/catalogue/units.ts';

describe('The unit book', () => {
  it('turns values into whole base amounts and back', () => {
    expect([
      toBase(250, 'kg'),
      toBase(2.5, 'kuintal'),
      toBase(1.5, 'liter'),
      toBase(3, 'lusin'),
      toBase(7, 'karung'),
    ]).to.deep.equal([250_000, 250_000, 1500, 36, 7]);
    fc.assert(
      fc.property(fc.constantFrom(...units), fc.integer({ min: 0, max: 100_000 }), (unit, value) => {
        expect(fromBase(toBase(value, unit), unit)).to.equal(value);
      }),
    );
  });

  it('refuses units and amounts that do not exist', () => {
    expect(() => toBase(1, 'xyzzy')).to.throw(RangeError);
    expect(() => toBase(Number.NaN, 'kg')).to.throw(RangeError);
    expect(unitBySlug('xyzzy')).to.equal(null);
    expect(parseUnit('xyzzy')).to.equal(null);
    expect(parseUnit('wadah 500 g')).to.equal(null);
    expect(parseUnit('kemasan 500 g')?.slug).to.equal('pack');
    expect(parseUnit('500 g')?.slug).to.equal('gram');
  });

  it('understands the unit in a person’s words', () => {
    const slugs = ['Kilo', 'pairs', 'botol 500 ml', 'karung 25 kg', 'sakilo', 'Lusinan', 'sebungkus', 'helai'].map(
      (words) => parseUnit(words)?.slug,
    );
    expect(slugs).to.deep.equal(['kg', 'pasang', 'botol', 'karung', 'kg', 'lusin', 'bungkus', 'lembar']);
  });

  it('writes amounts as people of each language do', () => {
    expect(formatQuantity(250_000, 'kg', 'id')).to.equal('250 kg');
    expect(formatQuantity(1_500_000, 'ton', 'id')).to.equal('1,5 ton');
    expect(quantityText(2_500_000, 'kg')).to.deep.equal({ id: '2.500 kg', en: '2,500 kg' });
  });
});

describe('The places', () => {
  it('are the 28 kecamatan of Lebak and where goods go', () => {
    expect(kecamatan).to.have.length(28);
    expect(kecamatanByCode('36.02.14')?.name).to.equal('Rangkasbitung');
    expect(kecamatanByCode('36.02.99')).to.equal(null);
    expect(places.map(({ code }) => code)).to.include.members(['serang', 'cilegon', 'labuan', 'tangerang', 'jakarta']);
  });

  it('are found by older spellings and by the way people write them', () => {
    const codes = [
      'Curug bitung',
      'Cigemlong',
      'Kec. Sajira',
      'Serang',
      'Kabupaten Serang',
      'Cakung, Jakarta Timur',
      'Nowhere',
    ].map((words) => findPlace(words)?.code ?? null);
    expect(codes).to.deep.equal(['36.02.23', '36.02.28', '36.02.12', 'serang', 'kab-serang', 'jakarta-timur', null]);
  });

  it('are a great circle apart', () => {
    const serang = findPlace('Serang')!;
    const jakarta = findPlace('Jakarta Pusat')!;
    expect(distanceKm(serang, jakarta)).to.be.within(75, 77);
    expect(distanceKm(serang, serang)).to.equal(0);
    expect(distanceKm(serang, jakarta)).to.equal(distanceKm(jakarta, serang));
  });

  it('say a distance in whole kilometres, rounded up, as each language writes thousands', () => {
    expect(kmText(1_020.2)).to.deep.equal({ id: '1.021', en: '1,021' });
    expect(kmText(60)).to.deep.equal({ id: '60', en: '60' });
  });
});
