export { readDeadline } from './found-deadline.ts';
export { locateWords } from './locate-words.ts';
export { matchBody } from './match-body.ts';
export { readDirective } from './read-directive.ts';
export { tellProposals } from './tell-proposals.ts';
