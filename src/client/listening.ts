// Whoever listens may throw: that is reported, and breaks nothing here.
import type { ClientListener, StopAnswer } from './client-events.js';

/** What a listener that threw has answered; only a stop looks at it. */
const NO_SAY: StopAnswer = { prevented: false, waitFor: [] };

type Tell = (...details: unknown[]) => unknown;

export function guarded(listener: ClientListener): ClientListener {
  const tell =
    (name: keyof ClientListener): Tell =>
    (...details) => {
      try {
        return (listener[name] as Tell)(...details);
      } catch (error) {
        reportError(error);
        return NO_SAY;
      }
    };
  return new Proxy(listener, { get: (_, name) => tell(name as keyof ClientListener) });
}
