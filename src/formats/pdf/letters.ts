// Tells whether the letters of a text are those that its pages show. Fonts may leave out
// which letter each of their shapes is; what is read then is made of other letters.

/** Fewer letters say nothing about how often each occurs. */
const enough = 100;

/**
 * Whether much of a text cannot be what its pages show: signs of no meaning, or letters of
 * which too few are vowels for any language in Latin script. English has 40 to 44 %, measured
 * on real notices; the numbers of shapes taken for letters give some 15 %.
 */
export function looksUnmapped(text: string): boolean {
  const unmapped = text.match(/[\ue000-\uf8ff\ufffd]/g)?.length ?? 0;
  if (unmapped > text.length * 0.05) return true;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const vowels = text.match(/[aeiouy\u00e0-\u00e6\u00e8-\u00ef\u00f2-\u00f6\u00f8-\u00fd]/giu)?.length ?? 0;
  return letters >= enough && latin > letters / 2 && vowels < latin * 0.25;
}
