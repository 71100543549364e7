import { type Actor, anyOf, bodiesWhere, holds } from '../../kernel/access/index.ts';
import { type BodyTree, perPerson } from '../organisation/index.ts';
import type { Directive } from './directive.ts';

/** Which directives an actor may know of: the sets that the rule is made from, for one row and for a list alike. */
export interface Sight {
  /** Sees every directive that is no secret. */
  readonly everywhere: boolean;
  /** Bodies whose registers are read: own ones, those below, and those of the body one acts for. */
  readonly registers: readonly string[];
  /** Bodies whose involvement opens a directive. */
  readonly involvements: readonly string[];
  /** Bodies whose secrets are known, because one keeps their register. */
  readonly secretRegisters: readonly string[];
  /** Bodies whose involvement opens a secret one: those one leads. */
  readonly secretInvolvements: readonly string[];
}

/** What the actor may know of, as the bodies stand in the tree. */
export const sightOf = perPerson((actor: Actor, tree): Sight => {
  const kept = bodiesKept(actor, tree);
  const registers = tree.under(kept);
  const reachesAll = registers.size > 0 && registers.size === tree.list.length;
  const assigned = tree.under(bodiesWhere(actor, 'assignee'));
  return {
    everywhere: reachesAll || holds(actor, 'inspector'),
    registers: [...registers],
    involvements: [...new Set([...registers, ...assigned])],
    secretRegisters: kept,
    secretInvolvements: bodiesWhere(actor, 'leader'),
  };
});

/** The bodies whose register the actor keeps: where they are officer or leader, and those such a body acts for. */
export function bodiesKept(actor: Actor, tree: BodyTree): string[] {
  const held = bodiesWhere(actor, 'officer', 'leader');
  return [...new Set(held.flatMap((bodyId) => tree.actsForAll(bodyId)))];
}

type Known = Pick<Directive, 'secrecy' | 'registeredIn' | 'involved'>;

/** A directive is read by those within reach of its register and those it concerns; a secret one by far fewer. */
export function canReadDirective(actor: Actor, directive: Known, tree: BodyTree): boolean {
  return isInSight(sightOf(actor, tree), directive);
}

/** True when the directive is among those one may know of. */
export function isInSight(sight: Sight, directive: Known): boolean {
  const touches = (bodies: readonly string[]) => directive.involved.some((id) => bodies.includes(id));
  if (directive.secrecy === 'normal') {
    return (
      sight.everywhere || sight.registers.includes(directive.registeredIn) || touches(sight.involvements)
    );
  }
  return sight.secretRegisters.includes(directive.registeredIn) || touches(sight.secretInvolvements);
}

/** Officers and leaders register for their body and for the body it acts for. */
export function canRegister(actor: Actor, bodyId: string, tree: BodyTree): boolean {
  return bodiesKept(actor, tree).includes(bodyId);
}

/** Whoever keeps the register may correct what is in it. */
export function canEditDirective(
  actor: Actor,
  directive: Pick<Directive, 'registeredIn'>,
  tree: BodyTree,
): boolean {
  return canRegister(actor, directive.registeredIn, tree);
}

/** A leader of the register's body makes its directives public, and takes them back. */
export function canPublish(
  actor: Actor,
  directive: Pick<Directive, 'registeredIn'>,
  tree: BodyTree,
): boolean {
  const led = bodiesWhere(actor, 'leader').flatMap((bodyId) => tree.actsForAll(bodyId));
  return led.includes(directive.registeredIn);
}

/** Opens the register to those who work with directives. */
export const readsDirectives = anyOf('reads directives', 'officer', 'leader', 'assignee', 'inspector');

/** Opens the forms of the register. */
export const keepsRegister = anyOf('keeps a register', 'officer', 'leader');

/** Opens what only a leader decides. */
export const leadsBody = anyOf('leads a body', 'leader');
