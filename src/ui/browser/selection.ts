import { Controller } from '@hotwired/stimulus';
import { extendBy, extendTo, moveTo, type Step, type Stretch, withoutBlanks } from './stretch.ts';

interface Into {
  start: string;
  end: string;
  quote?: string;
}

const steps: Readonly<Record<string, Step>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowDown: 'next-sentence',
  ArrowUp: 'previous-sentence',
};

/** Selecting a stretch of a text, by mouse or by keyboard, fills in where it begins and ends, in UTF-16 units. */
export class Selecting extends Controller<HTMLElement> {
  static override targets = ['text', 'hint', 'said'];
  static override values = { into: Object };
  declare readonly textTarget: HTMLElement;
  declare readonly hintTarget: HTMLElement;
  declare readonly saidTarget: HTMLOutputElement;
  declare readonly intoValue: Into;

  private at: Stretch = { from: 0, to: 0 };

  override connect(): void {
    this.hintTarget.hidden = false;
    // Browsers begin no selection on a link, so here the marks are followed by a click of our own.
    for (const link of this.textTarget.querySelectorAll<HTMLAnchorElement>('a[href]')) {
      link.dataset.href = link.getAttribute('href') ?? '';
      link.removeAttribute('href');
    }
    this.textTarget.tabIndex = 0;
    this.textTarget.setAttribute('aria-describedby', this.hintTarget.id);
    this.textTarget.addEventListener('keydown', this.key);
    this.textTarget.addEventListener('pointerup', this.pointed);
    this.textTarget.addEventListener('click', this.follow);
  }

  override disconnect(): void {
    this.textTarget.removeEventListener('keydown', this.key);
    this.textTarget.removeEventListener('pointerup', this.pointed);
    this.textTarget.removeEventListener('click', this.follow);
  }

  private get text(): string {
    return this.textTarget.textContent;
  }

  private readonly pointed = (): void => {
    const selection = document.getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
    if (!range || !this.textTarget.contains(range.commonAncestorContainer)) return;
    const before = document.createRange();
    before.setStart(this.textTarget, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const from = before.toString().length;
    this.at = { from, to: from + range.toString().length };
    this.take();
  };

  /** What a plain click on a mark would have opened. */
  private readonly follow = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-href]') : null;
    if (link?.dataset.href && document.getSelection()?.isCollapsed !== false)
      location.assign(link.dataset.href);
  };

  private readonly key = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      this.take();
      document.getElementById(this.intoValue.quote ?? this.intoValue.start)?.focus();
    } else if (step) {
      event.preventDefault();
      this.go(step, event);
    }
  };

  private go(step: Step, { shiftKey, altKey }: KeyboardEvent): void {
    if (shiftKey && altKey) this.at = extendBy(this.text, this.at, step === 'next' ? 1 : -1);
    else this.at = (shiftKey ? extendTo : moveTo)(this.text, this.at, step);
    const range = this.rangeOf(this.at);
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    keepInSight(range, this.textTarget);
    this.saidTarget.textContent = range.toString();
  }

  private take(): void {
    const found = withoutBlanks(this.text, this.at);
    if (!found) return;
    const quote = this.text.slice(found.from, found.to);
    fill(this.intoValue.start, String(found.from));
    fill(this.intoValue.end, String(found.to));
    if (this.intoValue.quote) fill(this.intoValue.quote, quote);
    this.dispatch('taken', { detail: { ...found, quote } });
  }

  private rangeOf({ from, to }: Stretch): Range {
    const range = document.createRange();
    const walker = document.createTreeWalker(this.textTarget, NodeFilter.SHOW_TEXT);
    let passed = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (passed <= from && from <= passed + length) range.setStart(node, from - passed);
      if (passed <= to && to <= passed + length) {
        range.setEnd(node, to - passed);
        break;
      }
      passed += length;
    }
    return range;
  }
}

function keepInSight(range: Range, text: HTMLElement): void {
  const box = range.getBoundingClientRect();
  const frame = text.closest('.split-text');
  const view = frame && frame.scrollHeight > frame.clientHeight ? frame : document.documentElement;
  const { top, bottom } =
    view === frame ? frame.getBoundingClientRect() : { top: 0, bottom: window.innerHeight };
  if (box.bottom > bottom - 40) view.scrollBy(0, box.bottom - bottom + 80);
  else if (box.top < top + 40) view.scrollBy(0, box.top - top - 80);
}

function fill(id: string, value: string): void {
  const field = document.getElementById(id);
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  } else if (field) field.textContent = value;
}
