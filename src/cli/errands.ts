import type { Command } from "commander";
import { z } from "zod";
import { readConfig } from "#platform/config.ts";
import { root } from "#platform/root.ts";
import type { Errand } from "../errands.ts";
import { print } from "./outcome.ts";

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

const Whole = z.object({
	chains: z.array(z.object({ whole: z.literal(true) })),
});

async function run(errand: Errand): Promise<unknown> {
	const { runErrand } = await import("../errands.ts");
	return runErrand(errand, readConfig(process.env, root));
}
