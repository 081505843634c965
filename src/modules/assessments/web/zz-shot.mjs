import { chromium } from 'playwright-core';
import { AxeBuilder } from '@axe-core/playwright';
const base='http://localhost:8091';
const list = JSON.parse(process.argv[2]);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
const ctxs = {};
async function ctx(as){ if(ctxs[as]) return ctxs[as]; const c = await browser.newContext(); if(as){ const p = await c.newPage(); await p.goto(base+'/masuk'); await p.evaluate((as)=>{ const i=[...document.querySelectorAll('input[name=akun]')].find(x=>x.value===as); i.form.submit(); }, as); await p.waitForURL(u=>!u.pathname.startsWith('/masuk')); await p.close(); } return ctxs[as]=c; }
for (const [name, as, path, post] of list) {
  const c = await ctx(as||'');
  const p = await c.newPage();
  for (const w of [1280, 360]) {
    await p.setViewportSize({ width: w, height: 900 });
    await p.goto(base+path);
    if (post) { await p.evaluate(({post})=>{ for (const [k,v] of Object.entries(post.fields)) { const els=[...document.getElementsByName(k)]; for (const e of els) { if (e.type==='radio') e.checked = e.value===v; else e.value=v; } } document.querySelector(post.click).click(); }, {post}); await p.waitForLoadState(); }
    await p.evaluate(()=>document.querySelectorAll('details').forEach((d)=>{ if (d.closest('main') && location.hash==='#open') d.open=true; }));
    await p.screenshot({ path: `/tmp/shots/${name}-${w}.png`, fullPage: true });
    const over = await p.evaluate(()=>document.documentElement.scrollWidth-document.documentElement.clientWidth);
    const axe = await new AxeBuilder({ page: p }).withTags(['wcag2a','wcag2aa','wcag21aa','wcag22aa','best-practice']).analyze();
    console.log(name, w, 'over', over, 'axe', axe.violations.map(v=>`${v.id}: ${v.nodes.slice(0,2).map(n=>n.target+' '+n.failureSummary.slice(0,160)).join(' | ')}`).join('\n   ') || 0);
  }
  await p.close();
}
await browser.close();
