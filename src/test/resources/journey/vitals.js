// How a page came to stand: when its largest part was painted, how far things jumped, how long scripts kept it from answering.
window.vitals = { painted: 0, jumped: 0, blocked: 0 };
const watch = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
watch('largest-contentful-paint', (it) => { window.vitals.painted = it.startTime; });
watch('layout-shift', (it) => { if (!it.hadRecentInput) window.vitals.jumped += it.value; });
watch('longtask', (it) => { window.vitals.blocked += Math.max(0, it.duration - 50); });
