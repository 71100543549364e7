import { Controller } from '@hotwired/stimulus';

/** A point is set by a click on its picture; one of the nine fields sets it too, and then stands for it. */
export class Focal extends Controller<HTMLElement> {
  static override targets = ['picture', 'mark', 'hint', 'x', 'y', 'place'];
  declare readonly pictureTarget: HTMLElement;
  declare readonly markTarget: SVGSVGElement;
  declare readonly hintTarget: HTMLElement;
  declare readonly xTarget: HTMLInputElement;
  declare readonly yTarget: HTMLInputElement;
  declare readonly placeTargets: HTMLInputElement[];

  override connect(): void {
    this.hintTarget.hidden = false;
    this.pictureTarget.classList.add('focal-open');
  }

  point({ clientX, clientY }: MouseEvent): void {
    const box = this.pictureTarget.getBoundingClientRect();
    const share = (at: number, from: number, whole: number) =>
      Math.round(Math.min(1, Math.max(0, (at - from) / whole)) * 100) / 100;
    const [x, y] = [share(clientX, box.left, box.width), share(clientY, box.top, box.height)];
    this.xTarget.value = String(x);
    this.yTarget.value = String(y);
    for (const place of this.placeTargets) place.checked = false;
    this.mark(x, y);
  }

  choose({ target }: Event): void {
    if (!(target instanceof HTMLInputElement)) return;
    this.xTarget.value = '';
    this.yTarget.value = '';
    this.mark(Number(target.dataset.x), Number(target.dataset.y));
  }

  private mark(x: number, y: number): void {
    const { width, height } = this.markTarget.viewBox.baseVal;
    for (const circle of this.markTarget.querySelectorAll('circle')) {
      circle.setAttribute('cx', String(x * width));
      circle.setAttribute('cy', String(y * height));
    }
  }
}
