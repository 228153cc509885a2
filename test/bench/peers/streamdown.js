// Streamdown with React, without its highlighter, diagrams and style sheet, which would cost it more.
import { createElement, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Streamdown } from 'streamdown';
import { readDeltas } from '../pages/deltas.js';

export function makeSide() {
  const box = document.createElement('div');
  box.style.cssText = `position: fixed; inset: 0; overflow-y: auto; padding: 24px calc(50% - 24rem);
    overflow-wrap: anywhere; font: 400 16px / 1.6 system-ui, sans-serif`;
  let setMessage;

  function Message() {
    const [message, set] = useState({ text: '', streams: false });
    setMessage = set;
    useEffect(() => {
      box.scrollTop = box.scrollHeight;
    });
    return createElement(Streamdown, { isAnimating: message.streams }, message.text);
  }

  return {
    async prepare() {
      document.body.append(box);
      createRoot(box).render(createElement(Message));
      while (!setMessage) await new Promise(requestAnimationFrame);
    },
    async send(question) {
      let text = '';
      await readDeltas(question, (delta) => {
        text += delta;
        setMessage({ text, streams: true });
      });
      setMessage({ text, streams: false });
    },
    scope: () => box,
  };
}
