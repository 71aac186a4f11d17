import { formFields } from '../../http/form.view.ts';
import type { Typed } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import type { Part } from '../../proposals/proposals.rules.ts';
import { relativeText } from '../../shared/dates.ts';
import type { FieldProblems } from '../../shared/errors.ts';
import type { Locale } from '../../shared/text.ts';
import { isClosed, type Deal } from '../deals.rules.ts';
import { claimBadge, claimFormOf } from './claim.view.ts';
import { seesClaim, type Claim } from './claim.rules.ts';
import { claimKindText } from './claim.texts.ts';
import { claimPagesTexts } from './claimPages.texts.ts';

const { say } = claimPagesTexts;

export interface ClaimSection {
  readonly deal: Deal;
  readonly claims: readonly Claim[];
  readonly part: Part;
  readonly now: Date;
  readonly formKey: string;
}

/** The claims on the deal's page, and the form that asks for mediation. */
export function claimSection(
  locale: Locale,
  { deal, claims, part, now, formKey }: ClaimSection,
  typed: Typed,
  problems: FieldProblems,
) {
  const form = formFields(locale, typed, problems);
  const seen = claims.filter((claim) => seesClaim(claim, part));
  return {
    title: say('section')[locale],
    topics: `deal:${deal.id}`,
    none: seen.length === 0 ? say('none')[locale] : null,
    items: seen.map((claim) => ({
      href: paths.claim(claim.id),
      title: `${claim.number} · ${claimKindText(claim.kind)[locale]}`,
      text: claim.words.length > 140 ? `${claim.words.slice(0, 139)}…` : claim.words,
      at: relativeText(claim.updatedAt, now)[locale],
      ...{ icon: 'scale', tone: 'mute', strong: null, badge: claimBadge(claim, locale), badges: null, unread: false },
    })),
    ask: isClosed(deal.status)
      ? null
      : {
          ...claimFormOf(paths.dealMediation(deal.id), formKey, locale, form, problems),
          open: 'dispute' in problems || 'evidence' in problems,
        },
  };
}
