export {
  bodiesKept,
  canEditDirective,
  canReadDirective,
  keepsRegister,
  type Sight,
  sightOf,
} from './access.ts';
export { addCitations } from './add-citations.ts';
export { removeRelation } from './change-relations.ts';
export {
  type Citation,
  type CitationInText,
  type RelationKind,
  type Resolution,
  relationKindAt,
  relationKinds,
} from './citation.ts';
export { type CitedDirective, findCited } from './cited.store.ts';
export { correctText } from './correct-text.ts';
export type {
  Directive,
  DirectiveFacts,
  DirectiveFile,
  DirectiveText,
  DirectiveType,
  Secrecy,
  Urgency,
} from './directive.ts';
export { directiveImport } from './directive-import.ts';
export {
  findDirective,
  getDirective,
  getDirectiveInSight,
  getDirectiveText,
  listTypes,
} from './directives.store.ts';
export { contentsOfDirectives, listFiles } from './files.store.ts';
export { deleteIntake, insertIntake } from './intakes.store.ts';
export { involveBodies } from './involve-bodies.ts';
export { proposeFacts } from './propose-facts.ts';
export { publishDirective } from './publish-directive.ts';
export { type NewDirective, registerDirective } from './register-directive.ts';
export type { RelationSeen } from './relation.ts';
export { listRelations } from './relations.store.ts';
export { searchedKeys } from './symbol.ts';
export { type TakenIn, takeInFiles } from './take-in-files.ts';
export { documentFailures, documentWords } from './words.ts';
