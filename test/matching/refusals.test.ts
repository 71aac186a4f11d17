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
    expect(refused('Kanvas. Spunbond dan kertas kami tolak.')).to.equal('spunbond dan kertas kami');
    expect(refused('Siap makan. Yang mentah jangan ditawarkan.')).to.equal('yang mentah');
    expect(refused('Mocaf. Tapioka biasa bukan penggantinya.')).to.equal('tapioka biasa');
    expect(refused('Butiran. Yang cetak atau cair tidak bisa dipakai.')).to.equal('yang cetak atau cair');
    expect(refused('Jahe merah (emprit boleh, gajah tidak), 5 kuintal.')).to.equal('gajah');
    expect(refused('Seragam. Kaos dan celemek bukan yang dicari.')).to.equal('kaos dan celemek');
    expect(refused('Cuci jok. Penatu pakaian bukan yang kami cari.')).to.equal('penatu pakaian');
    expect(refused('Rattan. Solid wood does not match the interior.')).to.equal('solid wood');
    expect(refused('Keripik matang. Yang atah (harus digoreng) tidak kami terima.')).to.equal('yang atah harus digoreng');
  });

  it('leave what they do not mean', () => {
    expect(refused('Katun putih, kecil tidak')).to.equal('kecil');
    expect(refused('Kami tidak membeli kopi jadi')).to.equal('');
    expect(refused('Gula yang tidak ada pengawet')).to.equal('');
    expect(refused('Bambu boleh, rotan tidak, piring bukan.')).to.equal('rotan piring');
    expect(refused('Sale nu diasap (lain nu digoréng), 250 gram')).to.equal('');
    expect(refused('Pedas atau tidak, dua-duanya boleh')).to.equal('');
  });
});
