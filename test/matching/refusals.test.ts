import { expect } from 'chai';
import { refusedBefore } from '../../src/matching/reading/refusals.ts';
import { pieces } from '../../src/matching/reading/tokens.ts';

const refused = (text: string): string => {
  const parts = pieces(text);
  const marks = refusedBefore(parts);
  return parts.filter((part, at) => marks[at] && /[a-z]/.test(part)).join(' ');
};

describe('Refusals at the end of a sentence', () => {
  it('mean what stands in front of them', () => {
    expect(refused('Jamur segar. Yang mentah tidak kami terima.')).to.equal('yang mentah');
    expect(refused('Sprei, taplak, jasa cuci: tidak. Katun.')).to.equal('sprei taplak jasa cuci');
    expect(refused('Topi anyam, dewasa. Topi kain bukan.')).to.equal('topi kain');
    expect(refused('Gula batok. Gula semut atau cair ga mau.')).to.equal('gula semut atau cair');
    expect(refused('Sabun dan sampo. Sikat gigi sudah ada.')).to.equal('sikat gigi');
    expect(refused('Peti kayu. Kardus dan keranjang ditolak.')).to.equal('kardus dan keranjang');
    expect(refused('Soap bars. Scrubs are bought elsewhere.')).to.equal('scrubs');
    expect(refused('Whole prawns. Crab or squid will not do.')).to.equal('crab or squid');
    expect(refused('Prawns. Squid is not a replacement.')).to.equal('squid');
    expect(refused('Whole pods. Clove and nutmeg are outside this order.')).to.equal('clove and nutmeg');
  });

  it('leave what they do not mean', () => {
    expect(refused('Katun putih, kecil tidak')).to.equal('kecil');
    expect(refused('Kami tidak membeli kopi jadi')).to.equal('');
    expect(refused('Gula yang tidak ada pengawet')).to.equal('');
    expect(refused('Bambu boleh, rotan tidak, piring bukan.')).to.equal('rotan piring');
    expect(refused('Pedas atau tidak, dua-duanya boleh')).to.equal('');
  });
});
