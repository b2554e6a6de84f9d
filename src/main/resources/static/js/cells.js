// A table of cells as in a spreadsheet. In a form with data-cells, Enter and the arrow keys go from cell to cell, and a block that
// is pasted fills the cells downwards, or, where its first column has the codes of rows, the rows that it names. Digits stay as
// they are. Whoever leaves with something typed is asked first. Without this script the form is one with many fields.
'use strict';
(() => {
  const cells = (form) => [...form.querySelectorAll('input.cell')];

  // As a code is typed: letters in either case, and Thai digits.
  const plain = (code) =>
    code.trim().toLowerCase().replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - '๐'.charCodeAt(0)));

  const tell = (form) => form.dispatchEvent(new Event('cells'));

  const step = (form, cell, by) => {
    const all = cells(form);
    const next = all[all.indexOf(cell) + by];
    if (!next) return;
    next.focus();
    next.select();
  };

  const paste = (form, cell, text) => {
    const block = text.replace(/[\r\n]+$/, '').split(/\r\n|\r|\n/).map((row) => row.split('\t'));
    const all = cells(form);
    const named = new Map(all.map((it) => [plain(it.dataset.code), it]));
    // With a code in the first column each row finds its own cell; headings and what is unknown find none.
    const byCode = block.some((row) => row.length > 1 && named.has(plain(row[0])));
    const from = all.indexOf(cell);
    block.forEach((row, at) => {
      const target = byCode ? named.get(plain(row[0])) : all[from + at];
      if (target) target.value = (byCode ? row.slice(1).reverse().find((it) => it.trim()) || '' : row[0]).trim();
    });
    tell(form);
  };

  const mark = (form) => {
    const problems = [...form.querySelectorAll('[data-problem]')];
    const wrong = new Map(problems.map((it) => [it.dataset.problem, it.querySelector('span').textContent]));
    for (const cell of cells(form)) {
      const bad = wrong.has(cell.dataset.code);
      const id = `wrong-${cell.dataset.code}`;
      const words = document.getElementById(id) ?? Object.assign(document.createElement('small'), { id, className: 'invalid-feedback' });
      if (bad) cell.after(words);
      else words.remove();
      words.textContent = wrong.get(cell.dataset.code) ?? '';
      cell.classList.toggle('is-invalid', bad);
      if (bad) {
        cell.setAttribute('aria-invalid', 'true');
        cell.setAttribute('aria-describedby', id);
      } else {
        cell.removeAttribute('aria-invalid');
        cell.removeAttribute('aria-describedby');
      }
    }
  };

  for (const form of document.querySelectorAll('form[data-cells]')) {
    let leaving = false;
    form.addEventListener('keydown', (event) => {
      if (!event.target.matches('input.cell') || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      const down = event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey);
      const up = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey);
      if (!down && !up) return;
      event.preventDefault();
      step(form, event.target, down ? 1 : -1);
    });
    form.addEventListener('paste', (event) => {
      const text = event.clipboardData.getData('text/plain');
      if (!event.target.matches('input.cell') || !/[\t\r\n]/.test(text.trim())) return;
      event.preventDefault();
      paste(form, event.target, text);
    });
    form.addEventListener('input', (event) => event.target.matches('input.cell') && tell(form));
    form.addEventListener('htmx:afterSwap', () => mark(form));
    form.addEventListener('click', (event) => {
      const cell = event.target.matches('[data-problem] a') && document.getElementById(event.target.hash.slice(1));
      if (!cell) return;
      event.preventDefault();
      cell.focus();
      cell.select();
    });
    form.addEventListener('submit', () => (leaving = true));
    window.addEventListener('beforeunload', (event) => {
      if (!leaving && cells(form).some((cell) => cell.value !== cell.defaultValue)) event.preventDefault();
    });
  }
})();
