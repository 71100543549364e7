import type { Temporal } from '../time/index.ts';

/** One link of the navigation. */
export interface NavigationItem {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
  readonly count?: number | undefined;
  /** Keys that open it, as `g d`. */
  readonly shortcut?: string | undefined;
}

/** A heading of the navigation and its links. */
export interface NavigationGroup {
  readonly label: string;
  readonly items: readonly NavigationItem[];
}

/** A small form of the frame itself. */
interface FrameAction {
  readonly action: string;
  readonly formKey: string;
}

/** What stands around every page; the roof fills it in, a layout draws it. */
export interface Frame {
  readonly assets: {
    readonly css: string;
    readonly js: string;
    readonly favicon: string;
    readonly sheets: Readonly<
      Record<'board' | 'comments' | 'newsroom' | 'portal' | 'speaking' | 'wall', string>
    >;
    readonly scripts: Readonly<Record<'comment' | 'proof', string>>;
    readonly fonts: readonly string[];
    readonly newsFonts: readonly string[];
  };
  readonly navigation: readonly NavigationGroup[];
  readonly person: {
    readonly name: string;
    readonly role: string;
    readonly body?: string | undefined;
    readonly accountHref: string;
    /** Whoever the person might act for, by name, and where they begin to. */
    readonly mayActFor?: readonly { readonly name: string; readonly href: string }[];
  } | null;
  /** Set while the person acts for another: said on every page, with the way back. */
  readonly onBehalf?:
    | { readonly name: string; readonly until: Temporal.PlainDate; readonly stop: FrameAction }
    | undefined;
  /** Where one's notices are, and how many wait to be read; from a hundred on they are not counted. */
  readonly bell?: { readonly href: string; readonly unread: number } | null;
  readonly language: FrameAction;
  readonly signOut: FrameAction | null;
  /** Something to say once: a deed done. */
  readonly notices: readonly {
    readonly tone: 'success' | 'info' | 'warning' | 'danger';
    readonly text: string;
  }[];
  /** Said at the foot of every page, such as that the data are made up. */
  readonly footnote?: string | undefined;
  /** False on a page that answers a failure: what was typed stays kept as a draft. */
  readonly settles: boolean;
}
