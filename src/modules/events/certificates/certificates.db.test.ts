import assert from "node:assert/strict";
import { after, before } from "node:test";
import { sampleActor, seedPeople } from "#identity/samples";
import { citizen, theSystem } from "#kernel/actor.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { seedUnits, unitId } from "#units/samples";
import {
	beginEvent,
	beginIssuing,
	certificateByNumber,
	certificatesOf,
	changeEvent,
	checkInAtDesk,
	correctCertificate,
	enterLineCode,
	finishEvent,
	forgetCertificates,
	forgetRegistrations,
	issuingOf,
	lineCodesOf,
	openEvent,
	planEvent,
	register,
	registrationKind,
	registrationOfVisit,
	replacedOn,
	reportFor,
	revokeCertificate,
	type TypedPlan,
	takePresence,
	tellCode,
	workOnIssuing,
	writeReport,
} from "../index.ts";
import { samplePlan } from "../samples.ts";
import { eventsIn } from "../tables.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-12-01T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
});
after(() => world[Symbol.asyncDispose]());
const story = storyIn(() => world);

const office = unitId("lapas-ambon");
const markus = (cx: Context) => withActor(cx, sampleActor("markus"));
const onTheDay = (cx: Context) =>
	at(markus(cx), new Date("2026-12-10T00:30:00Z"));
const saidOf = (done: { readonly ok: boolean; readonly problem?: object }) =>
	done.problem && "reason" in done.problem ? done.problem.reason : "done";

/** Three in the room, of whom the third does not come; three on the line with 100, 80 and no minutes. */
async function coached(cx: Context, change: Partial<TypedPlan> = {}) {
	const done = await planEvent(markus(cx), office, {
		...samplePlan("2026-12-10"),
		...change,
	});
	const event = { unitId: office, id: done.ok ? done.value : "" };
	await openEvent(markus(cx), event, 1);
	const names = (side: "room" | "line", ...all: string[]) =>
		all.map((name) => ({ name, side }));
	const sent = await register(withActor(cx, citizen), event, {
		institution: "",
		names: [
			...names("room", "Ani", "Beni", "Citra"),
			...names("line", "Dina", "Edi", "Fani"),
		],
		kinds: [],
		needs: [],
		words: "",
		form: cx.newId(),
	});
	const mine = await registrationOfVisit(cx, {
		kind: registrationKind,
		subjectId: sent.ok ? sent.value.id : "",
		unitId: office,
	});
	const people = mine?.participants.map(({ id }) => id) ?? [];
	await beginEvent(onTheDay(cx), event, 2);
	for (const id of people.slice(0, 2))
		await checkInAtDesk(onTheDay(cx), event, id);
	await takePresence(
		onTheDay(cx),
		event,
		new TextEncoder().encode("Nama,Durasi\nDina,100\nEdi,80\n"),
	);
	const finish = () => finishEvent(onTheDay(cx), event, 3);
	const held = async () =>
		(await certificatesOf(cx, office, people)).map(({ name }) => name);
	const registration = { unitId: office, id: sent.ok ? sent.value.id : "" };
	return { event, people, registration, finish, held };
}
const work = (cx: Context, piece?: number) =>
	workOnIssuing(() => withActor(onTheDay(cx), theSystem), 0, piece);

story(
	"whoever earned a certificate by the rule that was said has one, each once, and nobody else",
	async (cx) => {
		const { event, finish, held } = await coached(cx);
		assert.equal(saidOf(await beginIssuing(onTheDay(cx), event)), "not-over");
		await finish();
		const yohana = withActor(onTheDay(cx), sampleActor("yohana"));
		assert.equal(saidOf(await beginIssuing(yohana, event)), "no-such-event");
		const begun = await beginIssuing(onTheDay(cx), event);
		assert.equal(begun.ok && begun.value, 3);
		assert.equal(await work(cx), 3);
		assert.deepEqual(await held(), ["Ani", "Beni", "Dina"]);
		assert.equal(
			saidOf(await beginIssuing(onTheDay(cx), event)),
			"nobody-earned",
		);
		assert.equal(await work(cx), 0);
	},
);

story(
	"certificates are issued some at a time and go on where they stopped; who is noted later has one at the next time",
	async (cx) => {
		const { event, finish, held } = await coached(cx);
		await finish();
		await beginIssuing(onTheDay(cx), event);
		assert.equal(await work(cx, 2), 2);
		assert.deepEqual(await issuingOf(cx, event), {
			issued: 2,
			total: 3,
			isOver: false,
		});
		// Pressed again meanwhile it is the same work.
		await beginIssuing(onTheDay(cx), event);
		await work(cx, 2);
		assert.deepEqual(await issuingOf(cx, event), {
			issued: 3,
			total: 3,
			isOver: true,
		});
		await takePresence(
			onTheDay(cx),
			event,
			new TextEncoder().encode("Nama,Durasi\nEdi,95\n"),
		);
		const more = await beginIssuing(onTheDay(cx), event);
		assert.equal(more.ok && more.value, 1);
		await work(cx);
		assert.deepEqual(await held(), ["Ani", "Beni", "Dina", "Edi"]);
	},
);

story(
	"a number leads to what it states, a guessed one to nothing, and what was revoked says when and why",
	async (cx) => {
		const { event, people, finish } = await coached(cx);
		await finish();
		await beginIssuing(onTheDay(cx), event);
		await work(cx);
		const [ani] = await certificatesOf(cx, office, people);
		assert.ok(ani);
		const shown = await certificateByNumber(cx, ani.number);
		assert.deepEqual(
			[shown?.name, shown?.event.id, shown?.revokedOn],
			["Ani", event.id, null],
		);
		const next = ani.number.replace(/.$/, (sign) => (sign === "0" ? "1" : "0"));
		assert.equal(await certificateByNumber(cx, next), null);
		const revoke = (by: Context, why: string) =>
			revokeCertificate(by, event, ani.participantId, why).then(saidOf);
		const yohana = withActor(onTheDay(cx), sampleActor("yohana"));
		assert.equal(await revoke(yohana, "Salah orang."), "no-such-event");
		assert.equal(await revoke(onTheDay(cx), " "), "no-reason");
		assert.equal(await revoke(onTheDay(cx), "Salah orang."), "done");
		assert.equal(await revoke(onTheDay(cx), "Lain."), "no-such-certificate");
		const revoked = await certificateByNumber(cx, ani.number);
		assert.deepEqual(
			[revoked?.revokedOn, revoked?.whyRevoked],
			["2026-12-10", "Salah orang."],
		);
	},
);

story(
	"the name on a certificate lies sealed, outlives the registration, and is deleted after five years",
	async (cx) => {
		const { event, people, finish, held } = await coached(cx);
		await finish();
		await beginIssuing(onTheDay(cx), event);
		await work(cx);
		const rows = await eventsIn(cx.db)
			.selectFrom("events.certificate")
			.select("name")
			.execute();
		for (const { name } of rows)
			assert.doesNotMatch(
				Buffer.from(name).toString("latin1"),
				/Ani|Beni|Dina/,
			);
		const day = (on: string) => at(cx, new Date(`${on}T05:00:00Z`));
		await forgetRegistrations(day("2027-02-01"));
		assert.deepEqual(await held(), ["Ani", "Beni", "Dina"]);
		const [ani] = await certificatesOf(cx, office, people);
		assert.equal(await forgetCertificates(day("2031-12-09")), 0);
		assert.equal(await forgetCertificates(day("2031-12-11")), 3);
		assert.equal(await certificateByNumber(cx, ani?.number ?? ""), null);
	},
);

story(
	"what was said to those who registered is not changed, unless it becomes easier for them",
	async (cx) => {
		const done = await planEvent(markus(cx), office, samplePlan("2026-12-10"));
		const event = { unitId: office, id: done.ok ? done.value : "" };
		const change = (revision: number, certificateMinutes: string) =>
			changeEvent(markus(cx), event, revision, {
				...samplePlan("2026-12-10"),
				certificateMinutes,
			});
		assert.ok((await change(1, "60")).ok);
		await openEvent(markus(cx), event, 2);
		await register(withActor(cx, citizen), event, {
			institution: "",
			names: [{ name: "Ani", side: "room" }],
			kinds: [],
			needs: [],
			words: "",
			form: cx.newId(),
		});
		assert.match(JSON.stringify(await change(3, "90")), /rule-was-said/);
		assert.match(JSON.stringify(await change(3, "999")), /no-minutes-of-it/);
		assert.ok((await change(3, "60")).ok);
		// Shorter, and easier for whoever registered.
		assert.ok((await change(4, "30")).ok);
		assert.match(JSON.stringify(await change(5, "60")), /rule-was-said/);
	},
);

story(
	"a report is written once, after the event, and tells of people one number that is not small",
	async (cx) => {
		const { event, finish } = await coached(cx);
		const write = (revision: number) =>
			writeReport(onTheDay(cx), event, revision, {
				rows: [{ indicator: "Petugas", target: "40", reached: "38" }],
				recommendation: "Sediakan juru bahasa isyarat.",
				addressee: "Kepala Lapas Ambon",
				money: "as-planned",
				moneyWhy: "",
			}).then(saidOf);
		assert.equal(await write(3), "moved-on");
		await finish();
		assert.equal(await write(3), "changed-meanwhile");
		assert.equal(await write(4), "done");
		assert.equal(await write(5), "moved-on");
		const report = await reportFor(cx, event);
		assert.equal(report?.achievements[0]?.reached, "38");
		// Four were there.
		assert.equal(report?.present, null);
	},
);

story(
	"a certificate is earned and stated by where somebody was, not by where they registered",
	async (cx) => {
		const { event, people, finish, held } = await coached(cx);
		const [, , citra = "", , edi = "", fani = ""] = people;
		// Registered for the hall, and on the line for a minute; registered for the line, and seen in the hall.
		await takePresence(
			onTheDay(cx),
			event,
			new TextEncoder().encode("Nama,Durasi\nCitra,1\n"),
		);
		await checkInAtDesk(onTheDay(cx), event, fani, { side: "room" });
		await finish();
		// Of two with one name the desk knows who it was, also after the end.
		await checkInAtDesk(onTheDay(cx), event, edi, {
			side: "line",
			minutes: 95,
		});
		await beginIssuing(onTheDay(cx), event);
		await work(cx);
		assert.deepEqual(await held(), ["Ani", "Beni", "Dina", "Edi", "Fani"]);
		const all = await certificatesOf(cx, office, people);
		assert.deepEqual(
			all.map(({ name, side, minutes }) => [name, side, minutes]),
			[
				["Ani", "room", null],
				["Beni", "room", null],
				["Dina", "line", 100],
				["Edi", "line", 95],
				["Fani", "room", null],
			],
		);
		await checkInAtDesk(onTheDay(cx), event, citra, { side: "room" });
		assert.equal((await beginIssuing(onTheDay(cx), event)).ok, true);
	},
);

story(
	"on the line one code or both may be asked; one that was never told is asked of nobody",
	async (cx) => {
		const earned = async (asked: string, told: number, entered: number) => {
			const { event, people, registration, finish } = await coached(cx, {
				certificateMinutes: "",
				certificateCodes: asked,
			});
			const [, , , dina = ""] = people;
			for (const { part, dueAt, digits } of await lineCodesOf(cx, event)) {
				if (part > told) continue;
				const due = at(cx, dueAt);
				await tellCode(markus(due), event);
				if (part <= entered)
					await enterLineCode(due, registration, digits, [dina]);
			}
			await finish();
			await beginIssuing(onTheDay(cx), event);
			await work(cx);
			return (await certificatesOf(cx, office, [dina])).length === 1;
		};
		assert.equal(await earned("1", 2, 0), false);
		assert.equal(await earned("1", 2, 1), true);
		assert.equal(await earned("2", 2, 1), false);
		assert.equal(await earned("2", 2, 2), true);
		assert.equal(await earned("2", 1, 1), true);
		assert.equal(await earned("2", 0, 0), true);
	},
);

story(
	"a certificate with a wrong name is replaced by one with another number; the old one says so and names nobody",
	async (cx) => {
		const { event, people, finish, held } = await coached(cx);
		await finish();
		await beginIssuing(onTheDay(cx), event);
		await work(cx);
		const [ani] = await certificatesOf(cx, office, people);
		assert.ok(ani);
		const correct = (by: Context, name: string) =>
			correctCertificate(by, event, ani.participantId, name).then(saidOf);
		const yohana = withActor(onTheDay(cx), sampleActor("yohana"));
		assert.equal(await correct(yohana, "Ani P."), "no-such-event");
		assert.equal(await correct(onTheDay(cx), " "), "no-name");
		assert.equal(await correct(onTheDay(cx), "Ani"), "same-name");
		assert.equal(await correct(onTheDay(cx), "Ani P."), "done");
		assert.deepEqual(await held(), ["Ani P.", "Beni", "Dina"]);
		assert.equal(await certificateByNumber(cx, ani.number), null);
		assert.equal(await replacedOn(cx, ani.number), "2026-12-10");
		const [mended] = await certificatesOf(cx, office, people);
		assert.ok(mended && mended.number !== ani.number);
		assert.equal(await replacedOn(cx, mended.number), null);
		await revokeCertificate(onTheDay(cx), event, ani.participantId, "Salah.");
		assert.equal(await correct(onTheDay(cx), "Lain"), "no-such-certificate");
		const day = at(cx, new Date("2032-01-01T05:00:00Z"));
		assert.equal(await forgetCertificates(day), 3);
		assert.equal(await replacedOn(cx, ani.number), null);
	},
);

story(
	"certificates are forgotten on any day, also on the 29th of February",
	async (cx) => {
		const day = at(cx, new Date("2028-02-29T05:00:00Z"));
		assert.equal(await forgetCertificates(day), 0);
	},
);
