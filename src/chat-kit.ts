// <chat-kit>: the public API, and the wire between the client and the view.
import { LitElement } from 'lit';
import { ChatClient } from './client/chat-client.js';
import type { ClientToolCall, TurnEnd } from './client/client-events.js';
import { toError } from './client/failures.js';
import { plainInput } from './client/messages.js';
import { needServer, refusal } from './client/refusals.js';
import { noTools } from './client/tools.js';
import { Announcer } from './controllers/announcer.js';
import { nextFrame } from './controllers/frame.js';
import { LocaleController } from './controllers/locale-controller.js';
import { StoreController } from './controllers/store-controller.js';
import { chatView } from './elements/chat.js';
import type { ChatKitComposer } from './elements/composer.js';
import type { ChatRequest, ChatRequestEvent } from './elements/part.js';
import { type ViewSettings, viewSettings } from './elements/settings.js';
import { styles } from './elements/styles.js';
import type { ChatKitThread } from './elements/thread.js';
import { type AddListener, deepLink, emit, teller } from './events.js';
import { HistoryDoor } from './history/door.js';
import {
  type ChatKitOptions,
  type ColorScheme,
  checkOptions,
  copyOf,
  type Entity,
  kept,
  type WidgetAction,
} from './options.js';
import type { WidgetItem } from './protocol/items.js';
import type { CustomAction } from './protocol/requests.js';
import { activeThread, type ChatStatus, canRetry, canStop, status, unsentText } from './state/select.js';
import type { ThreadState } from './state/state.js';
import { Looks } from './theme/looks.js';
import { type ChatKitApi, chatkitTransport } from './transports/chatkit/chatkit.js';
import { TransportError } from './transports/transport.js';

/**
 * An open chat element for servers that speak the ChatKit protocol.
 *
 * Everything it shows can be styled through parts and tokens; every text comes from the catalogue of its locale.
 *
 * @tag chat-kit
 *
 * @csspart header - The line above the thread.
 * @csspart header-title - The title in it.
 * @csspart header-action - A button in it.
 * @csspart new-thread-button - Begins a new thread.
 * @csspart history-button - Opens and closes the history.
 * @csspart history - The history, over the thread or beside it.
 * @csspart history-close-button - Closes it.
 * @csspart history-search - The field that searches it.
 * @csspart history-list - What scrolls in it.
 * @csspart history-heading - Says when the threads below it were begun.
 * @csspart history-thread - The button that opens a thread.
 * @csspart history-running - Says that an answer is running there.
 * @csspart history-rename-button - Asks for another title.
 * @csspart history-delete-button - Asks whether the thread is to be deleted.
 * @csspart history-title-input - The field for another title.
 * @csspart history-confirm-button - Deletes the thread.
 * @csspart history-action - A button that saves, cancels, deletes, or reads more threads.
 * @csspart history-error - Says under a thread what could not be done.
 * @csspart thread - The scroller with all turns.
 * @csspart start-screen - What a new thread shows.
 * @csspart greeting - Its headline.
 * @csspart prompt - A suggestion of what to send.
 * @csspart message - A message of either side.
 * @csspart user-message - A message of the person.
 * @csspart assistant-message - A message of the assistant.
 * @csspart markdown - A text of the assistant.
 * @csspart code-block - A block of code in it.
 * @csspart code-drawing - What a page drew in place of code: see `registerFence`.
 * @csspart copy-button - Copies the code, or an answer.
 * @csspart table - A table in it, with the frame that scrolls.
 * @csspart image-button - Stands for an image that is not loaded unasked.
 * @csspart message-actions - The buttons under an answer, or beside a question.
 * @csspart message-action - One of them.
 * @csspart feedback-positive - The button for a good answer.
 * @csspart feedback-negative - The button for a bad one.
 * @csspart annotation - Stands in an answer for the sources of what is said there.
 * @csspart annotation-card - What is shown of them when it is pointed at.
 * @csspart sources - The sources of an answer, below it.
 * @csspart sources-button - Opens and closes them.
 * @csspart source - One source: there, or in a step.
 * @csspart workflow - The steps of the assistant.
 * @csspart workflow-summary - Their one line.
 * @csspart workflow-steps - The steps, when they are open.
 * @csspart task - One step.
 * @csspart image - A generated image, with all around it.
 * @csspart generated-image - The picture itself.
 * @csspart image-view - The button that opens it large.
 * @csspart image-progress - How far it is.
 * @csspart image-failed - Says that it could not be loaded.
 * @csspart dialog - The large view.
 * @csspart large-image - The picture in it.
 * @csspart close-button - Closes it.
 * @csspart download-button - Downloads the picture.
 * @csspart widget - A widget.
 * @csspart widget-status - The line above it that says what it is.
 * @csspart widget-card - A card.
 * @csspart widget-card-actions - The buttons at its end.
 * @csspart widget-list - A list.
 * @csspart widget-list-item - A row of it.
 * @csspart widget-list-more - The button that shows the rest of it.
 * @csspart widget-table - A table, with the frame that scrolls.
 * @csspart widget-basic - What stands on nothing.
 * @csspart structured-input - What was asked, and what was answered.
 * @csspart structured-input-question - A question there.
 * @csspart structured-input-answer - Its answer.
 * @csspart questions - Takes the place of the composer while questions wait for an answer.
 * @csspart question - The question in it.
 * @csspart question-choice - A choice.
 * @csspart question-input - A field for the reader's own words.
 * @csspart question-back-button - Goes to the question before.
 * @csspart question-skip-button - Leaves the question out.
 * @csspart question-skip-all-button - Leaves all of them out.
 * @csspart question-next-button - Goes to the next question.
 * @csspart question-send-button - Sends the answers.
 * @csspart attachments - What came with a question.
 * @csspart attachment - One file or picture of it.
 * @csspart tag - A thing of the application's that a question names.
 * @csspart quoted-text - What a question refers to.
 * @csspart tool-call - A tool of the page that was asked for and left.
 * @csspart tool-call-card - The card in it.
 * @csspart tool-call-run - Runs the tool.
 * @csspart tool-call-refuse - Tells the assistant that it is not run.
 * @csspart stopped-mark - Says that a message was stopped, broken off, not sent or not saved.
 * @csspart progress - The line that says that work is going on.
 * @csspart notice - A notice of the server.
 * @csspart error - What went wrong.
 * @csspart retry-button - Tries again.
 * @csspart scroll-button - Goes to the newest message.
 * @csspart composer - The box in which the next message is written.
 * @csspart composer-input - Its text field.
 * @csspart send-button - Sends the message.
 * @csspart stop-button - Stops the answer; there only while it may be stopped.
 * @csspart disclaimer - Stands below the composer.
 * @csspart banner - Says why nothing can be written: in the composer of a locked thread, in its place in a closed one.
 *
 * @cssproperty --chat-kit-font-family - Default: the system's.
 * @cssproperty --chat-kit-font-size - Default: 16px, or 1rem where that is more.
 * @cssproperty --chat-kit-font-mono - The font of code. Default: the system's.
 * @cssproperty --chat-kit-surface - The background.
 * @cssproperty --chat-kit-surface-raised - The background of what floats.
 * @cssproperty --chat-kit-surface-sunken - The background of what lies deeper.
 * @cssproperty --chat-kit-surface-user - The bubble of the person's messages.
 * @cssproperty --chat-kit-surface-hover - What a control wears under the pointer.
 * @cssproperty --chat-kit-text - The text.
 * @cssproperty --chat-kit-text-secondary - Quieter text.
 * @cssproperty --chat-kit-text-tertiary - Signs that are not needed to read.
 * @cssproperty --chat-kit-border - Hairlines.
 * @cssproperty --chat-kit-border-strong - Borders that are controls.
 * @cssproperty --chat-kit-link - Links in answers. Default: the text.
 * @cssproperty --chat-kit-code-comment - Comments in code.
 * @cssproperty --chat-kit-code-keyword - Keywords in code.
 * @cssproperty --chat-kit-code-string - Strings in code.
 * @cssproperty --chat-kit-code-number - Numbers and constants in code.
 * @cssproperty --chat-kit-code-title - Names of functions in code.
 * @cssproperty --chat-kit-code-type - Types and classes in code.
 * @cssproperty --chat-kit-code-attr - Attributes and variables in code.
 * @cssproperty --chat-kit-code-meta - Directives in code.
 * @cssproperty --chat-kit-code-deletion - Deleted lines in code.
 * @cssproperty --chat-kit-code-addition - Added lines in code.
 * @cssproperty --chat-kit-math-font - The fonts of formulas. Default: mathematical fonts of the reader's system.
 * @cssproperty --chat-kit-accent - The send and stop buttons, and the focus ring.
 * @cssproperty --chat-kit-on-accent - What is drawn on the accent.
 * @cssproperty --chat-kit-danger - Errors.
 * @cssproperty --chat-kit-warning - Warnings.
 * @cssproperty --chat-kit-radius-composer - Default: 26px.
 * @cssproperty --chat-kit-radius-bubble - Default: 18px.
 * @cssproperty --chat-kit-radius-card - Default: 12px.
 * @cssproperty --chat-kit-radius-control - Default: 8px.
 * @cssproperty --chat-kit-width-column - The widest the text may be. Default: 48rem.
 * @cssproperty --chat-kit-space-side - The air beside the text. Default: 16px, 12px in a narrow element.
 * @cssproperty --chat-kit-shadow-floating - The shadow of the composer.
 *
 * @fires chatkit.ready - The element is ready to be used. Once.
 * @fires chatkit.error - Something failed; `detail.error` is for developers, the reader was told in the chat.
 * @fires chatkit.response.start - A request that streams an answer was sent; `detail` has `turnId` and `threadId`.
 * @fires chatkit.response.end - The turn is over; `detail.status` is `completed`, `stopped` or `failed`.
 * @fires {ChatKitStopEvent} chatkit.response.stop - Before a stop; cancelable, with `waitUntil(promise)`.
 * @fires chatkit.thread.change - Another thread is shown, or the new one got its id: `detail.threadId`.
 * @fires chatkit.thread.load.start - A thread is being loaded.
 * @fires chatkit.thread.load.end - A thread was loaded, or could not be.
 * @fires chatkit.history.open - The history was opened.
 * @fires chatkit.history.close - The history was closed.
 * @fires chatkit.effect - The server asks the page to do something: `detail.name`, `detail.data`.
 * @fires chatkit.deeplink - A link to `chatkit-link://name?key=value` was opened: `detail.name`, `detail.data`.
 * @fires chatkit.log - Diagnosis, such as an event that was skipped.
 */
export class ChatKit extends LitElement {
  static override styles = styles;

  static override properties = {
    apiUrl: { attribute: 'api-url' },
    initialThread: { attribute: 'initial-thread' },
    colorScheme: { attribute: 'color-scheme' },
    locale: { attribute: 'locale' },
    placeholder: { attribute: 'placeholder' },
    options: { attribute: false },
  };

  /** The URL of the server, for a page without a script. `options.api` wins. */
  apiUrl: string | undefined;
  /** The thread to show first. `options.initialThread` wins. */
  initialThread: string | undefined;
  /** `light`, `dark` or `system`. Default: the color scheme of the page. `options.theme` wins. */
  colorScheme: ColorScheme | 'system' | undefined;
  /** A BCP 47 tag. Default: the language of the browser. `options.locale` wins. */
  locale: string | undefined;
  /** What the empty composer says. `options.composer.placeholder` wins. */
  placeholder: string | undefined;

  readonly #tell = teller(this);
  readonly #announcer = new Announcer();
  readonly #language = new LocaleController(this, this.#tell.onError);
  readonly #looks = new Looks(this, this.#tell);
  #options: ChatKitOptions = {};
  #view: { client: ChatClient; thread: StoreController<ThreadState> } | undefined;
  #settings: ViewSettings | undefined;
  readonly #history = new HistoryDoor(this, () => ({ client: this.#chat, words: this.#language.words }));
  #started = false;
  #isUpgrading = false;

  /** All options at once. Setting equal ones does nothing. @throws InvalidOptionError for the first that is wrong */
  get options(): ChatKitOptions {
    return this.#options;
  }
  set options(options: ChatKitOptions) {
    try {
      checkOptions(options);
    } catch (error) {
      // Set before the upgrade: the line of the page that did it cannot be told any more, and the chat must work.
      if (!this.#isUpgrading) throw error;
      reportError(error);
      return;
    }
    this.#options = kept(this.#options, copyOf(options));
  }

  /** What the chat is doing: `idle`, `sending`, `streaming`, `tool` (one of the page's is running), `stopping` or `failed`. */
  get status(): ChatStatus {
    return this.#view ? status(this.#view.thread.value) : 'idle';
  }

  /** The id of the thread on screen; null while it is new. */
  get threadId(): string | null {
    return this.#view ? this.#view.thread.value.id : this.#firstThread;
  }

  /** May the running answer be stopped? Only if one runs, and the server allows it. */
  get canStop(): boolean {
    return this.#view !== undefined && canStop(this.#view.thread.value);
  }

  /** Sets all options: what is left out has its default again. @throws InvalidOptionError for the first that is wrong */
  setOptions(options: ChatKitOptions): void {
    this.options = options;
  }

  /**
   * Sends a message, in a new thread if asked. Resolves when the request is on its way; `chatkit.response.end` tells of
   * its end. Rejects, and sends nothing, without a text, without a server, or while an answer is running.
   */
  async sendUserMessage({ text, newThread = false }: { text: string; newThread?: boolean }): Promise<void> {
    await this.#ready();
    if (typeof text !== 'string' || !text.trim())
      throw new TypeError('sendUserMessage needs a `text` that is not blank');
    needServer(this.#api);
    if (newThread) await this.#show(null);
    if (!this.#send(text))
      throw refusal(this.#chat.thread, 'This thread takes no message now: it is loading, locked or closed');
  }

  /**
   * Sends an action to the server, from the widget that is this item if there is one. Resolves when the answer to it is
   * over, stopped or not. Rejects when that failed; and, with nothing sent, without a `type`, without a server, in a
   * thread that is new or loading, or while another answer is running.
   */
  async sendCustomAction(action: WidgetAction, itemId?: string): Promise<void> {
    await this.#ready();
    const { type, payload } = { ...action };
    if (!type || typeof type !== 'string') throw new TypeError('sendCustomAction needs an action with a `type`');
    needServer(this.#api);
    const end = this.#chat.customAction({ type, payload }, itemId ?? null, true);
    if (!end) throw refusal(this.#chat.thread, 'This thread takes no action now: it is new, or it is loading');
    await end;
  }

  /** Stops the running answer at once; what was said stays. False when there is nothing that may be stopped. */
  stop(): boolean {
    return this.#view?.client.stop() ?? false;
  }

  /** Shows another thread; null shows a new one. An answer that runs goes on in its own thread. */
  async setThreadId(threadId: string | null): Promise<void> {
    if (threadId && typeof threadId !== 'string') throw new TypeError('setThreadId needs a thread id, or null');
    await this.#ready();
    await this.#show(threadId || null);
  }

  /** Puts the focus into the composer, without scrolling the page. */
  async focusComposer(): Promise<void> {
    await this.#ready();
    this.composer?.focusInput();
  }

  /**
   * Opens the history. Rejects when the page switched it off, when there is no server, and when it cannot be loaded;
   * that the threads cannot be read is shown in it.
   */
  async showHistory(): Promise<void> {
    (await this.#history.load()).show();
  }

  /** Closes the history. */
  async hideHistory(): Promise<void> {
    await this.#history.hide();
  }

  /** Asks the server for what changed in this thread. Rejects when it cannot be asked. */
  async fetchUpdates(): Promise<void> {
    await this.#ready();
    await this.#chat.update();
  }

  protected override async scheduleUpdate(): Promise<void> {
    const looks = this.#looks.wear();
    const wait = this.hasUpdated && !looks ? nextFrame() : this.#language.first(this.#locale, looks);
    if (wait) await wait;
    await super.scheduleUpdate();
  }

  protected override performUpdate(): void {
    this.#isUpgrading = !this.hasUpdated;
    super.performUpdate();
    this.#isUpgrading = false;
  }

  protected override willUpdate(): void {
    void this.#language.speak(this.#locale, this.#options.words);
    void this.#looks.wear();
    if (this.#started || !this.#api) return;
    this.#started = true;
    const first = this.#firstThread;
    const { thread } = this.#chat;
    if (thread.id !== null) void this.#chat.start();
    else if (first !== null && thread.items.length === 0 && !thread.turn) void this.#chat.open(first);
  }

  protected override firstUpdated(): void {
    emit(this, 'chatkit.ready', undefined);
  }

  protected override render() {
    const { thread } = this.#chat;
    const { words } = this.#language;
    const announcement = this.#announcer.follow(thread);
    return chatView({
      thread,
      words,
      settings: this.#chooseSettings(thread),
      options: this.#options,
      placeholder: this.placeholder,
      scheme: this.#scheme,
      connected: this.#api !== undefined,
      history: this.#api && this.#options.history?.enabled !== false ? !!this.#history.history?.isOpen : null,
      said:
        this.#announcer.said ||
        (announcement ? words.say(announcement, { name: thread.turn?.progress?.text ?? '' }) : ''),
      onRequest: this.#onRequest,
      onKeyDown: this.#onKeyDown,
    });
  }

  /** Made when it is first needed: by then attributes and properties have their first values. */
  get #chat(): ChatClient {
    this.#view ??= this.#connect();
    return this.#view.client;
  }

  #connect() {
    const api = () => {
      if (!this.#api) throw new TransportError('setup', 'The chat has no server: set api-url, or call setOptions');
      return this.#api;
    };
    const threadId = this.#firstThread;
    const onClientTool = (call: ClientToolCall) => (this.#options.onClientTool ?? noTools)(call);
    const transport = chatkitTransport(api);
    const onTurnEnd = (end: TurnEnd) => {
      this.#rescue(end.turnId);
      this.#tell.onTurnEnd(end);
    };
    const client = new ChatClient({ transport, listener: { ...this.#tell, onTurnEnd }, threadId, onClientTool });
    return { client, thread: new StoreController(this, client.store, activeThread) };
  }

  get #api(): ChatKitApi | undefined {
    return this.#options.api ?? (this.apiUrl ? { url: this.apiUrl } : undefined);
  }

  get #firstThread(): string | null {
    return this.#options.initialThread || this.initialThread || null;
  }

  get #locale(): string {
    return this.#options.locale ?? this.locale ?? globalThis.navigator?.language ?? 'en';
  }

  get #scheme(): ColorScheme | 'system' | undefined {
    const { theme } = this.#options;
    return (typeof theme === 'string' ? theme : theme?.colorScheme) ?? this.colorScheme;
  }

  /** The same object as before where nothing changed. */
  #chooseSettings({ info }: ThreadState): ViewSettings {
    const settings = viewSettings(this.#options, info?.allowed_image_domains, this.#preview);
    this.#settings = kept(this.#settings, settings);
    return this.#settings;
  }

  readonly #preview = async (entity: Entity) =>
    (await this.#options.entities?.onRequestPreview?.(entity))?.preview ?? null;

  private get composer(): ChatKitComposer | null {
    return this.renderRoot.querySelector('chat-kit-composer');
  }

  async #ready(): Promise<void> {
    if (!this.hasUpdated) await this.updateComplete;
  }

  #send(text: string): boolean {
    if (!this.#api || !this.#chat.send(plainInput(text))) return false;
    this.renderRoot.querySelector<ChatKitThread>('chat-kit-thread')?.follow();
    return true;
  }

  async #show(threadId: string | null): Promise<void> {
    const { thread } = this.#chat;
    const opened = this.#chat.open(threadId);
    // A new thread that never reached the server cannot be shown again.
    if (thread.id === null && thread !== this.#chat.thread) this.composer?.giveBack(unsentText(thread));
    await opened;
  }

  /** What was written and not taken goes back to who wrote it, where it cannot be sent from the thread. */
  #rescue(turnId: string): void {
    const { threads } = this.#chat.store.state;
    const thread = Object.values(threads).find(({ turn }) => turn?.id === turnId);
    if (!thread) return;
    const text = unsentText(thread);
    if (thread === this.#chat.thread) {
      if (!canRetry(thread)) this.composer?.offer(text);
    } else if (thread.id === null) this.composer?.giveBack(text);
  }

  /** What is done when the inside asks for it. False: it cannot be done now. */
  readonly #commands: { [T in ChatRequest['type']]: (request: ChatRequest & { type: T }) => unknown } = {
    send: ({ text }) => this.#focusAfter(this.#send(text)),
    stop: () => this.stop(),
    retry: () => this.#focusAfter(this.#chat.retry()),
    reload: () => this.#chat.reload(),
    'load-older': () => this.#chat.loadOlder(),
    'new-thread': () => {
      void this.#show(null);
      this.composer?.focusInput();
    },
    history: () => this.#history.toggle().catch(this.#tell.onError),
    say: ({ text }) => {
      this.#announcer.say(text);
      this.requestUpdate();
    },
    answer: ({ item, input }) => this.#chat.answer(item, input),
    feedback: ({ items, kind }) => this.#chat.sendFeedback(items, kind),
    tool: ({ item, run }) => this.#focusAfter(this.#chat.runTool(item, run)),
    action: ({ item, action, handler, streaming, until }) => {
      const end = handler === 'client' ? this.#act(action, item) : this.#chat.customAction(action, item.id, streaming);
      if (end) until(end);
      return end !== null;
    },
    'own-action': ({ id, items, text }) =>
      this.#options.threadItemActions?.own
        ?.find((action) => action.id === id)
        ?.onClick({ threadId: this.threadId, itemIds: items, text }),
    'open-entity': ({ entity }) => this.#options.entities?.onClick?.(entity),
    'open-link': ({ url }) => emit(this, 'chatkit.deeplink', deepLink(url)),
    error: ({ error }) => this.#tell.onError(error),
    log: ({ name, data }) => this.#tell.onLog(name, data),
  };

  /** What a widget asks the page for. */
  async #act(action: CustomAction, { id, widget }: WidgetItem): Promise<void> {
    const { widgets } = this.#options;
    try {
      if (!widgets?.onAction) throw new Error('A widget needs options.widgets.onAction');
      await widgets.onAction(action as WidgetAction, { id, widget });
    } catch (error) {
      this.#tell.onError(toError(error));
      throw error;
    }
  }

  readonly #onRequest = (event: ChatRequestEvent) => {
    event.stopPropagation();
    const { request } = event;
    if ((this.#commands[request.type] as (request: ChatRequest) => unknown)(request) === false) event.preventDefault();
  };

  #focusAfter(done: boolean): boolean {
    if (done) this.composer?.focusInput();
    return done;
  }

  readonly #onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || event.keyCode === 229) return;
    if (!this.stop()) return;
    event.preventDefault();
    this.composer?.focusInput();
  };

  declare addEventListener: AddListener<ChatKit>;
}

declare global {
  interface HTMLElementTagNameMap {
    'chat-kit': ChatKit;
  }
}
