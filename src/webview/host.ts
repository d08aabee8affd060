/** The line from a page to the editor. What arrives is checked before anything looks at it. */
import type * as v from 'valibot';
import { type FromPdfView, readMessage } from './messages';
import type { FromWordView } from './word/messages';

declare function acquireVsCodeApi(): {
  postMessage(message: unknown, transfer?: readonly Transferable[]): void;
  getState(): unknown;
  setState(state: unknown): void;
};

/** May be asked for once a page, which is VS Code's rule. */
const api = acquireVsCodeApi();

/** Says something to the editor. */
export function say(message: FromPdfView | FromWordView): void {
  api.postMessage(message);
}

/** Hears what the editor says, from now on; anything of another shape is left alone. */
export function hear<const S extends v.GenericSchema>(shape: S, listener: (message: v.InferOutput<S>) => void): void {
  window.addEventListener('message', ({ data }) => {
    const message = readMessage(shape, data);
    if (message !== undefined) listener(message);
  });
}

/** What the page kept over a reload, if it has the expected shape. */
export function kept<const S extends v.GenericSchema>(shape: S): v.InferOutput<S> | undefined {
  return readMessage(shape, api.getState());
}

/** Keeps something over a reload of the window. */
export function keep(state: unknown): void {
  api.setState(state);
}

/** Tells the editor's log why something failed; a page has no console that users see. */
export function sayFailures(): void {
  window.addEventListener('error', ({ message }) => say({ type: 'failed', reason: String(message).slice(0, 2000) }));
  window.addEventListener('unhandledrejection', ({ reason }) => {
    say({ type: 'failed', reason: String(reason instanceof Error ? reason.stack : reason).slice(0, 2000) });
  });
}
