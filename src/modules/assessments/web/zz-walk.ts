import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { verifyRoutes } from './verify-routes.ts';
import { decideRoutes } from './decide-routes.ts';
import { resultRoutes } from './result-routes.ts';
import { instrumentsRoutes } from '#instruments/web';
const base = process.argv[2] ?? 'http://localhost:8091';
const only = process.argv[3] ?? '';
const jars = new Map<string, string>();
const html = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:document'], rules: { 'long-title': 'off', 'no-trailing-whitespace': 'off', 'no-inline-style': 'error', 'void-style':'off', 'require-sri':'off', 'attribute-boolean-style':'off', 'doctype-style':'off', 'no-implicit-button-type':'off','prefer-native-element':'off', 'tel-non-breaking':'off','attribute-empty-style':'off' } });
async function jar(as: string) {
  if (!jars.has(as)) {
    const form = await fetch(`${base}/masuk`);
    const body = await form.text();
    const token = /name="token" value="([^"]+)"/.exec(body)?.[1] ?? '';
    const r = await fetch(`${base}/masuk/contoh`, { method: 'POST', redirect: 'manual', headers: { 'content-type': 'application/x-www-form-urlencoded', origin: base }, body: new URLSearchParams({ token, nama: as, userName: as, akun: as, pengguna: as }) });
    const cookies = r.headers.getSetCookie().map((c) => c.split(';')[0]).join('; ');
    if (!cookies) console.log('no cookie for', as, r.status, (await r.text()).slice(0, 200));
    jars.set(as, cookies);
  }
  return jars.get(as) as string;
}
let bad = 0;
for (const route of [...verifyRoutes, ...decideRoutes, ...resultRoutes, ...instrumentsRoutes]) {
  if (only && !route.path.includes(only)) continue;
  for (const ex of route.examples) for (const lang of ['', '/en']) {
    const path = lang + route.path.replace(/:(\w+)/g, (_, n: string) => ex.params?.[n] ?? '') + (ex.query ? `?${ex.query}` : '');
    const headers: Record<string, string> = ex.as ? { cookie: await jar(ex.as) } : {};
    let body: URLSearchParams | undefined;
    if (route.method === 'POST') {
      const page = await (await fetch(`${base}/verifikasi`, { headers })).text();
      const akun = await (await fetch(`${base}/akun`, { headers })).text();
      const token = /name="token" value="([^"]+)"/.exec(akun + page)?.[1] ?? '';
      body = new URLSearchParams({ ...ex.form, token });
      headers['content-type'] = 'application/x-www-form-urlencoded';
      headers['origin'] = base;
    }
    const r = await fetch(base + path, { method: route.method, redirect: 'manual', headers, signal: AbortSignal.timeout(15000), ...(body ? { body } : {}) });
    const text = await r.text();
    const ok = r.status === ex.status;
    if (!ok) { bad++; console.log('!!', route.method, path, ex.state, 'want', ex.status, 'got', r.status, r.headers.get('location') ?? ''); }
    if (ok && r.headers.get('content-type')?.includes('html') && (r.status === 200 || r.status === 422)) {
      const size = gzipSync(text).length;
      if (!lang) console.log('  ', r.status, path, ex.state, `${size} gz ${text.length} raw`);
      const report = await html.validateString(text);
      for (const res of report.results) for (const m of res.messages.slice(0, 5)) { bad++; console.log('    html:', path, m.ruleId, m.message, m.line, text.split('\n')[m.line - 1]?.slice(Math.max(0, m.column - 60), m.column + 80)); }
    } 
  }
}
console.log('bad', bad);
process.exit(0);
