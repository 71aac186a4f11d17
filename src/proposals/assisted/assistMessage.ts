import { chatLink } from '../../accounts/accounts.rules.ts';
import { cutToSeptets, gsm7Septets, ONE_MESSAGE_SEPTETS, toGsm7 } from '../../notifications/gsm7.rules.ts';
import { dayOf } from '../../shared/dates.ts';

export interface MessageParts {
  /** "20 kg". */
  readonly quantity: string;
  readonly product: string;
  readonly buyer: string;
  /** Where the code is entered, without scheme: "temumitra.example/code". */
  readonly address: string;
  /** As it is spelled. */
  readonly code: string;
  readonly until: Date;
}

/** "25/11 10.00": short, for a message that must fit. */
function shortInstant(instant: Date): string {
  const [, month, day] = dayOf(instant).split('-');
  const time = new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(11, 16).replace(':', '.');
  return `${day}/${month} ${time}`;
}

const compose = (what: string, buyer: string, { address, code, until }: MessageParts) =>
  `TemuMitra: ${what} utk ${buyer} diterima atas nama Anda. Batalkan di ${address} kode ${code} s.d. ${shortInstant(until)} WIB`;

/**
 * What the owner reads on their phone after an officer has accepted for them: one text message of at most 160 septets in the GSM 7-bit
 * alphabet, whatever the names; long ones are shortened. Always in Indonesian. Throws RangeError when the address alone is too long.
 */
export function assistMessage(parts: MessageParts): string {
  const address = toGsm7(parts.address);
  const fixed = gsm7Septets(compose('', '', { ...parts, address })) ?? ONE_MESSAGE_SEPTETS + 1;
  const room = ONE_MESSAGE_SEPTETS - fixed;
  if (room < 0) throw new RangeError(`The address ${parts.address} leaves no room in a text message`);
  const what = toGsm7(`${parts.product} ${parts.quantity}`).replace(/\s+/g, ' ').trim();
  const buyer = toGsm7(parts.buyer).replace(/\s+/g, ' ').trim();
  const buyerSeptets = gsm7Septets(buyer) ?? 0;
  const half = Math.floor(room / 2);
  const whatCut = cutToSeptets(what, Math.max(half, room - buyerSeptets));
  const buyerCut = cutToSeptets(buyer, room - (gsm7Septets(whatCut) ?? 0));
  return compose(whatCut, buyerCut, { ...parts, address });
}

/** A link that opens WhatsApp with this text, to a number in E.164 or to whom the officer chooses. */
export function whatsAppLink(phone: string | null, text: string): string {
  return `${chatLink(phone ?? '')}?text=${encodeURIComponent(text)}`;
}

/** A link that opens the phone's own text messages. */
export function smsLink(phone: string | null, text: string): string {
  return `sms:${phone ?? ''}?body=${encodeURIComponent(text)}`;
}
