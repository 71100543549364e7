import type { Phase } from '../phase.ts';

/** The same from one place is an oversight; the same from many places is a campaign that somebody should see. */
export const repeats: Phase = {
  name: 'repeats',
  refuse: (_, { sentFromThere }) => (sentFromThere ? 'sent_already' : undefined),
  find: (_, { sentOften }) => (sentOften ? [{ kind: 'often_sent' }] : []),
};
