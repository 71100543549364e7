/** Whether everything waits for a moderator, or known readers are published at once. */
export const publishings = ['held', 'known'] as const;
export type Publishing = (typeof publishings)[number];

/** How comments are taken, and how long what belongs to them is kept. */
export interface Setting {
  readonly publishing: Publishing;
  /** So many published comments make a reader known. */
  readonly knownAfter: number;
  /** So many days an author may ask for a second decision. */
  readonly appealDays: number;
  /** So many minutes a decision stands before its author is told: what is undone at once reaches nobody. */
  readonly tellMinutes: number;
  readonly addressDays: number;
  readonly emailMonths: number;
  readonly refusedMonths: number;
}

/** The setting with its version and whether anybody has changed it. */
export interface KeptSetting extends Setting {
  readonly version: number;
  readonly isDefault: boolean;
}

/** For what a comment may be refused. */
export interface Reason {
  readonly code: string;
  readonly name: string;
  readonly said: string;
}
