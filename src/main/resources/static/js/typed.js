// What is typed into a report is never lost. Each form with data-typed (whose it is, and of what) is written to this device at
// every keystroke, and to the server at each pause where data-draft names a place for drafts; what the server has is forgotten
// here. Files are never written down. A submission stays on the page until the server has answered. Without this script the
// form is an ordinary one.
'use strict';
(() => {
  const PAUSE = 1000;
  // A draft is an event for ever: somebody who types and pauses makes one every few seconds, not with each word.
  const APART = 4000;
  const PATIENCE = 20000;
  const FIRST_RETRY = 2000;
  const LONGEST_RETRY = 60000;
  const MACHINERY = new Set(['_csrf', 'base', 'kept']);
  // What only a button sends: files, and taking evidence in or out. Addresses go along, but count as kept only by a button too.
  const BY_BUTTON = /^(files|kept|placeless|removed.*)$/;
  const EVIDENCE = new Set(['url', 'note']);

  const store = {
    get(key) {
      try {
        return JSON.parse(localStorage.getItem(key));
      } catch {
        return null;
      }
    },
    put(key, value) {
      try {
        localStorage.setItem(key, JSON.stringify(value));
      } catch {
        // Full, or switched off: the server's draft remains.
      }
    },
    remove(key) {
      try {
        localStorage.removeItem(key);
      } catch {
        // As above.
      }
    },
  };

  const sorted = (typed) => typed.sort(([one], [other]) => (one < other ? -1 : Number(one > other)));

  const words = (form) =>
    sorted(
      [...new FormData(form)]
        .filter(([name, value]) => typeof value === 'string' && value !== '' && !MACHINERY.has(name))
        .map(([name, value]) => [name, value.replace(/\r\n/g, '\n')]),
    );

  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

  // Whether a draft on the server holds it. It does not tell a figure of nought from none.
  const isDrafted = ([name, value]) =>
    !BY_BUTTON.test(name) && !EVIDENCE.has(name) && !((name === 'percent' || name === 'exact') && value === '0');

  const drafted = (typed) => typed.filter(isDrafted);

  // A figure may be typed in Thai digits, or be one of the steps; the server gives back the step, or Arabic digits.
  const plain = (value) => {
    const arabic = value.trim().replace(/[๐-๙]/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'.indexOf(digit));
    return /^\d+$/.test(arabic) ? String(Number(arabic)) : value;
  };

  // As the server tells a draft again, however its figure was typed. What is chosen goes before what is typed.
  const told = (typed) => {
    const chosen = typed.some(([name]) => name === 'percent');
    return drafted(
      sorted(
        typed
          .filter(([name]) => name !== 'exact' || !chosen)
          .map(([name, value]) => (name === 'exact' ? ['percent', plain(value)] : [name, value])),
      ),
    );
  };

  const base = (form) => form.elements.base;

  const fill = (form, typed) => {
    for (const field of form.elements) {
      if (!field.name || MACHINERY.has(field.name) || field.type === 'file' || field.tagName === 'BUTTON') continue;
      const values = typed.filter(([name]) => name === field.name).map(([, value]) => value);
      if (field.type === 'radio') field.checked = values.length ? values.includes(field.value) : field.value === '';
      else if (field.type === 'checkbox') field.checked = values.includes(field.value);
      else field.value = values[0] || '';
      if (values.length && values[0]) field.closest('details')?.setAttribute('open', '');
    }
  };

  const keep = (form) => {
    const key = `yokradap typed ${form.dataset.typed}`;
    const place = form.querySelector('[data-keeping]');
    const line = place.querySelector('[data-kept]');
    const restored = place.querySelector('[data-restored]');
    const cut = place.querySelector('[data-cut]');
    const word = (name) => place.querySelector(`[data-word="${name}"]`).textContent;
    // What the page showed at first, and therefore what the server has; what was last sent, while nobody knows what became of it.
    let served = form.dataset.stored === 'true' ? words(form) : null;
    let unclear = null;
    let timer = 0;
    let retry = FIRST_RETRY;
    let last = 0;
    let sending = null;
    let submitting = false;
    let refused = false;
    let pressed = false;
    // Words from before the report was changed elsewhere: kept beside the others until somebody says what becomes of them.
    let older = null;

    const say = (text) => {
      place.hidden = false;
      if (line.textContent !== text) line.textContent = text;
    };

    const warn = (text, link) => {
      place.hidden = false;
      cut.hidden = !text;
      if (cut.dataset.says === text) return;
      cut.dataset.says = text;
      cut.textContent = text;
      if (link) {
        const way = document.createElement('a');
        way.href = form.dataset.page;
        way.textContent = word('sign-in');
        cut.append(' ', way);
      }
    };

    const settled = () => served !== null && same(words(form), served);

    const unsaved = () => served === null || !same(drafted(words(form)), drafted(served));

    const forget = () => (older ? store.put(key, older) : store.remove(key));

    const note = () => {
      if (settled()) forget();
      else store.put(key, { base: base(form).value, typed: words(form), older });
    };

    // A redirect leads to the page of what was done, or to the page where one signs in; a script is not told which.
    const isSignedIn = async () => {
      const answer = await fetch(document.querySelector('[data-news]').dataset.news, {
        redirect: 'manual',
        cache: 'no-store',
        signal: AbortSignal.timeout(PATIENCE),
      });
      return answer.type !== 'opaqueredirect';
    };

    // The same page as the server shows it now, for when an answer was lost: whether it is what was sent, and if so from where on.
    const reconcile = async () => {
      const page = await fetch(form.dataset.page, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) });
      if (page.type === 'opaqueredirect') return 'signed-out';
      if (!page.ok) return 'slow';
      const there = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('form[data-typed]');
      if (there && base(there).value !== base(form).value && same(told(words(there)), told(unclear))) {
        base(form).value = base(there).value;
        served = words(there);
      }
      unclear = null;
      return 'known';
    };

    const draft = () => {
      const body = new FormData();
      for (const [name, value] of new FormData(form)) if (!BY_BUTTON.test(name)) body.append(name, value);
      return body;
    };

    const later = (pause) => {
      clearTimeout(timer);
      timer = setTimeout(save, pause);
    };

    const again = () => {
      later(retry);
      retry = Math.min(retry * 2, LONGEST_RETRY);
    };

    const signedOut = () => warn(word('signed-out'), true);

    // The plan may ask for the report no longer, or another tab looks back: to ask again would be answered in the same way.
    const notHere = () => {
      unclear = null;
      delete form.dataset.draft;
      warn(word('not-here'));
    };

    const save = () => {
      clearTimeout(timer);
      if (!form.dataset.draft || submitting || refused || !unsaved()) return sending;
      sending ??= send().finally(() => {
        sending = null;
        if (unsaved() && !cut.dataset.says && !refused && !submitting) later(APART);
      });
      return sending;
    };

    const send = async () => {
      const now = words(form);
      last = Date.now();
      try {
        if (unclear) {
          const found = await reconcile();
          if (found === 'signed-out') return signedOut();
          if (found !== 'known') return again();
          if (!unsaved()) return note();
        }
        unclear = now;
        const answer = await fetch(form.dataset.draft, {
          method: 'POST',
          body: draft(),
          headers: { Accept: 'application/json' },
          redirect: 'manual',
          keepalive: document.visibilityState === 'hidden',
          signal: AbortSignal.timeout(PATIENCE),
        });
        if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) {
          unclear = null;
          return answer.status === 403 && (await isSignedIn()) ? notHere() : signedOut();
        }
        if (answer.status >= 500 || answer.status === 429) {
          warn(word('slow'));
          return again();
        }
        if (!answer.headers.get('Content-Type')?.startsWith('application/json')) return notHere();
        const kept = await answer.json();
        retry = FIRST_RETRY;
        // A draft that was kept is not what was asked for, if a submission failed before.
        if (!pressed) warn('');
        if (answer.ok && kept.base !== undefined) {
          base(form).value = kept.base;
          unclear = null;
        }
        if (answer.ok) {
          served = sorted([...drafted(now), ...(served || []).filter((entry) => !isDrafted(entry))]);
        } else {
          unclear = null;
          refused = true;
        }
        note();
        return say(kept.said);
      } catch {
        if (!pressed) warn(word('away'));
        return again();
      }
    };

    const typed = () => {
      refused = false;
      pressed = false;
      note();
      if (!form.dataset.draft) return say(settled() ? '' : word('here'));
      return later(Math.max(PAUSE, APART - (Date.now() - last)));
    };

    // What is typed after the form's data was taken would be in no report. The buttons go on saying what happens.
    const freeze = (frozen) => {
      for (const part of form.children) if (part !== place && !part.matches('.buttons')) part.inert = frozen;
    };

    const submit = async (button) => {
      if (submitting) return;
      submitting = true;
      pressed = true;
      clearTimeout(timer);
      note();
      warn('');
      const name = button?.textContent;
      const buttons = [...form.querySelectorAll('button')];
      const action = button?.hasAttribute('formaction') ? button.formAction : form.action;
      const saves = action.endsWith('/draft');
      let gone = false;
      try {
        buttons.forEach((it) => (it.disabled = true));
        freeze(true);
        if (button) button.textContent = word(saves ? 'saving' : 'sending');
        await sending;
        if (unclear) {
          const found = await reconcile();
          if (found === 'signed-out') return signedOut();
          if (found !== 'known') return warn(word('slow'));
        }
        unclear = words(form);
        const answer = await fetch(action, { method: 'POST', body: new FormData(form), redirect: 'manual' });
        if (answer.type === 'opaqueredirect') {
          if (!(await isSignedIn())) return signedOut();
          gone = true;
          forget();
          location.assign(form.dataset.page);
          return;
        }
        if (answer.status === 403 || answer.status === 401) {
          unclear = null;
          if (!(await isSignedIn())) return signedOut();
        }
        if (answer.status >= 500 || answer.status === 429) return warn(word('slow'));
        unclear = null;
        gone = true;
        show(new DOMParser().parseFromString(await answer.text(), 'text/html'));
      } catch {
        warn(word(saves ? 'away-saving' : 'away-sending'));
      } finally {
        submitting = false;
        if (!gone) {
          freeze(false);
          buttons.forEach((it) => (it.disabled = false));
          if (button) {
            button.textContent = name;
            button.focus();
          }
        }
      }
    };

    // The form again, with what is to be mended.
    const show = (page) => {
      document.querySelector('main').replaceWith(document.adoptNode(page.querySelector('main')));
      document.title = page.title;
      begin();
      const wrong = document.querySelector('main [role=alert], main .is-invalid');
      wrong?.scrollIntoView({ block: 'center' });
      document.querySelector('main .is-invalid')?.focus({ preventScroll: true });
    };

    const bringBack = () => {
      const left = store.get(key);
      if (!left) return;
      const known = served === null || same(left.typed, served);
      const changed = !known && left.base !== base(form).value;
      older = changed ? left : left.older;
      const use = (typedThen) => {
        fill(form, typedThen);
        form.closest('details')?.setAttribute('open', '');
        typed();
      };
      restored.querySelector('[data-use]').addEventListener('click', () => {
        const { typed: then, older: evenOlder } = older;
        older = evenOlder;
        restored.hidden = !older;
        use(then);
      });
      restored.querySelector('[data-drop]').addEventListener('click', () => {
        if (older) older = older.older;
        else fill(form, served);
        restored.hidden = !older;
        typed();
        form.elements.text.focus();
      });
      if (older || !known) {
        restored.hidden = false;
        place.hidden = false;
        restored.querySelector('span').textContent = word(older ? 'older' : 'restored');
        restored.querySelector('[data-use]').hidden = !older;
      }
      if (known || changed) note();
      else use(left.typed);
    };

    const reuse = (button) => {
      const text = form.elements.text;
      const before = button.closest('figure').querySelector('blockquote').textContent;
      text.value = text.value.trim() ? `${text.value}\n${before}` : before;
      typed();
      text.focus();
    };

    form.addEventListener('input', typed);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (event.submitter?.hasAttribute('data-reuse')) reuse(event.submitter);
      else submit(event.submitter);
    });
    const hidden = () => document.visibilityState === 'hidden' && form.isConnected && save();
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('online', () => form.isConnected && form.dataset.draft && cut.dataset.says && save());
    // On a shared device nothing stays behind that the server could have.
    for (const way of document.querySelectorAll('form[action$="/logout"]')) {
      way.addEventListener('submit', async (event) => {
        if (!form.isConnected || !form.dataset.draft || !unsaved()) return;
        event.preventDefault();
        // What is on its way has the words of a moment ago.
        await sending;
        await save();
        way.submit();
      });
    }
    bringBack();
    if (served === null) typed();
  };

  // Why a report is sent back stays in this tab until it is said: whoever has to sign in first finds it where it was typed.
  const SAID = 'yokradap said ';

  const said = (form) => `${SAID}${form.dataset.said} ${form.elements.digest.value}`;

  const tab = (use) => {
    try {
      return use(sessionStorage);
    } catch {
      // Full, or switched off.
      return null;
    }
  };

  document.addEventListener('input', ({ target }) => {
    if (target.form?.dataset.said) tab((it) => it.setItem(said(target.form), target.value));
  });
  for (const form of document.querySelectorAll('form[data-said]')) {
    const left = tab((it) => it.getItem(said(form)));
    if (!left || form.elements.comment.value) continue;
    form.elements.comment.value = left;
    form.closest('details').open = true;
  }
  for (const way of document.querySelectorAll('form[action$="/logout"]')) {
    way.addEventListener('submit', () =>
      tab((it) => Object.keys(it).filter((key) => key.startsWith(SAID)).forEach((key) => it.removeItem(key))),
    );
  }

  const begin = () => document.querySelectorAll('form[data-typed]').forEach(keep);

  begin();
})();
