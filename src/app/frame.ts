import { roleWords } from '../domain/accounts/index.ts';
import { type Actor, holds, roles } from '../kernel/access/index.ts';
import type { Ask, Frame, Gate, NavigationGroup, Route } from '../kernel/http/index.ts';
import { appWords } from './words.ts';

/** What the frame of every page is made from; set once, when the program starts. */
export interface FrameParts {
  readonly assets: Frame['assets'];
  /** Who may look at an address, by the address. */
  readonly gates: ReadonlyMap<string, Gate>;
  readonly demo: boolean;
}

/** Who may look at which address of a table of routes. */
export function gatesOf(routes: readonly Route[]): ReadonlyMap<string, Gate> {
  return new Map(
    routes.flatMap(({ method, path, gate }) => (method === 'GET' ? [[path, gate] as const] : [])),
  );
}

/** Draws up what stands around a page for the one who asks. */
export function frameOf(ask: Ask<Actor | null>, parts: FrameParts): Frame {
  const { actor, locale } = ask;
  const words = appWords[locale];
  const said = ask.cookie('banle_said');
  return {
    assets: parts.assets,
    navigation: actor ? navigationFor(actor, ask, parts.gates) : [],
    person: actor && {
      name: actor.name,
      role: roleWords[locale][highestRole(actor)],
      accountHref: '/tai-khoan',
      mayActFor: (actor.mayActFor ?? [])
        .filter(({ delegationId }) => delegationId !== actor.onBehalf?.delegationId)
        .map(({ name }) => ({ name, href: '/tai-khoan/uy-quyen' })),
    },
    onBehalf: actor?.onBehalf && {
      name: actor.onBehalf.name,
      until: actor.onBehalf.until,
      stop: { action: '/thoi-thay-mat', formKey: '' },
    },
    bell: actor && { href: '/thong-bao', unread: actor.unread ?? 0 },
    language: { action: '/ngon-ngu', formKey: '' },
    signOut: actor && { action: '/dang-xuat', formKey: '' },
    notices: said ? [{ tone: 'success', text: said }] : [],
    footnote: parts.demo ? words.demo : undefined,
    settles: true,
  };
}

function highestRole(actor: Actor) {
  const order = [
    'leader',
    'officer',
    'inspector',
    'administrator',
    'assignee',
    'editor',
    'moderator',
  ] as const;
  return order.find((role) => holds(actor, role)) ?? roles[0];
}

/** A place is shown to whoever may open it: the gate of its route decides, nothing else. */
function navigationFor(actor: Actor, ask: Ask<Actor | null>, gates: FrameParts['gates']): NavigationGroup[] {
  const words = appWords[ask.locale];
  const mayOpen = (href: string) => {
    const gate = gates.get(href);
    return gate !== undefined && (typeof gate === 'string' || gate.allows(actor));
  };
  const here = ask.url.pathname;
  const group = (
    label: string,
    places: readonly (readonly [href: string, label: string, shortcut?: string])[],
  ) => ({
    label,
    items: places
      .filter(([href]) => mayOpen(href))
      .map(([href, text, shortcut]) => ({ href, label: text, current: here === href, shortcut })),
  });
  return [
    group(words.work, [
      ['/dieu-hanh', words.brief, 'g h'],
      ['/nhiem-vu', words.myTasks, 'g v'],
      ['/bang', words.board, 'g b'],
      ['/chuong-trinh', words.schemes, 'g c'],
      ['/dinh-ky', words.recurring, 'g k'],
    ]),
    group(words.directives, [
      ['/van-ban', words.register, 'g s'],
      ['/van-ban/moi', words.registerNew, 'g m'],
      ['/goi-tin', words.packets],
      ['/ban-doc', words.toRead, 'g d'],
    ]),
    group(words.newsroom, [
      ['/toa-soan', words.articles, 'g n'],
      ['/toa-soan/trang-dau', words.front],
      ['/toa-soan/anh', words.photos, 'g a'],
      ['/kiem-duyet', words.moderation, 'g p'],
      ['/toa-soan/cai-chinh', words.rectifications],
      ['/soan-thong-bao', words.writeAnnouncements],
    ]),
    group(words.lookUp, [
      ['/thong-bao-chung/nhan', words.announcements, 'g o'],
      ['/cai-chinh/hoi', words.askedByNewsrooms],
      ['/to-chuc', words.bodies, 'g t'],
      ['/lich', words.calendar, 'g l'],
      ['/cong-khai', words.published],
    ]),
    group(words.administration, [
      ['/quan-tri/tai-khoan', words.accounts],
      ['/quan-tri/ma-truy-cap', words.tokens],
      ['/bang/thiet-lap', words.settings],
      ['/quan-tri/nhac-han', words.deadlineRules],
      ['/kiem-duyet/thiet-lap', words.commentSettings],
      ['/webhook', words.webhooks],
      ['/quan-tri/webhook', words.allWebhooks],
      ['/quan-tri/viec-nen', words.backgroundWork],
      ['/nhat-ky', words.record],
    ]),
  ].filter(({ items }) => items.length > 0);
}
