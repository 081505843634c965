import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Challenge, solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { addressHeader } from "#identity";
import { floodLimits } from "#receipts";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { type Phone, phoneOf, type Seen } from "./phone-for-tests.ts";

let house: TestHouse;
before(async () => {
	house = await openTestHouse();
});
after(() => house[Symbol.asyncDispose]());

const office = "/pengaduan/ke/kanwil-kemenkum-ntt";
/** How many lie where an officer looks first. */
const toCheck = async (): Promise<number> => {
	const page = await house.ask("/pengaduan/meja?bagian=check", {
		as: "yohana",
	});
	return new Set((await page.text()).match(/>[0-9A-Z]{4}-[0-9A-Z]{4}</g)).size;
};

const told = {
	jenis: "complaint",
	tentang: "service",
	rahasia: "unknown",
	cerita: "Loket tutup.",
};

/** Walks through the steps, which no program does, to the page that is sent. */
async function checked(phone: Phone): Promise<Seen> {
	for (const [number, [name, value]] of Object.entries({
		1: ["jenis", told.jenis],
		2: ["tentang", told.tentang],
		3: ["cerita", told.cerita],
		4: ["tempat", ""],
	}))
		await phone.post(`${office}/langkah/${number}`, {
			[name ?? ""]: value ?? "",
		});
	return phone.post(`${office}/langkah/5`, { rahasia: told.rahasia });
}

/** The task that a page hands to the device; `null` where it has none. */
const taskIn = ({ html }: Seen): Challenge | null => {
	const [, task] = /<own-work data-task="([^"]+)"/.exec(html) ?? [];
	return task ? JSON.parse(task.replaceAll("&quot;", '"')) : null;
};

test("whoever sends from where much was sent is heard; where the device worked meanwhile, nobody has to look first", async () => {
	const phone = phoneOf(house, { [addressHeader]: "198.51.100.77" });
	const send = (page: Seen, work: Readonly<Record<string, string>>) =>
		phone.post(office, {
			...told,
			...work,
			lembar: page.hidden("lembar"),
			cara: "langkah",
		});
	assert.equal(taskIn(await checked(phone)), null);
	for (let n = 0; n < floodLimits.lookedAt; n += 1)
		await phone.post(office, told);
	const before = await toCheck();
	const page = await checked(phone);
	const challenge = taskIn(page);
	assert.ok(challenge);
	const solution = await solveChallenge({ challenge, deriveKey });
	const worked = await send(page, {
		kerja: JSON.stringify({ challenge, solution }),
	});
	assert.match(worked.html, /<p class="code">/);
	assert.equal(await toCheck(), before);
	const idle = await send(await checked(phone), {});
	assert.match(idle.html, /<p class="code">/);
	assert.equal(await toCheck(), before + 1);
});
