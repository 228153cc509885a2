// What can be chosen.
import { reader } from '../component.js';
import { flag, list, object, text, written } from '../readers.js';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
  readonly description?: string;
}

const read = object({ value: written, label: written, disabled: flag, description: text }, 'value');

const option = reader<Option>(read.expects ?? '', (value) => {
  const found = read(value);
  return found && { ...found, label: found.label ?? found.value };
});

export const options = list(option);
