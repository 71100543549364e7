import { Controller } from '@hotwired/stimulus';

/** Says in our own words which files were chosen; the browser's control lies unseen above them and goes on working. */
export class ChosenFiles extends Controller<HTMLElement> {
  static override targets = ['control', 'shown', 'names'];
  declare readonly controlTarget: HTMLInputElement;
  declare readonly shownTarget: HTMLElement;
  declare readonly namesTarget: HTMLElement;

  override connect(): void {
    this.element.classList.add('file-ours');
    this.shownTarget.hidden = false;
    this.show();
  }

  show(): void {
    const names = [...(this.controlTarget.files ?? [])].map((file) => file.name);
    this.namesTarget.textContent = names.join(', ') || (this.element.dataset.none ?? '');
  }
}
