import { defineTexts } from '../../shared/text.ts';

/** Why a change of the lexicon is refused. */
export const lexiconTexts = defineTexts({
  unknownMeaning: {
    id: 'Mesin belum mengenal barang bernama “{means}”. Tulis nama barang yang sudah dikenal, atau simpan sebagai nama yang dilindungi.',
    en: 'The engine knows no goods called “{means}”. Write goods it knows, or keep it as a protected name.',
  },
  nameIsWord: {
    id: '“{name}” sudah dibaca sebagai “{means}”. Nama yang dilindungi tidak boleh menutup kata itu.',
    en: '“{name}” is already read as “{means}”. A protected name must not hide that word.',
  },
  meaningTaken: { id: 'Sudah ada baris dengan arti dan jenis ini.', en: 'There is a row with this meaning and kind already.' },
  contradiction: {
    id: '“{spelling}” sudah dibaca sebagai “{first}”, jadi tidak bisa juga berarti “{second}”.',
    en: '“{spelling}” is already read as “{first}”, so it cannot mean “{second}” too.',
  },
  tooMany: { id: 'Kamus paling banyak memuat {most} baris.', en: 'The lexicon holds at most {most} rows.' },
});
