/**
 * What a subcommand is, how its options are read and how its help is written. Help
 * and reading come from the same list, so they cannot disagree.
 */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { didYouMean } from '../config/nearestName';
import { type ExitCode, type Io, UsageError } from './io';

export interface OptionSpec {
  /** The name of the value for help ("FILE"); an option without one is a switch. */
  readonly value?: string;
  /** The only values there are, when they are few. */
  readonly choices?: readonly string[];
  /** Whether it may be given several times. */
  readonly multiple?: boolean;
  readonly help: string;
}

export interface Command {
  readonly name: string;
  /** The line after "Usage:". */
  readonly usage: string;
  readonly summary: string;
  /** Longer help under the options: examples, exit codes. */
  readonly details?: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  run(args: ParsedArgs, io: Io): Promise<ExitCode>;
}

export interface ParsedArgs {
  readonly positionals: readonly string[];
  has(option: string): boolean;
  /** The last value given. */
  value(option: string): string | undefined;
  values(option: string): readonly string[];
}

const helpOption: OptionSpec = { help: 'Show this help.' };

/**
 * Reads the arguments of a command.
 * @throws UsageError naming the option that is unknown, lacks its value or has a wrong one.
 */
export function parseCommandArgs(command: Pick<Command, 'name' | 'options'>, args: readonly string[]): ParsedArgs {
  const options: Record<string, OptionSpec> = { ...command.options, help: helpOption };
  const config: ParseArgsConfig['options'] = { help: { type: 'boolean', short: 'h' } };
  for (const [name, spec] of Object.entries(command.options))
    config[name] = { type: spec.value ? 'string' : 'boolean' };
  // Not strict: the messages of node:util speak to programmers, so wrong use is found here.
  const { tokens } = parseArgs({
    args: [...args],
    options: config,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const found = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!spec) throw unknownOption(command.name, token.rawName, Object.keys(options));
    const value = checkedValue(token.name, spec, token.value, token.inlineValue === true);
    found.set(token.name, spec.multiple ? [...(found.get(token.name) ?? []), value] : [value]);
  }
  return {
    positionals,
    has: (option) => found.has(option),
    value: (option) => found.get(option)?.at(-1),
    values: (option) => found.get(option) ?? [],
  };
}

function checkedValue(name: string, spec: OptionSpec, value: string | undefined, inline: boolean): string {
  if (!spec.value) {
    if (value !== undefined) throw new UsageError(`The option --${name} takes no value.`);
    return '';
  }
  if (value === undefined || (!inline && value.length > 1 && value.startsWith('-'))) {
    throw new UsageError(`The option --${name} needs a value: --${name} ${spec.value}.`);
  }
  if (spec.choices && !spec.choices.includes(value)) {
    const hint = didYouMean(value, spec.choices);
    throw new UsageError(`"${value}" is not a value for --${name}.${hint} Use one of: ${spec.choices.join(', ')}.`);
  }
  return value;
}

function unknownOption(command: string, rawName: string, known: readonly string[]): UsageError {
  const hint = didYouMean(
    rawName,
    known.map((name) => `--${name}`),
  );
  const literal = rawName.length === 2 ? ` A file whose name begins with "-" is written ./${rawName}.` : '';
  return new UsageError(`There is no option ${rawName}.${hint}${literal} See "${command} --help".`);
}

/** The help page of a command. */
export function helpFor(program: string, command: Command): string {
  const rows = Object.entries({ ...command.options, help: helpOption }).map(([name, spec]) => ({
    left: `--${name}${spec.value ? ` ${spec.value}` : ''}`,
    right: spec.help,
  }));
  const column = Math.max(...rows.map(({ left }) => left.length)) + 4;
  const lines = rows.map(
    ({ left, right }) => `  ${left.padEnd(column - 2)}${right.replaceAll('\n', `\n${' '.repeat(column)}`)}`,
  );
  const details = command.details ? `\n${command.details.trim()}\n` : '';
  return `${command.summary}\n\nUsage: ${program} ${command.usage}\n\nOptions:\n${lines.join('\n')}\n${details}`;
}
