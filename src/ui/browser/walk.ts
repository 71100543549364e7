import { Controller } from '@hotwired/stimulus';

/** Going through findings by key: one is current, its words are shown in the text, and only its keys work. */
export class Walk extends Controller<HTMLElement> {
  static override targets = ['item', 'steps'];
  declare readonly itemTargets: HTMLElement[];
  declare readonly stepsTarget: HTMLElement;

  private current: HTMLElement | undefined;

  override connect(): void {
    this.stepsTarget.hidden = false;
    for (const item of this.itemTargets) holdKeys(item);
    this.element.addEventListener('focusin', this.enter);
    this.element.addEventListener('keydown', this.take);
    window.addEventListener('hashchange', this.arrive);
    const named = this.named();
    this.makeCurrent(named ?? this.itemTargets[0], named !== undefined);
    if (!named) return;
    this.show(named);
    if (document.readyState === 'complete') this.uncover(named);
    else window.addEventListener('load', () => this.uncover(named), { once: true });
  }

  override disconnect(): void {
    window.removeEventListener('hashchange', this.arrive);
  }

  next(): void {
    this.go(1);
  }

  previous(): void {
    this.go(-1);
  }

  private go(by: 1 | -1): void {
    const items = this.itemTargets;
    const at = this.current ? items.indexOf(this.current) : -1;
    const item = items[Math.min(items.length - 1, Math.max(0, at + by))];
    if (!item) return;
    item.focus({ preventScroll: true });
    item.scrollIntoView({ block: 'nearest' });
    this.show(item);
  }

  private readonly enter = (event: FocusEvent): void => {
    const item = this.itemTargets.find((one) => event.target instanceof Node && one.contains(event.target));
    if (item) this.makeCurrent(item, true);
  };

  /** The address names a card, after a decision or by a click on its words. */
  private readonly arrive = (): void => {
    const item = this.named();
    if (!item) return;
    item.focus({ preventScroll: true });
    item.scrollIntoView({ block: 'nearest' });
  };

  private readonly take = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.target !== this.current) return;
    event.preventDefault();
    this.current?.querySelector<HTMLElement>('[data-shortcut="x"]')?.click();
  };

  /** What was said about the deed stands at the head of the page: where the findings scroll by themselves, it stays in sight. */
  private uncover(item: HTMLElement): void {
    const said = document.querySelector('main > .notices');
    if (!said || !isBesideText(item)) return;
    window.scrollTo({ top: 0 });
  }

  private named(): HTMLElement | undefined {
    const id = decodeURIComponent(location.hash.slice(1));
    return this.itemTargets.find((item) => item.id === id);
  }

  private makeCurrent(item: HTMLElement | undefined, shown: boolean): void {
    if (!item || item === this.current) return;
    if (this.current) {
      holdKeys(this.current);
      this.current.removeAttribute('aria-current');
      markOf(this.current)?.removeAttribute('aria-current');
    }
    this.current = item;
    freeKeys(item);
    if (!shown) return;
    item.setAttribute('aria-current', 'true');
    markOf(item)?.setAttribute('aria-current', 'true');
  }

  /** Brings the words into sight where the text has its own frame beside the findings; on a phone nothing jumps. */
  private show(item: HTMLElement): void {
    const mark = markOf(item);
    const frame = mark?.closest<HTMLElement>('.split-text');
    if (!mark || !frame || frame.scrollHeight <= frame.clientHeight + 1) return;
    const { top } = mark.getBoundingClientRect();
    frame.scrollBy({ top: top - frame.getBoundingClientRect().top - frame.clientHeight / 3 });
  }
}

function isBesideText(item: HTMLElement): boolean {
  const frame = item.closest<HTMLElement>('.split-panel');
  return frame !== null && frame.scrollHeight > frame.clientHeight + 1;
}

function markOf(item: HTMLElement): HTMLElement | null {
  return item.dataset.mark ? document.getElementById(item.dataset.mark) : null;
}

function holdKeys(item: HTMLElement): void {
  for (const one of item.querySelectorAll<HTMLElement>('[data-shortcut]')) {
    one.dataset.heldShortcut = one.dataset.shortcut ?? '';
    delete one.dataset.shortcut;
  }
}

function freeKeys(item: HTMLElement): void {
  for (const one of item.querySelectorAll<HTMLElement>('[data-held-shortcut]')) {
    one.dataset.shortcut = one.dataset.heldShortcut ?? '';
    delete one.dataset.heldShortcut;
  }
}
