import { Controller } from '@hotwired/stimulus';

/** A menu that closes on Escape and when one turns elsewhere. */
export class Menu extends Controller<HTMLDetailsElement> {
  override connect(): void {
    document.addEventListener('keydown', this.escape);
    document.addEventListener('click', this.elsewhere);
  }

  override disconnect(): void {
    document.removeEventListener('keydown', this.escape);
    document.removeEventListener('click', this.elsewhere);
  }

  private readonly escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.element.open) return;
    this.element.open = false;
    this.element.querySelector('summary')?.focus();
  };

  private readonly elsewhere = (event: MouseEvent): void => {
    if (event.target instanceof Node && !this.element.contains(event.target)) this.element.open = false;
  };
}
