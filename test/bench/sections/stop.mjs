// Stop: from the click to the moment at which the server knows.
import { stopOnce } from '../page.mjs';
import { interleaved, ms, quantile, times } from '../stats.mjs';

export async function measureStop({ page, roundsOf, report }) {
  const [stop, bareStop] = await interleaved(
    roundsOf(100),
    () => page.evaluate(stopOnce, { ours: true }),
    () => page.evaluate(stopOnce, { ours: false }),
  );
  for (const [name, q] of [
    ['p50', 0.5],
    ['p95', 0.95],
  ]) {
    const [ours, floor] = [quantile(stop, q), quantile(bareStop, q)];
    report(`Stop until the server notices, ${name}`, ms(ours), `${ms(floor)} bare fetch`, times(ours, floor));
  }
}
