const withScheme = /^[a-z][a-z0-9+.-]*:/i;
const known = /^(https?|mailto|tel|webcal):/i;

/** The address when a reader may safely follow it, otherwise `#`: no scripts, no data, no unknown scheme. */
export function safeHref(href: string): string {
  // Browsers skip control characters and spaces before reading the scheme, so they are skipped here too.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is being removed
  const seen = href.replace(/[\u0000-\u0020]+/g, '');
  return withScheme.test(seen) && !known.test(seen) ? '#' : href;
}
