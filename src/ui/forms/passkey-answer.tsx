interface PasskeyAnswerProps {
  /** The question for a new key, JSON. */
  make?: string | undefined;
  /** Where a question for a key that is there is asked for. */
  questions?: string | undefined;
  /** True where the browser may offer such a key of itself, in the field of the username. */
  offer?: boolean | undefined;
  /** The origin at which keys work. */
  origin: string;
  label: string;
  manner?: 'primary' | 'secondary' | undefined;
  words: {
    notSupported: string;
    wrongOrigin: string;
    refused: string;
    madeAlready?: string | undefined;
  };
}

/**
 * Part of a form that a key answers: the button asks the person's device, and the form is sent with what it said. Where
 * a key that is there is asked for, the browser may also offer it in the field of the username. Put away without scripts.
 */
export function PasskeyAnswer({
  make,
  questions,
  offer,
  origin,
  label,
  manner = 'primary',
  words,
}: PasskeyAnswerProps) {
  return (
    <div
      class="stack stack-tight"
      data-controller="passkey"
      data-passkey-make-value={make}
      data-passkey-questions-value={questions}
      data-passkey-offer-value={offer ? 'true' : undefined}
      data-passkey-origin-value={origin}
      data-not-supported={words.notSupported}
      data-wrong-origin={words.wrongOrigin}
      data-refused={words.refused}
      data-made-already={words.madeAlready}
    >
      <input type="hidden" name="answer" data-passkey-target="answer" />
      <div class="button-row">
        <button
          class={`button button-${manner}`}
          type="button"
          hidden
          data-passkey-target="button"
          data-action="passkey#press"
        >
          {label}
        </button>
      </div>
      <p class="quiet" role="status" hidden data-passkey-target="said" />
    </div>
  );
}
