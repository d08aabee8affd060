/**
 * Which of two remembered places of a reader is the newer one. A page keeps its place in
 * the panel, which VS Code writes down when it has time, and tells the editor, which writes
 * it down at once: after a window was closed or reloaded in a hurry, the panel may
 * remember less.
 */
import type { Position } from './messages';

/** The place where a panel opens. @param own what the panel kept. @param told what the editor kept for the document. */
export function placeToOpen(own: Position | undefined, told: Position | undefined): Position | undefined {
  if (!own || !told) return own ?? told;
  // Another panel of the same document told that; each panel stays where its reader was.
  if (own.panel === undefined || own.panel !== told.panel) return own;
  return (told.at ?? 0) > (own.at ?? 0) ? told : own;
}

/** A place that a reader just came to, with the name of the panel, which it keeps, and the time. */
export function placeOfNow(position: Position, before: Position | undefined): Position {
  return { ...position, panel: before?.panel ?? Math.random().toString(36).slice(2), at: Date.now() };
}
