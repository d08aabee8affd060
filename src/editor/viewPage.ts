/** The page of a view before its script runs: nothing from outside, no inline script, no connection. */
import * as vscode from 'vscode';

/** Which of the bundles in dist/webview the page is made of. */
export type PageName = 'pdf' | 'word';

/** Where scripts and styles of the pages lie; nothing else can be loaded by them. */
export function pageRoots(extensionUri: vscode.Uri): vscode.Uri[] {
  return [vscode.Uri.joinPath(extensionUri, 'dist', 'webview')];
}

/**
 * The HTML of a page. It holds no word of a document; those come as messages and become
 * text nodes. Workers start from blobs, because a page of VS Code may not load a script of
 * another origin into one; pictures of Word files are blobs, too.
 */
export function pageHtml(webview: vscode.Webview, extensionUri: vscode.Uri, page: PageName): string {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));
  const [root] = pageRoots(extensionUri) as [vscode.Uri];
  const script = webview.asWebviewUri(vscode.Uri.joinPath(root, `${page}.js`));
  const style = webview.asWebviewUri(vscode.Uri.joinPath(root, `${page}.css`));
  const policy = [
    "default-src 'none'",
    // Pictures in some PDFs are decoded by WebAssembly; 'wasm-unsafe-eval' allows that and no other eval.
    `script-src 'nonce-${nonce}'${page === 'pdf' ? " 'wasm-unsafe-eval'" : ''}`,
    `style-src ${webview.cspSource}`,
    'img-src blob: data:',
    `font-src ${webview.cspSource} blob: data:`,
    ...(page === 'pdf' ? ['worker-src blob:'] : []),
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${attributeValue(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attributeValue(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Privacy Notice</title>
<link rel="stylesheet" href="${attributeValue(style.toString())}">
</head>
<body class="${page}-view">
<script nonce="${nonce}" src="${attributeValue(script.toString())}"></script>
</body>
</html>`;
}

function attributeValue(text: string): string {
  return text.replace(/[&"<>]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
