// What the bench asks of a page: to send and wait for the painted last word, and how its frames came.
const LAST_WORD = 'lastword';
const frame = () => new Promise(requestAnimationFrame);

/** Among the last few texts only: looking must cost nothing beside what is measured. */
function isDrawn(scope) {
  if (!scope) return false;
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  let node = scope;
  while (node.lastChild) node = node.lastChild;
  walker.currentNode = node;
  for (let looked = 0; node && looked < 40; looked++) {
    if (node.nodeType === Node.TEXT_NODE && node.data.includes(LAST_WORD)) return true;
    node = walker.previousNode();
  }
  return false;
}

/** The frame in which it was drawn is on its way at the next one. */
async function painted(side) {
  const end = performance.now() + 120_000;
  while (!isDrawn(side.scope())) {
    if (performance.now() > end) throw new Error('The last word was never drawn');
    await frame();
  }
  await frame();
  await frame();
}

export const probe = {
  async send(side, question) {
    await side.send(question);
    await painted(side);
  },

  async open(side, threadId) {
    side.open(threadId);
    await painted(side);
  },

  /** How much there is, and how much of it is drawn as the floor draws. */
  drawn(side) {
    const scope = side.scope();
    return { length: scope.textContent.length, lines: scope.querySelectorAll('.line').length };
  },

  /** From now on; the function that is given back stops it, and tells. */
  watch() {
    const gaps = [];
    const tasks = [];
    let last;
    let id = requestAnimationFrame(function tick(time) {
      if (last !== undefined) gaps.push(time - last);
      last = time;
      id = requestAnimationFrame(tick);
    });
    const canObserve = PerformanceObserver.supportedEntryTypes.includes('longtask');
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration)));
    if (canObserve) observer.observe({ type: 'longtask' });
    return () => {
      cancelAnimationFrame(id);
      if (canObserve) tasks.push(...observer.takeRecords().map((entry) => entry.duration));
      observer.disconnect();
      return { gaps, tasks };
    };
  },
};
