/**
 * What `esbuild.mjs` found out about the turns of speech ahead of time; it puts a table in
 * the place of this module. Without one, as when the sources run as they are, the same is
 * read out of the patterns at the start, which takes a tenth of a second.
 */
import type { TurnTable } from './turnTable';

export const builtTurns: TurnTable | undefined = undefined;
