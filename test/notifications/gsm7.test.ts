import { expect } from 'chai';
import fc from 'fast-check';
import { cutToSeptets, gsm7Septets, ONE_MESSAGE_SEPTETS, toGsm7 } from '../../src/notifications/gsm7.rules.ts';
import { assistMessage, smsLink, whatsAppLink } from '../../src/proposals/assisted/assistMessage.ts';
import { readCode, spelledCode } from '../../src/proposals/assisted/assisted.rules.ts';

const anything = fc.string({ unit: 'grapheme', maxLength: 120 });

describe('the alphabet of text messages', () => {
  const rows: [string, number | null][] = [
    ['', 0],
    ['Halo', 4],
    ['@£$¥èéùìòÇ', 10],
    ['ΔΦΓΛΩΠΨΣΘΞ', 10],
    ['^{}\\[~]|€', 18],
    ['a€b', 4],
    ['\n\r', 2],
    ['\f', 2],
    ['`', null],
    ['’', null],
    ['ê', null],
    ['😀', null],
    ['\u001b', null],
  ];
  for (const [text, septets] of rows) {
    it(`counts ${JSON.stringify(text)} as ${septets}`, () => expect(gsm7Septets(text)).to.equal(septets));
  }

  it('has 127 signs of one septet and 10 of two', () => {
    const all = Array.from({ length: 0x3000 }, (_, code) => gsm7Septets(String.fromCharCode(code)));
    expect(all.filter((septets) => septets === 1)).to.have.length(127);
    expect(all.filter((septets) => septets === 2)).to.have.length(10);
  });

  it('counts a text as the sum of its parts, and turns any text into one that a plain phone shows', () => {
    fc.assert(
      fc.property(anything, anything, (one, other) => {
        const [a, b] = [toGsm7(one), toGsm7(other)];
        expect(gsm7Septets(a)).to.be.a('number');
        expect(gsm7Septets(a + b)).to.equal(gsm7Septets(a)! + gsm7Septets(b)!);
        expect(toGsm7(a)).to.equal(a);
      }),
    );
  });

  it('keeps what can be read', () => {
    expect(toGsm7('Toko “Bu Inah” – 5×20 kg…')).to.equal('Toko "Bu Inah" - 5x20 kg...');
    expect(toGsm7('Crème brûlée 日本')).to.equal('Crème brulée ??');
  });

  it('cuts to so many septets, never through a sign of two', () => {
    fc.assert(
      fc.property(anything.map(toGsm7), fc.nat({ max: 130 }), (text, most) => {
        const cut = cutToSeptets(text, most);
        expect(gsm7Septets(cut)).to.be.at.most(most);
        if (gsm7Septets(text)! <= most) expect(cut).to.equal(text);
      }),
    );
  });
});

describe('the message with the owner’s code', () => {
  const parts = {
    ...{ quantity: '20 kg', product: 'Gula semut', buyer: 'Hotel Uji', address: 'temumitra.example/code' },
    ...{ code: 'K7M-49Q-XR2', until: new Date('2026-11-25T03:00:00Z') },
  };

  it('says what, for whom, where to take it back, with which code and until when', () => {
    expect(assistMessage(parts)).to.equal(
      'TemuMitra: Gula semut 20 kg utk Hotel Uji diterima atas nama Anda. Batalkan di temumitra.example/code kode K7M-49Q-XR2 s.d. 25/11 10.00 WIB',
    );
  });

  it('is one message of at most 160 septets with address and code whole, whatever the names', () => {
    const address = fc.webAuthority({ withPort: true }).filter((host) => host.length <= 45);
    fc.assert(
      fc.property(anything, anything, anything, address, (product, buyer, quantity, host) => {
        const text = assistMessage({ ...parts, product, buyer, quantity, address: `${host}/code` });
        expect(gsm7Septets(text)).to.be.at.most(ONE_MESSAGE_SEPTETS);
        expect(text).to.include(`${toGsm7(host)}/code kode K7M-49Q-XR2 s.d. 25/11 10.00 WIB`);
      }),
    );
  });

  it('shortens names, never the quantity: "1.400 kg" cut short is another amount', () => {
    const product = 'Gulla semut aren organik kemasan hotel';
    const long = { ...parts, product, buyer: 'Nusa Inn Hotel Group', quantity: '1.400 kg', address: '127.0.0.1:3110/code' };
    expect(assistMessage(long)).to.match(/^TemuMitra: Gulla semut [\w ]*\. 1\.400 kg utk Nusa Inn Hotel Group diterima/);
  });

  it('refuses an address that leaves no room', () => {
    expect(() => assistMessage({ ...parts, address: 'x'.repeat(120) })).to.throw(RangeError);
  });

  it('travels whole in the links for WhatsApp and SMS', () => {
    const text = assistMessage(parts);
    expect(new URL(whatsAppLink('+6281200000001', text)).searchParams.get('text')).to.equal(text);
    expect(whatsAppLink('+6281200000001', text)).to.match(/^https:\/\/wa\.me\/6281200000001\?text=/);
    expect(whatsAppLink(null, text)).to.match(/^https:\/\/wa\.me\/\?text=/);
    expect(smsLink('+6281200000001', 'a b')).to.equal('sms:+6281200000001?body=a%20b');
  });

  it('spells a code so that it is read back however it is typed', () => {
    expect(spelledCode('K7M49QXR2')).to.equal('K7M-49Q-XR2');
    for (const typed of ['K7M-49Q-XR2', 'k7m 49q xr2', ' K7M49QXR2 ']) expect(readCode(typed)).to.equal('K7M49QXR2');
    for (const typed of ['', 'K7M-49Q-XR', 'K7M-49Q-XR22', 'K7M-49Q-XR0', 'O7M-49Q-XR2']) expect(readCode(typed)).to.equal(null);
  });
});
