/** How keeping stands: shown in words beside the text. */
export type KeeperState = 'waiting' | 'saving' | 'saved' | 'kept' | 'signedOut' | 'conflict' | 'refused';

interface KeeperSetting {
  readonly form: HTMLFormElement;
  /** Where what is typed is sent. */
  readonly path: string;
  /** The version it is made from. */
  readonly version: number;
  say(state: KeeperState): void;
}

interface LocalDraft {
  readonly version: number;
  readonly values: [string, string][];
  /** True once the form was sent: if the server then has a later version, that one is it. */
  readonly sent: boolean;
}

const pause = 2_000;
const tryAgain = 15_000;

/** Keeps a form that is being typed: on this machine at once, on the server after a pause; nothing is lost when either goes away. */
export class Keeper {
  private readonly setting: KeeperSetting;
  private timer: number | undefined;
  private version: number;
  private isSending = false;
  private isStopped = false;

  constructor(setting: KeeperSetting) {
    this.setting = setting;
    this.version = setting.version;
    setting.form.addEventListener('input', this.changed);
    setting.form.addEventListener('change', this.changed);
    setting.form.addEventListener('submit', this.noteSending);
    addEventListener('online', this.sendNow);
  }

  stop(): void {
    const { form } = this.setting;
    clearTimeout(this.timer);
    form.removeEventListener('input', this.changed);
    form.removeEventListener('change', this.changed);
    form.removeEventListener('submit', this.noteSending);
    removeEventListener('online', this.sendNow);
  }

  readonly changed = (): void => {
    if (this.isStopped) return;
    this.keepHere(false);
    this.setting.say('waiting');
    this.later(pause);
  };

  /** What was typed here and never reached the server. */
  findDraft(): FormData | undefined {
    const kept = readDraft(this.key);
    if (!kept) return undefined;
    const isOver = kept.sent && kept.version < this.version;
    if (isOver || JSON.stringify(kept.values) === JSON.stringify(this.values())) {
      this.forget();
      return undefined;
    }
    const draft = new FormData();
    for (const [name, value] of kept.values) draft.append(name, value);
    return draft;
  }

  forget(): void {
    try {
      localStorage.removeItem(this.key);
    } catch {
      // The browser keeps nothing for us, so there is nothing to forget.
    }
  }

  private get key(): string {
    return `draft:${this.setting.path}`;
  }

  private readonly noteSending = (): void => {
    this.isStopped = true;
    clearTimeout(this.timer);
    this.keepHere(true);
  };

  private readonly sendNow = (): void => this.later(0);

  private later(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), milliseconds);
  }

  private keepHere(sent: boolean): void {
    const kept: LocalDraft = { version: this.version, values: this.values(), sent };
    try {
      localStorage.setItem(this.key, JSON.stringify(kept));
    } catch {
      // A full or closed store: what is typed is still sent.
    }
  }

  private values(): [string, string][] {
    const carried = new Set(['formKey', 'version', 'onBehalf', 'body']);
    return [...new FormData(this.setting.form)].filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && !carried.has(entry[0]),
    );
  }

  private async send(): Promise<void> {
    if (this.isStopped) return;
    if (this.isSending) return this.later(pause);
    this.isSending = true;
    this.setting.say('saving');
    const sent = JSON.stringify(this.values());
    try {
      await this.settle(await this.ask(), sent);
    } catch {
      this.setting.say('kept');
      this.later(tryAgain);
    } finally {
      this.isSending = false;
    }
  }

  private ask(): Promise<Response> {
    const body = new URLSearchParams(this.values());
    const onBehalf = new FormData(this.setting.form).get('onBehalf');
    if (typeof onBehalf === 'string') body.set('onBehalf', onBehalf);
    body.set('version', String(this.version));
    body.set('formKey', crypto.randomUUID());
    return fetch(this.setting.path, { method: 'POST', body, redirect: 'manual' });
  }

  private async settle(answer: Response, sent: string): Promise<void> {
    if (answer.ok) {
      const { version } = (await answer.json()) as { version: number };
      this.version = version;
      const field = this.setting.form.elements.namedItem('version');
      if (field instanceof HTMLInputElement) field.value = String(version);
      if (JSON.stringify(this.values()) !== sent) return this.later(pause);
      this.forget();
      return this.setting.say('saved');
    }
    if (answer.status === 409) {
      this.isStopped = true;
      return this.setting.say('conflict');
    }
    if (answer.status === 401 || answer.type === 'opaqueredirect') {
      this.setting.say('signedOut');
      return this.later(tryAgain);
    }
    if (answer.status >= 500) throw new Error('not now');
    this.setting.say('refused');
  }
}

function readDraft(key: string): LocalDraft | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '') as LocalDraft;
  } catch {
    return undefined;
  }
}
