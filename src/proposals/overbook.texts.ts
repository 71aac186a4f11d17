import type { Month, MonthAmount } from '../capacity/months.rules.ts';
import { monthList, monthName } from '../capacity/months.texts.ts';
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

/** Months that miss the same amount stand together: "Desember 2026" alone, "Jan 27 – Jun 27" in a row. */
function byAmount(lacking: readonly MonthAmount[], unit: string): { readonly quantity: Text; readonly months: Text }[] {
  const months = new Map<number, Month[]>();
  for (const { month, amount } of lacking) months.set(amount, [...(months.get(amount) ?? []), month]);
  return [...months].map(([amount, all]) => ({
    quantity: quantityText(amount, unit),
    months: all.length === 1 ? monthName(all[0]!) : monthList(all),
  }));
}

/** "Desember 2026: kurang 20 kg", "Jan 27 – Jun 27: kurang 600 kg". */
export function lackingTexts(lacking: readonly MonthAmount[], unit: string): Text[] {
  return byAmount(lacking, unit).map(({ months, quantity }) => overbookTexts.say('lacks', { month: months, amount: quantity }));
}

/** "20 kg (Desember 2026), 10 kg (Jan 27 – Mar 27)". */
export function lackingAmounts(lacking: readonly MonthAmount[], unit: string): Text {
  return joinTexts(
    byAmount(lacking, unit).map(({ months, quantity }) => ({
      id: `${quantity.id} (${months.id})`,
      en: `${quantity.en} (${months.en})`,
    })),
  );
}
