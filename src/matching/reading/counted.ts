/** "300 dus" is an amount, not a product. */
const countedUnits = new Set(
  'dus box boks kotak karton loyang jerigen jeriken galon rantang botol toples pouch kantong karung pack paket bungkus jars bottles boxes pouches sachet gelas cup buah biji butir batang lembar helai potong siki unit pieces sheets'.split(
    ' ',
  ),
);
/** "900 ribu batang": they stand between the number and what is counted. */
const multipliers = new Set('ratus ribu rb rebu ewu juta jt hundred thousand million'.split(' '));

/** Whether a word is part of an amount: "300 dus", "900 ribu batang". */
export function isCounted(parts: readonly string[], at: number): boolean {
  const part = parts[at] ?? '';
  const scaled = multipliers.has(parts[at - 1] ?? '') ? at - 2 : at - 1;
  return (countedUnits.has(part) || multipliers.has(part)) && /^\d/.test(parts[scaled] ?? '');
}
