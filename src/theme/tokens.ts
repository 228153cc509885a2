// Custom properties by name.
export type Tokens = Record<`--chat-kit-${string}`, string>;
