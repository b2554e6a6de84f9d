// Draws what stands on the screen as an SVG of its own: boxes, lines, icons and words, down to the given height. Words stay words: a
// document that is read as text has them, and they can be compared.
async (height) => {
  const width = window.innerWidth;
  const out = [];
  const round = (value) => Math.round(value * 10) / 10;
  const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
  const clear = (colour) => !colour || colour === 'transparent' || /^rgba\(.*,\s*0\)$/.test(colour);
  const pen = document.createElement('canvas').getContext('2d');
  const sheets = new Map();

  const hex = (colour) => {
    const parts = colour.match(/^rgba?\((\d+), (\d+), (\d+)\)$/);
    return parts ? '#' + parts.slice(1).map((it) => Number(it).toString(16).padStart(2, '0')).join('') : colour;
  };
  const inView = (box) => box.width > 0 && box.height > 0 && box.top < height && box.bottom > 0 && box.left < width && box.right > 0;
  const shown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

  // What is cut off at the edge of a scrolling or hiding box is not on the screen.
  const cutBy = (node) => {
    for (let up = node.parentElement; up && up !== document.body; up = up.parentElement) {
      const style = getComputedStyle(up);
      if (style.overflowX !== 'visible' || style.clip !== 'auto') return up.getBoundingClientRect();
    }
    return null;
  };
  const within = (box, cut) => !cut || (box.left >= cut.left - 1 && box.right <= cut.right + 1 && box.top >= cut.top - 1 && box.bottom <= cut.bottom + 1);

  const narrowed = (box, cut) => (cut && box.right > cut.right && box.left < cut.right
    ? new DOMRect(box.left, box.top, cut.right - box.left, box.height) : box);

  const outline = (element, style, box) => {
    const radius = Math.min(parseFloat(style.borderTopLeftRadius) || 0, box.height / 2);
    if (!clear(style.backgroundColor)) {
      out.push(`<rect x="${round(box.left)}" y="${round(box.top)}" width="${round(box.width)}" height="${round(box.height)}"`
        + (radius ? ` rx="${round(radius)}"` : '') + ` fill="${hex(style.backgroundColor)}"/>`);
    }
    const sides = ['Top', 'Right', 'Bottom', 'Left'].map((side) => ({
      width: parseFloat(style['border' + side + 'Width']), style: style['border' + side + 'Style'], colour: style['border' + side + 'Color'],
    })).map((side) => (side.style === 'none' || clear(side.colour) ? { ...side, width: 0 } : side));
    if (sides.every((side) => side.width === 0)) return;
    const dash = (side) => (side.style === 'dashed' ? ` stroke-dasharray="${side.width * 3} ${side.width * 2}"` : '');
    if (sides.every((side) => side.width === sides[0].width && side.colour === sides[0].colour && side.style === sides[0].style)) {
      const [side] = sides;
      const line = (inset, thick) => out.push(`<rect x="${round(box.left + inset)}" y="${round(box.top + inset)}"`
        + ` width="${round(Math.max(0, box.width - 2 * inset))}" height="${round(Math.max(0, box.height - 2 * inset))}"`
        + (radius ? ` rx="${round(Math.max(0, radius - inset))}"` : '')
        + ` fill="none" stroke="${hex(side.colour)}" stroke-width="${round(thick)}"${dash(side)}/>`);
      if (side.style === 'double') { line(side.width / 6, side.width / 3); line(side.width * 5 / 6, side.width / 3); }
      else line(side.width / 2, side.width);
      return;
    }
    const ends = [
      [box.left, box.top, box.right, box.top, 0, 1], [box.right, box.top, box.right, box.bottom, -1, 0],
      [box.left, box.bottom, box.right, box.bottom, 0, -1], [box.left, box.top, box.left, box.bottom, 1, 0]];
    sides.forEach((side, at) => {
      if (!side.width) return;
      const [x1, y1, x2, y2, inX, inY] = ends[at];
      const half = side.width / 2;
      out.push(`<path d="M${round(x1 + inX * half)} ${round(y1 + inY * half)}L${round(x2 + inX * half)} ${round(y2 + inY * half)}"`
        + ` stroke="${hex(side.colour)}" stroke-width="${round(side.width)}"${dash(side)}/>`);
    });
  };

  const fontOf = (style) => `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const word = (text, box, style) => {
    pen.font = fontOf(style);
    const metrics = pen.measureText(text);
    const above = metrics.fontBoundingBoxAscent;
    const below = metrics.fontBoundingBoxDescent;
    const base = box.top + (box.height - above - below) / 2 + above;
    const bold = Number(style.fontWeight) >= 600 ? ' font-weight="600"' : '';
    out.push(`<text x="${round(box.left)}" y="${round(base)}" font-size="${round(parseFloat(style.fontSize))}"${bold}`
      + ` fill="${hex(style.color)}" textLength="${round(box.width)}" lengthAdjust="spacingAndGlyphs">${escaped(text)}</text>`);
    if (style.textDecorationLine.includes('underline')) {
      out.push(`<path d="M${round(box.left)} ${round(base + 2.5)}h${round(box.width)}" stroke="${hex(style.color)}" stroke-width="1"/>`);
    }
  };

  // A text node is drawn line by line, as the browser broke it.
  const words = (node) => {
    const parent = node.parentElement;
    const style = getComputedStyle(parent);
    const cut = cutBy(node);
    const range = document.createRange();
    const letters = [...new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(node.textContent)];
    let line = '';
    let from = 0;
    let top = null;
    const end = (to) => {
      if (!line.trim()) return;
      range.setStart(node, from + (line.length - line.trimStart().length));
      range.setEnd(node, to - (line.length - line.trimEnd().length));
      const box = range.getBoundingClientRect();
      if (inView(box) && within(box, cut)) word(line.trim().replace(/\s+/g, ' '), box, style);
    };
    for (const letter of letters) {
      range.setStart(node, letter.index);
      range.setEnd(node, letter.index + letter.segment.length);
      const box = range.getBoundingClientRect();
      if (box.width > 0 && (top === null || Math.abs(box.top - top) > box.height / 2)) {
        end(letter.index);
        line = '';
        from = letter.index;
        top = box.top;
      }
      line += letter.segment;
    }
    end(node.textContent.length);
  };

  // Its own style would be refused by the policy of the page.
  const sheet = async (address) => new DOMParser().parseFromString(
    (await (await fetch(address)).text()).replace(/<style>.*?<\/style>/s, ''), 'image/svg+xml');

  const picture = async (element, style, box) => {
    const colour = hex(style.color);
    const use = element.querySelector('use');
    let inside;
    let view = element.getAttribute('viewBox');
    let paint = '';
    if (use) {
      const [address, id] = use.getAttribute('href').split('#');
      if (!sheets.has(address)) sheets.set(address, await sheet(address));
      const symbol = sheets.get(address).getElementById(id);
      inside = symbol.innerHTML;
      view = symbol.getAttribute('viewBox');
      paint = ` fill="none" stroke="${colour}" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"`;
    } else {
      inside = [...element.querySelectorAll('*')].map((piece) => {
        const own = getComputedStyle(piece);
        const copy = piece.cloneNode(false);
        copy.removeAttribute('class');
        if (own.fill !== 'none') copy.setAttribute('fill', hex(own.fill));
        if (own.stroke !== 'none') {
          copy.setAttribute('stroke', hex(own.stroke));
          copy.setAttribute('stroke-width', own.strokeWidth);
          if (own.strokeDasharray !== 'none') copy.setAttribute('stroke-dasharray', own.strokeDasharray);
          if (own.vectorEffect !== 'none') copy.setAttribute('vector-effect', own.vectorEffect);
        }
        return copy.outerHTML;
      }).join('');
    }
    inside = inside.replace(/ xmlns="[^"]*"/g, '').replace(/\s+/g, ' ').replace(/> </g, '><');
    const ratio = element.getAttribute('preserveAspectRatio');
    out.push(`<svg x="${round(box.left)}" y="${round(box.top)}" width="${round(box.width)}" height="${round(box.height)}" viewBox="${view}"`
      + (ratio ? ` preserveAspectRatio="${ratio}"` : '') + `${paint}>${inside}</svg>`);
  };

  // Fields show what is typed in them, or what they say while nothing is.
  const field = (element, style, box) => {
    if (element.type === 'checkbox' || element.type === 'radio') {
      const size = Math.min(box.width, box.height);
      const rx = element.type === 'radio' ? size / 2 : 3;
      out.push(`<rect x="${round(box.left + .5)}" y="${round(box.top + .5)}" width="${round(size - 1)}" height="${round(size - 1)}" rx="${round(rx)}"`
        + ` fill="${element.checked ? '#1f4e79' : '#ffffff'}" stroke="#667080"/>`);
      if (element.checked) out.push(`<path d="M${round(box.left + size * .25)} ${round(box.top + size * .5)}l${round(size * .2)} ${round(size * .2)}l${round(size * .32)} ${round(-size * .4)}" fill="none" stroke="#ffffff" stroke-width="2"/>`);
      return;
    }
    if (element.type === 'file') return;
    const typed = element.tagName === 'SELECT' ? element.selectedOptions[0]?.textContent.trim() || '' : element.value;
    const text = typed || element.placeholder || '';
    if (!text) return;
    const left = box.left + parseFloat(style.paddingLeft) + parseFloat(style.borderLeftWidth);
    const room = box.width - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - 2;
    const tall = parseFloat(style.lineHeight) || parseFloat(style.fontSize) * 1.6;
    pen.font = fontOf(style);
    const lines = [''];
    for (const piece of new Intl.Segmenter('th', { granularity: 'word' }).segment(text)) {
      if (pen.measureText(lines.at(-1) + piece.segment).width > room || piece.segment === '\n') {
        if (element.tagName !== 'TEXTAREA') break;
        lines.push('');
      }
      lines[lines.length - 1] += piece.segment;
    }
    const first = element.tagName === 'TEXTAREA' ? box.top + parseFloat(style.paddingTop) + 1 : box.top + (box.height - tall) / 2;
    const ink = {
      fontWeight: style.fontWeight, fontSize: style.fontSize, fontFamily: style.fontFamily, textDecorationLine: 'none',
      color: typed ? style.color : getComputedStyle(element, '::placeholder').color,
    };
    lines.map((line) => line.trim()).forEach((line, at) => {
      if (!line || first + at * tall > box.bottom - tall * .8) return;
      const wide = pen.measureText(line).width;
      const from = style.textAlign === 'right' || style.textAlign === 'end' ? left + room - wide : left;
      word(line, { left: from, top: first + at * tall, width: wide, height: tall }, ink);
    });
    if (element.tagName === 'SELECT') {
      out.push(`<path d="M${round(box.right - 22)} ${round(box.top + box.height / 2 - 3)}l6 6l6 -6" fill="none" stroke="#343a40" stroke-width="2"/>`);
    }
  };

  const marker = (element, style, box) => {
    if (element.tagName === 'SUMMARY' && style.display === 'list-item' && style.listStyleType.startsWith('disclosure')) {
      const x = box.left + parseFloat(style.paddingLeft) + 1;
      const y = box.top + Math.min(box.height, 2 * parseFloat(style.paddingTop) + (parseFloat(style.lineHeight) || 24)) / 2;
      out.push(element.parentElement.open ? `<path d="M${round(x)} ${round(y - 3)}h9l-4.5 7z" fill="${hex(style.color)}"/>`
        : `<path d="M${round(x + 1)} ${round(y - 4.5)}v9l7 -4.5z" fill="${hex(style.color)}"/>`);
    }
    if (element.tagName === 'LI' && style.listStyleType !== 'none') {
      const tall = parseFloat(style.lineHeight) || 24;
      if (style.listStyleType === 'decimal') {
        const text = ([...element.parentElement.children].indexOf(element) + element.parentElement.start) + '.';
        pen.font = fontOf(style);
        const wide = pen.measureText(text).width;
        word(text, { left: box.left - wide - 6, top: box.top, width: wide, height: tall }, style);
      } else out.push(`<circle cx="${round(box.left - 13)}" cy="${round(box.top + tall / 2)}" r="2.5" fill="${hex(style.color)}"/>`);
    }
  };

  // Words that the style sheet adds.
  const added = (element, which) => {
    const style = getComputedStyle(element, which);
    const text = /^"(.+)"$/.exec(style.content)?.[1];
    if (!text || style.display === 'none') return null;
    return { text, style };
  };

  const above = [];
  const draw = async (element, last) => {
    if (!shown(element)) return;
    const style = getComputedStyle(element);
    if (style.position === 'fixed' && !last) {
      above.push(element);
      return;
    }
    const cut = cutBy(element);
    const box = narrowed(element.getBoundingClientRect(), cut);
    const seen = inView(box) && (!cut || (box.left < cut.right && box.top < cut.bottom && box.bottom > cut.top && box.right > cut.left));
    if (box.width > 0 && box.height > 0 && box.top > height) return;
    if (element.tagName === 'svg') {
      if (seen) await picture(element, style, box);
      return;
    }
    if (seen && style.display !== 'inline') outline(element, style, box);
    else if (seen && style.display === 'inline') for (const line of element.getClientRects()) outline(element, style, narrowed(line, cut));
    if (seen) marker(element, style, box);
    if (element.matches('input, select, textarea')) {
      if (seen) field(element, style, box);
      return;
    }
    const before = added(element, '::before');
    if (seen && before) {
      pen.font = fontOf(before.style);
      const first = element.firstChild ? (() => { const range = document.createRange(); range.selectNode(element.firstChild); return range.getBoundingClientRect(); })() : box;
      const wide = pen.measureText(before.text).width;
      word(before.text, { left: first.left - wide, top: first.top, width: wide, height: first.height }, before.style);
    }
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE && child.textContent.trim() && element.tagName !== 'OPTION') words(child);
      else if (child.nodeType === Node.ELEMENT_NODE) await draw(child);
    }
  };

  const ground = getComputedStyle(document.body).backgroundColor;
  out.push(`<rect width="${width}" height="${height}" fill="${clear(ground) ? '#ffffff' : hex(ground)}"/>`);
  await draw(document.body);
  // What stays in place while the page is scrolled lies above the rest.
  for (const element of above) await draw(element, true);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
    + ` font-family="Sarabun, 'Noto Sans Thai', 'Leelawadee UI', Thonburi, sans-serif">\n`
    + out.join('\n') + `\n<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" fill="none" stroke="#d5d9e0"/>\n</svg>\n`;
}
