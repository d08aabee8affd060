/**
 * The picture of a scanned page, put together from the images that it paints. Drawing a
 * page needs a canvas, which Node has not; a scan is nothing but images at their places,
 * which pdf.js decodes everywhere.
 */
import { turned, unturned } from '../items';
import type { GreyPicture } from './ocr';

/** What we use of a page of pdf.js. */
export interface ImagePage {
  readonly view: readonly number[];
  readonly rotate: number;
  readonly objs: ImageStore;
  readonly commonObjs: ImageStore;
  getOperatorList(): Promise<{ readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }>;
}

interface ImageStore {
  get(id: string, callback: (image: unknown) => void): unknown;
}

/** A picture together with the way back to the page. */
export interface PagePicture extends GreyPicture {
  /** Quarter turns in which the page is looked at. */
  readonly turn: number;
  /** Reading coordinates of the upper left corner, in points. */
  readonly u0: number;
  readonly v1: number;
}

/** Numbers of pdf.js for what it paints. */
const op = {
  save: 10,
  restore: 11,
  transform: 12,
  fillColour: 59,
  formBegin: 74,
  formEnd: 75,
  mask: 83,
  maskGroup: 84,
  image: 85,
  inlineImage: 86,
} as const;
const kind = { oneBit: 1, rgb: 2, rgba: 3 } as const;

/** Engines read best between these; more only costs time and memory. */
const fewestDots = 150;
const mostDots = 300;
const mostPixels = 40_000_000;

type Matrix = readonly [number, number, number, number, number, number];

interface Painted {
  readonly width: number;
  readonly height: number;
  /** The shade of a pixel; undefined where nothing is painted. */
  readonly shadeAt: (x: number, y: number) => number | undefined;
  /** From the unit square to the page. */
  readonly matrix: Matrix;
}

/** @returns undefined when the page paints no image that can be decoded. */
export async function pictureOfPage(page: ImagePage): Promise<PagePicture | undefined> {
  const painted = await imagesOn(page);
  if (painted.length === 0) return undefined;
  const turn = (((Math.round((page.rotate ?? 0) / 90) % 4) + 4) % 4) as number;
  const [x0 = 0, y0 = 0, x1 = 612, y1 = 792] = page.view;
  const corners = [turned(x0, y0, turn), turned(x1, y1, turn)] as const;
  const [u0, u1] = [Math.min(corners[0][0], corners[1][0]), Math.max(corners[0][0], corners[1][0])];
  const [v0, v1] = [Math.min(corners[0][1], corners[1][1]), Math.max(corners[0][1], corners[1][1])];
  const dots = dotsFor(painted, (u1 - u0) * (v1 - v0));
  const scale = dots / 72;
  const width = Math.max(1, Math.round((u1 - u0) * scale));
  const height = Math.max(1, Math.round((v1 - v0) * scale));
  const pixels = new Uint8Array(width * height).fill(255);
  for (const image of painted) {
    const back = inverse(image.matrix);
    if (back) paint(image, back, { pixels, width, height, scale, u0, v1, turn });
  }
  return { width, height, pixels, dotsPerInch: dots, turn, u0, v1 };
}

/** As many dots as the sharpest image has. */
function dotsFor(painted: readonly Painted[], area: number): number {
  const sharpest = Math.max(
    ...painted.map(({ width, matrix: [a, b] }) => (72 * width) / Math.max(1, Math.hypot(a, b))),
  );
  const wanted = Math.min(mostDots, Math.max(fewestDots, Math.round(sharpest)));
  return Math.min(wanted, Math.floor(72 * Math.sqrt(mostPixels / Math.max(1, area))));
}

async function imagesOn(page: ImagePage): Promise<Painted[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const painted: Painted[] = [];
  let state: { matrix: Matrix; shade: number } = { matrix: [1, 0, 0, 1, 0, 0], shade: 0 };
  const saved: (typeof state)[] = [];
  for (const [index, name] of fnArray.entries()) {
    const args = argsArray[index] as readonly unknown[] | null;
    if (name === op.save) saved.push(state);
    else if (name === op.restore || name === op.formEnd) state = saved.pop() ?? state;
    else if (name === op.transform) state = { ...state, matrix: times(state.matrix, args as unknown as Matrix) };
    else if (name === op.fillColour) state = { ...state, shade: shadeOf(args) };
    else if (name === op.formBegin) {
      saved.push(state);
      const matrix = args?.[0];
      if (isMatrix(matrix)) state = { ...state, matrix: times(state.matrix, matrix) };
    } else if (name === op.image) {
      const image = await stored(page, args?.[0]);
      push(painted, image, state, undefined);
    } else if (name === op.inlineImage) push(painted, args?.[0], state, undefined);
    else if (name === op.mask) {
      const mask = args?.[0] as { data?: unknown } | undefined;
      const data = typeof mask?.data === 'string' ? await stored(page, mask.data) : mask;
      push(painted, data, state, state.shade);
    } else if (name === op.maskGroup) {
      for (const each of (args?.[0] as readonly { data?: unknown; transform?: unknown }[] | undefined) ?? []) {
        const data = typeof each.data === 'string' ? await stored(page, each.data) : each;
        const matrix = isMatrix(each.transform) ? times(state.matrix, each.transform) : state.matrix;
        push(painted, data, { ...state, matrix }, state.shade);
      }
    }
  }
  return painted;
}

/** Images arrive after the list that names them; "g_" marks those that pages share. */
function stored(page: ImagePage, id: unknown): Promise<unknown> {
  if (typeof id !== 'string') return Promise.resolve(undefined);
  return new Promise((resolve) => void (id.startsWith('g_') ? page.commonObjs : page.objs).get(id, resolve));
}

function push(
  painted: Painted[],
  image: unknown,
  { matrix }: { readonly matrix: Matrix },
  stencil: number | undefined,
): void {
  const { width, height, data, kind: form } = (image ?? {}) as Record<string, unknown>;
  if (typeof width !== 'number' || typeof height !== 'number' || !ArrayBuffer.isView(data)) return;
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const rowBytes = (width + 7) >> 3;
  const bitAt = (x: number, y: number): number => ((bytes[y * rowBytes + (x >> 3)] ?? 255) >> (7 - (x & 7))) & 1;
  const grey = (at: number): number =>
    0.299 * (bytes[at] ?? 255) + 0.587 * (bytes[at + 1] ?? 255) + 0.114 * (bytes[at + 2] ?? 255);
  let shadeAt: Painted['shadeAt'];
  if (stencil !== undefined) shadeAt = (x, y) => (bitAt(x, y) === 0 ? stencil : undefined);
  else if (form === kind.oneBit) shadeAt = (x, y) => bitAt(x, y) * 255;
  else if (form === kind.rgb) shadeAt = (x, y) => grey(3 * (y * width + x));
  else {
    shadeAt = (x, y) => {
      const at = 4 * (y * width + x);
      return (bytes[at + 3] ?? 255) < 128 ? undefined : grey(at);
    };
  }
  painted.push({ width, height, shadeAt, matrix });
}

interface Target {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly u0: number;
  readonly v1: number;
  readonly turn: number;
}

/** Looks up every pixel of the page in the image; several of the image where it is finer. */
function paint(image: Painted, back: Matrix, target: Target): void {
  const { pixels, width, height, scale, u0, v1, turn } = target;
  const [a, b, c, d] = image.matrix;
  const finer = Math.max(image.width / Math.hypot(a, b), image.height / Math.hypot(c, d)) / scale;
  const samples = Math.max(1, Math.min(4, Math.round(finer)));
  for (let py = 0; py < height; py++) {
    for (let px = 0; px < width; px++) {
      let sum = 0;
      let count = 0;
      for (let i = 0; i < samples * samples; i++) {
        const u = u0 + (px + ((i % samples) + 0.5) / samples) / scale;
        const v = v1 - (py + (Math.floor(i / samples) + 0.5) / samples) / scale;
        const [x, y] = unturned(u, v, turn);
        const ix = Math.floor((back[0] * x + back[2] * y + back[4]) * image.width);
        const iy = Math.floor((1 - (back[1] * x + back[3] * y + back[5])) * image.height);
        if (ix < 0 || iy < 0 || ix >= image.width || iy >= image.height) continue;
        const shade = image.shadeAt(ix, iy);
        if (shade === undefined) continue;
        sum += shade;
        count++;
      }
      if (count === 0) continue;
      const at = py * width + px;
      const open = samples * samples - count;
      pixels[at] = (sum + open * (pixels[at] as number)) / (samples * samples);
    }
  }
}

/** `b` first, then `a`, as operators of a page nest. */
function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

function inverse([a, b, c, d, e, f]: Matrix): Matrix | undefined {
  const size = a * d - b * c;
  if (!Number.isFinite(size) || Math.abs(size) < 1e-9) return undefined;
  return [d / size, -b / size, -c / size, a / size, (c * f - d * e) / size, (b * e - a * f) / size];
}

function isMatrix(value: unknown): value is Matrix {
  const list = value as ArrayLike<unknown> | null | undefined;
  return list?.length === 6 && Array.from(list).every((each) => Number.isFinite(each));
}

function shadeOf(args: readonly unknown[] | null): number {
  const [first, second, third] = args ?? [];
  const hex = typeof first === 'string' ? /^#(..)(..)(..)$/u.exec(first) : null;
  const parts = hex ? hex.slice(1).map((each) => Number.parseInt(each, 16)) : [first, second, third].map(Number);
  const [red = 0, green = 0, blue = 0] = parts.map((part) => (Number.isFinite(part) ? part : 0));
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
