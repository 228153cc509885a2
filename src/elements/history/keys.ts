// What a key means in the history: the number of a row to go to, or what is to be done.

export type Move = number | 'search' | 'type' | 'rename' | 'delete' | 'leave' | null;

interface Place {
  /** How many there are. */
  rows: number;
  /** The row with the focus; -1 when none has it. */
  at: number;
  /** The key goes to a field for text. */
  isField: boolean;
  /** A row asks something. */
  isAsked: boolean;
}

/** Null when the key is not the history's. */
export function moveOf(event: KeyboardEvent, { rows, at, isField, isAsked }: Place): Move {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  // 229 is the key code of a key that an input method takes.
  if (event.isComposing || event.keyCode === 229 || ctrlKey || altKey) return null;
  if (key === 'Escape') return 'leave';
  // A title that is written, or a question that is answered, has its keys for itself.
  if (isAsked && at >= 0) return null;
  const hasRows = rows > 0;
  switch (key) {
    case 'ArrowDown':
      return hasRows && at < rows - 1 ? at + 1 : null;
    case 'ArrowUp':
      return at > 0 ? at - 1 : at === 0 ? 'search' : null;
    case 'Home':
      return !isField && hasRows ? 0 : null;
    case 'End':
      return !isField && hasRows ? rows - 1 : null;
    case 'F2':
      return at >= 0 ? 'rename' : null;
    case 'Delete':
      return at >= 0 ? 'delete' : null;
    case 'Backspace':
      return at >= 0 && metaKey ? 'delete' : null;
    default: {
      // The field has the focus before the letter goes anywhere, and so takes it. Space presses buttons.
      const isLetter = [...key].length === 1 && key !== ' ' && !metaKey;
      return isLetter && !isField && !(shiftKey && key === ' ') ? 'type' : null;
    }
  }
}
