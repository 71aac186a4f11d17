import { paths } from '../http/paths.ts';
import { instantText } from '../shared/dates.ts';
import { inLine, looksFurther } from './choice.rules.ts';
import { inviteTexts } from './invite.texts.ts';
import { matchesTexts } from './matches.texts.ts';
import { invitesUntil, isLive } from './needs.rules.ts';
import type { NeedStory, Viewer } from './showNeed.view.ts';

/** How many of those in line are named. */
const SHOWN_IN_LINE = 3;

/** Who is asked next, and whether that happens by itself; null once nobody is asked any more. */
export function lineSection({ need, matches, proposals, umkm }: NeedStory, { locale, now, forBuyer }: Viewer) {
  if (!matches || need.answerBy <= now || !looksFurther(need, proposals)) return null;
  const until = invitesUntil(need);
  const rule =
    !need.autoInvite || !until
      ? inviteTexts.say('off')
      : until <= now
        ? inviteTexts.say('over')
        : inviteTexts.say('on', { atOnce: need.autoInvite.atOnce, until: instantText(until) });
  const waiting = inLine(matches, proposals).filter(({ umkmId }) => umkm.get(umkmId)?.status === 'active');
  return {
    rule: rule[locale],
    edit: forBuyer && isLive(need.status) ? { href: paths.editNeed(need.id), label: inviteTexts.say('turnOn')[locale] } : null,
    none: inviteTexts.say('nobody')[locale],
    items: waiting.slice(0, SHOWN_IN_LINE).map(({ umkmId }, index) => ({
      icon: 'user',
      tone: '',
      text: umkm.get(umkmId)?.name ?? matchesTexts.say('goneUmkm')[locale],
      strong: null,
      note: inviteTexts.say('place', { place: index + 1 })[locale],
    })),
  };
}
