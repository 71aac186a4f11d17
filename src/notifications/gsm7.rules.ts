/** A text message of one part holds so many septets (3GPP TS 23.038). */
export const ONE_MESSAGE_SEPTETS = 160;

/** GSM 7-bit default alphabet without the escape: one septet each. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Its extension table: an escape and a second septet. */
const extension = new Set('\f^{}\\[~]|€');

/** How many septets a text takes in the GSM 7-bit alphabet; null when it holds a character that is in neither table. */
export function gsm7Septets(text: string): number | null {
  let septets = 0;
  for (const sign of text) {
    if (basic.has(sign)) septets += 1;
    else if (extension.has(sign)) septets += 2;
    else return null;
  }
  return septets;
}

const alike: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '...',
  '×': 'x',
  '·': '-',
  '\u00a0': ' ',
  '\u202f': ' ',
};

/** The text as a plain phone can show it: the nearest sign of the alphabet, a question mark where there is none. */
export function toGsm7(text: string): string {
  let plain = '';
  for (const sign of text) {
    const near = alike[sign] ?? sign;
    const bare = near.normalize('NFD').replace(/\p{M}/gu, '');
    plain += [near, bare].find((each) => each !== '' && gsm7Septets(each) !== null) ?? (bare === '' ? '' : '?');
  }
  return plain;
}

/** The beginning of a text of the alphabet that fits into so many septets; what is cut off is marked with a dot. */
export function cutToSeptets(text: string, most: number): string {
  if ((gsm7Septets(text) ?? 0) <= most) return text;
  let kept = '';
  let septets = 0;
  for (const sign of text) {
    septets += extension.has(sign) ? 2 : 1;
    if (septets > most - 1) break;
    kept += sign;
  }
  return most > 0 ? `${kept.trimEnd()}.` : '';
}
