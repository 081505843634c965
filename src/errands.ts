import { z } from "zod";
import { recountDecided } from "#assessments";
import {
	type AdministratorRefusal,
	hasSamplePeople,
	inviteAdministrator,
	personByUserName,
} from "#identity";
import {
	fileOf,
	instrumentNamed,
	keepsInstruments,
	refreshShelf,
} from "#instruments";
import { theSystem } from "#kernel/actor.ts";
import { anewReason, rotateOffice } from "#keys";
import { announceAgain } from "#platform/announce.ts";
import { type Config, WrongSetting } from "#platform/config.ts";
import type { Context } from "#platform/context.ts";
import { askHolder } from "#platform/database/exclusive.ts";
import { migrate } from "#platform/database/migrate.ts";
import type { Database } from "#platform/database/open.ts";
import { migrationsOfHouse } from "#platform/database/owners.ts";
import { hasTrail, verifyTrail } from "#platform/trail.ts";
import {
	admitAnew,
	everyProof,
	leaveRoom,
	verifyDeletion,
} from "#rights-cases";
import { isSeeded, seedDemo, seedToldDemo } from "#site/samples.ts";
import { unitBySlug, unitNamesOf } from "#units";
import { moduleNames } from "../architecture.ts";
import { assemble, type Rangkul } from "./assemble.ts";
import { openData } from "./data.ts";
import { distributeHouse } from "./distribute-errand.ts";
import { lookAtData } from "./doctor/data.ts";
import { exportToLapor, importFromLapor } from "./lapor-errands.ts";
import { compareHouse, exportHouse } from "./moving-errands.ts";

/** What the command line asks of the data. A serving site runs it for the asker: it alone holds the data. */
const errands = {
	migrate: async ({ database }) => ({ ran: await bringUpToDate(database) }),
	seed: async (house) => {
		if (house.mode === "production") throw noSamples;
		await bringUpToDate(house.database);
		return { seeded: await seedWhenEmpty(house) };
	},
	doctor: ({ contextOf, database, mode }) =>
		lookAtData({ database, mode, cx: contextOf(theSystem) }),
	"admin invite": async (house, about) => {
		const { name, userName } = Invitation.parse(about);
		await bringUpToDate(house.database);
		// The samples would find a name taken that was given before them.
		if (house.mode === "demo") await seedWhenEmpty(house);
		const cx = house.contextOf(theSystem);
		const invited = await inviteAdministrator(cx, name, userName);
		if (!invited.ok) throw new Error(whyNot(invited.problem));
		const { userName: called, code, until } = invited.value;
		const address = `${cx.origin}/undangan`;
		return { userName: called, code, until: until.toISOString(), address };
	},
	"trail verify": async ({ contextOf }) => {
		const cx = contextOf(theSystem);
		if (!(await hasTrail(cx))) throw noTrail;
		// A check changes nothing: what no chain holds yet, it names.
		return verifyTrail(cx);
	},
	"announcements again": async ({ contextOf }) => ({
		again: await announceAgain(contextOf(theSystem)),
	}),
	"keys rotate-office": async ({ contextOf }, about) => {
		const { unit: slug } = OfUnit.parse(about);
		const cx = contextOf(theSystem);
		const unit = await unitBySlug(cx, slug);
		if (!unit) throw new Error(`There is no unit "${slug}".`);
		const rotated = await rotateOffice(cx, unit.id);
		if (!rotated.ok)
			throw new Error(
				`${slug} has no key. The first of those who receive reports there makes it by signing in.`,
			);
		return { unit: slug, holders: rotated.value.holders };
	},
	"keys leave": async ({ contextOf }, about) => {
		const { person: userName } = OfPerson.parse(about);
		const cx = contextOf(theSystem);
		const person = await personByUserName(cx, userName);
		if (!person) throw new Error(`Nobody has the user name "${userName}".`);
		const { rotated, withoutKey, leftBehind } = await leaveRoom(cx, person.id);
		const names = await unitNamesOf(cx, [
			...rotated,
			...withoutKey,
			...leftBehind.map(({ unitId }) => unitId),
		]);
		const slug = (id: string) => names.get(id)?.slug ?? id;
		return {
			person: userName,
			rotated: rotated.map(slug),
			withoutKey: withoutKey.map(slug),
			leftBehind: leftBehind.map(({ unitId, ...what }) => ({
				unit: slug(unitId),
				...what,
			})),
		};
	},
	"rights deletions": async ({ contextOf }) => ({
		deletions: (await everyProof(contextOf(theSystem))).map(
			({ id: _, caseId: __, ...proof }) => proof,
		),
	}),
	"rights verify-deletion": async ({ contextOf }, about) => {
		const { ref } = OfCase.parse(about);
		const remains = await verifyDeletion(contextOf(theSystem), ref);
		if (!remains)
			throw new Error(
				`No case "${ref}" was deleted whole. See the list with: rangkul rights deletions`,
			);
		return remains;
	},
	"keys admit-anew": async ({ contextOf }, about) => {
		const { reason } = Because.parse(about);
		const told = await admitAnew(contextOf(theSystem), reason);
		if (told.ok) return { told: told.value };
		const { atLeast, atMost } = anewReason;
		throw new Error(
			told.problem.reason === "reason"
				? `Write the reason in ${atLeast} to ${atMost} signs: it stands in the trail.`
				: "A custodian who was admitted has a key: they admit the others on their page of keys.",
		);
	},
	recount: async ({ contextOf }, about) => {
		const { instrument: id, year } = Recount.parse(about);
		const cx = contextOf(theSystem);
		if (!(await hasTrail(cx))) throw noTrail;
		await fetchInstruments(cx);
		const instrument = instrumentNamed(id);
		if (!instrument) throw new Error(`There is no instrument "${id}".`);
		const found = await recountDecided(cx, instrument, year);
		return { instrument: id, year, ...found };
	},
	"lapor export": ({ contextOf }, about) =>
		exportToLapor(contextOf(theSystem), about),
	"lapor import": ({ contextOf }, about) =>
		importFromLapor(contextOf(theSystem), about),
	export: (house, about) => exportHouse(house, about),
	compare: (house, about) => compareHouse(house, about),
	distribute: (house, about) => distributeHouse(house, about),
	instrument: async ({ contextOf }, about) => {
		await fetchInstruments(contextOf(theSystem));
		return { text: fileOf(Named.parse(about).instrument) };
	},
} satisfies Record<
	string,
	(house: Rangkul, about: unknown) => Promise<unknown>
>;

export type Errand = keyof typeof errands;

const Question = z.object({
	errand: z.enum(Object.keys(errands) as [Errand, ...Errand[]]),
	about: z.unknown().optional(),
});
const Invitation = z.object({
	name: z.string(),
	userName: z.string().nullable(),
});
const OfUnit = z.object({ unit: z.string() });
const OfCase = z.object({ ref: z.string() });
const OfPerson = z.object({ person: z.string() });
const Because = z.object({ reason: z.string() });
const Named = z.object({ instrument: z.string() });
const Recount = z.object({ instrument: z.string(), year: z.int() });
const Failed = z.object({ failed: z.string() });

/** Answers a question that came through the socket of the data folder. */
export const answerErrand = (
	house: Rangkul,
	question: unknown,
): Promise<unknown> => {
	const { errand, about } = Question.parse(question);
	return errands[errand](house, about);
};

/** Asks the site that holds the data, or opens the data and does it here. Answers something that is JSON. */
export async function runErrand(
	errand: Errand,
	config: Config,
	about?: unknown,
): Promise<unknown> {
	const asked =
		config.databaseUrl === null
			? await askHolder(config.dataFolder, { errand, about })
			: null;
	if (asked) {
		const failed = Failed.safeParse(asked.answer);
		if (failed.success) throw new Error(failed.data.failed);
		return asked.answer;
	}
	const { database, close } = await openData(config, async () => {
		throw new WrongSetting(
			"A command works on the data. Try again when it has ended.",
		);
	});
	try {
		return await errands[errand](assemble({ database, config }), about);
	} finally {
		await close();
	}
}

/** For who runs the program, in their language of commands. */
function whyNot({ reason, about }: AdministratorRefusal): string {
	if (reason === "several")
		return `More than one person is called so. Say whom you mean with --user-name: ${about?.names}.`;
	if (reason === "other-name")
		return `This user name is borne by ${about?.name} already. Write that name, or choose another --user-name.`;
	return (
		wordsFor[reason] ?? `The administrator could not be invited: ${reason}.`
	);
}

const wordsFor: Partial<Record<AdministratorRefusal["reason"], string>> = {
	"user-name-taken":
		"This user name is taken. Choose another with --user-name.",
	"user-name-form":
		"A user name has small letters, digits, dots and hyphens, such as siti.aisyah. Write another with --user-name.",
	"no-name": "Write the name of the person.",
	"name-too-long": "Shorten the name of the person to 120 signs at most.",
	"held-already":
		"This person is to be administrator already, at times that cross. End the coming role in the site, then try again.",
};

const noSamples = new WrongSetting(
	"A production server takes no samples. For a demonstration leave RANGKUL_MODE empty, and give it data of its own with RANGKUL_DATA or DATABASE_URL.",
);

/** A command may meet data that no server brought up to date yet. */
async function fetchInstruments(cx: Context): Promise<void> {
	if (await keepsInstruments(cx)) await refreshShelf(cx);
}

const noTrail = new WrongSetting(
	"There is no trail yet: no server ever used these data. Name the data that you mean with RANGKUL_DATA or DATABASE_URL.",
);

/**
 * Throws when a production server is to serve invented people, whose password everybody knows.
 */
export async function refuseSamples(house: Rangkul): Promise<void> {
	if (
		house.mode === "production" &&
		(await hasSamplePeople(house.contextOf(theSystem)))
	)
		throw new WrongSetting(
			"These data hold the sample people of a demonstration, whose password everybody knows. Give the production server data of its own with RANGKUL_DATA or DATABASE_URL.",
		);
}

/** Answers how many steps ran. */
export const bringUpToDate = (database: Database): Promise<number> =>
	migrate(database, migrationsOfHouse(moduleNames));

/** Loads the demonstration into an empty database, and lets everyone hear of it. Answers whether it did. */
export async function seedWhenEmpty(
	house: Rangkul,
	tell?: (line: string) => void,
): Promise<boolean> {
	const cx = house.contextOf(theSystem);
	if (await isSeeded(cx)) return false;
	await seedDemo(cx, tell);
	await house.deliverNow();
	await seedToldDemo(cx);
	return true;
}
