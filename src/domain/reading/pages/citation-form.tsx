import { z } from 'zod';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  choice,
  type FieldErrors,
  html,
  optionalDay,
  optionalText,
  seeOther,
  statusOf,
  type Typed,
  whole,
} from '../../../kernel/http/index.ts';
import { relationKinds } from '../../documents/index.ts';
import { confirmCitation } from '../confirm-citation.ts';
import type { FoundCitation, Proposal } from '../proposal.ts';
import { readingFailures, readingWords } from '../words.ts';
import { citationLines } from './both-sides.ts';
import { CitationFormView } from './citation-form.view.tsx';
import { ConflictView } from './conflict.view.tsx';
import type { Desk } from './desk-data.ts';
import { nextCardPath } from './next-card.ts';

const fields = z.object({
  version: whole(1, 1_000_000),
  type: optionalText(20),
  number: optionalText(30),
  symbol: optionalText(60),
  issuer: optionalText(300),
  date: optionalDay(),
  kind: choice(relationKinds),
});

/** The form of a citation, filled with what was read. */
export function showCitationForm(ask: Ask, desk: Desk, proposal: Proposal): Response {
  const found = citationOf(proposal);
  const { type, number, symbol, issuer, date, kind } = found.cited;
  const typed = { version: String(proposal.version), type, number, symbol, issuer, date: date ?? '', kind };
  return show(ask, { desk, proposal, typed });
}

/** Confirms a citation as the person says it. */
export async function answerCitationForm(ask: Ask, desk: Desk, proposal: Proposal): Promise<Response> {
  const found = citationOf(proposal);
  const read = ask.form(fields);
  if (!read.ok) return show(ask, { desk, proposal, typed: ask.typed, errors: read.errors });
  const { version, date, ...rest } = read.value;
  const corrected = { ...rest, date: date?.toString() ?? null, citedAs: found.cited.citedAs };
  const seen = { directiveId: desk.directive.id, proposalId: proposal.id, version };
  try {
    await confirmCitation(ask.actor, { seen, corrected }, ask.now);
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'conflict') throw error;
    const { decided } = proposal;
    const yours = decided?.as === 'relation' ? citationLines(corrected, decided.cited, ask.locale) : [];
    const says = error.sentence(ask.locale);
    return html(
      <ConflictView ask={ask} desk={desk} proposal={proposal} says={says} yours={yours} />,
      statusOf.conflict,
    );
  }
  const next = await nextCardPath(ask, desk.directive.id, proposal.id);
  return seeOther(next, readingWords[ask.locale].done.citation);
}

interface Shown {
  readonly desk: Desk;
  readonly proposal: Proposal;
  readonly typed: Typed;
  readonly errors?: FieldErrors;
}

function show(ask: Ask, { desk, proposal, typed, errors = {} }: Shown): Response {
  return html(
    <CitationFormView ask={ask} desk={desk} proposal={proposal} typed={typed} errors={errors} />,
    Object.keys(errors).length > 0 ? 422 : 200,
  );
}

function citationOf({ found }: Proposal): FoundCitation {
  if (found.kind !== 'citation') throw readingFailures.notForThisKind();
  return found;
}
