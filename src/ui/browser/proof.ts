import { deriveKey } from 'altcha-lib/algorithms/web/sha';
import { handler } from 'altcha-lib/workers/shared';

/** Works beside the page: tries numbers until one answers the challenge. */
handler({ deriveKey });
