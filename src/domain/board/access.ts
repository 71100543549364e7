import { anyOf } from '../../kernel/access/index.ts';

/** Opens the board to those who give, do, decide or inspect tasks; each sees only what they may read. */
export const seesBoard = anyOf('sees the board', 'officer', 'leader', 'inspector', 'assignee');

/** Opens what is chosen from a list, and done with it, to those who give or do tasks. */
export const choosesTasks = anyOf('chooses tasks', 'officer', 'leader', 'assignee');

/** Opens what is set for the boards of all. */
export const setsBoard = anyOf('sets the board', 'administrator', 'leader');

/** Opens what is made for those who lead: the morning's page, and screens on a wall. */
export const leadsABody = anyOf('leads a body', 'leader');
