import { Controller } from '@hotwired/stimulus';

/** Goes from part to part on a screen that nobody touches; when no new part can be had, the last one stays and says so. */
export class Wall extends Controller<HTMLElement> {
  static override targets = ['part', 'lost'];
  static override values = { next: String, seconds: Number };
  declare readonly partTarget: HTMLElement;
  declare readonly lostTarget: HTMLElement;
  declare nextValue: string;
  declare secondsValue: number;

  private waiting: number | undefined;

  override connect(): void {
    this.wait();
  }

  override disconnect(): void {
    window.clearTimeout(this.waiting);
  }

  private wait(): void {
    this.waiting = window.setTimeout(() => void this.turn(), this.secondsValue * 1000);
  }

  private async turn(): Promise<void> {
    try {
      const answer = await fetch(this.nextValue, { signal: AbortSignal.timeout(15_000), cache: 'no-store' });
      if (!answer.ok && answer.status !== 404) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const next = page.querySelector<HTMLElement>('[data-controller="wall"]');
      const part = next?.querySelector('[data-wall-target="part"]');
      // A link that was revoked leads to a page that is no screen: it is shown whole.
      if (!next || !part) return location.reload();
      this.partTarget.replaceChildren(...part.childNodes);
      this.lostTarget.textContent = '';
      this.nextValue = next.dataset.wallNextValue ?? this.nextValue;
      this.secondsValue = Number(next.dataset.wallSecondsValue) || this.secondsValue;
    } catch {
      this.lostTarget.textContent = this.lostTarget.dataset.lost ?? '';
    }
    this.wait();
  }
}
