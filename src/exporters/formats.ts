/** The formats of a report. Each is loaded only when it is asked for, because most runs want one. */
import type { ReportWriter, WriterOptions } from './reportWriter';

export interface ReportFormat {
  readonly help: string;
  /** Of its files, with the dot. */
  readonly extension: string;
  load(options: WriterOptions): Promise<ReportWriter>;
}

export const reportFormats = {
  text: {
    help: 'for reading in a terminal (default)',
    extension: '.txt',
    load: async (options) => (await import('./terminal')).terminalWriter(options),
  },
  compact: {
    help: 'a line for each finding, for problem matchers and grep',
    extension: '.txt',
    load: async (options) => (await import('./compact')).compactWriter(options),
  },
  html: {
    help: 'one page for reading and printing, without scripts',
    extension: '.html',
    load: async (options) => (await import('./html')).htmlWriter(options),
  },
  markdown: {
    help: 'the same for tickets and notes',
    extension: '.md',
    load: async (options) => (await import('./markdown')).markdownWriter(options),
  },
  csv: {
    help: 'a table for spreadsheets',
    extension: '.csv',
    load: async (options) => (await import('./csv')).csvWriter(options),
  },
  sarif: {
    help: 'SARIF 2.1.0, for code scanning services',
    extension: '.sarif',
    load: async (options) => (await import('./sarif')).sarifWriter(options),
  },
  junit: {
    help: 'JUnit XML, for build servers',
    extension: '.xml',
    load: async (options) => (await import('./junit')).junitWriter(options),
  },
  json: {
    help: 'one object, see docs/report.schema.json',
    extension: '.json',
    load: async () => (await import('./json')).jsonWriter(),
  },
  jsonl: {
    help: 'one line for each document',
    extension: '.jsonl',
    load: async () => (await import('./json')).jsonLinesWriter(),
  },
} as const satisfies Readonly<Record<string, ReportFormat>>;

export type ReportFormatName = keyof typeof reportFormats;
