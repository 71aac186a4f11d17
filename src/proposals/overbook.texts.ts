import type { MonthAmount } from '../capacity/months.rules.ts';
import { monthName } from '../capacity/months.texts.ts';
import { quantityText } from '../catalogue/units.ts';
import { defineTexts, joinTexts, type Text } from '../shared/text.ts';

export const overbookTexts = defineTexts({
  title: { id: 'Kapasitas tidak cukup', en: 'Not enough capacity' },
  lead: {
    id: '{product} untuk {buyer}: lebih banyak daripada yang biasa Anda sanggupi.',
    en: '{product} for {buyer}: more than you can usually make.',
  },
  lacks: { id: '{month}: kurang {amount}', en: '{month}: {amount} missing' },
  explain: {
    id: 'Bila Anda menerima, jumlah yang Anda janjikan melebihi kapasitas di bulan berikut.',
    en: 'If you accept, you promise more than your capacity in the following months.',
  },
  explainCounter: {
    id: 'Jumlah yang Anda ajukan melebihi kapasitas di bulan berikut.',
    en: 'The quantity you name is more than your capacity in the following months.',
  },
  choice: {
    id: 'Hanya Anda yang boleh memutuskan. Bila ragu, jangan menambah: minta jumlah lebih kecil atau waktu lebih lama.',
    en: 'Only you may decide. If in doubt, do not add: ask for less or for more time.',
  },
  how: { id: 'Bagaimana Anda menambahnya?', en: 'How will you make more?' },
  howHint: { id: 'Misalnya: menambah dua pekerja, memakai stok lama.', en: 'For example: two more workers, older stock.' },
  howMissing: { id: 'Tulis bagaimana Anda menambahnya.', en: 'Write how you will make more.' },
  moreThanSeen: {
    id: 'Kekurangannya baru saja bertambah. Baca lagi jumlahnya, lalu putuskan.',
    en: 'More is missing than a moment ago. Read the amounts again, then decide.',
  },
  able: { id: 'Saya sanggup menambah', en: 'I can make more' },
  ableNote: {
    id: 'Tercatat atas nama Anda beserta alasan dan waktunya.',
    en: 'Recorded in your name with the reason and the time.',
  },
  tickFirst: {
    id: 'Kapasitas tidak cukup: kurang {amounts}. Centang di bawah bila Anda sanggup menambah.',
    en: 'Not enough capacity: {amounts} missing. Tick below if you can make more.',
  },
  done: {
    id: 'Keputusan Anda tercatat. Tawaran kini dapat diterima.',
    en: 'Your decision is recorded. The offer can be accepted now.',
  },
  enough: { id: 'Kapasitas sudah cukup. Tawaran dapat diterima.', en: 'There is enough capacity. The offer can be accepted.' },
  decideFirst: { id: 'Kapasitas kurang: putuskan dulu', en: 'Not enough capacity: decide first' },
  ownerMustDecide: {
    id: 'Kapasitas UMKM di bulan itu sudah berkurang. Pemilik usaha perlu memastikan dulu sanggup menambah.',
    en: 'The capacity in those months has become less. The owner must first decide to make more.',
  },
  refuse: { id: 'Kembali tanpa menambah', en: 'Go back without adding' },
});

/** "Desember 2026: kurang 20 kg". */
export function lackingTexts(lacking: readonly MonthAmount[], unit: string): Text[] {
  return lacking.map(({ month, amount }) =>
    overbookTexts.say('lacks', { month: monthName(month), amount: quantityText(amount, unit) }),
  );
}

/** "20 kg (Desember 2026), 10 kg (Januari 2027)". */
export function lackingAmounts(lacking: readonly MonthAmount[], unit: string): Text {
  return joinTexts(
    lacking.map(({ month, amount }) => {
      const [quantity, name] = [quantityText(amount, unit), monthName(month)];
      return { id: `${quantity.id} (${name.id})`, en: `${quantity.en} (${name.en})` };
    }),
  );
}
