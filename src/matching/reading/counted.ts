/** "300 dus" is an amount, not a product. */
const countedUnits = new Set(
  'dus box boks kotak karton loyang jerigen jeriken galon rantang botol toples pouch kantong karung pack paket bungkus jars bottles boxes pouches sachet gelas cup buah biji butir batang lembar helai potong siki unit pieces sheets'.split(
    ' ',
  ),
);
/** "900 ribu batang": they stand between the number and what is counted. */
const multipliers = new Set('ratus ribu rb rebu ewu juta jt hundred thousand million'.split(' '));

/** "Satu kue asin, satu air gelas" counts; "kue satu" is a kind of cake. */
const counting = new Set(['satu', 'hiji', 'one']);

/** Whether a word is part of an amount: "300 dus", "900 ribu batang", "satu kue". */
export function isCounted(parts: readonly string[], at: number): boolean {
  const part = parts[at] ?? '';
  if (counting.has(part) && /^[a-z]/.test(parts[at + 1] ?? ''))
    return !/^[a-z]/.test(parts[at - 1] ?? '') || parts[at - 1] === 'dan';
  const scaled = multipliers.has(parts[at - 1] ?? '') ? at - 2 : at - 1;
  return (countedUnits.has(part) || multipliers.has(part)) && /^\d/.test(parts[scaled] ?? '');
}
