import { defineTexts, type Text } from '../../shared/text.ts';
import type { StallKind } from './stall.rules.ts';

export const stallTexts = defineTexts({
  title: { id: 'Macet: {number}', en: 'Stalled: {number}' },
  body: { id: '{title}. {what}', en: '{title}. {what}' },
  agreed: { id: 'Perjanjian belum ditandatangani sampai {day}.', en: 'The agreement was not signed by {day}.' },
  signed: { id: 'Pembeli belum memesan sampai {day}.', en: 'The buyer had not ordered by {day}.' },
  ordered: { id: 'Kiriman belum lengkap sampai {day}.', en: 'A delivery was not complete by {day}.' },
  sent: { id: 'Pembeli belum menerima kiriman sampai {day}.', en: 'The buyer had not accepted a delivery by {day}.' },
  accepted: { id: 'Barang yang diterima belum ditagih sampai {day}.', en: 'Accepted goods were not billed by {day}.' },
  billed: { id: 'Tagihan belum dibayar sampai {day}.', en: 'A bill was not paid by {day}.' },
  disputed: { id: 'Mediasi belum selesai sampai {day}.', en: 'The mediation was not settled by {day}.' },
  reminderTitle: { id: 'Pengingat dari koordinator: {title}', en: 'A reminder from the coordinator: {title}' },
  reminderBody: { id: '{number}. {what}', en: '{number}. {what}' },
  doAgreed: {
    id: 'Hubungi kedua pihak dan bantu menyelesaikan perjanjian.',
    en: 'Call both sides and help to finish the agreement.',
  },
  doSigned: { id: 'Hubungi pembeli: kapan pesanan dibuat?', en: 'Call the buyer: when will they order?' },
  doOrdered: {
    id: 'Hubungi UMKM: apa kendalanya? Catat lot yang sudah dikirim, atau minta pembeli menggeser jadwal.',
    en: 'Call the UMKM: what holds it up? Record what was sent, or ask the buyer to shift the plan.',
  },
  doSent: { id: 'Minta pembeli memeriksa barang dan membuat BAST.', en: 'Ask the buyer to check the goods and accept them.' },
  doAccepted: { id: 'Bantu UMKM menerbitkan tagihannya.', en: 'Help the UMKM to issue its bill.' },
  doBilled: {
    id: 'Ingatkan pembeli akan tempo bayar; tawarkan mediasi bila perlu.',
    en: 'Remind the buyer of the term; offer mediation if needed.',
  },
  doDisputed: { id: 'Ajak kedua pihak bertemu dan catat hasilnya.', en: 'Bring both sides together and record the outcome.' },
});

const { say, words } = stallTexts;
const advice: Readonly<Record<StallKind, Text>> = {
  agreed: words.doAgreed,
  signed: words.doSigned,
  ordered: words.doOrdered,
  sent: words.doSent,
  accepted: words.doAccepted,
  billed: words.doBilled,
  disputed: words.doDisputed,
};

/** What did not happen in time. */
export const stallText = (kind: StallKind, day: Text): Text => say(kind, { day });
/** What a coordinator can do about it. */
export const stallAdvice = (kind: StallKind): Text => advice[kind];
