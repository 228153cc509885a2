// The fonts of the page's theme, in the document as long as a chat there wants them: a shadow root can bring none.
import type { FontObject } from './option.js';

type Log = (name: string, data: Record<string, unknown>) => void;

export class Fonts {
  /** By all that was said of them. */
  #faces = new Map<string, FontFace>();
  #isIn = false;

  constructor(private readonly log: Log) {}

  /** Those that stay are not loaded again. */
  use(sources: readonly FontObject[]): void {
    const next = new Map<string, FontFace>();
    for (const source of sources) {
      const key = JSON.stringify(Object.entries(source).sort());
      const face = this.#faces.get(key) ?? this.#make(source);
      if (face) next.set(key, face);
    }
    const before = this.#faces;
    this.#faces = next;
    for (const [key, face] of before) if (!next.has(key)) document.fonts.delete(face);
    if (this.#isIn) this.enter();
  }

  enter(): void {
    this.#isIn = true;
    for (const face of this.#faces.values()) document.fonts.add(face);
  }

  leave(): void {
    this.#isIn = false;
    for (const face of this.#faces.values()) document.fonts.delete(face);
  }

  #make({ family, src, weight = 'normal', style = 'normal', display = 'swap', unicodeRange }: FontObject) {
    const fail = (error: unknown) => this.log('theme.font_failed', { family, src, error: String(error) });
    try {
      const descriptors = { weight: String(weight), style, display, ...(unicodeRange && { unicodeRange }) };
      const face = new FontFace(family, `url("${address(src)}")`, descriptors);
      // It is loaded when a text needs it; until then, and where it cannot be, the fonts behind it are there.
      face.loaded.catch(fail);
      return face;
    } catch (error) {
      fail(error);
      return undefined;
    }
  }
}

/** Absolute, and without anything that could end the text it is put in. */
function address(src: string): string {
  const url = new URL(src, document.baseURI);
  if (!/^https?:$/.test(url.protocol) && url.origin !== location.origin)
    throw new TypeError('The URL of a font is of http, https, or of the page itself');
  return url.href.replace(/["'()\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
