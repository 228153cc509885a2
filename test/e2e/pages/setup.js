// Sets up the elements of the page from its URL, before they are upgraded: `options` is JSON, all else an attribute.
// With several elements, the n-th value of a name belongs to the n-th element.
const query = new URLSearchParams(location.search);

for (const [index, chat] of document.querySelectorAll('chat-kit').entries()) {
  for (const name of new Set(query.keys())) {
    const value = query.getAll(name)[index];
    if (value === undefined) continue;
    if (name === 'options') chat.options = JSON.parse(value);
    else chat.setAttribute(name, value);
  }
}
