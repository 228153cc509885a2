// How long something took, as each language writes it: the number apart from its unit, and on its line.
import { expect } from '@open-wc/testing';
import { sayDuration } from '../../src/elements/late/duration.js';

const said = (locale: string) => [7, 125, 3_905].map((duration) => sayDuration(duration, locale).replace(/\s/g, ' '));

describe('a duration', () => {
  it('is as short as it can be read', () => {
    expect(said('en')).to.deep.equal(['7 s', '2 min 5 s', '1 hr 5 min']);
    expect(said('fr')).to.deep.equal(['7 s', '2 min 5 s', '1 h 5 min']);
  });

  it('is in the script of its language', () => {
    expect(said('ja')).to.deep.equal(['7 秒', '2 分 5 秒', '1 時間 5 分']);
    expect(said('zh-CN')).to.deep.equal(['7 秒', '2 分钟 5 秒', '1 小时 5 分钟']);
    for (const locale of ['ar', 'he', 'hi', 'ja', 'zh-CN'])
      expect(said(locale).join(' '), locale).to.not.match(/[a-z]/);
  });
});
