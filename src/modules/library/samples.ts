import { type Actor, theSystem } from "#kernel/actor.ts";
import { type Context, withActor } from "#platform/context.ts";
import { unitId } from "#units/samples";
import {
	sampleArrivals,
	sampleMarcFile,
	seedArrivals,
} from "./arrivals/arrival.sample.ts";
import { openCollection } from "./collections/keep-collection.ts";
import { collectionById } from "./collections/queries.ts";
import { seedLendingAt } from "./lending.sample.ts";
import { recountWords } from "./seek/keep.ts";
import { fillShelf } from "./shelf/fill.sample.ts";

export { sampleArrivals, sampleMarcFile };

/** The office whose library it is. */
export const libraryOffice = "kanwil-kemenkum-ntt";

/** Ids of collections of the demonstration, the same on every machine. */
export const sampleCollections = {
	/** Everybody finds it, and takes its books home. */
	law: "00000000-0000-4000-8000-0000000b0001",
	/** For whoever is signed in; nothing of it leaves the room. */
	working: "00000000-0000-4000-8000-0000000b0002",
} as const;

/** Two collections with their books, and files that were handed in for them; does nothing where they are there. */
export async function seedLibrary(cx: Context): Promise<void> {
	if (await collectionById(cx, sampleCollections.law)) return;
	const office = unitId(libraryOffice);
	await openSampleCollections(cx);
	await fillShelf(cx, {
		unitId: office,
		collectionId: sampleCollections.law,
		openTo: "everyone",
		from: 0,
		titles: sampleTitles.law,
	});
	await fillShelf(cx, {
		unitId: office,
		collectionId: sampleCollections.working,
		openTo: "signed-in",
		from: sampleTitles.law,
		titles: sampleTitles.working,
	});
	await recountWords(cx);
	await seedArrivals(withActor(cx, keeperOf(office)), sampleCollections.law);
}

export async function openSampleCollections(cx: Context): Promise<void> {
	const office = unitId(libraryOffice);
	const keeper = withActor(cx, keeperOf(office));
	const open = async (
		id: string,
		...rules: Parameters<typeof openCollection> extends [
			unknown,
			unknown,
			...infer Rest,
		]
			? Rest
			: never
	) => {
		const done = await openCollection(
			{ ...keeper, newId: () => id },
			office,
			...rules,
		);
		if (!done.ok)
			throw new Error(`a sample deed was refused: ${done.problem.reason}`);
	};
	await open(sampleCollections.law, {
		name: {
			id: "Perpustakaan hukum NTT",
			en: "Law library of East Nusa Tenggara",
		},
		openTo: "everyone",
		loanDays: 14,
		atOnce: 3,
		renewals: 1,
	});
	await open(sampleCollections.working, {
		name: { id: "Naskah kerja", en: "Working papers" },
		openTo: "signed-in",
		loanDays: null,
		atOnce: 0,
		renewals: 0,
	});
}

/** How many titles each collection holds: 1,500 together. */
export const sampleTitles = { law: 1_400, working: 100 } as const;
export {
	fillShelf,
	sampleCopyId,
	sampleNumber,
	sampleRecordId,
} from "./shelf/fill.sample.ts";

const keeperOf = (office: string): Actor => ({
	...theSystem,
	name: "Pustakawan contoh",
	kind: "person",
	grants: [
		{
			permission: "library.keep",
			programme: null,
			unitId: office,
			reach: "unit",
			provinces: [],
		},
	],
});

/** What is lent, waited for and counted; does nothing where it is there. */
export const seedLending = (cx: Context): Promise<void> =>
	seedLendingAt(cx, {
		office: libraryOffice,
		law: sampleCollections.law,
		room: sampleCollections.working,
	});
