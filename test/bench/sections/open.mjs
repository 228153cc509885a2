// A thread of 500 short messages, until its newest is on screen.
import { openThread } from '../page.mjs';
import { interleaved, median, ms, times } from '../stats.mjs';

export async function measureOpen({ page, roundsOf, report }) {
  const [opens, page40, page500] = (
    await interleaved(
      roundsOf(15),
      () => page.evaluate(openThread, { ours: true }),
      () => page.evaluate(openThread, { ours: false, limit: 40 }),
      () => page.evaluate(openThread, { ours: false, limit: 500 }),
    )
  ).map(median);
  report('first paint of a thread of 500', ms(opens), `${ms(page40)} bare, its newest 40`, times(opens, page40));
  report('the same', ms(opens), `${ms(page500)} bare, all 500`, times(opens, page500));
}
