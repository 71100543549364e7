import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Content } from '../../src/domain/articles/index.ts';
import { addPhoto, makePicture } from '../../src/domain/photos/index.ts';
import type { Actor } from '../../src/kernel/access/index.ts';
import { startOfDay, type Temporal } from '../../src/kernel/time/index.ts';
import type { Piece } from './articles-content.ts';
import type { BodyKey } from './bodies.ts';
import { bridge, desk, hall, office, screens, skyline } from './photo-drawings.ts';

interface Setting {
  readonly bodies: Readonly<Record<BodyKey, string>>;
  readonly person: (username: string) => Actor;
  readonly today: Temporal.PlainDate;
}

/** The photos of an article, ready to be put into its content. */
export type PhotosOf = (piece: Piece) => Pick<Content, 'photos' | 'leadPhotoId'>;

interface Drawn {
  readonly name: string;
  readonly draw: () => string;
  readonly caption: string;
  readonly alt: string;
  /** The sections whose articles it leads. */
  readonly sections: readonly string[];
}

const drawings: readonly Drawn[] = [
  {
    name: 'thanh-pho-som-mai.png',
    draw: skyline,
    caption: 'Trung tâm thành phố Minh Châu nhìn từ bờ sông buổi sớm.',
    alt: 'Dãy nhà cao tầng bên sông, mặt trời vừa lên.',
    sections: ['thoi-su'],
  },
  {
    name: 'hoi-truong.png',
    draw: hall,
    caption: 'Hội trường Thành ủy trước giờ khai mạc hội nghị.',
    alt: 'Hội trường với phông đỏ có ngôi sao vàng, bục phát biểu, bàn hoa và các hàng ghế trống.',
    sections: ['xay-dung-dang', 'kiem-tra-giam-sat'],
  },
  {
    name: 'cau-qua-song.png',
    draw: bridge,
    caption: 'Cầu dây văng nối hai bờ sông của thành phố.',
    alt: 'Cầu dây văng bắc qua sông, phía sau là đồi xanh.',
    sections: ['thoi-su', 'co-so'],
  },
  {
    name: 'tru-so-phuong.png',
    draw: office,
    caption: 'Trụ sở một phường của thành phố Minh Châu.',
    alt: 'Tòa nhà ba tầng tường vàng mái đỏ, cờ Tổ quốc trên nóc, hai bên có cây xanh.',
    sections: ['co-so'],
  },
  {
    name: 'phong-dieu-hanh.png',
    draw: screens,
    caption: 'Phòng theo dõi tiến độ công việc của thành phố.',
    alt: 'Sáu màn hình hiện biểu đồ cột, đường và danh sách trong một phòng tối.',
    sections: ['chuyen-doi-so'],
  },
  {
    name: 'ho-so.png',
    draw: desk,
    caption: 'Hồ sơ vị trí việc làm được sắp theo từng cơ quan.',
    alt: 'Bàn làm việc bên cửa sổ với chồng giấy, các cặp hồ sơ và một tách trà.',
    sections: ['to-chuc-can-bo', 'kiem-tra-giam-sat'],
  },
];

const credit = 'Hình minh họa';

/** Fills the library of the city's newsroom with drawn pictures; gives which of them an article has. */
export async function seedPhotos({ bodies, person, today }: Setting): Promise<PhotosOf> {
  const folder = await mkdtemp(join(tmpdir(), 'banle-seed-'));
  const at = startOfDay(today.subtract({ days: 400 })).add({ hours: 9 });
  try {
    const kept = await Promise.all(
      drawings.map(async ({ name, draw, caption, alt, sections }) => {
        const path = join(folder, name);
        await sharp(Buffer.from(draw())).png().toFile(path);
        return { sent: await makePicture({ path, name }), details: { caption, alt, credit }, sections };
      }),
    );
    const placed: { sections: readonly string[]; photo: Content['photos'][number] }[] = [];
    for (const { sent, details, sections } of kept) {
      const photoId = await addPhoto(person('bientap'), { newsroomId: bodies.office, sent, details }, at);
      const { width, height, focal } = sent.picture;
      placed.push({ sections, photo: { photoId, ...details, width, height, focal } });
    }
    return (piece) => choose(piece, placed);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Two of three articles have a photo; which one, goes by their section and stays the same at every filling. */
function choose(
  { section, headline }: Piece,
  placed: readonly { sections: readonly string[]; photo: Content['photos'][number] }[],
): ReturnType<PhotosOf> {
  const fitting = placed.filter(({ sections }) => sections.includes(section));
  const nth = [...headline].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  const photo = nth % 3 === 0 ? undefined : fitting[nth % fitting.length]?.photo;
  return photo ? { photos: [photo], leadPhotoId: photo.photoId } : { photos: [], leadPhotoId: null };
}
