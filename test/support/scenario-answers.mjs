// What a scenario says to a non-streaming request that the test did not script: plain, valid and empty.

const thread = (id, more) => ({
  id,
  title: null,
  created_at: '2026-01-01T00:00:00',
  status: { type: 'active' },
  items: { data: [], has_more: false },
  ...more,
});

const answers = {
  'threads.get_by_id': ({ thread_id }) => thread(thread_id),
  'threads.list': () => ({ data: [], has_more: false }),
  'threads.update': ({ thread_id, title }) => thread(thread_id, { title }),
  'threads.delete': () => ({}),
  'items.list': () => ({ data: [], has_more: false }),
  'items.feedback': () => ({}),
  'threads.sync_custom_action': () => ({ updated_item: null }),
  'attachments.create': ({ name, mime_type }) => ({ type: 'file', id: 'attachment_1', name, mime_type }),
  'attachments.delete': () => ({}),
  'input.transcribe': () => ({ text: 'transcribed' }),
};

/** A response for play(), or undefined when the type is not one of these. */
export function usualAnswer(type, params) {
  return Object.hasOwn(answers, type) ? { json: answers[type](params ?? {}) } : undefined;
}
