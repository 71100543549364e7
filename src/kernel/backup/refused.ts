/** A backup that cannot be taken, read or put back, said in plain words for whoever sits at the terminal. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
}
