import { defineTexts } from '../../shared/text.ts';

/** What an owner reads of the demand behind one more certificate. */
export const gapsTexts = defineTexts({
  title: { id: 'Satu sertifikat lagi membuka', en: 'One more certificate opens' },
  titleSeveral: { id: 'Sertifikat yang membuka kebutuhan', en: 'Certificates that open needs' },
  withThis: { id: 'Dengan {what}', en: 'With {what}' },
  opensValue: { id: '{count} kebutuhan, {value} per masa kirim', en: '{count} needs, {value} per delivery period' },
  opens: { id: '{count} kebutuhan', en: '{count} needs' },
  note: {
    id: 'Produk Anda sudah sesuai; hanya ini yang masih kurang. Koordinator membantu mengurusnya.',
    en: 'Your product fits; only this is missing. The coordinator helps you obtain it.',
  },
  add: { id: 'Sudah punya? Catat di sini', en: 'You have it already? Enter it here' },
});
