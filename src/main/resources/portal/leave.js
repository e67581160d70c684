'use strict';
(() => {
const root = document.documentElement;
root.className = 'js';

// Blank at once, without the network; then tell the server to forget, and be somewhere else.
const leave = () => {
const out = document.getElementById('out');
const to = out ? out.href : 'about:blank';
const away = out && out.dataset.away;
document.title = '';
root.replaceChildren();
try {
if (away) fetch(away, {method: 'POST', keepalive: true}).catch(() => {});
} catch (unsent) {}
location.replace(to);
};

// Pages take each other's place, so that Back leads to none of ours.
document.addEventListener('click', event => {
const link = event.target.closest && event.target.closest('a[href]');
if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey) return;
if (link.id === 'out') {
event.preventDefault();
leave();
} else if (link.origin === location.origin) {
event.preventDefault();
location.replace(link.href);
}
});

// Shift three times within three seconds, nothing between. Esc would stop the leaving itself.
let presses = [], alone = false;
document.addEventListener('keydown', event => {
alone = event.key === 'Shift';
if (!alone) presses = [];
});
document.addEventListener('keyup', event => {
if (event.key !== 'Shift' || !alone) return;
presses = presses.filter(at => event.timeStamp - at < 3000).concat(event.timeStamp);
const left = 3 - presses.length;
if (left <= 0) return leave();
const say = document.getElementById('say');
if (say && left < 3) say.textContent = say.dataset['left' + left] || '';
});

// What a browser might keep of a page in memory is emptied; if it shows it again, it asks anew.
addEventListener('pagehide', () => {
for (const field of document.querySelectorAll('textarea, input:not([type=hidden])')) field.value = '';
for (const words of document.querySelectorAll('[data-words]')) words.replaceChildren();
});
addEventListener('pageshow', event => {
if (!event.persisted) return;
root.replaceChildren();
location.reload();
});

// A keyboard on the screen must not hide the way out.
const seen = window.visualViewport;
if (seen) {
const keep = () => {
const out = document.getElementById('out');
if (out) out.style.bottom = Math.max(0, innerHeight - seen.height - seen.offsetTop) + 'px';
};
seen.addEventListener('resize', keep);
seen.addEventListener('scroll', keep);
}
})();
