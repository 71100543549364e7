// Pictures of the made-up city, drawn here: nobody's likeness, nobody's place. 960 × 600.

const width = 960;
const height = 600;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

const rect = ({ x, y, w, h }: Box, fill: string, more = '') =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}" ${more}/>`;

const gradient = (id: string, stops: readonly string[], direction = 'x2="0" y2="1"') =>
  `<linearGradient id="${id}" x1="0" y1="0" ${direction}>${stops
    .map((colour, nth) => `<stop offset="${nth / (stops.length - 1)}" stop-color="${colour}"/>`)
    .join('')}</linearGradient>`;

function drawing(defs: string, body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
    <defs>${defs}<filter id="far"><feGaussianBlur stdDeviation="2.2"/></filter></defs>${body}</svg>`;
}

/** Rows of windows in a wall, some of them lit. */
function windows({ x, y, w, h }: Box, columns: number, rows: number): string {
  const [across, down] = [w / columns, h / rows];
  return Array.from({ length: columns * rows }, (_, nth) => {
    const [column, row] = [nth % columns, Math.floor(nth / columns)];
    const isLit = (column * 7 + row * 5 + columns) % 4 === 0;
    const box = {
      x: x + column * across + across * 0.22,
      y: y + row * down + down * 0.22,
      w: across * 0.56,
      h: down * 0.56,
    };
    return rect(box, isLit ? '#ffe2a6' : '#2c4658');
  }).join('');
}

function tower(box: Box, fill: string, columns: number): string {
  const rows = Math.round(box.h / 26);
  return rect(box, fill) + windows({ ...box, y: box.y + 8, h: box.h - 12 }, columns, rows);
}

const heights = [150, 210, 120, 260, 180, 320, 140, 230, 190, 280, 160, 220, 130];

/** The city over its river in the first light. */
export function skyline(): string {
  const far = heights.map((h, nth) =>
    rect({ x: nth * 76 - 10, y: 330 - h * 0.7, w: 60, h: h * 0.7 + 60 }, '#9fb0bd'),
  );
  const near = heights.map((h, nth) =>
    tower({ x: nth * 80 - 30, y: 390 - h, w: 58, h }, nth % 2 ? '#4a6577' : '#3c5566', 4),
  );
  const waves = Array.from({ length: 26 }, (_, nth) => {
    const y = 408 + nth * 7.4;
    const x = (nth * 173) % 760;
    return rect(
      { x, y, w: 120 + ((nth * 37) % 160), h: 2 },
      '#ffe9c4',
      `opacity="${0.1 + (nth % 3) * 0.09}" rx="1"`,
    );
  });
  return drawing(
    gradient('sky', ['#f7c98b', '#f3dcc0', '#cfdbe2']) + gradient('river', ['#b9a78d', '#6f8894', '#38525f']),
    `${rect({ x: 0, y: 0, w: width, h: 400 }, 'url(#sky)')}<circle cx="690" cy="150" r="46" fill="#fff3d8" opacity="0.9"/>
     <g filter="url(#far)" opacity="0.75">${far.join('')}</g>${near.join('')}
     ${rect({ x: 0, y: 388, w: width, h: 14 }, '#5d6b5a')}${rect({ x: 0, y: 400, w: width, h: 200 }, 'url(#river)')}${waves.join('')}`,
  );
}

/** A hall made ready for a conference: red curtain, flowers, rows of empty seats. */
export function hall(): string {
  const folds = Array.from({ length: 24 }, (_, nth) =>
    rect({ x: nth * 40, y: 60, w: 20, h: 270 }, '#7c0f12', 'opacity="0.45"'),
  );
  const seats = Array.from({ length: 5 }, (_, row) =>
    Array.from({ length: 13 }, (_, seat) => {
      const scale = 0.7 + row * 0.17;
      const x = width / 2 + (seat - 6) * 84 * scale - 30 * scale;
      return rect(
        { x, y: 408 + row * 42, w: 60 * scale, h: 54 * scale },
        row % 2 ? '#5b2222' : '#6a2a28',
        'rx="9"',
      );
    }).join(''),
  );
  const flowers = Array.from({ length: 34 }, (_, nth) => {
    const [x, y] = [352 + ((nth * 53) % 256), 352 + ((nth * 29) % 20)];
    return `<circle cx="${x}" cy="${y}" r="7" fill="${['#f6c744', '#fff3df', '#e4572e'][nth % 3]}"/>`;
  });
  return drawing(
    gradient('curtain', ['#c81d1f', '#a31418', '#7e0d12']) + gradient('floor', ['#8a5a33', '#4c2f1d']),
    `${rect({ x: 0, y: 0, w: width, h: 600 }, '#3a2418')}${rect({ x: 0, y: 0, w: width, h: 62 }, '#e8d7b5')}
     ${rect({ x: 0, y: 60, w: width, h: 270 }, 'url(#curtain)')}${folds.join('')}
     <path d="M480 118l17 52h55l-44 32 17 52-45-32-45 32 17-52-44-32h55z" fill="#ffd34d"/>
     ${rect({ x: 0, y: 326, w: width, h: 90 }, 'url(#floor)')}${rect({ x: 330, y: 366, w: 300, h: 34 }, '#5a3a22')}
     ${rect({ x: 336, y: 360, w: 288, h: 16 }, '#3f6b36')}${flowers.join('')}
     ${rect({ x: 742, y: 292, w: 84, h: 92 }, '#6b4527', 'rx="4"')}<circle cx="784" cy="334" r="16" fill="#f2c94c"/>
     ${rect({ x: 782, y: 262, w: 4, h: 34 }, '#222')}${rect({ x: 0, y: 400, w: width, h: 200 }, '#32201a')}${seats.join('')}`,
  );
}

/** The bridge over the river in the afternoon. */
export function bridge(): string {
  const cables = [250, 690].flatMap((x) =>
    Array.from({ length: 11 }, (_, nth) => {
      const reach = 20 + nth * 20;
      const line = (end: number) =>
        `<path d="M${x} ${150 + nth * 6}L${end} 372" stroke="#f4efe4" stroke-width="2"/>`;
      return line(x - reach) + line(x + reach);
    }),
  );
  const hills = 'M0 330C140 250 240 300 360 270S600 220 720 280s180-10 240 20v120H0z';
  return drawing(
    gradient('sky', ['#6fa8c9', '#b9d7e2', '#f0ead8']) + gradient('river', ['#8fb6bd', '#4f838d', '#2d5d68']),
    `${rect({ x: 0, y: 0, w: width, h: 400 }, 'url(#sky)')}
     <g fill="#fff" opacity="0.75" filter="url(#far)"><ellipse cx="190" cy="96" rx="120" ry="20"/><ellipse cx="270" cy="80" rx="80" ry="24"/><ellipse cx="760" cy="130" rx="140" ry="18"/></g>
     <path d="${hills}" fill="#6d9277" filter="url(#far)"/><path d="M0 372C200 330 420 380 960 350v60H0z" fill="#4f7a57"/>
     ${rect({ x: 0, y: 396, w: width, h: 204 }, 'url(#river)')}
     ${[250, 690].map((x) => `<path d="M${x - 14} 470L${x - 5} 130h10l9 340z" fill="#dcd5c6"/>`).join('')}${cables.join('')}
     ${rect({ x: 0, y: 370, w: width, h: 14 }, '#cfc6b4')}${rect({ x: 0, y: 384, w: width, h: 5 }, '#8c8577')}
     ${Array.from({ length: 18 }, (_, nth) => rect({ x: (nth * 211) % 820, y: 430 + nth * 9, w: 150, h: 2 }, '#e8f3f2', 'opacity="0.25"')).join('')}`,
  );
}

/** The office of a ward behind its yard with trees. */
export function office(): string {
  const tree = (x: number, y: number, r: number) =>
    `${rect({ x: x - 5, y, w: 10, h: r * 1.5 }, '#6b4d33')}<circle cx="${x}" cy="${y - r * 0.2}" r="${r}" fill="#4f7d45"/><circle cx="${x - r * 0.4}" cy="${y - r * 0.5}" r="${r * 0.6}" fill="#649555"/>`;
  const floors = [206, 282, 358].map((y, nth) =>
    Array.from({ length: 9 }, (_, column) =>
      nth === 2 && column === 4
        ? rect({ x: 448, y: 350, w: 64, h: 90 }, '#5b3b23')
        : rect({ x: 212 + column * 61, y, w: 38, h: 48 }, '#86aab8', 'stroke="#fff" stroke-width="4"'),
    ).join(''),
  );
  return drawing(
    gradient('sky', ['#8fc1dd', '#dcebf0']) +
      gradient('yard', ['#d8cdb8', '#b8aa90']) +
      gradient('wall', ['#f6e6b8', '#e5cd8d']),
    `${rect({ x: 0, y: 0, w: width, h: 440 }, 'url(#sky)')}
     <g fill="#fff" opacity="0.8" filter="url(#far)"><ellipse cx="720" cy="90" rx="130" ry="20"/><ellipse cx="180" cy="70" rx="110" ry="16"/></g>
     ${rect({ x: 186, y: 180, w: 588, h: 262 }, 'url(#wall)')}<path d="M166 184L480 104 794 184z" fill="#a8442f"/>
     ${rect({ x: 186, y: 262, w: 588, h: 8 }, '#fff8e4')}${rect({ x: 186, y: 338, w: 588, h: 8 }, '#fff8e4')}${floors.join('')}
     ${rect({ x: 478, y: 24, w: 4, h: 88 }, '#777')}${rect({ x: 482, y: 26, w: 74, h: 48 }, '#cf1b1b')}
     <path d="M519 36l4 11h12l-10 7 4 11-10-7-10 7 4-11-10-7h12z" fill="#ffd84a"/>
     ${rect({ x: 420, y: 438, w: 120, h: 10 }, '#e9e1cf')}${rect({ x: 404, y: 448, w: 152, h: 12 }, '#d9d0bb')}
     ${rect({ x: 0, y: 442, w: width, h: 158 }, 'url(#yard)')}<path d="M430 460L300 600h360L530 460z" fill="#e6dcc6"/>
     ${tree(110, 396, 70)}${tree(850, 400, 76)}${tree(30, 430, 52)}${tree(930, 436, 46)}`,
  );
}

/** Screens with the figures of the day in a room for watching over work. */
export function screens(): string {
  const screen = (x: number, y: number, inside: string) =>
    `${rect({ x, y, w: 252, h: 168 }, '#0a1c24', 'rx="8"')}${rect({ x: x + 8, y: y + 8, w: 236, h: 152 }, '#12323d', 'rx="4"')}<g transform="translate(${x + 24} ${y + 24})">${inside}</g>`;
  const bars = [60, 92, 74, 112, 84, 104, 68]
    .map((h, nth) => rect({ x: nth * 29, y: 120 - h, w: 18, h }, nth === 3 ? '#f2b33d' : '#3fa0a0'))
    .join('');
  const line =
    '<path d="M0 96L34 78 68 86 102 52 136 60 170 28 204 34" fill="none" stroke="#7fd0c8" stroke-width="5"/><path d="M0 112h204" stroke="#2f5966" stroke-width="2"/>';
  const ring =
    '<circle cx="60" cy="60" r="46" fill="none" stroke="#244c58" stroke-width="22"/><circle cx="60" cy="60" r="46" fill="none" stroke="#4fb58a" stroke-width="22" stroke-dasharray="210 290" transform="rotate(-90 60 60)"/>';
  const list = [0, 1, 2, 3, 4]
    .map((nth) => rect({ x: 128, y: 14 + nth * 22, w: 76 - nth * 8, h: 9 }, '#6f98a3'))
    .join('');
  const rows = [0, 1, 2, 3, 4, 5]
    .map(
      (nth) =>
        rect({ x: 0, y: nth * 20, w: 204, h: 12 }, '#1f4552') +
        rect({ x: 0, y: nth * 20, w: 190 - ((nth * 47) % 130), h: 12 }, nth === 2 ? '#d9534f' : '#5aa0c4'),
    )
    .join('');
  return drawing(
    gradient('room', ['#21343d', '#162830', '#0d1b21']) + gradient('desk', ['#7a5c40', '#4a3626']),
    `${rect({ x: 0, y: 0, w: width, h: 600 }, 'url(#room)')}${screen(70, 60, bars)}${screen(354, 60, ring + list)}${screen(638, 60, line)}
     ${screen(70, 246, line)}${screen(354, 246, rows)}${screen(638, 246, bars)}
     <path d="M0 470h960l-60 130H60z" fill="url(#desk)"/>${[180, 480, 780].map((x) => rect({ x: x - 74, y: 486, w: 148, h: 16 }, '#e8e4da', 'rx="2"') + rect({ x: x - 52, y: 516, w: 104, h: 30 }, '#2a2f33', 'rx="4"')).join('')}`,
  );
}

/** A desk with the files of a case, a lamp and a window. */
export function desk(): string {
  const binders = [74, 66, 82, 70, 78, 64, 80, 72].map((h, nth) => {
    const x = 566 + nth * 38;
    const fill = ['#8c2f2a', '#2f5d73', '#b0863a', '#3f6b4f'][nth % 4] ?? '#333';
    return (
      rect({ x, y: 408 - h * 2.1, w: 34, h: h * 2.1 }, fill, 'rx="2"') +
      rect({ x: x + 8, y: 408 - h * 1.8, w: 18, h: 40 }, '#f2ead8')
    );
  });
  const papers = [0, 1, 2, 3, 4, 5].map(
    (nth) =>
      `<g transform="rotate(${nth * 1.6 - 4} 300 470)">${rect({ x: 150, y: 440 - nth * 5, w: 300, h: 26 }, nth % 2 ? '#fdfaf2' : '#efe8d8', 'stroke="#d6ccb6"')}</g>`,
  );
  return drawing(
    gradient('wall', ['#d9dfd6', '#c3cbc0']) +
      gradient('wood', ['#a9764a', '#74492b']) +
      gradient('light', ['#eaf4f4', '#bcd6dc']),
    `${rect({ x: 0, y: 0, w: width, h: 420 }, 'url(#wall)')}${rect({ x: 90, y: 50, w: 350, h: 280 }, '#f6f2e8')}${rect({ x: 106, y: 66, w: 318, h: 248 }, 'url(#light)')}
     <path d="M106 314c60-60 110-20 160-64s110-30 158-70v134z" fill="#8fb08d" filter="url(#far)"/>${rect({ x: 260, y: 66, w: 10, h: 248 }, '#f6f2e8')}${rect({ x: 106, y: 180, w: 318, h: 10 }, '#f6f2e8')}
     ${rect({ x: 540, y: 404, w: 340, h: 12 }, '#5f3d24')}${binders.join('')}${rect({ x: 0, y: 414, w: width, h: 186 }, 'url(#wood)')}
     ${papers.join('')}<circle cx="470" cy="520" r="30" fill="#fff"/><circle cx="470" cy="520" r="23" fill="#7a4a22"/><path d="M500 512c22-4 22 24 0 20" fill="none" stroke="#fff" stroke-width="7"/>
     <path d="M620 520l170-26 6 12-168 30z" fill="#22343c"/>`,
  );
}
