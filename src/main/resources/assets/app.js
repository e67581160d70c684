'use strict';
/*
 * What the working face does in the browser: safe swaps, keys, dialogs, notes, theme, sound.
 * Nothing that a person typed is ever written to the browser's storage.
 */
(() => {
  const byId = id => document.getElementById(id);
  const word = name => byId('words')?.dataset[name] || '';
  const on = (type, act) => document.addEventListener(type, act);

  /*
   * Trusted Types. The one policy lets through exactly the text of the answer that htmx is about to
   * swap in, into a parser that runs no scripts, and nothing else: no other code can make HTML from
   * text. The two literals are constants of htmx and of Leaflet.
   */
  let expected = null;
  const literals = ["<div id='--htmx-preserve-pantry--'></div>", '<svg/>'];
  const bodyOf = html => html.replace(/<head(\s[^>]*)?>[\s\S]*?<\/head>/i, '');
  if (window.trustedTypes) {
    trustedTypes.createPolicy('default', {
      createHTML(html, type, sink) {
        if (literals.includes(html)) return html;
        const parser = /parseHTMLUnsafe|parseFromString/.test(sink);
        if (!parser || expected === null) return null;
        const body = bodyOf(expected);
        const wrapped = '<body><template class="internal-htmx-wrapper">' + body + '</template></body>';
        return [expected, body, wrapped].includes(html) ? html : null;
      },
    });
  }
  const swapping = (html, act) => {
    const before = expected;
    expected = html;
    try { return act(); } finally { expected = before; }
  };
  on('htmx:beforeSwap', e => {
    const { xhr, serverResponse } = e.detail;
    const worded = xhr.getResponseHeader('HX-Retarget');
    if (xhr.status >= 400 && ![409, 422].includes(xhr.status) && !worded) {
      e.detail.shouldSwap = false; // not an answer of ours: keep the page as it is
      if (xhr.status !== 401) note(word('failed'), 'bad');
      return;
    }
    expected = e.detail.shouldSwap ? serverResponse : null;
  });
  on('htmx:afterSwap', () => { expected = null; });
  on('htmx:historyRestore', () => { expected = null; });

  // The token that guards forms; it changes when somebody signs in again.
  on('htmx:configRequest', e => {
    const csrf = document.querySelector('meta[name=csrf]');
    if (csrf) e.detail.headers[csrf.dataset.header] = csrf.content;
  });
  // A form that came by the live stream was made without a request of this reader, so without a token.
  on('submit', e => {
    const csrf = document.querySelector('meta[name=csrf]');
    const form = e.target;
    if (!csrf || form.method !== 'post' || form.elements.namedItem('_csrf')) return;
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = '_csrf';
    field.value = csrf.content;
    form.append(field);
  });
  on('htmx:sendError', () => note(word('unsent'), 'bad'));
  on('htmx:timeout', () => note(word('unsent'), 'bad'));

  // Notes in the corner. A note that matters stays until it is put away.
  function note(text, tone = '') {
    const box = document.createElement('div');
    box.className = 'toast ' + tone;
    const line = document.createElement('p');
    line.textContent = text;
    const close = document.createElement('button');
    Object.assign(close, { type: 'button', className: 'icon-button', textContent: '×' });
    close.setAttribute('aria-label', word('close'));
    close.dataset.dismiss = '';
    box.append(line, close);
    byId('toasts')?.append(box);
    fade(box);
    return box;
  }
  const fade = box => {
    if (!box.classList.contains('bad') && !('stay' in box.dataset)) setTimeout(() => box.remove(), 6000);
  };
  const say = text => {
    const region = byId('announce');
    if (region) { region.textContent = ''; setTimeout(() => { region.textContent = text; }, 50); }
  };

  // Sound and mark: for an offer, an alarm, a message to a page that nobody looks at.
  // Browsers let a page sound only after it was touched: what rang before is heard at the first touch.
  const STALE = 60000;
  let sound = null;
  let unheard = null;
  const wake = () => {
    sound ??= new (window.AudioContext || window.webkitAudioContext)();
    sound.resume().then(() => {
      if (unheard && Date.now() - unheard.at < STALE) play(unheard.tone);
      unheard = null;
    });
  };
  ['pointerdown', 'keydown'].forEach(type => window.addEventListener(type, wake, { once: true, capture: true }));
  function ring(tone = 'offer') {
    if (sound?.state === 'running') { play(tone); return true; }
    unheard = { tone, at: Date.now() };
    wake();
    return false;
  }
  function play(tone) {
    const notes = { offer: [660, 880], alarm: [880, 620, 880, 620], message: [740] }[tone] || [660];
    notes.forEach((pitch, at) => {
      const voice = sound.createOscillator();
      const volume = sound.createGain();
      const start = sound.currentTime + at * 0.22;
      voice.frequency.value = pitch;
      volume.gain.setValueAtTime(0.0001, start);
      volume.gain.exponentialRampToValueAtTime(0.25, start + 0.02);
      volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.2);
      voice.connect(volume).connect(sound.destination);
      voice.start(start);
      voice.stop(start + 0.22);
    });
  }
  // What must not be overheard rings again until somebody answers it.
  const AGAIN = 30000;
  setInterval(() => { const el = document.querySelector('[data-ring-again]'); if (el) ring(el.dataset.ringAgain); }, AGAIN);
  let unmarked = null;
  function mark(count) {
    unmarked ??= document.title;
    document.title = count > 0 ? `(${count}) ${unmarked}` : unmarked;
    if (count === 0) unmarked = null;
    navigator.setAppBadge?.(count)?.catch?.(() => {});
  }
  // What was swapped in may itself be what rings, the toast or the dialog, not only hold one.
  const within = (root, kind) => [...(root.matches?.(kind) ? [root] : []), ...(root.querySelectorAll?.(kind) ?? [])];
  const announceMarks = root => {
    within(root, '[data-ring]').forEach(el => {
      ring(el.dataset.ring);
      el.removeAttribute('data-ring');
    });
    const counted = [...document.querySelectorAll('[data-mark]')];
    if (counted.length || unmarked) mark(counted.reduce((sum, el) => sum + Number(el.dataset.mark || 0), 0));
  };

  // Dialogs
  const open = id => { const box = byId(id); if (box && !box.open) box.showModal(); return box; };
  on('click', e => {
    const at = e.target.closest?.('[data-open],[data-close],[data-dismiss],[data-print],[data-theme-switch]');
    if (!at) return;
    if ('open' in at.dataset) open(at.dataset.open);
    else if ('close' in at.dataset) at.closest('dialog')?.close();
    else if ('dismiss' in at.dataset) at.closest('.toast')?.remove();
    else if ('print' in at.dataset) window.print();
    else { e.preventDefault(); theme(); }
  });
  const dark = () => {
    const set = document.documentElement.dataset.theme;
    return set ? set === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  };
  function theme() {
    const next = dark() ? 'light' : 'dark';
    document.documentElement.dataset.theme = next;
    document.cookie = `theme=${next};path=/;max-age=31536000;samesite=lax`;
  }

  // Keys. An element with data-key="n" is clicked (or focused) by that key; ? lists them.
  const typing = el => el.closest?.('input:not([type=radio],[type=checkbox],[type=button],[type=submit]),textarea,select,[contenteditable]');
  const visible = el => el.checkVisibility ? el.checkVisibility() : el.offsetParent !== null;
  const scope = () => [...document.querySelectorAll('dialog[open]')].at(-1) || document;
  const keyed = () => [...scope().querySelectorAll('[data-key]')].filter(el => visible(el) && !el.disabled);
  const keyName = e => (e.ctrlKey || e.metaKey ? 'ctrl+' : '') + (e.altKey ? 'alt+' : '')
    + (/^Key[A-Z]$/.test(e.code) ? e.code[3].toLowerCase() : e.key.toLowerCase()); // by place, so that it works in every layout
  on('keydown', e => {
    if (e.isComposing || e.defaultPrevented) return;
    const inText = typing(e.target);
    const name = keyName(e);
    if (name === 'ctrl+enter' && inText) {
      const form = e.target.closest('form');
      if (form) { e.preventDefault(); form.requestSubmit(); }
      return;
    }
    if (inText && !e.ctrlKey && !e.altKey) return;
    if (e.key === '/' && !document.querySelector('dialog[open]')) {
      const box = document.querySelector('[data-search]');
      if (box) { e.preventDefault(); box.focus(); box.select(); }
      return;
    }
    if (e.key === '?') { e.preventDefault(); help(); return; }
    const hit = keyed().find(el => el.dataset.key.toLowerCase() === name);
    if (hit) {
      e.preventDefault();
      if (hit.matches('input,textarea,select')) hit.focus(); else hit.click();
    }
  });
  function help() {
    const list = document.querySelector('[data-keys-list]');
    if (!list) return;
    list.querySelectorAll('[data-own]').forEach(row => row.remove());
    for (const el of keyed()) {
      const row = document.createElement('div');
      const key = document.createElement('kbd');
      const term = document.createElement('dt');
      const what = document.createElement('dd');
      row.dataset.own = '';
      key.textContent = el.dataset.key.toUpperCase();
      const named = el.cloneNode(true);
      named.querySelectorAll('kbd').forEach(shown => shown.remove());
      what.textContent = el.dataset.keyName || el.getAttribute('aria-label') || named.textContent.trim();
      term.append(key);
      row.append(term, what);
      list.prepend(row);
    }
    open('keys');
  }

  // "It is needed" says little in a list of mistakes: before each stands the name of its field.
  function nameField(link) {
    const field = document.getElementById(link.hash.slice(1));
    const label = field && (field.labels?.[0] || field.closest('fieldset')?.querySelector('legend'));
    if (!label || link.dataset.named) return;
    link.dataset.named = '';
    const name = label.cloneNode(true);
    name.querySelectorAll('.required').forEach(star => star.remove());
    link.textContent = name.textContent.trim() + ': ' + link.textContent;
  }

  // After each swap: name mistakes, fade notes, put the focus where it helps, ring where the server says so.
  function settle(root) {
    within(root, '.summary a[href^="#f-"]').forEach(nameField);
    within(root, '.toast').forEach(fade);
    within(root, 'dialog[data-show]').forEach(box => { box.removeAttribute('data-show'); box.showModal(); });
    within(root, '[data-focus]')[0]?.focus();
    announceMarks(root);
  }
  on('htmx:load', e => { if (e.detail.elt !== document.body) settle(e.detail.elt); });
  on('DOMContentLoaded', () => {
    settle(document);
    if (matchMedia('(max-width: 900px)').matches) document.querySelector('.rail-menu')?.removeAttribute('open');
  });
  window.Shanyraq = { note, say, ring, mark, open, swapping, word };
})();
