// Style sheets as texts: build/css.ts squeezes what this tags.
export const css = String.raw;
