import { defineTexts } from '../shared/text.ts';

export const fairnessTexts = defineTexts({
  turn: {
    id: 'Mendapat giliran: nilainya hampir sama dengan UMKM yang lebih sering tampil.',
    en: 'Given its turn: its score is nearly equal to that of UMKM shown more often.',
  },
  newcomer: {
    id: 'Pendatang baru: diberi tempat di antara UMKM yang nilainya hampir sama.',
    en: 'Newcomer: given a place among UMKM of nearly equal score.',
  },
  'gave-way': {
    id: 'Memberi giliran kepada UMKM yang nilainya hampir sama dan lebih jarang tampil.',
    en: 'Gave its turn to UMKM of nearly equal score that are shown less often.',
  },
});
