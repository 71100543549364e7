import type { CitationMention } from './citations.ts';

export type ResolvedCitation = CitationMention & {
  date: string | null;
  title: string | null;
  resolvedTo: number | null;
  ambiguous: boolean;
  clause: string | null;
};
