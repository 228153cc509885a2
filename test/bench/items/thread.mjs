// A thread of 2,000 items of all kinds: 400 turns of five. Made up, but the same in every run.
import { dice, filler, mixed } from '../markdown/corpus.mjs';
import { END } from '../markdown/documents.mjs';
import { picture } from './picture.mjs';

const TURNS = 400;
const TIME = '2026-01-01T12:00:00.000001';

const made = [];

/** From new to old. */
export function mixedItems() {
  if (made.length === 0) for (let turn = 0; turn < TURNS; turn++) made.unshift(...turnOf(turn).toReversed());
  return made;
}

function turnOf(turn) {
  const roll = dice(turn);
  const items = [question(roll, turn), ...turns[turn % turns.length](roll)];
  if (turn === TURNS - 1) items.at(-1).content[0] = text(mixed(roll, 400) + END);
  return items.map((item, index) => ({ id: `i_${turn}_${index}`, thread_id: 'thr_mixed', created_at: TIME, ...item }));
}

/** What follows the question; the newest turn is of the last kind, which ends with a message. */
const turns = [
  (roll) => [reasoning(roll), message(roll), widget(roll), { type: 'end_of_turn' }],
  (roll) => [task(searching(roll)), message(roll), image(roll), hidden(roll)],
  (roll) => [workflow(roll), message(roll), questions(roll), { type: 'end_of_turn' }],
  (roll) => [toolCall(roll), task(noted(roll)), message(roll), message(roll)],
];

const text = (text, annotations = []) => ({ type: 'output_text', text, annotations });
const words = (roll, low, high = low) => filler(roll, roll.between(low, high)).trim();
const listOf = (count, make) => Array.from({ length: count }, (_, index) => make(index));

function question(roll, turn) {
  const said = { type: 'input_text', text: words(roll, 30, 90) };
  const user = { type: 'user_message', content: [said], attachments: [] };
  if (turn % 8 !== 4) return user;
  const tag = { type: 'input_tag', id: `place_${turn}`, text: words(roll, 12), data: {} };
  const attachments = [{ type: 'file', id: `file_${turn}`, name: 'tides.pdf', mime_type: 'application/pdf' }];
  return { ...user, content: [said, tag], attachments, quoted_text: words(roll, 50) };
}

function message(roll) {
  const written = mixed(roll, 400);
  const ends = [...written].flatMap((letter, index) => (letter === '.' ? index + 1 : []));
  const annotations = ends.slice(0, roll.upTo(4)).map((index) => ({ type: 'annotation', source: source(roll), index }));
  return { type: 'assistant_message', content: [text(written, annotations)] };
}

function source(roll) {
  const common = { title: words(roll, 15, 30), description: words(roll, 60), group: roll.pick(['Sea', 'Land', null]) };
  return roll.pick([
    { ...page(roll), ...common, attribution: 'Coast history', timestamp: '2025-06-14' },
    { ...file(roll), ...common },
    { ...common, type: 'entity', id: `place_${roll.upTo(50)}`, icon: 'map-pin', label: 'Place', interactive: true },
  ]);
}

const page = (roll) => ({ type: 'url', title: words(roll, 20), url: `https://example.org/${roll.upTo(1000)}` });
const file = (roll) => ({ type: 'file', title: words(roll, 20), filename: `log-${roll.upTo(1000)}.txt` });

const task = (task) => ({ type: 'task', task });
const steps = (type, tasks, summary) => ({ type: 'workflow', workflow: { type, tasks, summary, expanded: false } });

const searching = (roll) => ({
  type: 'web_search',
  status_indicator: 'complete',
  title: words(roll, 20),
  queries: listOf(2, () => words(roll, 20)),
  sources: listOf(3, () => page(roll)),
});

const noted = (roll) => ({
  type: 'custom',
  status_indicator: 'complete',
  title: words(roll, 20),
  icon: 'notebook',
  content: `${words(roll, 60)}\n\n- **${words(roll, 10)}**\n- ${words(roll, 20)}`,
});

const reading = (roll) => ({
  type: 'file',
  status_indicator: 'complete',
  title: words(roll, 20),
  sources: [file(roll)],
});

const thought = (roll) => ({ type: 'thought', content: `**${words(roll, 20)}**\n\n${words(roll, 100, 200)}` });

const reasoning = (roll) =>
  steps(
    'reasoning',
    listOf(3, () => thought(roll)),
    { duration: roll.between(2, 90) },
  );

/** Every fourth of them is open. */
function workflow(roll) {
  const summary = { title: words(roll, 20), icon: 'compass' };
  const made = steps('custom', [searching(roll), reading(roll), noted(roll), noted(roll)], summary);
  made.workflow.expanded = roll.upTo(4) === 0;
  return made;
}

const image = (roll) => ({ type: 'generated_image', image: { id: `image_${roll.upTo(1000)}`, url: picture(roll) } });

const hidden = (roll) => ({ type: 'hidden_context_item', content: words(roll, 60) });

const toolCall = (roll) => ({
  type: 'client_tool_call',
  status: 'completed',
  call_id: `call_${roll.upTo(1000)}`,
  name: 'switch_theme',
  arguments: { scheme: roll.pick(['light', 'dark']) },
  output: { done: true },
});

const widget = (roll) => ({
  type: 'widget',
  copy_text: words(roll, 40),
  widget: {
    type: 'Card',
    children: [
      { type: 'Title', value: words(roll, 20) },
      { type: 'Text', value: words(roll, 40, 80) },
      { type: 'Divider' },
      ...listOf(3, (hour) => ({
        type: 'Row',
        children: [
          { type: 'Text', value: `0${hour}:12` },
          { type: 'Text', value: words(roll, 15) },
        ],
      })),
      { type: 'Button', label: words(roll, 8) },
    ],
  },
});

function questions(roll) {
  const options = listOf(3, () => ({ value: words(roll, 10, 20) }));
  const chosen = { values: [options[0].value], skipped: false };
  const said = { values: [words(roll, 30)], skipped: false };
  return {
    type: 'structured_input',
    status: 'answered',
    inputs: [
      { type: 'multiple_choice', id: 'when', question: words(roll, 30), options, answer: chosen },
      { type: 'freeform', id: 'why', question: words(roll, 30), answer: said },
    ],
  };
}
