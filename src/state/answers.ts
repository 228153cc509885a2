// What a structured input becomes when the reader answers it, as the server will have it.
import type { StructuredInputItem } from '../protocol/items.js';
import type { StructuredInputSubmission } from '../protocol/requests.js';

export function answered(
  item: StructuredInputItem,
  { status, answers }: StructuredInputSubmission,
): StructuredInputItem {
  const inputs = item.inputs.map((input) => {
    const given = status === 'answered' && Object.hasOwn(answers, input.id) ? answers[input.id] : undefined;
    const isOne = input.type === 'multiple_choice' && input.multiple !== true;
    const values = given && !given.skipped ? given.values.slice(0, isOne ? 1 : undefined) : [];
    return { ...input, answer: { values, skipped: values.length === 0 } };
  });
  return { ...item, status, inputs };
}
