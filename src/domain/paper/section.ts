/** A section of the paper: its address and its name in both languages. */
export interface Section {
  readonly slug: string;
  readonly vi: string;
  readonly en: string;
}
