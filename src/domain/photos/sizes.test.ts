import { expect, test } from 'vitest';
import { hashOf, regionOf, sizeIn, wholeSizes } from './sizes.ts';

test.each([
  [{ width: 3200, height: 2000 }, ['480x300', '960x600', '1600x1000']],
  [{ width: 1000, height: 1000 }, ['480x480', '960x960', '1000x1000']],
  [{ width: 960, height: 640 }, ['480x320', '960x640']],
  [{ width: 320, height: 900 }, ['320x900']],
])('a picture of %j is shown whole at %j, never larger than it is', (picture, sizes) => {
  expect(wholeSizes(picture).map(({ width, height }) => `${width}x${height}`)).toEqual(sizes);
});

const card = { width: 360, height: 240 };

test.each([
  ['the middle of a wide picture', { width: 3000, height: 1000 }, { x: 0.5, y: 0.5 }, [750, 0, 1500, 1000]],
  ['the left edge', { width: 3000, height: 1000 }, { x: 0, y: 0.5 }, [0, 0, 1500, 1000]],
  ['the right edge', { width: 3000, height: 1000 }, { x: 1, y: 0.5 }, [1500, 0, 1500, 1000]],
  ['a face at the top of a tall one', { width: 900, height: 1800 }, { x: 0.5, y: 0.2 }, [0, 60, 900, 600]],
  [
    'all of one that has the shape already',
    { width: 600, height: 400 },
    { x: 0.1, y: 0.9 },
    [0, 0, 600, 400],
  ],
])('a cut keeps %s', (_, picture, focal, [left, top, width, height]) => {
  expect(regionOf(picture, card, focal)).toEqual({ left, top, width, height });
});

test('another focal point is another address', () => {
  const sha256 = 'a'.repeat(64);
  expect(hashOf(sha256, { x: 0.5, y: 0.5 })).toMatch(/^[0-9a-f]{32}$/);
  expect(hashOf(sha256, { x: 0.5, y: 0.4 })).not.toBe(hashOf(sha256, { x: 0.5, y: 0.5 }));
});

test.each([
  ['960.avif', { size: '960', format: 'avif' }],
  ['card-360.jpg', { size: 'card-360', format: 'jpg' }],
  ['960.svg', undefined],
  ['../960.jpg', undefined],
  ['960', undefined],
])('%s asks for %j', (file, asked) => {
  expect(sizeIn(file)).toEqual(asked);
});
