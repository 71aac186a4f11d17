import { defineTexts, type Text } from '../../shared/text.ts';
import type { BillStatus, PaymentWay } from './payment.rules.ts';

export const paymentTexts = defineTexts({
  statusOpen: { id: 'Belum dibayar', en: 'Unpaid' },
  statusPartly: { id: 'Dibayar sebagian', en: 'Paid in part' },
  statusPaid: { id: 'Lunas', en: 'Paid' },
  overdue: { id: 'Lewat {days} hari', en: '{days} days overdue' },
  paidLate: { id: 'Lunas, terlambat {days} hari', en: 'Paid {days} days late' },
  transfer: { id: 'Transfer bank', en: 'Bank transfer' },
  cash: { id: 'Tunai', en: 'Cash' },
  qris: { id: 'QRIS', en: 'QRIS' },
  other: { id: 'Cara lain', en: 'Another way' },

  // Refusals
  nothingAccepted: { id: 'Belum ada barang yang diterima untuk ditagih.', en: 'Nothing has been accepted that could be billed.' },
  alreadyPaid: { id: 'Tagihan ini sudah lunas.', en: 'This bill has been paid.' },
  moreThanOwed: { id: 'Sisa tagihan hanya {owed}.', en: 'Only {owed} is still owed.' },
  paidEarlier: { id: 'Paling cepat {day}, hari kesepakatan dibuat.', en: 'Not before {day}, the day of the deal.' },
  paidLater: { id: 'Tanggal bayar tidak boleh setelah hari ini.', en: 'The day of payment cannot lie after today.' },

  // History and notices
  eventBilled: { id: 'Tagihan {number}: {amount}, jatuh tempo {day}.', en: 'Bill {number}: {amount}, due {day}.' },
  eventBilledMany: { id: '{count} tagihan: {amount}, jatuh tempo {day}.', en: '{count} bills: {amount}, due {day}.' },
  billedTitle: { id: 'Tagihan baru: {amount}', en: 'New bill: {amount}' },
  billedBody: { id: '{title}. Jatuh tempo {day}.', en: '{title}. Due {day}.' },
  paidTitle: { id: 'Pembayaran {amount} dicatat', en: 'Payment of {amount} recorded' },
  paidBody: { id: '{number}, {title}. Sisa {owed}.', en: '{number}, {title}. Still owed: {owed}.' },
  announcedTitle: { id: 'Pembeli menyatakan sudah membayar {amount}', en: 'The buyer says they have paid {amount}' },
  announcedBody: {
    id: 'Periksa apakah uangnya masuk, lalu catat di {number}.',
    en: 'Check that the money has arrived, then record it on {number}.',
  },
  remindTitle: { id: 'Tagihan {number} jatuh tempo {day}', en: 'Bill {number} is due {day}' },
  remindBody: { id: '{umkm}, {title}: sisa {owed}.', en: '{umkm}, {title}: {owed} owed.' },
  overdueTitle: { id: 'Tagihan {number} lewat jatuh tempo', en: 'Bill {number} is overdue' },
  overdueBody: { id: '{umkm} menunggu {owed} sejak {day}.', en: '{umkm} has been waiting for {owed} since {day}.' },
});

const { words } = paymentTexts;
const statusWords: Readonly<Record<BillStatus, Text>> = {
  open: words.statusOpen,
  partly: words.statusPartly,
  paid: words.statusPaid,
};
const wayWords: Readonly<Record<PaymentWay, Text>> = {
  transfer: words.transfer,
  cash: words.cash,
  qris: words.qris,
  other: words.other,
};

export const billStatusText = (status: BillStatus): Text => statusWords[status];
export const paymentWayText = (way: PaymentWay): Text => wayWords[way];
