/** Reports as pages of VS Code: in the colours of its theme, without scripts, and with nothing loaded. */
import type { PageLook } from '../../exporters/htmlPage';
import { reportStyle } from '../../exporters/reportStyle';
import { categories } from '../../linter/rule';

/** Contrast colours only repeat what shapes, words and lines say. */
const themed = `
:root { color-scheme: light dark; }
body { background: var(--vscode-editor-background); color: var(--vscode-editor-foreground); font-family: var(--vscode-font-family); font-size: var(--vscode-font-size, 1rem); padding-bottom: 4rem; }
h2 { border-bottom-color: var(--vscode-panel-border, currentColor); }
a { color: var(--vscode-textLink-foreground); }
a:focus-visible { outline: 2px solid var(--vscode-focusBorder); outline-offset: 2px; }
blockquote { background: var(--vscode-textBlockQuote-background); border-left-color: var(--vscode-textBlockQuote-border, currentColor); color: var(--vscode-editor-foreground); }
.problem { border-color: var(--vscode-errorForeground); }
.severity.error, .added, .loosened { color: var(--vscode-editorError-foreground, inherit); }
.severity.warning, .severity.info, .removed, .tightened { color: inherit; }
footer { border-top-color: var(--vscode-panel-border, currentColor); }
svg .mark { stroke: var(--vscode-editor-background); }
${categories.map((category) => `svg .mark.${category} { fill: var(--vscode-privacyNotice-${category}Border); }`).join('\n')}
.vscode-high-contrast blockquote, .vscode-high-contrast-light blockquote { border: 1px solid var(--vscode-contrastBorder); border-left-width: 4px; }
`;

/** A fresh look; its nonce is for one page. */
export function pageLook(): PageLook {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));
  return { style: reportStyle + themed, policy: `default-src 'none'; style-src 'nonce-${nonce}'`, nonce };
}
