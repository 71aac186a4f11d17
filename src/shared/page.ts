/** One page of a longer list. `total` counts the whole list; `page` starts at 1. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}
