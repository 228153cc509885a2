// The Markdown that is streamed: made up, but the same in every run, and a mixture of all that GFM has.

/** Numbers that look random and are the same for the same seed (mulberry32). */
function dice(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    upTo: (count) => Math.floor(next() * count),
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (list) => list[Math.floor(next() * list.length)],
  };
}

const WORDS =
  `the light turned above fog as it had for a hundred years and keeper wrote down what wind brought from west
  ships bell buoy counted seconds between two strokes nobody hurried there sea was in no hurry either grass on both sides
  wet night whoever sat could hear far out stairs oil salt gallery whole coast three islands clear mornings fourth map
  naïve café Straße coöperate façade`.split(/\s+/);
const LANGUAGES = ['ts', 'python', 'bash'];

function words(roll, count) {
  const text = Array.from({ length: count }, () => roll.pick(WORDS)).join(' ');
  return text[0].toUpperCase() + text.slice(1);
}

function inline(roll) {
  const text = `${roll.pick(WORDS)} ${roll.pick(WORDS)}`;
  switch (roll.upTo(9)) {
    case 0:
      return `**${text}**`;
    case 1:
      return `*${text}*`;
    case 2:
      return `\`${text.replace(' ', '_')}()\``;
    case 3:
      return `[${text}](https://example.org/${roll.upTo(1000)})`;
    case 4:
      return `~~${text}~~`;
    case 5:
      return `**${text} *${roll.pick(WORDS)}***`;
    case 6:
      return `https://example.org/${roll.upTo(1000)}`;
    case 7:
      return `${roll.pick(WORDS)}_${roll.pick(WORDS)} * 2 &amp; 3`;
    default:
      return text;
  }
}

function sentence(roll) {
  return `${words(roll, roll.between(4, 9))} ${inline(roll)} ${roll.pick(WORDS)} ${roll.pick(WORDS)}.`;
}

const sentences = (roll, low, high) => Array.from({ length: roll.between(low, high) }, () => sentence(roll)).join(' ');

const codeLines = {
  ts: (roll) =>
    roll.pick([
      `const ${roll.pick(WORDS)} = ${roll.upTo(999)};`,
      `  if (${roll.pick(WORDS)} < 7 && b) {`,
      `    go('${roll.pick(WORDS)}', \`\${n}\`);`,
      `  }`,
      `// ${words(roll, 4)}`,
      ``,
    ]),
  python: (roll) =>
    roll.pick([
      `def ${roll.pick(WORDS)}(n):`,
      `    return n * ${roll.upTo(99)}`,
      `# ${roll.pick(WORDS)}`,
      `print("${roll.pick(WORDS)}")`,
      ``,
    ]),
  bash: (roll) =>
    roll.pick([
      `echo "$${roll.pick(['HOME', 'USER'])}"`,
      `ls -la | grep ${roll.pick(WORDS)}`,
      `cd ../${roll.pick(WORDS)}`,
    ]),
};

export function code(roll, language, count) {
  return Array.from({ length: count }, () => codeLines[language](roll));
}

const cells = (roll, count) => Array.from({ length: count }, () => roll.pick([roll.pick(WORDS), inline(roll)]));
const row = (list) => `| ${list.join(' | ')} |`;

export function table(roll, rows) {
  const width = roll.between(3, 4);
  return [
    row(cells(roll, width)),
    row(Array.from({ length: width }, () => roll.pick(['---', ':--', '--:', ':-:']))),
    ...Array.from({ length: rows }, () => row(cells(roll, width))),
  ].join('\n');
}

const item = (roll) => `${words(roll, roll.between(2, 6))} ${inline(roll)}`;

export const list = (roll, count) => Array.from({ length: count }, () => `- ${item(roll)}`).join('\n');

function nestedList(roll) {
  const lines = [];
  const ordered = roll.upTo(2) === 0;
  for (let index = 1; index <= roll.between(3, 6); index++) {
    const mark = ordered ? `${index}.` : '-';
    const indent = ' '.repeat(mark.length + 1);
    lines.push(`${mark} ${item(roll)}`);
    for (let inner = roll.upTo(3); inner > 0; inner--) lines.push(`${indent}- ${item(roll)}`);
    if (roll.upTo(4) === 0) lines.push(`${indent}  - ${item(roll)}`);
  }
  return lines.join('\n');
}

const blocks = [
  (roll) => sentences(roll, 2, 5),
  (roll) => sentences(roll, 1, 3),
  (roll) => `${sentence(roll)}\n${sentence(roll)}  \n${sentence(roll)}`,
  (roll) => `${'#'.repeat(roll.between(1, 4))} ${words(roll, 4)}`,
  (roll) => nestedList(roll),
  (roll) => Array.from({ length: 4 }, () => `- [${roll.pick([' ', 'x'])}] ${item(roll)}`).join('\n'),
  (roll) => table(roll, roll.between(3, 8)),
  (roll) => {
    const language = roll.pick(LANGUAGES);
    return ['```'.concat(language), ...code(roll, language, roll.between(5, 20)), '```'].join('\n');
  },
  (roll) => `> ${sentence(roll)}\n> ${sentence(roll)}\n>\n> - ${item(roll)}\n> - ${item(roll)}`,
  (roll) => roll.pick(['---', sentence(roll)]),
];

/** All kinds of blocks, mixed, of at most `length` characters, and not many fewer. */
export function mixed(roll, length) {
  const parts = [];
  for (let size = 0, refused = 0; refused < 20; ) {
    const block = roll.pick(blocks)(roll);
    if (size + block.length > length) {
      refused++;
      continue;
    }
    parts.push(block);
    size += block.length + 2;
  }
  return parts.join('\n\n');
}

/** A plain paragraph of exactly so many characters. */
export function filler(roll, length) {
  let text = '';
  while (text.length < length) text += `${words(roll, 10)}. `;
  return text.slice(0, length);
}

export { dice };
