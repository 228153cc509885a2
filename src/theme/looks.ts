// What a theme has beyond its color scheme is loaded with the first that has it, and stays with the chat.
import type { ReactiveElement } from 'lit';
import type { Theme } from './apply.js';
import type { ThemeOption } from './option.js';

type Option = ThemeOption | string | undefined;

export class Looks {
  #option: Option;
  #theme: Theme | undefined;

  constructor(
    private readonly host: ReactiveElement & { readonly options: { theme?: Option } },
    private readonly tell: { onError(error: Error): void; onLog(name: string, data: Record<string, unknown>): void },
  ) {}

  /** Resolves when it is worn, or cannot be. Undefined: there is nothing to do. */
  wear(): Promise<void> | undefined {
    const option = this.host.options.theme;
    const { color, radius, density, typography }: ThemeOption = Object(option);
    if (option === this.#option || !(this.#option || color || radius || density || typography)) return undefined;
    this.#option = option;
    return import('./apply.js')
      .then(({ Theme }) => {
        this.#theme ??= new Theme(this.host, this.tell.onLog);
        this.#theme.wear(this.#option);
      })
      .catch(this.tell.onError);
  }
}
