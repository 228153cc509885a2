// A card on screen: its line of status, its body, its buttons, and whether it is folded to one line.
import { html, nothing } from 'lit';
import { ChatKitPart, props } from '../../elements/part.js';
import { icon } from '../../icons/draw.js';
import type { PropsOf } from '../component.js';
import type { WidgetContext } from '../context.js';
import { action, children, flag, object, oneOf, text } from '../readers.js';
import { type Styles, styled } from '../styled.js';
import { border } from '../values/border.js';
import { sideStyles } from '../values/box.js';
import { background } from '../values/color.js';
import { padding, type Sides } from '../values/size.js';
import { insets } from './box.js';
import { drawStatus, sign, status } from './status.js';
import { onSubmit } from './submit.js';
import { titleIn } from './words-in.js';

const cardAction = object({ label: text, action }, 'label', 'action');

export const theme = oneOf('light', 'dark');

export const cardShape = {
  asForm: flag,
  background,
  border,
  cancel: cardAction,
  children,
  collapsed: flag,
  confirm: cardAction,
  padding,
  size: oneOf('sm', 'md', 'lg', 'full'),
  status,
  theme,
} as const;

type CardProps = PropsOf<typeof cardShape>;

type CardAction = NonNullable<CardProps['confirm']>;

const isSame = (one: CardAction, other: CardAction | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const ROOM: Sides = { 'block-start': '16px', 'block-end': '16px', 'inline-start': '16px', 'inline-end': '16px' };

export class ChatKitWidgetCard extends ChatKitPart {
  static override properties = props<ChatKitWidgetCard>('card', 'context', 'isDone', 'isUnfolded');

  card!: CardProps;
  context!: WidgetContext;
  /** What it is for has been done. */
  isDone = false;
  /** By the reader. */
  isUnfolded = false;

  #hadFocus = false;

  /** A card that can be confirmed stays open until it is. */
  get #isFoldable(): boolean {
    const { collapsed = false, confirm } = this.card;
    return collapsed && (this.isDone || !confirm);
  }

  get #isFolded(): boolean {
    return this.#isFoldable && !this.isUnfolded;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get('card') as CardProps | undefined;
    const { collapsed = false, confirm } = this.card;
    if (!collapsed) {
      this.isDone = false;
      this.isUnfolded = false;
    } else if (before && confirm && !isSame(confirm, before.confirm)) {
      // The next step: it is still to be done.
      this.isDone = false;
    } else if (before && !before.collapsed) {
      // The server says so only afterwards.
      this.isDone = true;
    }
    this.#hadFocus = this.querySelector(':scope > .widget-card > :is(.body, .actions):focus-within') !== null;
  }

  /** What is folded cannot hold the focus. */
  protected override updated(): void {
    if (this.#hadFocus && this.#isFolded) {
      this.querySelector<HTMLElement>(':scope > .widget-card > .fold')?.focus({ preventScroll: true });
    }
  }

  protected override render() {
    const { card, context } = this;
    const isFoldable = this.#isFoldable;
    const name = `widget-card ${card.size ?? 'md'}${card.theme ? ' themed' : ''}`;
    const look = styled(name, this.#styles());
    const inside = html`
      ${isFoldable ? this.#fold() : nothing}
      <div class=${styled('body loose', this.#bodyStyles())} ?hidden=${this.#isFolded}>${context.children(card.children)}</div>
      ${isFoldable ? nothing : this.#actions()}
    `;
    return html`
      ${isFoldable ? nothing : drawStatus(card.status, context)}
      ${
        card.asForm
          ? html`<form class=${look} part="widget-card" @submit=${this.#submit}>${inside}</form>`
          : html`<div class=${look} part="widget-card">${inside}</div>`
      }
    `;
  }

  #styles(): Styles {
    const { background, border, theme } = this.card;
    return { background, '--widget-surface': background, ...border, 'color-scheme': theme };
  }

  #bodyStyles(): Styles {
    const room = { ...ROOM, ...this.card.padding };
    return { ...sideStyles('padding', room), ...insets(room) };
  }

  #fold() {
    const { card, context } = this;
    const name = card.status?.text ?? titleIn(card.children) ?? context.words.say('widget.details');
    return html`<button class="fold" type="button" aria-expanded=${String(this.isUnfolded)} @click=${this.#toggle}>
      ${card.status ? sign(card.status, context) : nothing}<span class="name" dir="auto">${name}</span>
      ${icon('chevron-right')}
    </button>`;
  }

  #actions() {
    const { confirm, cancel, asForm } = this.card;
    if (!confirm && !cancel) return nothing;
    return html`<div class="actions" part="widget-card-actions">
      ${
        cancel
          ? html`<button class="widget-button soft secondary" type="button" @click=${this.#cancel}><span class="label"
              dir="auto">${cancel.label}</span></button>`
          : nothing
      }
      ${
        confirm
          ? html`<button class="widget-button solid primary" type=${asForm ? 'submit' : 'button'}
              @click=${asForm ? nothing : this.#press}><span class="label" dir="auto">${confirm.label}</span></button>`
          : nothing
      }
    </div>`;
  }

  readonly #toggle = () => {
    this.isUnfolded = !this.isUnfolded;
  };

  readonly #cancel = ({ currentTarget }: Event) => {
    const { cancel } = this.card;
    if (cancel) void this.context.act(cancel.action, currentTarget as Element, 'click');
  };

  readonly #press = ({ currentTarget }: Event) => void this.#confirm(currentTarget as HTMLElement);

  readonly #submit = onSubmit((from) => void this.#confirm(from));

  async #confirm(from: HTMLElement): Promise<void> {
    const { confirm } = this.card;
    if (confirm && (await this.context.act(confirm.action, from, 'submit'))) this.isDone = true;
  }
}
