// The next moment to paint comes with the next frame, and comes all the same where nothing is painted.
import { expect } from '@open-wc/testing';
import { nextFrame } from '../../src/controllers/frame.js';

describe('nextFrame', () => {
  const original = window.requestAnimationFrame;
  afterEach(() => {
    window.requestAnimationFrame = original;
  });

  it('comes with the next frame', async () => {
    let frames = 0;
    requestAnimationFrame(() => frames++);
    await nextFrame();
    expect(frames).to.equal(1);
  });

  it('comes without one in a hidden tab', async () => {
    window.requestAnimationFrame = () => 0;
    const start = performance.now();
    await nextFrame();
    expect(performance.now() - start).to.be.below(2000);
  });
});
