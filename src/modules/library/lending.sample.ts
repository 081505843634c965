import { at, type Context, withActor } from "#platform/context.ts";
import { issueSampleReceipt, sampleCode } from "#receipts/samples";
import { dayOf, daysAfter } from "#territory";
import { type SampleUnit, unitId } from "#units/samples";
import { addCopy } from "./copies/keep-copy.ts";
import { scan } from "./loans/scan.ts";
import { keeperOf } from "./loans/shelf.sample.ts";
import { addMember } from "./members/add-member.ts";
import { cardKind } from "./members/member.ts";
import { writeRecord } from "./records/write-record.ts";
import { reserve } from "./reservations/reserve.ts";
import { beginStocktake } from "./stocktake/begin.ts";
import { keepReadings, readLines } from "./stocktake/keep-readings.ts";
import { libraryIn } from "./tables.ts";
import { countVisit, halfOf } from "./visits/count-visit.ts";

/** Titles that are lent in the demonstration; all made up. */
export const lentTitles = {
	audio: "00000000-0000-4000-8000-0000000b1001",
	wanted: "00000000-0000-4000-8000-0000000b1002",
	late: "00000000-0000-4000-8000-0000000b1003",
	shelf: "00000000-0000-4000-8000-0000000b1004",
	room: "00000000-0000-4000-8000-0000000b1005",
} as const;
type Lent = keyof typeof lentTitles;

/** Members of the demonstration. */
export const sampleMembers = {
	/** Has something at home, something lies ready, and waits for something. */
	maria: "00000000-0000-4000-8000-0000000b2001",
	/** Something of theirs is overdue. */
	petrus: "00000000-0000-4000-8000-0000000b2002",
	/** Has nothing at home. */
	yakobus: "00000000-0000-4000-8000-0000000b2003",
} as const;
export type SampleMember = keyof typeof sampleMembers;

/** The number of the card of a member, as it is printed. */
export const cardNumber = (who: SampleMember): string =>
	sampleCode(`library-card ${who}`);
/** The PIN of Yakobus; the others of the demonstration have none. */
export const samplePin = "290381";

export const sampleStocktakes = {
	open: "00000000-0000-4000-8000-0000000b3001",
} as const;

/** The copies of each title, by their barcodes. */
export const sampleBarcodes: Readonly<Record<Lent, string>> = {
	audio: "CONTOH-1",
	wanted: "CONTOH-2",
	late: "CONTOH-3",
	shelf: "CONTOH-4",
	room: "CONTOH-5",
};

const titles: Readonly<Record<Lent, string>> = {
	audio: "Hak penyandang disabilitas di pengadilan: buku suara",
	wanted: "Hukum acara pidana untuk warga",
	late: "Hukum adat dan tanah di Nusa Tenggara Timur",
	shelf: "Bantuan hukum: panduan singkat",
	room: "Himpunan peraturan daerah",
};

/** Where it is told. */
export interface Told {
	/** Slug of the office. */
	readonly office: SampleUnit;
	/** The collection that everybody borrows of. */
	readonly law: string;
	/** The one that nothing leaves. */
	readonly room: string;
}

/** A desk with members, loans, wishes, visits and a stocktake; does nothing where it is there. */
export async function seedLendingAt(cx: Context, told: Told): Promise<void> {
	const unit = unitId(told.office);
	const there = await libraryIn(cx.db)
		.selectFrom("library.member")
		.select("id")
		.where("id", "=", sampleMembers.maria)
		.executeTakeFirst();
	if (there) return;
	const desk = withActor(
		cx,
		keeperOf(unit, "00000000-0000-4000-8000-0000000b4001"),
	);
	for (const name of Object.keys(titles) as Lent[])
		await putUp(desk, told, name);
	for (const who of Object.keys(sampleMembers) as SampleMember[])
		await join(desk, unit, who);
	const before = (days: number) =>
		at(desk, new Date(cx.now.getTime() - days * 86_400_000));
	await borrow(before(40), unit, "petrus", "late");
	await borrow(before(5), unit, "maria", "audio");
	await borrow(before(5), unit, "petrus", "wanted");
	await wish(before(4), unit, "maria", "wanted");
	await wish(before(1), unit, "yakobus", "wanted");
	// It comes back, and lies ready for the first who waits.
	need(await scanAt(desk, unit, sampleBarcodes.wanted, ""));
	await wish(before(1), unit, "maria", "shelf");
	await takeStock(desk, unit, told.law);
	const office = { id: unit, province: { code: "53" } } as Parameters<
		typeof countVisit
	>[1];
	// Both halves of today, so that no story hangs on the hour at which it is told.
	for (const hour of ["09", "15"])
		for (const purpose of ["reading", "reading", "law", "read-aloud"])
			need(
				await countVisit(
					at(desk, new Date(`${halfOf(desk, office).day}T${hour}:00:00+08:00`)),
					office,
					{ purpose, by: 1 },
				),
			);
}

async function putUp(desk: Context, told: Told, name: Lent): Promise<void> {
	const id = lentTitles[name];
	const marc = {
		leader:
			name === "audio"
				? "00000nim a2200000 i 4500"
				: "00000nam a2200000 i 4500",
		fields: [
			{
				tag: "245",
				ind1: "0",
				ind2: "0",
				subfields: [{ code: "a", value: `${titles[name]}.` }],
			},
			{
				tag: "500",
				ind1: " ",
				ind2: " ",
				subfields: [{ code: "a", value: "Contoh." }],
			},
		],
	};
	need(
		await writeRecord(withIds(desk, [id]), {
			collectionId: name === "room" ? told.room : told.law,
			what: { marc },
			source: "written",
		}),
	);
	need(
		await addCopy(desk, id, {
			barcode: sampleBarcodes[name],
			callNumber: "340 CON",
			place: name === "late" ? "Rak 2" : "Rak 1",
			state: "in-use",
			note: "",
		}),
	);
}

const names: Readonly<Record<SampleMember, string>> = {
	maria: "Maria Contoh",
	petrus: "Petrus Contoh",
	yakobus: "Yakobus Contoh",
};

async function join(
	desk: Context,
	unit: string,
	who: SampleMember,
): Promise<void> {
	const subjectId = sampleMembers[who];
	need(
		await addMember(withIds(desk, [subjectId]), {
			unitId: unit,
			name: names[who],
			contact: who === "petrus" ? "0812 0000 0000" : "",
			validUntil: daysAfter(dayOf(desk.now), 300),
			pin: null,
			form: subjectId,
		}),
	);
	await issueSampleReceipt(desk, `library-card ${who}`, {
		kind: cardKind,
		subjectId,
		unitId: unit,
		pin: who === "yakobus" ? samplePin : null,
	});
}

async function borrow(
	desk: Context,
	unit: string,
	who: SampleMember,
	what: Lent,
): Promise<void> {
	need(await scanAt(desk, unit, cardNumber(who), ""));
	need(await scanAt(desk, unit, sampleBarcodes[what], sampleMembers[who]));
	await libraryIn(desk.db).deleteFrom("library.desk").execute();
}

const scanAt = (desk: Context, unit: string, typed: string, shown: string) =>
	scan(desk, { unitId: unit, typed, shown, on: null });

const wish = async (
	desk: Context,
	unit: string,
	who: SampleMember,
	what: Lent,
) =>
	need(
		await reserve(
			desk,
			{ unitId: unit, id: sampleMembers[who] },
			lentTitles[what],
		),
	);

async function takeStock(
	desk: Context,
	unit: string,
	law: string,
): Promise<void> {
	const id = sampleStocktakes.open;
	need(
		await beginStocktake(withIds(desk, [id]), {
			unitId: unit,
			collectionId: law,
			place: "Rak 2",
			form: id,
		}),
	);
	need(
		await keepReadings(
			desk,
			{ unitId: unit, id },
			readLines("CONTOH-1\nCONTOH-3\nCONTOH-9", "Rak 2", id),
		),
	);
}

/** These ids first, then those of the world. */
const withIds = (cx: Context, first: readonly string[]): Context => {
	const ids = [...first];
	return { ...cx, newId: () => ids.shift() ?? cx.newId() };
};

function need(done: {
	readonly ok: boolean;
	readonly problem?: unknown;
}): void {
	if (!done.ok)
		throw new Error(
			`a sample deed was refused: ${JSON.stringify(done.problem)}`,
		);
}
