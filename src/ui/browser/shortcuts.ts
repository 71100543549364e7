import { Controller } from '@hotwired/stimulus';

const stored = 'shortcuts';
const patience = 1200;

/** Keys for those who work here all day: read from the page itself, listed under `?`, and switched off at will (WCAG 2.1.4). */
export class Shortcuts extends Controller<HTMLDialogElement> {
  static override targets = ['list', 'switch'];
  declare readonly listTarget: HTMLElement;
  declare readonly switchTarget: HTMLButtonElement;

  private first: { key: string; at: number } | undefined;

  override connect(): void {
    document.addEventListener('keydown', this.press);
    this.showSwitch();
  }

  override disconnect(): void {
    document.removeEventListener('keydown', this.press);
  }

  close(): void {
    this.element.close();
  }

  switch(): void {
    if (this.off) localStorage.removeItem(stored);
    else localStorage.setItem(stored, 'off');
    this.showSwitch();
  }

  private get off(): boolean {
    return localStorage.getItem(stored) === 'off';
  }

  private showSwitch(): void {
    const { on = '', off = '' } = this.switchTarget.dataset;
    this.switchTarget.textContent = this.off ? on : off;
  }

  private readonly press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
    if (event.key === '?') {
      event.preventDefault();
      this.openHelp();
      return;
    }
    if (this.off || document.querySelector('dialog[open]')) return;
    const both =
      this.first && event.timeStamp - this.first.at < patience ? `${this.first.key} ${event.key}` : '';
    const found = (both && find(both)) || find(event.key);
    this.first = found ? undefined : { key: event.key, at: event.timeStamp };
    if (!found) return;
    event.preventDefault();
    if (found instanceof HTMLAnchorElement || found instanceof HTMLButtonElement) found.click();
    else found.focus();
  };

  private openHelp(): void {
    const lines = new Map<string, string>();
    for (const element of document.querySelectorAll<HTMLElement>('[data-shortcut]')) {
      const { shortcut = '', shortcutLabel } = element.dataset;
      lines.set(shortcut, shortcutLabel ?? element.textContent.trim());
    }
    this.listTarget.replaceChildren(...[...lines].flatMap(([keys, label]) => line(keys, label)));
    this.element.showModal();
  }
}

function line(keys: string, label: string): HTMLElement[] {
  const term = document.createElement('dt');
  for (const key of keys.split(' ')) {
    const cap = document.createElement('kbd');
    cap.textContent = key;
    term.append(cap, ' ');
  }
  const meaning = document.createElement('dd');
  meaning.textContent = label;
  return [term, meaning];
}

function find(keys: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('[data-shortcut]')].find(
    (element) => element.dataset.shortcut === keys && element.offsetParent !== null,
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type="checkbox"], [type="radio"]), select, textarea'))
  );
}
