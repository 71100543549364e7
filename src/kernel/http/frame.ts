/** One link of the navigation. */
export interface NavigationItem {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
  readonly count?: number;
}

/** A heading of the navigation and its links. */
export interface NavigationGroup {
  readonly label: string;
  readonly items: readonly NavigationItem[];
}

/** What stands around every page; the roof fills it in, a layout draws it. */
export interface Frame {
  readonly styles: string;
  readonly script: string;
  readonly icon: string;
  /** Weekday and day in full, in the reader's language. */
  readonly todayInWords: string;
  readonly navigation: readonly NavigationGroup[];
  readonly person: {
    readonly name: string;
    readonly role: string;
    readonly body: string;
    readonly href: string;
  } | null;
  /** Something to say once: a deed done, a demo running. */
  readonly notices: readonly { readonly tone: 'good' | 'info' | 'warn'; readonly text: string }[];
  /** Where a form that changes the language or ends the session is sent. */
  readonly languageAction: string;
  readonly signOutAction: string;
  readonly searchAction: string | null;
  /** The page itself, to come back to. */
  readonly here: string;
}
