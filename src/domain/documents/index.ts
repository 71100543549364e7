export {
  bodiesKept,
  canEditDirective,
  canReadDirective,
  canRegister,
  isInSight,
  type Sight,
  sightOf,
} from './access.ts';
export { addCitations } from './add-citations.ts';
export { addRelation, removeRelation, resolveRelation } from './change-relations.ts';
export {
  type Citation,
  type CitationInText,
  type RelationKind,
  type Resolution,
  relationKindAt,
  relationKinds,
} from './citation.ts';
export { correctText } from './correct-text.ts';
export {
  type Directive,
  type DirectiveFacts,
  type DirectiveFile,
  type DirectiveText,
  type DirectiveType,
  type Secrecy,
  secrecies,
  type Urgency,
  urgencies,
} from './directive.ts';
export {
  findDirective,
  getDirective,
  getDirectiveInSight,
  getDirectiveText,
  listTypes,
} from './directives.store.ts';
export { involveBodies } from './involve-bodies.ts';
export { proposeFacts } from './propose-facts.ts';
export { publishDirective, unpublishDirective } from './publish-directive.ts';
export { type NewDirective, registerDirective } from './register-directive.ts';
export type { RelationSeen } from './relation.ts';
export { listRelations } from './relations.store.ts';
export { resolveCitation } from './resolve-citation.ts';
export { parseSymbol, printSymbol } from './symbol.ts';
export { documentFailures, documentWords } from './words.ts';
