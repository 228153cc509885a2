// The classes of an element, and styles that are set by script: a strict policy blocks style attributes.
import { type AttributePart, Directive, directive } from 'lit/directive.js';
import { styleOf } from './own-properties.js';

/** By the names of CSS. */
export type Styles = Readonly<Record<string, string | undefined>>;

export class Styled extends Directive {
  #had: Styles = {};

  render(names: string, _styles: Styles = {}): string {
    return names;
  }

  override update({ element }: AttributePart, [names, styles = {}]: [string, Styles?]): string {
    const style = styleOf(element);
    for (const name of Object.keys(this.#had)) if (styles[name] === undefined) style.removeProperty(name);
    for (const name of Object.keys(styles)) {
      const value = styles[name];
      if (value !== undefined && value !== this.#had[name]) style.setProperty(name, value);
    }
    this.#had = styles;
    return names;
  }
}

/** For the attribute `class`: `class=${styled('box', {gap: '4px'})}`. */
export const styled = directive(Styled);
