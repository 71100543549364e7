import { type Scope, scopes } from '../domain/accounts/index.ts';
import { seesBoard } from '../domain/board/access.ts';
import { countBoard, listTasks } from '../domain/board/board.api.ts';
import { askDeadline, listDays } from '../domain/calendar/calendar.api.ts';
import { keepsRegister, readsDirectives } from '../domain/documents/access.ts';
import {
  addDirectiveFile,
  getDirectiveFile,
  listDirectiveFiles,
} from '../domain/documents/directive-files.api.ts';
import {
  getDirectiveApi,
  getDirectiveRecord,
  listDirectives,
  registerDirectiveApi,
} from '../domain/documents/directives.api.ts';
import { listTaskMeasures } from '../domain/measures/measures.api.ts';
import { getBody, listBodies } from '../domain/organisation/bodies.api.ts';
import { decidesAtDesk, looksAtDesk } from '../domain/reading/access.ts';
import {
  confirmProposal,
  listProposalsApi,
  readDirectiveApi,
  readText,
} from '../domain/reading/reading.api.ts';
import { getSchemeApi, listSchemesApi } from '../domain/schemes/schemes.api.ts';
import { getTaskEvidence } from '../domain/tasks/evidence.api.ts';
import { actsOnTasks, worksWithTasks } from '../domain/tasks/index.ts';
import { assignTaskApi, taskSteps } from '../domain/tasks/task-steps.api.ts';
import { getTaskApi, getTaskRecord } from '../domain/tasks/tasks.api.ts';
import { type Actor, type Policy, signedIn } from '../kernel/access/index.ts';
import { type ApiRoute, apiAsk, apiDo, apiGet, apiPut } from '../kernel/api/index.ts';
import { listRecord } from './record.api.ts';
import { readsRecord } from './record-access.ts';

/** Who may call: the rule of the page that shows or does the same, and the token's scope. */
const on = (gate: Policy, scope: Scope) => ({ gate, scope });

const { edit, ...steps } = taskSteps;

/** Every address of programs: method, path, who may call it with which scope, what answers. */
export const apiRoutes: readonly ApiRoute[] = [
  apiGet('/api/tasks', on(seesBoard, 'tasks:read'), listTasks),
  apiGet('/api/tasks/:id', on(worksWithTasks, 'tasks:read'), getTaskApi),
  apiGet('/api/tasks/:id/measures', on(worksWithTasks, 'tasks:read'), listTaskMeasures),
  apiGet('/api/tasks/:id/record', on(worksWithTasks, 'tasks:read'), getTaskRecord),
  apiGet('/api/tasks/:id/evidence/:evidenceId', on(worksWithTasks, 'tasks:read'), getTaskEvidence),
  apiDo('/api/tasks', on(actsOnTasks, 'tasks:write'), assignTaskApi),
  apiPut('/api/tasks/:id', on(actsOnTasks, 'tasks:write'), edit),
  ...Object.entries(steps).map(([action, endpoint]) =>
    apiDo(`/api/tasks/:id/${action.replaceAll('_', '-')}`, on(actsOnTasks, 'tasks:write'), endpoint),
  ),
  apiGet('/api/board', on(seesBoard, 'board:read'), countBoard),
  apiGet('/api/directives', on(readsDirectives, 'directives:read'), listDirectives),
  apiGet('/api/directives/:id', on(readsDirectives, 'directives:read'), getDirectiveApi),
  apiGet('/api/directives/:id/record', on(readsDirectives, 'directives:read'), getDirectiveRecord),
  apiGet('/api/directives/:id/files', on(readsDirectives, 'directives:read'), listDirectiveFiles),
  apiGet('/api/directives/:id/files/:ordinal', on(readsDirectives, 'directives:read'), getDirectiveFile),
  apiDo('/api/directives/:id/files', on(keepsRegister, 'directives:write'), addDirectiveFile),
  apiDo('/api/directives', on(keepsRegister, 'directives:write'), registerDirectiveApi),
  apiAsk('/api/reading', on(looksAtDesk, 'reading:read'), readText),
  apiGet('/api/directives/:id/proposals', on(looksAtDesk, 'reading:read'), listProposalsApi),
  apiDo('/api/directives/:id/reading', on(decidesAtDesk, 'reading:write'), readDirectiveApi),
  apiDo(
    '/api/directives/:id/proposals/:proposal/confirm',
    on(decidesAtDesk, 'reading:write'),
    confirmProposal,
  ),
  apiGet('/api/schemes', on(worksWithTasks, 'schemes:read'), listSchemesApi),
  apiGet('/api/schemes/:id', on(worksWithTasks, 'schemes:read'), getSchemeApi),
  apiGet('/api/bodies', on(signedIn, 'bodies:read'), listBodies),
  apiGet('/api/bodies/:id', on(signedIn, 'bodies:read'), getBody),
  apiGet('/api/calendar/days', on(signedIn, 'calendar:read'), listDays),
  apiAsk('/api/calendar/deadline', on(signedIn, 'calendar:read'), askDeadline),
  apiGet('/api/record', on(readsRecord, 'record:read'), listRecord),
];

/** The scopes that open anything to an actor, in their usual order: a token is never made wider than its person. */
export function scopesOpenTo(actor: Actor): readonly Scope[] {
  return scopes.filter((scope) =>
    apiRoutes.some((route) => route.scope === scope && route.gate.allows(actor)),
  );
}
