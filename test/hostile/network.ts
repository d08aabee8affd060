/**
 * Proves that the command line opens no connection: `npm run hostile:network`. Every command
 * runs under a trap that counts whatever could leave the machine, and where the system allows
 * it in a network namespace without any network; then the bundles are searched.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Another build than the usual one may be named. */
const dist = process.argv[2] ?? 'dist';
const folder = mkdtempSync(path.join(tmpdir(), 'privacy-notice-network-'));
const trap = path.join(folder, 'trap.cjs');
const attempts = path.join(folder, 'attempts');
const report = path.join(folder, 'report.html');
const cli = path.resolve(dist, 'cli.js');

/** Counts and refuses; loaded before the program and in each of its threads. */
const trapSource = `
const fs = require('node:fs');
const note = (what) => { fs.appendFileSync(process.env.ATTEMPTS, what + '\\n'); throw new Error('no network: ' + what); };
const trapped = { net: ['connect', 'createConnection', 'createServer'], tls: ['connect'], http: ['request', 'get', 'createServer'], https: ['request', 'get'],
  http2: ['connect'], dgram: ['createSocket'], dns: ['lookup', 'resolve', 'resolve4', 'resolve6'] };
for (const [name, functions] of Object.entries(trapped)) {
  const module = require('node:' + name);
  for (const each of functions) module[each] = () => note(name + '.' + each);
}
require('node:net').Socket.prototype.connect = () => note('Socket.connect');
for (const name of ['fetch', 'WebSocket', 'EventSource']) if (globalThis[name]) globalThis[name] = () => note(name);
`;

/** Every command, with every kind of document and the text recognition. */
const runs: readonly (readonly string[])[] = [
  ['check', 'samples', '--format', 'json'],
  ['check', 'samples', '--format', 'html', '--output', report],
  ['check', 'samples', '--jobs', '2'],
  ['check', 'samples/hillcrest-imaging-consent.pdf', '--ocr', 'auto', '--format', 'sarif'],
  ['compare', 'samples/millbrook-notice-2025.pdf', 'samples/millbrook-notice-2026.pdf'],
  ['redline', 'samples/cedarvale-treatment-and-imaging-consent.docx', '--output', path.join(folder, 'a.docx')],
  ['annotate', 'samples/hillcrest-imaging-consent.pdf', '--output', path.join(folder, 'a.pdf')],
  [
    'letter',
    'restrict',
    '--from',
    'samples/riverside-notice-of-privacy-practices.txt',
    '--output',
    path.join(folder, 'a.md'),
  ],
  ['--version'],
];

/** What could reach a network, as it stands in a bundle that asks for it. */
const modules =
  /require\(["'](?:node:)?(net|tls|http|https|http2|dgram|dns|dns\/promises|inspector|child_process|cluster)["']\)/g;
const globals =
  /(?<![\w$.])(fetch|WebSocket|EventSource|XMLHttpRequest|sendBeacon)\s*\(|navigator\.sendBeacon|new\s+(?:XMLHttpRequest|WebSocket|EventSource)\b/g;

/** What libraries carry and we never call, by file; the trap shows that nothing calls it. */
const carried: readonly { readonly file: RegExp; readonly what: RegExp; readonly why: string }[] = [
  { file: /csv/, what: /XMLHttpRequest/, why: 'Papa Parse can read from an address; it only writes here' },
  { file: /pdf/i, what: /fetch|XMLHttpRequest|http|https/, why: 'pdf.js can read from an address; it is handed bytes' },
  {
    file: /ocr|tesseract/i,
    what: /fetch|XMLHttpRequest|http|https/,
    why: 'the loader of Tesseract for browsers; it is handed its files',
  },
  { file: /webview|web\//, what: /fetch|XMLHttpRequest/, why: 'pdf.js in a page whose policy allows no connection' },
];

let failed = 0;
try {
  writeFileSync(trap, trapSource);
  const unshare = spawnSync('unshare', ['--net', '--map-root-user', 'true']).status === 0;
  console.log(
    unshare
      ? 'Each command runs without any network at all.'
      : 'This system gives no network namespace; the trap alone counts.',
  );
  for (const args of [['-e', "require('node:http').get('http://127.0.0.1:9')"], ...runs.map((run) => [cli, ...run])]) {
    writeFileSync(attempts, '');
    const node = [process.execPath, '--require', trap, ...args];
    const [command = '', ...rest] = unshare ? ['unshare', '--net', '--map-root-user', ...node] : node;
    const { status, stderr } = spawnSync(command, rest, {
      env: { ...process.env, ATTEMPTS: attempts, NODE_OPTIONS: `--require ${trap}` },
    });
    const found = readFileSync(attempts, 'utf8').split('\n').filter(Boolean);
    // The first one does connect, so that a trap that catches nothing is found out.
    const control = args[0] === '-e';
    const good = control ? found.length > 0 : found.length === 0 && status !== null && status <= 1;
    if (!good) failed++;
    const name = control ? 'a program that does connect' : args.slice(1, 3).join(' ');
    console.log(
      `${good ? 'ok' : 'FAILED'}  ${name}: ${found.length} attempts ${good ? '' : `(exit ${status}) ${found.join(', ')} ${stderr.toString().slice(0, 300)}`}`,
    );
  }
  searchBundles();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(failed === 0 ? 'Nothing tried to leave the machine.' : `${failed} failed.`);
process.exitCode = failed > 0 ? 1 : 0;

function searchBundles(): void {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => /\.[cm]?js$/.test(file));
  for (const file of files) {
    const text = readFileSync(path.join(dist, file), 'utf8');
    const found = new Set([...text.matchAll(modules), ...text.matchAll(globals)].map((match) => match[1] ?? match[0]));
    for (const what of found) {
      const reason = carried.find((each) => each.file.test(file) && each.what.test(what))?.why;
      if (!reason) failed++;
      console.log(`${reason ? 'carried' : 'FAILED'}  ${file}: ${what}${reason ? ` (${reason})` : ''}`);
    }
  }
  if (files.length === 0) failed++;
}
