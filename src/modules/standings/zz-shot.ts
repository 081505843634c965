import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium } from "playwright-core";
import { openTestWorld } from "#platform/database/for-tests.ts";
import { wordsIn } from "#site/words.ts";
import { sampleView } from "#ui/components.sample.tsx";
import {
	bantenUnits,
	empatLawangOffices,
	malukuUnits,
	seedUnits,
} from "#units/samples";
import {
	awarded,
	hear,
	requested,
	submitted,
	verified,
} from "./moves.sample.ts";
import { standingsRoutes } from "./web/routes.ts";

const css = readFileSync(
	`public/built/${readdirSync("public/built").find((n) => n.endsWith(".css"))}`,
	"utf8",
);
await using world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
await seedUnits(world.cx);
const told = (on: string, score: string | null = null) => ({
	on,
	score,
	year: 2026,
});
await hear(
	world.cx,
	...bantenUnits
		.slice(0, 6)
		.map((u, i) => awarded(u, told("2026-10-10", `${76 + i * 3}.5`))),
	...bantenUnits.slice(6, 8).map((u) => submitted(u, told("2026-09-01"))),
	...malukuUnits
		.slice(0, 2)
		.map((u) => verified(u, told("2026-09-01", "71.25"))),
	...malukuUnits.slice(2, 4).map((u) => requested(u, told("2026-08-01"))),
	...empatLawangOffices.slice(0, 1).map((u) => awarded(u, told("2026-08-01"))),
	awarded("lapas-serang", { on: "2023-12-10", year: 2023 }),
);
const browser = await chromium.launch({
	executablePath: "/usr/bin/chromium",
	args: [
		"--headless",
		"--no-sandbox",
		"--disable-gpu",
		"--disable-quic",
		"--no-first-run",
		"--disable-background-networking",
		"--disable-component-update",
		"--disable-sync",
	],
});
const base = "/hasil/p2ham-2023/2026";
const shots: [string, string][] = [
	["rounds", "/hasil"],
	["nation", base],
	["province", `${base}?provinsi=36`],
	["units", `${base}?kabupaten=36.71`],
	["empty", `${base}?keadaan=2014-01-01&provinsi=51`],
	["wrong", `${base}?provinsi=99&keadaan=31-12-2026`],
];
for (const [name, address] of shots)
	for (const lang of ["id", "en"] as const) {
		const url = new URL(address, "http://localhost");
		const route = standingsRoutes[url.pathname === "/hasil" ? 0 : 1]!;
		const view = sampleView(lang, {
			...wordsIn(lang),
			path: address,
			now: world.cx.now,
			demo: true,
			assets: { css, cssHref: "", islands: {} },
		});
		const a = await route.handle({
			cx: world.cx,
			view,
			lang,
			params: { instrument: "p2ham-2023", year: "2026" },
			query: url.searchParams,
			form: new FormData(),
			request: new Request(url),
			sessionId: null,
		});
		if (a.kind !== "page") throw new Error(a.kind);
		writeFileSync(`/tmp/shots/${name}-${lang}.html`, String(a.html));
		const { gzipSync } = await import("node:zlib");
		console.log(
			name,
			lang,
			a.status,
			String(a.html).length - css.length,
			gzipSync(String(a.html)).length,
		);
		for (const width of [360, 1280]) {
			const context = await browser.newContext({
				viewport: { width, height: 800 },
			});
			const page = await context.newPage();
			await page.goto(`file:///tmp/shots/${name}-${lang}.html`);
			if (name === "nation")
				await page.evaluate(
					'document.querySelector("#isi-tabel").scrollIntoView()',
				);
			await page.screenshot({
				path: `/tmp/shots/${name}-${lang}-${width}.png`,
				fullPage: name !== "nation",
			});
			const over = await page.evaluate(
				() =>
					document.documentElement.scrollWidth -
					document.documentElement.clientWidth,
			);
			const axe = await new AxeBuilder({ page }).analyze();
			if (over || axe.violations.length)
				console.log(
					name,
					lang,
					width,
					"overflow",
					over,
					axe.violations.map(
						(v) =>
							`${v.id}: ${v.nodes
								.map((n) => n.html.slice(0, 150))
								.slice(0, 3)
								.join(" | ")}`,
					),
				);
			await context.close();
		}
	}
await browser.close();
