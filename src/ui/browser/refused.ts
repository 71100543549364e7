import { Controller } from '@hotwired/stimulus';

/** Says before each refusal which field it is about: «Họ và tên: Cần điền mục này.» */
export class Refused extends Controller<HTMLElement> {
  override connect(): void {
    for (const link of this.element.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
      const name = nameOf(link.hash.slice(1));
      if (name && !link.textContent.startsWith(name)) link.textContent = `${name}: ${link.textContent}`;
    }
  }
}

/** The label of a control without its marks, or what stands over a group of choices. */
function nameOf(id: string): string {
  const label =
    document.querySelector(`label[for="${CSS.escape(id)}"]`) ??
    document.getElementById(id)?.closest('fieldset')?.querySelector('legend');
  return label?.firstChild?.textContent?.trim() ?? '';
}
