'use strict';
/*
 * Live updates: one stream for all topics of the page. Each event has a number within its topic; after
 * a break the page goes on from the last number it has, so nothing is shown twice and nothing missed.
 */
(() => {
  const numbers = new Map();
  let stream = null;
  let tuned = '';
  let breaks = 0;
  let retry = 0;
  let unasked = 0;
  let lostNote = null;

  const places = () => [...document.querySelectorAll('[data-live]')];
  const topics = () => [...new Set(places().map(el => el.dataset.live))].sort();

  function tune() {
    for (const el of places()) {
      const from = Number(el.dataset.liveFrom || 0);
      if (!numbers.has(el.dataset.live) || el.dataset.liveFresh !== 'known') {
        numbers.set(el.dataset.live, from);
        el.dataset.liveFresh = 'known';
      }
    }
    const wanted = topics().join(' ');
    if (wanted === tuned && stream) return;
    tuned = wanted;
    connect();
  }

  function connect() {
    clearTimeout(retry);
    clearTimeout(unasked);
    stream?.close();
    stream = null;
    if (!tuned || !window.EventSource) return;
    const query = new URLSearchParams();
    for (const topic of topics()) {
      query.append('topic', topic);
      query.append('after', numbers.get(topic) ?? 0);
    }
    query.append('lang', document.documentElement.lang);
    const opened = new EventSource('/live?' + query);
    stream = opened;
    opened.onopen = () => {
      if (breaks > 1) window.Shanyraq.note(window.Shanyraq.word('back'));
      lostNote?.remove();
      lostNote = null;
      breaks = 0;
      document.documentElement.dataset.liveState = 'on';
    };
    opened.onmessage = message => unpressed(() => receive(JSON.parse(message.data)));
    opened.addEventListener('here', asked => { if (opened === stream) answer(asked.data); });
    opened.addEventListener('end', ended => {
      opened.close();
      if (ended.data === 'sign-in') window.Shanyraq.open('sign-in-again');
      else again();
    });
    opened.onerror = () => { opened.close(); again(); };
  }

  /*
   * The server asks again and again whether somebody is there. Answered from its event and not by a timer,
   * since browsers let the timers of a tab in the background sleep. When it no longer asks, the node behind
   * the stream stands still: another may be reached.
   */
  function answer(word) {
    fetch('/live/here', { method: 'POST', body: new URLSearchParams({ word }), signal: AbortSignal.timeout(5000) }).catch(() => {});
    clearTimeout(unasked);
    unasked = setTimeout(() => { stream?.close(); again(); }, 7000);
  }

  function again() {
    clearTimeout(unasked);
    stream = null;
    breaks += 1;
    document.documentElement.dataset.liveState = 'off';
    if (breaks === 2) lostNote = window.Shanyraq.note(window.Shanyraq.word('lost'), 'bad');
    // Doubling with jitter: a restarted node is not met by all its pages at once.
    const pause = Math.min(15000, 500 * 2 ** Math.min(breaks, 5)) * (0.5 + Math.random());
    retry = setTimeout(connect, pause);
  }

  /*
   * What is drawn anew between pressing and letting go swallows the click. So it waits for the pointer to
   * be up again, but no longer than somebody holds a button on purpose.
   */
  const HELD = 1500;
  const waiting = [];
  let pressed = 0;
  function press() {
    clearTimeout(pressed);
    pressed = setTimeout(release, HELD);
  }
  function release() {
    clearTimeout(pressed);
    pressed = 0;
    waiting.splice(0).forEach(act => queueMicrotask(act)); // one that fails does not cost the others
  }
  const unpressed = act => { if (pressed) waiting.push(act); else act(); };
  const lift = () => { if (pressed) { clearTimeout(pressed); pressed = setTimeout(release, 20); } }; // the click comes first
  window.addEventListener('pointerdown', press, true);
  window.addEventListener('pointerup', lift, true);
  window.addEventListener('pointercancel', lift, true);

  function receive({ topic, number, name, html }) {
    if (number <= (numbers.get(topic) ?? 0)) return;
    numbers.set(topic, number);
    for (const root of places().filter(el => el.dataset.live === topic)) {
      const targets = root.dataset.liveOn === name ? [root] : [...root.querySelectorAll(`[data-live-on="${CSS.escape(name)}"]`)]
        .filter(el => el.closest('[data-live]') === root);
      for (const target of targets) swap(target, html);
      root.dispatchEvent(new CustomEvent('shanyraq:live', { bubbles: true, detail: { topic, number, name } }));
    }
  }

  function swap(target, html) {
    const near = target.scrollHeight - target.scrollTop - target.clientHeight < 80;
    window.Shanyraq.swapping(html, () =>
      window.htmx.swap(target, html, { swapStyle: target.dataset.liveSwap || 'innerHTML', swapDelay: 0, settleDelay: 0, ignoreTitle: true, focusScroll: false }));
    if (near && 'liveFollow' in target.dataset) target.scrollTop = target.scrollHeight;
  }

  Object.assign(window.Shanyraq, { tune, unpressed }); // for scripts that add places to a page, or draw by themselves
  document.addEventListener('DOMContentLoaded', tune);
  document.addEventListener('htmx:afterSettle', tune);
  document.addEventListener('shanyraq:signed-in', () => { breaks = 0; connect(); });
  window.addEventListener('online', () => { if (tuned && !stream) connect(); });
  window.addEventListener('pagehide', () => { clearTimeout(retry); clearTimeout(unasked); stream?.close(); });
  window.addEventListener('pageshow', e => { if (e.persisted) connect(); });
})();
