/** Where decisions are kept when folders look alike. The window is a stand-in; the files are in memory. */
import { posix } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as vscode from 'vscode';
import type { Failures } from '../../src/editor/failures';
import { Reviews } from '../../src/editor/reviews';
import { withEntry } from '../../src/review/reviewFile';

const window = vi.hoisted(() => ({ files: new Map<string, Uint8Array>(), folders: [] as string[] }));

vi.mock('vscode', async (original) => {
  const standIn = await original<typeof import('./vscodeStandIn')>();
  class Uri {
    readonly scheme = 'file';
    constructor(readonly path: string) {}
    static joinPath(uri: Uri, ...names: string[]): Uri {
      return new Uri(posix.join(uri.path, ...names));
    }
    with({ path }: { path: string }): Uri {
      return new Uri(path);
    }
    toString(): string {
      return `file://${this.path}`;
    }
  }
  class EventEmitter {
    event = (): void => undefined;
    fire(): void {}
    dispose(): void {}
  }
  const missing = (): never => {
    throw Object.assign(new standIn.FileSystemError('no such file'), { code: 'FileNotFound' });
  };
  const { files, folders } = window;
  return {
    ...standIn,
    Uri,
    EventEmitter,
    workspace: {
      asRelativePath: ({ path }: Uri) => path,
      createFileSystemWatcher: () => ({ onDidChange() {}, onDidCreate() {}, onDidDelete() {}, dispose() {} }),
      getWorkspaceFolder: ({ path }: Uri) => {
        const folder = folders.find((each) => path.startsWith(`${each}/`));
        return folder === undefined ? undefined : { uri: new Uri(folder), name: posix.basename(folder), index: 0 };
      },
      fs: {
        readFile: async ({ path }: Uri) => files.get(path) ?? missing(),
        writeFile: async ({ path }: Uri, bytes: Uint8Array) => void files.set(path, bytes),
        createDirectory: async () => undefined,
        delete: async ({ path }: Uri) => void files.delete(path),
        rename: async (from: Uri, to: Uri) => {
          files.set(to.path, files.get(from.path) ?? missing());
          files.delete(from.path);
        },
      },
    },
  };
});

const { Uri } = (await import('vscode')) as unknown as { Uri: new (path: string) => vscode.Uri };
const noFailures = { warnOnce: (words: string) => expect.fail(words) } as unknown as Failures;

/** The reviews of a window; what its workspace remembers begins empty, as VS Code keeps that apart by folder. */
function openReviews(): Reviews {
  const memento = { get: (_: string, otherwise: unknown) => otherwise, update: async () => undefined };
  return new Reviews(noFailures, (uri) => uri, memento as unknown as vscode.Memento);
}

const accept = (reviews: Reviews, uri: vscode.Uri, reason: string): Promise<void> =>
  reviews.update(uri, (review, document) =>
    withEntry(review, {
      document,
      rule: 'ai-training',
      quote: 'We may use your images to train models.',
      before: '1',
      after: '2',
      alike: 1,
      state: 'accepted',
      reason,
      date: '2026-11-22',
    }),
  );
const reasons = async (reviews: Reviews, uri: vscode.Uri): Promise<string[]> =>
  (await reviews.entriesFor(uri)).map(({ reason }) => reason);

describe('two folders of one name', () => {
  const north = new Uri('/north/notices/2026/notice.txt');
  const south = new Uri('/south/notices/2026/notice.txt');
  beforeEach(() => {
    window.files.clear();
    window.folders.splice(0);
  });

  it.each([
    ['in one window', ['/north/notices', '/south/notices']],
    ['opened one after the other', undefined],
  ])('keep their reviews apart, %s', async (_, together) => {
    window.folders.push(...(together ?? ['/north/notices']));
    const first = openReviews();
    await accept(first, north, 'Counsel of the north agreed.');
    if (!together) window.folders.splice(0, 1, '/south/notices');
    const second = together ? first : openReviews();
    expect(await reasons(second, south)).toEqual([]);
    await accept(second, south, 'Counsel of the south agreed.');
    expect(await reasons(second, south)).toEqual(['Counsel of the south agreed.']);
    if (!together) window.folders.splice(0, 1, '/north/notices');
    expect(await reasons(openReviews(), north)).toEqual(['Counsel of the north agreed.']);
    expect([...window.files.keys()].sort()).toEqual([
      '/north/notices/.privacy-notice/review.json',
      '/south/notices/.privacy-notice/review.json',
    ]);
  });

  it('keep the review of a file that was opened alone beside that file', async () => {
    const reviews = openReviews();
    await accept(reviews, north, 'Alone.');
    expect(await reasons(reviews, south)).toEqual([]);
    expect([...window.files.keys()]).toEqual(['/north/notices/2026/.privacy-notice/review.json']);
  });
});
