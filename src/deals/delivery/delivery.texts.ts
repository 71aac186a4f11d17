import { quantityText } from '../../catalogue/units.ts';
import { defineTexts, type Text } from '../../shared/text.ts';
import type { DeliveryStatus, FollowUp, LotState, LotTest, RefusalReason, TestKind } from './delivery.rules.ts';

/** Words of orders, deliveries and acceptance: states, refusals, notices and history. */
export const deliveryTexts = defineTexts({
  statusPlanned: { id: 'Dijadwalkan', en: 'Planned' },
  statusSent: { id: 'Dikirim', en: 'Sent' },
  statusAccepted: { id: 'Diterima', en: 'Accepted' },
  statusPartly: { id: 'Diterima sebagian', en: 'Accepted in part' },
  statusRefused: { id: 'Ditolak', en: 'Refused' },
  lotSent: { id: 'Dikirim', en: 'Sent' },
  lotHeld: { id: 'Ditahan: uji tidak lulus', en: 'Held back: failed its test' },
  lotStopped: { id: 'Tidak dikirim', en: 'Not sent' },
  lotDespite: { id: 'Tidak lulus uji, pembeli setuju', en: 'Failed its test, buyer agreed' },
  testMoisture: { id: 'Kadar air', en: 'Moisture' },
  testWeight: { id: 'Berat atau isi', en: 'Weight or contents' },
  testTaste: { id: 'Rasa dan bau', en: 'Taste and smell' },
  testPackaging: { id: 'Kemasan', en: 'Packaging' },
  testLaboratory: { id: 'Uji laboratorium', en: 'Laboratory test' },
  testOther: { id: 'Uji lain', en: 'Another test' },
  passed: { id: 'lulus', en: 'passed' },
  failed: { id: 'tidak lulus', en: 'failed' },
  test: { id: '{kind} {value} (batas {limit}): {result}', en: '{kind} {value} (limit {limit}): {result}' },
  testShort: { id: '{kind} {value}: {result}', en: '{kind} {value}: {result}' },
  reasonQuality: { id: 'Mutu tidak sesuai', en: 'Quality not as agreed' },
  reasonDamaged: { id: 'Rusak atau kemasan cacat', en: 'Damaged, or faulty packaging' },
  reasonLate: { id: 'Datang terlambat', en: 'Came too late' },
  reasonWrong: { id: 'Barang keliru', en: 'The wrong goods' },
  reasonTooMuch: { id: 'Lebih dari pesanan', en: 'More than ordered' },
  reasonDocuments: { id: 'Surat atau label kurang', en: 'Papers or labels missing' },
  reasonOther: { id: 'Alasan lain', en: 'Another reason' },
  followReplace: { id: 'Kirim lagi kekurangannya', en: 'Send what is missing' },
  followReduce: { id: 'Kurangi jumlahnya, tidak perlu diganti', en: 'Reduce the amount, no replacement' },

  // Refusals
  notSigned: {
    id: 'Pesanan bisa dibuat setelah perjanjian ditandatangani semua pihak.',
    en: 'The order can be placed once all parties have signed the agreement.',
  },
  inMediation: {
    id: 'Kesepakatan ini sedang dimediasi. Langkah ini bisa diambil setelah ada hasilnya.',
    en: 'This deal is in mediation. This step can be taken once there is an outcome.',
  },
  dealClosed: { id: 'Kesepakatan ini sudah selesai.', en: 'This deal is closed.' },
  alreadySent: {
    id: 'Kiriman ini sudah dikirim, jadi jadwalnya tidak bisa diubah lagi.',
    en: 'This delivery has been sent; its plan cannot change any more.',
  },
  alreadyAnswered: {
    id: 'Kiriman ini sudah diterima atau dijawab pembeli.',
    en: 'The buyer has already answered this delivery.',
  },
  nothingSent: { id: 'Belum ada barang yang dikirim untuk kiriman ini.', en: 'Nothing has been sent for this delivery yet.' },
  lotHeldFirst: {
    id: 'Masih ada lot yang ditahan. Jawab dulu lot itu.',
    en: 'A lot is still held back. Answer that one first.',
  },
  tooEarly: { id: 'Tanggal tidak boleh sebelum hari ini.', en: 'The date cannot lie before today.' },
  tooLate: { id: 'Paling lambat {day}.', en: 'At the latest {day}.' },
  tooMuch: {
    id: 'Jumlah semua kiriman tidak boleh lebih dari yang disepakati. Untuk kiriman ini paling banyak {most}.',
    en: 'All deliveries together cannot exceed what was agreed. For this one at most {most}.',
  },
  producedLater: { id: 'Tanggal produksi tidak boleh setelah hari ini.', en: 'The day of production cannot lie after today.' },
  farTooMuch: {
    id: 'Jumlah ini jauh lebih banyak dari bagian {share}. Periksa satuannya.',
    en: 'This is far more than the share of {share}. Check the unit.',
  },
  notYourShare: { id: 'UMKM ini tidak ikut dalam kiriman ini.', en: 'This UMKM has no part in this delivery.' },
  notThisUnit: { id: 'Jumlah ini terlalu teliti untuk satuannya.', en: 'This quantity is too fine for its unit.' },
  moreThanSent: { id: 'Tidak boleh lebih dari yang dikirim ({sent}).', en: 'No more than was sent ({sent}).' },
  reasonNeeded: { id: 'Pilih alasan untuk bagian yang ditolak.', en: 'Choose a reason for what is refused.' },
  followNeeded: { id: 'Pilih apa yang terjadi dengan kekurangannya.', en: 'Choose what happens with what is missing.' },
  dueNeeded: { id: 'Tulis tanggal kiriman penggantinya.', en: 'Write the date of the replacement.' },
  testNoKind: {
    id: 'Pilih jenis ujinya, atau kosongkan hasilnya.',
    en: 'Choose what was tested, or leave its result empty.',
  },
  testIncomplete: { id: 'Tulis hasil ukurnya.', en: 'Write what was measured.' },
  testChoice: { id: 'Pilih lulus atau tidak lulus.', en: 'Choose passed or failed.' },
  testContradicts: {
    id: 'Hasil {value} melebihi batas {limit}, jadi uji ini tidak lulus.',
    en: '{value} is above the limit of {limit}, so the test is failed.',
  },

  // History of the deal
  eventOrdered: {
    id: 'Pesanan {order} dibuat: {count} kiriman, mulai {day}.',
    en: 'Order {order} placed: {count} deliveries, from {day}.',
  },
  eventChanged: {
    id: 'Jadwal kiriman {period} diubah: {quantity} pada {day}.',
    en: 'Delivery {period} was re-planned: {quantity} on {day}.',
  },
  eventLot: { id: '{umkm} mengirim lot {code}: {quantity}.', en: '{umkm} sent lot {code}: {quantity}.' },
  eventHeld: { id: 'Lot {code} ditahan: {test}.', en: 'Lot {code} is held back: {test}.' },
  eventAllowed: {
    id: 'Lot {code} boleh dikirim walau uji tidak lulus.',
    en: 'Lot {code} may be sent although it failed its test.',
  },
  eventStopped: {
    id: 'Lot {code} tidak dikirim karena uji tidak lulus.',
    en: 'Lot {code} is not sent because it failed its test.',
  },
  eventAccepted: { id: '{number}: {accepted} dari {sent} diterima.', en: '{number}: {accepted} of {sent} accepted.' },
  eventReplace: { id: 'Kekurangan {missing} dikirim lagi pada {day}.', en: 'The missing {missing} will be sent on {day}.' },
  eventReduce: { id: 'Jumlah dikurangi {missing}.', en: 'The amount is reduced by {missing}.' },

  // Notices
  orderedTitle: { id: 'Pesanan masuk: {title}', en: 'Order received: {title}' },
  orderedBody: {
    id: '{count} kiriman, yang pertama {quantity} pada {day}.',
    en: '{count} deliveries, the first {quantity} on {day}.',
  },
  changedTitle: { id: 'Jadwal kiriman {period} {number} berubah', en: 'Delivery {period} of {number} has changed' },
  changedBody: {
    id: 'Sekarang {quantity} pada {day}. Sebelumnya {before} pada {dayBefore}.',
    en: 'Now {quantity} on {day}. Before: {before} on {dayBefore}.',
  },
  lotTitle: { id: 'Dikirim: lot {code}', en: 'Sent: lot {code}' },
  lotBody: { id: '{umkm}: {quantity} {product}. {difference}', en: '{umkm}: {quantity} {product}. {difference}' },
  heldTitle: { id: 'Lot {code} tidak lulus uji', en: 'Lot {code} failed its test' },
  heldBody: { id: '{umkm}: {test}. Apakah boleh dikirim?', en: '{umkm}: {test}. May it be sent?' },
  allowedTitle: { id: 'Lot {code} boleh dikirim', en: 'Lot {code} may be sent' },
  stoppedTitle: { id: 'Lot {code} jangan dikirim', en: 'Lot {code} must not be sent' },
  answeredBody: { id: 'Jawaban pembeli untuk {quantity} {product}.', en: 'The buyer’s answer for {quantity} of {product}.' },
  acceptedTitle: { id: '{number}: {accepted} diterima', en: '{number}: {accepted} accepted' },
  acceptedBody: {
    id: 'Dikirim {sent}, diterima {accepted}, ditolak {refused}.',
    en: 'Sent {sent}, accepted {accepted}, refused {refused}.',
  },
  exactly: { id: 'Pas dengan bagiannya.', en: 'Exactly the share.' },
  short: { id: 'Kurang {amount} dari bagiannya.', en: '{amount} less than the share.' },
  over: { id: 'Lebih {amount} dari bagiannya.', en: '{amount} more than the share.' },
});

const { words } = deliveryTexts;

const statusWords: Readonly<Record<DeliveryStatus, Text>> = {
  planned: words.statusPlanned,
  sent: words.statusSent,
  accepted: words.statusAccepted,
  partly: words.statusPartly,
  refused: words.statusRefused,
};
const lotWords: Readonly<Record<LotState, Text>> = { sent: words.lotSent, held: words.lotHeld, stopped: words.lotStopped };
const testWords: Readonly<Record<TestKind, Text>> = {
  moisture: words.testMoisture,
  weight: words.testWeight,
  taste: words.testTaste,
  packaging: words.testPackaging,
  laboratory: words.testLaboratory,
  other: words.testOther,
};
const reasonWords: Readonly<Record<RefusalReason, Text>> = {
  quality: words.reasonQuality,
  damaged: words.reasonDamaged,
  late: words.reasonLate,
  wrong: words.reasonWrong,
  'too-much': words.reasonTooMuch,
  documents: words.reasonDocuments,
  other: words.reasonOther,
};
const followWords: Readonly<Record<FollowUp, Text>> = { replace: words.followReplace, reduce: words.followReduce };

export const deliveryStatusText = (status: DeliveryStatus): Text => statusWords[status];
export const lotStateText = (state: LotState): Text => lotWords[state];
export const testKindText = (kind: TestKind): Text => testWords[kind];
export const refusalReasonText = (reason: RefusalReason): Text => reasonWords[reason];
export const followUpText = (followUp: FollowUp): Text => followWords[followUp];

/** A test in words: "Kadar air 3,4 % (batas 3 %): tidak lulus". */
export function testText({ kind, value, limit, passed }: Pick<LotTest, 'kind' | 'value' | 'limit' | 'passed'>): Text {
  const { say } = deliveryTexts;
  const params = { kind: testKindText(kind), value, limit, result: say(passed ? 'passed' : 'failed') };
  return limit ? say('test', params) : say('testShort', params);
}

/** How what was sent compares to the share, said plainly. `difference` is a base amount, negative for less. */
export function differenceText(difference: number, unit: string): Text {
  const { say } = deliveryTexts;
  if (difference === 0) return say('exactly');
  return say(difference < 0 ? 'short' : 'over', { amount: quantityText(Math.abs(difference), unit) });
}
