'use strict';
/*
 * Nothing typed is lost: unsaved text is asked about, a lapsed sign-in is mended over the page and the
 * form is sent again, an idle screen is covered while its conversations go on.
 */
(() => {
  const byId = id => document.getElementById(id);
  const reader = () => document.querySelector('meta[name=reader]');

  // Unsaved text
  const dirty = new Set();
  let leaving = false;
  document.addEventListener('input', e => {
    const form = e.target.closest?.('form[data-keep]');
    if (form) dirty.add(form);
    count(e.target);
  });
  document.addEventListener('submit', e => { if (!e.target.hasAttribute('hx-boost')) leaving = true; });
  document.addEventListener('htmx:afterRequest', e => { if (e.detail.successful) dirty.delete(e.detail.elt); });
  // A form that came back with mistakes holds text that is nowhere else yet.
  document.addEventListener('htmx:afterSettle', () =>
    document.querySelectorAll('form[data-keep] > .summary').forEach(box => dirty.add(box.parentElement)));
  window.addEventListener('beforeunload', e => {
    const kept = [...dirty].some(form => form.isConnected);
    if (kept && !leaving) e.preventDefault();
  });

  // How much room is left in a long text
  function count(box) {
    const most = Number(box.dataset?.most);
    if (!most) return;
    const left = most - [...box.value].length;
    let shown = box.parentElement.querySelector('.room-left');
    if (left > most * 0.1) { shown?.remove(); return; }
    if (!shown) {
      shown = document.createElement('p');
      shown.className = 'room-left hint';
      box.after(shown);
    }
    shown.textContent = String(left);
    shown.classList.toggle('error', left < 0);
  }

  // A lapsed sign-in: the page stays, and what could not be sent waits.
  let waiting = [];
  document.addEventListener('htmx:beforeOnLoad', e => {
    if (e.detail.xhr.status !== 401) return;
    waiting.push(e.detail.elt);
    e.preventDefault();
    if (e.detail.xhr.getResponseHeader('X-Sign-In') === 'unlock') lock(false);
    else window.Shanyraq.open('sign-in-again');
  });
  const news = 'BroadcastChannel' in window ? new BroadcastChannel('shanyraq') : null;
  if (reader()) news?.postMessage({ reader: reader().content });
  news?.addEventListener('message', () => { if (byId('sign-in-again')?.open) again(); });
  document.addEventListener('click', e => { if (e.target.closest?.('[data-again-send]')) again(); });
  async function again() {
    const answer = await fetch('/shell/token', { headers: { Accept: 'application/json' } }).catch(() => null);
    if (!answer?.ok) return;
    const fresh = await answer.json();
    const other = document.querySelector('[data-again-other]');
    if (fresh.reader !== reader()?.content) { if (other) other.hidden = false; return; }
    if (other) other.hidden = true;
    const csrf = document.querySelector('meta[name=csrf]');
    if (csrf) csrf.content = fresh.token;
    document.querySelectorAll(`input[name="${fresh.parameter}"]`).forEach(input => { input.value = fresh.token; });
    byId('sign-in-again').close();
    resend();
    document.dispatchEvent(new CustomEvent('shanyraq:signed-in'));
  }
  function resend() {
    const kept = waiting.filter(elt => elt.isConnected);
    waiting = [];
    kept.forEach(elt => (elt.matches('form') ? elt.requestSubmit() : window.htmx.trigger(elt, elt.matches('button,a') ? 'click' : 'change')));
  }

  // The idle screen is covered; live connections go on behind the cover.
  let moved = Date.now();
  let locked = false;
  ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'].forEach(type =>
    window.addEventListener(type, () => { if (!locked) moved = Date.now(); }, { passive: true, capture: true }));
  function lock(tell = true) {
    const cover = byId('lock');
    if (!cover || locked) return;
    locked = true;
    document.documentElement.classList.add('locked');
    cover.showModal();
    if (tell) fetch('/lock', { method: 'POST', headers: token() }).catch(() => {});
  }
  function token() {
    const csrf = document.querySelector('meta[name=csrf]');
    return csrf ? { [csrf.dataset.header]: csrf.content } : {};
  }
  setInterval(() => {
    const idle = Number(reader()?.dataset.idle || 0);
    if (idle > 0 && Date.now() - moved > idle * 1000) lock();
  }, 1000);
  document.addEventListener('cancel', e => { if (e.target.id === 'lock') e.preventDefault(); }, true);
  document.addEventListener('close', e => { if (e.target.id === 'lock' && locked) e.target.showModal(); }, true);
  document.addEventListener('submit', async e => {
    const form = e.target.closest?.('[data-unlock]');
    if (!form) return;
    e.preventDefault();
    leaving = false;
    const wrong = form.querySelector('[data-unlock-wrong]');
    const answer = await fetch(form.action, { method: 'POST', headers: token(), body: new URLSearchParams(new FormData(form)) }).catch(() => null);
    form.reset();
    if (answer?.ok && !answer.redirected) {
      locked = false;
      moved = Date.now();
      wrong.hidden = true;
      document.documentElement.classList.remove('locked');
      byId('lock').close();
      resend();
    } else {
      wrong.hidden = false;
      form.querySelector('input').focus();
    }
  });
  document.addEventListener('DOMContentLoaded', () => { if ('locked' in (reader()?.dataset || {})) lock(false); });

  // Search and choose: the list comes from the server, the choice is kept in a hidden field.
  document.addEventListener('click', e => {
    const choice = e.target.closest?.('[data-pick-value]');
    if (!choice) return;
    const pick = choice.closest('[data-pick]');
    pick.querySelector('input[type=hidden]').value = choice.dataset.pickValue;
    const box = pick.querySelector('input[type=text]');
    box.value = choice.dataset.pickName || choice.textContent.trim();
    pick.querySelector('.pick-list').replaceChildren();
    box.focus();
    pick.dispatchEvent(new Event('change', { bubbles: true }));
  });
  document.addEventListener('keydown', e => {
    const pick = e.target.closest?.('[data-pick]');
    if (!pick) return;
    const choices = [...pick.querySelectorAll('[data-pick-value]')];
    const at = choices.indexOf(document.activeElement);
    if (e.key === 'ArrowDown') { e.preventDefault(); choices[Math.min(at + 1, choices.length - 1)]?.focus(); }
    if (e.key === 'ArrowUp') { e.preventDefault(); (choices[at - 1] || pick.querySelector('input[type=text]')).focus(); }
    if (e.key === 'Escape' && choices.length) { e.preventDefault(); pick.querySelector('.pick-list').replaceChildren(); pick.querySelector('input[type=text]').focus(); }
  });
  window.Shanyraq.lock = lock;
})();
