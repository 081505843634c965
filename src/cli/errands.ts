import type { Command } from "commander";
import { z } from "zod";
import { readConfig } from "#platform/config.ts";
import { root } from "#platform/root.ts";
import type { Errand } from "../errands.ts";
import { print, WrongInput } from "./outcome.ts";
import { publishedHere } from "./published-here.ts";

// Commands that need the data: a serving site does them for us, otherwise we open the data ourselves.

export const migrate = (program: Command): Command =>
	program
		.command("migrate")
		.description("Bring the database up to date")
		.addHelpText("after", "\nPrinted: ran, how many steps ran.")
		.action(async () => print(await run("migrate")));

export const seed = (program: Command): Command =>
	program
		.command("seed")
		.description("Load the sample stories into an empty database")
		.addHelpText(
			"after",
			"\nPrinted: seeded, whether they were loaded; false when they are there already.",
		)
		.action(async () => print(await run("seed")));

export const trail = (program: Command): Command => {
	const group = program
		.command("trail")
		.description("Look after the trail of deeds");
	group
		.command("verify")
		.description(
			"Recompute every link of the trail; ends with 1 when a chain does not hold",
		)
		.addHelpText(
			"after",
			"\nPrinted: chains with linked, whole and broken (place, what); unlinked, the rows no chain holds yet.",
		)
		.action(async () => {
			const report = await run("trail verify");
			print(report);
			if (!Whole.safeParse(report).success) process.exitCode = 1;
		});
	return group;
};

export const announcements = (program: Command): Command => {
	const group = program
		.command("announcements")
		.description("Look after what parts tell one another");
	group
		.command("again")
		.description(
			"Try again what was told in vain for days and was set aside; doctor names it",
		)
		.addHelpText("after", "\nPrinted: again, how many are tried from now on.")
		.action(async () => print(await run("announcements again")));
	return group;
};

export const recount = (program: Command): Command =>
	program
		.command("recount")
		.description(
			"Count the scores of a year anew from their final answers; ends with 1 when a kept one differs",
		)
		.requiredOption("--instrument <id>", "id of an instrument")
		.requiredOption("--year <year>", "the year of performance, such as 2024")
		.addHelpText(
			"after",
			`
Printed: recounted, how many awarded assessments were counted; differing, those whose predicate bears another
score (unit, kept, recounted). Of a refusal no score is kept, so there is nothing to hold it against.`,
		)
		.action(
			async ({ instrument, year }: Record<"instrument" | "year", string>) => {
				const report = await run("recount", await roundOf(instrument, year));
				print(report);
				if (!Agreeing.safeParse(report).success) process.exitCode = 1;
			},
		);

async function roundOf(instrument: string, year: string) {
	const { allInstruments } = await import("#instruments");
	const ids = allInstruments().map(({ id }) => id);
	if (!ids.includes(instrument) && (await publishedHere(instrument)) === null)
		throw new WrongInput(
			`There is no instrument "${instrument}". Use one of: ${ids.join(", ")}.`,
		);
	if (!/^\d{4}$/.test(year))
		throw new WrongInput(`"${year}" is no year. Write it as 2024.`);
	return { instrument, year: Number(year) };
}

const Agreeing = z.object({ differing: z.tuple([]) });

const Whole = z.object({
	chains: z.array(z.object({ whole: z.literal(true) })),
});

async function run(errand: Errand, about?: unknown): Promise<unknown> {
	const { runErrand } = await import("../errands.ts");
	return runErrand(errand, readConfig(process.env, root), about);
}
