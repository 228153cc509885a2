// Entry "chat-kit/client": the conversation without an element, in a browser: reading streams needs a window.

export type { ChatState, Failure, ThreadState, TurnState } from '../state/state.js';
export { type ChatKitApi, chatkitTransport } from '../transports/chatkit/chatkit.js';
export { type StreamSink, type Transport, TransportError } from '../transports/transport.js';
export { ChatClient, type ChatClientSettings } from './chat-client.js';
export type { ClientListener, ClientToolCall, StopAnswer, StopRequest, TurnEnd } from './client-events.js';
export { ThreadList, type ThreadListState } from './threads.js';
