/** All documents and drafts of our own writing, each with the kind it is to be read as. */
import { consents } from './consents';
import { noticesAndOthers } from './noticesAndOthers';
import type { Draft } from './shape';

export const drafts: readonly Draft[] = [...noticesAndOthers, ...consents];
