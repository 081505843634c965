import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { chooseReach, deliverMessages } from "#channels";
import { liftHold, placeHold } from "#holds";
import { at, type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { openReceipt } from "#receipts";
import type { Unit } from "#units";
import { seedUnits, unitId } from "#units/samples";
import { addMember } from "../members/add-member.ts";
import { changeMember, giveCard } from "../members/change-member.ts";
import { endCard, endMember, forgetMembers } from "../members/end-member.ts";
import { membersLike } from "../members/queries.ts";
import { removeRecord } from "../records/remove-record.ts";
import { reservedAt, wishesOf } from "../reservations/queries.ts";
import { cancelReservation, reserve } from "../reservations/reserve.ts";
import { libraryIn } from "../tables.ts";
import { countCard } from "../visits/count-card.ts";
import { everyCount } from "../visits/queries.ts";
import { closeCard } from "./desk.ts";
import { forgetReaders } from "./forget-readers.ts";
import { cardOfVisit, deskOf, lentByMonth, overdueAt } from "./queries.ts";
import { remindReaders } from "./remind.ts";
import { renewAtDesk, renewByCard } from "./renew.ts";
import { type Scanned, scan } from "./scan.ts";
import { keeperOf, putOnShelf } from "./shelf.sample.ts";
import { undoLast } from "./undo.ts";

let world: TestWorld;
before(async () => {
	// Friday, 10.00 in Jakarta.
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
});
after(() => world[Symbol.asyncDispose]());
const story = storyIn(() => world);

const unit = unitId("kanwil-kemenkum-ntt");
const own = "00000000-0000-4000-8000-0000000b0001";
const another = "00000000-0000-4000-8000-0000000b0002";
const desk = (cx: Context, id = own) => withActor(cx, keeperOf(unit, id));
const later = (cx: Context, minutes: number) =>
	at(cx, new Date(cx.now.getTime() + minutes * 60_000));
const days = (cx: Context, n: number) => later(cx, n * 24 * 60);
const reasonOf = (done: {
	readonly ok: boolean;
	readonly problem?: unknown;
}): string =>
	done.ok ? "done" : (done.problem as { readonly reason: string }).reason;

async function member(
	cx: Context,
	name = "Maria Bano",
): Promise<{ readonly id: string; readonly unitId: string; card: string }> {
	const added = await addMember(desk(cx), {
		unitId: unit,
		name,
		contact: "0812 0000 1111",
		validUntil: "2027-11-20",
		pin: "290381",
		form: cx.newId(),
	});
	if (!added.ok) return assert.fail(JSON.stringify(added.problem));
	return {
		id: added.value.memberId,
		unitId: unit,
		card: added.value.card ?? "",
	};
}

/** Scans one thing after the other, as a page would send them. */
async function scans(
	cx: Context,
	typed: string,
	change: Partial<Scanned> = {},
): Promise<string> {
	const shown = (await deskOf(cx, unit))?.member?.id ?? "";
	const done = await scan(cx, {
		unitId: unit,
		typed,
		shown,
		on: null,
		...change,
	});
	return done.ok ? done.value.kind : done.problem.reason;
}

story(
	"a card opens the member, copies are lent one after the other, and come back where no card is open",
	async (cx) => {
		const { card } = await member(cx);
		await putOnShelf(cx, unit, {
			title: "Hukum acara perdata",
			barcodes: ["B1", "B2", "B3"],
		});
		const me = desk(cx);
		assert.equal(await scans(me, card), "opened");
		assert.equal(await scans(me, "B1"), "lent");
		assert.equal(await scans(me, "B2"), "lent");
		assert.equal(await scans(me, "B3"), "at-most");
		assert.equal(await scans(me, "B1"), "yours");
		assert.equal((await deskOf(me, unit))?.copies.length, 2);
		await closeCard(me, unit);
		assert.equal(await scans(me, "B1"), "returned");
		assert.equal(await scans(me, "B1"), "not-lent");
		assert.equal(await scans(me, "B9"), "unknown");
	},
);

story(
	"the last day of a loan is a day on which the office is open",
	async (cx) => {
		const { id, card } = await member(cx);
		await putOnShelf(cx, unit, { title: "Pasal", barcodes: ["B1"] });
		// Of Monday, 21 December, seven days are Monday, 28 December; 1 January is a holiday, 24 and 25 December as well.
		const me = desk(at(cx, new Date("2026-12-18T03:00:00Z")));
		await scans(me, card);
		await scans(me, "B1");
		const shown = await cardOfVisit(me, {
			kind: "library-card",
			subjectId: id,
			unitId: unit,
			receiptId: "",
		});
		// The 25th is Christmas, the 26th and 27th a weekend.
		assert.equal(shown?.copies[0]?.loan?.dueOn, "2026-12-28");
	},
);

story(
	"what another window opened meanwhile lends to nobody by mistake",
	async (cx) => {
		const one = await member(cx, "Satu");
		const other = await member(cx, "Dua");
		await putOnShelf(cx, unit, { title: "Pasal", barcodes: ["B1"] });
		const me = desk(cx);
		await scans(me, one.card);
		await scans(me, other.card);
		assert.equal(await scans(me, "B1", { shown: one.id }), "other-card");
		assert.equal(
			await scans(later(me, 11), "B1", { shown: other.id }),
			"card-closed",
		);
	},
);

story(
	"the last deeds are undone one by one: a loan, a return, a renewal",
	async (cx) => {
		const { id, card } = await member(cx);
		await putOnShelf(cx, unit, { title: "Pasal", barcodes: ["B1"] });
		const me = desk(cx);
		await scans(me, card);
		await scans(later(me, 1), "B1");
		const loan = (await deskOf(later(me, 1), unit))?.copies[0]?.loan;
		const tomorrow = days(me, 1);
		assert.equal(
			reasonOf(
				await renewAtDesk(tomorrow, { unitId: unit, id }, loan?.id ?? ""),
			),
			"done",
		);
		const undone = await undoLast(tomorrow, unit);
		assert.deepEqual(undone.ok && undone.value, {
			kind: "renewed",
			title: "Pasal",
		});
		assert.equal(await scans(tomorrow, "B1"), "returned");
		assert.equal(reasonOf(await undoLast(tomorrow, unit)), "done");
		assert.equal(await scans(later(tomorrow, 1), "B1"), "returned");
		assert.equal(
			reasonOf(await undoLast(later(tomorrow, 12), unit)),
			"nothing-to-undo",
		);
	},
);

story(
	"some minutes after a copy came back nobody can say who had it, and it stays counted",
	async (cx) => {
		const { card } = await member(cx);
		await putOnShelf(cx, unit, { title: "Rahasia", barcodes: ["B1"] });
		const me = desk(cx);
		await scans(me, card);
		await scans(me, "B1");
		await closeCard(me, unit);
		await scans(me, "B1");
		await forgetReaders(later(cx, 5));
		const readers = () =>
			libraryIn(cx.db)
				.selectFrom("library.loan")
				.select(["member_id", "returned_at"])
				.where("unit_id", "=", unit)
				.where("member_id", "is not", null)
				.where("returned_on", "is not", null)
				.execute();
		assert.equal((await readers()).length, 1);
		await forgetReaders(later(cx, 10));
		assert.deepEqual(await readers(), []);
		const deeds = await libraryIn(cx.db)
			.selectFrom("library.desk_deed")
			.select("id")
			.execute();
		assert.deepEqual(deeds, []);
		const [month] = await lentByMonth(cx, unit);
		assert.equal(month?.month, "2026-11");
		assert.ok((month?.n ?? 0) >= 1);
	},
);

story(
	"the trail of a loan names the copy, and nowhere the reader",
	async (cx) => {
		const { id, card } = await member(cx);
		await putOnShelf(cx, unit, { title: "Rahasia", barcodes: ["B1"] });
		await scans(desk(cx), card);
		await scans(desk(cx), "B1");
		const { rows } = await sql<{ all: string }>`
		select trail.subject_kind || trail.subject_id || kept.details::text as all
		from platform.trail join platform.trail_details as kept on kept.trail_id = trail.id
		where trail.deed = 'library.lent'`.execute(cx.db);
		assert.ok(rows.length > 0);
		for (const { all } of rows) assert.ok(!all.includes(id));
	},
);

story("who has an ended card takes nothing home", async (cx) => {
	const one = await member(cx);
	await putOnShelf(cx, unit, { title: "Pasal", barcodes: ["B1"] });
	const me = desk(cx);
	const changed = await changeMember(me, one, {
		name: "Maria Bano",
		contact: "",
		validUntil: "2026-11-19",
		basedOn: 1,
	});
	assert.ok(changed.ok);
	const second = await changeMember(me, one, {
		name: "Maria Bano",
		contact: "0812",
		validUntil: "2026-11-19",
		basedOn: 1,
	});
	assert.equal(!second.ok && second.problem[0]?.reason, "changed-meanwhile");
	assert.equal(await scans(me, one.card), "opened");
	assert.equal(await scans(me, "B1"), "card-ended");
});

story("nothing leaves a collection of the reading room", async (cx) => {
	const { card } = await member(cx);
	await putOnShelf(cx, unit, {
		title: "Lembaran Negara",
		barcodes: ["B1"],
		rule: { loanDays: null },
	});
	await scans(desk(cx), card);
	assert.equal(await scans(desk(cx), "B1"), "reading-room");
});

story(
	"a copy that comes back lies ready for the first who waits, by a number on its slip, and for nobody else",
	async (cx) => {
		const reader = await member(cx, "Pembaca");
		const first = await member(cx, "Pertama");
		const second = await member(cx, "Kedua");
		const { recordId } = await putOnShelf(cx, unit, {
			title: "Dicari",
			barcodes: ["B1"],
		});
		const me = desk(cx);
		await scans(me, reader.card);
		await scans(me, "B1");
		await closeCard(me, unit);
		assert.equal(reasonOf(await reserve(cx, first, recordId)), "done");
		assert.equal(
			reasonOf(await reserve(later(cx, 1), second, recordId)),
			"done",
		);
		assert.equal(
			reasonOf(await reserve(later(cx, 1), reader, recordId)),
			"at-home",
		);
		// Twice is once.
		assert.equal(
			reasonOf(await reserve(later(cx, 2), first, recordId)),
			"done",
		);
		const [wish] = await wishesOf(cx, second.id);
		assert.equal(wish?.place, 2);
		assert.equal(wish?.backOn, "2026-11-27");
		const back = await scan(me, {
			unitId: unit,
			typed: "B1",
			shown: "",
			on: null,
		});
		assert.ok(back.ok && back.value.kind === "returned");
		// Friday and three open days.
		assert.equal(back.value.putAside?.keptUntil, "2026-11-25");
		const [mine] = await wishesOf(cx, first.id);
		assert.equal(mine?.state, "kept");
		assert.equal(mine?.number, back.value.putAside?.number);
		await scans(me, second.card);
		assert.equal(await scans(me, "B1"), "kept-for-other");
		await scans(me, first.card);
		assert.equal(await scans(me, "B1"), "lent");
		assert.deepEqual(await wishesOf(cx, first.id), []);
		// Undone, it lies ready again.
		assert.equal(reasonOf(await undoLast(me, unit)), "done");
		assert.equal((await wishesOf(cx, first.id))[0]?.state, "kept");
	},
);

story(
	"what is on the shelf and waited for is fetched, scanned, and lies ready; not fetched in time it goes on to the next",
	async (cx) => {
		const first = await member(cx, "Pertama");
		const second = await member(cx, "Kedua");
		const walkIn = await member(cx, "Lewat");
		const { recordId } = await putOnShelf(cx, unit, {
			title: "Buku suara",
			barcodes: ["B1"],
		});
		await reserve(cx, first, recordId);
		await reserve(later(cx, 1), second, recordId);
		const me = desk(cx);
		const list = await reservedAt(me, unit);
		assert.equal(list?.fetch.length, 1);
		assert.equal(list?.waiting, 1);
		await scans(me, walkIn.card);
		assert.equal(await scans(me, "B1"), "waited-for");
		await closeCard(me, unit);
		assert.equal(await scans(me, "B1"), "kept");
		assert.equal(await scans(me, "B1"), "lies-ready");
		const nextWeek = days(me, 7);
		assert.equal((await wishesOf(nextWeek, first.id))[0]?.state, "over");
		assert.equal(await scans(nextWeek, "B1"), "kept");
		assert.deepEqual(await wishesOf(nextWeek, first.id), []);
		const [wish] = await wishesOf(nextWeek, second.id);
		assert.equal(wish?.state, "kept");
		assert.equal(
			reasonOf(await cancelReservation(nextWeek, second, wish?.id ?? "")),
			"done",
		);
		assert.deepEqual((await reservedAt(nextWeek, unit))?.ready, []);
	},
);

story(
	"a loan is made longer once, by card too, unless somebody waits or it is overdue",
	async (cx) => {
		const reader = await member(cx, "Pembaca");
		const other = await member(cx, "Lain");
		const { recordId } = await putOnShelf(cx, unit, {
			title: "Dicari",
			barcodes: ["B1"],
		});
		await scans(desk(cx), reader.card);
		await scans(desk(cx), "B1");
		const loan = (await deskOf(desk(cx), unit))?.copies[0]?.loan?.id ?? "";
		const in5 = days(cx, 5);
		assert.equal(reasonOf(await renewByCard(cx, reader, loan)), "no-later");
		assert.equal(
			reasonOf(await renewByCard(days(cx, 8), reader, loan)),
			"overdue",
		);
		assert.equal(reasonOf(await renewByCard(in5, other, loan)), "unknown-loan");
		assert.equal(reasonOf(await renewByCard(in5, reader, loan)), "done");
		assert.equal(reasonOf(await renewByCard(in5, reader, loan)), "no-more");
		await reserve(cx, other, recordId);
		const overdue = await overdueAt(desk(days(cx, 30)), unit);
		assert.deepEqual(
			overdue?.map(({ title, name, contact }) => [title, name, contact]),
			[["Dicari", "Pembaca", "0812 0000 1111"]],
		);
	},
);

story(
	"a copy found in the book drop came back on the day that is said",
	async (cx) => {
		const { card } = await member(cx);
		await putOnShelf(cx, unit, { title: "Pasal", barcodes: ["B1"] });
		await scans(desk(cx), card);
		await scans(desk(cx), "B1");
		const monday = desk(days(cx, 10));
		assert.equal(
			await scans(monday, "B1", { on: "2026-11-19" }),
			"no-such-day",
		);
		assert.equal(
			await scans(monday, "B1", { on: "2026-12-15" }),
			"no-such-day",
		);
		assert.equal(await scans(monday, "B1", { on: "2026-11-27" }), "returned");
	},
);

story(
	"number and PIN open the card; the number of a lost card opens nothing, and a slip in it is found",
	async (cx) => {
		const one = await member(cx);
		const opens = async (typed: string, pin: string) =>
			reasonOf(await openReceipt(cx, { typed, pin, network: "" }));
		assert.equal(await opens(one.card, "290381"), "done");
		assert.equal(await opens(one.card, "290382"), "not-found");
		const slip = one.card.replace(/^./, (sign) => (sign === "2" ? "3" : "2"));
		assert.equal(await scans(desk(cx), slip), "typing-slip");
		const form = cx.newId();
		const given = await giveCard(desk(cx), one, { pin: "517093", form });
		assert.ok(given.ok);
		assert.equal(await opens(one.card, "290381"), "not-found");
		assert.equal(await opens(given.value ?? "", "517093"), "done");
		assert.equal(await scans(desk(cx), one.card), "unknown");
		const twice = await giveCard(desk(cx), one, { pin: "517093", form });
		assert.deepEqual(twice, given);
	},
);

story(
	"whoever is taken over from another system is known by their old number at the desk, which opens nothing else",
	async (cx) => {
		const form = cx.newId();
		const moved = {
			unitId: unit,
			name: "Anggota lama",
			contact: "",
			validUntil: "2027-01-01",
			pin: null,
			oldNumber: "M-2019-007",
			form,
		};
		const added = await addMember(desk(cx), moved);
		assert.ok(added.ok);
		assert.equal(added.value.card, null);
		assert.deepEqual(await addMember(desk(cx), moved), added);
		const taken = await addMember(desk(cx), { ...moved, form: cx.newId() });
		assert.deepEqual(!taken.ok && taken.problem, [{ reason: "number-taken" }]);
		assert.equal(await scans(desk(cx), "m-2019-007"), "opened");
	},
);

story(
	"the form of a member sent twice is one member with one card, and all that is wrong is said at once",
	async (cx) => {
		const asked = {
			unitId: unit,
			name: "  Maria   Bano ",
			contact: "",
			validUntil: "2027-11-20",
			pin: "290381",
			form: cx.newId(),
		};
		const first = await addMember(desk(cx), asked);
		assert.deepEqual(await addMember(desk(cx), asked), first);
		assert.equal((await membersLike(desk(cx), unit, "bano mária"))?.total, 1);
		const wrong = await addMember(desk(cx), {
			...asked,
			name: "",
			validUntil: "besok",
			pin: "123456",
			form: cx.newId(),
		});
		assert.deepEqual(!wrong.ok && wrong.problem.map(({ reason }) => reason), [
			"no-name",
			"no-day",
			"pin-too-easy",
		]);
	},
);

story(
	"a member is erased on wish, when everything is back, and some time after the last day; loans stay counted",
	async (cx) => {
		const one = await member(cx);
		const other = await member(cx, "Kedua");
		const { recordId } = await putOnShelf(cx, unit, {
			title: "Pasal",
			barcodes: ["B1", "B2"],
		});
		const me = desk(cx);
		await reserve(cx, one, recordId);
		await scans(me, one.card);
		await scans(me, "B1");
		assert.equal(reasonOf(await endMember(me, one)), "has-copies");
		await closeCard(me, unit);
		await scans(me, "B1");
		// What a proceeding needs is erased neither at the desk nor by its bearer.
		const hold = await placeHold(me, {
			kind: "library-card",
			subjectId: one.id,
			why: "Diminta Ombudsman.",
			until: null,
		});
		assert.equal(reasonOf(await endMember(me, one)), "held");
		assert.equal(reasonOf(await endCard(me, one)), "held");
		assert.ok((await liftHold(me, hold)).ok);
		assert.equal(reasonOf(await endMember(me, one)), "done");
		assert.equal(await scans(me, one.card), "unknown");
		await scans(me, other.card);
		await scans(me, "B2");
		await closeCard(me, unit);
		// Valid until 20 November 2027, and 180 days.
		const after = at(cx, new Date("2028-05-20T03:00:00Z"));
		assert.equal(await forgetMembers(after), 0);
		await scans(desk(after), "B2");
		assert.equal(await forgetMembers(after), 1);
		assert.ok(((await lentByMonth(cx, unit))[0]?.n ?? 0) >= 2);
	},
);

test("whoever does not keep the library sees and does nothing", async () => {
	const { cx } = world;
	const stranger = withActor(cx, keeperOf(unitId("rutan-serang"), own));
	assert.equal(await deskOf(stranger, unit), null);
	assert.equal(await overdueAt(stranger, unit), null);
	assert.equal(await reservedAt(stranger, unit), null);
	assert.equal(await membersLike(stranger, unit, ""), null);
	assert.equal(
		await scan(stranger, {
			unitId: unit,
			typed: "B1",
			shown: "",
			on: null,
		}).then(reasonOf),
		"not-yours",
	);
});

test("of two who lend the same copy at once exactly one wins, and the other reads until when it is out", async () => {
	const { cx } = world;
	const one = await member(cx, "Satu");
	const other = await member(cx, "Dua");
	await putOnShelf(cx, unit, { title: "Rebutan", barcodes: ["SATU-SAJA"] });
	await scans(desk(cx), one.card);
	await scans(desk(cx, another), other.card);
	const both = await Promise.all([
		scan(desk(cx), {
			unitId: unit,
			typed: "SATU-SAJA",
			shown: one.id,
			on: null,
		}),
		scan(desk(cx, another), {
			unitId: unit,
			typed: "SATU-SAJA",
			shown: other.id,
			on: null,
		}),
	]);
	assert.deepEqual(both.map(reasonOf).toSorted(), ["done", "lent"]);
	const refused = both.find((answer) => !answer.ok);
	assert.ok(refused && !refused.ok);
	assert.equal(refused.problem.about?.due, "2026-11-27");
	const { n } = await libraryIn(cx.db)
		.selectFrom("library.loan as loan")
		.innerJoin("library.copy as copy", "copy.id", "loan.copy_id")
		.select((row) => row.fn.countAll<string>().as("n"))
		.where("copy.barcode", "=", "SATU-SAJA")
		.executeTakeFirstOrThrow();
	assert.equal(Number(n), 1);
});

story(
	"a card that is scanned in the reading room counts one member who came, and nowhere stands whose it was",
	async (cx) => {
		const { id, card } = await member(cx);
		const me = desk(cx);
		const office = { id: unit, province: { code: "53" } } as Unit;
		const scanned = async (typed: string) =>
			reasonOf(await countCard(me, office, typed));
		assert.equal(await scanned(card), "done");
		assert.equal(await scanned(card), "done");
		assert.equal(await scanned("NTT-0001"), "unknown");
		assert.equal(await scanned(" "), "nothing-typed");
		assert.equal(reasonOf(await countCard(cx, office, card)), "not-yours");
		assert.deepEqual(await everyCount(me, unit), [
			{ day: "2026-11-20", half: "morning", purpose: "member", n: 2 },
		]);
		assert.notEqual((await deskOf(me, unit))?.member?.id, id);
		const { rows } = await sql<{ row: string }>`
			select to_jsonb(one)::text as row from library.visit_count as one
			union all select to_jsonb(one)::text from platform.trail as one where deed not like 'library.member%'`.execute(
			cx.db,
		);
		for (const { row } of rows)
			assert.ok(!row.includes(id) && !row.includes(card), row);
	},
);

/** What goes out when readers are reminded at that moment. */
async function toldOn(cx: Context): Promise<readonly string[]> {
	await remindReaders(cx);
	const sent: string[] = [];
	const send = async (message: object) => {
		sent.push(JSON.stringify(message));
		return "sent" as const;
	};
	await deliverMessages(
		() => later(cx, 180),
		{ email: send, whatsapp: send },
		() => ({ subject: "Ada kabar", text: "Lihat kartu Anda." }),
	);
	return sent;
}

story(
	"whoever chose so hears that there is news when a copy is nearly due or overdue: once for each last day, and never what",
	async (cx) => {
		const maria = await member(cx);
		const petrus = await member(cx, "Petrus Lay");
		const key = { unitId: unit, kind: "library-member", id: maria.id };
		const chosen = await chooseReach(cx, key, {
			channel: "email",
			to: "maria@example.org",
			lang: "id",
			zone: "WITA",
		});
		assert.ok(chosen.ok, JSON.stringify(chosen));
		await putOnShelf(cx, unit, {
			title: "Buku rahasia",
			barcodes: ["B1", "B2", "B3"],
		});
		const me = desk(cx);
		for (const typed of [maria.card, "B1", "B2", petrus.card, "B3"])
			await scans(me, typed);
		const told = (day: number) => toldOn(days(cx, day));
		// Lent on Friday for seven days: two days before is Wednesday.
		assert.deepEqual(await told(4), []);
		const first = await told(5);
		assert.equal(first.length, 1);
		assert.doesNotMatch(first.join(), /rahasia|B1|Maria Bano|due|tempo/);
		assert.deepEqual(await told(5), []);
		assert.deepEqual(await told(6), []);
		// Renewed, it has another last day; the other one is overdue by then, and was told of.
		const visit = {
			kind: "library-card",
			subjectId: maria.id,
			unitId: unit,
			receiptId: "",
		} as const;
		const sixth = days(me, 6);
		const loan = (await cardOfVisit(sixth, visit))?.copies[0]?.loan;
		assert.ok((await renewByCard(sixth, maria, loan?.id ?? "")).ok);
		assert.deepEqual(await told(10), []);
		assert.equal((await told(15)).length, 1);
		assert.deepEqual(await told(30), []);
	},
);

story(
	"a copy that is overdue before anybody was told is told of all the same",
	async (cx) => {
		const { id, card } = await member(cx);
		const key = { unitId: unit, kind: "library-member", id };
		const to = "0812 0000 1111";
		const zone = "WITA";
		const way = { channel: "whatsapp", to, lang: "id", zone } as const;
		assert.ok((await chooseReach(cx, key, way)).ok);
		await putOnShelf(cx, unit, { title: "Pasal", barcodes: ["B1"] });
		await scans(desk(cx), card);
		await scans(desk(cx), "B1");
		assert.equal((await toldOn(days(cx, 20))).length, 1);
		assert.equal((await toldOn(days(cx, 21))).length, 0);
	},
);

story(
	"a copy that nobody fetched in time is for whoever waits next, not for whoever comes",
	async (cx) => {
		const [first, second, walkIn] = [
			await member(cx, "Pertama"),
			await member(cx, "Kedua"),
			await member(cx, "Lewat"),
		];
		const { recordId } = await putOnShelf(cx, unit, {
			title: "Buku suara",
			barcodes: ["B1"],
		});
		await reserve(cx, first, recordId);
		await reserve(later(cx, 1), second, recordId);
		await closeCard(desk(cx), unit);
		assert.equal(await scans(desk(cx), "B1"), "kept");
		const nextWeek = days(desk(cx), 7);
		await scans(nextWeek, walkIn.card);
		assert.equal(await scans(nextWeek, "B1"), "waited-for");
		await closeCard(nextWeek, unit);
		await scans(nextWeek, second.card);
		assert.equal(await scans(nextWeek, "B1"), "lent");
	},
);

story(
	"a loan that is undone after its title was reserved again leaves the new wish as it is",
	async (cx) => {
		const one = await member(cx);
		const { recordId } = await putOnShelf(cx, unit, {
			title: "Pasal",
			barcodes: ["B1"],
		});
		const me = desk(cx);
		await reserve(cx, one, recordId);
		await closeCard(me, unit);
		assert.equal(await scans(me, "B1"), "kept");
		await scans(me, one.card);
		assert.equal(await scans(me, "B1"), "lent");
		await closeCard(me, unit);
		assert.equal(await scans(me, "B1"), "returned");
		await reserve(later(cx, 1), one, recordId);
		assert.equal(reasonOf(await undoLast(me, unit)), "done");
		assert.notEqual(reasonOf(await undoLast(me, unit)), "nothing-to-undo");
	},
);

story(
	"what a reader does by card stands under no name, also where somebody of the staff is signed in",
	async (cx) => {
		const one = await member(cx);
		await putOnShelf(cx, unit, { title: "Pasal", barcodes: ["B1"] });
		const me = desk(cx);
		await scans(me, one.card);
		await scans(me, "B1");
		const loan = (await deskOf(me, unit))?.copies[0]?.loan?.id ?? "";
		const tomorrow = days(me, 5);
		assert.equal(reasonOf(await renewByCard(tomorrow, one, loan)), "done");
		await closeCard(tomorrow, unit);
		await scans(tomorrow, "B1");
		assert.equal(reasonOf(await endCard(tomorrow, one)), "done");
		const { rows } = await sql<{ n: string }>`
			select count(*) as n from platform.trail
			where deed in ('library.renewed', 'library.member-ended') and actor_id is not null`.execute(
			cx.db,
		);
		assert.equal(Number(rows[0]?.n), 0);
	},
);

story(
	"a title leaves the catalogue with its copies, whose numbers are free again, and not while somebody waits for it",
	async (cx) => {
		const one = await member(cx);
		const { recordId } = await putOnShelf(cx, unit, {
			title: "Pasal",
			barcodes: ["B1", "B2"],
		});
		const me = desk(cx);
		await scans(me, one.card);
		await scans(me, "B1");
		await closeCard(me, unit);
		await scans(me, "B1");
		await reserve(cx, one, recordId);
		const [wish] = await wishesOf(cx, one.id);
		assert.equal(
			reasonOf(await removeRecord(me, { id: recordId })),
			"waited-for",
		);
		await cancelReservation(cx, one, wish?.id ?? "");
		assert.equal(reasonOf(await removeRecord(me, { id: recordId })), "done");
		await putOnShelf(cx, unit, { title: "Pasal", barcodes: ["B1", "B2"] });
		assert.equal(await scans(me, "B2"), "not-lent");
	},
);
