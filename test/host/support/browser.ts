/** A Chromium to show the workbench in: the machine's own, else one from the npm registry. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { cached, childEnvironment, installPackages, run } from './cache.ts';

export const npmChromiumVersion = '153.0.0';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
];

/** Names under which systems install a Chromium; the order is that of preference. */
const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

interface Program {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Starts a headless browser. $PRIVACY_NOTICE_BROWSER names one; "npm" asks for the one from the registry. */
export async function launchBrowser(): Promise<Browser> {
  const wanted = process.env.PRIVACY_NOTICE_BROWSER;
  if (wanted && wanted !== 'npm' && !existsSync(wanted)) throw new Error(`There is no browser at ${wanted}`);
  const systems = wanted === 'npm' ? undefined : (wanted ?? installed.find((path) => existsSync(path)));
  const program = systems ? { path: systems, env: {} } : await npmChromium();
  const env = { ...process.env, ...program.env } as Record<string, string>;
  return chromium.launch({ executablePath: program.path, headless: true, args: flags, env });
}

/**
 * The browser inside `@sparticuz/chromium` (Linux, x64). The package unpacks itself into the
 * folder for temporary files under fixed names, so it is given a folder of its own for that.
 * It brings the few libraries that a bare machine lacks (libnss3 and its friends); they are
 * used only where the loader misses one, because the machine's own are newer.
 */
async function npmChromium(): Promise<Program> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium or Chrome was found. Install one, or name it in PRIVACY_NOTICE_BROWSER.');
  }
  const home = await cached(`chromium-${npmChromiumVersion}`, async (folder) => {
    console.log(`Installing Chromium ${npmChromiumVersion} from the npm registry, once …`);
    await installPackages(folder, `@sparticuz/chromium@${npmChromiumVersion}`);
    const entry = pathToFileURL(join(folder, 'node_modules/@sparticuz/chromium/build/index.js')).href;
    const unpack = `import(${JSON.stringify(entry)}).then((m) => m.default.executablePath())`;
    // With this variable the package also unpacks its libraries.
    const env = { ...childEnvironment(), TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
    await run(process.execPath, ['-e', unpack], { cwd: folder, env });
  });
  const path = join(home, 'chromium');
  const loaded = await run('ldd', [path], { cwd: home }).catch(() => 'not found');
  const libraries = loaded.includes('not found') ? { LD_LIBRARY_PATH: join(home, 'al2023/lib') } : {};
  return { path, env: { FONTCONFIG_FILE: await fontList(home), ...libraries } };
}

/** The machine's own fonts, and behind them the one of the package: Chromium ends at the first text where there is none. */
async function fontList(home: string): Promise<string> {
  const file = join(home, 'fonts/all-fonts.conf');
  if (!existsSync(file)) {
    const dirs = `<include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${join(home, 'fonts/fonts')}</dir>`;
    const cache = `<cachedir>${join(home, 'fonts/cache')}</cachedir>`;
    await writeFile(file, `<?xml version="1.0"?><fontconfig>${dirs}${cache}</fontconfig>\n`);
  }
  return file;
}
