const typed = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 3 });

/** A base amount as a person types it in Indonesia: 2,500 g of a unit of 1,000 is "2,5". */
export function typedAmount(amountBase: number, factor: number): string {
  return typed.format(amountBase / factor);
}
