// The client alone: events of a long answer, parsed and folded into the state.
import { fold } from '../page.mjs';
import { interleaved, median, ms, times } from '../stats.mjs';

export async function measureFold({ page, roundsOf, report }) {
  const count = 40_000;
  const [folds, parses] = await interleaved(
    roundsOf(7),
    () => page.evaluate(fold, { ours: true, count }),
    () => page.evaluate(fold, { ours: false, count }),
  );
  const [ours, floor] = [folds, parses].map((runs) => median(runs.map(({ all }) => all)));
  const perSecond = (time) => `${Math.round(count / time)} thousand/s`;
  report('events parsed and folded', perSecond(ours), `${perSecond(floor)} parsed only`, times(ours, floor));
  const [first, last] = ['first', 'last'].map((part) => median(folds.map((run) => run[part])));
  report('the same, last tenth of 40,000', ms(last), `${ms(first)} first tenth`, times(last, first));
}
