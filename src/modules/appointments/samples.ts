import { type Actor, citizen } from "#kernel/actor.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { issueSampleReceipt } from "#receipts/samples";
import { dayOf, daysAfter } from "#territory";
import { unitId } from "#units/samples";
import { book } from "./book.ts";
import { closeSlot, openSlots } from "./keep-slots.ts";
import { subjectKind } from "./slot.ts";
import { appointmentsIn } from "./tables.ts";

/** The office whose hours are open. */
export const keptOffice = "kanwil-kemenkum-ntt";

/** Ids of slots of the demonstration, the same on every machine. */
export const sampleSlots = {
	/** Its one place is taken. */
	full: "00000000-0000-4000-8000-0000000a9901",
	/** It was closed after somebody booked. */
	closed: "00000000-0000-4000-8000-0000000a9902",
	free: "00000000-0000-4000-8000-0000000a9903",
	/** Its one place is kept. */
	"only-kept": "00000000-0000-4000-8000-0000000a9904",
	/** It is over. */
	past: "00000000-0000-4000-8000-0000000a9905",
} as const;
export type SampleSlot = keyof typeof sampleSlots;

export type SampleBooking = "full" | "closed" | "past";
const sampleBookings: Readonly<Record<SampleBooking, string>> = {
	full: "00000000-0000-4000-8000-0000000a9b01",
	closed: "00000000-0000-4000-8000-0000000a9b02",
	past: "00000000-0000-4000-8000-0000000a9b03",
};

/** The name of its sample receipt. */
export const receiptOfBooking = (name: SampleBooking): string =>
	`appointment ${name}`;

/** A week of hours, and two who booked; does nothing where it is done. */
export async function seedAppointments(cx: Context): Promise<void> {
	const office = unitId(keptOffice);
	const there = await appointmentsIn(cx.db)
		.selectFrom("appointments.slot")
		.select("id")
		.where("unit_id", "=", office)
		.where("id", "=", sampleSlots.full)
		.executeTakeFirst();
	if (there) return;
	const staff = withActor(cx, ofTheOffice(office));
	const day = daysAfter(dayOf(cx.now), 3);
	const plan = { from: day, until: null, weekdays: [], minutes: 30 };
	const single = async (name: SampleSlot, hours: string, kept = 0) =>
		need(
			await openSlots(withIds(staff, [sampleSlots[name]]), office, {
				...plan,
				hours,
				places: 1,
				kept,
			}),
		);
	await single("full", "08.00");
	await single("closed", "08.30");
	await single("only-kept", "11.30", 1);
	need(
		await openSlots(withIds(staff, [sampleSlots.free]), office, {
			...plan,
			until: daysAfter(day, 6),
			weekdays: [1, 2, 3, 4, 5],
			hours: "09.00 10.00 13.00",
			places: 3,
			kept: 1,
		}),
	);
	await bookSample(cx, "full", { word: "Baju biru", kinds: ["companion"] });
	await bookSample(cx, "closed", { word: "", kinds: [] });
	const before = at(cx, new Date(cx.now.getTime() - 5 * 86_400_000));
	need(
		await openSlots(
			withIds(withActor(before, ofTheOffice(office)), [sampleSlots.past]),
			office,
			{
				...plan,
				from: daysAfter(dayOf(cx.now), -2),
				hours: "09.00",
				places: 1,
				kept: 0,
			},
		),
	);
	await bookSample(before, "past", { word: "Topi hijau", kinds: [] });
	need(
		await closeSlot(
			staff,
			{ unitId: office, id: sampleSlots.closed },
			"Listrik kantor dipadamkan sampai pukul sembilan.",
		),
	);
}

async function bookSample(
	cx: Context,
	name: SampleBooking,
	what: { readonly word: string; readonly kinds: readonly string[] },
): Promise<void> {
	const person = withActor(cx, citizen);
	const office = unitId(keptOffice);
	need(
		await book(withIds(person, [sampleBookings[name]]), {
			unitId: office,
			slotId: sampleSlots[name],
			inNeed: what.kinds.length > 0,
			serviceId: null,
			about: "Bertanya tentang pendaftaran merek.",
			form: cx.newId(),
			...what,
		}),
	);
	await issueSampleReceipt(person, receiptOfBooking(name), {
		kind: subjectKind,
		subjectId: sampleBookings[name],
		unitId: office,
	});
}

/** These ids first, then those of the world. */
const withIds = (cx: Context, first: readonly string[]): Context => {
	const ids = [...first];
	return { ...cx, newId: () => ids.shift() ?? cx.newId() };
};

function need(done: { readonly ok: boolean; readonly problem?: object }): void {
	if (!done.ok)
		throw new Error(
			`a sample deed was refused: ${JSON.stringify(done.problem)}`,
		);
}

const ofTheOffice = (office: string): Actor => ({
	id: null,
	name: "Operator contoh",
	kind: "person",
	grants: [
		{
			permission: "requests.handle",
			programme: null,
			unitId: office,
			reach: "unit",
			provinces: [],
		},
	],
});
