// The store controller: an update for a value that became another, none for anything else, and none while away.
import { expect } from '@open-wc/testing';
import type { ReactiveController } from 'lit';
import { StoreController } from '../../src/controllers/store-controller.js';
import { initialState } from '../../src/state/reduce.js';
import { activeThread } from '../../src/state/select.js';
import { Store } from '../../src/state/store.js';

function setUp() {
  const store = new Store(initialState('a', null));
  let updates = 0;
  const host = {
    addController: (_: ReactiveController) => {},
    removeController: (_: ReactiveController) => {},
    requestUpdate: () => updates++,
    updateComplete: Promise.resolve(true),
  };
  const controller = new StoreController(host, store, activeThread);
  return { store, controller, updates: () => updates };
}

const start = (turn: string, thread = 'a') => ({ type: 'turn.start', thread, turn }) as const;

describe('StoreController', () => {
  it('asks for an update when its value became another one', () => {
    const { store, controller, updates } = setUp();
    controller.hostConnected();
    expect(updates()).to.equal(0);
    store.dispatch(start('t1'));
    expect(updates()).to.equal(1);
    expect(controller.value.turn?.id).to.equal('t1');
  });

  it('asks for none when something else changed', () => {
    const { store, controller, updates } = setUp();
    controller.hostConnected();
    store.dispatch({ type: 'open', thread: 'b', id: null });
    expect(updates()).to.equal(1);
    store.dispatch(start('t1', 'a'));
    store.dispatch({ type: 'turn.silent', thread: 'b', turn: 'nobody' });
    expect(updates()).to.equal(1);
  });

  it('hears nothing while away, and looks once when it is back', () => {
    const { store, controller, updates } = setUp();
    controller.hostConnected();
    controller.hostDisconnected();
    store.dispatch(start('t1'));
    expect(updates()).to.equal(0);
    controller.hostConnected();
    expect(updates()).to.equal(1);
    controller.hostConnected();
    store.dispatch({ type: 'turn.end', thread: 'a', turn: 't1' });
    expect(updates(), 'it listens once only').to.equal(2);
  });
});
