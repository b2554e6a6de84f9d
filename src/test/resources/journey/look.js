// What anybody can see to be wrong with a page, as sentences.
(language) => {
  const faults = [];
  const all = (selector) => [...document.querySelectorAll(selector)];
  const visible = (element) => element.checkVisibility ? element.checkVisibility({ visibilityProperty: true }) : true;
  const named = (element) =>
    (element.getAttribute('aria-label') || '').trim() || element.getAttribute('aria-labelledby')
    || (element.labels && element.labels.length > 0) || (element.closest('label') !== null);
  const shown = (element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 120);

  if (all('main').length !== 1) faults.push('has ' + all('main').length + ' main parts');
  if (all('h1').length !== 1) faults.push('has ' + all('h1').length + ' headings of the first order');
  if (!document.title.trim()) faults.push('has no title');
  if (document.documentElement.lang !== language) faults.push('says that it is in ' + document.documentElement.lang);
  all('legend').filter((it) => !it.parentElement.matches('fieldset')).forEach((it) => faults.push('has a legend of nothing: ' + shown(it)));
  const ids = new Map();
  all('[id]').forEach((it) => ids.set(it.id, (ids.get(it.id) || 0) + 1));
  ids.forEach((count, id) => { if (count > 1) faults.push('has ' + count + ' elements with the id ' + id); });
  all('input:not([type=hidden]):not([type=submit]):not([aria-hidden=true]), select, textarea').filter((it) => !named(it))
    .forEach((it) => faults.push('has a field without a label: ' + shown(it)));
  all('button, a[href]').filter(visible)
    .filter((it) => !it.textContent.trim() && !named(it) && !it.querySelector('img[alt]'))
    .forEach((it) => faults.push('has a button or link without words: ' + shown(it)));
  all('[aria-describedby], [aria-labelledby]').forEach((it) =>
    ((it.getAttribute('aria-describedby') || '') + ' ' + (it.getAttribute('aria-labelledby') || '')).split(/\s+/).filter(Boolean)
      .filter((id) => !document.getElementById(id)).forEach((id) => faults.push('points to no element: ' + id)));

  // What is wrong is said beside the field, in view, and to whoever hears the field.
  const described = new Set(all('[aria-describedby]').flatMap((it) => it.getAttribute('aria-describedby').split(/\s+/)));
  all('.is-invalid').filter((it) => it.getAttribute('aria-invalid') !== 'true' || !it.getAttribute('aria-describedby'))
    .forEach((it) => faults.push('has a wrong field that does not say so: ' + shown(it)));
  all('.invalid-feedback').filter((it) => !visible(it)).forEach((it) => faults.push('has an error that nobody sees: ' + shown(it)));
  all('.invalid-feedback').filter((it) => !described.has(it.id)).forEach((it) => faults.push('has an error of no field: ' + shown(it)));
  const heading = document.querySelector('h1, h2, h3, h4, h5, h6');
  if (heading && heading.tagName !== 'H1') faults.push('begins with a smaller heading: ' + shown(heading));
  const product = document.querySelector('.product');
  if (product && document.title.trim() === product.textContent.trim()) faults.push('has a title that could be any page’s');
  const words = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || parent.closest('script, style, noscript, code, pre, textarea, kbd, [lang]:not(html)')) continue;
      if (node.textContent.trim()) found.push(node.textContent.trim());
    }
    all('[placeholder], [title], [aria-label], [alt]').filter((it) => !it.closest('[lang]:not(html)')).forEach((it) =>
      ['placeholder', 'title', 'aria-label', 'alt'].forEach((name) => {
        if (it.getAttribute(name)) found.push(it.getAttribute(name));
      }));
    return found;
  };
  words().forEach((text) => {
    if (/\?\?[\w.-]+\?\?/.test(text)) faults.push('has an untranslated key: ' + text.slice(0, 80));
    if (/\b[a-z]+(?:[-.][a-z]+)*\.[a-z]+(?:-[a-z]+)*\.[a-z-]+\b/.test(text) && !/:\/\/|@|\.(?:go|or|ac|co)\.th/.test(text))
      faults.push('has what looks like a key: ' + text.slice(0, 80));
    if (/\b[A-Z]{2,}(?:_[A-Z]+)+\b/.test(text)) faults.push('has a name out of the program: ' + text.slice(0, 80));
    if (/\w\(s\)/.test(text)) faults.push('has a plural in brackets: ' + text.slice(0, 80));
    if (/\bnull\b|\bundefined\b|\[object |Optional[.\[]/.test(text)) faults.push('shows nothing as a word: ' + text.slice(0, 80));
  });

  window.latinWords = () => [...new Set(words()
    .map((text) => text.replace(/https?:\/\/\S+|\S+@\S+|\S+\.(?:go|or|ac|co)\.th\S*/g, ' '))
    .flatMap((text) => text.match(/[A-Za-z][A-Za-z'’]+/g) || []))];

  window.axeFaults = async () => {
    const results = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    });
    return results.violations.map((it) =>
      'axe ' + it.id + ': ' + it.help + ' – ' + it.nodes.slice(0, 3).map((node) => node.html.replace(/\s+/g, ' ').slice(0, 140)
        + ' ' + (node.any[0] ? node.any[0].message : '')).join(' | '));
  };

  // Words of which a part is behind the edge of what they stand in, and cannot be brought into view.
  window.cutOff = () => all('body *').filter((it) => visible(it) && it.textContent.trim() && !it.closest('.visually-hidden, svg, .skip'))
    .filter((it) => { const style = getComputedStyle(it);
      return (/hidden|clip/.test(style.overflowX) && it.scrollWidth > it.clientWidth + 1 && it.clientWidth > 0)
        || (/hidden|clip/.test(style.overflowY) && it.scrollHeight > it.clientHeight + 1 && it.clientHeight > 0); })
    .slice(0, 3).map((it) => 'cuts off at twice the size: ' + shown(it));

  // For whoever has asked for less motion.
  window.restless = () => {
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) return [];
    const seconds = (times) => Math.max(...times.split(',').map((it) => parseFloat(it) / (it.trim().endsWith('ms') ? 1000 : 1)));
    return all('body, body *').filter((it) => { const style = getComputedStyle(it);
      return seconds(style.transitionDuration) > 0.01 || (style.animationName !== 'none' && seconds(style.animationDuration) > 0.01); })
      .slice(0, 3).map((it) => 'moves though less motion is asked for: ' + shown(it));
  };

  window.wideOnes = () => all('body *').filter((it) => it.getBoundingClientRect().right > window.innerWidth + 1 && visible(it))
    .filter((it) => { for (let up = it.parentElement; up; up = up.parentElement) {
      const overflow = getComputedStyle(up).overflowX;
      if (overflow === 'auto' || overflow === 'scroll' || overflow === 'hidden') return false; } return true; })
    .slice(0, 3).map(shown);
  return faults;
}
