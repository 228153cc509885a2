// Questions as a server asks them, and the element that asks them, used as a person uses it.
import { fixture, html } from '@open-wc/testing';
import type { AnswerDraft } from '../../src/elements/late/answers.js';
import type { ChatKitQuestions } from '../../src/elements/late/questions.js';
import { registerLate } from '../../src/elements/late/register.js';
import type { ChatRequest, ChatRequestEvent } from '../../src/elements/part.js';
import { english } from '../../src/i18n/messages.js';
import type { StructuredInput, StructuredInputItem } from '../../src/protocol/items.js';
import { threadId } from '../support/frames.js';

export const choice = (id: string, question: string, values: string[], multiple = false): StructuredInput => ({
  id,
  type: 'multiple_choice',
  question,
  options: values.map((value) => ({ value })),
  multiple,
});
export const free = (id: string, question: string, description: string | null = null): StructuredInput => ({
  id,
  type: 'freeform',
  question,
  description,
});
export const item = (inputs: unknown, id = 'input_1', status = 'pending') =>
  ({
    type: 'structured_input',
    id,
    thread_id: threadId,
    created_at: '2026-01-01',
    status,
    inputs,
  }) as StructuredInputItem;

export const size = choice('size', 'How large?', ['Small', 'Large']);
export const days = choice('days', 'Which days?', ['Monday', 'Tuesday', 'Sunday'], true);
export const more = free('more', 'What else?', 'Anything at all.');

/** The element alone, and what it asks for. */
export class Asked {
  readonly requests: ChatRequest[] = [];
  /** Whether what is asked for is done. */
  accepts = true;

  constructor(
    readonly root: Element | ShadowRoot,
    readonly element: ChatKitQuestions,
  ) {
    element.addEventListener('chat-kit-request', (event) => {
      this.requests.push((event as ChatRequestEvent).request);
      if (!this.accepts) event.preventDefault();
    });
  }

  all<E extends HTMLElement>(selector: string): E[] {
    return [...this.root.querySelectorAll<E>(`chat-kit-questions ${selector}`)];
  }

  one<E extends HTMLElement = HTMLElement>(selector: string): E {
    const [found] = this.all<E>(selector);
    if (!found) throw new Error(`Nothing is ${selector}`);
    return found;
  }

  button = (name: string) => this.one(`[part=question-${name}-button]`);
  has = (name: string) => this.all(`[part=question-${name}-button]`).length > 0;
  isOff = (name: string) => this.button(name).getAttribute('aria-disabled') === 'true';

  get heading(): string {
    return this.one('h2').textContent ?? '';
  }

  get inputs(): HTMLInputElement[] {
    return this.all<HTMLInputElement>('input');
  }

  get chosen(): boolean[] {
    return this.inputs.map((input) => input.checked);
  }

  get field(): HTMLTextAreaElement {
    return this.one<HTMLTextAreaElement>('textarea');
  }

  get focused(): Element | null {
    return (this.element.getRootNode() as Document | ShadowRoot).activeElement;
  }

  get answers() {
    return this.requests.filter((request) => request.type === 'answer');
  }

  async click(name: string): Promise<void> {
    this.button(name).click();
    await this.element.updateComplete;
  }

  async type(text: string): Promise<void> {
    this.field.value = text;
    this.field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await this.element.updateComplete;
  }

  press(key: string, init: KeyboardEventInit = {}, target: HTMLElement = this.field): KeyboardEvent {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
    target.dispatchEvent(event);
    return event;
  }
}

export async function show(inputs: unknown, props: Partial<ChatKitQuestions> = {}): Promise<Asked> {
  registerLate(english);
  const box = await fixture(html`<div></div>`);
  const element = document.createElement('chat-kit-questions') as ChatKitQuestions;
  Object.assign(element, { item: item(inputs), ready: true, drafts: new Map<string, AnswerDraft>(), ...props });
  const asked = new Asked(box, element);
  box.append(element);
  await element.updateComplete;
  return asked;
}
