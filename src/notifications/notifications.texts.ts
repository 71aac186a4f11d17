import { defineTexts } from '../shared/text.ts';

export const notificationsTexts = defineTexts({
  title: { id: 'Kabar', en: 'News' },
  lead: { id: 'Semua yang terjadi pada tawaran dan kesepakatan Anda.', en: 'Everything that happened to your offers and deals.' },
  markRead: { id: 'Tandai semua sudah dibaca', en: 'Mark all as read' },
  emptyTitle: { id: 'Belum ada kabar', en: 'No news yet' },
  emptyLead: {
    id: 'Kabar tentang tawaran dan kesepakatan akan muncul di sini.',
    en: 'News about offers and deals will appear here.',
  },
  unread: { id: 'baru', en: 'new' },
  older: { id: 'Lebih lama', en: 'Older' },
});
