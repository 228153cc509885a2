// Which titles a search finds: those that have every word of it, whatever their case and accents.

/** Gives a test for titles; null for a search without a word. */
export function search(query: string): ((title: string) => boolean) | null {
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  if (!wanted.length) return null;
  return (title) => {
    const text = plain(title);
    return wanted.every((word) => text.includes(word));
  };
}

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();
