import { expect } from 'chai';
import { buyerKindBySlug, buyerKinds } from '../../src/catalogue/buyerKinds.ts';
import { categories, categoryBySlug, categoryGroups } from '../../src/catalogue/categories.ts';
import { certificateBySlug, certificateMeets, certificateTypes, missingPrerequisites } from '../../src/catalogue/certificates.ts';
import { partnershipPatterns, patternBySlug } from '../../src/catalogue/patterns.ts';
import { scaleOf } from '../../src/catalogue/scale.ts';
import { unitBySlug } from '../../src/catalogue/units.ts';

describe('The catalogue', () => {
  it('has 89 categories in 14 groups, each sold in units of the unit book, with known certificates', () => {
    expect(categories).to.have.length(89);
    expect(categoryGroups).to.have.length(14);
    expect(categoryGroups.flatMap((group) => group.categories)).to.have.length(89);
    for (const { slug, units, typicalCertificates } of categories) {
      for (const unit of units) expect(unitBySlug(unit), `${slug}: ${unit}`).to.not.equal(null);
      for (const type of [...typicalCertificates.must, ...typicalCertificates.nice])
        expect(certificateBySlug(type), type).to.not.equal(null);
    }
  });

  it('stores KBLI codes with their edition: batik moved from 13134 to 13133', () => {
    expect(categoryBySlug('batik-tulis-cap')?.kbli).to.deep.equal([
      { code: '13134', edition: 2020 },
      { code: '13133', edition: 2025 },
    ]);
    expect(categoryBySlug('no-such')).to.equal(null);
  });

  it('knows what a certificate needs first', () => {
    const missing = (certificate: string, held: string[], fish = false) => missingPrerequisites({ certificate, held, fish });
    expect(missing('halal', [])).to.deep.equal([['nib']]);
    expect(missing('barcode-gs1', ['nib'])).to.deep.equal([['pirt', 'bpom-md'], ['npwp']]);
    expect(missing('barcode-gs1', ['nib', 'bpom-md', 'npwp'])).to.deep.equal([]);
    expect(missing('bpom-md', ['nib'])).to.deep.equal([]);
    expect(missing('bpom-md', ['nib'], true)).to.deep.equal([['skp']]);
    expect(() => missing('no-such', [])).to.throw(RangeError);
  });

  it('never lets PIRT stand in for BPOM MD', () => {
    expect(certificateMeets('pirt', 'bpom-md')).to.equal(false);
    expect(certificateMeets('bpom-md', 'bpom-md')).to.equal(true);
  });

  it('names every certificate, pattern and kind of buyer in both languages', () => {
    expect(certificateTypes).to.have.length(14);
    expect(partnershipPatterns).to.have.length(10);
    for (const { name } of [...certificateTypes, ...partnershipPatterns, ...buyerKinds])
      expect(name.id.length * name.en.length).to.be.greaterThan(0);
    expect(patternBySlug('rantai-pasok')?.name.en).to.equal('Supply chain');
    expect(buyerKindBySlug('cinema')?.kbli).to.deep.equal(['59140']);
    expect([patternBySlug('no-such'), buyerKindBySlug('no-such'), certificateBySlug('no-such')]).to.deep.equal([
      null,
      null,
      null,
    ]);
  });

  it('tells the scale of a business by PP 7/2021: by sales where they are known, else by capital', () => {
    expect(scaleOf({ annualSalesIdr: 2_000_000_000, capitalIdr: null })).to.equal('mikro');
    expect(scaleOf({ annualSalesIdr: 2_000_000_001, capitalIdr: 1 })).to.equal('kecil');
    expect(scaleOf({ annualSalesIdr: null, capitalIdr: 5_000_000_001 })).to.equal('menengah');
    expect(scaleOf({ annualSalesIdr: 50_000_000_001, capitalIdr: null })).to.equal('besar');
    expect(scaleOf({ annualSalesIdr: null, capitalIdr: null })).to.equal(null);
    expect(() => scaleOf({ annualSalesIdr: -1, capitalIdr: null })).to.throw(RangeError);
  });
});
