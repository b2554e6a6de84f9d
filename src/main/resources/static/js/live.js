// Pages that show other people's work. A page whose main part has data-live (the position of the agency's newest event when it was
// made) asks now and then whether there is a newer one, and then takes over what is different, piece by piece, so that nobody
// loses typed words, the place on the page, or what was unfolded. What somebody is busy with, or could be about to decide on, is
// left as it is, and a line says that there is news.
'use strict';
(() => {
  const EVERY = 30000;
  // Views follow the events within a second; later than that only while they are rebuilt.
  const FOLLOWS = 1000;
  const FIELDS = 'input:not([type=hidden]), textarea, select';

  let news = false;

  const edited = (field) =>
    field.type === 'checkbox' || field.type === 'radio'
      ? field.checked !== field.defaultChecked
      : field.options
        ? [...field.options].some((option) => option.selected !== option.defaultSelected) && field.dataset.touched === 'true'
        : field.value !== field.defaultValue;

  const busy = (part) =>
    [part, ...part.querySelectorAll(FIELDS)]
      .filter((it) => it.matches(FIELDS))
      .some((field) => field === document.activeElement || edited(field));

  const digests = (part) => [...part.querySelectorAll('input[name=digest]')].map((it) => it.value);

  // Whoever decides has to have seen what it is about, so that does not change below a thumb. A month is closed by a digest of
  // all that stands above, which is taken over when all of that was.
  const decidesOtherwise = (now, then) => {
    if (now.closest('.close')) return news;
    const shown = digests(now);
    return shown.length > 0 && digests(then).some((digest) => !shown.includes(digest));
  };

  // What decides on more than the article that it stands in, as all of a division's reports at once: it comes last, and only
  // where each of them stands on the page as it would be decided on.
  const loose = (part) => [...(part.querySelectorAll?.('input[name=digest]') ?? [])].filter((it) => !it.closest('article'));

  const unseen = (part) => {
    const shown = [main(), part].flatMap((it) => [...it.querySelectorAll('article')].flatMap(digests));
    return loose(part).some((it) => (it.closest('.close') ? news : !shown.includes(it.value)));
  };

  const last = [];

  const token = (node) => node.nodeName === 'INPUT' && node.name === '_csrf';

  const alike = (now, then) =>
    now.nodeType === then.nodeType &&
    now.nodeName === then.nodeName &&
    now.id === then.id &&
    (now.nodeName !== 'FORM' || now.getAttribute('action') === then.getAttribute('action'));

  const unfolded = (part) => [...part.querySelectorAll('details')].filter((it) => it.open).map(nameOf);

  const nameOf = (details) => details.id || details.querySelector('[id]')?.id || details.querySelector('summary')?.textContent.trim();

  const replace = (now, then, seen = false) => {
    if (now.nodeType === Node.ELEMENT_NODE && busy(now)) {
      news = true;
      return;
    }
    if (!seen && loose(then).length > 0) {
      last.push(() => {
        if (!unseen(then)) return replace(now, then, true);
        news = true;
        if (now.nodeType === Node.COMMENT_NODE) now.remove();
      });
      return;
    }
    const place = document.activeElement !== document.body && now.contains(document.activeElement) ? document.activeElement : null;
    const open = now.nodeType === Node.ELEMENT_NODE ? unfolded(now) : [];
    const fresh = document.importNode(then, true);
    now.replaceWith(fresh);
    if (fresh.nodeType !== Node.ELEMENT_NODE) return;
    window.htmx?.process(fresh);
    for (const details of fresh.querySelectorAll('details')) if (open.includes(nameOf(details))) details.open = true;
    if (place) refocus(fresh, place);
  };

  // The same link or button, or else the piece that it was in, from where the next key goes on.
  const refocus = (part, place) => {
    const again = place.id
      ? document.getElementById(place.id)
      : [...part.querySelectorAll('a, button, summary')].find((it) => it.outerHTML === place.outerHTML);
    const target = again || part.closest('article, section, li, main') || part;
    if (!again) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  };

  const update = (now, then, seen = false) => {
    if (token(now) || now.isEqualNode(then)) return;
    if (!seen && now.nodeType === Node.ELEMENT_NODE && now.matches('.close')) {
      last.push(() => update(now, then, true));
      return;
    }
    if (!alike(now, then)) return replace(now, then);
    if (now.nodeType !== Node.ELEMENT_NODE) {
      now.data = then.data;
      return;
    }
    if (now.matches('article, form, .close') && (busy(now) || decidesOtherwise(now, then)) && differ(now, then)) {
      news = true;
      return;
    }
    if (now.matches(FIELDS)) return replace(now, then);
    for (const { name } of [...now.attributes]) {
      if (name !== 'open' && name !== 'tabindex' && !then.hasAttribute(name)) now.removeAttribute(name);
    }
    for (const { name, value } of then.attributes) if (name !== 'open') now.setAttribute(name, value);
    const [mine, theirs] = [[...now.childNodes], [...then.childNodes]];
    if (mine.length === theirs.length && mine.every((child, at) => child.id === theirs[at].id)) mine.forEach((child, at) => update(child, theirs[at]));
    else if (mine.some((child) => child.id) && theirs.some((child) => child.id)) merge(now, then);
    else replace(now, then);
  };

  const key = (piece) => piece.id || piece.nodeName + ' ' + piece.className;

  // Where pieces came or went, those that stay find themselves again and are not moved; what somebody is busy with, or could be
  // about to decide on, does not go away either.
  const merge = (now, then) => {
    const mine = [...now.children];
    const kept = new Set();
    const drop = (piece) => {
      if (busy(piece) || digests(piece).length > 0) {
        news = true;
        kept.add(key(piece));
      } else piece.remove();
    };
    for (const piece of then.children) {
      const at = mine.findIndex((it) => key(it) === key(piece));
      if (at >= 0) {
        mine.splice(0, at).forEach(drop);
        update(mine.shift(), piece);
      } else if (!kept.has(key(piece))) {
        const here = document.createComment('');
        now.insertBefore(here, mine[0] ?? null);
        replace(here, piece);
      }
    }
    mine.forEach(drop);
  };

  // Whether it says something else; tokens are other ones on each page.
  const differ = (now, then) => {
    const bare = (part) => {
      const copy = part.cloneNode(true);
      copy.querySelectorAll('input[name=_csrf]').forEach((it) => it.removeAttribute('value'));
      copy.querySelectorAll('details').forEach((it) => it.removeAttribute('open'));
      return copy;
    };
    return !bare(now).isEqualNode(bare(then));
  };

  // An earlier day does not change, and its page has no line for news.
  const main = () => (line() ? document.querySelector('main[data-live]') : null);

  const line = () => document.querySelector('[data-news]');

  // Takes over what a page shows, unless a newer one came before it; the line says whether anything of it was left.
  const take = (text) => {
    const page = new DOMParser().parseFromString(text, 'text/html');
    if (!page.querySelector('[data-news]')) {
      // Another tab looks back: what is asked now is answered for the earlier day, and is not taken for today.
      line().hidden = false;
      return;
    }
    const there = page.querySelector('main[data-live]');
    if (!there) return location.reload();
    if (Number(there.dataset.live) < Number(main().dataset.live)) return;
    news = false;
    update(main(), there);
    while (last.length > 0) last.shift()();
    line().hidden = !news;
  };

  let waiting = 0;

  const ask = async () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, EVERY);
    if (document.visibilityState === 'hidden' || !main()) return;
    try {
      const answer = await fetch(line().dataset.news, {
        headers: { 'If-None-Match': `"${main().dataset.live}"` },
        redirect: 'manual',
        cache: 'no-store',
      });
      if (answer.status !== 200) return;
      await new Promise((resolve) => setTimeout(resolve, FOLLOWS));
      const page = await fetch(location.href, { redirect: 'manual', cache: 'no-store' });
      if (page.ok) take(await page.text());
    } catch {
      // No connection: the next time.
    }
  };

  // A decision in the middle of a page: what follows from it is taken over where it stands.
  const decide = async (form, button) => {
    if (form.dataset.sending) return;
    form.dataset.sending = 'true';
    button.disabled = true;
    const at = form.closest('article');
    try {
      const answer = await fetch(form.action, { method: 'POST', body: new FormData(form) });
      const page = await answer.text();
      const there = new DOMParser().parseFromString(page, 'text/html');
      if (!there.querySelector('main[data-live]')) {
        // Refused, or to be signed in: the whole page says so.
        form.submit();
        return;
      }
      if (answer.ok) form.reset();
      notices(there);
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      take(page);
      // Where it was decided, from where the next key goes on; the piece itself may be another one by now.
      const next = (at && at.id && document.getElementById(at.id)) || document.querySelector('main');
      next.tabIndex = -1;
      next.focus({ preventScroll: true });
    } catch {
      line().hidden = false;
      line().querySelector('[data-words]').textContent = line().dataset.away;
    } finally {
      delete form.dataset.sending;
      button.disabled = false;
    }
  };

  const notices = (there) => {
    document.querySelectorAll('.notices').forEach((it) => it.remove());
    const said = there.querySelector('.notices');
    if (said) main().before(document.importNode(said, true));
  };

  if (main()) {
    document.addEventListener('change', (event) => {
      if (event.target.options) event.target.dataset.touched = 'true';
    });
    document.addEventListener('submit', (event) => {
      if (!event.target.matches('main[data-live] form[data-in-place]')) return;
      event.preventDefault();
      decide(event.target, event.submitter);
    });
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && ask());
    window.addEventListener('online', ask);
    line().querySelector('a').addEventListener('click', (event) => {
      event.preventDefault();
      location.reload();
    });
    waiting = setTimeout(ask, EVERY);
  }

  // A wide table begins where its past ends: its own box is moved until the present column is in sight, not the page.
  for (const now of document.querySelectorAll('.table-wide thead .is-now')) {
    const box = now.closest('.table-wide');
    const beyond = now.getBoundingClientRect().right - box.getBoundingClientRect().right;
    if (beyond > 0) box.scrollLeft += beyond + now.offsetWidth / 2;
  }

  // Long work: the button says that it is under way, and is pressed once.
  document.addEventListener('submit', (event) => {
    const words = event.submitter?.dataset.busy;
    if (!words || event.defaultPrevented) return;
    // Once the browser has taken the form's data, which has the button's name in it.
    setTimeout(() => {
      event.submitter.disabled = true;
      event.submitter.textContent = words;
    });
  });
  // A page that comes back out of the browser's memory has had its button pressed.
  window.addEventListener('pageshow', (event) => event.persisted && document.querySelector('[data-busy]:disabled') && location.reload());
})();
