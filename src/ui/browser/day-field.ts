import { Controller } from '@hotwired/stimulus';

/** A typed day with a calendar beside it; what is sent is ISO when what is typed is a day. */
export class DayField extends Controller<HTMLElement> {
  static override targets = ['typed', 'button', 'native'];
  declare readonly typedTarget: HTMLInputElement;
  declare readonly buttonTarget: HTMLButtonElement;
  declare readonly nativeTarget: HTMLInputElement;

  private form: HTMLFormElement | null = null;

  override connect(): void {
    this.form = this.typedTarget.form;
    this.form?.addEventListener('formdata', this.send);
    this.buttonTarget.hidden = false;
    this.nativeTarget.hidden = false;
  }

  override disconnect(): void {
    this.form?.removeEventListener('formdata', this.send);
  }

  open(): void {
    this.nativeTarget.value = toIso(this.typedTarget.value) ?? '';
    this.nativeTarget.showPicker();
  }

  take(): void {
    const [year, month, day] = this.nativeTarget.value.split('-');
    if (!year || !month || !day) return;
    this.typedTarget.value = `${day}/${month}/${year}`;
    this.typedTarget.dispatchEvent(new Event('input', { bubbles: true }));
    this.typedTarget.focus();
  }

  /** Writes `1-2-2026` or `010226` as `01/02/2026`; what is no day stays as it was typed. */
  tidy(): void {
    const iso = toIso(this.typedTarget.value);
    if (iso) this.typedTarget.value = iso.split('-').reverse().join('/');
  }

  private readonly send = (event: FormDataEvent): void => {
    const iso = toIso(this.typedTarget.value);
    if (iso && event.formData.has(this.typedTarget.name)) event.formData.set(this.typedTarget.name, iso);
  };
}

/** The ISO form of a day typed as `d/m/yyyy`, `d-m-yy`, `ddmmyyyy` or ISO; undefined when no such day exists.
 * The server judges days with a calendar library; this stays small because it travels to slow phones. */
export function toIso(typed: string): string | undefined {
  const text = typed.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const local =
    /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text);
  const [year, month, day] = iso
    ? iso.slice(1).map(Number)
    : local
      ? local.slice(1).map(Number).reverse()
      : [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const full = year < 100 ? 2000 + year : year;
  const most = month === 2 ? (isLeap(full) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (month < 1 || month > 12 || day < 1 || day > most) return undefined;
  return `${full}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
