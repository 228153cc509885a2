// A tree of more than 10,000 components, 500 deep: the longest piece of work that the page has with it, from the first paint
// until the reader has seen its end.

export async function longestTask(page) {
  return page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    let longest = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    });
    const node = (type, props, ...children) => ({ type, ...props, ...(children.length > 0 && { children }) });
    let deep = node('Text', { value: 'At the bottom' });
    for (let i = 0; i < 500; i++) deep = node('Box', { direction: i % 2 ? 'row' : 'col', gap: 1 }, deep);
    const branch = (levels) =>
      levels === 0
        ? node('Badge', { label: 'Leaf' })
        : node('Col', { gap: 1 }, ...Array.from({ length: 10 }, () => branch(levels - 1)));
    const element = document.createElement('chat-kit-widget');
    element.locale = 'en';
    element.widget = node('Card', {}, deep, branch(4));
    observer.observe({ type: 'longtask' });
    document.body.replaceChildren(element);
    for (let still = 0, last = -1; still < 30; ) {
      scrollBy(0, 400);
      await frame();
      still = scrollY === last ? still + 1 : 0;
      last = scrollY;
    }
    await frame();
    for (const { duration } of observer.takeRecords()) longest = Math.max(longest, duration);
    observer.disconnect();
    const drawn = element.shadowRoot.querySelectorAll('.widget-root *').length;
    if (drawn < 10_000) throw new Error(`Only ${drawn} elements were drawn`);
    return longest;
  });
}
