'use strict';
/* The board on the wall: waits that run, the hour, the languages by turns, the whole screen. */
(() => {
  const TURN = 20000;
  const languages = ['kk', 'ru', 'en'];
  const two = n => String(n).padStart(2, '0');
  const clock = seconds => seconds >= 3600
    ? `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
    : `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
  const wall = () => document.querySelector('[data-wall]');
  const button = () => document.querySelector('[data-rotate]');
  const own = document.documentElement.lang;
  let shown = own;
  let turning = 0;

  function tick() {
    const now = Date.now();
    for (const el of document.querySelectorAll('[data-wait]')) {
      el.textContent = clock(Math.max(0, Math.floor((now - Date.parse(el.dataset.wait)) / 1000)));
    }
    const hour = document.querySelector('[data-wall-clock]');
    if (hour) hour.textContent = new Intl.DateTimeFormat('ru', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Almaty' }).format(now);
  }

  // The stream speaks the page's own language: what came is asked for again in the one that is shown.
  function show() {
    window.htmx.ajax('GET', '/wallboard/board?lang=' + shown, { target: wall(), swap: 'innerHTML', headers: { 'X-By-Itself': '1' } });
  }
  function turn() {
    shown = languages[(languages.indexOf(shown) + 1) % languages.length];
    show();
  }
  function rotate(on) {
    clearInterval(turning);
    turning = on ? setInterval(turn, TURN) : 0;
    button()?.setAttribute('aria-pressed', String(on));
    if (!on && shown !== own) { shown = own; show(); }
  }

  document.addEventListener('click', e => {
    if (e.target.closest('[data-rotate]')) rotate(!turning);
    if (e.target.closest('[data-full]')) {
      if (document.fullscreenElement) document.exitFullscreen(); else document.documentElement.requestFullscreen?.();
    }
  });
  document.addEventListener('shanyraq:live', e => { if ('wall' in e.target.dataset && shown !== own) show(); tick(); });
  document.addEventListener('htmx:afterSettle', tick);
  document.addEventListener('DOMContentLoaded', () => {
    tick();
    setInterval(tick, 1000);
    if (new URLSearchParams(location.search).has('turns')) rotate(true);
  });
})();
