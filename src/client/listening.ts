// Whoever listens may throw: that is reported, and breaks nothing here.
import type { ClientListener } from './client-events.js';

export function guarded(listener: ClientListener): ClientListener {
  const safely = <T>(tell: () => T, otherwise: T): T => {
    try {
      return tell();
    } catch (error) {
      reportError(error);
      return otherwise;
    }
  };
  return {
    onTurnStart: (detail) => safely(() => listener.onTurnStart(detail), undefined),
    onTurnEnd: (detail) => safely(() => listener.onTurnEnd(detail), undefined),
    onStop: (request) => safely(() => listener.onStop(request), { prevented: false, waitFor: [] }),
    onThreadChange: (threadId) => safely(() => listener.onThreadChange(threadId), undefined),
    onLoad: (phase, threadId) => safely(() => listener.onLoad(phase, threadId), undefined),
    onEffect: (effect) => safely(() => listener.onEffect(effect), undefined),
    onError: (error) => safely(() => listener.onError(error), undefined),
    onLog: (name, data) => safely(() => listener.onLog(name, data), undefined),
  };
}
