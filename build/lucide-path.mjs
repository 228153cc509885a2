// One of Lucide's icons, a list of shapes, as the one path that draws all of them. A path begins where SVG has its shape
// begin.

/** Path data: numbers to the third place, and no blank that a sign makes needless. */
const path = (texts, ...numbers) =>
  String.raw({ raw: texts }, ...numbers.map((number) => Number(number.toFixed(3)))).replaceAll(' -', '-');

const shapes = {
  path: ({ d }) => d,
  line: ({ x1, y1, x2, y2 }) => path`M${x1} ${y1}L${x2} ${y2}`,
  polyline: ({ points }) => `M${points}`,
  polygon: ({ points }) => `M${points}z`,
  /** What is filled is a dot, hardly wider than the stroke: a point in its middle fills it. */
  circle: ({ cx, cy, r, fill }) => shapes.ellipse({ cx, cy, rx: r, ry: r }) + (fill ? path`M${cx} ${cy}h.01` : ''),
  ellipse: ({ cx, cy, rx, ry }) =>
    path`M${cx + rx} ${cy}a${rx} ${ry} 0 1 1 ${-2 * rx} 0a${rx} ${ry} 0 1 1 ${2 * rx} 0z`,
  rect({ x, y, width, height, ...round }) {
    const rx = round.rx ?? round.ry ?? 0;
    const ry = round.ry ?? rx;
    const corner = (right, below) => path`a${rx} ${ry} 0 0 1 ${right * rx} ${below * ry}`;
    const across = width - 2 * rx;
    const down = height - 2 * ry;
    const top = path`M${x + rx} ${y}h${across}` + corner(1, 1);
    const end = path`v${down}` + corner(-1, 1);
    const bottom = path`h${-across}` + corner(-1, -1);
    const start = path`v${-down}` + corner(1, -1);
    return `${top}${end}${bottom}${start}z`;
  },
};
/** What is read above, by shape: a Lucide that draws with something else fails the build. */
const known = {
  path: 'd',
  line: 'x1 y1 x2 y2',
  polyline: 'points',
  polygon: 'points',
  circle: 'cx cy r fill',
  ellipse: 'cx cy rx ry',
  rect: 'x y width height rx ry',
};

const read = (value) => (/^-?[\d.]+$/.test(value) ? Number(value) : value);

function draw([tag, attributes]) {
  for (const name of Object.keys(attributes)) {
    if (!known[tag]?.split(' ').includes(name))
      throw new Error(`Lucide draws with <${tag} ${name}>: build/lucide-path.mjs must be taught`);
  }
  const entries = Object.entries(attributes).map(([name, value]) => [name, read(value)]);
  return shapes[tag](Object.fromEntries(entries));
}

const NUMBER = String.raw`([-+]?(?:\d+\.?\d*|\.\d+))`;
const START = new RegExp(String.raw`^m\s*${NUMBER}[\s,]*${NUMBER}[\s,]*(?=([-+.\d])?)`);

/** Behind another path, `m` would begin at the end of that. What follows its first point without a letter are lines. */
const absolute = (d) => d.replace(START, (_, x, y, next) => `M${x} ${y}${next ? 'l' : ''}`);

/** Takes an icon as the package has it, `[['path', { d }], …]`. */
export const toPath = (icon) => icon.map(draw).map(absolute).join('');
