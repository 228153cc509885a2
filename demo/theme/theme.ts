// Every option of a theme, seen at once, with the code that makes it.
import '../../src/index.js';
import { code, read, write } from './option.js';
import { presets } from './presets.js';

const find = <T extends Element>(selector: string): T => {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`The page has no ${selector}`);
  return found;
};

const chat = find<HTMLElementTagNameMap['chat-kit']>('chat-kit');
const form = find<HTMLFormElement>('#theme');
const thread = find<HTMLSelectElement>('#thread');
const wrong = find('#wrong');

function apply(): void {
  const theme = read(form);
  for (const output of form.querySelectorAll('output'))
    output.value = (output.previousElementSibling as HTMLInputElement).value;
  document.documentElement.style.colorScheme =
    theme.colorScheme === 'system' ? 'light dark' : (theme.colorScheme ?? 'light dark');
  try {
    chat.setOptions({
      api: { url: '/chatkit' },
      locale: 'en',
      initialThread: thread.value || null,
      startScreen: {
        prompts: ['Show me markdown.', 'Show me the dashboard.'].map((label) => ({ label, prompt: label })),
      },
      theme,
    });
    wrong.textContent = '';
  } catch (error) {
    wrong.textContent = (error as Error).message;
  }
  find('#code').textContent = code(theme);
}

for (const [name, theme] of Object.entries(presets)) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = name;
  button.addEventListener('click', () => {
    write(form, theme);
    apply();
  });
  find('#presets').append(button);
}
form.addEventListener('input', apply);
form.addEventListener('submit', (event) => event.preventDefault());
thread.addEventListener('change', () => chat.setThreadId(thread.value || null));
chat.addEventListener('chatkit.log', ({ detail }) => {
  if (detail.name.startsWith('theme.')) wrong.textContent = `${detail.name}: ${JSON.stringify(detail.data)}`;
});
find('#copy').addEventListener('click', () => navigator.clipboard.writeText(find('#code').textContent ?? ''));
apply();
