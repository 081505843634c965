import assert from "node:assert/strict";
import { performance } from "node:perf_hooks";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { theSystem } from "#kernel/actor.ts";
import type { Context } from "#platform/context.ts";
import { insertRows } from "#platform/database/insert-rows.ts";
import { unitId } from "#units/samples";
import { sealName } from "../src/modules/events/registering/registrations.ts";
import { eventOffice, sampleEvents } from "../src/modules/events/samples.ts";
import { eventsIn } from "../src/modules/events/tables.ts";
import { openGallery } from "./gallery.ts";
import { openBrowser } from "./harness.ts";

/** What came of it; nobody may be missing, and nobody may be there twice. */
export interface Crowd {
	readonly people: number;
	readonly devices: number;
	readonly present: number;
	readonly rows: number;
	/** From the first name that was sought until the server knew the last one, in seconds. */
	readonly seconds: number;
	/** From the network coming back until the server knew what the devices without it had kept, in seconds. */
	readonly sending: number;
}

/** Whom two devices note: a queue that moved to the other table. */
const twice = 5;

/**
 * So many people come to an event that runs, and are noted on so many devices, each a browser with storage of its own; every
 * second device has lost its network after it had opened the list. Some people are noted on two devices.
 */
export async function crowdAtTheDoor({
	people,
	devices,
}: {
	readonly people: number;
	readonly devices: number;
}): Promise<Crowd> {
	await using gallery = await openGallery();
	const cx = gallery.house.house.contextOf(theSystem);
	await expected(cx, people);
	const cookies = await gallery.house.enter("markus");
	await using browser = disposable(await openBrowser());
	const at: Device[] = [];
	for (let n = 0; n < devices; n++)
		at.push(
			await openDevice(browser.browser, gallery.origin, cookies, n % 2 === 1),
		);
	const names = Array.from({ length: people }, (_, n) => nameOf(n + 1));
	const began = performance.now();
	await Promise.all(
		at.map((device, n) => noteAll(device, sharesOf(names, devices, n))),
	);
	const back = performance.now();
	await Promise.all(at.filter(({ cut }) => cut).map(sendNow));
	const ended = performance.now();
	const [present, rows] = await known(cx);
	return {
		people,
		devices,
		present,
		rows,
		seconds: (ended - began) / 1_000,
		sending: (ended - back) / 1_000,
	};
}

const disposable = (browser: Browser) => ({
	browser,
	[Symbol.asyncDispose]: () => browser.close(),
});

const event = sampleEvents.running;
const office = unitId(eventOffice);
const nameOf = (turn: number): string =>
	`Rombongan Nomor ${String(turn).padStart(4, "0")}`;

/** Those who registered and did not come yet. */
async function expected(cx: Context, people: number): Promise<void> {
	const registration = cx.newId();
	await eventsIn(cx.db)
		.insertInto("events.registration")
		.values({
			unit_id: office,
			id: registration,
			event_id: event,
			form_hash: new Uint8Array(32),
			institution: "",
			words: "",
			needs: [],
			version: 1,
			registered_on: "2026-12-01",
			erased_on: null,
		})
		.execute();
	for (let from = 0; from < people; from += 500)
		await insertRows(
			"events.participant",
			Array.from({ length: Math.min(500, people - from) }, (_, n) => ({
				unit_id: office,
				id: cx.newId(),
				event_id: event,
				registration_id: registration,
				turn: 1_000 + from + n + 1,
				name: sealName(cx, nameOf(from + n + 1)),
				side: "room",
				waiting: false,
				cancelled_on: null,
				why_removed: null,
			})),
		).execute(cx.db);
}

/** How many of them are there, and in how many rows that stands. */
async function known(cx: Context): Promise<readonly [number, number]> {
	const rows = await eventsIn(cx.db)
		.selectFrom("events.check_in as here")
		.innerJoin("events.participant as who", (join) =>
			join
				.onRef("who.unit_id", "=", "here.unit_id")
				.onRef("who.id", "=", "here.participant_id"),
		)
		.select("here.participant_id as id")
		.where("here.event_id", "=", event)
		.where("who.turn", ">", 1_000)
		.execute();
	return [new Set(rows.map(({ id }) => id)).size, rows.length];
}

/** A share for each device, and some of the next one's. */
function sharesOf(
	names: readonly string[],
	devices: number,
	device: number,
): readonly string[] {
	const share = (n: number) =>
		names.filter((_, place) => place % devices === n % devices);
	return [...share(device), ...share(device + 1).slice(0, twice)];
}

interface Device {
	readonly context: BrowserContext;
	readonly page: Page;
	/** It lost its network. */
	readonly cut: boolean;
}

async function openDevice(
	browser: Browser,
	origin: string,
	cookies: string,
	cut: boolean,
): Promise<Device> {
	const context = await browser.newContext({
		baseURL: origin,
		viewport: { width: 360, height: 800 },
	});
	for (const pair of cookies.split("; ").filter(Boolean)) {
		const [name = "", ...value] = pair.split("=");
		await context.addCookies([{ name, value: value.join("="), url: origin }]);
	}
	const page = await context.newPage();
	page.setDefaultTimeout(120_000);
	await page.goto(`/acara/meja/${eventOffice}/${event}/pintu`);
	await page.getByText("Daftar ini sudah tersimpan di perangkat").waitFor();
	if (cut) {
		await context.setOffline(true);
		await page.reload();
		await page.getByText("Halaman ini dibuka tanpa jaringan").waitFor();
	}
	return { context, page, cut };
}

async function noteAll(
	{ page, cut }: Device,
	names: readonly string[],
): Promise<void> {
	const seek = page.getByRole("searchbox");
	const status = page.locator("door-list [role=status]");
	for (const name of names) {
		await seek.fill(name);
		const row = page.locator("door-list li", { hasText: name });
		const note = row.locator("[data-does=note]:not([hidden])");
		// Whom the other device noted before this list was fetched stands there as present.
		await note.click();
		await row.locator("[data-does=undo]:not([hidden])").waitFor();
	}
	if (cut)
		await status.filter({ hasText: `${names.length} catatan` }).waitFor();
	else await status.filter({ hasText: /diterima|tercatat/ }).waitFor();
}

async function sendNow({ context, page }: Device): Promise<void> {
	await context.setOffline(false);
	await page.locator("[data-does=send]").dispatchEvent("click");
	await page
		.locator("door-list [role=status]")
		.filter({ hasText: /diterima/ })
		.waitFor();
}

/** Nobody is missing, and nobody is there twice. */
export const assertWhole = ({ people, present, rows }: Crowd): void =>
	assert.deepEqual({ present, rows }, { present: people, rows: people });
