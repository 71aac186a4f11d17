import { defineTexts, type Text } from '../shared/text.ts';

export const seasonTexts = defineTexts({
  title: { id: 'Musim {product}', en: 'Seasons of {product}' },
  lead: {
    id: 'Biasanya {amount} per bulan. Pilih bulan yang lebih ramai, lebih sepi, atau libur; sisanya biarkan seperti biasa.',
    en: 'Usually {amount} a month. Choose the months that bring more, less or nothing; leave the others as usual.',
  },
  back: { id: 'Kapasitas', en: 'Capacity' },
  earlier: { id: '12 bulan sebelumnya', en: '12 months earlier' },
  later: { id: '12 bulan berikutnya', en: '12 months later' },
  taken: { id: 'Sudah ditahan atau terpesan: {amount}.', en: 'Held or booked already: {amount}.' },
  ramadan: { id: 'Ramadan {from} – {until} (perkiraan).', en: 'Ramadan {from} – {until} (expected).' },
  lebaran: { id: 'Lebaran {from} – {until} (perkiraan).', en: 'Lebaran {from} – {until} (expected).' },
  none: { id: 'Libur, tidak membuat', en: 'Off, nothing is made' },
  quarter: { id: 'Seperempat dari biasa', en: 'A quarter of usual' },
  half: { id: 'Setengah dari biasa', en: 'Half of usual' },
  threeQuarters: { id: 'Tiga perempat dari biasa', en: 'Three quarters of usual' },
  usual: { id: 'Seperti biasa', en: 'As usual' },
  double: { id: 'Dua kali biasanya', en: 'Twice the usual' },
  triple: { id: 'Tiga kali biasanya', en: 'Three times the usual' },
  more: { id: 'Lebih ramai', en: 'More than usual' },
  less: { id: 'Lebih sepi', en: 'Less than usual' },
  option: { id: '{words} ({percent} %) = {amount}', en: '{words} ({percent}%) = {amount}' },
  save: { id: 'Simpan musim', en: 'Save the seasons' },
  saved: {
    id: 'Musim tersimpan. Pembeli melihat kapasitas yang baru.',
    en: 'The seasons are saved. Buyers see the new capacity.',
  },
  savedOver: {
    id: 'Tersimpan, tetapi {months} sudah terjanji lebih banyak. Tawaran di bulan itu baru bisa diterima bila Anda sanggup menambah.',
    en: 'Saved, but more is already promised in {months}. Offers there can only be accepted if you decide to add capacity.',
  },
  monthGone: { id: 'Bulan ini tidak dapat diatur.', en: 'This month cannot be set.' },
  percentWrong: { id: 'Pilih antara 0 dan {most} persen.', en: 'Choose between 0 and {most} percent.' },
});

const { words } = seasonTexts;
const named: Readonly<Record<number, Text>> = {
  0: words.none,
  25: words.quarter,
  50: words.half,
  75: words.threeQuarters,
  100: words.usual,
  200: words.double,
  300: words.triple,
};

/** "Setengah dari biasa". */
export function percentText(percent: number): Text {
  return named[percent] ?? (percent > 100 ? words.more : words.less);
}
