import { Controller } from '@hotwired/stimulus';

/** Shows the fields of the choice that is made and puts those of the others away, unsent. */
export class Toggle extends Controller<HTMLElement> {
  static override targets = ['choice', 'part'];
  declare readonly choiceTargets: HTMLInputElement[];
  declare readonly partTargets: HTMLElement[];

  override connect(): void {
    this.show();
  }

  show(): void {
    const chosen = new Set(
      this.choiceTargets.filter((choice) => choice.checked).map((choice) => choice.value),
    );
    for (const part of this.partTargets) {
      const wanted = chosen.has(part.dataset.for ?? '');
      part.hidden = !wanted;
      for (const field of part.querySelectorAll<HTMLInputElement>('input, select, textarea')) {
        field.disabled = !wanted;
      }
    }
  }
}
