import { Controller } from '@hotwired/stimulus';

interface News {
  readonly said: string;
  /** Milliseconds that the server wants between two drawings of a page. */
  readonly rest: number;
}

/** Milliseconds: after this without a touch nobody is acting; a lost connection is told after that; silence is one. */
const patience = { acting: 4_000, lost: 8_000, again: 5_000, silence: 50_000 } as const;

/**
 * Is told of changes made elsewhere. When nobody is acting they are taken in by themselves, each page at its own moment so
 * that all together do not stampede; otherwise they wait until they are wanted: nothing moves under a hand.
 */
export class Live extends Controller<HTMLElement> {
  static override targets = ['status', 'news', 'said', 'show'];
  static override values = { url: String, shown: String, lost: String, over: String };
  declare readonly statusTarget: HTMLElement;
  declare readonly newsTarget: HTMLElement;
  declare readonly saidTarget: HTMLElement;
  declare readonly showTarget: HTMLButtonElement;
  declare urlValue: string;
  declare readonly shownValue: string;
  declare readonly lostValue: string;
  declare readonly overValue: string;

  private source: EventSource | undefined;
  private wasOpen = false;
  private touchedAt = 0;
  private drawnAt = Date.now();
  private taking: number | undefined;
  private losing: number | undefined;
  private silent: number | undefined;

  override connect(): void {
    for (const kind of touches) document.addEventListener(kind, this.touch, { passive: true, capture: true });
    document.addEventListener('visibilitychange', this.turn);
    this.turn();
  }

  override disconnect(): void {
    for (const kind of touches) document.removeEventListener(kind, this.touch, { capture: true });
    document.removeEventListener('visibilitychange', this.turn);
    this.close();
  }

  /** The reader wants to see what is new. */
  async show(): Promise<void> {
    await this.take();
    document.querySelector<HTMLElement>('[data-live-part]')?.focus({ preventScroll: true });
  }

  private readonly touch = (): void => {
    this.touchedAt = Date.now();
  };

  /** A page that nobody sees keeps no connection: a browser has few of them for all its windows. */
  private readonly turn = (): void => {
    if (document.hidden) this.close();
    else if (!this.source) this.open();
  };

  private open(): void {
    const source = new EventSource(this.urlValue);
    this.source = source;
    this.wait();
    source.addEventListener('open', () => this.found());
    source.addEventListener('beat', () => this.wait());
    source.addEventListener('error', () => this.missed(source));
    source.addEventListener('changes', (event) => this.hear(JSON.parse(event.data) as News));
    source.addEventListener('over', () => this.end(this.overValue));
    source.addEventListener('elsewhere', () => this.close());
  }

  private close(): void {
    this.source?.close();
    this.source = undefined;
    window.clearTimeout(this.taking);
    window.clearTimeout(this.losing);
    window.clearTimeout(this.silent);
    this.taking = undefined;
    this.losing = undefined;
  }

  /** The server gives a sign of life every twenty seconds: where none comes the connection is dead without knowing it. */
  private wait(): void {
    window.clearTimeout(this.silent);
    this.silent = window.setTimeout(() => {
      this.close();
      this.turn();
    }, patience.silence);
  }

  /** Connected again after a loss: what was missed meanwhile is asked for. */
  private found(): void {
    window.clearTimeout(this.losing);
    this.losing = undefined;
    if (this.newsTarget.classList.contains('news-lost')) this.hush();
    if (this.wasOpen) this.takeSoon(patience.again);
    this.wasOpen = true;
  }

  private missed(source: EventSource): void {
    this.losing ??= window.setTimeout(() => this.say(this.lostValue, true), patience.lost);
    if (source.readyState !== EventSource.CLOSED) return;
    // The browser has given up: after a refusal it does not ask again by itself.
    this.source = undefined;
    window.setTimeout(this.turn, patience.again + Math.random() * patience.again);
  }

  private hear({ said, rest }: News): void {
    this.say(said);
    this.takeSoon(rest);
  }

  /** Once it is settled when, further news does not put it off. */
  private takeSoon(rest: number): void {
    if (this.taking !== undefined) return;
    const since = Date.now() - this.drawnAt;
    const wait = Math.max(0, rest - since) + 300 + Math.random() * Math.min(rest, 10_000);
    this.taking = window.setTimeout(() => {
      this.taking = undefined;
      if (this.isActing) this.takeSoon(patience.acting);
      else void this.take();
    }, wait);
  }

  /** Someone types, chooses, has opened something, has marked words, or has just touched the page. */
  private get isActing(): boolean {
    const focused = document.activeElement;
    const holds =
      focused !== null && focused !== document.body && focused.closest('[data-live-part], form') !== null;
    const isWithin = holds && !focused.matches('[data-live-part]');
    const opened = document.querySelector('[data-live-part] details[open], dialog[open]') !== null;
    const marked = (window.getSelection()?.toString() ?? '') !== '';
    return isWithin || opened || marked || Date.now() - this.touchedAt < patience.acting;
  }

  /** Asks for the page anew, under the reader's own permissions, and puts its parts in place of the old ones. */
  private async take(): Promise<void> {
    window.clearTimeout(this.taking);
    this.taking = undefined;
    try {
      const answer = await fetch(location.href, {
        headers: { 'banle-live': '1' },
        cache: 'no-store',
        signal: AbortSignal.timeout(30_000),
      });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.querySelector<HTMLElement>('[data-controller="live"]');
      if (!answer.ok || !fresh) return this.end(this.overValue);
      this.replaceParts(page);
      this.drawnAt = Date.now();
      this.hush();
      this.statusTarget.textContent = this.shownValue;
      this.urlValue = fresh.dataset.liveUrlValue ?? this.urlValue;
      this.wasOpen = false;
      this.close();
      this.turn();
    } catch {
      // The connection is away; it says so itself, and when it is back the page asks again.
    }
  }

  private replaceParts(page: Document): void {
    for (const part of document.querySelectorAll<HTMLElement>('[data-live-part]')) {
      const fresh = page.querySelector(`[data-live-part="${part.dataset.livePart}"]`);
      if (fresh && fresh.innerHTML !== part.innerHTML) part.replaceChildren(...fresh.childNodes);
    }
  }

  private end(words: string): void {
    this.close();
    this.say(words, true);
  }

  private say(words: string, isLoss = false): void {
    this.saidTarget.textContent = words;
    this.statusTarget.textContent = words;
    this.newsTarget.classList.toggle('news-lost', isLoss);
    this.showTarget.hidden = isLoss;
    this.newsTarget.hidden = false;
  }

  private hush(): void {
    this.newsTarget.hidden = true;
    this.saidTarget.textContent = '';
  }
}

const touches = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchmove', 'scroll'] as const;
