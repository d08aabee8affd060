/** `npm run bench`: measures our speed beside that of others in one run, and writes docs/performance.md. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { pdfLibrary } from '../../src/formats/pdf/library';
import { readDocument as readFile } from '../../src/formats/readDocument';
import { costs, editTimes, fullCheck, memoryAbove } from './checks';
import { medianOf, memoryPeak, type Times, timesOf } from './measure';
import { page, type Results } from './page';
import { bareScan, grammar, harper, type Peer, textlint } from './peers';
import { processTimes } from './processes';
import { corpusPresent, corpusTexts, rawFolder, textOfWords } from './texts';

const help = `npm run bench [-- options]

  --quick      46,000 words and no harper.js, a minute instead of five
  --no-write   does not touch docs/performance.md
  --date DAY   the day to store; today if not given
`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean' },
      'no-write': { type: 'boolean' },
      date: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  if (!corpusPresent) {
    process.stdout.write('The corpus is absent, so there is no real text to measure with. Nothing was measured.\n');
    return 1;
  }
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const texts = corpusTexts();
  const middle = textOfWords(texts, 46_000);
  const sizes = values.quick ? [46_000] : [5_000, 46_000, 100_000, 1_000_000];
  const checks: Results['checks'] = [];
  for (const words of sizes) {
    say(`checking ${words} words`);
    const text = textOfWords(texts, words);
    const few = words >= 1_000_000 ? { warm: 1, runs: 3 } : words <= 5_000 ? { warm: 10, runs: 15 } : {};
    checks.push({
      words,
      units: text.length,
      full: await timesOf(() => fullCheck(text), few),
      memory: memoryAbove(text),
    });
  }
  say('editing');
  const edit = editTimes(middle, 60);
  const peers: { name: string; times: Times }[] = [];
  const others: Peer[] = [bareScan, textlint, grammar, ...(values.quick ? [] : [await harper()])];
  for (const peer of others) {
    say(peer.name);
    const few = peer.name.startsWith('harper') ? { warm: 0, runs: 1 } : { warm: 2, runs: peer === grammar ? 3 : 9 };
    peers.push({ name: peer.name, times: await timesOf(() => peer.run(middle), few) });
  }
  say('PDF');
  const pdf = await pdfTimes();
  say('processes');
  const processes = await processTimes();
  const results: Results = {
    date: values.date ?? new Date().toISOString().slice(0, 10),
    checks,
    edit,
    peers,
    pdf,
    processes,
    costs: costs(middle),
    peak: memoryPeak(),
  };
  const text = page(results);
  process.stdout.write(text);
  if (!values['no-write'] && !values.quick) writeFileSync('docs/performance.md', text);
  return 0;
}

/** Reading the PDFs of the corpus with the place of every character, and the plain text that pdf-parse gives of them. */
async function pdfTimes(): Promise<Results['pdf']> {
  const library = await pdfLibrary();
  const files = readdirSync(rawFolder)
    .filter((name) => name.endsWith('.pdf'))
    .sort();
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < 4; round++) {
    let [own, plain] = [0, 0];
    for (const name of files) {
      const bytes = new Uint8Array(readFileSync(`${rawFolder}/${name}`));
      let start = performance.now();
      await readFile(bytes, name);
      own += performance.now() - start;
      start = performance.now();
      const parser = new library({ data: bytes.slice(), verbosity: 0 });
      await parser.getText().catch(() => undefined);
      await parser.destroy();
      plain += performance.now() - start;
    }
    if (round === 0) continue;
    ours.push(own);
    theirs.push(plain);
  }
  return {
    files: files.length,
    ours: { runs: ours, median: medianOf(ours) },
    theirs: { runs: theirs, median: medianOf(theirs) },
  };
}

process.exitCode = await main();
process.exit();
