/** Paths as the URIs that SARIF asks for: relative ones stay relative, so that a service finds them in a repository. */

/**
 * @param path as the user wrote it; with slashes or, on Windows, backslashes.
 */
export function artifactUri(path: string): string {
  const drive = /^[a-z]:[\\/]/iu.test(path);
  const windows = drive || path.startsWith('\\\\') || (path.includes('\\') && !path.includes('/'));
  const slashed = windows ? path.replaceAll('\\', '/') : path;
  const encoded = slashed
    .replace(/^(?:\.\/)+/u, '')
    .split('/')
    .map((part, i) => (drive && i === 0 ? part : encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd'))))
    .join('/');
  if (drive) return `file:///${encoded}`;
  if (encoded.startsWith('//')) return `file:${encoded}`;
  return encoded.startsWith('/') ? `file://${encoded}` : encoded || '.';
}
