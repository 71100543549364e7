import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it, test } from 'vitest';
import { aPictureFile, asFile } from './fixtures.ts';
import { cleanPicture } from './picture.ts';

const clean = async (bytes: Uint8Array) => asFile(bytes, (path) => cleanPicture(path, 'anh.jpg'));
const refusal = (bytes: Uint8Array) =>
  clean(bytes).then(
    () => 'taken',
    (error: unknown) => (error instanceof Error ? error.message : error),
  );

const aDrawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400"><script>alert(1)</script></svg>';

/** A PNG that says how large it is and holds rows of nothing, packed as tightly as they are. */
function aBomb(width: number, height: number): Buffer {
  const chunk = (kind: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(kind), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * Math.min(height, 2000)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

const frames = async () => {
  const one = (colour: string) =>
    sharp({ create: { width: 400, height: 300, channels: 3, background: colour } })
      .png()
      .toBuffer();
  return sharp([await one('#700'), await one('#070')], { join: { animated: true } });
};

describe('what is no photo is refused in words', () => {
  test.each<[what: string, code: string, bytes: () => Promise<Uint8Array> | Uint8Array]>([
    ['a drawing that could act', 'photos.noPicture', () => Buffer.from(aDrawing)],
    ['no bytes at all', 'photos.damaged', () => Buffer.alloc(0)],
    ['words', 'photos.damaged', () => Buffer.from('Kính gửi các đồng chí')],
    [
      'a TIFF',
      'photos.noPicture',
      async () =>
        sharp(await aPictureFile())
          .tiff()
          .toBuffer(),
    ],
    ['a moving GIF', 'photos.moves', async () => (await frames()).gif().toBuffer()],
    ['a moving WebP', 'photos.moves', async () => (await frames()).webp().toBuffer()],
    ['a photo cut short', 'photos.damaged', async () => (await aNoisyFile()).subarray(0, 40_000)],
    ['a hundred million pixels', 'photos.tooManyPixels', () => aBomb(10_000, 10_000)],
    ['a bomb', 'photos.tooManyPixels', () => aBomb(60_000, 60_000)],
    ['a bomb that holds less than it says', 'photos.damaged', () => aBomb(7000, 7000)],
    ['a picture of a few pixels', 'photos.tooSmall', () => aPictureFile({ width: 64, height: 64 })],
  ])('%s: %s', async (_, code, bytes) => {
    expect(await refusal(await bytes())).toBe(code);
  });
});

/** A picture whose bytes cannot be packed away. */
function aNoisyFile(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  return sharp({ create: { width: 640, height: 480, channels: 3, background: '#888', noise } })
    .jpeg()
    .toBuffer();
}

describe('what is taken becomes a plain picture', () => {
  it('without what the camera noted, turned upright, with the day alone read off', async () => {
    const exif = {
      IFD0: { Make: 'MAYANH', Artist: 'Tên người chụp' },
      IFD2: { DateTimeOriginal: '2026:10:12 08:30:00' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 1/1 0/1' },
    };
    const sent = await sharp(await aPictureFile({ width: 800, height: 500 }))
      .withExif(exif)
      .withMetadata({ orientation: 6 })
      .withExif(exif)
      .jpeg()
      .toBuffer();
    expect((await sharp(sent).metadata()).exif).toBeDefined();
    const made = await clean(sent);
    expect(made.cameraDay?.toString()).toBe('2026-10-12');
    const { exif: kept, icc, xmp, format } = await sharp(made.bytes).metadata();
    expect([kept, icc, xmp, format]).toEqual([undefined, undefined, undefined, 'jpeg']);
    expect(made.bytes.includes('MAYANH')).toBe(false);
    expect([made.width, made.height]).toEqual([500, 800]);
  });

  test.each<[what: string, bytes: () => Promise<Buffer>]>([
    [
      'CMYK',
      async () =>
        sharp(await aPictureFile())
          .toColourspace('cmyk')
          .jpeg()
          .toBuffer(),
    ],
    [
      'sixteen bits a colour',
      async () =>
        sharp(await aPictureFile())
          .toColourspace('rgb16')
          .png()
          .toBuffer(),
    ],
    [
      'grey',
      async () =>
        sharp(await aPictureFile())
          .greyscale()
          .png()
          .toBuffer(),
    ],
    [
      'seen through',
      async () =>
        sharp(await aPictureFile())
          .ensureAlpha(0.5)
          .webp()
          .toBuffer(),
    ],
    [
      'a still GIF',
      async () =>
        sharp(await aPictureFile())
          .gif()
          .toBuffer(),
    ],
    [
      'AVIF',
      async () =>
        sharp(await aPictureFile())
          .avif({ effort: 0 })
          .toBuffer(),
    ],
  ])('%s', async (_, bytes) => {
    const made = await clean(await bytes());
    const { space, channels, depth } = await sharp(made.bytes).metadata();
    expect({ space, channels, depth }).toEqual({ space: 'srgb', channels: 3, depth: 'uchar' });
  });

  it('and nothing that was hung onto it', async () => {
    const polyglot = Buffer.concat([
      await aPictureFile(),
      Buffer.from('<script>alert(1)</script>PK\u0003\u0004'),
    ]);
    const made = await clean(polyglot);
    expect(made.bytes.includes('script')).toBe(false);
    expect(made.bytes.includes('PK')).toBe(false);
  });

  it('never more than 3200 pixels long', async () => {
    const { width, height } = await clean(await aPictureFile({ width: 5000, height: 2500 }));
    expect([width, height]).toEqual([3200, 1600]);
  });
});
