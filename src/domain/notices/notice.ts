import type { Temporal } from '../../kernel/time/index.ts';
import type { Task } from '../tasks/index.ts';

/** What someone can be told of, in the order in which they are listed. */
export const kinds = [
  'assigned',
  'returned',
  'accepted',
  'extension_granted',
  'extension_refused',
  'changed',
  'recomputed',
  'paused',
  'resumed',
  'handed_over',
  'cancelled',
  'reminded',
  'submitted',
  'extension_asked',
  'acknowledged',
  'progressed',
  'due_soon',
  'overdue',
  'escalated',
  'mentioned',
  'commented',
  'webhook_failed',
  'announced',
  'announcement_reminded',
  'rectification_asked',
  'rectification_passed',
  'rectification_replied',
] as const;
export type Kind = (typeof kinds)[number];

/** True for the name of a kind. */
export function isKind(name: string): name is Kind {
  return (kinds as readonly string[]).includes(name);
}

/** The kinds as a person meets them: in work done, in work given, in deadlines, in talk. */
export const kindGroups = {
  doing: [
    'assigned',
    'returned',
    'accepted',
    'extension_granted',
    'extension_refused',
    'changed',
    'recomputed',
    'paused',
    'resumed',
    'handed_over',
    'cancelled',
    'reminded',
  ],
  giving: ['submitted', 'extension_asked', 'acknowledged', 'progressed'],
  deadlines: ['due_soon', 'overdue', 'escalated'],
  talk: ['mentioned', 'commented'],
  machines: ['webhook_failed'],
  publishing: [
    'announced',
    'announcement_reminded',
    'rectification_asked',
    'rectification_passed',
    'rectification_replied',
  ],
} as const satisfies Readonly<Record<string, readonly Kind[]>>;

/** How someone is told: not at all, in the system, there and by mail at once, there and in the day's digest. */
export const channels = ['off', 'app', 'mail', 'digest'] as const;
export type Channel = (typeof channels)[number];

/** How people are told who have not said otherwise. */
export const usualChannel: Readonly<Record<Kind, Channel>> = {
  assigned: 'mail',
  returned: 'mail',
  accepted: 'app',
  extension_granted: 'mail',
  extension_refused: 'mail',
  changed: 'app',
  recomputed: 'app',
  paused: 'app',
  resumed: 'app',
  handed_over: 'app',
  cancelled: 'app',
  reminded: 'mail',
  submitted: 'mail',
  extension_asked: 'mail',
  acknowledged: 'off',
  progressed: 'off',
  due_soon: 'digest',
  overdue: 'digest',
  escalated: 'mail',
  mentioned: 'mail',
  commented: 'app',
  webhook_failed: 'mail',
  announced: 'mail',
  announcement_reminded: 'mail',
  rectification_asked: 'mail',
  rectification_passed: 'mail',
  rectification_replied: 'app',
};

/** Kinds that ask something of their reader: they are always told in the system, whatever was wished. */
export const alwaysTold: ReadonlySet<Kind> = new Set<Kind>([
  'assigned',
  'returned',
  'handed_over',
  'cancelled',
  'reminded',
  'submitted',
  'extension_asked',
  'overdue',
  'escalated',
  'webhook_failed',
  'announced',
  'announcement_reminded',
  'rectification_asked',
  'rectification_passed',
]);

/** The channels that someone may wish for a kind. */
export function channelsFor(kind: Kind): readonly Channel[] {
  return channels.filter((channel) => channel !== 'off' || !alwaysTold.has(kind));
}

/** What a notice keeps besides its task: days and identifiers, never words. */
export interface NoticeFacts {
  /** The deadline that was spoken of, ISO. */
  readonly dueOn?: string;
  /** The message that was said. */
  readonly messageId?: string;
  /** The webhook of one's own that was turned off. */
  readonly webhookId?: string;
  /** What was announced. */
  readonly announcementId?: string;
  /** Which request to correct an article. */
  readonly rectificationId?: string;
}

/** What someone is about to be told. */
export interface NewNotice {
  readonly accountId: string;
  readonly kind: Kind;
  /** Null where it is about no task. */
  readonly taskId: string | null;
  readonly actorId: string | null;
  readonly facts: NoticeFacts;
  /** What it comes of; nobody is told twice of one thing. */
  readonly cause: string;
  readonly at: Temporal.Instant;
}

const withoutTask = [...kindGroups.machines, ...kindGroups.publishing] as const;
export type KindWithoutTask = (typeof withoutTask)[number];

/** True for a notice about something else than a task, which no task has to open to its reader. */
export function isAboutOneself({ kind }: Pick<NewNotice, 'kind'>): boolean {
  return (withoutTask as readonly Kind[]).includes(kind);
}

/** What its reader may know of the task of a notice; nothing where it is out of their sight. */
export type NoticedTask = Pick<Task, 'number' | 'title' | 'dueOn' | 'secrecy' | 'leadId' | 'giverId'>;

/** One notice as its reader sees it at this moment. */
export interface Notice {
  readonly id: string;
  readonly kind: Kind;
  /** Null where it is about no task. */
  readonly taskId: string | null;
  readonly actorName: string | null;
  readonly facts: NoticeFacts;
  readonly at: Temporal.Instant;
  readonly readAt: Temporal.Instant | null;
  readonly task: NoticedTask | null;
}

/** Which notices are looked at. */
export interface NoticeFilter {
  readonly unreadOnly: boolean;
  readonly kind: Kind | undefined;
  /** The notice behind which the page begins. */
  readonly before: string | undefined;
}

/** Some notices, latest first, and how many wait to be read. */
export interface NoticePage {
  readonly notices: readonly Notice[];
  readonly hasMore: boolean;
  readonly unread: number;
}
