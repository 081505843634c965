import { chromium } from 'playwright-core';
const base='http://localhost:8091';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
async function as(name){ const c=await browser.newContext(); const p=await c.newPage(); await p.goto(base+'/masuk'); await p.evaluate((n)=>{[...document.querySelectorAll('input[name=akun]')].find(x=>x.value===n).form.submit();}, name); await p.waitForURL(u=>!u.pathname.startsWith('/masuk')); return p; }
const say = async (p, w) => console.log(w, p.url().replace(base,''), '|', await p.title(), '|', (await p.locator('[role=status] .note, [role=alert] li').allInnerTexts()).join(' / ').slice(0,300));
const p = await as('sari');
await p.goto(base+'/verifikasi'); await p.click('text=Ambil berikutnya'); await say(p,'next');
// wrong: differs without reason
await p.goto(base+'/verifikasi/kanim-serang/p2ham-2023/2026/butir/a.1');
await p.check('input[name=nilai][value=tidak]'); await p.click('button[value=terima]'); await say(p,'differs'); console.log('kept', await p.isChecked('input[name=nilai][value=tidak]'), await p.evaluate(()=>document.activeElement.className));
await p.fill('textarea[name=alasan]','Foto menunjukkan tidak ada'); await p.click('button[value=terima]'); await say(p,'accepted');
const seen = [];
for (let i=0;i<25;i++){ if(!p.url().includes('/butir/')) break; await p.click('button[value=terima]'); seen.push((await p.locator('[role=status]').first().innerText()).trim()); if ((await p.locator('[role=alert]').count())) { await say(p,'ALERT'); break; } }
console.log(seen.slice(0,3), seen.at(-1), p.url());
await p.click('text=Selesaikan verifikasi'); await say(p,'finish');
const b = await as('bayu');
const d = base+'/keputusan/bapas-serang/p2ham-2023/2026';
await b.goto(d); await b.click('text=Tetapkan predikat'); await say(b,'empty award');
await b.goto(d+'/butir/a.1'); await b.check('input[name=nilai][value=proses]'); await b.fill('textarea[name=alasan]','Pegangan belum terpasang'); await b.click('text=Simpan nilai akhir'); await say(b,'final');
await b.fill('input[name=nomor]','MHA-04/2026'); for (const [f,v] of [['tanggal','10'],['berlaku','10']]) { await b.fill(`input[name=${f}_hari]`,v); await b.fill(`input[name=${f}_bulan]`,'12'); await b.fill(`input[name=${f}_tahun]`,'2026'); }
await b.fill('input[name=sampai_hari]','1'); await b.click('text=Tetapkan predikat'); await say(b,'bad until'); console.log('nomor kept', await b.inputValue('input[name=nomor]'));
await b.fill('input[name=sampai_hari]',''); await b.click('button:has-text("Tetapkan predikat")'); await say(b,'award');
await b.check('input[name=status][value=suspended]'); await b.click('text=Ubah status predikat'); await say(b,'no reason');
await b.fill('textarea[name=sebab]','Ada aduan yang sedang diperiksa'); await b.click('text=Ubah status predikat'); await say(b,'suspended');
const s = await (await browser.newContext()).newPage(); await s.goto(base+'/hasil/p2ham-2023/2026/unit/bapas-serang'); await say(s,'public');
console.log((await s.locator('main').innerText()).slice(0,900));
await browser.close();
