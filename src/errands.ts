import { z } from "zod";
import { theSystem } from "#kernel/actor.ts";
import { type Config, WrongSetting } from "#platform/config.ts";
import { askHolder } from "#platform/database/exclusive.ts";
import { migrate } from "#platform/database/migrate.ts";
import { migrationsOfHouse } from "#platform/database/owners.ts";
import { linkTrail, verifyTrail } from "#platform/trail.ts";
import { isSeeded, seedDemo } from "#site/samples.ts";
import { moduleNames } from "../architecture.ts";
import { assemble, type Rangkul } from "./assemble.ts";
import { openData } from "./data.ts";

/** What the command line asks of the data. A serving site runs it for the asker: it alone holds the data. */
const errands = {
	migrate: async ({ database }) => ({
		ran: await migrate(database, migrationsOfHouse(moduleNames)),
	}),
	seed: async (house) => ({ seeded: await seedWhenEmpty(house) }),
	"trail verify": async ({ contextOf }) => {
		const cx = contextOf(theSystem);
		await linkTrail(cx);
		return verifyTrail(cx);
	},
} satisfies Record<string, (house: Rangkul) => Promise<unknown>>;

export type Errand = keyof typeof errands;

const Question = z.object({
	errand: z.enum(Object.keys(errands) as [Errand, ...Errand[]]),
});
const Failed = z.object({ failed: z.string() });

/** Answers a question that came through the socket of the data folder. */
export const answerErrand = (
	house: Rangkul,
	question: unknown,
): Promise<unknown> => errands[Question.parse(question).errand](house);

/** Asks the site that holds the data, or opens the data and does it here. Answers something that is JSON. */
export async function runErrand(
	errand: Errand,
	config: Config,
): Promise<unknown> {
	const asked =
		config.databaseUrl === null
			? await askHolder(config.dataFolder, { errand })
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
		const house = assemble({ database, config });
		if (errand !== "migrate") await errands.migrate(house);
		return await errands[errand](house);
	} finally {
		await close();
	}
}

/** Loads the demonstration into an empty database, and lets everyone hear of it. Answers whether it did. */
export async function seedWhenEmpty(
	house: Rangkul,
	tell?: (line: string) => void,
): Promise<boolean> {
	const cx = house.contextOf(theSystem);
	if (await isSeeded(cx)) return false;
	await seedDemo(cx, tell);
	await house.deliverNow();
	return true;
}
