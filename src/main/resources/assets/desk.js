'use strict';
/* The desk: times that run, the line that is written, lines put in their places, drafts that are safe. */
(() => {
  const two = n => String(n).padStart(2, '0');
  const clock = seconds => seconds >= 3600
    ? `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
    : `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
  function tick() {
    const now = Date.now();
    for (const el of document.querySelectorAll('[data-since]')) {
      el.textContent = clock(Math.max(0, Math.floor((now - Date.parse(el.dataset.since)) / 1000)));
    }
    for (const el of document.querySelectorAll('[data-until]')) {
      el.textContent = clock(Math.max(0, Math.ceil((Date.parse(el.dataset.until) - now) / 1000)));
    }
  }
  setInterval(tick, 1000);

  function here() {
    for (const link of document.querySelectorAll('[data-here]')) {
      if (link.getAttribute('href') === location.pathname) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
  }

  // The urgency above the talk is the one that holds beside it.
  function mirror() {
    const from = document.querySelector('.verdict .u');
    const to = document.querySelector('.talk-panel > header .u');
    if (from && to && from.className !== to.className) { to.className = from.className; to.textContent = from.textContent; }
  }

  // A line that overtook another is put where its sender meant it; none stands twice.
  function order(list) {
    const seen = new Set();
    const lines = [...list.children].filter(line => {
      if (seen.has(line.dataset.number)) { line.remove(); return false; }
      seen.add(line.dataset.number);
      return true;
    });
    const key = line => [Number(line.dataset.place), Number(line.dataset.ord)];
    const sorted = [...lines].sort((a, b) => key(a)[0] - key(b)[0] || key(a)[1] - key(b)[1]);
    if (sorted.some((line, at) => line !== lines[at])) sorted.forEach(line => list.append(line));
  }

  const box = () => document.getElementById('say-text');
  const token = () => document.querySelector('meta[name=csrf]');
  let sent = null;

  function keepNow() {
    const text = box();
    if (!text || text.value === text.defaultValue || !token()) return;
    const body = new URLSearchParams({ text: text.value });
    fetch(text.dataset.draft, { method: 'POST', body, keepalive: true, headers: { [token().dataset.header]: token().content } }).catch(() => {});
  }

  function begin() {
    tick();
    here();
    const list = document.querySelector('.talk');
    if (list) { order(list); list.scrollTop = list.scrollHeight; }
    const text = box();
    if (text && !document.querySelector('dialog[open]')) { text.focus(); text.setSelectionRange(text.value.length, text.value.length); }
  }

  document.addEventListener('keydown', e => {
    if (e.target.id !== 'say-text' || e.key !== 'Enter' || e.shiftKey || e.isComposing || e.ctrlKey || e.altKey) return;
    e.preventDefault();
    if (e.target.value.trim()) e.target.form.requestSubmit();
  });
  document.addEventListener('htmx:beforeRequest', e => {
    if (e.detail.elt.id === 'composer') sent = box()?.value ?? null;
    else if (e.detail.elt.id !== 'say-text' && e.detail.boosted) keepNow();
  });
  // What was typed while the line was on its way stays.
  let typedMeanwhile = '';
  document.addEventListener('htmx:beforeSwap', e => {
    // A form in a dialog that comes back with its mistakes goes into the dialog again.
    const form = e.detail.requestConfig?.elt;
    if (e.detail.xhr.status === 422 && form?.dataset?.errors) e.detail.target = document.querySelector(form.dataset.errors);
    if (e.detail.target?.id !== 'composer') return;
    const now = box()?.value ?? '';
    typedMeanwhile = sent !== null && now !== sent ? (now.startsWith(sent) ? now.slice(sent.length) : now) : '';
  });
  document.addEventListener('htmx:afterSettle', e => {
    tick();
    here();
    mirror();
    const at = e.detail.elt;
    if (at?.id === 'composer' || at?.querySelector?.('#composer')) {
      const text = box();
      if (text) {
        if (typedMeanwhile) { text.value = typedMeanwhile; typedMeanwhile = ''; text.dispatchEvent(new Event('input', { bubbles: true })); }
        text.focus();
      }
      sent = null;
    }
    if (at === document.body || at?.tagName === 'BODY') begin();
  });
  document.addEventListener('htmx:afterRequest', e => {
    const form = e.detail.elt;
    if (!e.detail.successful || !form?.dataset) return;
    if ('closes' in form.dataset) form.closest('dialog')?.close();
    if ('freshKey' in form.dataset) { form.reset(); form.elements.key.value = crypto.randomUUID(); }
  });
  document.addEventListener('shanyraq:live', e => {
    tick();
    here();
    mirror();
    if (e.target.classList.contains('talk')) {
      order(e.target);
      const last = e.target.lastElementChild;
      if (last && !last.classList.contains('me') && document.hidden) window.Shanyraq.ring('message');
    }
  });
  window.addEventListener('pagehide', keepNow);
  document.addEventListener('DOMContentLoaded', begin);
})();
