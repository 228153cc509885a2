// Fences that the page draws itself, such as diagrams: which function draws which language.

/**
 * Draws the fences of a language.
 *
 * @param source The text between the fences, without the line break at its end. A model wrote it: do not trust it.
 * @param fence.language The language, in lower case.
 * @param fence.signal Aborts when the fence is taken off the page: whatever still runs may end.
 * @returns What is shown in place of the code. The chat does not look into it: strings from `source` belong in text
 *   nodes.
 */
export type FenceRenderer = (
  source: string,
  fence: { readonly language: string; readonly signal: AbortSignal },
) => Node | Promise<Node>;

const renderers = new Map<string, FenceRenderer>();

/**
 * Lets the page draw the fences of a language, in every chat on it:
 *
 * ```js
 * registerFence('mermaid', async (source) => {
 *   const figure = document.createElement('figure');
 *   figure.append(await toDiagram(source));
 *   return figure;
 * });
 * ```
 *
 * `draw` is called once for each fence, when the fence is complete. Until then, and for good when `draw` throws or
 * rejects or gives no node, the fence is shown as code; the error goes to `reportError`, which makes it an `error` event
 * of the window. The node takes the place of the code only: the language and the copy button above it stay.
 *
 * A language that is registered again gets the new function. What is drawn already stays.
 *
 * @param language The first word behind the fence, in any case: `mermaid` is meant by ` ```Mermaid theme=dark `.
 * @param draw Makes the node.
 * @throws TypeError when `language` is no word of 1 to 30 characters, or `draw` no function.
 */
export function registerFence(language: string, draw: FenceRenderer): void {
  if (!/^\S{1,30}$/u.test(language))
    throw new TypeError('registerFence: language must be a word of 1 to 30 characters');
  if (typeof draw !== 'function') throw new TypeError('registerFence: draw must be a function');
  renderers.set(language.toLowerCase(), draw);
}

/** What draws a language, given in lower case. */
export const rendererOf = (language: string): FenceRenderer | undefined => renderers.get(language);
