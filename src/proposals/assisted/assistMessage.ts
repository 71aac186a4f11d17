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

const oneLine = (words: string): string => toGsm7(words).replace(/\s+/g, ' ').trim();
const septetsOf = (plain: string): number => gsm7Septets(plain) ?? 0;

/**
 * What the owner reads on their phone after an officer has accepted for them: one text message of at most 160 septets in the GSM 7-bit
 * alphabet, whatever the names; long ones are shortened, but never the quantity: "1.400 kg" cut short would read as another amount.
 * Always in Indonesian. Throws RangeError when the address alone is too long.
 */
export function assistMessage(parts: MessageParts): string {
  const address = toGsm7(parts.address);
  const fixed = gsm7Septets(compose('', '', { ...parts, address })) ?? ONE_MESSAGE_SEPTETS + 1;
  const room = ONE_MESSAGE_SEPTETS - fixed;
  if (room < 0) throw new RangeError(`The address ${parts.address} leaves no room in a text message`);
  const whole = oneLine(parts.quantity);
  const quantity = septetsOf(whole) <= room ? whole : '';
  const forNames = Math.max(0, room - septetsOf(quantity) - 1);
  const buyer = oneLine(parts.buyer);
  const product = cutToSeptets(oneLine(parts.product), Math.max(Math.floor(forNames / 2), forNames - septetsOf(buyer)));
  const buyerCut = cutToSeptets(buyer, forNames - septetsOf(product));
  return compose([product, quantity].filter(Boolean).join(' '), buyerCut, { ...parts, address });
}

/** A link that opens WhatsApp with this text, to a number in E.164 or to whom the officer chooses. */
export function whatsAppLink(phone: string | null, text: string): string {
  return `${chatLink(phone ?? '')}?text=${encodeURIComponent(text)}`;
}

/** A link that opens the phone's own text messages. */
export function smsLink(phone: string | null, text: string): string {
  return `sms:${phone ?? ''}?body=${encodeURIComponent(text)}`;
}
