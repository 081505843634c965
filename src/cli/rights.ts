import type { Command } from "commander";
import { z } from "zod";
import { readConfig } from "#platform/config.ts";
import { root } from "#platform/root.ts";
import type { Errand } from "../errands.ts";
import { print } from "./outcome.ts";

/** For who runs the server: what was deleted of the room, and that nothing of it is left. They can open nothing. */
export const rights = (program: Command): Command => {
	const group = program
		.command("rights")
		.description("Look after what is deleted of the room");
	group
		.command("deletions")
		.description("List what was deleted, with its proof")
		.addHelpText(
			"after",
			`
Printed: deletions (ref, part, deletedOn, rule, ruleVersion, months, pieces, files, fingerprint, filesGoneOn), the latest
first. The fingerprint is SHA-256 over the sealed bytes: whoever has a copy of before can show that it is this that went.`,
		)
		.action(async () => print(await run("rights deletions")));
	group
		.command("verify-deletion")
		.argument("<ref>", "what staff called it, as in `rights deletions`")
		.description(
			"Look for remains of a deleted case; ends with 1 when something is left",
		)
		.addHelpText(
			"after",
			`
Printed: deleted (its proofs), rows (by table, which name it still), trail (lines that say that it was), files (sealed
bytes that wait in the store), nothingLeft. Backups and the log of the database keep what they hold until they are
overwritten: sealed, under a key that is gone.`,
		)
		.action(async (ref: string) => {
			const report = await run("rights verify-deletion", { ref });
			print(report);
			if (!Clean.safeParse(report).success) process.exitCode = 1;
		});
	return group;
};

const Clean = z.object({ nothingLeft: z.literal(true) });

async function run(errand: Errand, about?: unknown): Promise<unknown> {
	const { runErrand } = await import("../errands.ts");
	return runErrand(errand, readConfig(process.env, root), about);
}
