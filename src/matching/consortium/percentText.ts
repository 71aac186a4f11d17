import type { Text } from '../../shared/text.ts';

const percents = {
  id: new Intl.NumberFormat('id-ID', { style: 'percent', maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 1 }),
};

/** "97,6%" in Indonesian, "97.6%" in English; rounded down, so that only the whole is ever called 100%. */
export function percentText(share: number): Text {
  const rounded = Math.floor(share * 1000 + 1e-9) / 1000;
  return { id: percents.id.format(rounded), en: percents.en.format(rounded) };
}
