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

  function hereNow() {
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
  const post = (to, fields) => token() && fetch(to, {
    method: 'POST', body: new URLSearchParams(fields), keepalive: true, headers: { [token().dataset.header]: token().content },
  }).catch(() => {});
  const sent = new Map();
  const typedMeanwhile = new Map();

  function keepNow() {
    for (const text of document.querySelectorAll('.say-text[data-draft]')) {
      if (text.value !== text.defaultValue) post(text.dataset.draft, { text: text.value });
    }
    for (const form of waiting.keys()) if (form.matches('form')) keepForm(form);
  }

  // A long form is kept as it is filled, sealed on the server: there after a crash, and elsewhere.
  const waiting = new Map();
  const fieldsOf = form => [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && value !== '' && !['_csrf', 'key', 'once', 'centre', 'rank'].includes(name));
  async function keepForm(form) {
    clearTimeout(waiting.get(form));
    waiting.delete(form);
    const answer = await post(form.dataset.draftTo, { form: form.dataset.draftForm, text: JSON.stringify(fieldsOf(form)) });
    if (missed(answer) && form.isConnected && !waiting.has(form)) waiting.set(form, setTimeout(() => keepForm(form), soon()));
  }

  // What a broken line did not let through is kept a moment later, as it stands then.
  const missed = answer => !answer || answer.status >= 500;
  const soon = () => 500 + Math.random() * 1500;
  function keepAgain(text) {
    clearTimeout(waiting.get(text));
    waiting.set(text, setTimeout(async () => {
      waiting.delete(text);
      if (text.isConnected && missed(await post(text.dataset.draft, { text: text.value }))) keepAgain(text);
    }, soon()));
  }
  for (const failed of ['htmx:sendError', 'htmx:responseError', 'htmx:timeout']) {
    document.addEventListener(failed, e => {
      if (e.detail.elt.matches?.('.say-text[data-draft]') && missed(e.detail.xhr?.status ? e.detail.xhr : null)) keepAgain(e.detail.elt);
    });
  }
  document.addEventListener('input', e => {
    const form = e.target.closest?.('[data-draft-form]');
    if (!form) return;
    clearTimeout(waiting.get(form));
    waiting.set(form, setTimeout(() => keepForm(form), 600));
  });
  document.addEventListener('submit', e => {
    if (e.target.matches?.('[data-draft-form]')) { clearTimeout(waiting.get(e.target)); waiting.delete(e.target); }
  }, true);
  function giveBack(form) {
    const kept = form.dataset.kept;
    form.removeAttribute('data-kept');
    if (!kept) return;
    let fields;
    try { fields = JSON.parse(kept); } catch { return; }
    for (const input of form.elements) {
      const own = fields.filter(([name]) => name === input.name).map(([, value]) => value);
      if (input.type === 'radio' || input.type === 'checkbox') { if (own.length || fields.some(([name]) => name === input.name) || input.type === 'checkbox') input.checked = own.includes(input.value); }
      else if (input.type !== 'hidden' && own.length) input.value = own[0];
    }
    branches(form);
  }

  // Only the branches of the chosen category are shown.
  function branches(form) {
    const chosen = form.querySelector('input[name=category]:checked')?.value;
    form.querySelectorAll('[data-branches]').forEach(part => { part.hidden = part.dataset.branches !== chosen; });
  }
  document.addEventListener('change', e => { if (e.target.name === 'category') branches(e.target.form); });

  // Colleagues see each other; what was in sight counts as read.
  let told = 0;
  function here(typing) {
    told = Date.now();
    for (const pane of document.querySelectorAll('[data-pane]')) {
      if (!pane.querySelector('.say')) continue;
      const read = document.hidden ? 0 : Math.max(0, ...[...pane.querySelectorAll('.talk > [data-number]')].map(line => Number(line.dataset.number)));
      post(pane.dataset.pane + '/here', { read, typing: typing === pane });
    }
  }
  // A conversation that went back to the queue says so where she writes; what she typed stays to be copied.
  function lost() {
    const side = document.getElementById('desk-side');
    if (!side) return;
    const mine = new Set([...side.querySelectorAll('.mine-link')].map(link => new URL(link.href).pathname));
    for (const pane of document.querySelectorAll('[data-pane][data-lost]')) {
      const form = pane.querySelector('.say');
      if (!form || mine.has(pane.dataset.pane)) continue;
      const note = document.createElement('p');
      note.className = 'notice late';
      note.role = 'alert';
      note.textContent = pane.dataset.lost;
      form.before(note);
      form.classList.remove('say');
      form.classList.add('lost');
      form.querySelectorAll('button').forEach(button => { button.disabled = true; });
      form.querySelectorAll('textarea').forEach(text => { text.readOnly = true; });
    }
  }
  setInterval(() => here(null), 15000);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) here(null); });
  document.addEventListener('input', e => {
    if (e.target.matches?.('.say-text') && Date.now() - told > 3000) here(e.target.closest('[data-pane]'));
  });

  // Conversations that are not on the page are watched for new words, which renew the list.
  function watch() {
    for (const item of document.querySelectorAll('[data-watch]')) {
      const shown = document.querySelector(`.talk[data-live="${CSS.escape(item.dataset.watch)}"]`);
      if (!shown && !item.dataset.live) { item.dataset.liveFrom = item.dataset.watchFrom; item.dataset.live = item.dataset.watch; }
    }
    window.Shanyraq.tune?.();
  }
  let renewing = 0;
  let reading = 0;
  function renew() {
    clearTimeout(renewing);
    renewing = setTimeout(() => window.Shanyraq.unpressed(
      () => window.htmx.ajax('GET', '/desk/side', { target: '#desk-side', swap: 'innerHTML', headers: { 'X-By-Itself': '1' } })), 700);
  }

  // Answers: R, or a stroke at the beginning of a line that is still empty.
  let answering = null;
  function offerReplies(text, typed) {
    answering = text;
    const search = document.querySelector('[data-reply-search]');
    if (!search) return;
    document.getElementById('reply-tongue').value = text.closest('[data-pane]')?.dataset.tongue || document.documentElement.lang;
    search.value = typed;
    window.Shanyraq.open('replies');
    search.focus();
    window.htmx.trigger(search, 'open');
  }
  function take(reply) {
    const text = answering?.isConnected ? answering : box();
    if (!text) return;
    const before = text.value.trim() === '/' ? '' : text.value;
    text.value = before && !/\s$/.test(before) ? `${before} ${reply}` : before + reply;
    document.getElementById('replies')?.close();
    text.focus();
    text.dispatchEvent(new Event('input', { bubbles: true }));
  }
  document.addEventListener('click', e => {
    const reply = e.target.closest?.('[data-reply]');
    if (reply) { take(reply.dataset.reply); return; }
    const button = e.target.closest?.('[data-replies]');
    if (button) offerReplies(button.closest('form').querySelector('.say-text'), '');
  });
  document.addEventListener('keydown', e => {
    if (e.target.matches?.('[data-reply-search]')) {
      const first = document.querySelector('#reply-list .reply');
      if (e.key === 'Enter' && first) { e.preventDefault(); take(first.dataset.reply); }
      if (e.key === 'ArrowDown' && first) { e.preventDefault(); first.focus(); }
      return;
    }
    const at = e.target.closest?.('#reply-list .reply');
    if (at && (e.key === 'ArrowDown' || e.key === 'ArrowUp')) {
      e.preventDefault();
      const all = [...document.querySelectorAll('#reply-list .reply')];
      const next = all[all.indexOf(at) + (e.key === 'ArrowDown' ? 1 : -1)];
      (next || document.querySelector('[data-reply-search]')).focus();
    }
  });

  function begin() {
    tick();
    hereNow();
    document.querySelectorAll('.talk').forEach(list => { order(list); list.scrollTop = list.scrollHeight; });
    document.querySelectorAll('[data-kept]').forEach(giveBack);
    document.querySelectorAll('.wrap-up').forEach(branches);
    watch();
    here(null);
    const text = box();
    if (text && !document.querySelector('dialog[open]')) { text.focus(); text.setSelectionRange(text.value.length, text.value.length); }
  }

  document.addEventListener('keydown', e => {
    if (e.altKey && !e.ctrlKey && !e.shiftKey && /^Digit[1-9]$/.test(e.code)) {
      const link = document.querySelector(`.mine-link[data-key="${e.code.slice(5)}"]`);
      if (link) { e.preventDefault(); link.click(); }
      return;
    }
    if (e.altKey && e.code === 'KeyU') {
      const next = document.querySelector('.mine-item:has([data-unread]) .mine-link');
      if (next) { e.preventDefault(); next.click(); }
      return;
    }
    if (!e.target.matches?.('.say-text') || e.isComposing || e.ctrlKey || e.altKey) return;
    if (e.key === '/' && e.target.dataset.draft && e.target.value.trim() === '') { e.preventDefault(); offerReplies(e.target, ''); return; }
    if (e.key !== 'Enter' || e.shiftKey) return;
    e.preventDefault();
    if (e.target.value.trim()) e.target.form.requestSubmit();
  });
  document.addEventListener('htmx:beforeRequest', e => {
    if (e.detail.elt.matches?.('[data-composer]')) sent.set(e.detail.elt.id, e.detail.elt.querySelector('.say-text').value);
    else if (!e.detail.elt.matches?.('.say-text') && e.detail.boosted) keepNow();
  });
  // What was typed while the line was on its way stays.
  document.addEventListener('htmx:beforeSwap', e => {
    // A form in a dialog that comes back with its mistakes goes into the dialog again.
    const form = e.detail.requestConfig?.elt;
    if (e.detail.xhr.status === 422 && form?.dataset?.errors) e.detail.target = document.querySelector(form.dataset.errors);
    const composer = e.detail.target;
    if (!composer?.matches?.('[data-composer]')) return;
    const now = composer.querySelector('.say-text')?.value ?? '';
    const was = sent.get(composer.id) ?? null;
    const meanwhile = was !== null && now !== was ? (now.startsWith(was) ? now.slice(was.length) : now) : '';
    if (meanwhile) typedMeanwhile.set(composer.id, meanwhile);
    sent.delete(composer.id);
  });
  document.addEventListener('htmx:afterSettle', e => {
    tick();
    hereNow();
    mirror();
    const at = e.detail.elt;
    const composer = at?.matches?.('[data-composer]') ? document.getElementById(at.id) : null;
    if (composer) {
      const text = composer.querySelector('.say-text');
      const meanwhile = typedMeanwhile.get(composer.id);
      if (meanwhile) { text.value = meanwhile; typedMeanwhile.delete(composer.id); text.dispatchEvent(new Event('input', { bubbles: true })); }
      text.focus();
    }
    document.querySelectorAll('[data-kept]').forEach(giveBack);
    if (at?.id === 'desk-side') watch();
    if (at === document.body || at?.tagName === 'BODY') begin();
  });
  document.addEventListener('htmx:afterRequest', e => {
    const form = e.detail.elt;
    if (!e.detail.successful || !form?.dataset) return;
    if ('whisper' in form.dataset) form.reset();
    if ('closes' in form.dataset) form.closest('dialog')?.close();
    if ('freshKey' in form.dataset) { form.reset(); form.elements.key.value = crypto.randomUUID(); }
  });
  document.addEventListener('shanyraq:live', e => {
    tick();
    hereNow();
    mirror();
    if (e.target.id === 'desk-side') { watch(); lost(); }
    if ('watch' in e.target.dataset) { renew(); if (document.hidden) window.Shanyraq.ring('message'); }
    if (e.target.classList.contains('talk')) {
      order(e.target);
      if (!document.hidden) { clearTimeout(reading); reading = setTimeout(() => here(null), 1500); }
      const last = e.target.lastElementChild;
      if (last && !last.classList.contains('me') && document.hidden) window.Shanyraq.ring('message');
    }
  });
  window.addEventListener('pagehide', keepNow);
  document.addEventListener('DOMContentLoaded', begin);
})();
