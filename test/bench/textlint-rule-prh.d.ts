/** textlint-rule-prh ships no types; it is only handed on to textlint. */
declare module 'textlint-rule-prh' {
  const rule: unknown;
  export default rule;
}
