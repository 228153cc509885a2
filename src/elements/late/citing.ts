// From the annotations of a text to the marks in it.

import type { TextMark } from '../../markdown/marks/marks.js';
import { isRecord } from '../../protocol/guards.js';
import type { AssistantMessageContent } from '../../protocol/items.js';
import { CodePoints } from './code-points.js';
import { readSource, type ShownSource } from './source.js';

/** Nobody reads more of them. */
const MOST = 2000;

/** The sources of a text, in the order the server has them. */
export function sourcesOf({ annotations }: AssistantMessageContent): (ShownSource & { index: unknown })[] {
  const list: unknown[] = Array.isArray(annotations) ? annotations.slice(0, MOST) : [];
  return list.flatMap((annotation) => {
    const source = isRecord(annotation) ? readSource(annotation.source) : null;
    return source ? [{ ...source, index: (annotation as Record<string, unknown>).index }] : [];
  });
}

export class Citing {
  readonly #points = new CodePoints();
  #annotations: unknown;
  #sources: ReadonlyMap<string, ShownSource & { index: unknown }> = new Map();
  #marks: readonly TextMark[] = [];

  /** In the order of their places; the same list as before while nothing in it changed. A place that the text has not reached yet comes later. */
  read(content: AssistantMessageContent): readonly TextMark[] {
    this.#points.read(content.text);
    if (content.annotations !== this.#annotations) {
      this.#annotations = content.annotations;
      this.#sources = byMention(sourcesOf(content));
    }
    const marks = [...this.#sources].flatMap(([key, { index }]) => {
      const at = this.#points.offset(index);
      return at === null ? [] : [{ at, key }];
    });
    marks.sort((a, b) => a.at - b.at);
    const isSame = (mark: TextMark, n: number) => mark.at === this.#marks[n]?.at && mark.key === this.#marks[n]?.key;
    if (marks.length !== this.#marks.length || !marks.every(isSame)) this.#marks = marks;
    return this.#marks;
  }

  source(key: string): ShownSource | undefined {
    return this.#sources.get(key);
  }
}

/** What is mentioned a second time has a key of its own for that. */
function byMention<T extends ShownSource>(sources: readonly T[]): Map<string, T> {
  const counts = new Map<string, number>();
  return new Map(
    sources.map((source) => {
      const count = (counts.get(source.key) ?? 0) + 1;
      counts.set(source.key, count);
      return [`${count} ${source.key}`, source];
    }),
  );
}
