export { readDirective } from './read-directive.ts';
export { tellProposals } from './tell-proposals.ts';
