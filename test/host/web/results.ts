/** Begins the lines of the console that are results; a worker has no file to write them to. */
export const resultMark = 'PRIVACY-NOTICE-RESULT ';
