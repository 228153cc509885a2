// The sources of an answer, each once: one line that opens to a list.
import { html, nothing, type PropertyValues } from 'lit';
import { plural } from '../../i18n/plural.js';
import { isAllowedHost } from '../../markdown/urls.js';
import type { Entity } from '../../options.js';
import type { ThreadItem } from '../../protocol/items.js';
import { isRunning } from '../../state/select.js';
import type { TurnState } from '../../state/state.js';
import { stroke } from '../icons.js';
import { props } from '../part.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import { sourcesOf } from './citing.js';
import { LatePart } from './late-part.js';
import { type ShownSource, unique } from './source.js';
import { sourceEntry, sourceSign } from './source-entry.js';

/** As many signs tell what kind of list it is. */
const SIGNS = 3;

export class ChatKitSources extends LatePart {
  static override properties = {
    ...props<ChatKitSources>('items', 'turn', 'settings'),
    opened: { state: true },
  };

  /** All of the turn. */
  items: readonly ThreadItem[] = [];
  /** What is going on, when this is the last turn. */
  turn: TurnState | null = null;
  settings = DEFAULT_SETTINGS;
  private opened = false;

  #sources: readonly ShownSource[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('items') && !changed.has('turn')) return;
    // At the end, or it would move under what is still to come.
    this.#sources = isRunning(this.turn) ? [] : sourcesOfAll(this.items);
  }

  protected override render() {
    const sources = this.#sources;
    if (sources.length === 0) return nothing;
    return html`<div class="all" part="sources">
      <button class="summary" part="sources-button" type="button" aria-expanded=${String(this.opened)} @click=${this.#onToggle}>
        <span class="stack">${this.#signs()}</span>
        <span>${plural(this.words, 'sources.count', sources.length)}</span>
        ${stroke('m9 6 6 6-6 6')}
      </button>
      ${this.opened ? groupsOf(sources).map(([group, list]) => this.#group(group, list)) : nothing}
    </div>`;
  }

  /** Those that look different. */
  #signs() {
    const { imageDomains } = this.settings.markdown;
    const look = ({ href, host, icon }: ShownSource) => (href && isAllowedHost(host, imageDomains) ? host : icon);
    const different = new Map(this.#sources.map((source) => [look(source), source]));
    return [...different.values()].slice(0, SIGNS).map((source) => sourceSign(source, this.settings));
  }

  #group(group: string, sources: readonly ShownSource[]) {
    const { settings, words } = this;
    const open = (entity: Entity) => this.ask({ type: 'open-entity', entity });
    return html`
      ${group ? html`<p class="group" aria-hidden="true">${group}</p>` : nothing}
      <ul role="list" aria-label=${group || nothing}>
        ${sources.map((source) => html`<li class="entry" part="source">${sourceEntry(source, { settings, words, open })}</li>`)}
      </ul>
    `;
  }

  readonly #onToggle = () => {
    this.opened = !this.opened;
  };
}

const sourcesOfAll = (items: readonly ThreadItem[]): readonly ShownSource[] =>
  unique(items.flatMap((item) => (item.type === 'assistant_message' ? item.content.flatMap(sourcesOf) : [])));

/** What belongs to no group comes first. */
function groupsOf(sources: readonly ShownSource[]): [string, ShownSource[]][] {
  const groups = new Map<string, ShownSource[]>([['', []]]);
  for (const source of sources) {
    const group = groups.get(source.group);
    if (group) group.push(source);
    else groups.set(source.group, [source]);
  }
  return [...groups].filter(([, list]) => list.length > 0);
}
