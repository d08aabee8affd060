import type { DocumentKind } from '../../../src/linter/report';

/** A document of our own writing. */
export interface Draft {
  readonly name: string;
  readonly kind: DocumentKind;
  readonly text: string;
}
