/** Reasons of the file system in plain words. */

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  ENOTDIR: 'a part of its path is not a folder',
  EACCES: 'you do not have permission to open it',
  EPERM: 'you do not have permission to open it',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the disk is read-only',
  EMFILE: 'too many files are open',
  EBUSY: 'another program is using it',
  EIO: 'the disk reports an error',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
};

/** Why a file could not be used, to follow "… : ". Node's own words when the reason is not known. */
export function fileErrorReason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  const known = code === undefined ? undefined : reasons[code];
  if (known) return known;
  return error instanceof Error ? error.message : String(error);
}
