// A field that was sent with a wrong value says so until the value is right.

type Field = HTMLInputElement | HTMLTextAreaElement;

export const onInvalid = ({ currentTarget }: Event): void =>
  (currentTarget as Field).setAttribute('aria-invalid', 'true');

export function onEntered({ currentTarget }: Event): void {
  const field = currentTarget as Field;
  if (field.validity.valid) field.removeAttribute('aria-invalid');
}

/** A pattern for what has none of its own. Empty is `required`'s business, and a broken pattern fits everything. */
export function checkPattern(field: HTMLTextAreaElement, pattern: string | undefined): void {
  field.setCustomValidity(pattern === undefined || !field.value || fits(field.value, pattern) ? '' : mismatch());
}

function fits(value: string, pattern: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, 'v').test(value);
  } catch {
    return true;
  }
}

/** In the browser's own words, like those of all other fields. */
function mismatch(): string {
  const probe = document.createElement('input');
  probe.pattern = 'a';
  probe.value = 'b';
  return probe.validationMessage || 'Format?';
}
