/** What a sentence refuses at its end: "yang mentah tidak kami terima", "sprei, jasa cuci: tidak", "clove is outside this order". */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const sentenceEnds = set('. ; ! ?');
const refusing = set('tidak tdk tak bukan bkn henteu teu moal nggak gak gk ga ngga nda ndak ora dudu');
/** These refuse by themselves: "kardus ditolak". */
const refusals = set('tolak ditolak ditampik dihindari rejected jangan jgn ulah ojo');
/** "Yang mentah jangan ditawarkan". */
const offering = set('tawar ditawarkan dikirim kirim aju ditawarkeun');
/** "Handuk sudah ada", "témpé geus aya nu nganteur": what the buyer has is not asked for. */
const already = set('sudah sdh udah udh geus atos enggeus');
const had = set('ada aya punya boga gaduh penuh cukup terisi');
/** Behind a refusing word these leave nothing but the refusal, so that it means what stands in front. */
const predicates = set(`
kami kita diterima terima perlu usah dibutuhkan dicari dihitung termasuk masuk diminta dipesan dipakai dimaksud dianggap boleh ada
kebutuhan urusan pesanan mau usah cukup kedah peryogi butuh karena sebab sabab ditampi ditarima kapake dipenta ganti pengganti penggantinya gantinya
pakai pesan cari minta hitung maksud
`);
/** "Celemek bukan yang kami cari". */
const relatives = set('yang nu sing');
const buyers = set('kami kita saya kuring abdi urang');
const sought = set(
  'dicari cari diminta minta dimaksud maksud dipesan pesan dibutuhkan butuhkan diperlukan diharapkan dipilarian pilarian dipenta dipikabutuh',
);
/** "Yang cetak tidak bisa dipakai". */
const able = set('bisa dapat tiasa');
/** Of "ada" only "ada hubungannya" is meant: "yang tidak ada pengawet" refuses what follows. */
const related = set('hubungannya hubungan kaitannya urusannya');
const being = set('is are was were');
/** "Chicken will not do", "… is not a replacement". */
const doing = set('will would do does can wont');
const serving = set('match do work suit fit serve help count qualify replace');
const articles = set('a an any');
const equivalents = set('replacement substitute alternative option match fit');
const elsewhere = set('elsewhere already separately');
const outside = set('outside excluded unwanted refused rejected unsuitable unacceptable different another');
/** "Machine prints will be returned". */
const sentBack = set('returned rejected refused declined');
const wanted = set('what wanted needed accepted included part required meant for our in suitable');
/** Sundanese: "golok lain pamenta", "gagang wungkul oge lain". */
const asked = set('pamenta dipenta dimaksud');

/** "Pedas atau tidak, …" refuses nothing. */
const alternatives = set('atau or atawa');

const isSought = (parts: readonly string[], at: number): boolean =>
  sought.has(parts[buyers.has(parts[at] ?? '') ? at + 1 : at] ?? '');

function isRefusal(parts: readonly string[], at: number, end: number): boolean {
  const [word = '', next = '', after = ''] = [parts[at], parts[at + 1], parts[at + 2]];
  const last = at + 1 >= end;
  if (refusing.has(word)) {
    if (last) return true;
    if (next === ',' || next === ')') return !alternatives.has(parts[at - 1] ?? '');
    if (relatives.has(next)) return isSought(parts, at + 2);
    if (next === 'ada') return related.has(after);
    return predicates.has(able.has(next) ? after : next);
  }
  if (refusals.has(word)) return last || [',', ')', 'dan'].includes(next) || offering.has(next);
  if (already.has(word) && had.has(next)) return true;
  if (word === 'lain' && relatives.has(next)) return isSought(parts, at + 2);
  if (word === 'lain') return last ? ['oge', 'juga'].includes(parts[at - 1] ?? '') : asked.has(next);
  if (doing.has(word) && next === 'be' && sentBack.has(after)) return true;
  if (doing.has(word)) return (next === 'not' && serving.has(after)) || (word === 'wont' && serving.has(next));
  if (being.has(word) && next === 'not' && articles.has(after) && equivalents.has(parts[at + 3] ?? '')) return true;
  if (being.has(word) && (elsewhere.has(after) || (next === 'no' && ['good', 'use'].includes(after)))) return true;
  if (being.has(word)) return outside.has(next) || (next === 'not' && (at + 2 >= end || wanted.has(after)));
  return false;
}

const reopeners = set('yang nu tapi tetapi namun but sedangkan');
/** "Mendong boleh, plastik tidak": what may be is not refused with what follows. */
const permitting = set('boleh bisa oke ok meunang pareng mangga monggo fine welcome acceptable');
const joiners = set('dan atau & / + jeung atawa or and sareng');

/** Where the refused part begins: an enumeration is refused as a whole, of "katun putih, yang kecil tidak" only the end. */
function beginning(parts: readonly string[], start: number, at: number): number {
  const places = Array.from({ length: at - start }, (_, step) => start + step);
  const closed = places.findLast((place) => parts[place] === ')') ?? -1;
  const opens = (place: number): boolean => parts[place] === ':' || (parts[place] === '(' && place > closed);
  const colon = places.findLast((place) => opens(place) && place < at - 1);
  const permitted = places.findLast((place) => permitting.has(parts[place] ?? '') && place < at - 1);
  const comma = permitted === undefined ? undefined : places.find((place) => place > permitted && parts[place] === ',');
  const from = Math.max(start, (colon ?? -1) + 1, (comma ?? -1) + 1);
  const own = places.filter((place) => place >= from);
  const opener = own.findLast((place) => reopeners.has(parts[place] ?? '') && [',', '('].includes(parts[place - 1] ?? ''));
  if (opener !== undefined) return opener;
  const commas = own.filter((place) => parts[place] === ',');
  const enumerates = commas.length > 1 || parts[at - 1] === ':' || own.some((place) => joiners.has(parts[place] ?? ''));
  return commas.length === 1 && !enumerates ? (commas[0] as number) + 1 : from;
}

/** For every piece of a text whether a refusal behind it means it. */
export function refusedBefore(parts: readonly string[]): boolean[] {
  const refused = parts.map(() => false);
  let start = 0;
  for (let end = 0; end <= parts.length; end++) {
    if (end < parts.length && !sentenceEnds.has(parts[end] ?? '')) continue;
    for (let at = start + 1; at < end; at++) if (isRefusal(parts, at, end)) refused.fill(true, beginning(parts, start, at), at);
    start = end + 1;
  }
  return refused;
}
