/** The initials of a person as Vietnamese names are called: the first of the given name and of the one before it. */
function initials(name: string): string {
  const parts = name.normalize('NFC').trim().split(/\s+/u);
  return parts
    .slice(-2)
    .map((part) => [...part][0] ?? '')
    .join('')
    .toLocaleUpperCase('vi');
}

/** A person's initials in a small square; the name stands beside it in words. */
export function Avatar({ name }: { name: string }) {
  return (
    <span class="avatar" aria-hidden="true">
      {initials(name)}
    </span>
  );
}
