import { describe, expect, it } from 'vitest';
import { placeOfNow, placeToOpen } from '../../src/webview/readingPlace';

describe('the place where a document opens again', () => {
  it('is what anybody remembers', () => {
    expect(placeToOpen(undefined, undefined)).toBeUndefined();
    expect(placeToOpen({ page: 2 }, undefined)).toEqual({ page: 2 });
    expect(placeToOpen(undefined, { page: 3 })).toEqual({ page: 3 });
  });

  it('is the newer one of the same panel, whoever kept it', () => {
    const early = { page: 1, panel: 'left', at: 1000 };
    const late = { page: 2, panel: 'left', at: 2000 };
    expect(placeToOpen(early, late)).toBe(late);
    expect(placeToOpen(late, early)).toBe(late);
  });

  it('is a panel’s own where the document is open in several', () => {
    const own = { page: 1, panel: 'left', at: 1000 };
    expect(placeToOpen(own, { page: 7, panel: 'right', at: 2000 })).toBe(own);
  });

  it('is the panel’s own where places of an older version have no time', () => {
    expect(placeToOpen({ page: 1 }, { page: 2 })).toEqual({ page: 1 });
  });

  it('keeps the name of its panel from one move to the next', () => {
    const first = placeOfNow({ page: 1 }, undefined);
    const second = placeOfNow({ page: 2 }, first);
    expect(second.panel).toBe(first.panel);
    expect(placeToOpen(first, { ...second, at: (first.at ?? 0) + 1 })).toMatchObject({ page: 2 });
    expect(placeOfNow({ page: 1 }, undefined).panel).not.toBe(first.panel);
  });
});
