// The gallery of widgets: each component with each variant, and its JSON beside it, to be changed.
import '../../src/widget.js';
import type { ChatKitWidget } from '../../src/widget.js';
import type { Sample } from './make.js';
import { samples } from './samples.js';

const find = <T extends HTMLElement>(id: string) => document.querySelector<T>(`#${id}`) as T;
const asked = new URLSearchParams(location.search);
const [scheme, locale, log] = [find<HTMLSelectElement>('scheme'), find<HTMLSelectElement>('locale'), find('log')];

function make<E extends HTMLElement>(tag: string, props: Partial<E>, ...inside: Node[]): E {
  const element = Object.assign(document.createElement(tag), props) as E;
  element.append(...inside);
  return element;
}

function tell(text: string): void {
  const line = make('li', { textContent: text });
  log.prepend(line);
  while (log.childElementCount > 30) log.lastElementChild?.remove();
}

const widgets = new Set<ChatKitWidget>();

function show(type: string, { title, widget }: Sample): HTMLElement {
  const element = make<ChatKitWidget>('chat-kit-widget', { widget });
  widgets.add(element);
  element.addEventListener('chatkit.widget.action', (event) => {
    tell(`${event.detail.handler}: ${JSON.stringify(event.detail.action)}`);
    event.waitUntil(new Promise((resolve) => setTimeout(resolve, 1_000)));
  });
  element.addEventListener('chatkit.error', ({ detail }) => tell(detail.error.message));
  element.addEventListener('chatkit.log', ({ detail }) => tell(`${detail.name}: ${JSON.stringify(detail.data)}`));
  const error = make('p', { className: 'error', role: 'status' });
  const json = make<HTMLTextAreaElement>('textarea', {
    value: JSON.stringify(widget, null, 2),
    spellcheck: false,
    ariaLabel: `JSON: ${type}, ${title}`,
  });
  json.addEventListener('input', () => {
    try {
      element.widget = JSON.parse(json.value);
      error.textContent = '';
    } catch (problem) {
      error.textContent = String(problem);
    }
  });
  return make(
    'article',
    {},
    make('h3', { textContent: title }),
    make(
      'div',
      { className: 'pair' },
      make('div', { className: 'preview' }, element),
      make('div', { className: 'source' }, json, error),
    ),
  );
}

function fill(): void {
  const only = asked.get('component');
  const types = Object.entries(samples).filter(([type]) => !only || type === only);
  find('samples').append(
    ...types.map(([type, list]) =>
      make('section', { id: type }, make('h2', { textContent: type }), ...list.map((sample) => show(type, sample))),
    ),
  );
  find('index').append(
    ...Object.keys(samples).map((type) =>
      make<HTMLAnchorElement>('a', { href: only ? `?component=${type}` : `#${type}`, textContent: type }),
    ),
  );
}

function apply(): void {
  document.documentElement.style.colorScheme = scheme.value === 'system' ? 'light dark' : scheme.value;
  for (const element of widgets) element.locale = locale.value;
}

scheme.value = asked.get('scheme') ?? 'system';
locale.value = asked.get('locale') ?? 'en';
for (const select of [scheme, locale]) select.addEventListener('change', apply);
fill();
apply();
