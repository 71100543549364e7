export { looksAtDesk } from './access.ts';
export { draftFromFor } from './confirm-assignment.ts';
export { draftOrder } from './draft-order.ts';
export { isAssignment, type Proposal, proposalKinds } from './proposal.ts';
export { listProposals } from './proposals.store.ts';
export { readDirective } from './read-directive.ts';
export { readingFailures, readingWords } from './words.ts';
