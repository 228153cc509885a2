// One thing of a list. Where it does something, all of it is a button, and what can be used in it still can.
import { html, nothing } from 'lit';
import { component } from '../component.js';
import { isInList } from '../containers/marked.js';
import { wordsIn } from '../containers/words-in.js';
import { action, children } from '../readers.js';
import { styled } from '../styled.js';
import { alignment, layoutStyles } from '../values/box.js';
import { space } from '../values/size.js';

export const listViewItem = component(
  { children, onClickAction: action, gap: space, align: alignment },
  ({ children, onClickAction, gap, align }, context, node) => html`<div class="widget-list-item"
    part="widget-list-item" role=${isInList(node) ? 'listitem' : nothing}>
    ${
      onClickAction
        ? html`<button class="hit" type="button" aria-label=${wordsIn(children) || context.words.say('widget.choose')}
            @click=${({ currentTarget }: Event) =>
              void context.act(onClickAction, currentTarget as Element, 'click')}></button>`
        : nothing
    }
    <div class=${styled('content', layoutStyles({ gap, align }))}>${context.children(children)}</div>
  </div>`,
);
