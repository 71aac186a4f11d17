/** An address with the given query; null, "" and the first page are left out. */
export function address(path: string, query: Readonly<Record<string, string | number | null>>): string {
  const kept = Object.entries(query).filter(
    ([name, value]) => value !== null && value !== '' && !(name === 'page' && value === 1),
  );
  const search = new URLSearchParams(kept.map(([name, value]): [string, string] => [name, String(value)])).toString();
  return search === '' ? path : `${path}?${search}`;
}
