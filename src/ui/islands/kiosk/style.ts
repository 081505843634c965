/**
 * How the screen looks while this script runs. It travels with the script, so that no other page carries it.
 * In the layer of the parts: what a reader chose on /tampilan, and forced colours, still win.
 */
const rules = `
@layer parts {
.on { display: flex; flex-direction: column; max-width: 60rem; min-height: calc(100vh - 14rem); margin-inline: auto; }
.on > :is(h1, .stack) { text-align: center; }
.on > :is(h1, [data-part=thanks]) { margin-top: auto; }
.on > .stack { margin-bottom: auto; }
.on > .meta, .on > .stack > * { justify-content: center; margin-inline: auto; }
.on > .stack > .btn { margin-top: var(--s6); }
.on > .stack > h2 { font: 400 var(--t5) / 1.15 var(--serif); }
.on form { flex: 1; display: flex; flex-direction: column; }
.on form > .field { gap: var(--s5); max-width: none; margin: var(--s6) 0 0; }
.on form > .field > :is(legend, label):first-child { max-width: 26em; font: 400 min(2rem, 1rem + 4vw) / 1.25 var(--serif); }
.on form > .field .hint { font: 400 var(--t2) / 1.5 var(--sans); }
.on form > details, .on form > .field .pick { padding: var(--s3) var(--s4); border: 2px solid var(--line); border-radius: var(--r2); background: var(--card); }
.on form > details { margin-top: var(--s4); }
.on form > .field .pick { flex: 1 1 9rem; align-items: center; }
.on form > .field .pick:has(:checked) { border-color: var(--brand); background: var(--soft); }
.on [tabindex]:focus { outline: 0; box-shadow: none; }
.on .faces { gap: var(--s3); }
.on .level { align-items: center; padding: var(--s4); border-width: 2px; line-height: 1.25; }
.on .level > span { display: flex; flex: 1; align-items: center; gap: var(--s4); }
.on .level:has(:checked) { box-shadow: inset 0 0 0 2px var(--brand); }
.on .face { flex: none; width: 3.5rem; height: 3.5rem; stroke-width: 2; }
.on .turned { margin-top: auto; padding-top: var(--s6); }
.on :is(.btn, .in, .level, summary, form > .field .pick) { min-height: 3.75rem; font-size: var(--t3); }
.on .btn { padding-inline: min(2rem, 4vw); }
.on .progress { width: 100%; max-width: none; }
.on dialog { max-width: min(34rem, 100% - 2rem); padding: var(--s6); color: inherit; }
.on dialog::backdrop { background: #261a23b3; }
@media (max-width: 34rem) { .on .faces { grid-template-columns: 1fr; } }
@media (min-width: 46rem) {
.on .faces { grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr)); }
.on .level { flex-direction: column; padding: var(--s5) var(--s3); border-radius: var(--hug); text-align: center; }
.on .level > span { order: -1; flex-direction: column; }
.on .level .face { width: 6rem; height: 6rem; }
}
}`;

export function wear(): void {
	if (document.adoptedStyleSheets.length > 0) return;
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(rules);
	document.adoptedStyleSheets = [sheet];
}
