/** What a row of a list of tasks says, cell by cell. */
export const columns = [
  'title',
  'product',
  'passage',
  'symbol',
  'giver',
  'lead',
  'coordinating',
  'deadline',
  'force',
  'speaker',
] as const;
export type Column = (typeof columns)[number];

/** The columns without which no row can become a task. */
export const requiredColumns = ['title', 'symbol', 'lead'] as const satisfies readonly Column[];

/** The cells of one row by what they say; what the file has no column for is empty. */
export type Cells = Readonly<Record<Column, string>>;
