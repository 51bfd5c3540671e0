/** Something the member was told. `facts` by their names: `title`, `amountFen`, `visitDate`, `note` … */
export interface News {
  kind: string;
  facts: Record<string, string | number>;
  /** Page of the mini-program with its query, without a leading slash. */
  page: string | null;
  at: string;
  read: boolean;
}
