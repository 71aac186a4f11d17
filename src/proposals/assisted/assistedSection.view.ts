import { paths } from '../../http/paths.ts';
import { instantText, momentText } from '../../shared/dates.ts';
import { sameText, type Locale, type Text } from '../../shared/text.ts';
import type { Part } from '../proposals.rules.ts';
import { isRevocable, type Assist, type AssistEvent } from './assisted.rules.ts';
import { assistedTexts, consentWayText } from './assisted.texts.ts';

const { say } = assistedTexts;

function eventText(kind: AssistEvent, byName: string): Text {
  if (kind === 'accepted') return say('historyAccepted', { officer: byName });
  if (kind === 'renewed') return say('historyRenewed', { officer: byName });
  return say(kind === 'opened' ? 'historyOpened' : 'historyRevoked');
}

const icons: Readonly<Record<AssistEvent, string>> = { accepted: 'check', renewed: 'refresh', opened: 'eye', revoked: 'undo' };

function windowState(assist: Assist, part: Part, now: Date): Text {
  if (assist.revokedAt) {
    return say(part === 'owner' ? 'revoked' : 'revokedByOwner', { when: momentText(assist.revokedAt) });
  }
  const when = instantText(assist.revocableUntil);
  if (!isRevocable(assist, now)) return say('windowOver', { when });
  return say(part === 'owner' ? 'revocable' : 'revocableByOwner', { when });
}

/** How an officer accepted a proposal for its owner, and what has become of it. The buyer sees that, but neither proof nor code. */
export function assistedSection(assist: Assist | null, part: Part, locale: Locale, now: Date) {
  if (!assist) return null;
  const { consent, proposalId } = assist;
  const way = consent.through ? sameText(consent.through) : consentWayText(consent.way);
  const fact = (label: Text, value: Text) => ({ label: label[locale], value: value[locale], href: null, badge: null });
  return {
    title: say('section')[locale],
    facts: [
      fact(say('givenBy'), sameText(consent.givenBy)),
      fact(say('givenDay'), momentText(consent.givenAt)),
      fact(say('way'), way),
      ...(consent.note && part !== 'buyer' ? [fact(say('note'), sameText(consent.note))] : []),
    ],
    state: windowState(assist, part, now)[locale],
    proof: part === 'buyer' ? null : { href: paths.assistProof(proposalId), label: say('seeProof')[locale] },
    code:
      part === 'coordinator' && !assist.revokedAt ? { href: paths.assistCode(proposalId), label: say('toolCode')[locale] } : null,
    history: assist.history
      .map(({ at, kind, byName }) => ({
        ...{ icon: icons[kind], state: 'done', badge: null, link: null },
        title: eventText(kind, byName)[locale],
        meta: momentText(at)[locale],
        text: kind === 'revoked' ? assist.revokeWords || null : null,
      }))
      .reverse(),
  };
}
