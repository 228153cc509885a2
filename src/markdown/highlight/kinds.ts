// The few kinds of words that have a colour, from the many scopes of the grammars.

export type Kind =
  | ''
  | 'comment'
  | 'keyword'
  | 'string'
  | 'number'
  | 'title'
  | 'type'
  | 'attr'
  | 'meta'
  | 'deletion'
  | 'addition'
  | 'strong'
  | 'emphasis';

/** A scope that is not here looks like what it stands in. */
const kinds = new Map<string, Kind>(
  Object.entries({
    comment: 'comment quote',
    keyword: 'keyword selector-tag name template-tag variable.language doctag',
    string: 'string regexp char code formula link',
    number: 'number literal symbol bullet variable.constant',
    title: 'title section built_in selector-id selector-class selector-attr selector-pseudo',
    type: 'type title.class class',
    attr: 'attr attribute variable template-variable',
    meta: 'meta',
    deletion: 'deletion',
    addition: 'addition',
    strong: 'strong',
    emphasis: 'emphasis',
  } satisfies Record<Exclude<Kind, ''>, string>).flatMap(([kind, scopes]) =>
    scopes.split(' ').map((scope): [string, Kind] => [scope, kind as Kind]),
  ),
);
/** Code within a string. */
kinds.set('subst', '');

/** `title.class.inherited` is a `title.class`, if that has a kind, else a `title`. */
export function kindOf(scope: string, within: Kind): Kind {
  for (let name = scope; name; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) {
    const kind = kinds.get(name);
    if (kind !== undefined) return kind;
  }
  return scope.startsWith('language:') ? '' : within;
}
