import type { Challenge } from 'altcha-lib';

/** Challenges run out after half an hour; a new one is worked on before. */
const freshFor = 25 * 60_000;

/** The form in which a comment is written: once it is touched, the browser works instead of asking its reader a question. */
function watch(part: HTMLElement): void {
  const form = part.querySelector('form');
  const found = (name: string) => part.querySelector<HTMLElement>(`[data-proof="${name}"]`);
  const [work, said, question] = [found('work'), found('said'), found('question')];
  if (!form || !(work instanceof HTMLInputElement) || !said || !(question instanceof HTMLFieldSetElement))
    return;
  let working: Promise<void> | undefined;

  const begin = async (): Promise<void> => {
    said.hidden = false;
    said.textContent = said.dataset.working ?? '';
    try {
      work.value = await solve(part.dataset);
      said.textContent = said.dataset.worked ?? '';
      // What was begun to be answered is left alone.
      question.hidden = question.querySelector<HTMLInputElement>('[name="answer"]')?.value === '';
      window.setTimeout(() => {
        work.value = '';
        working = begin();
      }, freshFor);
    } catch {
      said.hidden = true;
    }
  };

  form.addEventListener('focusin', () => {
    working ??= begin();
  });
  form.addEventListener('submit', (event) => {
    const asksOther = event.submitter?.getAttribute('name') === 'other';
    const answered = question.querySelector<HTMLInputElement>('[name="answer"]')?.value !== '';
    if (asksOther || answered || work.value !== '' || said.hidden) return;
    event.preventDefault();
    void working?.then(() => form.requestSubmit(event.submitter));
  });
}

async function solve({ proofChallenge = '', proofWorker = '' }: DOMStringMap): Promise<string> {
  // Only a page that came over HTTPS, or from this very machine, may compute hashes.
  if (!window.isSecureContext || !('Worker' in window)) throw new Error('cannot work');
  const { solveChallengeWorkers } = await import('altcha-lib');
  const answer = await fetch(proofChallenge);
  const challenge = (await answer.json()) as Challenge;
  const solution = await solveChallengeWorkers({
    challenge,
    concurrency: Math.min(4, navigator.hardwareConcurrency || 1),
    createWorker: () => new Worker(proofWorker, { type: 'module' }),
  });
  if (!solution) throw new Error('not solved');
  return btoa(JSON.stringify({ challenge, solution }));
}

for (const part of document.querySelectorAll<HTMLElement>('[data-proof-challenge]')) watch(part);
