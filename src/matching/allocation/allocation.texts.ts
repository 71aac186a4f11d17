import { defineTexts } from '../../shared/text.ts';

export const allocationTexts = defineTexts({
  nothing: {
    id: 'Belum ada kebutuhan terbuka yang dapat dipasok.',
    en: 'No open need can be supplied yet.',
  },
  same: {
    id: 'Rencana bersama memenuhi {percent} permintaan, sama seperti bila dibagi menurut urutan datang.',
    en: 'The joint plan meets {percent} of the demand, as much as first come, first served would.',
  },
  better: {
    id: 'Rencana bersama memenuhi {percent} permintaan; menurut urutan datang hanya {firstCome}.',
    en: 'The joint plan meets {percent} of the demand; first come, first served would meet {firstCome}.',
  },
});
