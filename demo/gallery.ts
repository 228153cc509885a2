// What an answer can hold, and how a page draws a fence itself: here diagrams, by Mermaid.
//
// Mermaid writes style attributes and style elements into its SVG. A page with a strict style-src needs another one, or
// shows the SVG as an image.
import { registerFence } from '../src/index.js';
import { offerChoices, type Suggestion } from './choices.js';

interface Mermaid {
  initialize(options: Record<string, unknown>): void;
  render(id: string, source: string): Promise<{ svg: string }>;
}

declare global {
  var mermaid: Mermaid | undefined;
}

let loading: Promise<Mermaid> | undefined;

/** With the first diagram. The small build of Mermaid is one classic script, which leaves a global. */
function load(): Promise<Mermaid> {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = new URL('../node_modules/@mermaid-js/tiny/dist/mermaid.tiny.js', import.meta.url).href;
    script.onload = () => (globalThis.mermaid ? resolve(globalThis.mermaid) : reject(new Error('No Mermaid')));
    script.onerror = () => reject(new Error('Mermaid could not be loaded'));
    document.head.append(script);
  });
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

interface Diagram {
  readonly figure: HTMLElement;
  readonly source: string;
}

const diagrams = new Set<Diagram>();
const chat = document.querySelector('chat-kit');
const scheme = document.querySelector<HTMLSelectElement>('#scheme');
const prefersDark = matchMedia('(prefers-color-scheme: dark)');
let count = 0;

registerFence('mermaid', async (source, { signal }) => {
  const figure = document.createElement('figure');
  // It lies in the chat's shadow root, where the styles of the page do not reach.
  figure.style.cssText = 'margin: 0; padding: 16px; overflow-x: auto; text-align: center;';
  figure.tabIndex = 0;
  const diagram = { figure, source };
  await draw(diagram);
  diagrams.add(diagram);
  signal.addEventListener('abort', () => diagrams.delete(diagram));
  return figure;
});

async function draw({ figure, source }: Diagram): Promise<void> {
  const mermaid = await load();
  const isDark = scheme?.value === 'dark' || (scheme?.value !== 'light' && prefersDark.matches);
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    theme: isDark ? 'dark' : 'neutral',
    // HTML in labels is no XML, and the chat's text would be a way in for it.
    htmlLabels: false,
    flowchart: { htmlLabels: false },
  });
  const { svg } = await mermaid.render(`diagram-${++count}`, source);
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  const picture = document.importNode(parsed, true);
  if (!(picture instanceof SVGElement)) throw new Error('Mermaid gave no SVG');
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', source);
  // On a small screen it scrolls before its words become too small.
  picture.style.minInlineSize = `calc(0.6 * ${picture.style.maxWidth || '100%'})`;
  figure.replaceChildren(picture);
}

async function redraw(): Promise<void> {
  for (const diagram of diagrams) await draw(diagram);
}

const suggestions: Suggestion[] = [
  {
    prompt: 'Show me all of Markdown.',
    label: { en: 'All of Markdown', de: 'Alles, was Markdown kann', ar: 'كل ما في ماركداون' },
  },
  {
    prompt: 'Draw a mermaid diagram.',
    label: { en: 'Diagrams, drawn by the page', de: 'Diagramme, von der Seite gezeichnet', ar: 'مخططات ترسمها الصفحة' },
  },
  {
    prompt: 'Show me a long answer.',
    label: { en: 'A long answer', de: 'Eine lange Antwort', ar: 'إجابة طويلة' },
  },
];

if (chat) offerChoices(chat, suggestions);
scheme?.addEventListener('change', () => void redraw());
prefersDark.addEventListener('change', () => void redraw());
chat?.addEventListener('chatkit.error', (event) => console.error(event.detail.error));
