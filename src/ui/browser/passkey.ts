import { Controller } from '@hotwired/stimulus';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';

/** Has the person's device make a key, or answer with one, and sends the form with what it said. */
export class Passkey extends Controller<HTMLElement> {
  static override targets = ['answer', 'button', 'said'];
  static override values = { make: String, questions: String, origin: String, offer: Boolean };
  declare readonly answerTarget: HTMLInputElement;
  declare readonly buttonTarget: HTMLButtonElement;
  declare readonly saidTarget: HTMLElement;
  declare readonly makeValue: string;
  declare readonly questionsValue: string;
  declare readonly originValue: string;
  declare readonly offerValue: boolean;

  override connect(): void {
    void this.begin();
  }

  /** The button shows where it can do something; a key that is there is offered while the name is typed. */
  private async begin(): Promise<void> {
    const { browserSupportsWebAuthn, browserSupportsWebAuthnAutofill } = await library();
    if (location.origin !== this.originValue) return this.say('wrongOrigin');
    if (!browserSupportsWebAuthn()) return this.say('notSupported');
    this.buttonTarget.hidden = false;
    if (!this.offerValue || !(await browserSupportsWebAuthnAutofill())) return;
    await this.answer(true).catch(() => undefined);
  }

  /** Asks the device because the person pressed the button. */
  async press(): Promise<void> {
    this.saidTarget.hidden = true;
    try {
      await this.answer(false);
    } catch (error) {
      const hasOne = error instanceof Error && error.name === 'InvalidStateError';
      this.say(hasOne ? 'madeAlready' : 'refused');
    }
  }

  private async answer(whileTyping: boolean): Promise<void> {
    const { startAuthentication, startRegistration } = await library();
    const said =
      this.makeValue === ''
        ? await startAuthentication({ optionsJSON: await this.ask(), useBrowserAutofill: whileTyping })
        : await startRegistration({
            optionsJSON: JSON.parse(this.makeValue) as PublicKeyCredentialCreationOptionsJSON,
          });
    this.answerTarget.value = JSON.stringify(said);
    this.answerTarget.form?.submit();
  }

  private async ask(): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const answer = await fetch(this.questionsValue, { method: 'POST', body: new URLSearchParams() });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json() as Promise<PublicKeyCredentialRequestOptionsJSON>;
  }

  private say(what: string): void {
    this.saidTarget.textContent = this.element.dataset[what] ?? '';
    this.saidTarget.hidden = this.saidTarget.textContent === '';
  }
}

// Fetched where a page has to do with keys, and on no other.
const library = () => import('@simplewebauthn/browser');
