/** Chooses the subcommand, answers --help and --version, and turns failures into messages. */
import { version } from '../../package.json';
import { didYouMean } from '../config/nearestName';
import { helpFor, parseCommandArgs } from './command';
import { commands } from './commands';
import { type ExitCode, type Io, isUsageError, printable, UsageError, writeTo } from './io';

const program = 'node dist/cli.js';

function overview(): string {
  const column = Math.max(...commands.map(({ name }) => name.length)) + 4;
  return [
    `Privacy Notice Analyzer ${version}: reads privacy notices and consent forms. Nothing leaves this machine.`,
    '',
    `Usage: ${program} <command> …`,
    '',
    'Commands:',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(column)}${summary}`),
    '',
    `"${program} <command> --help" tells more about a command; --version prints the version.`,
    '',
  ].join('\n');
}

/**
 * Runs the command line. Never throws: what goes wrong is written to standard error.
 * All output has been taken by its receiver when the answer arrives.
 * @param args the arguments after the name of the script.
 */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(args, io);
  } catch (error) {
    const message = isUsageError(error) ? error.message : unexpected(error, io);
    await writeTo(io.stderr, `${message}\n`);
    return 2;
  }
}

async function dispatch(args: readonly string[], io: Io): Promise<ExitCode> {
  const [first, ...rest] = args;
  if (first === undefined) {
    await writeTo(io.stderr, overview());
    return 2;
  }
  if (first === '--version' || first === '-v') {
    await writeTo(io.stdout, `${version}\n`);
    return 0;
  }
  const asked = first === 'help' ? rest[0] : first;
  if (asked === undefined || asked === '--help' || asked === '-h') {
    await writeTo(io.stdout, overview());
    return 0;
  }
  const entry = commands.find(({ name }) => name === asked);
  if (!entry) {
    const names = commands.map(({ name }) => name);
    const hint = didYouMean(asked, names) || ` The commands are: ${names.join(', ')}.`;
    throw new UsageError(`There is no command "${printable(asked)}".${hint}`);
  }
  const command = await entry.load();
  const parsed = first === 'help' ? undefined : parseCommandArgs(command, rest);
  if (!parsed || parsed.has('help')) {
    await writeTo(io.stdout, helpFor(program, command));
    return 0;
  }
  return command.run(parsed, io);
}

function unexpected(error: unknown, io: Io): string {
  const details = error instanceof Error ? (io.env.PRIVACY_NOTICE_DEBUG ? error.stack : error.message) : String(error);
  return `Something went wrong that should not have: ${details}\nSet PRIVACY_NOTICE_DEBUG=1 to see where, and please report it.`;
}
