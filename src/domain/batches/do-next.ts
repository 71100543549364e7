import { transaction } from '../../kernel/db/index.ts';
import { Failure } from '../../kernel/failure/index.ts';

/** Rows that wait to be done one by one, each with the outcome that is kept with it. */
export interface Rows<Row> {
  /** Holds the next that waits, passing by those that another holds. */
  lockNext(): Promise<Row | undefined>;
  /** Does it and notes that it was done; both stand or fall together. */
  carryOut(row: Row): Promise<void>;
  saveFailed(row: Row, why: Failure): Promise<void>;
  /** Counts that it broke for no reason that could be told; returns how often it has by now. */
  countTry(row: Row): Promise<number>;
  /** What is said when it broke again and again. */
  broke(): Failure;
}

/** How often a row is tried that breaks for no reason that could be told. */
const mostTries = 3;

/** Does the next row in a transaction of its own, whatever comes of it; false when none is left. */
export async function doNext<Row>(rows: Rows<Row>): Promise<boolean> {
  let row: Row | undefined;
  try {
    return await transaction(async () => {
      row = await rows.lockNext();
      if (row === undefined) return false;
      await rows.carryOut(row);
      return true;
    });
  } catch (error) {
    if (row === undefined) throw error;
    if (error instanceof Failure) await rows.saveFailed(row, error);
    else if ((await rows.countTry(row)) < mostTries) throw error;
    else await rows.saveFailed(row, rows.broke());
    return true;
  }
}
